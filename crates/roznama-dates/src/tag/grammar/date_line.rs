//! Date lines with a clock time and a zone: `Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran`.
//!
//! Only the zones of `data/zones.tsv` are known, at their offset on that day; with another zone, or none, the line is a
//! plain date and its clock time stays outside.

use super::date_parts::day_and_month;
use super::{Found, numeric};
use crate::edtf::Point;
use crate::tag::items::Text;
use crate::tag::partial::Tense;
use crate::tag::value::Value;
use crate::{Day, Edtf, Rule};

#[allow(clippy::unreadable_literal, reason = "generated")]
mod data {
    include!(concat!(env!("OUT_DIR"), "/zones.rs"));
}

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    // A clock time first: everything else is dearer to read.
    let may_be = (index + 3..index + 9).any(|at| text.mark(at) == Some(':'));
    if !may_be {
        return None;
    }
    let (partial, end) = numeric::parts(text, index).or_else(|| day_and_month(text, index))?;
    partial.year.filter(|_| partial.days.len() == 1)?;
    let Value::Day(day) = partial.resolve(text, Tense::Unknown)? else { return None };
    let at = end + usize::from(matches!(text.mark(end), Some(',' | '،' | '-')));
    let (hour, _) = text.number(at)?;
    let (minute, _) = text.number(at + 2)?;
    if text.mark(at + 1) != Some(':') {
        return None;
    }
    let seconds = (text.mark(at + 3) == Some(':')).then(|| text.number(at + 4)).flatten();
    let zone_at = if seconds.is_some() { at + 5 } else { at + 3 };
    let (offset, end) = zone(text, zone_at, day)?;
    let second = seconds.map_or(0, |(second, _)| second);
    let time = [hour, minute, second].map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    let point = Point::time(day, time[0], time[1], Some(time[2]), Some(offset))?;
    let value = Value::Edtf(Edtf::point(point));
    Some(Found::new(index, end, value, Rule::DateTime).in_calendar(partial.calendar))
}

/// A zone's offset in minutes on a day, and where its name ends.
fn zone(text: &Text<'_>, index: usize, day: Day) -> Option<(i16, usize)> {
    let first = text.word(index);
    let (name, end) = if text.mark(index + 1) == Some('/') {
        (format!("{first}/{}", text.word(index + 2)), index + 3)
    } else {
        (first.to_owned(), index + 1)
    };
    let day = day.days();
    let row = data::ZONES
        .iter()
        .find(|(zone, from, until, _)| *zone == name && (*from..*until).contains(&day))?;
    Some((row.3, end))
}
