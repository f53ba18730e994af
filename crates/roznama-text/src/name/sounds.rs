//! What a name sounds like: its letters, of Arabic or Latin script, as numbers of the sounds of `data/name/sounds.tsv`.

use std::ops::Range;

use super::table;
use crate::table::Properties;

/// A sound of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sound {
    /// Its number; 0 for a character of another script, and for digits.
    pub number: u8,
    /// Where in its word it stands.
    pub place: SoundPlace,
    /// The first character it was heard in.
    pub letter: char,
    /// Where in the folded text it was heard: the byte at which its letters begin, and how many bytes they have.
    pub(super) start: usize,
    pub(super) len: u32,
}

/// Where in a word a sound stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundPlace {
    /// It is the first, or the first after an article.
    Beginning,
    /// It is neither.
    Inside,
    /// It is the last and not the first.
    End,
}

/// A name's sounds, word by word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sounds {
    /// All sounds in order.
    pub sounds: Vec<Sound>,
    /// The words as ranges of `sounds`; none is empty.
    pub words: Vec<Range<usize>>,
}

impl Sounds {
    /// Hears a text that is folded to [`Level::Search`](crate::Level::Search).
    pub fn of(folded: &str) -> Self {
        let mut heard = Self::default();
        let mut words = words(folded).peekable();
        // Where the sounds of a word begin, with those of an article before it.
        let mut first = 0;
        while let Some(word) = words.next() {
            let next = words.peek().map_or("", |next| &folded[next.clone()]);
            if heard.hear_word(folded, word, next, first) {
                continue;
            }
            if heard.sounds.len() > first {
                heard.words.push(first..heard.sounds.len());
                first = heard.sounds.len();
            }
        }
        heard
    }

    /// Whether it begins in Latin letters.
    pub fn is_latin(&self) -> bool {
        self.sounds.first().is_some_and(|sound| sound.letter.is_ascii_alphabetic())
    }

    /// Appends a word to the sounds of an article that stand from `first` on; whether it is an article itself.
    fn hear_word(&mut self, folded: &str, range: Range<usize>, next: &str, first: usize) -> bool {
        let from = self.sounds.len();
        let mut begins = true;
        let mut is_article = false;
        let mut at = range.start;
        while at < range.end {
            let rest = &folded[at..range.end];
            let letter = rest.chars().next().unwrap_or('\0');
            if letter == '\'' {
                at += 1;
                continue;
            }
            let found = table::letters(rest, begins, next);
            let (len, numbers) = found
                .map_or((letter.len_utf8(), &[0_u8][..]), |(letters, _, sounds)| {
                    (letters.len(), sounds)
                });
            for number in numbers {
                let place = if begins { SoundPlace::Beginning } else { SoundPlace::Inside };
                let sound = Sound { number: *number, place, letter, start: at, len: len as u32 };
                self.push(sound, from);
                begins = false;
            }
            begins = found.is_some_and(|(_, place, _)| place.is_article());
            at += len;
            is_article = begins && at == range.end;
        }
        if let [.., _, last] = &mut self.sounds[first..]
            && last.place == SoundPlace::Inside
            && !is_article
        {
            last.place = SoundPlace::End;
        }
        is_article
    }

    /// A doubled Latin consonant is one sound.
    fn push(&mut self, sound: Sound, first: usize) {
        if let Some(last) = self.sounds[first..].last_mut()
            && sound.letter.is_ascii()
            && last.letter.is_ascii()
            && last.number == sound.number
            && sound.number != 0
        {
            // An apostrophe may stand between them.
            last.len = (sound.start - last.start) as u32 + sound.len;
            return;
        }
        self.sounds.push(sound);
    }
}

/// The ranges of a text's words.
fn words(folded: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += folded[at..].find(is_part_of_word)?;
        let rest = &folded[at..];
        let start = at;
        at += rest.find(|c| !is_part_of_word(c)).unwrap_or(rest.len());
        Some(start..at)
    })
}

/// Letters, digits and the marks that the search key leaves; an apostrophe parts no word (Sana'a).
fn is_part_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '\'';
    }
    let properties = Properties::of(c);
    properties.is_alphanumeric() || properties.is_mark()
}
