//! How much a shared feature tells: the rarer it is, the more.
//!
//! A weight is the binary logarithm of how many texts there are for each that has the feature, in sixteenths. How rare a
//! feature is comes from the corpus itself and, because five articles tell nothing about rarity, from
//! `data/events/rarity.tsv`: counts over a collection of news that counts like some hundred texts more.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use super::feature::Feature;
use super::model::Model;
use super::read::TONGUES;

/// Counts of features in other news; the file's head says where they come from.
const RARITY: &str = include_str!("../../data/events/rarity.tsv");

/// The collection counts like so many texts.
const COUNTS_LIKE: u64 = 500;
/// What the table does not have is in fewer than one text of so many.
const UNSEEN: u64 = 20_000;

/// How many texts of the collection have each feature.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    /// Features without their kind's bits cut, and in one of how many texts they are.
    one_in: Vec<(u64, u32)>,
}

impl Rarity {
    /// The one that ships, read once.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Rarity> = LazyLock::new(Rarity::new);
        &SHIPPED
    }

    fn new() -> Self {
        let rows = RARITY.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut one_in: Vec<(u64, u32)> = rows
            .filter_map(|row| {
                let (one_in, features) = row.split_once('\t')?;
                Some((one_in.parse().ok()?, features))
            })
            .flat_map(|(one_in, features): (u32, &str)| {
                let features = features.split(' ');
                features.filter_map(move |f| Some((u64::from_str_radix(f, 36).ok()?, one_in)))
            })
            .collect();
        one_in.sort_unstable();
        Self { one_in }
    }

    /// The weight of a feature that so many texts of a corpus have, in sixteenths of a bit.
    pub(super) fn weight(&self, feature: Feature, with: u32, texts: usize) -> u32 {
        let short = short(feature);
        let known = self.one_in.binary_search_by_key(&short, |(known, _)| *known);
        let one_in = known.map_or(UNSEEN, |at| u64::from(self.one_in[at].1.max(1)));
        // In parts of a text, so that nothing is lost by dividing.
        let with = u64::from(with) * PARTS + COUNTS_LIKE * PARTS / one_in;
        let texts = (texts as u64 + COUNTS_LIKE) * PARTS;
        log2(texts) - log2(with.max(1)).min(log2(texts))
    }
}

const PARTS: u64 = 1 << 16;

/// What the table calls a feature: 36 bits are enough for some ten thousand.
pub(super) fn short(feature: Feature) -> u64 {
    feature.0 & 0xF_FFFF_FFFF
}

/// The binary logarithm in sixteenths; `number` must not be 0.
pub(super) fn log2(number: u64) -> u32 {
    let whole = number.ilog2();
    // Linear between powers of two: never more than a tenth of a bit off.
    let rest = if whole >= 4 { (number >> (whole - 4)) & 15 } else { (number << (4 - whole)) & 15 };
    whole * 16 + rest as u32
}

/// The file's rows for the features of a collection: those that one text in [`KEPT`] has, languages counting alike.
pub(super) fn table(model: &Model) -> String {
    let in_tongue = model.in_tongue;
    let mut texts = vec![[0_u32; TONGUES]; model.features.len()];
    for text in &model.texts {
        for (feature, _) in &text.features {
            texts[*feature as usize][text.tongue as usize] += 1;
        }
    }
    let mut rows: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    for (known, texts) in model.features.iter().zip(texts) {
        // In millionths of all texts.
        let shares = (0..TONGUES)
            .filter(|&tongue| in_tongue[tongue] > 0)
            .map(|tongue| u64::from(texts[tongue]) * 1_000_000 / in_tongue[tongue]);
        let (sum, languages) = shares.fold((0, 0), |(sum, count), share| (sum + share, count + 1));
        let one_in = 1_000_000 * languages / sum.max(1);
        if one_in <= KEPT {
            // Steps of a quarter are fine enough for a logarithm.
            let step = (one_in / 4).max(1).next_power_of_two() / 2;
            let one_in = one_in / step.max(1) * step.max(1);
            rows.entry(one_in).or_default().push(base36(short(known.feature)));
        }
    }
    rows.iter_mut().fold(String::new(), |mut table, (one_in, features)| {
        features.sort_unstable();
        // Writing to a string does not fail.
        let _ = writeln!(table, "{one_in}\t{}", features.join(" "));
        table
    })
}

/// Rarer features are left out of the table.
const KEPT: u64 = 1200;

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.is_empty() {
        digits.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
    }
    digits.iter().rev().collect()
}
