//! Dates as readers of English, Arabic, Persian and Urdu write them, in any of the three calendars and digit sets.
//!
//! All words and patterns are in `data/names.tsv`; other languages fall back to English. Numbers come in Western digits
//! unless another [`DigitSet`] is asked for: neither digits nor calendar follow from the language.
//!
//! The results hold neutral characters (dashes, slashes), so they belong in an isolated run (`<bdi>`); a time zone, whose
//! direction is its own, is isolated within them (U+2066, U+2069).

mod ranges;
mod words;

use roznama_text::Lang;
use roznama_text::digits::{DigitSet, localize};

use crate::edtf::{Part, Point, Qualifier, Shape, Time, Zone};
use crate::{Calendar, CalendarDate, Day, Edtf, Weekday};
use words::{Words, fill};

/// The name of a month, `1..=12`; empty for other numbers.
///
/// ```
/// use roznama_dates::{Calendar, display::month_name};
/// use roznama_text::Lang;
/// assert_eq!(month_name(Calendar::SolarHijri, 10, Lang::FA), "دی");
/// assert_eq!(month_name(Calendar::Gregorian, 12, Lang::UR), "دسمبر");
/// assert_eq!(month_name(Calendar::Hijri, 9, Lang::EN), "Ramadan");
/// ```
pub fn month_name(calendar: Calendar, month: u8, lang: Lang) -> &'static str {
    Words::of(lang).month(calendar, month)
}

/// The name of a day of the week.
///
/// ```
/// use roznama_dates::{Weekday, display::weekday_name};
/// use roznama_text::Lang;
/// assert_eq!(weekday_name(Weekday::Saturday, Lang::UR), "ہفتہ");
/// ```
pub fn weekday_name(weekday: Weekday, lang: Lang) -> &'static str {
    Words::of(lang).weekday(weekday)
}

/// The mark of a calendar's era, standing alone.
///
/// ```
/// use roznama_dates::{Calendar, display::era};
/// use roznama_text::Lang;
/// assert_eq!(era(Calendar::Hijri, Lang::EN), "AH");
/// ```
pub fn era(calendar: Calendar, lang: Lang) -> &'static str {
    Words::of(lang).era(calendar)
}

/// A day: `24 December 2016`, `۵ دی ۱۳۹۵`.
///
/// ```
/// use roznama_dates::{Calendar, Day, display::format_day};
/// use roznama_text::{Lang, digits::DigitSet};
/// let day = Day::from_ymd(2016, 12, 25).unwrap();
/// assert_eq!(format_day(day, Calendar::SolarHijri, Lang::FA, DigitSet::ExtendedArabicIndic), "۵ دی ۱۳۹۵");
/// assert_eq!(format_day(day, Calendar::Gregorian, Lang::UR, DigitSet::Latin), "25 دسمبر 2016ء");
/// ```
pub fn format_day(day: Day, calendar: Calendar, lang: Lang, digits: DigitSet) -> String {
    let writer = Writer { calendar, words: Words::of(lang) };
    localize(&writer.day(day), digits)
}

/// A day with its weekday: `Sunday 25 December 2016`.
///
/// ```
/// use roznama_dates::{Calendar, Day, display::format_day_with_weekday};
/// use roznama_text::{Lang, digits::DigitSet};
/// let day = Day::from_ymd(2016, 12, 25).unwrap();
/// let text = format_day_with_weekday(day, Calendar::Gregorian, Lang::AR, DigitSet::Latin);
/// assert_eq!(text, "الأحد 25 ديسمبر 2016");
/// ```
pub fn format_day_with_weekday(
    day: Day,
    calendar: Calendar,
    lang: Lang,
    digits: DigitSet,
) -> String {
    let words = Words::of(lang);
    let writer = Writer { calendar, words };
    let text = fill(
        words.with_weekday(),
        &[("{w}", words.weekday(day.weekday())), ("{x}", &writer.day(day))],
    );
    localize(&text, digits)
}

/// A month and its year: `December 2016`; the month must be in `1..=12`.
///
/// ```
/// use roznama_dates::{Calendar, display::format_month};
/// use roznama_text::{Lang, digits::DigitSet};
/// assert_eq!(format_month(1395, 10, Calendar::SolarHijri, Lang::EN, DigitSet::Latin), "Dey 1395 SH");
/// ```
pub fn format_month(
    year: i32,
    month: u8,
    calendar: Calendar,
    lang: Lang,
    digits: DigitSet,
) -> String {
    localize(&Writer { calendar, words: Words::of(lang) }.month(year, month), digits)
}

/// A year with its era mark where it needs one: `2016`, `2016ء`, `1395 SH`.
///
/// ```
/// use roznama_dates::{Calendar, display::format_year};
/// use roznama_text::{Lang, digits::DigitSet};
/// assert_eq!(format_year(1437, Calendar::Hijri, Lang::AR, DigitSet::ArabicIndic), "١٤٣٧ هـ");
/// ```
pub fn format_year(year: i32, calendar: Calendar, lang: Lang, digits: DigitSet) -> String {
    localize(&Writer { calendar, words: Words::of(lang) }.year(year), digits)
}

/// Any EDTF value in words. What is a whole month or year of the chosen calendar is written as one; a month or year of
/// another calendar becomes the months or years that it touches.
///
/// ```
/// use roznama_dates::{Calendar, display::format_edtf};
/// use roznama_text::{Lang, digits::DigitSet};
/// #[track_caller]
/// fn check(edtf: &str, calendar: Calendar, expected: &str) {
///     let edtf = edtf.parse().unwrap();
///     assert_eq!(format_edtf(&edtf, calendar, Lang::EN, DigitSet::Latin), expected);
/// }
/// check("2016-12-24/2016-12-25", Calendar::Gregorian, "24–25 December 2016");
/// check("2016-06-06~/2016-07-05~", Calendar::Hijri, "about Ramadan 1437 AH");
/// check("2016-12", Calendar::SolarHijri, "Azar – Dey 1395 SH");
/// check("2012/..", Calendar::Gregorian, "since 2012");
/// ```
pub fn format_edtf(edtf: &Edtf, calendar: Calendar, lang: Lang, digits: DigitSet) -> String {
    let writer = Writer { calendar, words: Words::of(lang) };
    let text = match edtf.shape() {
        Shape::Point(point) => writer.qualified_point(point),
        Shape::Interval(start, end) => writer.interval(*start, *end),
        Shape::Set(points) => writer.list(points, writer.words.and()),
        Shape::Choice(points) => writer.list(points, writer.words.or()),
    };
    localize(&text, digits)
}

/// A date with only as much as one calendar, one language and Western digits need.
struct Writer {
    calendar: Calendar,
    words: Words,
}

impl Writer {
    fn year(&self, year: i32) -> String {
        self.era_year(self.words.year_alone(self.calendar), year)
    }

    fn year_in_date(&self, year: i32) -> String {
        self.era_year(self.words.year(self.calendar), year)
    }

    fn era_year(&self, pattern: &str, year: i32) -> String {
        if self.calendar == Calendar::Gregorian && year <= 0 {
            return fill(self.words.before_christ(), &[("{n}", &(1 - year).to_string())]);
        }
        fill(pattern, &[("{n}", &year.to_string())])
    }

    fn month(&self, year: i32, month: u8) -> String {
        let name = self.words.month(self.calendar, month);
        fill(self.words.month_of_year(), &[("{m}", name), ("{y}", &self.year_in_date(year))])
    }

    fn day_of_month(&self, day: &str, month: u8) -> String {
        let name = self.words.month(self.calendar, month);
        fill(self.words.day_of_month(), &[("{d}", day), ("{m}", name)])
    }

    fn day(&self, day: Day) -> String {
        let date = self.calendar.date_of(day);
        self.days_of_month(&date.day.to_string(), date)
    }

    /// `24`, `24–25` or `21 and 23`, with the month and year that they share.
    fn days_of_month(&self, days: &str, date: CalendarDate) -> String {
        let month = self.day_of_month(days, date.month);
        fill(self.words.month_of_year(), &[("{m}", &month), ("{y}", &self.year_in_date(date.year))])
    }

    fn qualified_point(&self, point: &Point) -> String {
        self.qualified(point.qualifier(), self.point(point))
    }

    fn qualified(&self, qualifier: Qualifier, text: String) -> String {
        let about = |text: String| fill(self.words.about(), &[("{x}", &text)]);
        let perhaps = |text: String| fill(self.words.perhaps(), &[("{x}", &text)]);
        match qualifier {
            Qualifier::Exact => text,
            Qualifier::Approximate => about(text),
            Qualifier::Uncertain => perhaps(text),
            Qualifier::Both => perhaps(about(text)),
        }
    }

    fn point(&self, point: &Point) -> String {
        let (first, last) = point.bounds();
        let year = point.year_number();
        let gregorian = self.calendar == Calendar::Gregorian;
        match point.part() {
            Part::Day(..) => self.day(first),
            Part::Time { time, .. } => {
                fill(self.words.with_time(), &[("{x}", &self.day(first)), ("{t}", &clock(time))])
            }
            Part::UnknownMonth { day: false } if gregorian => {
                fill(self.words.unknown_month(), &[("{y}", &self.year(year))])
            }
            Part::UnknownDay(_) | Part::UnknownMonth { .. } => {
                fill(self.words.unknown_day(), &[("{x}", &self.span(first, last))])
            }
            Part::Division(code) if gregorian => {
                let pattern = if code < 30 {
                    self.words.season(code - 20)
                } else {
                    self.words.quarter(code - 32)
                };
                fill(pattern, &[("{y}", &self.year_in_date(year))])
            }
            Part::Whole if gregorian => self.digits_of_year(year, last.ymd().0 - year),
            Part::Whole | Part::Division(_) | Part::Month(_) => self.span(first, last),
        }
    }

    /// A year, decade or century; `after` is how many more years it may be.
    fn digits_of_year(&self, year: i32, after: i32) -> String {
        match after {
            0 => self.year(year),
            9 => fill(self.words.decade(), &[("{n}", &year.to_string())]),
            99 => self.words.century(year / 100 + 1),
            _ => fill(
                self.words.range_tight(),
                &[("{a}", &year.to_string()), ("{b}", &(year + after).to_string())],
            ),
        }
    }

    fn list(&self, points: &[Point], last_joint: &str) -> String {
        let join = |texts: Vec<String>| {
            let count = texts.len();
            texts.into_iter().enumerate().fold(String::new(), |list, (index, text)| match index {
                0 => text,
                _ if index + 1 == count => fill(last_joint, &[("{a}", &list), ("{b}", &text)]),
                _ => fill(self.words.comma(), &[("{a}", &list), ("{b}", &text)]),
            })
        };
        let dates: Vec<CalendarDate> =
            points.iter().map(|point| self.calendar.date_of(point.bounds().0)).collect();
        let exact_days = points.iter().all(|point| {
            matches!(point.part(), Part::Day(..)) && point.qualifier() == Qualifier::Exact
        });
        let share_month =
            dates.iter().all(|date| (date.year, date.month) == (dates[0].year, dates[0].month));
        if exact_days && share_month {
            let days = dates.iter().map(|date| date.day.to_string()).collect();
            return self.days_of_month(&join(days), dates[0]);
        }
        join(points.iter().map(|point| self.qualified_point(point)).collect())
    }
}

fn clock(time: Time) -> String {
    let clock = format!("{:02}:{:02}", time.hour, time.minute);
    match time.zone {
        Zone::Local => clock,
        Zone::Utc => format!("{clock} \u{2066}UTC\u{2069}"),
        Zone::Minutes(minutes) => {
            // The minus sign, not the hyphen.
            let sign = if minutes < 0 { '\u{2212}' } else { '+' };
            let minutes = minutes.unsigned_abs();
            // Isolated, for in a right-to-left line the sign and the numbers would change places.
            format!("{clock} \u{2066}(UTC{sign}{}:{:02})\u{2069}", minutes / 60, minutes % 60)
        }
    }
}

#[cfg(test)]
mod tests;
