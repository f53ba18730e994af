//! Which texts may tell of one event: those that share rare features and were written within some days.
//!
//! No text is compared with all others. Each feature has a list of the texts that have it, in the order of their days; from
//! each text's heaviest features a stretch of each list is looked at, never the whole of a long one.

use super::model::{Model, Text};
use crate::spread::{Spread, map};

/// How many of a text's features are followed.
const FEATURES: usize = 40;
/// Lighter ones are not followed, in sixteenths of a bit.
const LIGHTEST: u32 = 5 * 16;
/// How many texts of a list are looked at after a text's own place.
const STRETCH: usize = 48;
/// Texts without a date follow lists no longer than this.
const UNDATED_LIST: usize = 200;
/// Days between two texts of one event.
pub(super) const DAYS: i32 = 6;
/// Pairs that are less alike are not kept, in thousandths.
const LEAST_PAIR: u32 = 60;
/// What two texts without a date count that tell of different days, in hundredths.
const OTHER_DAYS: u32 = 30;
/// How many texts are compared with one.
const CANDIDATES: usize = 40;

/// Two texts that are alike, the lower first, and how much in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub one: u32,
    pub other: u32,
    pub alike: u32,
}

/// Texts of a piece.
const PIECE: usize = 512;

/// All pairs that are somewhat alike, each once.
pub(super) fn pairs(model: &Model, spread: &Spread<'_>) -> Vec<Pair> {
    let lists = Lists::of(model);
    let pieces: Vec<&[Text]> = model.texts.chunks(PIECE).collect();
    let found = map(spread, pieces.len(), |piece| {
        let mut pairs = Vec::new();
        let mut met = Met::of(model.texts.len());
        for (number, text) in ((piece * PIECE) as u32..).zip(pieces[piece]) {
            lists.meet(model, number, text, &mut met);
            for &(other, _) in met.best.iter().take(CANDIDATES) {
                let alike = score(model, text, &model.texts[other as usize]);
                if alike >= LEAST_PAIR {
                    pairs.push(Pair { one: number.min(other), other: number.max(other), alike });
                }
            }
        }
        pairs
    });
    let mut pairs: Vec<Pair> = found.into_iter().flatten().collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// How likely two texts report one event: how alike they are, less for the days between them, and less where many texts are of
/// the same days, because among many some are alike by chance.
pub(super) fn score(model: &Model, one: &Text, other: &Text) -> u32 {
    let tuning = &model.tuning;
    let alike = model.alike(one, other);
    let percent = match one.when.gap(&other.when) {
        None if one.when.contradicts(&other.when) => OTHER_DAYS,
        None => tuning.none + weekday(one, other),
        Some(0) if one.when.names_first_what(&other.when) => tuning.same,
        Some(0) => 105,
        Some(1) => 95,
        Some(2) => 85,
        Some(3) => 72,
        Some(4) => 56,
        Some(5) => 40,
        Some(DAYS) => 25,
        Some(_) => 0,
    };
    let cross = if one.tongue == other.tongue { 100 } else { tuning.cross };
    let crowd = one.crowd.max(other.crowd).saturating_sub(4 * 16);
    (alike * percent / 100 * cross / 100).saturating_sub(crowd * tuning.slope / 16)
}

/// A text without a date that names the weekday of the other's event, or only others.
fn weekday(one: &Text, other: &Text) -> u32 {
    let (dated, undated) = if one.when.published.is_some() { (one, other) } else { (other, one) };
    let Some((first, last)) = dated.when.span() else { return 0 };
    let days: Vec<u8> = (first..=last).map(|day| (day + 3).rem_euclid(7) as u8 + 1).collect();
    match &undated.when.weekdays {
        none if none.is_empty() => 5,
        some if some.iter().any(|day| days.contains(day)) => 20,
        _ => 0,
    }
}

/// For each feature the texts that have it.
struct Lists {
    /// Texts by feature and then by day and number; those without a day last.
    texts: Vec<u32>,
    /// Where each feature's list begins.
    starts: Vec<u32>,
}

impl Lists {
    fn of(model: &Model) -> Self {
        let mut counts = vec![0_u32; model.features.len() + 1];
        for text in &model.texts {
            for (feature, _) in &text.features {
                counts[*feature as usize + 1] += 1;
            }
        }
        for feature in 1..counts.len() {
            counts[feature] += counts[feature - 1];
        }
        let mut order: Vec<u32> = (0..model.texts.len() as u32).collect();
        order.sort_by_key(|&text| (day(&model.texts[text as usize]), text));
        let mut texts = vec![0; counts.last().map_or(0, |&end| end as usize)];
        let mut next = counts.clone();
        for text in order {
            for (feature, _) in &model.texts[text as usize].features {
                texts[next[*feature as usize] as usize] = text;
                next[*feature as usize] += 1;
            }
        }
        Self { texts, starts: counts }
    }

    fn list(&self, feature: u32) -> &[u32] {
        let [from, to] = [feature, feature + 1].map(|at| self.starts[at as usize] as usize);
        &self.texts[from..to]
    }

    /// The texts that share most with a text, by falling weight of what is shared.
    fn meet(&self, model: &Model, number: u32, text: &Text, met: &mut Met) {
        met.best.clear();
        let mut features: Vec<(u32, u32)> =
            text.features.iter().copied().filter(|(_, weight)| *weight >= LIGHTEST).collect();
        features.sort_unstable_by_key(|&(feature, weight)| (u32::MAX - weight, feature));
        let (own, is_dated) = (day(text), text.when.published.is_some());
        for (feature, weight) in features.into_iter().take(FEATURES) {
            let list = self.list(feature);
            if !is_dated {
                if list.len() <= UNDATED_LIST {
                    list.iter().filter(|&&it| it != number).for_each(|&it| met.add(it, weight));
                }
                continue;
            }
            let place = |&other: &u32| (day(&model.texts[other as usize]), other) <= (own, number);
            let after = list.partition_point(place);
            let near = list[after..].iter().take(STRETCH);
            let near =
                near.take_while(|&&other| day(&model.texts[other as usize]) <= own + DAYS + 3);
            near.for_each(|&other| met.add(other, weight));
        }
        met.rank(model.tuning.bits);
    }
}

/// The texts that share something with one, and how much that weighs; room that is used again for each.
struct Met {
    /// By text.
    sums: Vec<u32>,
    /// The texts whose sums are not nothing.
    touched: Vec<u32>,
    /// Those that share enough, the most first.
    best: Vec<(u32, u32)>,
}

impl Met {
    fn of(texts: usize) -> Self {
        Self { sums: vec![0; texts], touched: Vec::new(), best: Vec::new() }
    }

    fn add(&mut self, text: u32, weight: u32) {
        let sum = &mut self.sums[text as usize];
        if *sum == 0 {
            self.touched.push(text);
        }
        *sum += weight;
    }

    /// Ranks what was added, and forgets it.
    fn rank(&mut self, least: u32) {
        for text in self.touched.drain(..) {
            let sum = std::mem::take(&mut self.sums[text as usize]);
            if sum >= least {
                self.best.push((text, sum));
            }
        }
        self.best.sort_unstable_by_key(|&(other, sum)| (u32::MAX - sum, other));
    }
}

/// The day by which a text stands in the lists.
fn day(text: &Text) -> i32 {
    text.when.published.map_or(i32::MAX - 100, |(_, last)| last)
}
