//! Where a text has the words of a query.
//!
//! Asks the same of a text that [`super::search`] asks of the index, so that whatever is found
//! is also shown.

use std::ops::Range;

use roznama_text::{Token, TokenKind, grapheme, tokens};

use super::words::Word;
use crate::order::sort_by_key;

/// A place where a text has a word of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Which word, by its place in the query.
    pub word: usize,
}

/// Every place where a text has a word, in reading order.
pub(crate) fn matches(text: &str, words: &[Word]) -> Vec<Match> {
    if words.is_empty() {
        return Vec::new();
    }
    let tokens: Vec<Token> = tokens(text).into_iter().filter(|t| !t.term.is_empty()).collect();
    let places = places(&tokens);
    let joined: Vec<Option<Word>> = words.windows(2).map(|pair| pair[0].joined(&pair[1])).collect();
    let mut found = Vec::new();
    let mut add = |word: usize, span: Range<usize>| {
        found.push(Match { word, span: grapheme::snap(text, span) });
    };

    for token in &tokens {
        for (ix, word) in words.iter().enumerate() {
            if word.accepts(&token.term) {
                add(ix, token.span.clone());
            }
        }
        for (ix, joined) in joined.iter().enumerate() {
            if joined.as_ref().is_some_and(|word| word.accepts(&token.term)) {
                add(ix, token.span.clone());
                add(ix + 1, token.span.clone());
            }
        }
    }
    for (at, place) in places.iter().enumerate() {
        for (ix, word) in words.iter().enumerate() {
            if place.is_part && word.accepts(place.term) {
                add(ix, place.span.clone());
            }
            if let Some(next) = places.get(at + 1) {
                let both = place.is_word && next.is_word;
                let rest = word.rest_after(place.term).filter(|_| both);
                if rest.is_some_and(|rest| rest.accepts(next.term)) {
                    add(ix, place.span.start..next.span.end);
                }
            }
            let count = word.parts.len();
            let run = places.get(at..at + count).filter(|_| count > 1);
            let is_word = |run: &&[Place<'_>]| {
                run.iter().zip(&word.parts).all(|(place, part)| place.term == part)
            };
            if let Some(run) = run.filter(is_word) {
                add(ix, place.span.start..run[count - 1].span.end);
            }
        }
    }
    // A text has less than a tebibyte.
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
    is_word: bool,
}

fn places(tokens: &[Token]) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    for token in tokens {
        let is_word = token.kind == TokenKind::Word;
        if token.parts.is_empty() {
            let (term, span) = (token.term.as_str(), token.span.clone());
            places.push(Place { term, span, is_part: false, is_word });
        }
        for part in &token.parts {
            let (term, span) = (part.term.as_str(), part.span.clone());
            places.push(Place { term, span, is_part: true, is_word });
        }
    }
    places
}
