//! Places that no list has, by the word before: a town, a province, a river, and what stands behind it.

use crate::class::{AR, Class, FA, UR};
use crate::found::{Found, Match};
use crate::words::{Word, Words};
use crate::{Kind, Rule};

/// Finds them among words that belong to no name yet.
pub(crate) fn find(words: &Words<'_>, found: &mut Found) {
    for first in 1..words.len() {
        let Some(word) = words.get(first) else { return };
        if !word.follows() || !word.is_letters {
            continue;
        }
        let Some(head) = words.get(first - 1) else { continue };
        // A head that is the rest of another name is none.
        if found.at(first - 1).is_some() || !head.is(&HEADS) {
            continue;
        }
        let is_part = head.is(&[Class::PlacePart]);
        let is_wide = is_part || head.is(&[Class::PlaceHeadWide]);
        let end = match found.at(first) {
            Some(_) if !is_part => None,
            // A street, a stadium that is called after someone.
            Some(name) if name.kind == Kind::Person && name.words.len() > 1 => {
                (name.words.start == first).then_some(name.words.end)
            }
            Some(name) => (name.kind == Kind::Place && words.lists == AR).then_some(name.words.end),
            None => named_after(words, found, first, is_part)
                .or_else(|| behind(words, found, first, is_wide)),
        };
        let Some(end) = end else { continue };
        let (start, skip) =
            if is_part { (first - 1, usize::from(head.particles)) } else { (first, 0) };
        let words = start..end;
        let rule = Rule::PlacePattern;
        found.add(Match { words, skip, kind: Kind::Place, id: None, rule });
    }
}

const HEADS: [Class; 3] = [Class::PlaceHead, Class::PlaceHeadWide, Class::PlacePart];

/// The end of the name of an airport or hall that is a king's name and what goes on behind it.
fn named_after(words: &Words<'_>, found: &Found, title: usize, is_part: bool) -> Option<usize> {
    const TITLES: [&str; 5] = ["الملک", "الامیر", "امام", "شهید", "الشهید"];
    let person = words.get(title).filter(|word| TITLES.contains(&word.term)).and_then(|_| {
        found.at(title + 1).filter(|name| name.kind == Kind::Person && words.follows(title + 1))
    })?;
    let end = person.words.end;
    let goes_on = words.get(end).is_some_and(|next| {
        next.follows() && ["الدولی", "الدولیه", "الریاضیه"].contains(&next.term)
    });
    is_part.then_some(end + usize::from(goes_on))
}

/// The end of a name behind a head.
fn behind(words: &Words<'_>, found: &Found, first: usize, is_wide: bool) -> Option<usize> {
    if !may_be_place(words, first, is_wide) {
        return None;
    }
    let end = first + 1;
    // A second word, as in خان الشيح.
    let second = words.get(end).filter(|next| next.follows() && found.at(end).is_none());
    let goes_on = second
        .is_some_and(|next| words.lists == AR && next.is_unknown() && next.term.starts_with("ال"));
    Some(end + usize::from(goes_on))
}

/// Whether a word behind a head names a place.
fn may_be_place(words: &Words<'_>, at: usize, is_wide: bool) -> bool {
    const NEVER: [Class; 9] = [
        Class::Function,
        Class::SpeechBefore,
        Class::Office,
        Class::Honorific,
        Class::Given,
        Class::OrgHead,
        Class::PlaceHead,
        Class::PlaceHeadWide,
        Class::PlacePart,
    ];
    let Some(word) = words.get(at) else { return false };
    if word.is(&NEVER) || word.term.chars().count() < 3 || word.term.is_ascii() {
        return false;
    }
    let is_rare = word.is_unknown() || word.is(&[Class::NameLike, Class::Sure]);
    match words.lists {
        AR if word.particles > 0 || begins_other(word) => false,
        AR => is_rare || (is_wide && word.term.starts_with("ال") && !word.is(&[Class::Detail])),
        FA if ["می", "نمی"].iter().any(|start| word.term.starts_with(start)) => false,
        FA => is_rare && !word.term.ends_with("ها") || is_wide && is_bare(words, at),
        // In Urdu a case marker follows.
        UR => {
            // As a search folds them.
            const MARKERS: [&str; 6] = ["میں", "سی", "کی", "کو", "پر", "کا"];
            let next = words.get(at + 1).filter(|next| next.follows());
            is_rare && next.is_some_and(|next| MARKERS.contains(&next.term))
        }
        _ => false,
    }
}

/// Whether an Arabic word is behind a conjunction or preposition.
fn begins_other(word: &Word<'_>) -> bool {
    ["و", "لل", "بال", "فال", "کال"].iter().any(|start| word.term.starts_with(start))
}

/// Whether a Persian word is ordinary but stands as a name does: before a preposition, or at an end.
fn is_bare(words: &Words<'_>, at: usize) -> bool {
    let is_word = words.get(at).is_some_and(|word| word.is(&[Class::Ordinary]));
    let ends = words.get(at + 1).is_none_or(|next| !next.follows() || next.is(&[Class::Function]));
    is_word && ends
}
