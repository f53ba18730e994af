//! The three calendars of the region, as ways to read and write a [`Day`].
//!
//! Solar Hijri and lunar Hijri come from `icu_calendar` (Unicode). Lunar Hijri is Umm al-Qura, from the tables of Saudi
//! Arabia's KACST for the years 1300–1600; outside them it is the arithmetic (tabular, type II, Friday epoch) calendar,
//! and [`Calendar::is_tabular`] says so.
//!
//! # Limits
//!
//! Moon sighting is local: a lunar date printed in one country may lie a day beside this one, and before 1420 AH the
//! tables themselves differ from printed calendars. Whoever shows a lunar date as exact shows too much.
//! Solar Hijri years are those of Iran's official rule (spring equinox); there is no year 0, as in [`Day`]'s years
//! there is: here year 0 and negative years simply count on.

use std::fmt;
use std::str::FromStr;

use icu_calendar::Date;
use icu_calendar::cal::Hijri;
use icu_calendar::cal::Persian;
use icu_calendar::types::RataDie;

use crate::Day;

/// A calendar in which a date was written, or is to be shown.
///
/// ```
/// use roznama_dates::{Calendar, Day};
/// let day = Day::from_ymd(2016, 12, 25).unwrap();
/// let date = Calendar::SolarHijri.date_of(day);
/// assert_eq!((date.year, date.month, date.day), (1395, 10, 5));
/// assert_eq!(Calendar::SolarHijri.day_of(1395, 10, 5), Some(day));
/// assert_eq!(Calendar::Hijri.day_of(1437, 9, 1).unwrap().to_string(), "2016-06-06");
/// assert_eq!(Calendar::SolarHijri.to_string(), "solar-hijri");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// The civil calendar of most of the world, extended backwards.
    #[default]
    Gregorian,
    /// The solar calendar of Iran and Afghanistan (Jalali, هجری شمسی).
    SolarHijri,
    /// The lunar calendar (هجري قمري): Umm al-Qura, tabular outside its tables.
    Hijri,
}

/// Year, month and day in some [`Calendar`].
///
/// ```
/// use roznama_dates::{Calendar, CalendarDate, Day};
/// let date = Calendar::Hijri.date_of(Day::from_ymd(2015, 7, 30).unwrap());
/// assert_eq!(date, CalendarDate { year: 1436, month: 10, day: 14 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    /// The year of the calendar's own era.
    pub year: i32,
    /// The month, `1..=12`.
    pub month: u8,
    /// The day of the month, `1..=31`.
    pub day: u8,
}

/// Day 0 of [`Day`] (1970-01-01) in the day count of `icu_calendar`, whose day 1 is 0001-01-01.
const EPOCH: i64 = 719_163;

/// The years whose Umm al-Qura months are known from tables.
const UMM_AL_QURA_YEARS: std::ops::RangeInclusive<i32> = 1300..=1600;

impl Calendar {
    /// The three calendars.
    pub const ALL: [Calendar; 3] = [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri];

    /// The name used in files and on the command line: `gregorian`, `solar-hijri`, `hijri`.
    pub const fn name(self) -> &'static str {
        match self {
            Calendar::Gregorian => "gregorian",
            Calendar::SolarHijri => "solar-hijri",
            Calendar::Hijri => "hijri",
        }
    }

    /// The date of a day in this calendar.
    pub fn date_of(self, day: Day) -> CalendarDate {
        let rata_die = RataDie::new(i64::from(day.days()) + EPOCH);
        match self {
            Calendar::Gregorian => {
                let (year, month, day) = day.ymd();
                CalendarDate { year, month, day }
            }
            Calendar::SolarHijri => calendar_date(&Date::from_rata_die(rata_die, Persian)),
            Calendar::Hijri => {
                calendar_date(&Date::from_rata_die(rata_die, Hijri::new_umm_al_qura()))
            }
        }
    }

    /// The day of a date in this calendar; `None` when there is no such day (30 Esfand of a common year, month 13)
    /// or it lies outside [`Day::MIN`]`..=`[`Day::MAX`].
    pub fn day_of(self, year: i32, month: u8, day: u8) -> Option<Day> {
        if !(-11_000..=11_000).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        let rata_die = match self {
            Calendar::Gregorian => return Day::from_ymd(year, month, day),
            Calendar::SolarHijri => Date::try_new_persian(year, month, day).ok()?.to_rata_die(),
            Calendar::Hijri => Date::try_new(
                year.into(),
                icu_calendar::types::Month::new(month),
                day,
                Hijri::new_umm_al_qura(),
            )
            .ok()?
            .to_rata_die(),
        };
        Day::from_days(i32::try_from(rata_die.to_i64_date() - EPOCH).ok()?)
    }

    /// Days of a month, 28 to 31; `None` when there is no such month.
    ///
    /// ```
    /// use roznama_dates::Calendar;
    /// assert_eq!(Calendar::SolarHijri.month_length(1395, 12), Some(30));
    /// assert_eq!(Calendar::SolarHijri.month_length(1396, 12), Some(29));
    /// assert_eq!(Calendar::Gregorian.month_length(2016, 13), None);
    /// ```
    pub fn month_length(self, year: i32, month: u8) -> Option<u8> {
        (28..=31).rev().find(|&day| self.day_of(year, month, day).is_some())
    }

    /// The first and last day of a month; `None` when there is no such month.
    ///
    /// ```
    /// use roznama_dates::Calendar;
    /// let (first, last) = Calendar::Hijri.month_bounds(1437, 9).unwrap();
    /// assert_eq!((first.to_string(), last.to_string()), ("2016-06-06".into(), "2016-07-05".into()));
    /// ```
    pub fn month_bounds(self, year: i32, month: u8) -> Option<(Day, Day)> {
        let first = self.day_of(year, month, 1)?;
        let length = self.month_length(year, month)?;
        Some((first, first + (i32::from(length) - 1)))
    }

    /// The first and last day of a year; `None` when it lies outside [`Day::MIN`]`..=`[`Day::MAX`].
    ///
    /// ```
    /// use roznama_dates::Calendar;
    /// let (first, last) = Calendar::SolarHijri.year_bounds(1395).unwrap();
    /// assert_eq!((first.to_string(), last.to_string()), ("2016-03-20".into(), "2017-03-20".into()));
    /// ```
    pub fn year_bounds(self, year: i32) -> Option<(Day, Day)> {
        Some((self.day_of(year, 1, 1)?, self.month_bounds(year, 12)?.1))
    }

    /// Whether dates of this year come from the arithmetic rule because no table covers them (lunar Hijri only).
    ///
    /// ```
    /// use roznama_dates::Calendar;
    /// assert!(!Calendar::Hijri.is_tabular(1437));
    /// assert!(Calendar::Hijri.is_tabular(1142));
    /// assert!(!Calendar::SolarHijri.is_tabular(1142));
    /// ```
    pub fn is_tabular(self, year: i32) -> bool {
        self == Calendar::Hijri && !UMM_AL_QURA_YEARS.contains(&year)
    }
}

fn calendar_date<C: icu_calendar::Calendar>(date: &Date<C>) -> CalendarDate {
    let day = date.day_of_month().0;
    // The library's own month carries a code that is dear in the browser. Months have 29 to 31 days, the first six of 31 days
    // first if there are any: the days before this month tell how many months they are.
    let before = date.day_of_year().0 - u16::from(day);
    CalendarDate { year: date.year().extended_year(), month: ((before + 15) / 30 + 1) as u8, day }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that is none of `gregorian`, `solar-hijri`, `hijri`.
///
/// ```
/// let error = "julian".parse::<roznama_dates::Calendar>().unwrap_err();
/// assert_eq!(error.to_string(), "expected gregorian, solar-hijri or hijri, found “julian”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarError {
    found: String,
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected gregorian, solar-hijri or hijri, found “{}”", self.found)
    }
}

impl std::error::Error for CalendarError {}

impl FromStr for Calendar {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Calendar, CalendarError> {
        Calendar::ALL
            .into_iter()
            .find(|calendar| calendar.name() == text)
            .ok_or_else(|| CalendarError { found: text.to_owned() })
    }
}

#[cfg(test)]
mod tests;
