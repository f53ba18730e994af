//! What a piece of a date means once its parts are put together, and how it becomes EDTF.

use crate::edtf::{Endpoint, Point, Qualifier};
use crate::{Calendar, Day, Edtf};

/// A resolved date. Months, years and seasons keep their calendar until they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Day(Day),
    Days(Day, Day),
    Month(Calendar, i32, u8),
    /// Months of one year, `from..=to`.
    Months(Calendar, i32, u8, u8),
    Year(Calendar, i32),
    Season(Calendar, i32, u8),
    Quarter(Calendar, i32, u8),
    /// Ten years from this one.
    Decade(Calendar, i32),
    /// A Gregorian century by its first year, 2000.
    Century(i32),
    /// One that is EDTF already.
    Edtf(Edtf),
}

impl Value {
    pub(super) fn first(&self) -> Option<Day> {
        self.edges().map(|(first, _)| first)
    }

    pub(super) fn last(&self) -> Option<Day> {
        self.edges().map(|(_, last)| last)
    }

    /// The first and last day; `None` when there is no such date or it is too far away to be written.
    pub(super) fn edges(&self) -> Option<(Day, Day)> {
        match *self {
            Value::Day(day) => Some((day, day)),
            Value::Days(first, last) => Some((first, last)),
            Value::Month(calendar, year, month) => calendar.month_bounds(year, month),
            Value::Months(calendar, year, from, to) => {
                Some((calendar.month_bounds(year, from)?.0, calendar.month_bounds(year, to)?.1))
            }
            Value::Year(calendar, year) => calendar.year_bounds(year),
            Value::Season(Calendar::Gregorian, year, season) => {
                Some(Point::season(year, season)?.bounds())
            }
            Value::Season(calendar, year, part) | Value::Quarter(calendar, year, part) => {
                let first = part * 3 - 2;
                Some((
                    calendar.month_bounds(year, first)?.0,
                    calendar.month_bounds(year, first + 2)?.1,
                ))
            }
            Value::Decade(calendar, year) => {
                Some((calendar.year_bounds(year)?.0, calendar.year_bounds(year + 9)?.1))
            }
            Value::Century(year) => Some(Point::year_with_unknown_digits(year, 2)?.bounds()),
            Value::Edtf(ref edtf) => {
                let (first, last) = edtf.bounds();
                Some((first?, last?))
            }
        }
    }

    /// The calendar in which its months and years count.
    pub(super) fn calendar(&self) -> Calendar {
        match *self {
            Value::Month(calendar, ..)
            | Value::Months(calendar, ..)
            | Value::Year(calendar, _)
            | Value::Season(calendar, ..)
            | Value::Quarter(calendar, ..)
            | Value::Decade(calendar, _) => calendar,
            Value::Day(_) | Value::Days(..) | Value::Century(_) | Value::Edtf(_) => {
                Calendar::Gregorian
            }
        }
    }

    /// One EDTF date where the value is a single Gregorian month, year, season, quarter, decade, century or day.
    pub(super) fn point(&self) -> Option<Point> {
        match *self {
            Value::Day(day) => Some(Point::day(day)),
            Value::Month(Calendar::Gregorian, year, month) => Point::month(year, month),
            Value::Year(Calendar::Gregorian, year) => Point::year(year),
            Value::Season(Calendar::Gregorian, year, season) => Point::season(year, season),
            Value::Quarter(Calendar::Gregorian, year, quarter) => Point::quarter(year, quarter),
            Value::Decade(Calendar::Gregorian, year) => Point::year_with_unknown_digits(year, 1),
            Value::Century(year) => Point::year_with_unknown_digits(year, 2),
            _ => None,
        }
    }

    pub(super) fn edtf(&self) -> Option<Edtf> {
        if let Value::Edtf(edtf) = self {
            return Some(edtf.clone());
        }
        if let Some(point) = self.point() {
            return Some(Edtf::point(point));
        }
        if let Value::Months(Calendar::Gregorian, year, from, to) = *self {
            return Edtf::interval(
                Endpoint::Point(Point::month(year, from)?),
                Endpoint::Point(Point::month(year, to)?),
            );
        }
        let (first, last) = self.edges()?;
        Edtf::days(first, last)
    }

    /// The early, middle or late third of a month or year, `1..=3`: rough at both ends. `None` of anything else.
    pub(super) fn third(&self, third: u8) -> Option<Edtf> {
        let rough = |edtf: Edtf| edtf.qualified(Qualifier::Approximate);
        match *self {
            Value::Month(calendar, year, month) => {
                let (first, last) = calendar.month_bounds(year, month)?;
                let from = first + (i32::from(third) - 1) * 10;
                let to = if third == 3 { last } else { from + 9 };
                Edtf::days(from, to).map(rough)
            }
            Value::Year(calendar, year) => {
                Value::Months(calendar, year, third * 4 - 3, third * 4).edtf().map(rough)
            }
            Value::Decade(calendar, year) => {
                let (from, to) = [(0, 3), (4, 6), (7, 9)][usize::from(third) - 1];
                years(calendar, year + from, year + to).map(rough)
            }
            Value::Century(year) => {
                let (from, to) = [(0, 33), (34, 66), (67, 99)][usize::from(third) - 1];
                years(Calendar::Gregorian, year + from, year + to).map(rough)
            }
            _ => None,
        }
    }
}

/// From one year to another: by years if they are Gregorian, else by their days.
pub(super) fn years(calendar: Calendar, from: i32, to: i32) -> Option<Edtf> {
    if calendar == Calendar::Gregorian {
        let end = |year| Some(Endpoint::Point(Point::year(year)?));
        return Edtf::interval(end(from)?, end(to)?);
    }
    Edtf::days(calendar.year_bounds(from)?.0, calendar.year_bounds(to)?.1)
}
