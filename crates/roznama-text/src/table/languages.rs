//! What tells languages apart.

use super::generated::{
    ENGLISH_WORDS, LANGUAGE_FIRST, LANGUAGE_LAST, LANGUAGE_SECOND, LANGUAGE_THIRD, LANGUAGE_WEIGHTS,
};

/// By how much the weights are larger than the scores that were trained.
pub(crate) const LANGUAGE_SCALE: f32 = super::generated::LANGUAGE_SCALE;

/// Weights of the features of `lang_id.rs`, in slots by their hash, which are filled at first use: the table itself is small and in
/// an order that compresses.
pub(crate) struct LanguageWeights {
    /// A feature (0 where the slot is free) and the place of its weights.
    slots: Vec<(u32, u16)>,
}

impl LanguageWeights {
    /// More than twice as many as features.
    const BITS: u32 = 13;

    pub(crate) fn get() -> &'static Self {
        static WEIGHTS: std::sync::OnceLock<LanguageWeights> = std::sync::OnceLock::new();
        WEIGHTS.get_or_init(Self::fill)
    }

    fn fill() -> Self {
        const { assert!(LANGUAGE_WEIGHTS.len() * 2 < 1 << Self::BITS) };
        let mut slots = vec![(0, 0); 1 << Self::BITS];
        let columns = LANGUAGE_FIRST.iter().zip(&LANGUAGE_SECOND).zip(&LANGUAGE_THIRD);
        let mut last = 0_u8;
        for (place, ((first, second), third)) in columns.enumerate() {
            while usize::from(LANGUAGE_LAST[usize::from(last) + 1]) <= place {
                last += 1;
            }
            let feature = u32::from_be_bytes([*first, *second, *third, last]);
            let mut at = Self::slot(feature);
            while slots[at].0 != 0 {
                at = (at + 1) % slots.len();
            }
            slots[at] = (feature, place as u16);
        }
        Self { slots }
    }

    fn slot(feature: u32) -> usize {
        (feature.wrapping_mul(0x9E37_79B1) >> (32 - Self::BITS)) as usize
    }

    /// A feature's weights for each class.
    #[inline]
    pub(crate) fn of(&self, feature: u32) -> Option<&'static [i8; 13]> {
        let mut at = Self::slot(feature);
        loop {
            match self.slots[at] {
                (0, _) => return None,
                (found, place) if found == feature => {
                    return Some(&LANGUAGE_WEIGHTS[usize::from(place)]);
                }
                _ => at = (at + 1) % self.slots.len(),
            }
        }
    }
}

/// Whether a lower-case word is one of English's small words.
pub(crate) fn is_english_word(word: &str) -> bool {
    ENGLISH_WORDS.binary_search(&word).is_ok()
}
