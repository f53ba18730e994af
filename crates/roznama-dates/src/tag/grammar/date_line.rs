//! Date lines with a clock time and a zone: `Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran`, `Tue, 06 Dec 2016 13:41:44 GMT`,
//! `2012-08-14T07:12:07 +0500`.
//!
//! Only the zones of `data/zones.tsv` are known, at their offset on that day; with another zone, or none, the line is a
//! plain date and its clock time stays outside.

use super::dated::weekday_name;
use super::day_months::day_and_month;
use super::{Found, numeric};
use crate::edtf::Point;
use crate::tag::items::Text;
use crate::tag::partial::Tense;
use crate::tag::value::Value;
use crate::{Day, Rule};

#[allow(clippy::unreadable_literal, reason = "generated")]
mod data {
    include!(concat!(env!("OUT_DIR"), "/zones.rs"));
}

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    // A clock time first: everything else is dearer to read.
    let may_be = (index + 3..index + 11).any(|at| text.mark(at) == Some(':'));
    if !may_be {
        return None;
    }
    let weekday = weekday_name(text, index).is_some();
    let start = index + usize::from(weekday);
    let start = start + usize::from(weekday && matches!(text.mark(start), Some(',' | '،')));
    let (partial, end) = numeric::parts(text, start).or_else(|| day_and_month(text, start))?;
    partial.year.filter(|_| partial.days.len() == 1)?;
    let Value::Day(day) = partial.resolve(text, Tense::Unknown)? else { return None };
    let joint = matches!(text.mark(end), Some(',' | '،' | '-')) || text.word(end) == "t";
    let at = end + usize::from(joint);
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
    let value = Value::Point(point);
    Some(Found::new(index, end, value, Rule::DateTime).in_calendar(partial.calendar))
}

/// A zone's offset in minutes on a day, and where its name ends.
fn zone(text: &Text<'_>, index: usize, day: Day) -> Option<(i16, usize)> {
    let first = text.word(index);
    // +0500
    if let (Some(sign @ ('+' | '-')), Some((value, 4))) = (text.mark(index), text.number(index + 1))
    {
        let minutes = i16::try_from(value / 100 * 60 + value % 100).ok()?;
        return Some((if sign == '-' { -minutes } else { minutes }, index + 2));
    }
    // asia/tehran is three items.
    let parted = text.mark(index + 1) == Some('/');
    let (last, end) = if parted { (text.word(index + 2), index + 3) } else { ("", index + 1) };
    let is_name = |zone: &str| {
        zone.len() == first.len() + last.len() + usize::from(parted)
            && zone.starts_with(first)
            && zone.ends_with(last)
    };
    let day = day.days();
    let row = data::ZONES
        .iter()
        .find(|(zone, from, until, _)| is_name(zone) && (*from..*until).contains(&day))?;
    Some((row.3, end))
}
