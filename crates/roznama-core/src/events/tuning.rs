//! What was tuned: how much things of each kind count, and from what on texts are alike.

use super::feature::Kind;

/// What was tuned, on invented news in three languages and by reading what was found in real news.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tuning {
    /// Added to each norm, so that little that is shared does not count as much: the square of so many sixteenths of a bit.
    pub little: u64,
    /// What likeness across languages counts, in hundredths: less can be shared, so less is enough.
    pub cross: u32,
    /// Groups become one from this likeness on, in thousandths.
    pub least: u32,
    /// How much less two texts count as alike for each time that twice as many are of the same days, in thousandths.
    pub slope: u32,
    /// What two texts that name the same day first count, in hundredths, and those without a date.
    pub same: u32,
    pub none: u32,
    /// What shared things of a kind count, in sixteenths.
    pub pair: u32,
    pub number: u32,
    pub rounded: u32,
    pub concept: u32,
    pub name: u32,
    pub place: u32,
    pub word: u32,
    pub day: u32,
    /// What two texts share must weigh so much for them to be compared, in sixteenths of a bit.
    pub bits: u32,
    /// How much concepts count at most, in hundredths of what names, words and numbers do.
    pub cap: u64,
    /// What two texts count that name places and none of them both, in hundredths.
    pub elsewhere: u64,
}

impl Tuning {
    pub(super) const SHIPPED: Self = Self {
        little: 3 * 160 * 160,
        cross: 140,
        least: 260,
        slope: 18,
        same: 125,
        none: 90,
        pair: 8,
        number: 16,
        rounded: 10,
        concept: 16,
        name: 12,
        place: 12,
        word: 14,
        day: 8,
        bits: 18 * 16,
        cap: 200,
        elsewhere: 65,
    };

    /// What shared things of a kind count, in sixteenths.
    pub(super) fn share(self, kind: Kind) -> u32 {
        match kind {
            Kind::Key => 16,
            Kind::Name => self.name,
            Kind::Place => self.place,
            Kind::Word => self.word,
            Kind::Pair => self.pair,
            Kind::Concept => self.concept,
            Kind::Number => self.number,
            Kind::Rounded => self.rounded,
            Kind::Day => self.day,
        }
    }
}
