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
mod point;
mod print;

pub use parse::EdtfError;
pub(crate) use point::{Part, Time, Zone};
pub use point::{Point, Precision, Qualifier};

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
