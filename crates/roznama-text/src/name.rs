//! One name in Arabic, Persian, Urdu and Latin spelling.
//!
//! A name is heard as sounds ([`Sounds`]); which letters stand for which, what it costs to hear one for another and what to leave one
//! out is in `data/name/`. [`key`] keeps of each word the first sound and the classes of its consonants, so that most spellings of
//! a name have one key; [`similar`] weighs every step from one name to the other ([`Evidence`]).
//!
//! # Limits
//!
//! Spelling only: it does not know that النمسا is Austria or that شرق is East. Names of other scripts are equal or not. Of a name
//! the first 512 sounds are aligned, the rest is equal or not.

mod distance;
mod evidence;
pub(crate) mod key;
mod sounds;
mod table;
mod words;

#[cfg(test)]
mod tests;

pub use distance::{Scripts, Step};
pub use evidence::{Alignment, Evidence, WHOLE, beside, feature_of, features};
pub use sounds::{Sound, SoundPlace, Sounds};
pub use table::{EVIDENCE, SHIPPED, SOUNDS, Weights, sound_names};

use crate::fold::fold;
use crate::level::Level;

/// The similarity from which two names are rather one than two; see `examples/tune_names.rs` for what was measured.
pub const SAME: f32 = 0.45;

/// The key of a name: what [`fold`](crate::fold()) makes of it at [`Level::Name`](crate::Level::Name).
///
/// ```
/// use roznama_text::name::key;
/// for spelling in ["كازاخستان", "قزاقستان", "قزاخستان", "Kazakhstan"] {
///     assert_eq!(key(spelling), "kzkstn");
/// }
/// ```
pub fn key(name: &str) -> String {
    key::key_of(name).into_owned()
}

/// How likely two names are one, from 0 to 1: 1 only for those that are equal at [`Level::Search`](crate::Level::Search). Symmetric.
///
/// ```
/// use roznama_text::name::{SAME, similar};
/// assert!(similar("بوتين", "پیوٹن") > SAME);
/// assert!(similar("ولادیمیر پوتین", "Putin, Vladimir") > SAME);
/// assert!(similar("عمان", "اليمن") < SAME);
/// ```
pub fn similar(one: &str, other: &str) -> f32 {
    let (one, other) = (fold(one, Level::Search), fold(other, Level::Search));
    if one == other {
        return 1.0;
    }
    likelihood(&Sounds::of(&one), &Sounds::of(&other))
}

/// [`similar`] for names that were heard before; below 1 always.
pub fn likelihood(one: &Sounds, other: &Sounds) -> f32 {
    Alignment::of(one, other, &SHIPPED).map_or(0.0, |found| found.likelihood(&EVIDENCE))
}

/// How little two names differ, from 0 to 1, by the costs of their cheapest alignment alone; below 1 always. Coarser than
/// [`likelihood`], and cheaper.
pub fn similar_sounds(one: &Sounds, other: &Sounds, weights: &Weights) -> f32 {
    if one.sounds.is_empty() || other.sounds.is_empty() {
        return 0.0;
    }
    let cost = weights.cost_of_names(one, other).max(1);
    // How much a name may differ grows with its length, but a short one may differ a little too.
    let [any, each] = ALLOWED[Scripts::of(one, other) as usize];
    let allowed = any + each * weights.length(one, other);
    let share = cost as f32 / allowed;
    (1.0 / (1.0 + share * share)).min(BELOW_ONE)
}

/// The largest similarity of names that are not equal.
const BELOW_ONE: f32 = 0.9999;

/// Hundredths of a consonant that two spellings of a name may differ by, whatever its length and for each consonant more: in one
/// script, and in two.
pub const ALLOWED: [[f32; 2]; 2] = [[5.1, 24.1], [5.1, 24.4]];

impl Weights {
    /// What two names differ by, in the order of words that makes it the least.
    pub fn cost_of_names(&self, one: &Sounds, other: &Sounds) -> u64 {
        words::cost(one, other, self)
    }

    /// The mean length of two names in consonants; vowels count as little as leaving them out costs.
    pub fn length(&self, one: &Sounds, other: &Sounds) -> f32 {
        let scripts = Scripts::of(one, other);
        let both = self.all_gaps(&one.sounds, scripts) + self.all_gaps(&other.sounds, scripts);
        both as f32 / 200.0
    }
}
