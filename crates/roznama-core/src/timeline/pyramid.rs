//! Counts of documents by language and day, month and year, ready in the pack.
//!
//! A ribbon over many years needs no look at the documents: it takes the coarsest counts that are
//! finer than its pixels.

use std::collections::BTreeMap;

use roznama_dates::Day;
use roznama_text::Lang;
use serde::{Deserialize, Serialize};

use super::density::{Density, of_counts};
use super::entries::middle;
use crate::Document;

/// How fine counts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resolution {
    /// One count a day.
    Day,
    /// One count a Gregorian month.
    Month,
    /// One count a Gregorian year.
    Year,
}

impl Resolution {
    /// The finest counts worth looking at for so many days in so many buckets.
    pub fn for_range(from: Day, to: Day, buckets: usize) -> Self {
        let days_in_bucket = i64::from(to - from + 1) / (buckets.max(1) as i64);
        match days_in_bucket {
            ..62 => Self::Day,
            62..730 => Self::Month,
            _ => Self::Year,
        }
    }
}

/// Counts of documents by language at three resolutions.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Pyramid {
    /// By language, in the order of their tags.
    langs: Vec<(Lang, Counts)>,
    /// How many documents have no date.
    undated: u32,
}

/// The counts of one language: days since 1970-01-01 at which a stretch begins, each as the
/// distance from the one before, with how many documents it has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Counts {
    days: Vec<(i32, u32)>,
    months: Vec<(i32, u32)>,
    years: Vec<(i32, u32)>,
}

impl Pyramid {
    /// Counts documents by the day that stands for each.
    pub fn of(documents: &[Document]) -> Self {
        let mut by_lang: BTreeMap<Lang, [BTreeMap<Day, u32>; 3]> = BTreeMap::new();
        let mut undated = 0;
        for document in documents {
            let (earliest, latest) = document.bounds();
            let Some(day) = middle(earliest, latest) else {
                undated += 1;
                continue;
            };
            let levels = by_lang.entry(document.lang.value).or_default();
            for (level, start) in levels.iter_mut().zip(starts(day)) {
                *level.entry(start).or_default() += 1;
            }
        }
        let langs = by_lang
            .into_iter()
            .map(|(lang, [days, months, years])| {
                let counts = Counts {
                    days: distances(&days),
                    months: distances(&months),
                    years: distances(&years),
                };
                (lang, counts)
            })
            .collect();
        Self { langs, undated }
    }

    /// How many documents have no date.
    pub fn undated(&self) -> u32 {
        self.undated
    }

    /// The languages that have dated documents.
    pub fn langs(&self) -> impl Iterator<Item = Lang> {
        self.langs.iter().map(|(lang, _)| *lang)
    }

    /// Each language and stretch that has documents: its first day and how many there are.
    pub fn counts(&self, resolution: Resolution) -> impl Iterator<Item = (Lang, Day, u32)> {
        self.langs.iter().flat_map(move |(lang, counts)| {
            let level = match resolution {
                Resolution::Day => &counts.days,
                Resolution::Month => &counts.months,
                Resolution::Year => &counts.years,
            };
            let mut day = 0i32;
            level.iter().filter_map(move |(distance, count)| {
                day = day.checked_add(*distance)?;
                Day::from_days(day).map(|day| (*lang, day, *count))
            })
        })
    }

    /// The first and last day that have documents.
    pub fn days(&self) -> Option<(Day, Day)> {
        let days = || self.counts(Resolution::Day).map(|(_, day, _)| day);
        Some((days().min()?, days().max()?))
    }

    /// The density of a stretch, from the coarsest counts that are fine enough.
    ///
    /// A month or year counts where it begins, so the ends of a wide stretch are rough.
    pub fn density(&self, from: Day, to: Day, buckets: usize) -> Density {
        let resolution = Resolution::for_range(from, to, buckets);
        of_counts(self.counts(resolution), from, to, buckets)
    }
}

/// The day itself, the first of its month, the first of its year.
fn starts(day: Day) -> [Day; 3] {
    let (year, month, _) = day.ymd();
    let first = |month| Day::from_ymd(year, month, 1).unwrap_or(day);
    [day, first(month), first(1)]
}

fn distances(counts: &BTreeMap<Day, u32>) -> Vec<(i32, u32)> {
    let mut last = 0;
    counts
        .iter()
        .map(|(day, count)| {
            let distance = day.days() - last;
            last = day.days();
            (distance, *count)
        })
        .collect()
}
