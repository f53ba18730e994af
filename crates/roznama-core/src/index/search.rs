//! Which documents have every word of a query, and how well.
//!
//! Each word has a column of numbers, one a document, 0 where the document lacks the word.

use std::ops::Range;

use super::Index;
use super::postings::add_consecutive;
use super::score::bm25;
use super::words::Word;

/// What a way to write a word counts, in sixteenths, against the word as it stands.
mod certainty {
    pub const SAME: u64 = 16;
    pub const JOINED: u64 = 15;
    pub const SPLIT: u64 = 12;
    pub const UNFINISHED: u64 = 8;
}

/// The documents that have all words, in order, each with its score.
pub(crate) fn scores(index: &Index, words: &[Word]) -> Vec<(u32, u32)> {
    let mut columns: Vec<Vec<u32>> = words.iter().map(|word| index.scores_of_word(word)).collect();
    for (first, pair) in words.windows(2).enumerate() {
        let Some(joined) = pair[0].joined(&pair[1]) else { continue };
        let mut both = index.column();
        index.raise_to_term(&mut both, &joined, certainty::JOINED);
        for (document, score) in both.into_iter().enumerate().filter(|(_, score)| *score > 0) {
            // What has both words as one has each of them: half of the score goes to either.
            for column in &mut columns[first..=first + 1] {
                column[document] = column[document].max((score / 2).max(1));
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

impl Index {
    /// A column in which no document has anything.
    fn column(&self) -> Vec<u32> {
        vec![0; self.lengths.len()]
    }

    /// How well each document has a word in any of its forms.
    fn scores_of_word(&self, word: &Word) -> Vec<u32> {
        let mut scores = self.column();
        self.raise_to_term(&mut scores, word, certainty::SAME);
        if word.parts.len() > 1 {
            let parts: Option<Vec<_>> =
                word.parts.iter().map(|part| self.find(part).map(|ix| ix..ix + 1)).collect();
            self.raise_to_phrase(&mut scores, &parts.unwrap_or_default(), certainty::JOINED);
        }
        for (at, _) in word.term.char_indices().skip(1) {
            let left = &word.term[..at];
            let (Some(rest), Some(ix)) = (word.rest_after(left), self.find(left)) else { continue };
            let right =
                if rest.is_prefix { self.find_prefix(rest.text) } else { self.place(rest.text) };
            self.raise_to_phrase(&mut scores, &[ix..ix + 1, right], certainty::SPLIT);
        }
        scores
    }

    /// Counts a word that stands as one term, or the terms that begin so if it is unfinished.
    fn raise_to_term(&self, scores: &mut [u32], word: &Word, certainty: u64) {
        let mut weights = self.column();
        self.add_postings(&mut weights, self.place(&word.term));
        self.raise(scores, &weights, certainty);
        if word.is_prefix {
            let mut weights = self.column();
            self.add_postings(&mut weights, self.find_prefix(&word.term));
            let certainty = certainty * certainty::UNFINISHED / certainty::SAME;
            self.raise(scores, &weights, certainty);
        }
    }

    /// Counts terms that stand one directly after the other; each is one of those at some places.
    fn raise_to_phrase(&self, scores: &mut [u32], terms: &[Range<usize>], certainty: u64) {
        let Some((last, first)) = terms.split_last() else { return };
        let mut lists: Vec<_> = first.iter().map(|ix| self.positions_of(ix.start)).collect();
        let mut weights = self.column();
        for ix in last.clone() {
            lists.push(self.positions_of(ix));
            add_consecutive(&mut weights, &lists);
            lists.pop();
        }
        self.raise(scores, &weights, certainty);
    }

    /// Raises each document's score to what its weight is worth.
    fn raise(&self, scores: &mut [u32], weights: &[u32], certainty: u64) {
        let all = self.lengths.len() as u32;
        let documents = weights.iter().filter(|weight| **weight > 0).count() as u32;
        if documents == 0 {
            return;
        }
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
