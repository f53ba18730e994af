//! The name key: a word's first sound and its consonants, in classes that no spelling changes.

use std::borrow::Cow;
use std::ops::Range;

use super::sounds::{Sound, SoundPlace, Sounds};
use super::table;
use crate::fold::fold;
use crate::level::Level;
use crate::map::{OffsetMap, Recorder};

/// A letter of the key and the bytes of the search key that it stands for.
type Letter = (char, Range<usize>);

/// The key of any text.
pub(crate) fn key_of(text: &str) -> Cow<'_, str> {
    let folded = fold(text, Level::Search);
    let mut key = String::new();
    for letter in letters(&folded) {
        key.push(letter.0);
    }
    if key == text { Cow::Borrowed(text) } else { Cow::Owned(key) }
}

/// The key, and its edits to the original that `map` of the search key leads to.
pub(crate) fn key_with_edits<'t>(
    text: &'t str,
    searched: &str,
    map: &OffsetMap,
    edits: &mut impl Recorder,
) -> Cow<'t, str> {
    let mut key = String::new();
    // Bytes of the key and of the original that are told.
    let (mut told, mut at) = (0, 0);
    for (letter, range) in letters(searched) {
        let original = map.to_original(range);
        let start = original.start.max(at);
        // A second letter out of the same characters belongs to the edit of the first.
        if original.end <= at && told > 0 {
            key.push(letter);
            continue;
        }
        if key.len() > told {
            edits.edit(told, key.len() - told, at, 0);
            told = key.len();
        }
        if start > at {
            edits.edit(told, 0, at, start - at);
        }
        key.push(letter);
        edits.edit(told, letter.len_utf8(), start, original.end - start);
        told = key.len();
        at = original.end;
    }
    if key.len() > told || text.len() > at {
        edits.edit(told, key.len() - told, at, text.len() - at);
    }
    if key == text { Cow::Borrowed(text) } else { Cow::Owned(key) }
}

fn letters(searched: &str) -> Vec<Letter> {
    let heard = Sounds::of(searched);
    let mut key: Vec<Letter> = Vec::with_capacity(heard.sounds.len());
    for word in &heard.words {
        let space = key.len();
        if let Some((_, last)) = key.last() {
            key.push((' ', last.end..last.end));
        }
        let first = key.len();
        let sounds = &heard.sounds[word.clone()];
        if sounds.iter().any(|sound| sound.number == 0) {
            push_as_it_is(&mut key, searched, sounds);
        } else {
            for sound in sounds {
                push(&mut key, first, sound);
            }
        }
        if key.len() == first {
            key.truncate(space);
        } else if first > space {
            // The space stands for what lies between the words.
            key[space].1.end = key[first].1.start;
        }
    }
    key
}

/// A word with digits or letters of other scripts is its own key, without an article.
fn push_as_it_is(key: &mut Vec<Letter>, searched: &str, sounds: &[Sound]) {
    let mut own = sounds.iter().skip_while(|sound| table::is_article(sound.number));
    let Some(first) = own.next() else { return };
    let last = own.last().unwrap_or(first);
    let range = first.start..last.start + last.len as usize;
    for (at, c) in searched[range.clone()].char_indices() {
        let start = range.start + at;
        key.push((c, start..start + c.len_utf8()));
    }
}

/// Appends what a sound adds to its word's key. Equal letters become one, `dj` is `j` and `tz` is `ts`, whatever vowels stood
/// between them: so Latin digraphs and their letters are the same, and a key is its own key.
fn push(key: &mut Vec<Letter>, first: usize, sound: &Sound) {
    let mut range = sound.start..sound.start + sound.len as usize;
    let begins = sound.place == SoundPlace::Beginning && key.len() == first;
    let Some(mut letter) = table::key(sound.number, begins) else { return };
    match (key[first..].last(), letter) {
        (Some(('t', _)), 'z') => letter = 's',
        (Some(('d', before)), 'j') => {
            range.start = before.start;
            key.pop();
        }
        _ => {}
    }
    match key[first..].last_mut() {
        Some((last, before)) if *last == letter => before.end = before.end.max(range.end),
        _ => key.push((letter, range)),
    }
}
