//! Where a text has the words of a query.
//!
//! Asks the same of a text that [`super::search`] asks of the index, so that whatever is found
//! is also shown.

use std::collections::BTreeSet;
use std::ops::Range;

use roznama_text::{Token, grapheme, tokens};

use super::dictionary::has_line_break;
use super::search::{is_middle, is_third, left_halves};
use super::words::{Rest, Word, Words};
use crate::order::sort_by_key;

/// A place where a text has a word of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Which word, by its place in the query.
    pub word: usize,
}

/// A place where a text has a word, or several words as one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unit {
    /// Bytes of the text, whole letters with their marks.
    span: Range<usize>,
    /// Which words, by their places in the query.
    words: Range<usize>,
    /// Which positions of the text, as the index counts them.
    places: Range<usize>,
}

/// A text in words, so that several questions can be asked of it.
pub(crate) struct Laid<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    is_arabic: bool,
}

impl<'t> Laid<'t> {
    /// In an Arabic text clitics count.
    pub fn of(text: &'t str, is_arabic: bool) -> Self {
        let tokens = tokens(text).into_iter().filter(|t| !t.term.is_empty()).collect();
        Self { text, tokens, is_arabic }
    }

    /// Every place where the text has a word, in reading order. The first word is known as number `first`.
    pub fn words(&self, words: &Words, first: usize) -> Vec<Match> {
        in_order(self.units(words).iter(), first)
    }

    /// The places of words that stand one directly after the other.
    pub fn phrases(&self, words: &Words, first: usize) -> Vec<Match> {
        in_order(self.phrase_units(words).iter(), first)
    }

    /// Phrases as wholes, in reading order.
    pub fn whole_phrases(&self, words: &Words) -> Vec<Range<usize>> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        for unit in self.phrase_units(words) {
            match spans.last_mut() {
                Some(last) if unit.words.start > 0 || unit.span.start < last.end => {
                    last.end = last.end.max(unit.span.end);
                }
                _ => spans.push(unit.span),
            }
        }
        spans
    }

    /// What phrases consist of, by position.
    fn phrase_units(&self, words: &Words) -> Vec<Unit> {
        let mut units = self.units(words);
        // Which words are done at which place, from the beginning of a phrase and to the end of one.
        let (mut begun, mut ended) = (BTreeSet::new(), BTreeSet::new());
        for unit in &units {
            if unit.words.start == 0 || begun.contains(&(unit.words.start, unit.places.start)) {
                begun.insert((unit.words.end, unit.places.end));
            }
        }
        let mut kept = vec![false; units.len()];
        // No unit that ends later begins where one ends that begins later, so this order will do for both.
        for (unit, kept) in units.iter().zip(&mut kept).rev() {
            let begins =
                unit.words.start == 0 || begun.contains(&(unit.words.start, unit.places.start));
            let ends =
                unit.words.end == words.len() || ended.contains(&(unit.words.end, unit.places.end));
            if begins && ends {
                ended.insert((unit.words.start, unit.places.start));
                *kept = true;
            }
        }
        let mut kept = kept.into_iter();
        units.retain(|_| kept.next() == Some(true));
        units
    }

    /// The places of all words where they stand in any order with at most so many others among them.
    pub fn near(&self, words: &Words, distance: u32, first: usize) -> Vec<Match> {
        let units = self.units(words);
        let mut kept = vec![false; units.len()];
        for (at, start) in units.iter().enumerate() {
            let end = start.places.start + words.len() + distance as usize;
            let begun = units[at..].iter().take_while(|unit| unit.places.start < end);
            let inside: Vec<usize> = (at..)
                .zip(begun)
                .filter(|(_, unit)| unit.places.end <= end)
                .map(|(at, _)| at)
                .collect();
            let mut missing: BTreeSet<usize> = (0..words.len()).collect();
            for unit in inside.iter().map(|at| &units[*at]) {
                for word in unit.words.clone() {
                    missing.remove(&word);
                }
            }
            if missing.is_empty() {
                for at in inside {
                    kept[at] = true;
                }
            }
        }
        in_order(units.iter().zip(kept).filter(|(_, kept)| *kept).map(|(unit, _)| unit), first)
    }

    /// Every place of every word, by position.
    fn units(&self, words: &Words) -> Vec<Unit> {
        if words.is_empty() {
            return Vec::new();
        }
        let (places, starts) = places(self.text, &self.tokens);
        let mut found = Vec::new();
        let mut add = |words: &Range<usize>, span: &Range<usize>, places: Range<usize>| {
            let span = grapheme::snap(self.text, span.clone());
            found.push(Unit { span, words: words.clone(), places });
        };
        let single = (0..).zip(words.iter()).map(|(ix, word)| (ix..ix + 1, word));
        let joined = words.joined.iter().map(|(range, word)| (range.clone(), word));
        let all: Vec<(Range<usize>, &Word)> = single.chain(joined).collect();

        for (token, start) in self.tokens.iter().zip(starts) {
            for (range, word) in &all {
                if word.accepts(&token.term) || word.has_form(&token.term, self.is_arabic) {
                    add(range, &token.span, start..start + token.parts.len().max(1));
                }
            }
        }
        for (at, place) in places.iter().enumerate() {
            for (range, word) in &all {
                if place.is_part
                    && (word.accepts(place.term) || word.has_form(place.term, self.is_arabic))
                {
                    add(range, &place.span, at..at + 1);
                }
                // As search.rs has it: joined words only when they are finished.
                let may_split = range.len() == 1 || !word.is_prefix;
                if let Some(next) = places.get(at + 1).filter(|_| may_split)
                    && splits(word, place, next)
                {
                    add(range, &(place.span.start..next.span.end), at..at + 2);
                }
                if let Some([next, last]) = places.get(at + 1..at + 3)
                    && stands_as_three(word, place, next, last)
                {
                    add(range, &(place.span.start..last.span.end), at..at + 3);
                }
                let count = word.parts.len();
                let run = places.get(at..at + count).filter(|_| count > 1);
                let is_word = |run: &&[Place<'_>]| {
                    run.iter().zip(&word.parts).all(|(place, part)| place.term == part)
                };
                if let Some(run) = run.filter(is_word) {
                    add(range, &(place.span.start..run[count - 1].span.end), at..at + count);
                }
            }
        }
        sort_by_key(&mut found, |unit| unit.places.start as u128);
        found
    }
}

/// A match for each word of each unit, in reading order.
fn in_order<'u>(units: impl Iterator<Item = &'u Unit>, first: usize) -> Vec<Match> {
    let each = |unit: &'u Unit| {
        unit.words.clone().map(move |word| Match { word: first + word, span: unit.span.clone() })
    };
    let mut found: Vec<Match> = units.flat_map(each).collect();
    sort(&mut found);
    found
}

/// Brings matches into reading order, each once.
pub(crate) fn sort(found: &mut Vec<Match>) {
    sort_by_key(found, |found| {
        (found.span.start as u128) << 80 | (found.span.end as u128) << 40 | found.word as u128
    });
    found.dedup();
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

/// The positions of a text, and the first one of each token.
fn places<'a>(text: &str, tokens: &'a [Token]) -> (Vec<Place<'a>>, Vec<usize>) {
    let (mut places, mut starts) = (Vec::new(), Vec::new());
    let mut end = 0;
    for token in tokens {
        if !places.is_empty() && has_line_break(&text[end..token.span.start]) {
            places.push(Place { term: "", span: end..end, is_part: false });
        }
        end = token.span.end;
        starts.push(places.len());
        if token.parts.is_empty() {
            let (term, span) = (token.term.as_str(), token.span.clone());
            places.push(Place { term, span, is_part: false });
        }
        for part in &token.parts {
            let (term, span) = (part.term.as_str(), part.span.clone());
            places.push(Place { term, span, is_part: true });
        }
    }
    (places, starts)
}

/// Whether two places side by side are the halves of a word. A noon ghunna that ends the first is a noon inside the whole.
fn splits(word: &Word, place: &Place<'_>, next: &Place<'_>) -> bool {
    begins(word, place, |rest| rest.accepts(next.term))
}

/// Whether three places side by side are a word together.
fn stands_as_three(word: &Word, place: &Place<'_>, next: &Place<'_>, last: &Place<'_>) -> bool {
    let is_long = is_third(place.term) && is_middle(next.term) && is_third(last.term);
    let is_rest = |rest: Rest<'_>| rest.text.strip_prefix(next.term) == Some(last.term);
    is_long && begins(word, place, is_rest)
}

/// Whether a word begins with what stands at a place, and the rest is as asked.
fn begins(word: &Word, place: &Place<'_>, is_rest: impl Fn(Rest<'_>) -> bool) -> bool {
    let noon = place.term.strip_suffix('\u{6BA}').map(|rest| format!("{rest}\u{646}"));
    let halves = [Some(place.term), noon.as_deref()];
    halves.into_iter().flatten().any(|half| {
        word.rest_after(half).is_some_and(&is_rest)
            && left_halves(half).any(|left| left == place.term)
    })
}
