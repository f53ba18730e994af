//! What a reader may have meant by a word that the corpus does not have.

use std::ops::ControlFlow;

use roznama_text::{Level, fold, tokens};

use super::Index;
use super::words::Word;
use crate::corpus::Documents;
use crate::order::{descending, sort_by_key};
use crate::query::edits::distance;

/// Letters from which a word may differ by two slips.
const LONG: usize = 5;

/// Letters below which every word is one slip from a dozen others.
const SHORTEST: usize = 3;

/// How many suggestions for a word are tried.
const TRIED: usize = 5;

/// Terms of the dictionary that the word may be a slip of, the likeliest first: few slips, then heard alike, then frequent.
/// Where there is none, those that have the same key as names.
pub(super) fn suggestions(word: &Word, index: &Index) -> Vec<usize> {
    let letters = word.term.chars().count();
    if letters < SHORTEST || !word.joins {
        return Vec::new();
    }
    let most = if letters < LONG { 1 } else { 2 };
    let key = fold(&word.term, Level::Name);
    let is_heard_alike = |term: &str| fold(term, Level::Name) == key;
    let near = |term: &str| {
        // Letters of Arabic take two bytes, so that most terms are passed over without a look at their letters.
        let is_near_in_length = term.len().abs_diff(word.term.len()) <= 4 * most;
        let slips = is_near_in_length.then(|| distance(term, &word.term, most)).flatten()?;
        Some((slips as u128) << 64 | u128::from(!is_heard_alike(term)) << 32)
    };
    let mut found = ranked(index, near);
    if found.is_empty() && letters > SHORTEST {
        found = ranked(index, |term| is_heard_alike(term).then_some(0));
    }
    sort_by_key(&mut found, |(key, _)| *key);
    found.into_iter().take(TRIED).map(|(_, ix)| ix).collect()
}

/// The terms that have a key, with it and then their rarity.
fn ranked(index: &Index, key: impl Fn(&str) -> Option<u128>) -> Vec<(u128, usize)> {
    let mut found = Vec::new();
    index.scan(0..index.terms(), |ix, term, entry| {
        let key = key(term).map(|key| key | u128::from(descending(entry.documents)));
        found.extend(key.map(|key| (key, ix)));
        ControlFlow::Continue(())
    });
    found
}

/// A term as the first document that has it writes it.
pub(super) fn written(ix: usize, index: &Index, documents: &Documents) -> Option<String> {
    let term = index.term_at(ix);
    let document = documents.get(index.first_document(ix)? as usize)?;
    [&document.title.value, &document.body].into_iter().find_map(|text| {
        let token = tokens(text).into_iter().find_map(|token| {
            let part = token.parts.iter().find(|part| part.term == term);
            if token.term == term { Some(token.span) } else { part.map(|part| part.span.clone()) }
        });
        token.map(|span| text[span].to_owned())
    })
}

/// A word with the letters that were typed at its beginning and end where they are searched for alike: who types a Persian yeh is
/// not shown an Arabic one.
pub(super) fn in_letters_of(typed: &str, written: &str) -> String {
    let alike = |(a, b): &(char, char)| {
        let key = |c: &char| fold(c.encode_utf8(&mut [0; 4]), Level::Search).into_owned();
        key(a) == key(b)
    };
    let (typed, letters): (Vec<char>, Vec<char>) =
        (typed.chars().collect(), written.chars().collect());
    let zip = |(a, b): (&char, &char)| (*a, *b);
    let start = typed.iter().zip(&letters).map(zip).take_while(alike).count();
    let ends = typed.iter().rev().zip(letters.iter().rev()).map(zip).take_while(alike);
    let end = ends.count().min(typed.len().min(letters.len()) - start);
    let middle = &letters[start..letters.len() - end];
    let word: String =
        typed[..start].iter().chain(middle).chain(&typed[typed.len() - end..]).collect();
    let is_same = fold(&word, Level::Search) == fold(written, Level::Search);
    if is_same { word } else { written.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::in_letters_of;

    #[test]
    fn letters_are_those_that_were_typed() {
        for (typed, written, expected) in [
            ("روحانبی", "روحاني", "روحانی"),
            ("كتاپ", "کتاب", "كتاب"),
            ("abd", "abc", "abc"),
            ("", "abc", "abc"),
            ("abc", "", ""),
            ("aa", "a", "a"),
        ] {
            assert_eq!(in_letters_of(typed, written), expected, "{typed}");
        }
    }
}
