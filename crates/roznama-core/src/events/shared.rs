//! Which features more than one text has, known before any is kept: most are found in one alone.

use std::sync::atomic::{AtomicU64, Ordering};

use super::feature::Feature;

/// A set of features that may take some for others: a feature that was noted twice is always found to be shared, and of those
/// that were noted once some few.
#[derive(Debug)]
pub(super) struct Shared {
    once: Box<[AtomicU64]>,
    twice: Box<[AtomicU64]>,
}

/// At least so many bits for each item of a corpus.
const BITS: usize = 3;
/// No more words of 64 bits than these: sixteen megabytes, twice.
const MOST: usize = 1 << 21;

impl Shared {
    /// For texts of so many items together.
    pub(super) fn of(items: usize) -> Self {
        let words = (items * BITS / 64).next_power_of_two().min(MOST);
        let none = || (0..words).map(|_| AtomicU64::new(0)).collect();
        Self { once: none(), twice: none() }
    }

    /// Notes that a text has a feature. The order of notes plays no part.
    pub(super) fn note(&self, feature: Feature) {
        let (word, bit) = self.place(feature);
        if self.once[word].fetch_or(bit, Ordering::Relaxed) & bit > 0 {
            self.twice[word].fetch_or(bit, Ordering::Relaxed);
        }
    }

    /// Whether more than one text may have it.
    pub(super) fn has(&self, feature: Feature) -> bool {
        let (word, bit) = self.place(feature);
        self.twice[word].load(Ordering::Relaxed) & bit > 0
    }

    fn place(&self, feature: Feature) -> (usize, u64) {
        let hash = feature.0 >> 4;
        ((hash >> 6) as usize & (self.once.len() - 1), 1 << (hash & 63))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::feature::Kind;

    #[test]
    fn what_was_noted_twice_is_shared_and_little_else() {
        let feature = |number| Feature::number(Kind::Key, number);
        let shared = Shared::of(20_000);
        (0..10_000).for_each(|number| shared.note(feature(number)));
        (0..1_000).for_each(|number| shared.note(feature(number)));
        assert!((0..1_000).all(|number| shared.has(feature(number))));
        let wrong = (1_000..10_000).filter(|number| shared.has(feature(*number))).count();
        assert!(wrong < 3_000, "{wrong}");
    }
}
