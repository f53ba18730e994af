//! Dates of which something may be missing, and how the document's date completes them.

use super::days::DaysOfMonth;
use super::items::Text;
use super::value::Value;
use crate::{Calendar, Day};

/// A month, day or days, as far as the text gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Partial {
    pub calendar: Calendar,
    pub year: Option<YearOf>,
    pub month: Option<u8>,
    /// None for a month or year.
    pub days: DaysOfMonth,
    pub pointing: Option<Pointing>,
}

/// The year that belongs to a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum YearOf {
    /// A year of the month's own calendar.
    Number(i32),
    /// Whichever year of the month's calendar puts it between these days: رمضان 2013, رمضان امسال.
    Within(Day, Day),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointing {
    This,
    Last,
    BeforeLast,
    Next,
    AfterNext,
}

impl Pointing {
    /// Units between the document's own and the one meant.
    pub(super) fn offset(self) -> i32 {
        match self {
            Pointing::BeforeLast => -2,
            Pointing::Last => -1,
            Pointing::This => 0,
            Pointing::Next => 1,
            Pointing::AfterNext => 2,
        }
    }
}

/// Where the sentence looks, as far as one can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// Planned: ahead, if not on the document's own day.
    Coming,
    Unknown,
}

impl Partial {
    pub(super) fn is_day(&self) -> bool {
        !self.days.is_empty()
    }

    /// What it means in this text; `None` when there is no such date, or the year is missing and nothing tells it.
    pub(super) fn resolve(&self, text: &Text<'_>, tense: Tense) -> Option<Value> {
        let Some(month) = self.month else {
            return match self.year? {
                YearOf::Number(year) => Some(Value::Year(self.calendar, year)),
                YearOf::Within(first, last) => Some(Value::Days(first, last)),
            };
        };
        let year = match self.year {
            Some(YearOf::Number(year)) => year,
            Some(YearOf::Within(first, last)) => self.year_within(month, first, last)?,
            None => self.year_near(month, text.on.get()?, tense)?,
        };
        let Some(first) = self.days.first() else {
            self.calendar.month_bounds(year, month)?;
            return Some(Value::Month(self.calendar, year, month));
        };
        let day = |day| self.calendar.day_of(year, month, day);
        let (first, last) = (day(first)?, day(self.days.last()?)?);
        Some(if self.days.len() == 1 {
            Value::Day(first)
        } else if self.days.follow_each_other() {
            Value::Days(first, last)
        } else {
            Value::SomeDays(self.calendar, year, month, self.days)
        })
    }

    /// The first day of the month, or the day, in a year of its calendar.
    fn start(&self, year: i32, month: u8) -> Option<Day> {
        self.calendar.day_of(year, month, self.days.first().unwrap_or(1))
    }

    fn year_within(&self, month: u8, first: Day, last: Day) -> Option<i32> {
        let year = self.calendar.date_of(first).year;
        (year..=year + 1).find(|&year| {
            self.start(year, month).is_some_and(|start| first <= start && start <= last)
        })
    }

    fn year_near(&self, month: u8, on: Day, tense: Tense) -> Option<i32> {
        let today = self.calendar.date_of(on);
        let before = i32::from(month > today.month);
        let after = i32::from(month < today.month);
        let is_this_month = month == today.month;
        if self.is_day() {
            let mut nearest: Option<(i32, u32)> = None;
            for year in today.year - 1..=today.year + 1 {
                let Some(start) = self.start(year, month) else { continue };
                let days = start - on;
                let fits = match self.pointing {
                    Some(Pointing::Next | Pointing::AfterNext) => days > 0,
                    Some(Pointing::Last) => days < 0,
                    _ => true,
                };
                let distance = days.unsigned_abs();
                if fits && nearest.is_none_or(|(_, nearest)| distance < nearest) {
                    nearest = Some((year, distance));
                }
            }
            return nearest.map(|(year, _)| year);
        }
        Some(match (self.pointing, tense) {
            (Some(Pointing::Next | Pointing::AfterNext), _) => {
                today.year + after + i32::from(is_this_month)
            }
            (Some(Pointing::Last), _) => today.year - before - i32::from(is_this_month),
            (Some(Pointing::BeforeLast), _) => today.year - before - 1 - i32::from(is_this_month),
            (Some(Pointing::This), _) => today.year,
            (None, Tense::Future | Tense::Coming) => today.year + after,
            (None, _) => today.year - before,
        })
    }
}
