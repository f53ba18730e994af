//! The articles of a corpus as weighted features, and how alike two of them are.

use std::ops::Range;

use super::copies::{earliest, same_texts};
use super::feature::{Feature, Kind};
use super::lexicon::Lexicon;
use super::pairs::DAYS;
use super::rarity::{Rarity, log2};
use super::read::{TONGUES, Tongue, Vocabulary};
use super::reading::Reading;
use super::tuning::Tuning;
use super::weigh::{Finding, Weights, in_tongue, shared, weigh};
use super::when::When;
use crate::Document;
use crate::spread::Spread;

/// One text; several documents may have it.
#[derive(Debug)]
pub(super) struct Text {
    /// Its documents, by id.
    pub documents: Vec<u32>,
    pub tongue: Tongue,
    pub when: When,
    /// Its features by number, each once, with their weights.
    pub features: Vec<(u32, u32)>,
    /// For each language, the sum of the squares of the weights that count against texts of it.
    norms: [u64; TONGUES],
    /// Whether it names a place.
    pub has_place: bool,
    /// How many texts there are of about its days: their binary logarithm, in sixteenths.
    pub crowd: u32,
}

/// All texts of a corpus and what is known of their features.
#[derive(Debug)]
pub(super) struct Model {
    pub texts: Vec<Text>,
    pub features: Vec<Known>,
    /// The text of each document.
    pub vocabulary: Vocabulary,
    pub tuning: Tuning,
    /// How many texts there are of each language.
    pub in_tongue: [u64; TONGUES],
}

/// A feature that two texts have at least.
#[derive(Debug)]
pub(super) struct Known {
    pub feature: Feature,
    /// Its weight, in sixteenths of a bit.
    pub weight: u32,
    /// A bit for each pair of languages in which it may be found in the second when it is in the first.
    pub shared: u16,
}

impl Model {
    /// Reads all documents and weighs what they have.
    pub(super) fn of(
        documents: &[Document],
        rarity: &Rarity,
        lexicon: &Lexicon,
        spread: &Spread<'_>,
    ) -> Self {
        let Reading { mut vocabulary, interned, items, whens } = Reading::of(documents, spread);
        let groups = same_texts(&items, &whens);
        for group in &groups {
            vocabulary.count(&items[group[0] as usize]);
        }
        let mut texts: Vec<Text> = groups
            .into_iter()
            .map(|group| {
                let tongue = Tongue::of(&documents[group[0] as usize]);
                let when = earliest(&group, &whens);
                Text { documents: group, when, ..Text::empty(tongue) }
            })
            .collect();
        let found = Finding { documents, whens: &whens, items: &items, interned, lexicon };
        let tuning = Tuning::SHIPPED;
        let features = weigh(&mut texts, &vocabulary, &found, Weights { rarity, tuning }, spread);
        let in_tongue = in_tongue(&texts);
        let mut model = Self { texts, features, vocabulary, tuning, in_tongue };
        model.count_crowds();
        model
    }

    /// A passage as a text that is none of the corpus, from its features and where each stands.
    pub(super) fn passage(&self, mut found: Vec<(Feature, usize)>, tongue: Tongue) -> Text {
        let rarity = Rarity::shipped();
        found.sort_unstable();
        let mut text = Text::empty(tongue);
        text.has_place = found.iter().any(|(feature, _)| feature.kind() == Kind::Place);
        for same in found.chunk_by(|a, b| a.0 == b.0) {
            let feature = same[0].0;
            let known = self.find(feature);
            let (weight, shared) = if let Some(number) = known {
                let known = &self.features[number as usize];
                (known.weight, known.shared)
            } else {
                let mut texts = [0; TONGUES];
                texts[tongue as usize] = 1;
                let weights = Weights { rarity, tuning: self.tuning };
                (weights.of(feature, 1, self.texts.len()), shared(&texts, &self.in_tongue))
            };
            text.has(weight, shared);
            if let Some(number) = known {
                text.features.push((number, weight));
            }
        }
        text
    }

    /// The number of a feature that more than one text has.
    pub(super) fn find(&self, feature: Feature) -> Option<u32> {
        let at = self.features.binary_search_by_key(&feature, |known| known.feature).ok()?;
        Some(at as u32)
    }

    /// Counts the texts of about each one's days.
    fn count_crowds(&mut self) {
        let mut days: Vec<i32> =
            self.texts.iter().filter_map(|text| Some(text.when.published?.1)).collect();
        days.sort_unstable();
        let undated = self.texts.len() - days.len();
        for text in &mut self.texts {
            let near = match text.when.published {
                Some((_, day)) => {
                    days.partition_point(|it| *it <= day + DAYS)
                        - days.partition_point(|it| *it < day - DAYS)
                }
                None => days.len(),
            };
            text.crowd = log2((near + undated).max(1) as u64);
        }
    }

    /// How alike two texts are, in thousandths, whenever they were written.
    pub(super) fn alike(&self, one: &Text, other: &Text) -> u32 {
        let (mut named, mut meant) = (0_u64, 0_u64);
        let mut same_place = false;
        let (a, b) = (one.tongue as usize, other.tongue as usize);
        let both = 1 << (a * TONGUES + b) | 1 << (b * TONGUES + a);
        for (number, x, y) in common(&one.features, &other.features) {
            let known = &self.features[number as usize];
            same_place |= known.feature.kind() == Kind::Place;
            if known.shared & both == both {
                let product = u64::from(x) * u64::from(y);
                if known.feature.kind() == Kind::Concept {
                    meant += product;
                } else {
                    named += product;
                }
            }
        }
        // What both speak of is not yet what happened to whom: without names and numbers it counts little.
        let dot = named + meant.min(named * self.tuning.cap / 100);
        let elsewhere = one.has_place && other.has_place && !same_place;
        let dot = if elsewhere { dot * self.tuning.elsewhere / 100 } else { dot };
        let norms = (one.norms[b] + self.tuning.little).isqrt()
            * (other.norms[a] + self.tuning.little).isqrt();
        (dot * 1000 / norms.max(1)) as u32
    }
}

impl Text {
    /// A text of a language that has nothing yet.
    fn empty(tongue: Tongue) -> Self {
        Self {
            documents: Vec::new(),
            tongue,
            when: When::default(),
            features: Vec::new(),
            norms: [0; TONGUES],
            has_place: false,
            crowd: 0,
        }
    }

    /// Counts a weight into the norms of the languages with which it is shared.
    pub(super) fn has(&mut self, weight: u32, shared: u16) {
        for other in 0..TONGUES {
            let counts = shared >> (self.tongue as usize * TONGUES + other) & 1 == 1;
            self.norms[other] += if counts { u64::from(weight) * u64::from(weight) } else { 0 };
        }
    }
}

/// The features that two lists have in common, with both weights.
pub(super) fn common<'a>(
    one: &'a [(u32, u32)],
    other: &'a [(u32, u32)],
) -> impl Iterator<Item = (u32, u32, u32)> + 'a {
    let mut at = 0;
    one.iter().filter_map(move |&(number, x)| {
        while other.get(at).is_some_and(|(there, _)| *there < number) {
            at += 1;
        }
        other.get(at).filter(|(there, _)| *there == number).map(|&(_, y)| (number, x, y))
    })
}

/// The days that a text speaks of, other than those around its own, and where.
pub(super) fn days(
    document: &Document,
    when: &When,
) -> impl Iterator<Item = (Feature, Range<usize>)> {
    let own = when.published;
    document.mentions.iter().filter_map(move |mention| {
        let (Some(from), Some(to)) = mention.edtf.bounds() else { return None };
        let far = own.is_none_or(|(first, last)| to.days() < first - 2 || from.days() > last + 1);
        let day = Feature::number(Kind::Day, u64::from(to.days().cast_unsigned()));
        (far && to - from <= 1).then(|| (day, mention.span.clone()))
    })
}
