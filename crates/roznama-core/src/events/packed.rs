//! The items of a document in little room, for those of all documents are kept while a corpus is read.

use super::feature::Feature;
use super::hash::Numbering;
use super::read::Item;

/// Items, four bytes each: numbers of words are even, those of features odd.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Packed(Box<[u32]>);

/// The numbers and names of a corpus, each once.
#[derive(Debug, Default)]
pub(super) struct Interned {
    numbering: Numbering,
    features: Vec<Feature>,
}

/// What no word and no feature has for a number.
const BREAK: u32 = u32::MAX;

impl Packed {
    /// Packs items whose words have other numbers by now.
    pub(super) fn of(items: &[Item], words: &[u32], interned: &mut Interned) -> Self {
        let pack = |item: &Item| match *item {
            Item::Word(number) => words[number as usize] << 1,
            Item::Feature(feature) => interned.number(feature) << 1 | 1,
            Item::Break => BREAK,
        };
        Self(items.iter().map(pack).collect())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The numbers of its words.
    pub(super) fn words(&self) -> impl Iterator<Item = u32> {
        self.0.iter().filter(|packed| **packed & 1 == 0).map(|packed| packed >> 1)
    }

    /// The items again, in place of what `items` held.
    pub(super) fn unpack(&self, interned: &Interned, items: &mut Vec<Item>) {
        items.clear();
        items.extend(self.0.iter().map(|&packed| match packed {
            BREAK => Item::Break,
            word if word & 1 == 0 => Item::Word(word >> 1),
            feature => Item::Feature(interned.features[(feature >> 1) as usize]),
        }));
    }
}

impl Interned {
    fn number(&mut self, feature: Feature) -> u32 {
        // A feature's lowest bits are its kind.
        let (number, is_new) = self.numbering.number(feature.0.rotate_right(4));
        if is_new {
            self.features.push(feature);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::events::feature::Kind;

    #[test]
    fn items_come_out_as_they_went_in() {
        let feature = |number| Item::Feature(Feature::number(Kind::Number, number));
        let items =
            [Item::Word(0), feature(27), Item::Break, Item::Word(2), feature(28), feature(27)];
        let mut interned = Interned::default();
        let packed = Packed::of(&items, &[7, 8, 5], &mut interned);
        let mut unpacked = Vec::new();
        packed.unpack(&interned, &mut unpacked);
        let (mut expected, words) = (items, [Item::Word(7), Item::Word(5)]);
        (expected[0], expected[3]) = (words[0], words[1]);
        assert_eq!(unpacked, expected);
        assert_eq!(packed.words().collect::<Vec<_>>(), [7, 5]);
        assert_eq!(packed.len(), 6);
    }
}
