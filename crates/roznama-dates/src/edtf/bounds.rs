//! Which days an EDTF value covers, and the order that follows from it.
//!
//! Qualifiers do not widen a date: `2016~` covers 2016. Seasons are those of the northern hemisphere by whole months
//! (spring March–May … winter December–February of the next year), because EDTF leaves them open.

use std::cmp::Ordering;

use super::{Edtf, Endpoint, Part, Point, Shape};
use crate::Day;
use crate::day::month_length;

impl Point {
    /// The first and last day that it may mean. A last year of 9999 ends with [`Day::MAX`].
    ///
    /// ```
    /// use roznama_dates::{Day, edtf::Point};
    /// let winter = Point::season(2016, 4).unwrap();
    /// assert_eq!(winter.bounds(), (Day::from_ymd(2016, 12, 1).unwrap(), Day::from_ymd(2017, 2, 28).unwrap()));
    /// ```
    pub fn bounds(&self) -> (Day, Day) {
        let first_year = self.year_number();
        let last_year = first_year + 10_i32.pow(u32::from(self.year_unknown)) - 1;
        let months = |first: u8, last_year: i32, last: u8| {
            let end = Day::from_ymd(last_year, last, month_length(last_year, last));
            (Day::from_ymd(first_year, first, 1).unwrap_or(Day::MIN), end.unwrap_or(Day::MAX))
        };
        match self.part {
            Part::Whole | Part::UnknownMonth { .. } => months(1, last_year, 12),
            Part::Division(24) => months(12, first_year + 1, 2),
            Part::Division(season @ 21..24) => {
                let first = (season - 21) * 3 + 3;
                months(first, first_year, first + 2)
            }
            Part::Division(quarter) => {
                let first = (quarter - 33) * 3 + 1;
                months(first, first_year, first + 2)
            }
            Part::Month(month) | Part::UnknownDay(month) => months(month, first_year, month),
            Part::Day(month, day) | Part::Time { month, day, .. } => {
                let day = Day::from_ymd(first_year, month, day).unwrap_or(Day::MAX);
                (day, day)
            }
        }
    }
}

impl Edtf {
    /// The first and last day that it may mean; `None` where an interval is open or its end unknown.
    ///
    /// ```
    /// use roznama_dates::{Day, Edtf};
    /// let edtf: Edtf = "2016-12-24/..".parse().unwrap();
    /// assert_eq!(edtf.bounds(), (Day::from_ymd(2016, 12, 24), None));
    /// ```
    pub fn bounds(&self) -> (Option<Day>, Option<Day>) {
        match &self.0 {
            Shape::Point(point) => {
                let (first, last) = point.bounds();
                (Some(first), Some(last))
            }
            Shape::Interval(start, end) => (start.first(), end.last()),
            Shape::Set(points) | Shape::Choice(points) => (
                points.iter().map(|point| point.bounds().0).min(),
                points.iter().map(|point| point.bounds().1).max(),
            ),
        }
    }

    /// Whether any day of it lies in `from..=to`; `None` is no limit on that side.
    ///
    /// ```
    /// use roznama_dates::{Day, Edtf};
    /// let edtf: Edtf = "2016-12".parse().unwrap();
    /// assert!(edtf.overlaps(Day::from_ymd(2016, 12, 24), None));
    /// assert!(!edtf.overlaps(None, Day::from_ymd(2016, 11, 30)));
    /// ```
    pub fn overlaps(&self, from: Option<Day>, to: Option<Day>) -> bool {
        let within = |first: Option<Day>, last: Option<Day>| {
            let starts_in_time = first.zip(to).is_none_or(|(first, to)| first <= to);
            let ends_in_time = last.zip(from).is_none_or(|(last, from)| last >= from);
            starts_in_time && ends_in_time
        };
        match &self.0 {
            Shape::Set(points) | Shape::Choice(points) => points.iter().any(|point| {
                let (first, last) = point.bounds();
                within(Some(first), Some(last))
            }),
            _ => {
                let (first, last) = self.bounds();
                within(first, last)
            }
        }
    }
}

impl Endpoint {
    fn first(self) -> Option<Day> {
        self.as_point().map(|point| point.bounds().0)
    }

    fn last(self) -> Option<Day> {
        self.as_point().map(|point| point.bounds().1)
    }
}

/// Whether the two make an interval: at least one is a date, and the end does not finish before the start begins.
pub(super) fn in_order(start: Endpoint, end: Endpoint) -> bool {
    match (start.as_point(), end.as_point()) {
        (None, None) => false,
        (Some(start), Some(end)) => start.bounds().0 <= end.bounds().1,
        _ => true,
    }
}

impl Ord for Edtf {
    fn cmp(&self, other: &Edtf) -> Ordering {
        let key = |edtf: &Edtf| {
            let (first, last) = edtf.bounds();
            (first.unwrap_or(Day::MIN), last.unwrap_or(Day::MAX))
        };
        key(self).cmp(&key(other)).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Edtf {
    fn partial_cmp(&self, other: &Edtf) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
