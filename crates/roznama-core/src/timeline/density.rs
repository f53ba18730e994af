//! How many documents each stretch of time has, by language.

use std::collections::BTreeMap;

use roznama_dates::Day;
use roznama_text::Lang;

use super::Entry;

/// A row of buckets over a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Density {
    /// The languages that have any, in the order of their tags.
    pub langs: Vec<Lang>,
    /// The buckets, earliest first, without gaps between them.
    pub buckets: Vec<Bucket>,
}

/// A few days and how many entries they have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bucket {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// How many entries of each of [`Density::langs`].
    pub counts: Vec<u32>,
}

impl Bucket {
    /// How many entries in all.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}

impl Density {
    /// The most that a bucket has: the height of the highest column.
    pub fn highest(&self) -> u32 {
        self.buckets.iter().map(Bucket::total).max().unwrap_or_default()
    }
}

/// Sorts entries into at most `buckets` buckets of whole days from `from` to `to`.
///
/// Each entry whose [middle](Entry::middle) lies in the stretch is counted once for each of its
/// languages. When there are fewer days than buckets wanted, each bucket is a day.
///
/// ```
/// use roznama_core::timeline::{Entry, Item, density};
/// use roznama_core::DocIx;
/// use roznama_text::Lang;
///
/// let entry = |date: &str| {
///     Entry::new(Item::Document(DocIx(0)), date.parse().ok().as_ref(), vec![Lang::UR])
/// };
/// let entries = [entry("2016-12-01"), entry("2016-12-24"), entry("2016-12-25")];
/// let day = |text: &str| text.parse().unwrap();
/// let density = density(&entries, day("2016-12-01"), day("2016-12-31"), 3);
/// let totals: Vec<u32> = density.buckets.iter().map(|bucket| bucket.total()).collect();
/// assert_eq!(totals, [1, 0, 2]);
/// ```
pub fn density<'e>(
    entries: impl IntoIterator<Item = &'e Entry>,
    from: Day,
    to: Day,
    buckets: usize,
) -> Density {
    let counts = entries.into_iter().flat_map(|entry| {
        let day = entry.middle();
        entry.langs.iter().filter_map(move |lang| day.map(|day| (*lang, day, 1)))
    });
    of_counts(counts, from, to, buckets)
}

/// Sorts counts by language and day into buckets.
pub(super) fn of_counts(
    counts: impl Iterator<Item = (Lang, Day, u32)>,
    from: Day,
    to: Day,
    buckets: usize,
) -> Density {
    if to < from || buckets == 0 {
        return Density::default();
    }
    let days = i64::from(to - from) + 1;
    let buckets = (buckets as i64).min(days);
    // Bucket b has the days from ⌈b·days/buckets⌉ on, so day d is in bucket ⌊d·buckets/days⌋.
    let first_day = |bucket: i64| from + (bucket * days + buckets - 1).div_euclid(buckets) as i32;
    let mut by_lang: BTreeMap<Lang, Vec<u32>> = BTreeMap::new();
    for (lang, day, count) in counts.filter(|(_, day, _)| (from..=to).contains(day)) {
        let bucket = i64::from(day - from) * buckets / days;
        let row = by_lang.entry(lang).or_insert_with(|| vec![0; buckets as usize]);
        row[bucket as usize] += count;
    }
    Density {
        langs: by_lang.keys().copied().collect(),
        buckets: (0..buckets)
            .map(|bucket| Bucket {
                from: first_day(bucket),
                to: first_day(bucket + 1) - 1,
                counts: by_lang.values().map(|row| row[bucket as usize]).collect(),
            })
            .collect(),
    }
}
