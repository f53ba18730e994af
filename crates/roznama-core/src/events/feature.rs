//! What two articles can share.

use super::hash::follow;

/// A thing that two articles can share, as a hash with its kind in the lowest bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Feature(pub u64);

/// The kinds of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Kind {
    /// A word by its name key, in whatever language.
    Key = 0,
    /// A word of few consonants by its search key.
    Word = 1,
    /// Two words side by side by their name keys.
    Pair = 2,
    /// A concept of the lexicon.
    Concept = 3,
    /// A number.
    Number = 4,
    /// A number without its last digits.
    Rounded = 5,
    /// A day that the text speaks of.
    Day = 6,
    /// A person, by the last word of the name, or an organisation that is listed.
    Name = 7,
    /// A place that is listed, or what is of it.
    Place = 8,
}

const KINDS: [Kind; 9] = [
    Kind::Key,
    Kind::Word,
    Kind::Pair,
    Kind::Concept,
    Kind::Number,
    Kind::Rounded,
    Kind::Day,
    Kind::Name,
    Kind::Place,
];

impl Feature {
    fn new(kind: Kind, hash: u64) -> Self {
        Self(hash << 4 | kind as u64)
    }

    pub(super) fn number(kind: Kind, number: u64) -> Self {
        Self::new(kind, follow(1, number))
    }

    pub(super) fn kind(self) -> Kind {
        KINDS[(self.0 & 15) as usize]
    }
}
