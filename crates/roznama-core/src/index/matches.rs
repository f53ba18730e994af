//! Where a text has the words of a query.
//!
//! Asks the same of a text that [`super::search`] asks of the index, so that whatever is found
//! is also shown.

use std::ops::Range;

use roznama_text::{Token, grapheme, tokens};

use super::dictionary::has_line_break;
use super::search::left_halves;
use super::words::{Word, Words};
use crate::order::sort_by_key;

/// A place where a text has a word of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Which word, by its place in the query.
    pub word: usize,
}

/// Every place where a text has a word, in reading order. In an Arabic text clitics count.
pub(crate) fn matches(text: &str, words: &Words, is_arabic: bool) -> Vec<Match> {
    if words.is_empty() {
        return Vec::new();
    }
    let tokens: Vec<Token> = tokens(text).into_iter().filter(|t| !t.term.is_empty()).collect();
    let places = places(text, &tokens);
    let mut found = Vec::new();
    let mut add = |words: &Range<usize>, span: &Range<usize>| {
        let span = grapheme::snap(text, span.clone());
        found.extend(words.clone().map(|word| Match { word, span: span.clone() }));
    };
    let single = (0..).zip(words.iter()).map(|(ix, word)| (ix..ix + 1, word));
    let joined = words.joined.iter().map(|(range, word)| (range.clone(), word));
    let all: Vec<(Range<usize>, &Word)> = single.chain(joined).collect();

    for token in &tokens {
        for (range, word) in &all {
            if word.accepts(&token.term) || word.has_form(&token.term, is_arabic) {
                add(range, &token.span);
            }
        }
    }
    for (at, place) in places.iter().enumerate() {
        for (range, word) in &all {
            if place.is_part && (word.accepts(place.term) || word.has_form(place.term, is_arabic)) {
                add(range, &place.span);
            }
            // As search.rs has it: a joined word of two that is finished.
            let may_split = range.len() == 1 || range.len() == 2 && !word.is_prefix;
            if let Some(next) = places.get(at + 1).filter(|_| may_split)
                && splits(word, place, next)
            {
                add(range, &(place.span.start..next.span.end));
            }
            let count = word.parts.len();
            let run = places.get(at..at + count).filter(|_| count > 1);
            let is_word = |run: &&[Place<'_>]| {
                run.iter().zip(&word.parts).all(|(place, part)| place.term == part)
            };
            if let Some(run) = run.filter(is_word) {
                add(range, &(place.span.start..run[count - 1].span.end));
            }
        }
    }
    sort_by_key(&mut found, |found| {
        (found.span.start as u128) << 80 | (found.span.end as u128) << 40 | found.word as u128
    });
    found.dedup();
    found
}

/// The spans of the matches, none overlapping another.
pub(crate) fn highlights(matches: &[Match]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for found in matches {
        match spans.last_mut() {
            Some(last) if found.span.start < last.end => last.end = last.end.max(found.span.end),
            _ => spans.push(found.span.clone()),
        }
    }
    spans
}

/// A position as the index counts them.
struct Place<'a> {
    term: &'a str,
    span: Range<usize>,
    is_part: bool,
}

fn places<'a>(text: &str, tokens: &'a [Token]) -> Vec<Place<'a>> {
    let mut places = Vec::new();
    let mut end = 0;
    for token in tokens {
        if !places.is_empty() && has_line_break(&text[end..token.span.start]) {
            places.push(Place { term: "", span: end..end, is_part: false });
        }
        end = token.span.end;
        if token.parts.is_empty() {
            let (term, span) = (token.term.as_str(), token.span.clone());
            places.push(Place { term, span, is_part: false });
        }
        for part in &token.parts {
            let (term, span) = (part.term.as_str(), part.span.clone());
            places.push(Place { term, span, is_part: true });
        }
    }
    places
}

/// Whether two places side by side are the halves of a word. A noon ghunna that ends the first is a noon inside the whole.
fn splits(word: &Word, place: &Place<'_>, next: &Place<'_>) -> bool {
    let noon = place.term.strip_suffix('\u{6BA}').map(|rest| format!("{rest}\u{646}"));
    let halves = [Some(place.term), noon.as_deref()];
    halves.into_iter().flatten().any(|half| {
        word.rest_after(half).is_some_and(|rest| rest.accepts(next.term))
            && left_halves(half).any(|left| left == place.term)
    })
}
