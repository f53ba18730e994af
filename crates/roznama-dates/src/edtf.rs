//! Dates as Extended Date/Time Format (EDTF, ISO 8601-2:2019), as far as news needs it.
//!
//! | form | example | meaning |
//! |---|---|---|
//! | day, month, year | `2016-12-24`, `2016-12`, `2016` | |
//! | with a time | `2021-04-13T19:56:00+04:30` | seconds and zone may be left out |
//! | unknown digits | `199X`, `19XX`, `2016-XX`, `2016-12-XX` | a decade, a century, some month, some day |
//! | season, quarter | `2016-21`…`24`, `2016-33`…`36` | spring to winter, first to fourth quarter |
//! | qualified | `2016-12~`, `2016?`, `2016%` | approximate, uncertain, both |
//! | interval | `2016-12-24/2016-12-25`, `2016/..`, `/2016` | `..` is open, nothing is unknown |
//! | set | `{2016-12-21,2016-12-23}`, `[2016,2018]` | all of them, one of them |
//!
//! That is level 0 and level 1 without years of more than four digits, and of level 2 the quarters and plain sets.
//! What is parsed is printed as it was written.
//!
//! # Why not a crate
//!
//! `edtf-core` reads all three levels and is the yardstick in this module's tests. It is two and a half times the bytes in
//! the browser (12.8 against 5.3 KB, brotli) for forms that no article holds, wants seconds in every time, and its errors
//! do not say what was expected.

mod bounds;
mod parse;
mod print;

pub use parse::EdtfError;

use crate::Day;

/// A date, an interval or a set of dates in EDTF.
///
/// Parsing and printing round-trip. The order is by the first day, then the last, then the written form.
///
/// ```
/// use roznama_dates::{Day, Edtf, Precision};
/// let month: Edtf = "2016-12~".parse().unwrap();
/// assert_eq!(month.to_string(), "2016-12~");
/// assert_eq!(month.precision(), Precision::Month);
/// assert!(month.is_approximate() && !month.is_uncertain());
/// assert_eq!(month.bounds(), (Day::from_ymd(2016, 12, 1), Day::from_ymd(2016, 12, 31)));
///
/// let error = "2016-13".parse::<Edtf>().unwrap_err();
/// assert_eq!(error.offset(), 5);
/// assert_eq!(
///     error.to_string(),
///     "byte 5: expected a month 01–12, XX, a season 21–24 or a quarter 33–36, found “13”"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edtf(Shape);

/// What an [`Edtf`] is made of.
///
/// ```
/// use roznama_dates::{Edtf, edtf::{Endpoint, Shape}};
/// let edtf: Edtf = "2016-12-24/..".parse().unwrap();
/// assert!(matches!(edtf.shape(), Shape::Interval(Endpoint::Point(_), Endpoint::Open)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// One date.
    Point(Point),
    /// Everything from the start to the end, both included.
    Interval(Endpoint, Endpoint),
    /// All of these, at least two.
    Set(Vec<Point>),
    /// One of these, at least two.
    Choice(Vec<Point>),
}

/// The start or the end of an interval.
///
/// ```
/// use roznama_dates::edtf::{Endpoint, Point};
/// assert_ne!(Endpoint::Open, Endpoint::Point(Point::year(2016).unwrap()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// A date.
    Point(Point),
    /// `..`: it goes on without end (or has no beginning).
    Open,
    /// Left empty: there is an end, but it is not known.
    Unknown,
}

/// One date of some precision, at most four digits of year.
///
/// ```
/// use roznama_dates::edtf::{Point, Qualifier};
/// let point = Point::month(2016, 12).unwrap().qualified(Qualifier::Approximate);
/// assert_eq!(point.to_string(), "2016-12~");
/// assert_eq!(Point::month(2016, 13), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// With unknown digits as zeros.
    year: i16,
    /// How many of the year's last digits are unknown, `0..=4`.
    year_unknown: u8,
    part: Part,
    qualifier: Qualifier,
}

/// What follows the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    /// Nothing: the year itself.
    Whole,
    /// `-XX`, and `-XX-XX` if the day is unknown too.
    UnknownMonth {
        day: bool,
    },
    /// A season `21..=24` or a quarter `33..=36`.
    Division(u8),
    Month(u8),
    /// `-MM-XX`.
    UnknownDay(u8),
    Day(u8, u8),
    Time {
        month: u8,
        day: u8,
        time: Time,
    },
}

/// A clock time, with its zone if that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Time {
    pub hour: u8,
    pub minute: u8,
    pub second: Option<u8>,
    pub zone: Zone,
}

/// The zone of a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Zone {
    /// Not written.
    Local,
    /// `Z`.
    Utc,
    /// `+04:30`, in minutes.
    Minutes(i16),
}

/// How sure a date is.
///
/// ```
/// use roznama_dates::edtf::{Point, Qualifier};
/// assert_eq!(Point::year(1850).unwrap().qualified(Qualifier::Approximate).to_string(), "1850~");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// As written.
    #[default]
    Exact,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`
    Both,
}

/// How fine a date is, from coarse to fine. An interval or set is as fine as its finest date.
///
/// ```
/// use roznama_dates::{Edtf, Precision};
/// let decade: Edtf = "199X".parse().unwrap();
/// assert_eq!(decade.precision(), Precision::Decade);
/// assert!(Precision::Day > Precision::Month);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names explain themselves")]
pub enum Precision {
    /// Three or four digits of the year are unknown.
    Millennium,
    Century,
    Decade,
    Year,
    Season,
    Quarter,
    Month,
    Day,
    Minute,
    Second,
}

impl Point {
    /// A day.
    ///
    /// ```
    /// use roznama_dates::{Day, edtf::Point};
    /// assert_eq!(Point::day(Day::from_ymd(2016, 12, 24).unwrap()).to_string(), "2016-12-24");
    /// ```
    pub fn day(day: Day) -> Point {
        let (year, month, day) = day.ymd();
        Point::with_part(year as i16, Part::Day(month, day))
    }

    /// A Gregorian month; `None` unless the year is in −9999..=9999 and the month in `1..=12`.
    pub fn month(year: i32, month: u8) -> Option<Point> {
        (1..=12).contains(&month).then_some(())?;
        Some(Point::with_part(checked_year(year)?, Part::Month(month)))
    }

    /// A Gregorian year; `None` unless it is in −9999..=9999.
    ///
    /// ```
    /// assert_eq!(roznama_dates::edtf::Point::year(44).unwrap().to_string(), "0044");
    /// ```
    pub fn year(year: i32) -> Option<Point> {
        Some(Point::with_part(checked_year(year)?, Part::Whole))
    }

    /// A year with its last digits unknown: 1 for the decade, 2 for the century in which `year` lies.
    /// `None` for years before 0, and unless `unknown_digits` is in `1..=4`.
    ///
    /// ```
    /// use roznama_dates::edtf::Point;
    /// assert_eq!(Point::year_with_unknown_digits(1994, 1).unwrap().to_string(), "199X");
    /// assert_eq!(Point::year_with_unknown_digits(1994, 2).unwrap().to_string(), "19XX");
    /// ```
    pub fn year_with_unknown_digits(year: i32, unknown_digits: u8) -> Option<Point> {
        let year = checked_year(year).filter(|&year| year >= 0)?;
        (1..=4).contains(&unknown_digits).then_some(())?;
        let year = (i32::from(year) / 10_i32.pow(u32::from(unknown_digits))
            * 10_i32.pow(u32::from(unknown_digits))) as i16;
        Some(Point { year_unknown: unknown_digits, ..Point::with_part(year, Part::Whole) })
    }

    /// A season of a Gregorian year, 1 = spring to 4 = winter; `None` for other numbers.
    ///
    /// ```
    /// assert_eq!(roznama_dates::edtf::Point::season(2016, 4).unwrap().to_string(), "2016-24");
    /// ```
    pub fn season(year: i32, season: u8) -> Option<Point> {
        (1..=4).contains(&season).then_some(())?;
        Some(Point::with_part(checked_year(year)?, Part::Division(20 + season)))
    }

    /// A quarter of a Gregorian year, `1..=4`; `None` for other numbers.
    ///
    /// ```
    /// assert_eq!(roznama_dates::edtf::Point::quarter(2016, 1).unwrap().to_string(), "2016-33");
    /// ```
    pub fn quarter(year: i32, quarter: u8) -> Option<Point> {
        (1..=4).contains(&quarter).then_some(())?;
        Some(Point::with_part(checked_year(year)?, Part::Division(32 + quarter)))
    }

    /// A day with its clock time to the minute and the offset from UTC in minutes; `None` when the time does not exist.
    ///
    /// ```
    /// use roznama_dates::{Day, edtf::Point};
    /// let day = Day::from_ymd(2021, 4, 13).unwrap();
    /// assert_eq!(Point::time(day, 19, 56, Some(0), Some(270)).unwrap().to_string(), "2021-04-13T19:56:00+04:30");
    /// assert_eq!(Point::time(day, 24, 1, None, None), None);
    /// ```
    pub fn time(
        day: Day,
        hour: u8,
        minute: u8,
        second: Option<u8>,
        offset_minutes: Option<i16>,
    ) -> Option<Point> {
        let valid = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        let zone = match offset_minutes {
            None => Zone::Local,
            Some(minutes) if minutes.unsigned_abs() < 24 * 60 => Zone::Minutes(minutes),
            Some(_) => return None,
        };
        let (year, month, day) = day.ymd();
        let time = Time { hour, minute, second, zone };
        valid.then(|| Point::with_part(year as i16, Part::Time { month, day, time }))
    }

    /// The same date, qualified.
    #[must_use]
    pub fn qualified(self, qualifier: Qualifier) -> Point {
        Point { qualifier, ..self }
    }

    /// How sure it is.
    ///
    /// ```
    /// use roznama_dates::edtf::{Point, Qualifier};
    /// assert_eq!(Point::year(2016).unwrap().qualifier(), Qualifier::Exact);
    /// ```
    pub fn qualifier(&self) -> Qualifier {
        self.qualifier
    }

    /// How fine it is.
    ///
    /// ```
    /// use roznama_dates::{Precision, edtf::Point};
    /// assert_eq!(Point::season(2016, 1).unwrap().precision(), Precision::Season);
    /// ```
    pub fn precision(&self) -> Precision {
        match self.part {
            Part::Whole | Part::UnknownMonth { .. } => match self.year_unknown {
                0 => Precision::Year,
                1 => Precision::Decade,
                2 => Precision::Century,
                _ => Precision::Millennium,
            },
            Part::Division(code) if code < 30 => Precision::Season,
            Part::Division(_) => Precision::Quarter,
            Part::Month(_) | Part::UnknownDay(_) => Precision::Month,
            Part::Day(..) => Precision::Day,
            Part::Time { time, .. } if time.second.is_none() => Precision::Minute,
            Part::Time { .. } => Precision::Second,
        }
    }

    fn with_part(year: i16, part: Part) -> Point {
        Point { year, year_unknown: 0, part, qualifier: Qualifier::Exact }
    }

    /// The year, with unknown digits as zeros.
    pub(crate) fn year_number(&self) -> i32 {
        i32::from(self.year)
    }

    pub(crate) fn part(&self) -> Part {
        self.part
    }
}

fn checked_year(year: i32) -> Option<i16> {
    (-9999..=9999).contains(&year).then_some(year as i16)
}

impl Edtf {
    /// One date.
    ///
    /// ```
    /// use roznama_dates::{Edtf, edtf::Point};
    /// assert_eq!(Edtf::point(Point::year(2016).unwrap()).to_string(), "2016");
    /// ```
    pub fn point(point: Point) -> Edtf {
        Edtf(Shape::Point(point))
    }

    /// From one date to another; `None` when the end would lie before the start.
    ///
    /// ```
    /// use roznama_dates::{Edtf, edtf::{Endpoint, Point}};
    /// let (y15, y16) = (Point::year(2015).unwrap(), Point::year(2016).unwrap());
    /// let interval = Edtf::interval(Endpoint::Point(y15), Endpoint::Point(y16)).unwrap();
    /// assert_eq!(interval.to_string(), "2015/2016");
    /// assert_eq!(Edtf::interval(Endpoint::Point(y16), Endpoint::Point(y15)), None);
    /// ```
    pub fn interval(start: Endpoint, end: Endpoint) -> Option<Edtf> {
        bounds::in_order(start, end).then_some(Edtf(Shape::Interval(start, end)))
    }

    /// The days from `first` to `last`: an interval, or one day if they are the same. `None` when `last` is before `first`.
    ///
    /// ```
    /// use roznama_dates::{Day, Edtf};
    /// let day = Day::from_ymd(2016, 12, 24).unwrap();
    /// assert_eq!(Edtf::days(day, day + 1).unwrap().to_string(), "2016-12-24/2016-12-25");
    /// assert_eq!(Edtf::days(day, day).unwrap().to_string(), "2016-12-24");
    /// ```
    pub fn days(first: Day, last: Day) -> Option<Edtf> {
        if first == last {
            return Some(Edtf::from(first));
        }
        Edtf::interval(Endpoint::Point(Point::day(first)), Endpoint::Point(Point::day(last)))
    }

    /// All of some dates; `None` for fewer than two.
    ///
    /// ```
    /// use roznama_dates::{Edtf, edtf::Point};
    /// let years = [2012, 2016].map(|year| Point::year(year).unwrap());
    /// assert_eq!(Edtf::set(years.to_vec()).unwrap().to_string(), "{2012,2016}");
    /// ```
    pub fn set(points: Vec<Point>) -> Option<Edtf> {
        (points.len() > 1).then_some(Edtf(Shape::Set(points)))
    }

    /// What it is made of.
    pub fn shape(&self) -> &Shape {
        &self.0
    }

    /// The same date with every date in it qualified.
    ///
    /// ```
    /// use roznama_dates::{Edtf, edtf::Qualifier};
    /// let ramadan: Edtf = "2016-06-06/2016-07-05".parse().unwrap();
    /// assert_eq!(ramadan.qualified(Qualifier::Approximate).to_string(), "2016-06-06~/2016-07-05~");
    /// ```
    #[must_use]
    pub fn qualified(self, qualifier: Qualifier) -> Edtf {
        let point = |point: Point| point.qualified(qualifier);
        let end = |end: Endpoint| match end {
            Endpoint::Point(inner) => Endpoint::Point(point(inner)),
            other => other,
        };
        Edtf(match self.0 {
            Shape::Point(inner) => Shape::Point(point(inner)),
            Shape::Interval(from, to) => Shape::Interval(end(from), end(to)),
            Shape::Set(points) => Shape::Set(points.into_iter().map(point).collect()),
            Shape::Choice(points) => Shape::Choice(points.into_iter().map(point).collect()),
        })
    }

    /// Whether any date in it carries `~` or `%`.
    ///
    /// ```
    /// assert!("2016%".parse::<roznama_dates::Edtf>().unwrap().is_approximate());
    /// ```
    pub fn is_approximate(&self) -> bool {
        self.points()
            .any(|point| matches!(point.qualifier, Qualifier::Approximate | Qualifier::Both))
    }

    /// Whether any date in it carries `?` or `%`.
    ///
    /// ```
    /// assert!("2016-12-25?".parse::<roznama_dates::Edtf>().unwrap().is_uncertain());
    /// ```
    pub fn is_uncertain(&self) -> bool {
        self.points().any(|point| matches!(point.qualifier, Qualifier::Uncertain | Qualifier::Both))
    }

    /// How fine its finest date is.
    pub fn precision(&self) -> Precision {
        // An interval has at least one date: the parser and the constructors see to it.
        self.points().map(Point::precision).max().unwrap_or(Precision::Year)
    }

    /// The dates in it, in the order written.
    ///
    /// ```
    /// let edtf: roznama_dates::Edtf = "2015/2016".parse().unwrap();
    /// assert_eq!(edtf.points().count(), 2);
    /// ```
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        let (ends, list): ([Option<&Point>; 2], &[Point]) = match &self.0 {
            Shape::Point(point) => ([Some(point), None], &[]),
            Shape::Interval(from, to) => ([from.as_point(), to.as_point()], &[]),
            Shape::Set(points) | Shape::Choice(points) => ([None, None], points),
        };
        ends.into_iter().flatten().chain(list)
    }
}

impl Endpoint {
    fn as_point(&self) -> Option<&Point> {
        match self {
            Endpoint::Point(point) => Some(point),
            Endpoint::Open | Endpoint::Unknown => None,
        }
    }
}

impl From<Day> for Edtf {
    fn from(day: Day) -> Edtf {
        Edtf::point(Point::day(day))
    }
}

#[cfg(test)]
mod tests;
