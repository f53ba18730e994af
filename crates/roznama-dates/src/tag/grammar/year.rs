//! Years alone: `سنہ 2012ء`, `عام 1423هــ`, `سال ۷۲`, `في 1987`, `دو ہزار دس میں`.

use super::Found;
use super::month_years::{counted, pivot};
use super::relative::home_calendar;
use crate::tag::items::{Kind, Text};
use crate::tag::lexicon::{Language, Reading};
use crate::tag::value::Value;
use crate::{Calendar, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    find_in(text, index, false)
}

/// Where the words around tell that a number is a year.
pub(super) fn find_licensed(text: &Text<'_>, index: usize) -> Option<Found> {
    find_in(text, index, true)
}

fn find_in(text: &Text<'_>, index: usize, licensed: bool) -> Option<Found> {
    let worded = text.has(index, Reading::YearWord);
    let at = index + usize::from(worded);
    // العام الهجري 1357, سال میلادی ۲۰۱۸
    let era_first = text.era(at).filter(|_| worded && text.number(at + 1).is_some());
    let at = at + usize::from(era_first.is_some());
    let (value, digits, end) = if let Some((value, digits)) = text.number(at) {
        (value, digits, at + 1)
    } else {
        let number = text.cardinal_in_words(at)?;
        (number.value, 0, number.end)
    };
    // در طول یک سال ۱۰ کشور: an amount, not the year ten.
    let amount = digits == 2 && worded && index > 0 && text.cardinal(index - 1).is_some();
    if amount || (digits > 0 && is_joined(text, at)) {
        return None;
    }
    let era = text.era(end);
    let before_christ = text.has(end, Reading::BeforeChrist);
    let end = end + usize::from(era.is_some() || before_christ);
    let era = era.or(era_first);
    if before_christ {
        let year = 1 - i32::try_from(value).ok().filter(|year| (1..=9999).contains(year))?;
        return Some(Found::new(index, end, Value::Year(Calendar::Gregorian, year), Rule::Year));
    }
    let follows = follows_year(text, at, digits);
    let stands = worded
        || era.is_some()
        || licensed
        || heads_line(text, at, digits)
        || stands_as_year(text, at, end, digits, value)
        || follows;
    if !stands || (era.is_none() && counted(text, end)) {
        return None;
    }
    let (calendar, year) = year_of(text, value, digits, era, worded || follows)?;
    Some(Found::new(index, end, Value::Year(calendar, year), Rule::Year).in_calendar(calendar))
}

/// Part of a decimal, a range or a chain of numbers.
fn is_joined(text: &Text<'_>, at: usize) -> bool {
    let joint = |mark: usize| matches!(text.mark(mark), Some('/' | '-' | '.' | ':' | ',' | '–'));
    let before = at >= 2
        && joint(at - 1)
        && text.is_glued(at)
        && text.is_glued(at - 1)
        && text.number(at - 2).is_some();
    let behind = joint(at + 1)
        && text.is_glued(at + 1)
        && text.is_glued(at + 2)
        && text.number(at + 2).is_some();
    before || behind
}

/// عامي 2015 و2016, سال\u{200C}های ۹۴ و ۹۵: the second of two years.
fn follows_year(text: &Text<'_>, at: usize, digits: u8) -> bool {
    let alike = digits == 4 || (digits == 2 && text.language == Language::Persian);
    let before = match at.checked_sub(1) {
        Some(and) if text.has(and, Reading::And) => and,
        _ if text.has_and(at) => at,
        _ => return false,
    };
    let year = |number: usize| {
        let worded = text.has_before(number, Reading::YearWord);
        worded && text.number(number).is_some_and(|before| before.1 == digits && before.0 < 2200)
    };
    alike && before.checked_sub(1).is_some_and(year)
}

/// Whether the words beside a bare number make it a year.
fn stands_as_year(text: &Text<'_>, at: usize, end: usize, digits: u8, value: u32) -> bool {
    match text.language {
        Language::Arabic => {
            digits == 4
                && (text.has_before(at, Reading::Since) || text.items[at].clitic.preposition)
                && !value.is_multiple_of(100)
        }
        Language::Persian => {
            // از ۱۳۷۶, تا ۲۰۲۰; round numbers are amounts.
            let is_recent = matches!(value, 1300..1420 | 1900..2060) && !value.is_multiple_of(100);
            let since = text.has_before(at, Reading::To) || text.has_before(at, Reading::Of);
            digits == 4 && (text.has_before(at, Reading::InYear) || (since && is_recent))
        }
        Language::Urdu => {
            // 1984 سے, 2019 تک; round numbers are amounts.
            let since = [Reading::FromAfter, Reading::ToAfter, Reading::Since]
                .iter()
                .any(|&reading| text.has(end, reading));
            let is_recent = (1900..2100).contains(&value) && !value.is_multiple_of(100);
            ((digits == 4 || digits == 0) && text.has(end, Reading::In))
                || (digits == 4
                    && (since || (text.has(end, Reading::YearOf) && begins_phrase(text, at)))
                    && is_recent)
                // انیس سو اکہتر کی جنگ
                || (digits == 0
                    && (1700..2100).contains(&value)
                    && !value.is_multiple_of(1000)
                    && text.has(end, Reading::YearOf))
        }
        Language::Other => false,
    }
}

/// `1944 - وفاة شاه إيران`: a line of a list of years.
fn heads_line(text: &Text<'_>, at: usize, digits: u8) -> bool {
    let first = at == 0 || text.mark(at - 1) == Some('\n');
    let dash = matches!(text.mark(at + 1), Some('-' | '–' | ':')) && !text.is_glued(at + 1);
    first && dash && digits == 4 && text.number(at + 2).is_none()
}

/// Whether no name can reach up to the item: ایوارڈ 2018 کا میلہ is the award's name.
fn begins_phrase(text: &Text<'_>, at: usize) -> bool {
    at == 0 || text.items[at - 1].kind != Kind::Word || !text.items[at - 1].readings.is_empty()
}

/// The calendar and full number of a year.
pub(super) fn year_of(
    text: &Text<'_>,
    value: u32,
    digits: u8,
    era: Option<Calendar>,
    worded: bool,
) -> Option<(Calendar, i32)> {
    let year = i32::try_from(value).ok()?;
    // سنة 61 هجرية is no year of this century.
    let short = (digits == 2 || (digits == 0 && (10..100).contains(&value)))
        && era != Some(Calendar::Hijri);
    if short {
        let calendar = era.unwrap_or(home_calendar(text.language));
        // 65ء is a year; 46م is metres or degrees.
        return (worded || (era.is_some() && text.language == Language::Urdu))
            .then(|| Some((calendar, pivot(text, calendar, value)?)))?;
    }
    if let Some(calendar) = era {
        let fits = match calendar {
            // A lone م, ق or ء behind a small number is no era mark.
            Calendar::Gregorian => (500..2200).contains(&year),
            _ => (100..1700).contains(&year) || (worded && (1..100).contains(&year)),
        };
        return fits.then_some((calendar, year));
    }
    match value {
        1200..1500 => Some((calendar_of_year(text, year, worded)?, year)),
        1500..2150 => Some((Calendar::Gregorian, year)),
        1000..1200 if worded => Some((Calendar::Gregorian, year)),
        _ => None,
    }
}

/// 1395 is this century in Iran, 1436 in Arabia; elsewhere it may be the Middle Ages.
fn calendar_of_year(text: &Text<'_>, year: i32, worded: bool) -> Option<Calendar> {
    if text.language == Language::Persian {
        return Some(Calendar::SolarHijri);
    }
    let on = text.on.get()?;
    let near = |calendar: &Calendar| (calendar.date_of(on).year - year).abs() <= 5;
    let calendars = [Calendar::Hijri, Calendar::SolarHijri];
    calendars.into_iter().find(near).or(worded.then_some(Calendar::Gregorian))
}
