//! Which documents have every word of a query, and how well.
//!
//! Each word has a column of numbers, one a document, 0 where the document lacks the word.

use std::ops::Range;

use super::Index;
use super::column::Column;
use super::expand::FormKind;
use super::postings::{Field, add_consecutive};
use super::score::bm25;
use super::words::{Word, Words};
use crate::order::sort_by_key;

/// What a way to write a word counts, in sixteenths, against the word as it stands.
mod certainty {
    pub const SAME: u64 = 16;
    pub const JOINED: u64 = 15;
    pub const SPLIT: u64 = 12;
    pub const SPELLING: u64 = 10;
    pub const CLITIC: u64 = 9;
    pub const UNFINISHED: u64 = 8;
}

/// The documents that have all words in a field, in order, each with its score. `is_arabic` tells of a document whether Arabic's
/// clitics count in it.
pub(crate) fn scores(
    index: &Index,
    words: &Words,
    field: Field,
    is_arabic: &dyn Fn(u32) -> bool,
) -> Vec<(u32, u32)> {
    let mut scorer = Scorer::of(index, field, is_arabic);
    let mut columns: Vec<Column> = words.iter().map(|word| scorer.word(word)).collect();
    for (range, word) in &words.joined {
        let mut all = scorer.column();
        scorer.raise_to_term(&mut all, word, certainty::JOINED);
        let at_least = scorer.documents(&word.term);
        scorer.raise_to_forms(&mut all, word, at_least);
        if !word.is_prefix && !scorer.raise_to_apart(&mut all, word) {
            scorer.raise_to_neighbours(&mut all, &words[range.clone()]);
        }
        let share = range.len() as u32;
        for document in all.touched() {
            // What has the words as one has each of them: an equal part of the score goes to either.
            let score = (all.get(*document) / share).max(1);
            for column in &mut columns[range.clone()] {
                column.raise(*document, score);
            }
        }
    }
    let score = |document: &u32| {
        let mut sum = 0u32;
        for column in &columns {
            let score = column.get(*document);
            if score == 0 {
                return None;
            }
            sum = sum.saturating_add(score);
        }
        Some((*document, sum))
    };
    let rarest = columns.iter().min_by_key(|column| column.touched().len());
    let rarest = rarest.map(Column::touched).unwrap_or_default();
    let mut found: Vec<(u32, u32)> = rarest.iter().filter_map(score).collect();
    if !found.is_sorted_by_key(|(document, _)| *document) {
        sort_by_key(&mut found, |(document, _)| u128::from(*document));
    }
    found
}

/// Whether any document has a word.
pub(crate) fn is_known(index: &Index, word: &Word, is_arabic: &dyn Fn(u32) -> bool) -> bool {
    !Scorer::of(index, Field::Any, is_arabic).word(word).touched().is_empty()
}

/// Scores words, one after the other.
struct Scorer<'a> {
    index: &'a Index,
    field: Field,
    is_arabic: &'a dyn Fn(u32) -> bool,
    /// How often each document has what is looked at; empty between two looks.
    weights: Column,
}

impl<'a> Scorer<'a> {
    fn of(index: &'a Index, field: Field, is_arabic: &'a dyn Fn(u32) -> bool) -> Self {
        Self { index, field, is_arabic, weights: Column::of(index.lengths.len()) }
    }

    fn column(&self) -> Column {
        Column::of(self.index.lengths.len())
    }

    /// How many documents have a term.
    fn documents(&self, term: &str) -> u32 {
        self.index.find(term).map_or(0, |ix| self.index.entry(ix).documents)
    }

    /// How well each document has a word in any of its forms.
    fn word(&mut self, word: &Word) -> Column {
        let mut scores = self.column();
        self.raise_to_term(&mut scores, word, certainty::SAME);
        if word.parts.len() > 1 {
            let parts: Option<Vec<_>> =
                word.parts.iter().map(|part| self.index.find(part).map(|ix| ix..ix + 1)).collect();
            self.raise_to_phrase(&mut scores, &parts.unwrap_or_default(), certainty::JOINED);
        }
        if !self.raise_to_apart(&mut scores, word) {
            self.raise_to_splits(&mut scores, word);
            self.raise_to_thirds(&mut scores, word);
        }
        self.raise_to_forms(&mut scores, word, self.documents(&word.term));
        scores
    }

    /// Counts a word that is a term, or the beginning of some, where it stands apart; whether it is.
    fn raise_to_apart(&mut self, scores: &mut Column, word: &Word) -> bool {
        let terms = if word.is_prefix {
            self.index.find_prefix(&word.term)
        } else {
            self.place(&word.term)
        };
        if word.joins {
            self.index.add_apart(&mut self.weights, terms.clone(), self.field);
            self.raise(scores, certainty::SPLIT, 0, |_| true);
        }
        !terms.is_empty()
    }

    /// Counts words that stand side by side as they do in the query, where that is looked up at little cost: it only orders what
    /// has all of them anyway.
    fn raise_to_neighbours(&mut self, scores: &mut Column, words: &[Word]) {
        let terms: Vec<Range<usize>> = words.iter().map(|word| self.place(&word.term)).collect();
        let is_short = |terms: &Range<usize>| {
            let positions = self.index.entry(terms.start).positions;
            !terms.is_empty() && positions.len() <= SHORT
        };
        if terms.iter().all(is_short) {
            self.raise_to_phrase(scores, &terms, certainty::SPLIT);
        }
    }

    /// Counts a word that stands as two.
    fn raise_to_splits(&mut self, scores: &mut Column, word: &Word) {
        for (at, _) in word.term.char_indices().skip(1) {
            let left = &word.term[..at];
            let Some(rest) = word.rest_after(left) else { continue };
            let lefts: Vec<usize> =
                left_halves(left).filter_map(|left| self.index.find(&left)).collect();
            if lefts.is_empty() {
                continue;
            }
            let right = if rest.is_prefix {
                self.index.find_prefix(rest.text)
            } else {
                self.place(rest.text)
            };
            for ix in lefts.into_iter().filter(|_| !right.is_empty()) {
                self.raise_to_phrase(scores, &[ix..ix + 1, right.clone()], certainty::SPLIT);
            }
        }
    }

    /// Counts a word that stands as three: ان شاء الله, گفت و گو.
    fn raise_to_thirds(&mut self, scores: &mut Column, word: &Word) {
        for (at, _) in word.term.char_indices().skip(SHORTEST_THIRD) {
            let left = &word.term[..at];
            let Some(rest) = word.rest_after(left) else { continue };
            let lefts: Vec<usize> =
                left_halves(left).filter_map(|left| self.index.find(&left)).collect();
            let ends = rest.text.char_indices().skip(1).filter(|_| !lefts.is_empty());
            for (end, _) in ends {
                let (middle, right) = rest.text.split_at(end);
                if !is_third(right) {
                    break;
                }
                if !is_middle(middle) {
                    continue;
                }
                let (middle, right) = (self.place(middle), self.place(right));
                for ix in lefts.iter().filter(|_| !middle.is_empty() && !right.is_empty()) {
                    let terms = [*ix..ix + 1, middle.clone(), right.clone()];
                    self.raise_to_phrase(scores, &terms, certainty::SPLIT);
                }
            }
        }
    }

    /// Counts the other terms that stand for a word, each no rarer than the word, so that none ranks above it for being rare.
    fn raise_to_forms(&mut self, scores: &mut Column, word: &Word, at_least: u32) {
        for form in &word.forms {
            let terms = self.place(&form.term);
            self.index.add_postings(&mut self.weights, terms, self.field);
            match form.kind {
                FormKind::Spelling => self.raise(scores, certainty::SPELLING, at_least, |_| true),
                FormKind::Clitic => {
                    let is_arabic = self.is_arabic;
                    self.raise(scores, certainty::CLITIC, at_least, is_arabic);
                }
            }
        }
    }

    /// Counts a word that stands as one term, or the terms that begin so if it is unfinished.
    fn raise_to_term(&mut self, scores: &mut Column, word: &Word, certainty: u64) {
        let terms = self.place(&word.term);
        self.index.add_postings(&mut self.weights, terms, self.field);
        self.raise(scores, certainty, 0, |_| true);
        if word.is_prefix {
            let terms = self.index.find_prefix(&word.term);
            self.index.add_postings(&mut self.weights, terms, self.field);
            self.raise(scores, certainty * certainty::UNFINISHED / certainty::SAME, 0, |_| true);
        }
    }

    /// Counts terms that stand one directly after the other; each is one of those at some places.
    fn raise_to_phrase(&mut self, scores: &mut Column, terms: &[Range<usize>], certainty: u64) {
        let Some((last, first)) = terms.split_last() else { return };
        let mut lists: Vec<_> = first.iter().map(|ix| self.index.positions_of(ix.start)).collect();
        for ix in last.clone() {
            lists.push(self.index.positions_of(ix));
            add_consecutive(&mut self.weights, &lists, self.field);
            lists.pop();
        }
        self.raise(scores, certainty, 0, |_| true);
    }

    /// Raises each document's score to what its weight is worth, as if at least so many documents had some, and forgets the
    /// weights.
    fn raise(
        &mut self,
        scores: &mut Column,
        certainty: u64,
        at_least: u32,
        counts: impl Fn(u32) -> bool,
    ) {
        let all = self.index.lengths.len() as u32;
        let touched = || self.weights.touched().iter().copied().filter(|ix| counts(*ix));
        let documents = (touched().count() as u32).max(at_least);
        for document in touched() {
            let length = self.index.lengths.get(document as usize).copied().unwrap_or(0);
            let weight = self.weights.get(document);
            let worth = bm25(all, documents, weight, length, self.index.average);
            scores.raise(document, ((worth * certainty / certainty::SAME) as u32).max(1));
        }
        self.weights.clear();
    }

    /// The place of a term, as the range of it alone; empty if it is not there.
    fn place(&self, term: &str) -> Range<usize> {
        self.index.find(term).map_or(0..0, |ix| ix..ix + 1)
    }
}

/// Bytes of a list of positions that is read for the order of hits alone.
const SHORT: usize = 1 << 12;

/// Letters that each piece of a word parted in three must have: shorter ones would be found in any text.
const SHORTEST_THIRD: usize = 2;

/// Whether a piece is long enough to be one of three.
pub(super) fn is_third(piece: &str) -> bool {
    piece.chars().nth(SHORTEST_THIRD - 1).is_some()
}

/// Whether a piece is long enough to be the middle one: `و` (and) alone joins two.
pub(super) fn is_middle(piece: &str) -> bool {
    is_third(piece) || piece == "و"
}

/// How the first half of a word may stand alone: with a noon at its end as noon ghunna too, which a joined word loses.
pub(super) fn left_halves(left: &str) -> impl Iterator<Item = String> {
    const NOON_GHUNNA: char = '\u{6BA}';
    let ghunna = left.strip_suffix('\u{646}').map(|rest| format!("{rest}{NOON_GHUNNA}"));
    std::iter::once(left.to_owned()).chain(ghunna)
}
