//! This, last and next week, month, year, decade and century: `رواں ہفتے`, `العام الماضي`, `ماه گذشته میلادی`, `امسال`.

use super::Found;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::value::Value;
use crate::{Calendar, Day, Rule};

/// A unit and how many of it lie between the document's own and this one.
struct Relative {
    unit: Unit,
    offset: i32,
    calendar: Calendar,
    end: usize,
}

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    let relative = relative(text, index)?;
    let on = text.on.get()?;
    let today = relative.calendar.date_of(on);
    let offset = relative.offset;
    let value = match relative.unit {
        Unit::Week => {
            let first = week_start(text.language, on) + offset * 7;
            Value::Days(first, first + 6)
        }
        Unit::Month => {
            let (year, month) = add_months(today.year, today.month, offset);
            Value::Month(relative.calendar, year, month)
        }
        Unit::Year => Value::Year(relative.calendar, today.year + offset),
        Unit::Decade => {
            let decade = today.year - today.year.rem_euclid(10) + offset * 10;
            Value::Decade(relative.calendar, decade)
        }
        Unit::Century => {
            let year = Calendar::Gregorian.date_of(on).year;
            Value::Century(year - year.rem_euclid(100) + offset * 100)
        }
        Unit::FinancialYear => {
            let (year, _) = financial_year(text, index)?;
            Value::Year(Calendar::Gregorian, year)
                .until(Value::Year(Calendar::Gregorian, year + 1))?
        }
        Unit::Hour | Unit::Day | Unit::Quarter | Unit::HalfYear => return None,
    };
    let (value, end) = match value {
        Value::Year(calendar, year) => same_year_behind(text, relative.end, calendar, year),
        _ => (value, relative.end),
    };
    Some(Found::new(index, end, value, Rule::RelativeUnit))
}

/// العام الماضي 2017: the same year once more, in digits; in another calendar it is that calendar's, العام الجاري 1436هـ.
fn same_year_behind(text: &Text<'_>, end: usize, calendar: Calendar, year: i32) -> (Value, usize) {
    let plain = Value::Year(calendar, year);
    let Some((value, _)) = text.number(end).filter(|_| !text.is_fraction(end)) else {
        return (plain, end);
    };
    let era = text.era(end + 1);
    let Ok(number) = i32::try_from(value) else { return (plain, end) };
    if number == year {
        let same_era = era.is_some_and(|era| era == calendar);
        return (plain, end + 1 + usize::from(same_era));
    }
    let other = era.map(|era| Value::Year(era, number));
    let overlaps = |other: &Value| {
        let ((first, last), (other_first, other_last)) = (plain.edges()?, other.edges()?);
        Some(first <= other_last && other_first <= last)
    };
    match other.filter(|other| overlaps(other) == Some(true)) {
        Some(other) => (other, end + 2),
        None => (plain, end),
    }
}

/// رواں مالی سال: the year in which a relative financial year begins, in July.
pub(super) fn financial_year(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    let relative = relative(text, index).filter(|relative| relative.unit == Unit::FinancialYear)?;
    let (year, month, _) = text.on.get()?.ymd();
    Some((year - i32::from(month < 7) + relative.offset, relative.end))
}

/// A relative year as the first and last of its days: `امسال`, `گذشتہ برس`.
pub(super) fn year_bounds(text: &Text<'_>, index: usize) -> Option<(Day, Day, usize)> {
    let (calendar, year, end) = year(text, index)?;
    let (first, last) = calendar.year_bounds(year)?;
    Some((first, last, end))
}

pub(super) fn year(text: &Text<'_>, index: usize) -> Option<(Calendar, i32, usize)> {
    let relative = relative(text, index).filter(|relative| relative.unit == Unit::Year)?;
    let year = relative.calendar.date_of(text.on.get()?).year + relative.offset;
    Some((relative.calendar, year, relative.end))
}

/// A relative month: calendar, year, month and where it ends.
pub(super) fn month_number(text: &Text<'_>, index: usize) -> Option<(Calendar, i32, u8, usize)> {
    let relative = relative(text, index).filter(|relative| relative.unit == Unit::Month)?;
    let today = relative.calendar.date_of(text.on.get()?);
    let (year, month) = add_months(today.year, today.month, relative.offset);
    Some((relative.calendar, year, month, relative.end))
}

/// A relative week: its first and last day and where it ends.
pub(super) fn week(text: &Text<'_>, index: usize) -> Option<(Day, Day, usize)> {
    let relative = relative(text, index).filter(|relative| relative.unit == Unit::Week)?;
    let first = week_start(text.language, text.on.get()?) + relative.offset * 7;
    Some((first, first + 6, relative.end))
}

fn relative(text: &Text<'_>, index: usize) -> Option<Relative> {
    let home = home_calendar(text.language);
    if let Some(offset) = text.value(index, Reading::RelativeYear(0)) {
        return Some(Relative { unit: Unit::Year, offset, calendar: home, end: index + 1 });
    }
    if let Some(pointing) = text.points_on(index) {
        let offset = pointing.offset();
        let unit = unit(text, index + 1)?;
        // "اس" and "این" point at anything; a year that follows is a plain one.
        return Some(Relative { unit, offset, calendar: home, end: index + 2 });
    }
    let unit = unit(text, index)?;
    // ۱۰ هزار سال گذشته is an amount, not last year.
    let counted = index > 0 && text.cardinal(index - 1).is_some_and(|number| number.end == index);
    if counted {
        return None;
    }
    let at = text.skip(index + 1, Reading::Ezafe);
    // سال میلادی گذشته
    let era_first = text.era(at);
    let at = at + usize::from(era_first.is_some());
    let offset = text.points_back(at)?.offset();
    // پیش از, قبل از: counted from an event.
    if text.has(at, Reading::Ago) && text.has(at + 1, Reading::EventAfter) {
        return None;
    }
    let era_behind = text.era(at + 1).filter(|_| era_first.is_none());
    let calendar = era_first.or(era_behind).unwrap_or(home);
    Some(Relative { unit, offset, calendar, end: at + 1 + usize::from(era_behind.is_some()) })
}

/// A unit in the singular; Arabic needs the article.
fn unit(text: &Text<'_>, index: usize) -> Option<Unit> {
    text.find(index, |reading| match reading {
        Reading::UnitThe(unit) => Some(unit),
        Reading::Unit(unit) if text.language != Language::Arabic => Some(unit),
        _ => None,
    })
    .filter(|unit| {
        matches!(
            unit,
            Unit::Week
                | Unit::Month
                | Unit::Year
                | Unit::Decade
                | Unit::Century
                | Unit::FinancialYear
        )
    })
}

/// The calendar in which a language counts its months and years from today.
pub(super) fn home_calendar(language: Language) -> Calendar {
    match language {
        Language::Persian => Calendar::SolarHijri,
        _ => Calendar::Gregorian,
    }
}

/// The first day of the week that holds a day: Monday in Urdu, Saturday in Persian and Arabic.
pub(super) fn week_start(language: Language, day: Day) -> Day {
    let from_monday = i32::from(day.weekday().number()) - 1;
    match language {
        Language::Persian | Language::Arabic => day - (from_monday + 2) % 7,
        Language::Urdu | Language::Other => day - from_monday,
    }
}

pub(super) fn add_months(year: i32, month: u8, offset: i32) -> (i32, u8) {
    let total = year * 12 + i32::from(month) - 1 + offset;
    (total.div_euclid(12), total.rem_euclid(12) as u8 + 1)
}
