//! Days with months, months with years, and months alone.

use super::dated::weekday_name;
use super::day_months::day_and_month;
use super::month_years::finish;
use super::months::{Month, month, month_by_number};
use super::{Found, relative};
use crate::tag::days::DaysOfMonth;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::partial::{Partial, Pointing, YearOf};
use crate::tag::value::Value;
use crate::{Calendar, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    find_in(text, index, false)
}

/// Where the words around tell that a month's name is a month.
pub(super) fn find_licensed(text: &Text<'_>, index: usize) -> Option<Found> {
    find_in(text, index, true)
}

fn find_in(text: &Text<'_>, index: usize, licensed: bool) -> Option<Found> {
    let (mut partial, mut end) = parts(text, index, licensed)?;
    if partial.year.is_none() && partial.pointing.is_none() {
        partial.year = year_of_next(text, end, &partial);
    }
    let tense = text.tense(index, end);
    let value = partial.resolve(text, tense)?;
    let mut contradicted = false;
    if let Value::Day(day) = value
        && text.language == Language::Urdu
        && text.has(end, Reading::WeekdayBefore)
        && let Some((weekday, _)) = weekday_name(text, end + 1)
    {
        // 7 مارچ بروز منگل
        contradicted = day.weekday() != weekday;
        end += 2;
    } else if let Value::Day(_) = value
        && text.language == Language::Urdu
        && text.has(end, Reading::Of)
        && text.is_part_of_day(end + 1)
    {
        // 8 فروری کی شب
        end += 2;
    } else if let Value::Day(day) = value
        && text.language == Language::Urdu
        && weekday_name(text, end).is_some_and(|(weekday, _)| weekday == day.weekday())
    {
        // 9 اکتوبر بدھ
        end += 1;
    }
    let rule = match (partial.days.len(), partial.year.is_some()) {
        (0, true) => Rule::MonthYear,
        (0, false) => Rule::Month,
        (1, true) => Rule::Date,
        (1, false) => Rule::DayMonth,
        _ => Rule::Days,
    };
    let calendar = partial.calendar;
    let rule = match value {
        Value::Year(..) => Rule::Year,
        _ if contradicted => Rule::WrongWeekday,
        _ => rule,
    };
    Some(Found::new(index, end, value, rule).in_calendar(calendar))
}

/// فروردین و اردیبهشت سال ۹۵, 5 مارس و7 أبريل 2016: the year behind the next of the same kind is this one's too.
fn year_of_next(text: &Text<'_>, end: usize, partial: &Partial) -> Option<YearOf> {
    let at = text.skip(end, Reading::And);
    if at == end && !text.has_and(at) {
        return None;
    }
    let (next, _) = if partial.is_day() {
        day_and_month(text, at)?
    } else {
        let month = month(text, at)?;
        let mut next = Partial { month: Some(month.number), calendar: month.calendar, ..*partial };
        let end = finish(text, &mut next, month.end);
        (next, end)
    };
    let same = next.calendar == partial.calendar && next.is_day() == partial.is_day();
    match next.year.filter(|_| same)? {
        // December and January 2017
        YearOf::Number(year) => Some(YearOf::Number(year - i32::from(partial.month > next.month))),
        YearOf::Within(first, last) => Some(YearOf::Within(first, last)),
    }
}

/// A day with its month, or a month that is certainly one, with all that completes it.
pub(super) fn parts(text: &Text<'_>, index: usize, licensed: bool) -> Option<(Partial, usize)> {
    if let Some(found) = day_and_month(text, index) {
        return Some(found);
    }
    if text.language == Language::Urdu
        && let Some(found) = behind_year(text, index)
            .or_else(|| days_of_month(text, index))
            .or_else(|| behind_pointing(text, index))
    {
        return Some(found);
    }
    let (month, by_number) = match month(text, index) {
        Some(month) => (month, false),
        None => (month_by_number(text, index)?, true),
    };
    let mut partial = Partial {
        calendar: month.calendar,
        year: None,
        month: Some(month.number),
        days: DaysOfMonth::default(),
        pointing: None,
    };
    let end = finish(text, &mut partial, month.end);
    // این میزان کنونی: what points at a weak name makes no month of it.
    let told =
        end > month.end && !(month.weak && partial.pointing.is_some() && !is_certain(text, index));
    let certain = told
        || licensed
        || (!by_number && (month.introduced || stands_as_month(text, index, &month)));
    certain.then_some((partial, end))
}

/// Whether a preposition before it, or a postposition behind it, makes the word a month.
fn stands_as_month(text: &Text<'_>, index: usize, month: &Month) -> bool {
    if month.weak {
        return weak_stands_as_month(text, index, month);
    }
    match text.language {
        Language::Arabic => {
            is_certain(text, index)
                || text.has_before(index, Reading::In)
                || text.items[index].clitic.preposition
                || text.has_before(index, Reading::To)
        }
        Language::Persian => true,
        Language::Urdu => {
            is_certain(text, index)
                || text.has(month.end, Reading::InAfter)
                || (text.has(month.end, Reading::Of)
                    && text.has(month.end + 1, Reading::Unit(Unit::Month)))
        }
        Language::Other => false,
    }
}

fn is_certain(text: &Text<'_>, index: usize) -> bool {
    text.has(index, Reading::Certain)
}

/// در آبان, رمضان میں: an unsure name with "in" beside it. Afghan months are left out: در میزان is "in the amount".
fn weak_stands_as_month(text: &Text<'_>, index: usize, month: &Month) -> bool {
    match text.language {
        Language::Persian => is_certain(text, index) && text.has_before(index, Reading::InYear),
        Language::Urdu => {
            month.calendar == Calendar::Hijri
                && is_certain(text, index)
                && text.has(month.end, Reading::In)
        }
        Language::Arabic => is_certain(text, index) && text.has_before(index, Reading::In),
        Language::Other => false,
    }
}

/// Urdu puts the year first: `رواں سال 27 مارچ`, `گذشتہ برس نومبر`.
fn behind_year(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    let month = relative::month_number(text, index);
    if let Some((calendar, year, number, at)) = month {
        // رواں ماہ 13 اپریل
        let (mut partial, end) = day_and_month(text, at)?;
        let same = partial.calendar == calendar && partial.month == Some(number);
        partial.year = Some(YearOf::Number(year));
        return (same && partial.is_day()).then_some((partial, end));
    }
    let (first, last, at) = relative::year_bounds(text, index)?;
    let at = text.skip(at, Reading::Of);
    let (mut partial, end) = parts_without_year(text, at)?;
    partial.year = Some(YearOf::Within(first, last));
    Some((partial, end))
}

/// گزشتہ رمضان, آئندہ مارچ
fn behind_pointing(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    let pointing = text.points_on(index)?;
    let (mut partial, end) = parts_without_year(text, index + 1)?;
    partial.pointing = Some(pointing);
    (pointing != Pointing::This || is_certain(text, index + 1)).then_some((partial, end))
}

fn parts_without_year(text: &Text<'_>, at: usize) -> Option<(Partial, usize)> {
    if let Some((partial, end)) = day_and_month(text, at) {
        return partial.year.is_none().then_some((partial, end));
    }
    let month = month(text, at).filter(|month| !month.weak || is_certain(text, at))?;
    let partial = Partial {
        calendar: month.calendar,
        year: None,
        month: Some(month.number),
        days: DaysOfMonth::default(),
        pointing: None,
    };
    Some((partial, month.end))
}

/// `اسی ماہ کی 17 اور 18 تاریخ`: the days behind a month that the document's date tells.
fn days_of_month(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    let (calendar, year, month, at) =
        if let Some((calendar, year, month, at)) = relative::month_number(text, index) {
            (calendar, Some(YearOf::Number(year)), month, at)
        } else {
            let month = month(text, index)?;
            (month.calendar, None, month.number, month.end)
        };
    let at = text.skip(at, Reading::Of);
    let (days, end) = super::day_months::days(text, at)?;
    let partial = Partial { calendar, year, month: Some(month), days, pointing: None };
    text.has(end, Reading::DayWord).then_some((partial, end + 1))
}
