//! When an event was, from what its reports say.

use std::collections::BTreeMap;

use roznama_dates::edtf::{Endpoint, Point, Qualifier};
use roznama_dates::{Day, Edtf};

use super::when::When;
use crate::Document;

/// The date of what these texts report: the days that they name, else about the day of the first report, else the day that the
/// lead of texts without a date writes in full. Nothing else tells the day: then it is only some time after the last day that they
/// speak of. `None` when they speak of none.
pub(super) fn date(whens: &[&When], documents: &[&Document]) -> Option<Edtf> {
    told(whens)
        .or_else(|| published(whens))
        .or_else(|| lead(whens))
        .or_else(|| afterwards(documents))
}

/// What the day that a text names first counts, what another that it names, and what one that a named stretch holds.
const FIRST: u32 = 4;
const NAMED: u32 = 2;
const HELD: u32 = 1;

/// The days that most texts name; uncertain when no more than half of what is said is for them.
fn told(whens: &[&When]) -> Option<Edtf> {
    let mut votes: BTreeMap<(i32, i32), u32> = BTreeMap::new();
    for told in whens.iter().flat_map(|when| &when.told) {
        votes.entry(*told).or_default();
    }
    let first = whens.iter().filter_map(|when| when.published).map(|(_, last)| last).min();
    // Nobody reports what has not happened yet.
    votes.retain(|(from, _), _| first.is_none_or(|first| *from <= first));
    for (&(from, to), count) in &mut votes {
        for when in whens {
            let of = |place: usize, told: &(i32, i32)| match place {
                _ if *told != (from, to) => u32::from(told.0 <= to && told.1 >= from) * HELD,
                0 => FIRST,
                _ => NAMED,
            };
            *count +=
                when.told.iter().enumerate().map(|(at, told)| of(at, told)).max().unwrap_or(0);
        }
    }
    let best = votes
        .iter()
        .max_by_key(|((from, to), count)| (**count, std::cmp::Reverse((*to - *from, *from))))?;
    let all: u32 = whens.iter().filter(|when| !when.told.is_empty()).map(|_| FIRST).sum();
    let edtf = Edtf::days(Day::from_days(best.0.0)?, Day::from_days(best.0.1)?)?;
    Some(if best.1 * 2 > all { edtf } else { edtf.qualified(Qualifier::Uncertain) })
}

/// About the day of the first report.
fn published(whens: &[&When]) -> Option<Edtf> {
    let (first, last) = whens.iter().filter_map(|when| when.published).min()?;
    let edtf = Edtf::days(Day::from_days(first)?, Day::from_days(last)?)?;
    Some(edtf.qualified(Qualifier::Approximate))
}

/// The day that most leads write, the last of several; uncertain where but one does.
fn lead(whens: &[&When]) -> Option<Edtf> {
    let mut votes: BTreeMap<i32, u32> = BTreeMap::new();
    for day in whens.iter().filter_map(|when| when.lead) {
        *votes.entry(day).or_default() += 1;
    }
    let (&day, &count) = votes.iter().max_by_key(|&(&day, &count)| (count, day))?;
    let edtf = Edtf::from(Day::from_days(day)?);
    Some(if count > 1 { edtf } else { edtf.qualified(Qualifier::Uncertain) })
}

/// After the last day that the texts speak of, which is background: the start is uncertain, and the end is not known, for `..` would
/// say that the event goes on.
fn afterwards(documents: &[&Document]) -> Option<Edtf> {
    let mentions = documents.iter().flat_map(|document| &document.mentions);
    let last = mentions.filter_map(|mention| mention.edtf.bounds().0).max()?;
    let edtf = Edtf::interval(Endpoint::Point(Point::day(last)), Endpoint::Unknown)?;
    Some(edtf.qualified(Qualifier::Uncertain))
}
