//! What is learnt of words, as the rules ask for it.

use std::collections::BTreeMap;

use roznama_text::non_joiners::words::Words;

use crate::corpus::{Letters, text};
use crate::filter::{Packed, pack};

/// In how many words a piece stands apart, and in how many it is joined.
#[derive(Default, Clone, Copy)]
pub struct Seen {
    pub apart: u32,
    pub joined: u32,
}

impl Seen {
    /// See [`Words::first`].
    pub fn level(self) -> u8 {
        if self.apart == 0 {
            // Seldom seen joined, nothing is known.
            return u8::from(self.joined < 8);
        }
        let odds = (f64::from(self.apart) + 0.25) / (f64::from(self.joined) + 0.75);
        match odds.ln() {
            odds if odds > 1.2 => 3,
            odds if odds > -0.6 => 2,
            odds if odds > -1.8 => 1,
            _ => 0,
        }
    }

    /// Without one word.
    pub fn without(self, apart: bool) -> Self {
        Self {
            apart: self.apart.saturating_sub(u32::from(apart)),
            joined: self.joined.saturating_sub(u32::from(!apart)),
        }
    }
}

#[derive(Default)]
pub struct Known {
    pub ranks: BTreeMap<Letters, u8>,
    pub firsts: BTreeMap<Letters, Seen>,
    pub lasts: BTreeMap<Letters, Seen>,
}

impl Words for &Known {
    fn rank(&self, word: &[char]) -> u8 {
        self.ranks.get(word).copied().unwrap_or(0)
    }

    fn first(&self, part: &[char]) -> u8 {
        self.firsts.get(part).copied().unwrap_or_default().level()
    }

    fn last(&self, part: &[char]) -> u8 {
        self.lasts.get(part).copied().unwrap_or_default().level()
    }
}

impl Known {
    /// As it ships, by hashes.
    pub fn packed(&self) -> Packed {
        let ranks = self.ranks.iter().map(|(word, rank)| (text(word), *rank)).collect();
        let mut levels: BTreeMap<String, [u8; 2]> = BTreeMap::new();
        for (column, seen) in [&self.firsts, &self.lasts].into_iter().enumerate() {
            for (part, seen) in seen.iter().filter(|(_, seen)| seen.level() != 1) {
                levels.entry(text(part)).or_insert([1, 1])[column] = seen.level();
            }
        }
        pack(&ranks, &levels)
    }

    /// The rows of the table.
    pub fn rows(&self) -> String {
        let ranks = self.ranks.iter().map(|(word, rank)| format!("word\t{}\t{rank}\n", text(word)));
        let levels = [("first", &self.firsts), ("last", &self.lasts)];
        let levels = levels.into_iter().flat_map(|(kind, seen)| {
            let known = seen.iter().filter(|(_, seen)| seen.level() != 1);
            known.map(move |(part, seen)| format!("{kind}\t{}\t{}\n", text(part), seen.level()))
        });
        ranks.chain(levels).collect()
    }
}
