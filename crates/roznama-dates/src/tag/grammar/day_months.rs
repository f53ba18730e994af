//! Days with their months: `24 ديسمبر 2016`, `اکتوبر 29`, several days of one month.

use crate::Calendar;
use crate::tag::days::DaysOfMonth;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::partial::{Partial, YearOf};

use super::month_years::{counted, finish, in_calendar, pivot, year_number};
use super::months::{month, month_by_number, month_name};
use super::relative;

/// Days that share a month, and where the list ends: `۵، ۹ و ۱۲`, `21 و22`, `17 اور 18`.
pub(super) fn days(text: &Text<'_>, index: usize) -> Option<(DaysOfMonth, usize)> {
    let first = text.day_number(index)?;
    let mut days = DaysOfMonth::one(first.value as u8);
    let mut end = first.end;
    while let Some((next, after)) = next_day(text, end) {
        if days.last().is_some_and(|last| last >= next) {
            break;
        }
        days = days.and(next);
        end = after;
    }
    Some((days, end))
}

fn next_day(text: &Text<'_>, end: usize) -> Option<(u8, usize)> {
    let comma = matches!(text.mark(end), Some('،' | ','));
    let at = end + usize::from(comma);
    let and = text.has(at, Reading::And);
    let at = at + usize::from(and);
    if !comma && !and && !text.has_and(at) {
        return None;
    }
    let day = text.day_number(at)?;
    Some((day.value as u8, day.end))
}

/// Day or days with their month and, if written, year: `24 ديسمبر 2016`, `بیست و دوم بهمن ماه ۱۳۵۷`, `May 16, 2020`.
pub(super) fn day_and_month(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    month_first(text, index).or_else(|| day_first(text, index))
}

fn day_first(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    // روزهای ۵ و ۹ تیر, يوما 18 و19 ديسمبر, اليوم 5 مايو
    let introduced = text.language != Language::Urdu
        && (text.has(index, Reading::DayWord)
            || text.has(index, Reading::Unit(Unit::Day))
            || text.has(index, Reading::UnitThe(Unit::Day)))
        && text.day_number(index + 1).is_some();
    let start = index + usize::from(introduced);
    let (days, end) = days(text, start)?;
    with_month(text, days, end).or_else(|| {
        // Only the last of the numbers belongs to the month.
        let first = text.day_number(start)?;
        let first_day = DaysOfMonth::one(first.value as u8);
        (days.len() > 1).then(|| with_month(text, first_day, first.end)).flatten()
    })
}

fn with_month(text: &Text<'_>, days: DaysOfMonth, end: usize) -> Option<(Partial, usize)> {
    let mut at = text.skip(end, Reading::Of);
    if at == end && matches!(text.mark(end), Some('۔' | '-' | '.' | '/')) {
        at += 1;
    }
    let in_words = end > 0 && text.number(end - 1).is_none() && text.ordinal(end - 1).is_none();
    // اثنين من شهر: two of them; a day in words is an ordinal there.
    if text.language == Language::Arabic && in_words && at > end {
        return None;
    }
    let at = text.skip(at, Reading::Ezafe);
    // 28 من الشهر الجاري
    if let Some((calendar, year, month, end)) = relative::month_number(text, at) {
        let partial = Partial {
            calendar,
            year: Some(YearOf::Number(year)),
            month: Some(month),
            days,
            pointing: None,
        };
        return Some((partial, end));
    }
    if let Some(partial) = of_this_month(text, at, days) {
        return Some((partial, at + 1));
    }
    let numbered = || month_by_number(text, at).filter(|_| at > end);
    let month = month(text, at).or_else(numbered)?;
    // 3-صفر is a score.
    if month.weak && text.mark(end).is_some() {
        return None;
    }
    // سه می\u{200C}شناسیم: the verb's prefix, not May; a day in words would be سوم.
    if month.weak && month.calendar == Calendar::Gregorian && in_words {
        return None;
    }
    let mut partial = Partial {
        calendar: month.calendar,
        year: None,
        month: Some(month.number),
        days,
        pointing: None,
    };
    if let Some(joint) = text.mark(end).filter(|mark| matches!(mark, '-' | '/'))
        && text.mark(month.end) == Some(joint)
        && let Some((value, digits)) = text.number(month.end + 1)
    {
        // 24-Dec-2016, 24-دسمبر-16
        let year = if digits == 2 { pivot(text, month.calendar, value)? } else { value as i32 };
        partial.year = Some(in_calendar(month.calendar, year)?);
        return Some((partial, month.end + 2));
    }
    let end = finish(text, &mut partial, month.end);
    Some((partial, end))
}

/// في 25 الجاري: the document's own month.
fn of_this_month(text: &Text<'_>, at: usize, days: DaysOfMonth) -> Option<Partial> {
    let on = text.on.get().filter(|_| text.language == Language::Arabic)?;
    if !text.has(at, Reading::ThisAfter) || text.number(at.checked_sub(1)?).is_none() {
        return None;
    }
    let (year, month, _) = on.ymd();
    Some(Partial {
        calendar: Calendar::Gregorian,
        year: Some(YearOf::Number(year)),
        month: Some(month),
        days,
        pointing: None,
    })
}

/// `اکتوبر 29`, `Apr ۱۳, ۲۰۲۱`: where the month comes first.
fn month_first(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    let month = month(text, index)?;
    if month.calendar != Calendar::Gregorian || month.introduced {
        return None;
    }
    let is_latin = text.word(index).is_ascii();
    let usual = text.language == Language::Urdu || is_latin;
    let (day, digits) = text.number(month.end)?;
    if digits > 2 || !(1..=31).contains(&day) || text.is_fraction(month.end) {
        return None;
    }
    let mut partial = Partial {
        calendar: month.calendar,
        year: None,
        month: Some(month.number),
        days: DaysOfMonth::one(day as u8),
        pointing: None,
    };
    let mut end = month.end + 1;
    end += usize::from(text.is_glued(end) && text.has(end, Reading::OrdinalEnding));
    let at = end + usize::from(matches!(text.mark(end), Some(',' | '،')));
    let has_year = text.number(at).is_some_and(|(_, digits)| digits == 4);
    // Elsewhere only ژانویه 8, 2015 is written so.
    if !(usual || (has_year && at > end)) {
        return None;
    }
    if let Some((year, after)) = has_year.then(|| year_number(text, at, &partial)).flatten() {
        partial.year = Some(year);
        end = after;
    } else if counted(text, end) || month_name(text, end).is_some() {
        return None;
    }
    Some((partial, end))
}
