//! A calendar-free day: a count of days since 1970-01-01.
//!
//! Everything that compares, sorts or stores dates does it with [`Day`]; the three calendars are ways of reading and
//! writing one. The written form is proleptic Gregorian (ISO 8601), years −9999 to 9999, which is also what EDTF
//! can express with four digits.

mod count;

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use count::days_from_civil;

/// A day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
///
/// ```
/// use roznama_dates::Day;
/// let day = Day::from_ymd(2016, 12, 24).unwrap();
/// assert_eq!(day.to_string(), "2016-12-24");
/// assert_eq!(day, "2016-12-24".parse().unwrap());
/// assert_eq!((day + 1).ymd(), (2016, 12, 25));
/// assert_eq!(day + 1 - day, 1);
/// assert_eq!(Day::from_ymd(2015, 2, 29), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A day of the week. Discriminants follow ISO 8601: Monday is 1, Sunday is 7.
///
/// ```
/// use roznama_dates::{Day, Weekday};
/// assert_eq!(Day::from_ymd(2016, 12, 24).unwrap().weekday(), Weekday::Saturday);
/// assert_eq!(Weekday::Saturday.number(), 6);
/// assert_eq!(Weekday::from_number(6), Some(Weekday::Saturday));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the seven names explain themselves")]
pub enum Weekday {
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The seven days, Monday first.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The ISO number, `1..=7`, Monday first.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The weekday of an ISO number; `None` outside `1..=7`.
    pub fn from_number(number: u8) -> Option<Weekday> {
        Weekday::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}

impl Day {
    /// −9999-01-01, the first day that can be written.
    pub const MIN: Day = Day(days_from_civil(-9999, 1, 1));
    /// 9999-12-31, the last day that can be written.
    pub const MAX: Day = Day(days_from_civil(9999, 12, 31));

    /// The day of a Gregorian date; `None` when there is no such day (31 April) or the year is outside −9999..=9999.
    pub const fn from_ymd(year: i32, month: u8, day: u8) -> Option<Day> {
        if year < -9999 || year > 9999 || month == 0 || month > 12 {
            return None;
        }
        if day == 0 || day > month_length(year, month) {
            return None;
        }
        Some(Day(days_from_civil(year, month, day)))
    }

    /// The day that lies so many days after (before, if negative) 1970-01-01; `None` outside [`Day::MIN`]`..=`[`Day::MAX`].
    ///
    /// ```
    /// use roznama_dates::Day;
    /// assert_eq!(Day::from_days(17_159), Day::from_ymd(2016, 12, 24));
    /// assert_eq!(Day::from_days(i32::MAX), None);
    /// ```
    pub const fn from_days(days: i32) -> Option<Day> {
        if days < Day::MIN.0 || days > Day::MAX.0 { None } else { Some(Day(days)) }
    }

    /// Days since 1970-01-01, negative before.
    pub const fn days(self) -> i32 {
        self.0
    }

    /// Year, month `1..=12`, day `1..=31` in the Gregorian calendar.
    pub const fn ymd(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday, index 3 when Monday is 0.
        Weekday::ALL[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// The same day so many Gregorian months later (earlier, if negative); a day that the month lacks is its last.
    /// Years beyond what can be written stop at [`Day::MIN`] and [`Day::MAX`].
    ///
    /// ```
    /// use roznama_dates::Day;
    /// let day = Day::from_ymd(2020, 11, 30).unwrap();
    /// assert_eq!(day.add_months(-9).to_string(), "2020-02-29");
    /// ```
    #[must_use]
    pub fn add_months(self, months: i32) -> Day {
        let (year, month, day) = self.ymd();
        let total = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u8 + 1);
        if year < -9999 {
            return Day::MIN;
        }
        if year > 9999 {
            return Day::MAX;
        }
        let year = year as i32;
        Day(days_from_civil(year, month, day.min(month_length(year, month))))
    }
}

impl Add<i32> for Day {
    type Output = Day;

    /// So many days later; stops at [`Day::MIN`] and [`Day::MAX`].
    fn add(self, days: i32) -> Day {
        Day(self.0.saturating_add(days).clamp(Day::MIN.0, Day::MAX.0))
    }
}

impl Sub<i32> for Day {
    type Output = Day;

    /// So many days earlier; stops at [`Day::MIN`] and [`Day::MAX`].
    fn sub(self, days: i32) -> Day {
        self.add(days.saturating_neg())
    }
}

impl Sub for Day {
    type Output = i32;

    /// Days from `earlier` to `self`.
    fn sub(self, earlier: Day) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        let sign = if year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
    }
}

/// A text that is not a day `YYYY-MM-DD`.
///
/// ```
/// let error = "2016-02-30".parse::<roznama_dates::Day>().unwrap_err();
/// assert_eq!(error.to_string(), "expected a day YYYY-MM-DD that exists, found “2016-02-30”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayError {
    found: String,
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a day YYYY-MM-DD that exists, found “{}”", self.found)
    }
}

impl std::error::Error for DayError {}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Day, DayError> {
        parse(text).ok_or_else(|| DayError { found: text.to_owned() })
    }
}

fn parse(text: &str) -> Option<Day> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let bytes = rest.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| -> Option<i32> {
        bytes[from..to].iter().try_fold(0, |sum, &byte| {
            byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0'))
        })
    };
    let year = number(0, 4)?;
    if negative && year == 0 {
        return None;
    }
    Day::from_ymd(if negative { -year } else { year }, number(5, 7)? as u8, number(8, 10)? as u8)
}

/// Days of a Gregorian month; `month` must be in `1..=12`.
pub(crate) const fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The inverse of [`days_from_civil`].
const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let cycle = days.div_euclid(146_097);
    let day_of_cycle = days.rem_euclid(146_097);
    let year_of_cycle = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524
        - day_of_cycle / 146_096)
        / 365;
    let day_of_year =
        day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_cycle + cycle * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as u8, day as u8)
}

#[cfg(test)]
mod tests;
