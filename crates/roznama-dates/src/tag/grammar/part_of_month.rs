//! What a month holds by number: `أول أحد من نوفمبر`, `آخرین شنبه مرداد`, `مئی کے آخری اتوار`, `هفته اول مهر`, `دهه اول محرم`,
//! `النصف الأول من يناير`.
//!
//! A week of a month is seven days from its beginning, or its last seven. An ordinal between a weekday and a month is the
//! month's day where that day falls on the weekday (`الأحد الأول من مايو`), else it counts the weekday.

use super::{Found, absolute, relative};
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit, joined};
use crate::tag::value::Value;
use crate::{Calendar, Day, Rule, Weekday};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    if text.language == Language::Urdu {
        let month = Month::read(text, index)?;
        let at = text.skip(month.end, Reading::Of);
        let (part, end) = Part::behind_month(text, at).filter(|_| at > month.end)?;
        return month.found(text, index, end, part);
    }
    let (part, at) = Part::before_month(text, index)?;
    let of = text.skip(at, Reading::Of);
    // بايلول, في أيلول
    let of =
        if of == at && text.language == Language::Arabic { text.skip(at, Reading::In) } else { of };
    let month = Month::read(text, of)?;
    let end = month.end;
    month.found(text, index, end, part)
}

/// Which of the days of a month.
#[derive(Clone, Copy, Debug)]
enum Part {
    /// The first day to the thirty-first, week or weekday to the fifth, or [`LAST`].
    Nth(u8, Kind),
    TenDays(u8),
    Half(u8),
    /// The fifteenth of a lunar month, else its middle: نیمه شعبان, نیمه مرداد.
    Middle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Day,
    Week,
    Weekday(Weekday),
}

/// Stands for the last of a month.
const LAST: u8 = 0;

impl Part {
    /// Arabic and Persian put the part before its month; returns where it ends.
    fn before_month(text: &Text<'_>, index: usize) -> Option<(Part, usize)> {
        if let Some(part) = ten_days(text, index) {
            return Some((part, index + 1));
        }
        if is_half(text, index) {
            let half = text.ordinal(index + 1).filter(|half| half.value <= 2);
            return Some(match half {
                Some(half) => (Part::Half(half.value as u8), half.end),
                None => (Part::Middle, index + 1),
            });
        }
        // أول أحد, ثالث يوم ثلاثاء, آخرین شنبه
        if let Some((number, end)) = number(text, index) {
            let at = text.skip(end, Reading::SameDay);
            let kind = kind(text, at, true).map(|kind| (Part::Nth(number, kind), at + 1));
            // ثالث يوم
            return kind.or_else(|| (at > end).then_some((Part::Nth(number, Kind::Day), at)));
        }
        let day_word = usize::from(
            text.has(index, Reading::WeekdayBefore) && kind(text, index + 1, false).is_some(),
        );
        let at = index + day_word;
        let kind = kind(text, at, false)?;
        let (number, end) = number(text, at + 1)?;
        // جمعه اول مهر is Friday the first, هفته اول the first week.
        let counts = number == LAST || kind == Kind::Week || text.language == Language::Arabic;
        counts.then_some((Part::Nth(number, kind), end))
    }

    /// Urdu puts it behind.
    fn behind_month(text: &Text<'_>, at: usize) -> Option<(Part, usize)> {
        if let Some(part) = ten_days(text, at) {
            return Some((part, at + 1));
        }
        let (number, end) = number(text, at)?;
        // ہفتے is the week here, not Saturday.
        let kind = kind(text, end, false)?;
        Some((Part::Nth(number, kind), end + 1))
    }
}

fn ten_days(text: &Text<'_>, index: usize) -> Option<Part> {
    text.amount(index, Reading::TenDays(0)).map(|number| Part::TenDays(number as u8))
}

fn is_half(text: &Text<'_>, index: usize) -> bool {
    text.has(index, Reading::UnitThe(Unit::HalfYear))
        || text.has(index, Reading::Unit(Unit::HalfYear))
}

pub(super) fn number(text: &Text<'_>, index: usize) -> Option<(u8, usize)> {
    if text.has(index, Reading::LastOrdinal) {
        return Some((LAST, index + 1));
    }
    let ordinal = text.ordinal(index).filter(|ordinal| (1..=31).contains(&ordinal.value))?;
    Some((ordinal.value as u8, ordinal.end))
}

fn kind(text: &Text<'_>, index: usize, bare: bool) -> Option<Kind> {
    let read = |reading| match reading {
        Reading::Unit(Unit::Week) | Reading::UnitThe(Unit::Week) => Some(Kind::Week),
        Reading::Unit(Unit::Day) | Reading::UnitThe(Unit::Day) => Some(Kind::Day),
        Reading::Weekday(number) | Reading::WeekdayWeak(number) => {
            Weekday::from_number(number).map(Kind::Weekday)
        }
        _ => None,
    };
    let units = text.find(index, |reading| read(reading).filter(|kind| *kind == Kind::Week));
    units
        .or_else(|| text.find(index, read))
        .or_else(|| bare.then(|| with_article(text, index, read))?)
}

/// What an Arabic word would be with its article.
fn with_article<T>(
    text: &Text<'_>,
    index: usize,
    choose: impl Fn(Reading) -> Option<T>,
) -> Option<T> {
    if text.language != Language::Arabic || text.word(index).len() < 4 {
        return None;
    }
    let entry = text.language.lexicon().find(&joined("ال", text.word(index)))?;
    entry.readings.iter().find_map(|&reading| choose(reading))
}

/// A month, or the same month of three years of which the nearest is meant.
struct Month {
    calendar: Calendar,
    year: i32,
    /// Years before and after that may be meant as well.
    open: i32,
    number: u8,
    end: usize,
}

impl Month {
    fn read(text: &Text<'_>, index: usize) -> Option<Month> {
        if let Some((calendar, year, month, end)) = relative::month_number(text, index) {
            return Some(Month { calendar, year, open: 0, number: month, end });
        }
        let (partial, end) = absolute::parts(text, index, true)?;
        if partial.is_day() {
            return None;
        }
        let calendar = partial.calendar;
        let tense = text.tense(index, end);
        let Value::Month(_, year, month) = partial.resolve(text, tense)? else { return None };
        let open = i32::from(partial.year.is_none() && partial.pointing.is_none());
        Some(Month { calendar, year, open, number: month, end })
    }

    fn found(&self, text: &Text<'_>, start: usize, end: usize, part: Part) -> Option<Found> {
        if matches!(part, Part::Nth(6.., Kind::Week | Kind::Weekday(_))) {
            return None;
        }
        let calendar = self.calendar;
        let is_single = matches!(part, Part::Nth(_, Kind::Day | Kind::Weekday(_)));
        // A week, ten days or half go with the month's own rule: the one in the middle.
        let month = (self.year, self.number);
        let years = self.year - self.open..=self.year + self.open;
        let value = match part {
            Part::Middle if calendar == Calendar::Hijri => {
                Value::Day(calendar.day_of(month.0, month.1, 15)?)
            }
            Part::Middle => Value::Month(calendar, month.0, month.1).third(2)?,
            _ if is_single => {
                let days = years.filter_map(|year| part.days(calendar, (year, self.number)));
                let near =
                    |days: &(Day, Day)| text.on.get().map_or(0, |on| (days.0 - on).unsigned_abs());
                Value::Day(days.min_by_key(near)?.0)
            }
            _ => {
                let (first, last) = part.days(calendar, month)?;
                Value::Days(first, last)
            }
        };
        // الأحد الأول من مايو is Sunday the first of May, if that is a Sunday.
        if let Part::Nth(number, Kind::Weekday(weekday)) = part
            && number != LAST
            && text.language == Language::Arabic
            && let Some(found) = value.first()
            && calendar
                .day_of(calendar.date_of(found).year, self.number, number)
                .is_some_and(|day| day.weekday() == weekday)
            && !text.has(start, Reading::Ordinal(number))
        {
            return None;
        }
        Some(Found::new(start, end, value, Rule::PartOfMonth).in_calendar(calendar))
    }
}

impl Part {
    /// The first and last day in one month.
    fn days(self, calendar: Calendar, (year, month): (i32, u8)) -> Option<(Day, Day)> {
        let (first, last) = calendar.month_bounds(year, month)?;
        let days = match self {
            Part::Nth(LAST, Kind::Day) => (last, last),
            Part::Nth(number, Kind::Day) => {
                let day = first + (i32::from(number) - 1);
                (day <= last).then_some((day, day))?
            }
            Part::Nth(LAST, Kind::Week) => (last - 6, last),
            Part::Nth(number, Kind::Week) => {
                let from = first + (i32::from(number) - 1) * 7;
                (from, from + 6)
            }
            Part::Nth(number, Kind::Weekday(weekday)) => {
                let to = |day: Day| i32::from(weekday.number()) - i32::from(day.weekday().number());
                let day = if number == LAST {
                    last - (-to(last)).rem_euclid(7)
                } else {
                    first + to(first).rem_euclid(7) + (i32::from(number) - 1) * 7
                };
                (day <= last).then_some((day, day))?
            }
            Part::TenDays(3) => (first + 20, last),
            Part::TenDays(number) => {
                let from = first + (i32::from(number) - 1) * 10;
                (from, from + 9)
            }
            Part::Half(1) => (first, first + 14),
            Part::Half(_) => (first + 15, last),
            Part::Middle => (first + 14, first + 14),
        };
        Some(days)
    }
}
