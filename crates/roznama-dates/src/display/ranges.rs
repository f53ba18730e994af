//! From one date to another.

use super::Writer;
use super::words::fill;
use crate::Day;
use crate::edtf::{Endpoint, Part, Point};

impl Writer {
    /// A stretch that is known no finer than by months: the months, or the years if it is as long as one, that it touches.
    pub(super) fn span(&self, first: Day, last: Day) -> String {
        let (from, to) = (self.calendar.date_of(first), self.calendar.date_of(last));
        if self.whole_years(first, last).is_some() || last - first > 360 {
            return self.years(from.year, to.year);
        }
        self.months((from.year, from.month), (to.year, to.month))
    }

    fn years(&self, from: i32, to: i32) -> String {
        if from == to {
            return self.year(from);
        }
        if from <= 0 {
            return self.range(&self.year(from), &self.year(to));
        }
        let numbers =
            fill(self.words.range_tight(), &[("{a}", &from.to_string()), ("{b}", &to.to_string())]);
        fill(self.words.year_alone(self.calendar), &[("{n}", &numbers)])
    }

    fn months(&self, from: (i32, u8), to: (i32, u8)) -> String {
        if from == to {
            return self.month(from.0, from.1);
        }
        if from.0 == to.0 {
            let name = |month| self.words.month(self.calendar, month);
            let names = self.range(name(from.1), name(to.1));
            return fill(
                self.words.month_of_year(),
                &[("{m}", &names), ("{y}", &self.year_in_date(to.0))],
            );
        }
        self.range(&self.month(from.0, from.1), &self.month(to.0, to.1))
    }

    fn days(&self, first: Day, last: Day) -> String {
        let (from, to) = (self.calendar.date_of(first), self.calendar.date_of(last));
        if let Some((from, to)) = self.whole_years(first, last) {
            return self.years(from, to);
        }
        if let Some((from, to)) = self.whole_months(first, last) {
            return self.months(from, to);
        }
        if (from.year, from.month) == (to.year, to.month) {
            let days = fill(
                self.words.range_tight(),
                &[("{a}", &from.day.to_string()), ("{b}", &to.day.to_string())],
            );
            return self.days_of_month(&days, to);
        }
        if from.year == to.year {
            let start = self.day_of_month(&from.day.to_string(), from.month);
            return self.range(&start, &self.day(last));
        }
        self.range(&self.day(first), &self.day(last))
    }

    fn whole_years(&self, first: Day, last: Day) -> Option<(i32, i32)> {
        let (from, to) = (self.calendar.date_of(first).year, self.calendar.date_of(last).year);
        let whole =
            self.calendar.year_bounds(from)?.0 == first && self.calendar.year_bounds(to)?.1 == last;
        whole.then_some((from, to))
    }

    fn whole_months(&self, first: Day, last: Day) -> Option<((i32, u8), (i32, u8))> {
        let (from, to) = (self.calendar.date_of(first), self.calendar.date_of(last));
        let whole = self.calendar.month_bounds(from.year, from.month)?.0 == first
            && self.calendar.month_bounds(to.year, to.month)?.1 == last;
        whole.then_some(((from.year, from.month), (to.year, to.month)))
    }

    fn range(&self, from: &str, to: &str) -> String {
        fill(self.words.range_wide(), &[("{a}", from), ("{b}", to)])
    }

    pub(super) fn interval(&self, start: Endpoint, end: Endpoint) -> String {
        match (start, end) {
            (Endpoint::Point(start), Endpoint::Point(end)) => self.closed(&start, &end),
            (Endpoint::Point(start), Endpoint::Open) => {
                fill(self.words.since(), &[("{a}", &self.qualified_point(&start))])
            }
            (Endpoint::Point(start), Endpoint::Unknown) => {
                fill(self.words.end_unknown(), &[("{a}", &self.qualified_point(&start))])
            }
            (Endpoint::Open, Endpoint::Point(end)) => {
                fill(self.words.until(), &[("{b}", &self.qualified_point(&end))])
            }
            (Endpoint::Unknown, Endpoint::Point(end)) => {
                fill(self.words.start_unknown(), &[("{b}", &self.qualified_point(&end))])
            }
            // Neither the parser nor a constructor makes an interval without a date.
            _ => String::new(),
        }
    }

    fn closed(&self, start: &Point, end: &Point) -> String {
        if start.qualifier() != end.qualifier() {
            return self.range(&self.qualified_point(start), &self.qualified_point(end));
        }
        let ((first, _), (_, last)) = (start.bounds(), end.bounds());
        let is_day = |point: &Point| matches!(point.part(), Part::Day(..));
        let is_month = |point: &Point| matches!(point.part(), Part::Month(_));
        let is_year = |point: &Point| {
            matches!(point.part(), Part::Whole)
                && point.bounds().0.ymd().0 == point.bounds().1.ymd().0
        };
        let text = if is_day(start) && is_day(end) {
            self.days(first, last)
        } else if (is_month(start) && is_month(end)) || (is_year(start) && is_year(end)) {
            self.span(first, last)
        } else {
            self.range(&self.point(start), &self.point(end))
        };
        self.qualified(start.qualifier(), text)
    }
}
