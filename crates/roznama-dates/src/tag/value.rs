//! What a piece of a date means once its parts are put together, and how it becomes EDTF.

use super::days::DaysOfMonth;
use crate::edtf::{Endpoint, Point, Qualifier};
use crate::{Calendar, Day, Edtf};

/// A resolved date. Months, years and seasons keep their calendar until they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Day(Day),
    Days(Day, Day),
    /// Some days of a month, which need not follow each other.
    SomeDays(Calendar, i32, u8, DaysOfMonth),
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
    Point(Point),
    /// From one such point to another.
    Between(Point, Point),
}

impl Value {
    pub(super) fn first(self) -> Option<Day> {
        self.edges().map(|(first, _)| first)
    }

    pub(super) fn last(self) -> Option<Day> {
        self.edges().map(|(_, last)| last)
    }

    /// The first and last day; `None` when there is no such date or it is too far away to be written.
    pub(super) fn edges(self) -> Option<(Day, Day)> {
        match self {
            Value::Day(day) => Some((day, day)),
            Value::Days(first, last) => Some((first, last)),
            Value::SomeDays(calendar, year, month, days) => {
                let day = |day| calendar.day_of(year, month, day);
                Some((day(days.first()?)?, day(days.last()?)?))
            }
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
            Value::Point(point) => Some(point.bounds()),
            Value::Between(from, to) => Some((from.bounds().0, to.bounds().1)),
        }
    }

    /// The calendar in which its months and years count.
    pub(super) fn calendar(self) -> Calendar {
        match self {
            Value::SomeDays(calendar, ..)
            | Value::Month(calendar, ..)
            | Value::Months(calendar, ..)
            | Value::Year(calendar, _)
            | Value::Season(calendar, ..)
            | Value::Quarter(calendar, ..)
            | Value::Decade(calendar, _) => calendar,
            _ => Calendar::Gregorian,
        }
    }

    /// One EDTF date where the value is a single Gregorian month, year, season, quarter, decade, century or day.
    pub(super) fn point(self) -> Option<Point> {
        match self {
            Value::Day(day) => Some(Point::day(day)),
            Value::Month(Calendar::Gregorian, year, month) => Point::month(year, month),
            Value::Year(Calendar::Gregorian, year) => Point::year(year),
            Value::Season(Calendar::Gregorian, year, season) => Point::season(year, season),
            Value::Quarter(Calendar::Gregorian, year, quarter) => Point::quarter(year, quarter),
            Value::Decade(Calendar::Gregorian, year) => Point::year_with_unknown_digits(year, 1),
            Value::Century(year) => Point::year_with_unknown_digits(year, 2),
            Value::Point(point) => Some(point),
            _ => None,
        }
    }

    pub(super) fn edtf(self) -> Option<Edtf> {
        if let Some(point) = self.point() {
            return Some(Edtf::point(point));
        }
        match self {
            Value::Months(Calendar::Gregorian, year, from, to) => {
                interval(Point::month(year, from)?, Point::month(year, to)?)
            }
            Value::SomeDays(calendar, year, month, days) => {
                let mut points = Vec::new();
                for day in days.iter() {
                    points.push(Point::day(calendar.day_of(year, month, day)?));
                }
                Edtf::set(points)
            }
            Value::Between(from, to) => interval(from, to),
            _ => {
                let (first, last) = self.edges()?;
                Edtf::days(first, last)
            }
        }
    }

    /// The early, middle or late third of a month, year, decade or century, `1..=3`: rough at both ends. `None` of
    /// anything else.
    pub(super) fn third(self, third: u8) -> Option<Value> {
        let years = |calendar, first: i32, parts: [(i32, i32); 3]| {
            let (from, to) = parts[usize::from(third) - 1];
            let end = |year| Value::Year(calendar, first + year);
            end(from).until(end(to))
        };
        let part = match self {
            Value::Month(calendar, year, month) => {
                let (first, last) = calendar.month_bounds(year, month)?;
                let from = first + (i32::from(third) - 1) * 10;
                Value::Days(from, if third == 3 { last } else { from + 9 })
            }
            Value::Year(calendar, year) => {
                let month = |month| Value::Month(calendar, year, month);
                month(third * 4 - 3).until(month(third * 4))?
            }
            Value::Decade(calendar, year) => years(calendar, year, [(0, 3), (4, 6), (7, 9)])?,
            Value::Century(year) => {
                years(Calendar::Gregorian, year, [(0, 33), (34, 66), (67, 99)])?
            }
            _ => return None,
        };
        part.roughly()
    }

    /// Approximate at both ends.
    pub(super) fn roughly(self) -> Option<Value> {
        let rough = |point: Point| point.qualified(Qualifier::Approximate);
        if let Value::Between(from, to) = self {
            return Some(Value::Between(rough(from), rough(to)));
        }
        let (first, last) = self.edges()?;
        Some(Value::Between(rough(Point::day(first)), rough(Point::day(last))))
    }

    /// From this value to another, by points where both are of one kind, else by days.
    pub(super) fn until(self, to: Value) -> Option<Value> {
        let same_kind = std::mem::discriminant(&self) == std::mem::discriminant(&to);
        if same_kind && let (Some(from), Some(to)) = (self.point(), to.point()) {
            return Some(Value::Between(from, to));
        }
        Some(Value::Days(self.first()?, to.last()?))
    }

    /// Whether its ends are approximate.
    pub(super) fn is_rough(self) -> bool {
        matches!(self, Value::Between(from, to)
            if [from, to].iter().any(|end| end.qualifier() == Qualifier::Approximate))
    }
}

fn interval(from: Point, to: Point) -> Option<Edtf> {
    Edtf::interval(Endpoint::Point(from), Endpoint::Point(to))
}
