//! One date of an EDTF value: a year, month, day or clock time, or a season or quarter, and how sure it is.

use crate::Day;

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
    pub(super) year: i16,
    /// How many of the year's last digits are unknown, `0..=4`.
    pub(super) year_unknown: u8,
    pub(super) part: Part,
    pub(super) qualifier: Qualifier,
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
