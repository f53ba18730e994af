//! Which documents have every word of a query, and how well.

use super::Index;
use super::postings::{Posting, consecutive};
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
    let mut by_word: Vec<Vec<(u32, u64)>> =
        words.iter().map(|word| index.scores_of_word(word)).collect();
    for (first, pair) in words.windows(2).enumerate() {
        let Some(joined) = pair[0].joined(&pair[1]) else { continue };
        // What has both words as one has each of them: half of the score goes to either.
        let mut halves = index.scores_of_term(&joined, certainty::JOINED);
        for (_, score) in &mut halves {
            *score = (*score / 2).max(1);
        }
        by_word[first] = best_of(&by_word[first], &halves);
        by_word[first + 1] = best_of(&by_word[first + 1], &halves);
    }
    by_word
        .into_iter()
        .reduce(|found, word| in_both(&found, &word))
        .unwrap_or_default()
        .into_iter()
        .map(|(document, score)| (document, u32::try_from(score).unwrap_or(u32::MAX)))
        .collect()
}

impl Index {
    /// The documents that have a word in any of its forms.
    fn scores_of_word(&self, word: &Word) -> Vec<(u32, u64)> {
        let mut found = self.scores_of_term(word, certainty::SAME);
        if word.parts.len() > 1 {
            let places: Option<Vec<_>> = word.parts.iter().map(|part| self.find(part)).collect();
            if let Some(places) = places {
                let lists: Vec<_> =
                    places.into_iter().map(|ix| self.positions_of(ix..ix + 1)).collect();
                found = best_of(&found, &self.scored(&consecutive(&lists), certainty::JOINED));
            }
        }
        for (at, _) in word.term.char_indices().skip(1) {
            let left = &word.term[..at];
            let (Some(rest), Some(ix)) = (word.rest_after(left), self.find(left)) else { continue };
            let right = if rest.is_prefix {
                self.find_prefix(rest.text)
            } else {
                self.find(rest.text).map_or(0..0, |ix| ix..ix + 1)
            };
            if right.is_empty() {
                continue;
            }
            let lists = [self.positions_of(ix..ix + 1), self.positions_of(right)];
            found = best_of(&found, &self.scored(&consecutive(&lists), certainty::SPLIT));
        }
        found
    }

    /// The documents that have a word as one term, or one that begins so if it is unfinished.
    fn scores_of_term(&self, word: &Word, certainty: u64) -> Vec<(u32, u64)> {
        let same = self.find(&word.term).map_or(0..0, |ix| ix..ix + 1);
        let found = self.scored(&self.postings_of(same), certainty);
        if !word.is_prefix {
            return found;
        }
        let begin_so = self.postings_of(self.find_prefix(&word.term));
        best_of(
            &found,
            &self.scored(&begin_so, certainty * certainty::UNFINISHED / certainty::SAME),
        )
    }

    fn scored(&self, postings: &[Posting], certainty: u64) -> Vec<(u32, u64)> {
        let all = self.lengths.len() as u64;
        let average = self.lengths.iter().map(|l| u64::from(*l)).sum::<u64>() / all.max(1);
        let score = |posting: &Posting| {
            let length = self.lengths.get(posting.document as usize).copied().unwrap_or_default();
            let score = bm25(
                all,
                postings.len() as u64,
                u64::from(posting.weight),
                u64::from(length),
                average,
            );
            (posting.document, (score * certainty / certainty::SAME).max(1))
        };
        postings.iter().map(score).collect()
    }
}

/// The documents of either list, with the better score.
fn best_of(a: &[(u32, u64)], b: &[(u32, u64)]) -> Vec<(u32, u64)> {
    let mut all = [a, b].concat();
    all.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    all.dedup_by_key(|(document, _)| *document);
    all
}

/// The documents of both lists, with the sum of their scores.
fn in_both(a: &[(u32, u64)], b: &[(u32, u64)]) -> Vec<(u32, u64)> {
    a.iter()
        .filter_map(|(document, score)| {
            let ix = b.binary_search_by_key(document, |(document, _)| *document).ok()?;
            Some((*document, score + b[ix].1))
        })
        .collect()
}
