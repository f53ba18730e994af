//! How many documents of a query each year and month has.

use std::collections::BTreeMap;

use roznama_dates::Day;

use crate::{Facts, Filter};

/// Counts by Gregorian year and month, as if no day were chosen.
///
/// A document counts in each year and month in which it may have been published, so that each count says what choosing that
/// year or month would show. Where its date is open at one end, or longer than [`LONGEST_YEARS`], it counts where the end that
/// is known lies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Histogram {
    /// By year, the earliest first.
    pub years: Vec<(i32, usize)>,
    /// By year and month from 1 to 12, the earliest first.
    pub months: Vec<((i32, u8), usize)>,
    /// Documents without a date.
    pub undated: usize,
}

/// Years of a date beyond which it says too little to count in each of them.
pub const LONGEST_YEARS: i32 = 10;

/// Counts among documents that the text has let pass.
pub(crate) fn count<'a>(documents: impl Iterator<Item = Facts<'a>>, filter: &Filter) -> Histogram {
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    let mut months: BTreeMap<(i32, u8), usize> = BTreeMap::new();
    let mut undated = 0;
    for document in documents {
        if !filter.accepts_lang(document) || !filter.accepts_source(document) {
            continue;
        }
        let Some((first, last)) = days(document) else {
            undated += 1;
            continue;
        };
        let ((first_year, first_month, _), (last_year, last_month, _)) = (first.ymd(), last.ymd());
        for year in first_year..=last_year {
            *years.entry(year).or_default() += 1;
            let from = if year == first_year { first_month } else { 1 };
            let to = if year == last_year { last_month } else { 12 };
            for month in from..=to {
                *months.entry((year, month)).or_default() += 1;
            }
        }
    }
    Histogram { years: years.into_iter().collect(), months: months.into_iter().collect(), undated }
}

fn days(document: Facts<'_>) -> Option<(Day, Day)> {
    let (earliest, latest) = document.bounds();
    let (first, last) = (earliest.or(latest)?, latest.or(earliest)?);
    let is_long = last.ymd().0 - first.ymd().0 > LONGEST_YEARS;
    Some(if is_long { (first, first) } else { (first, last) })
}
