//! Seasons, quarters and halves of a year, decades, centuries.

use super::relative::home_calendar;
use super::year::year_of;
use super::{Found, longest, relative};
use crate::edtf::Point;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::partial::Pointing;
use crate::tag::value::Value;
use crate::{Calendar, Day, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    longest(&[season, part_of_year, decade, century], text, index)
}

/// A year as words and numbers give it, or relative: `عام 2014`, `۱۳۹۵`, `سال گذشته`, `امسال`.
fn some_year(text: &Text<'_>, index: usize) -> Option<(Calendar, i32, usize)> {
    if let Some(found) = relative::year(text, index) {
        return Some(found);
    }
    let worded = text.has(index, Reading::YearWord);
    let at = index + usize::from(worded);
    let (value, digits, end) = if let Some((value, digits)) = text.number(at) {
        (value, digits, at + 1)
    } else {
        let number = text.cardinal_in_words(at)?;
        (number.value, 0, number.end)
    };
    let era = text.era(end);
    let (calendar, year) = year_of(text, value, digits, era, true)?;
    Some((calendar, year, end + usize::from(era.is_some())))
}

/// الربع الأول من العام: the document's own.
fn this_year(text: &Text<'_>, index: usize) -> Option<(Calendar, i32, usize)> {
    let year = Calendar::Gregorian.date_of(text.on.get()?).year;
    text.has(index, Reading::UnitThe(Unit::Year)).then_some((Calendar::Gregorian, year, index + 1))
}

fn season(text: &Text<'_>, index: usize) -> Option<Found> {
    let name = |index| {
        let season = text.amount(index, Reading::Season(0));
        season.or_else(|| text.amount(index, Reading::SeasonThe(0))).map(|season| season as u8)
    };
    if text.language == Language::Urdu {
        return urdu_season(text, index, name);
    }
    // هذا الصيف
    if text.has(index, Reading::ThisBefore)
        && let Some(season) = name(index + 1)
    {
        let value = season_near(text, season, 0)?;
        return Some(Found::new(index, index + 2, value, Rule::Season));
    }
    let season = name(index)?;
    if let Some((calendar, year, end)) = some_year(text, index + 1) {
        // شتاء 2014/2015
        let next = |at| text.number(at).is_some_and(|(next, _)| next as i32 == year + 1);
        let two = text.mark(end) == Some('/') && text.is_glued(end) && next(end + 1);
        let end = if two { end + 2 } else { end };
        return Some(Found::new(index, end, Value::Season(calendar, year, season), Rule::Season));
    }
    let pointing = text.points_back(index + 1)?;
    if pointing == Pointing::Last && text.has(index + 1, Reading::Ago) {
        return None;
    }
    let value = season_near(text, season, pointing.offset())?;
    Some(Found::new(index, index + 2, value, Rule::Season))
}

fn urdu_season(text: &Text<'_>, index: usize, name: impl Fn(usize) -> Option<u8>) -> Option<Found> {
    if let (Some(pointing), Some(season)) = (text.points_on(index), name(index + 1)) {
        let value = season_near(text, season, pointing.offset())?;
        return Some(Found::new(index, index + 2, value, Rule::Season));
    }
    if let Some(season) = name(index) {
        let (calendar, year, end) = some_year(text, index + 1)?;
        return Some(Found::new(index, end, Value::Season(calendar, year, season), Rule::Season));
    }
    let (calendar, year, at) = some_year(text, index)?;
    let at = text.skip(at, Reading::Of);
    let value = Value::Season(calendar, year, name(at)?);
    Some(Found::new(index, at + 1, value, Rule::Season))
}

/// The season of that name around the document's date: the one before, the one after, or this year's.
fn season_near(text: &Text<'_>, season: u8, offset: i32) -> Option<Value> {
    let on = text.on.get()?;
    let calendar = home_calendar(text.language);
    let this_year = calendar.date_of(on).year;
    let value = |year| Value::Season(calendar, year, season);
    let edges = |year| value(year).edges();
    let year = match offset {
        -1 => (this_year - 2..=this_year)
            .rev()
            .find(|&year| edges(year).is_some_and(|(_, last): (Day, Day)| last < on))?,
        1 => (this_year..=this_year + 1)
            .find(|&year| edges(year).is_some_and(|(first, _)| first > on))?,
        _ => this_year,
    };
    Some(value(year))
}

/// Quarters, halves and first months: `الربع الأول من السنة الحالية`, `سه ماهه دوم سال ۱۳۹۸`, `2017 کی چوتھی سہ ماہی`,
/// `دو ماه نخست امسال`.
fn part_of_year(text: &Text<'_>, index: usize) -> Option<Found> {
    if text.language == Language::Urdu {
        // رواں مالی سال کی پہلی سہ ماہی: from July on.
        let financial = relative::financial_year(text, index);
        let (calendar, year, at) = match financial {
            Some((year, at)) => (Calendar::Gregorian, year, at),
            None => some_year(text, index)?,
        };
        let at = text.skip(at, Reading::Of);
        let last = text.has(at, Reading::LastOrdinal);
        let (number, end) = if last {
            (LAST, at + 1)
        } else {
            text.any_ordinal(at).map(|ordinal| (ordinal.value, ordinal.end))?
        };
        let (value, end) = if let Some(unit) = unit(text, end) {
            (division(calendar, year, unit, number)?, end + 1)
        } else {
            // پہلے چھ ماہ
            let (months, end) = months_counted(text, end)?;
            let months = u8::try_from(months).ok().filter(|months| (1..12).contains(months))?;
            let (from, to) = match number {
                1 => (1, months),
                LAST => (13 - months, 12),
                _ => return None,
            };
            (Value::Months(calendar, year, from, to), end)
        };
        let value = if financial.is_some() { half_a_year_on(&value)? } else { value };
        return Some(Found::new(index, end, value, Rule::Quarter));
    }
    let months = if unit(text, index).is_none() { months_counted(text, index) } else { None };
    let (unit, at) = match months {
        Some((_, at)) => (Unit::Month, at),
        None => (unit(text, index)?, index + 1),
    };
    let (ordinal, at) = if text.has(at, Reading::LastOrdinal) {
        (LAST, at + 1)
    } else if let Some(ordinal) = text.ordinal(at) {
        (ordinal.value, ordinal.end)
    } else if months.is_some() && text.language == Language::Persian {
        // ۹ ماهه امسال: the first nine.
        (1, at)
    } else {
        return None;
    };
    let at = text.skip(at, Reading::Of);
    let (calendar, year, end) = some_year(text, at).or_else(|| this_year(text, at))?;
    let value = match months.map(|(months, _)| months) {
        Some(months @ 1..=11) if ordinal == 1 => Value::Months(calendar, year, 1, months as u8),
        Some(_) => return None,
        None => division(calendar, year, unit, ordinal)?,
    };
    Some(Found::new(index, end, value, Rule::Quarter))
}

/// The same months of a year that begins in July.
fn half_a_year_on(value: &Value) -> Option<Value> {
    let (year, from, to) = match *value {
        Value::Quarter(_, year, quarter) => (year, quarter * 3 - 2, quarter * 3),
        Value::Months(_, year, from, to) => (year, from, to),
        _ => return None,
    };
    let month = |month: u8| {
        Value::Month(Calendar::Gregorian, year + i32::from(month > 6), (month + 5) % 12 + 1)
    };
    month(from).until(month(to))
}

/// The number that stands for the last of the quarters or halves.
const LAST: u32 = 0;

/// Months with their number: `دو ماه`, `نه\u{200C}ماهه`, `الأشهر التسعة`.
fn months_counted(text: &Text<'_>, index: usize) -> Option<(u32, usize)> {
    if let Some(months) = text.amount(index, Reading::MonthsOf(0)) {
        return Some((months, index + 1));
    }
    if text.has(index, Reading::UnitsThe(Unit::Month)) {
        let number = text.cardinal(index + 1)?;
        return Some((number.value, number.end));
    }
    let number = text.cardinal(index)?;
    text.has(number.end, Reading::Unit(Unit::Month)).then_some((number.value, number.end + 1))
}

fn unit(text: &Text<'_>, index: usize) -> Option<Unit> {
    [Unit::Quarter, Unit::HalfYear].into_iter().find(|&unit| text.has_unit(index, unit))
}

fn division(calendar: Calendar, year: i32, unit: Unit, number: u32) -> Option<Value> {
    match (unit, number) {
        (Unit::Quarter, LAST) => Some(Value::Quarter(calendar, year, 4)),
        (Unit::Quarter, 1..=4) => Some(Value::Quarter(calendar, year, number as u8)),
        (Unit::HalfYear, 1) => Some(Value::Months(calendar, year, 1, 6)),
        (Unit::HalfYear, 2 | LAST) => Some(Value::Months(calendar, year, 7, 12)),
        _ => None,
    }
}

fn decade(text: &Text<'_>, index: usize) -> Option<Found> {
    if let Some((year, end)) = decade_of_century(text, index) {
        let value = Value::Decade(Calendar::Gregorian, year);
        return Some(Found::new(index, end, value, Rule::Decade));
    }
    let (calendar, year, end) = match text.language {
        Language::Arabic => arabic_decade(text, index)?,
        Language::Persian => {
            if !text.has(index, Reading::Unit(Unit::Decade)) {
                return None;
            }
            let number = text.cardinal(index + 1)?;
            let era = text.era(number.end);
            let end = number.end + usize::from(era.is_some());
            let (calendar, year) = decade_of(text, number.value, era)?;
            (calendar, year, end)
        }
        Language::Urdu => {
            let number = text.cardinal(index)?;
            let era = text.era(number.end);
            let at = number.end + usize::from(era.is_some());
            let at = text.skip(at, Reading::Of);
            if !text.has(at, Reading::Unit(Unit::Decade)) {
                return None;
            }
            let (calendar, year) = decade_of(text, number.value, era)?;
            (calendar, year, at + 1)
        }
        Language::Other => return None,
    };
    Some(Found::new(index, end, Value::Decade(calendar, year), Rule::Decade))
}

/// `العقد الثاني من القرن الحادي والعشرين`, `دهه دوم قرن بیستم`, `اکیسویں صدی کے دوسرے عشرے`.
fn decade_of_century(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    let is_decade = |at: usize| text.has_unit(at, Unit::Decade);
    let joined = |at: usize| Some((text.amount(at, Reading::TenDays(0))?, at + 1));
    let (century, number, end) = if text.language == Language::Urdu {
        let (century, at) = century_year(text, index)?;
        let at = text.skip(at, Reading::Of);
        let (number, end) = joined(at).or_else(|| {
            let ordinal = text.any_ordinal(at)?;
            is_decade(ordinal.end).then_some((ordinal.value, ordinal.end + 1))
        })?;
        (century, number, end)
    } else {
        let (number, at) = joined(index).or_else(|| {
            let ordinal = is_decade(index).then(|| text.ordinal(index + 1))??;
            Some((ordinal.value, ordinal.end))
        })?;
        let (century, end) = century_year(text, text.skip(at, Reading::Of))?;
        (century, number, end)
    };
    let number = i32::try_from(number).ok().filter(|number| (1..=10).contains(number))?;
    Some((century + (number - 1) * 10, end))
}

/// ۶۰ in Persian is 1360; with میلادی, and elsewhere, 1960.
fn decade_of(text: &Text<'_>, value: u32, era: Option<Calendar>) -> Option<(Calendar, i32)> {
    if !value.is_multiple_of(10) {
        return None;
    }
    if value < 100 {
        let calendar = era.unwrap_or(home_calendar(text.language));
        return Some((calendar, finished_decade(text, calendar, value)?));
    }
    year_of(text, value, 4, era, true)
}

/// The latest decade of that name that is over; of Solar Hijri, which has no long past, that has begun.
fn finished_decade(text: &Text<'_>, calendar: Calendar, tens: u32) -> Option<i32> {
    let this = calendar.date_of(text.on.get()?).year;
    let decade = this - this.rem_euclid(100) + tens as i32;
    let running = calendar == Calendar::SolarHijri && decade <= this;
    Some(if running || decade + 9 < this { decade } else { decade - 100 })
}

/// `ثمانينيات القرن الماضي`, `السبعينات`.
fn arabic_decade(text: &Text<'_>, index: usize) -> Option<(Calendar, i32, usize)> {
    let tens = text.amount(index, Reading::Decade(0))?;
    let at = text.skip(index + 1, Reading::Of);
    if let Some((century, end)) = century_year(text, at) {
        return Some((Calendar::Gregorian, century + tens as i32, end));
    }
    Some((Calendar::Gregorian, finished_decade(text, Calendar::Gregorian, tens)?, index + 1))
}

/// `القرن السادس عشر`, `سده نوزدهم`, `انیسویں صدی`: the first year and where it ends.
fn century_year(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    if let Some(found) = relative::find(text, index)
        && let Value::Century(year) = found.value
    {
        return Some((year, found.end));
    }
    let (ordinal, end) = numbered_century(text, index)?;
    let era = text.era(end);
    if era.is_some_and(|era| era != Calendar::Gregorian) {
        return None;
    }
    let year = (ordinal - 1) * 100;
    Point::year_with_unknown_digits(year, 2)?;
    Some((year, end + usize::from(era.is_some())))
}

/// The number of a century, `1..=30`, and where it ends.
fn numbered_century(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    let is_century = |index| text.has_unit(index, Unit::Century);
    let (ordinal, end) = if text.language == Language::Urdu {
        let ordinal = text.any_ordinal(index)?;
        (ordinal.value, is_century(ordinal.end).then_some(ordinal.end + 1)?)
    } else {
        is_century(index).then_some(())?;
        // القرن الـ19, قرن ۱۹
        let digits = || text.cardinal(index + 1).filter(|number| (1..=2).contains(&number.digits));
        let ordinal = text.ordinal(index + 1).or_else(digits)?;
        (ordinal.value, ordinal.end)
    };
    let number = i32::try_from(ordinal).ok().filter(|number| (1..=30).contains(number))?;
    Some((number, end))
}

/// القرن الثالث الهجري, قرن هفتم هجری, القرن السابع قبل الميلاد: the interval of its days or years.
fn other_century(text: &Text<'_>, index: usize) -> Option<Found> {
    let (ordinal, end) = numbered_century(text, index)?;
    let year = |year| Value::Year(Calendar::Gregorian, year);
    if text.has(end, Reading::BeforeChrist) {
        let value = year(1 - ordinal * 100).until(year(100 - ordinal * 100))?;
        return Some(Found::new(index, end + 1, value, Rule::Century));
    }
    let calendar = text.era(end).filter(|era| *era != Calendar::Gregorian)?;
    let year = |year| Value::Year(calendar, year);
    let value = year(ordinal * 100 - 99).until(year(ordinal * 100))?;
    Some(Found::new(index, end + 1, value, Rule::Century).in_calendar(calendar))
}

fn century(text: &Text<'_>, index: usize) -> Option<Found> {
    if let Some(found) = other_century(text, index) {
        return Some(found);
    }
    let (year, end) = century_year(text, index)?;
    let rule =
        if relative::find(text, index).is_some() { Rule::RelativeUnit } else { Rule::Century };
    Some(Found::new(index, end, Value::Century(year), rule))
}
