//! Properties of characters.

use super::generated::{HIGH, LOW, PAGES, PALETTE, RUN_LENGTHS, RUN_VALUES};

/// A character's properties, packed.
#[derive(Clone, Copy)]
pub(crate) struct Properties(u32);

impl Properties {
    #[inline]
    pub(crate) fn of(c: char) -> Self {
        match LOW.get(c as usize) {
            Some(number) => Self(PALETTE[usize::from(*number)]),
            None => Self::of_high(c as u32),
        }
    }

    /// Of the characters that Arabic script seldom uses.
    pub(super) fn of_high(code: u32) -> Self {
        const FIRST_SYLLABLE: u32 = 0xAC00;
        let page = (code as usize - LOW.len()) >> 8;
        let number = if let Some(&[from, to]) = PAGES.get(page..page + 2) {
            let (mut run, last) = (usize::from(from), usize::from(to) - 1);
            let mut left = code as u8;
            while run < last && left >= RUN_LENGTHS[run] {
                left -= RUN_LENGTHS[run];
                run += 1;
            }
            RUN_VALUES[run]
        } else {
            let after = HIGH.partition_point(|run| run.0 <= code);
            HIGH[after.saturating_sub(1)].1
        };
        let value = PALETTE[usize::from(number)];
        // Syllables of two letters stand before every 27 of three.
        if value & 15 == 13 && (code - FIRST_SYLLABLE).is_multiple_of(28) {
            return Self(value - 1);
        }
        Self(value)
    }

    /// The number of its `Grapheme_Cluster_Break`, see `grapheme.rs`.
    #[inline]
    pub(crate) fn grapheme(self) -> u8 {
        (self.0 & 15) as u8
    }

    /// `Indic_Conjunct_Break`: 0 none, 1 consonant, 2 extend, 3 linker.
    pub(crate) fn conjunct(self) -> u8 {
        (self.0 >> 4 & 3) as u8
    }

    /// The number of its word class, see `tokens.rs`.
    #[inline]
    pub(crate) fn word(self) -> u8 {
        (self.0 >> 6 & 15) as u8
    }

    pub(crate) fn is_arabic_letter(self) -> bool {
        self.0 & 1 << 10 != 0
    }

    pub(crate) fn is_dual_joining(self) -> bool {
        self.0 & 1 << 11 != 0
    }

    pub(crate) fn is_mark(self) -> bool {
        self.0 & 1 << 12 != 0
    }

    /// Whether words and numbers are made of it.
    pub(crate) fn is_alphanumeric(self) -> bool {
        const SPACING_MARK: u8 = 6;
        matches!(self.word(), 1 | 2 | 8 | 9) || self.word() == 3 && self.grapheme() == SPACING_MARK
    }

    #[inline]
    pub(super) fn repair_class(self) -> u32 {
        self.0 >> 13 & 3
    }

    #[inline]
    pub(super) fn decomposes(self) -> bool {
        self.0 & 1 << 15 != 0
    }

    #[inline]
    pub(super) fn combining_class(self) -> u8 {
        (self.0 >> 16 & 255) as u8
    }

    #[inline]
    pub(super) fn search_class(self) -> u32 {
        self.0 >> 24 & 7
    }

    pub(super) fn is_repaired(self) -> bool {
        self.0 & 1 << 27 != 0
    }
}
