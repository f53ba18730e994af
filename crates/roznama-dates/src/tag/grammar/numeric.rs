//! Dates in numbers: `2016-12-24`, `۱۳۹۵/۱۰/۵`, `3/11/98`, `14-10-1436هـ`.
//!
//! Three numbers joined twice by the same mark, in either order. Calendar and century follow from the size of the year, the
//! era mark, and, where both are open, from what comes nearest the document's date.

use super::Found;
use crate::tag::days::DaysOfMonth;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading};
use crate::tag::partial::{Partial, YearOf};
use crate::{Calendar, Day, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    // يوم 2012/3/27, روز ۵/۱۰
    let introduced = text.has(index, Reading::DayWord) && text.language == Language::Arabic;
    let at = index + usize::from(introduced);
    let (partial, end, rule) = read(text, at)
        .or_else(|| introduced.then(|| day_month(text, at))?)
        .or_else(|| month_year(text, at))?;
    let value = partial.resolve(text, crate::tag::partial::Tense::Unknown)?;
    Some(Found::new(index, end, value, rule).in_calendar(partial.calendar))
}

pub(super) fn parts(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    read(text, index).map(|(partial, end, _)| (partial, end))
}

/// A date in numbers, and whether it was the only way to read them.
pub(super) fn read(text: &Text<'_>, index: usize) -> Option<(Partial, usize, Rule)> {
    let chain = Chain::at(text, index)?;
    let era = text.era(chain.end);
    let end = chain.end + usize::from(era.is_some());
    let readings: Vec<Reading3> = chain.readings(text, era).collect();
    let open = readings.len() > 1 || chain.may_be_month_first();
    let rule = if open { Rule::NumericOrder } else { Rule::Numeric };
    let best = readings.into_iter().min_by_key(|reading| reading.distance)?;
    let partial = Partial {
        calendar: best.calendar,
        year: Some(YearOf::Number(best.year)),
        month: Some(best.month),
        days: DaysOfMonth::one(best.day),
        pointing: None,
    };
    Some((partial, end, rule))
}

/// `21/09` behind a weekday or the word for day: a day and its month, the year the nearest.
pub(super) fn day_month(text: &Text<'_>, index: usize) -> Option<(Partial, usize, Rule)> {
    let (first, second, end) = pair(text, index)?;
    let (day, month) = (first, second);
    let valid =
        day.1 <= 2 && month.1 <= 2 && (1..=31).contains(&day.0) && (1..=12).contains(&month.0);
    let calendar = super::relative::home_calendar(text.language);
    let partial = Partial {
        calendar,
        year: None,
        month: Some(month.0 as u8),
        days: DaysOfMonth::one(day.0 as u8),
        pointing: None,
    };
    valid.then_some((partial, end, Rule::NumericOrder))
}

/// `2/2013`, where nothing else stands or the word for month is before it: elsewhere it numbers laws and files.
fn month_year(text: &Text<'_>, index: usize) -> Option<(Partial, usize, Rule)> {
    let (month, year, end) = pair(text, index)?;
    let alone = index == 0 && end == text.items.len();
    let introduced = text.has_before(index, Reading::MonthWord);
    let valid = month.1 <= 2 && (1..=12).contains(&month.0) && year.1 == 4;
    if !valid || !(alone || introduced) {
        return None;
    }
    let calendar = match year.0 {
        1900..2200 => Calendar::Gregorian,
        1300..1500 if text.language == Language::Persian => Calendar::SolarHijri,
        _ => return None,
    };
    let partial = Partial {
        calendar,
        year: Some(YearOf::Number(year.0 as i32)),
        month: Some(month.0 as u8),
        days: DaysOfMonth::default(),
        pointing: None,
    };
    Some((partial, end, Rule::Numeric))
}

/// Two numbers with a slash between them, no more.
#[allow(clippy::type_complexity, reason = "two numbers with their digits, and an end")]
fn pair(text: &Text<'_>, index: usize) -> Option<((u32, u8), (u32, u8), usize)> {
    let (first, second) = (text.number(index)?, text.number(index + 2)?);
    let slash =
        text.mark(index + 1) == Some('/') && text.is_glued(index + 1) && text.is_glued(index + 2);
    let joint = |at: usize| matches!(text.mark(at), Some('/' | '-' | '.' | ':' | '–'));
    let longer = (joint(index + 3) && text.number(index + 4).is_some())
        || (index >= 2 && joint(index - 1) && text.number(index - 2).is_some());
    (slash && !longer).then_some((first, second, index + 3))
}

/// Three numbers with the same mark between them, no more and no less.
struct Chain {
    numbers: [(u32, u8); 3],
    mark: char,
    end: usize,
}

/// One way to read a chain.
struct Reading3 {
    calendar: Calendar,
    year: i32,
    month: u8,
    day: u8,
    /// Days from the document's date, or a rank where there is none.
    distance: i64,
}

impl Chain {
    fn at(text: &Text<'_>, index: usize) -> Option<Chain> {
        let first = text.number(index)?;
        let mark = text.mark(index + 1).filter(|mark| matches!(mark, '/' | '-' | '.' | '–'))?;
        let second = text.number(index + 2)?;
        if text.mark(index + 3) != Some(mark) {
            return None;
        }
        let third = text.number(index + 4)?;
        let glued = (index + 1..index + 5).filter(|&at| text.is_glued(at)).count();
        // Spaces on all sides of the slashes are a manner of writing; a dash with spaces is punctuation.
        // 1395 - 09 - 11 has a year and two padded numbers.
        let padded =
            (first.1, second.1, third.1) == (4, 2, 2) || (first.1, second.1, third.1) == (2, 2, 4);
        if glued != 4 && !(glued == 0 && padded) && (mark != '/' || glued == 3) {
            return None;
        }
        let joint = |at: usize| matches!(text.mark(at), Some('/' | '-' | '.' | ':' | '–'));
        let longer_before = index >= 2
            && text.is_glued(index)
            && joint(index - 1)
            && text.is_glued(index - 1)
            && text.number(index - 2).is_some();
        let longer_behind = joint(index + 5)
            && text.is_glued(index + 5)
            && text.is_glued(index + 6)
            && text.number(index + 6).is_some();
        if longer_before || longer_behind {
            return None;
        }
        Some(Chain { numbers: [first, second, third], mark, end: index + 5 })
    }

    /// 3/4/2016: the region puts the day first, America the month.
    fn may_be_month_first(&self) -> bool {
        let [first, second, third] = self.numbers;
        let year_last = first.1 <= 2 && third.1 > 2;
        year_last && first.0 <= 12 && second.0 <= 12 && first.0 != second.0
    }

    fn readings(&self, text: &Text<'_>, era: Option<Calendar>) -> impl Iterator<Item = Reading3> {
        let [first, second, third] = self.numbers;
        let mut readings = Vec::new();
        let mut add = |year: (u32, u8), month: (u32, u8), day: (u32, u8), rank: i64| {
            if month.1 > 2 || day.1 > 2 || month.0 > 12 || day.0 > 31 {
                return;
            }
            for (calendar, year) in years(text, year, era, self.mark) {
                let Some(value) = calendar.day_of(year, month.0 as u8, day.0 as u8) else {
                    continue;
                };
                let distance = distance(text, value, calendar);
                readings.push(Reading3 {
                    calendar,
                    year,
                    month: month.0 as u8,
                    day: day.0 as u8,
                    distance: distance * 4 + rank,
                });
            }
        };
        match (first.1, third.1) {
            (3.., ..=2) | (2, 1) => add(first, second, third, 0),
            (..=2, 3..) => {
                add(third, second, first, 0);
                if second.0 > 12 {
                    // 12/24/2016, as America writes it.
                    add(third, first, second, 1);
                }
            }
            (2, 2) => {
                // Persian writes the year first, Arabic and Urdu the day.
                let year_first = i64::from(text.language != Language::Persian);
                add(first, second, third, year_first);
                add(third, second, first, 1 - year_first);
            }
            (1, 2) => add(third, second, first, 0),
            _ => {}
        }
        readings.into_iter()
    }
}

/// How far a reading is from the document's date; without one, the language's own calendar comes first.
fn distance(text: &Text<'_>, day: Day, calendar: Calendar) -> i64 {
    match text.on.get() {
        Some(on) => i64::from((day - on).unsigned_abs()),
        None => match (text.language, calendar) {
            (Language::Persian, Calendar::SolarHijri) | (_, Calendar::Hijri) => 0,
            (_, Calendar::Gregorian) => 1,
            (_, Calendar::SolarHijri) => 2,
        },
    }
}

/// The years that a number can be.
fn years(
    text: &Text<'_>,
    (value, digits): (u32, u8),
    era: Option<Calendar>,
    mark: char,
) -> Vec<(Calendar, i32)> {
    let year = value as i32;
    if let Some(calendar) = era {
        let fits = match calendar {
            Calendar::Gregorian => (1000..2200).contains(&year),
            _ => (1..1700).contains(&year),
        };
        let full = if digits <= 2 {
            super::month_years::pivot(text, calendar, value)
        } else {
            fits.then_some(year)
        };
        return full.map(|year| (calendar, year)).into_iter().collect();
    }
    match digits {
        4 if (1200..1500).contains(&value) => {
            // Without a document's date, a solar year far ahead is none.
            let solar =
                (text.on.get().is_some() || value < 1420).then_some((Calendar::SolarHijri, year));
            solar.into_iter().chain([(Calendar::Hijri, year)]).collect()
        }
        4 if (1500..2200).contains(&value) => vec![(Calendar::Gregorian, year)],
        // 10.3.12 is a version as often as a date.
        2 if mark != '.' && text.on.get().is_some() => {
            let mut calendars = vec![Calendar::Gregorian];
            if text.language == Language::Persian {
                calendars.push(Calendar::SolarHijri);
            }
            calendars
                .into_iter()
                .filter_map(|calendar| {
                    Some((calendar, super::month_years::pivot(text, calendar, value)?))
                })
                .collect()
        }
        _ => Vec::new(),
    }
}
