//! Early, middle and late: `أوائل شهر جوان`, `اواسط سال ۲۰۱۳`, `فروری کے وسط`.

use super::{Found, absolute, point, relative, year};
use crate::Rule;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::value::Value;

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    if let Some(found) = week_of_month(text, index) {
        return Some(found);
    }
    if text.language == Language::Urdu && third(text, index).is_none() {
        let inner = longest_of(text, index)?;
        let at = text.skip(inner.end, Reading::Of);
        let third = third(text, at).filter(|_| at > inner.end)?;
        return of(index, at + 1, &inner, third);
    }
    let third = third(text, index)?;
    let at = text.skip(index + 1, Reading::Of);
    let at = text.skip(at, Reading::Ezafe);
    let inner =
        if text.language == Language::Urdu { longest_of(text, at)? } else { point(text, at)? };
    of(index, inner.end, &inner, third)
}

/// `هفته اول مهر`, `الأسبوع الأخير من شباط`, `مئی کے پہلے ہفتے`: seven days from the month's beginning, or its last seven.
fn week_of_month(text: &Text<'_>, index: usize) -> Option<Found> {
    let is_week = |at: usize| {
        text.has(at, Reading::Unit(Unit::Week)) || text.has(at, Reading::UnitThe(Unit::Week))
    };
    let number = |at: usize| {
        if text.has(at, Reading::LastOrdinal) {
            return Some((LAST_WEEK, at + 1));
        }
        let ordinal = text.ordinal(at).filter(|ordinal| (1..=4).contains(&ordinal.value))?;
        Some((ordinal.value as u8, ordinal.end))
    };
    let (month, week, end) = if text.language == Language::Urdu {
        let month = absolute::find_licensed(text, index)?;
        let at = text.skip(month.end, Reading::Of);
        let (week, end) = number(at).filter(|_| at > month.end)?;
        is_week(end).then_some((month, week, end + 1))?
    } else {
        let (week, end) = is_week(index).then(|| number(index + 1))??;
        let month = absolute::find_licensed(text, text.skip(end, Reading::Of))?;
        let end = month.end;
        (month, week, end)
    };
    let Value::Month(calendar, year, number) = month.value else { return None };
    let (first, last) = calendar.month_bounds(year, number)?;
    let from = if week == LAST_WEEK { last - 6 } else { first + (i32::from(week) - 1) * 7 };
    let value = Value::Days(from, from + 6);
    Some(Found::new(index, end, value, Rule::PartOfMonth).in_calendar(calendar))
}

/// Stands for the last week of a month.
const LAST_WEEK: u8 = 0;

fn longest_of(text: &Text<'_>, index: usize) -> Option<Found> {
    [
        absolute::find_licensed(text, index),
        relative::find(text, index),
        year::find(text, index),
        year::find_licensed(text, index),
    ]
    .into_iter()
    .flatten()
    .max_by_key(|found| found.end)
}

fn third(text: &Text<'_>, index: usize) -> Option<u8> {
    text.find(index, |reading| match reading {
        Reading::Third(third) => Some(third),
        _ => None,
    })
}

fn of(start: usize, end: usize, inner: &Found, third: u8) -> Option<Found> {
    let edtf = inner.value.third(third)?;
    Some(Found::new(start, end, Value::Edtf(edtf), Rule::PartOfMonth).in_calendar(inner.calendar))
}
