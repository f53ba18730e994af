//! Finds the features of all texts, and weighs them.
//!
//! Most features are found in one text alone, and of these only the weight is kept. So the texts are gone through twice: to learn
//! which features are shared, and to number those.

use super::feature::{Feature, Kind};
use super::hash::Numbering;
use super::lexicon::Lexicon;
use super::model::{Known, Text, days};
use super::packed::{Interned, Packed};
use super::rarity::Rarity;
use super::read::{TONGUES, Vocabulary, features};
use super::shared::Shared;
use super::tuning::Tuning;
use super::when::When;
use crate::Document;
use crate::spread::{Spread, map};

/// In what features are found.
#[derive(Debug)]
pub(super) struct Finding<'a> {
    pub documents: &'a [Document],
    pub whens: &'a [When],
    pub items: &'a [Packed],
    pub interned: Interned,
    pub lexicon: &'a Lexicon,
}

/// By what they are weighed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights<'a> {
    pub rarity: &'a Rarity,
    pub tuning: Tuning,
}

impl Weights<'_> {
    /// The weight of a feature that so many of all texts have.
    pub(super) fn of(self, feature: Feature, with: u32, texts: usize) -> u32 {
        self.rarity.weight(feature, with, texts) * self.tuning.share(feature.kind()) / 16
    }
}

impl Finding<'_> {
    /// The features of a document, each once, with what it counts in sixteenths; `items` is room for its items.
    fn features(
        &self,
        document: usize,
        vocabulary: &Vocabulary,
        room: &mut Room,
    ) -> impl Iterator<Item = (Feature, u32)> {
        let Room { items, found } = room;
        self.items[document].unpack(&self.interned, items);
        found.clear();
        let lang = self.documents[document].lang.value;
        let all = features(items, vocabulary, self.lexicon, lang);
        found.extend(all.map(|(feature, items)| (feature, items.start)));
        let days = days(&self.documents[document], &self.whens[document]);
        found.extend(days.map(|(day, _)| (day, 0)));
        found.sort_unstable();
        found.chunk_by(|a, b| a.0 == b.0).map(|same| (same[0].0, factor(same[0].1, same.len())))
    }
}

/// Room that is used again for each document.
#[derive(Debug, Default)]
struct Room {
    items: Vec<super::read::Item>,
    found: Vec<(Feature, usize)>,
}

/// What a text has.
#[derive(Debug, Default)]
struct Found {
    /// What other texts may have too, with what it counts in sixteenths.
    shared: Vec<(Feature, u32)>,
    /// Weights of what it has alone.
    alone: Vec<u32>,
    has_place: bool,
}

/// Texts of a piece, and pieces that are done before they are brought together.
const PIECE: usize = 256;
const PIECES: usize = 32;

/// Finds and weighs the features of texts whose documents are known, and answers those that more than one text has.
pub(super) fn weigh(
    texts: &mut [Text],
    vocabulary: &Vocabulary,
    finding: &Finding<'_>,
    weights: Weights<'_>,
    spread: &Spread<'_>,
) -> Vec<Known> {
    let all = texts.len();
    let pieces: Vec<std::ops::Range<usize>> =
        (0..all).step_by(PIECE).map(|from| from..(from + PIECE).min(all)).collect();
    let document = |texts: &[Text], text: usize| texts[text].documents[0] as usize;
    let seen = Shared::of(finding.items.iter().map(Packed::len).sum());
    map(spread, pieces.len(), |piece| {
        let mut room = Room::default();
        for text in pieces[piece].clone() {
            let features = finding.features(document(texts, text), vocabulary, &mut room);
            features.for_each(|(feature, _)| seen.note(feature));
        }
    });
    let mut numbers = Numbers::default();
    for pieces in pieces.chunks(PIECES) {
        let found = map(spread, pieces.len(), |piece| {
            let mut room = Room::default();
            let texts = pieces[piece].clone().map(|text| {
                let mut found = Found::default();
                for (feature, factor) in
                    finding.features(document(texts, text), vocabulary, &mut room)
                {
                    found.has_place |= feature.kind() == Kind::Place;
                    if seen.has(feature) {
                        found.shared.push((feature, factor));
                    } else {
                        found.alone.push(weights.of(feature, 1, all) * factor / 16);
                    }
                }
                found
            });
            texts.collect::<Vec<Found>>()
        });
        let numbered = pieces.iter().cloned().flatten();
        for (text, found) in numbered.zip(found.into_iter().flatten()) {
            numbers.number(&mut texts[text], &found);
        }
    }
    numbers.weigh(texts, weights)
}

/// The features that more than one text may have.
#[derive(Debug, Default)]
struct Numbers {
    numbering: Numbering,
    features: Vec<Feature>,
    /// How many texts of each language have them.
    texts: Vec<[u32; TONGUES]>,
}

/// No feature has this number.
const NONE: u32 = u32::MAX;

impl Numbers {
    /// Gives a text numbers for its features, in the order in which they come, with what each counts.
    fn number(&mut self, text: &mut Text, found: &Found) {
        text.has_place = found.has_place;
        let tongue = text.tongue as usize;
        let own = 1 << (tongue * TONGUES + tongue);
        for weight in &found.alone {
            text.has(*weight, own);
        }
        text.features.reserve_exact(found.shared.len());
        for (feature, factor) in &found.shared {
            // A feature's lowest bits are its kind.
            let (number, is_new) = self.numbering.number(feature.0.rotate_right(4));
            if is_new {
                self.features.push(*feature);
                self.texts.push([0; TONGUES]);
            }
            self.texts[number as usize][tongue] += 1;
            text.features.push((number, *factor));
        }
    }

    /// Numbers them anew in their order, and weighs them.
    fn weigh(self, texts: &mut [Text], weights: Weights<'_>) -> Vec<Known> {
        drop(self.numbering);
        let in_tongue = in_tongue(texts);
        let mut order: Vec<u32> = (0..self.features.len() as u32).collect();
        order.sort_unstable_by_key(|number| self.features[*number as usize]);
        let mut known = Vec::new();
        let mut numbers = vec![NONE; order.len()];
        for old in order {
            let (feature, having) = (self.features[old as usize], &self.texts[old as usize]);
            let with: u32 = having.iter().sum();
            if with > 1 {
                numbers[old as usize] = known.len() as u32;
                let weight = weights.of(feature, with, texts.len());
                known.push(Known { feature, weight, shared: shared(having, &in_tongue) });
            }
        }
        let all = texts.len();
        for text in texts {
            let own = 1 << (text.tongue as usize * TONGUES + text.tongue as usize);
            let mut features = std::mem::take(&mut text.features);
            features.retain_mut(|(number, factor)| {
                let old = *number as usize;
                if numbers[old] == NONE {
                    text.has(weights.of(self.features[old], 1, all) * *factor / 16, own);
                    return false;
                }
                let known = &known[numbers[old] as usize];
                let weight = known.weight * *factor / 16;
                text.has(weight, known.shared);
                (*number, *factor) = (numbers[old], weight);
                true
            });
            features.sort_unstable();
            text.features = features;
        }
        known
    }
}

/// A word that is so many times rarer in one language than in the other is another word there.
const OTHER_WORD: u64 = 12;

/// How many texts there are of each language.
pub(super) fn in_tongue(texts: &[Text]) -> [u64; TONGUES] {
    let mut in_tongue = [0; TONGUES];
    for text in texts {
        in_tongue[text.tongue as usize] += 1;
    }
    in_tongue
}

/// What an occurrence at a place counts, and several, in sixteenths.
fn factor(first: usize, times: usize) -> u32 {
    let early = match first {
        0..60 => 16,
        60..150 => 12,
        _ => 8,
    };
    early
        + match times {
            1 => 0,
            2..4 => 4,
            _ => 7,
        }
}

/// The pairs of languages in which a feature is found about as often.
pub(super) fn shared(texts: &[u32; TONGUES], in_tongue: &[u64; TONGUES]) -> u16 {
    let mut shared = 0;
    for a in 0..TONGUES {
        for b in 0..TONGUES {
            let (here, there) = (u64::from(texts[a]), u64::from(texts[b]));
            let is_same =
                a == b || (there > 0 && there * in_tongue[a] * OTHER_WORD >= here * in_tongue[b]);
            shared |= u16::from(is_same) << (a * TONGUES + b);
        }
    }
    shared
}
