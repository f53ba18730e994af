//! The likeliest place between two parts of a compound that no list has.
//!
//! A place is judged by what is known of its two sides, each a question with a yes or no and a weight; the weights were learnt
//! (logistic regression) by `examples/train_non_joiners` on the words of the news.

pub use super::features::FEATURES;
use super::words::Words;
use super::{Lexicon, joins};

/// The weight of each feature in hundredths.
#[derive(Debug, Clone, Copy)]
pub struct Weights {
    /// By the number of the feature.
    pub features: [i16; FEATURES.len()],
    /// What every place has; a sum above 0 parts.
    pub bias: i16,
}

impl Weights {
    /// Parts nothing.
    pub const NONE: Self = Self { features: [0; FEATURES.len()], bias: -1 };

    fn sum(&self, features: u32) -> i32 {
        let on = |number: &usize| features >> number & 1 == 1;
        let weights = (0..FEATURES.len()).filter(on).map(|number| i32::from(self.features[number]));
        weights.sum::<i32>() + i32::from(self.bias)
    }
}

/// A place between two parts: their letters, levels ([`Words::first`], [`Words::last`]) and ranks, and the whole's rank.
#[derive(Debug, Clone, Copy)]
pub struct Place<'w> {
    /// The letters before and after.
    pub parts: [&'w [char]; 2],
    /// How often each stands apart in other compounds.
    pub levels: [u8; 2],
    /// How common each is.
    pub ranks: [u8; 2],
    /// How common the whole is when joined.
    pub whole: u8,
}

impl Place<'_> {
    /// The features of the place, as bits.
    pub fn features(&self) -> u32 {
        let ([first, last], [before, after]) = (self.parts, self.levels);
        let ([rank, other], whole) = (self.ranks, self.whole);
        let known = rank > 1 && other > 1;
        let on: [bool; FEATURES.len()] = [
            before == 0,
            before == 2,
            before == 3,
            after == 0,
            after == 2,
            after == 3,
            before > 1 && after > 1,
            rank == 1,
            rank == 2,
            rank == 3,
            other == 1,
            other == 2,
            other == 3,
            rank > 0 && other > 0,
            known,
            whole == 1,
            whole == 2,
            whole == 3,
            first.len() == 2,
            first.len() == 3,
            last.len() == 2,
            last.len() == 3,
            last.len() == 4,
            first.ends_with(&['ه']),
            last.starts_with(&['آ']),
            known && first.len() > 2 && last.len() > 2,
            rank == 0 && before < 2,
            rank == 0 && before < 2 && first.len() > 4,
            other == 0 && after < 2,
        ];
        on.into_iter().enumerate().map(|(number, on)| u32::from(on) << number).sum()
    }
}

/// Possessives join, but after a heh.
const POSSESSIVES: [&str; 3] = ["شان", "مان", "تان"];

impl<W: Words> Lexicon<'_, W> {
    /// The places in a word that may part a compound.
    pub fn places<'w>(&self, word: &'w [char]) -> impl Iterator<Item = Place<'w>> {
        (2..word.len().saturating_sub(1)).filter_map(move |at| {
            let parts @ [first, last] = [&word[..at], &word[at..]];
            if !joins(first)
                || POSSESSIVES.iter().any(|ending| ending.chars().eq(last.iter().copied()))
            {
                return None;
            }
            let ranks = [self.rank(first), self.rank(last)];
            let levels = [self.words.first(first), self.words.last(last)];
            let known = |side: usize| ranks[side] > 0 || levels[side] > 1;
            // One that is often a part of compounds says enough of the other: `تخمک|گذاری`.
            let may_be = |side: usize| known(side) || levels[1 - side] > 1 && parts[side].len() > 2;
            (may_be(0) && may_be(1)).then_some(Place { parts, levels, ranks, whole: 0 })
        })
    }

    /// The joint of the likeliest place in a compound, if any is likely; `whole` is the compound with an ending that joins it.
    pub(super) fn likeliest(&self, word: &[char], whole: &[char]) -> Option<u32> {
        let whole = self.rank(whole);
        let mut best = None;
        for place in self.places(word) {
            let sum = self.weights.sum(Place { whole, ..place }.features());
            if sum > 0 && best.is_none_or(|(most, _)| sum > most) {
                best = Some((sum, place.parts[0].len()));
            }
        }
        best.map(|(_, at)| 1 << at)
    }
}
