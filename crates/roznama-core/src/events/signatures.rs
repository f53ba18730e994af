//! What the reports of an event have in common, by which passages of other articles are known to refer to it.

use std::collections::BTreeMap;

use roznama_dates::Edtf;

use super::feature::Kind;
use super::model::Model;
use crate::Event;

/// A feature weighs at least so much to count.
const LIGHTEST: u32 = 4 * 16;
/// From what on events are alike, in sixteenths of a bit.
const ALIKE: u32 = 36 * 16;
const ALIKE_THINGS: usize = 3;

/// What the reports of each event share.
pub(super) struct Signatures {
    /// By event its days.
    pub days: Vec<Option<(i32, i32)>>,
    /// By feature the events whose reports share it.
    pub events: BTreeMap<u32, Vec<u32>>,
    /// By event what its reports share.
    features: Vec<Vec<u32>>,
    /// By event the texts of its reports.
    pub texts: Vec<Vec<usize>>,
}

impl Signatures {
    pub fn of(model: &Model, events: &[Event]) -> Self {
        let mut text_of: BTreeMap<u32, usize> = BTreeMap::new();
        for (number, text) in model.texts.iter().enumerate() {
            for document in &text.documents {
                text_of.insert(*document, number);
            }
        }
        let mut by_feature: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut all_texts = Vec::with_capacity(events.len());
        for (number, event) in (0..).zip(events) {
            let mut texts: Vec<usize> = event
                .links
                .iter()
                .filter_map(|link| text_of.get(&link.document.0).copied())
                .collect();
            texts.sort_unstable();
            texts.dedup();
            let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
            for text in &texts {
                for (feature, _) in &model.texts[*text].features {
                    *counts.entry(*feature).or_default() += 1;
                }
            }
            let least = (texts.len() / 3).max(2).min(texts.len());
            for (feature, _) in counts.into_iter().filter(|(_, count)| *count >= least) {
                if model.features[feature as usize].weight >= LIGHTEST {
                    by_feature.entry(feature).or_default().push(number);
                }
            }
            all_texts.push(texts);
        }
        let days = events.iter().map(|event| days(&event.edtf)).collect();
        let mut features = vec![Vec::new(); events.len()];
        for (feature, events) in &by_feature {
            for event in events {
                features[*event as usize].push(*feature);
            }
        }
        Self { days, events: by_feature, features, texts: all_texts }
    }

    /// Whether two events share so much that they are of one kind: legs, rounds, calls of the same persons.
    pub fn are_siblings(&self, model: &Model, one: u32, other: u32) -> bool {
        let (one, other) = (&self.features[one as usize], &self.features[other as usize]);
        let shared = one.iter().filter(|feature| other.binary_search(feature).is_ok());
        let (mut weight, mut things) = (0, 0);
        for feature in shared {
            let known = &model.features[*feature as usize];
            weight += known.weight;
            things += usize::from(is_thing(known.feature.kind()));
        }
        weight >= ALIKE && things >= ALIKE_THINGS
    }

    /// Whether two events are of days that have none in common.
    pub fn are_apart(&self, one: Option<u32>, other: u32) -> bool {
        let Some(one) = one else { return true };
        match (self.days[one as usize], self.days[other as usize]) {
            (Some((a, b)), Some((c, d))) => b < c || d < a,
            _ => false,
        }
    }

    pub fn has(&self, event: Option<u32>, feature: u32) -> bool {
        event.is_some_and(|event| {
            self.events.get(&feature).is_some_and(|events| events.binary_search(&event).is_ok())
        })
    }
}

/// The days of a date that is told to some days.
fn days(edtf: &Edtf) -> Option<(i32, i32)> {
    let (Some(from), Some(to)) = edtf.bounds() else { return None };
    (to - from <= 6).then(|| (from.days(), to.days()))
}

/// Whether a kind of feature says of what a text speaks: a name, a word, an exact number.
pub(super) fn is_thing(kind: Kind) -> bool {
    !matches!(kind, Kind::Concept | Kind::Rounded | Kind::Pair | Kind::Day)
}
