//! Hashes of features and words, and a set that numbers them.
//!
//! A map of the standard library would do, but for the rule that nothing here may depend on its order; this one has no
//! order to depend on. Two things of one hash are taken for one: with 64 bits and some millions of words that happens
//! once in millions of corpora.

/// FNV-1a with 64 bits and a last mixing, because it is also used for places in a table.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    spread(bytes.iter().fold(0xCBF2_9CE4_8422_2325, mix))
}

/// The hash of a sequence whose members have these hashes.
pub(super) fn follow(before: u64, next: u64) -> u64 {
    spread(before.rotate_left(23) ^ next.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

fn spread(mut hash: u64) -> u64 {
    hash ^= hash >> 32;
    hash = hash.wrapping_mul(0xD6E8_FEB8_6659_FD93);
    hash ^ (hash >> 32)
}

/// Numbers hashes in the order in which they come.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Numbers counted from 1, at the place that the hash tells or the next free one.
    slots: Vec<u32>,
    hashes: Vec<u64>,
}

impl Numbering {
    /// The number of a hash, and whether it is new.
    pub(super) fn number(&mut self, hash: u64) -> (u32, bool) {
        if self.hashes.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(hash);
        if self.slots[slot] == 0 {
            self.hashes.push(hash);
            self.slots[slot] = self.hashes.len() as u32;
            return (self.hashes.len() as u32 - 1, true);
        }
        (self.slots[slot] - 1, false)
    }

    /// The number of a hash that has one.
    pub(super) fn find(&self, hash: u64) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(hash)].checked_sub(1)
    }

    /// The hashes in the order of their numbers.
    pub(super) fn hashes(&self) -> &[u64] {
        &self.hashes
    }

    fn slot(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots[slot] {
                0 => return slot,
                number if self.hashes[number as usize - 1] == hash => return slot,
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(1024)];
        for number in 0..self.hashes.len() {
            let slot = self.slot(self.hashes[number]);
            self.slots[slot] = number as u32 + 1;
        }
    }
}
