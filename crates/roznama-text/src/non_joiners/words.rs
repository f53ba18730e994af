//! How common words are and how they stand in compounds, in a tenth of the room that their letters would take.
//!
//! The tables are xor filters with values (Graf and Lemire, "Xor Filters", 2020): three slots of a word, taken together, give
//! its value and a mark of its hash. Of words that a table does not have, one in 85 seems to be there, and of parts of
//! compounds one in 256; the rules bear that.

use super::hash::{hash, mark, slots};

/// Knowledge of words.
pub trait Words {
    /// How common a word is by itself: 0 unknown, 1 to 3.
    fn rank(&self, word: &[char]) -> u8;
    /// How often it stands apart where it is the first part of a compound: 0 hardly ever, 1 unknown, 2 mostly, 3 nearly always.
    fn first(&self, part: &[char]) -> u8;
    /// The same where it is the last part.
    fn last(&self, part: &[char]) -> u8;
}

/// Words by their hashes.
#[derive(Debug, Clone, Copy)]
pub struct Hashed<'t> {
    /// Letters of the longest word that has a rank.
    pub longest: usize,
    /// Slots: six bits of a mark above two of a rank.
    pub ranks: &'t [u8],
    /// Slots: a mark.
    pub marks: &'t [u8],
    /// Slots, two in a byte, the first one low: the level of first parts below that of last ones.
    pub levels: &'t [u8],
}

impl Words for Hashed<'_> {
    fn rank(&self, word: &[char]) -> u8 {
        if word.len() > self.longest {
            return 0;
        }
        let hash = hash(word.iter().copied());
        let found = slots(hash, self.ranks.len()).map(|slot| self.ranks[slot]);
        let value = found[0] ^ found[1] ^ found[2] ^ (mark(hash) & !3);
        if value < 4 { value } else { 0 }
    }

    fn first(&self, part: &[char]) -> u8 {
        self.levels(part) & 3
    }

    fn last(&self, part: &[char]) -> u8 {
        self.levels(part) >> 2
    }
}

impl Hashed<'_> {
    fn levels(&self, part: &[char]) -> u8 {
        let hash = hash(part.iter().copied());
        let [a, b, c] = slots(hash, self.marks.len());
        if self.marks[a] ^ self.marks[b] ^ self.marks[c] != mark(hash) {
            return 0b0101;
        }
        let level = |slot: usize| self.levels[slot / 2] >> (slot % 2 * 4) & 15;
        level(a) ^ level(b) ^ level(c)
    }
}
