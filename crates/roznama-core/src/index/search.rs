//! Which documents have every word of a query, and how well.
//!
//! Each word has a column of numbers, one a document, 0 where the document lacks the word.

use std::ops::Range;

use super::Index;
use super::expand::FormKind;
use super::postings::{Field, add_consecutive};
use super::score::bm25;
use super::words::{Word, Words};

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
    is_arabic: impl Fn(u32) -> bool,
) -> Vec<(u32, u32)> {
    let mut columns: Vec<Vec<u32>> =
        words.iter().map(|word| index.scores_of_word(word, field, &is_arabic)).collect();
    for (range, word) in &words.joined {
        let mut all = index.column();
        index.raise_to_term(&mut all, word, field, certainty::JOINED);
        let at_least = index.documents(&word.term);
        index.raise_to_forms(&mut all, word, at_least, field, &is_arabic);
        // Two words that were parted at another place.
        if range.len() == 2 && !word.is_prefix {
            index.raise_to_splits(&mut all, word, field);
        }
        let share = range.len() as u32;
        for (document, score) in all.into_iter().enumerate().filter(|(_, score)| *score > 0) {
            // What has the words as one has each of them: an equal part of the score goes to either.
            for column in &mut columns[range.clone()] {
                column[document] = column[document].max((score / share).max(1));
            }
        }
    }
    let score = |document: usize| {
        let mut sum = 0u32;
        for column in &columns {
            if column[document] == 0 {
                return None;
            }
            sum = sum.saturating_add(column[document]);
        }
        Some((document as u32, sum))
    };
    (0..index.lengths.len()).filter_map(score).collect()
}

/// The documents that have one word.
pub(crate) fn scores_of_one(
    index: &Index,
    word: &Word,
    is_arabic: impl Fn(u32) -> bool,
) -> Vec<u32> {
    let column = index.scores_of_word(word, Field::Any, &is_arabic);
    (0..).zip(column).filter(|(_, score)| *score > 0).map(|(document, _)| document).collect()
}

impl Index {
    /// A column in which no document has anything.
    fn column(&self) -> Vec<u32> {
        vec![0; self.lengths.len()]
    }

    /// How many documents have a term.
    fn documents(&self, term: &str) -> u32 {
        self.find(term).map_or(0, |ix| self.entry(ix).documents)
    }

    /// How well each document has a word in any of its forms.
    fn scores_of_word(
        &self,
        word: &Word,
        field: Field,
        is_arabic: &impl Fn(u32) -> bool,
    ) -> Vec<u32> {
        let mut scores = self.column();
        self.raise_to_term(&mut scores, word, field, certainty::SAME);
        if word.parts.len() > 1 {
            let parts: Option<Vec<_>> =
                word.parts.iter().map(|part| self.find(part).map(|ix| ix..ix + 1)).collect();
            self.raise_to_phrase(&mut scores, &parts.unwrap_or_default(), field, certainty::JOINED);
        }
        self.raise_to_splits(&mut scores, word, field);
        self.raise_to_forms(&mut scores, word, self.documents(&word.term), field, is_arabic);
        scores
    }

    /// Counts a word that stands as two.
    fn raise_to_splits(&self, scores: &mut [u32], word: &Word, field: Field) {
        for (at, _) in word.term.char_indices().skip(1) {
            let left = &word.term[..at];
            let Some(rest) = word.rest_after(left) else { continue };
            let right =
                if rest.is_prefix { self.find_prefix(rest.text) } else { self.place(rest.text) };
            if right.is_empty() {
                continue;
            }
            for ix in left_halves(left).filter_map(|left| self.find(&left)) {
                self.raise_to_phrase(scores, &[ix..ix + 1, right.clone()], field, certainty::SPLIT);
            }
        }
    }

    /// Counts the other terms that stand for a word, each no rarer than the word, so that none ranks above it for being rare.
    fn raise_to_forms(
        &self,
        scores: &mut [u32],
        word: &Word,
        at_least: u32,
        field: Field,
        is_arabic: &impl Fn(u32) -> bool,
    ) {
        for form in &word.forms {
            let mut weights = self.column();
            self.add_postings(&mut weights, self.place(&form.term), field);
            let certainty = match form.kind {
                FormKind::Spelling => certainty::SPELLING,
                FormKind::Clitic => {
                    for (document, weight) in (0..).zip(&mut weights) {
                        *weight *= u32::from(is_arabic(document));
                    }
                    certainty::CLITIC
                }
            };
            self.raise(scores, &weights, certainty, at_least);
        }
    }

    /// Counts a word that stands as one term, or the terms that begin so if it is unfinished.
    fn raise_to_term(&self, scores: &mut [u32], word: &Word, field: Field, certainty: u64) {
        let mut weights = self.column();
        self.add_postings(&mut weights, self.place(&word.term), field);
        self.raise(scores, &weights, certainty, 0);
        if word.is_prefix {
            let mut weights = self.column();
            self.add_postings(&mut weights, self.find_prefix(&word.term), field);
            let certainty = certainty * certainty::UNFINISHED / certainty::SAME;
            self.raise(scores, &weights, certainty, 0);
        }
    }

    /// Counts terms that stand one directly after the other; each is one of those at some places.
    fn raise_to_phrase(
        &self,
        scores: &mut [u32],
        terms: &[Range<usize>],
        field: Field,
        certainty: u64,
    ) {
        let Some((last, first)) = terms.split_last() else { return };
        let mut lists: Vec<_> = first.iter().map(|ix| self.positions_of(ix.start)).collect();
        let mut weights = self.column();
        for ix in last.clone() {
            lists.push(self.positions_of(ix));
            add_consecutive(&mut weights, &lists, field);
            lists.pop();
        }
        self.raise(scores, &weights, certainty, 0);
    }

    /// Raises each document's score to what its weight is worth, as if at least so many documents had some.
    fn raise(&self, scores: &mut [u32], weights: &[u32], certainty: u64, at_least: u32) {
        let all = self.lengths.len() as u32;
        let documents = weights.iter().filter(|weight| **weight > 0).count() as u32;
        if documents == 0 {
            return;
        }
        let documents = documents.max(at_least);
        for ((score, weight), length) in scores.iter_mut().zip(weights).zip(&self.lengths) {
            if *weight > 0 {
                let worth = bm25(all, documents, *weight, *length, self.average);
                *score = (*score).max(((worth * certainty / certainty::SAME) as u32).max(1));
            }
        }
    }

    /// The place of a term, as the range of it alone; empty if it is not there.
    fn place(&self, term: &str) -> Range<usize> {
        self.find(term).map_or(0..0, |ix| ix..ix + 1)
    }
}

/// How the first half of a word may stand alone: with a noon at its end as noon ghunna too, which a joined word loses.
pub(super) fn left_halves(left: &str) -> impl Iterator<Item = String> {
    const NOON_GHUNNA: char = '\u{6BA}';
    let ghunna = left.strip_suffix('\u{646}').map(|rest| format!("{rest}{NOON_GHUNNA}"));
    std::iter::once(left.to_owned()).chain(ghunna)
}
