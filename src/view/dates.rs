//! Dates as the reader wants them: in their calendar, language and digits.

use roznama_dates::display::{format_day, format_edtf};
use roznama_dates::{Calendar, Day, Edtf};

use crate::i18n::{Text, fill};
use crate::state::Locale;

/// The three calendars.
pub const CALENDARS: [Calendar; 3] = [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri];

/// A date in the reader's calendar.
pub fn date(edtf: &Edtf, locale: Locale) -> String {
    format_edtf(edtf, locale.calendar, locale.ui.lang(), locale.digits)
}

/// A date in a calendar of its own.
pub fn date_in(edtf: &Edtf, calendar: Calendar, locale: Locale) -> String {
    format_edtf(edtf, calendar, locale.ui.lang(), locale.digits)
}

/// A day in the reader's calendar.
pub fn day(day: Day, locale: Locale) -> String {
    format_day(day, locale.calendar, locale.ui.lang(), locale.digits)
}

/// A date in each calendar, the reader's first.
pub fn in_calendars(edtf: &Edtf, locale: Locale) -> Vec<(Calendar, String)> {
    let others = CALENDARS.into_iter().filter(|&calendar| calendar != locale.calendar);
    std::iter::once(locale.calendar)
        .chain(others)
        .map(|calendar| (calendar, format_edtf(edtf, calendar, locale.ui.lang(), locale.digits)))
        .collect()
}

/// The stretch of the timeline that shows a date with its surroundings; `None` for a date without bounds.
pub fn around(edtf: &Edtf) -> Option<(Day, Day)> {
    let (first, last) = edtf.bounds();
    let (first, last) = (first.or(last)?, last.or(first)?);
    let margin = 15.max((last - first) / 2);
    Some((first - margin, last + margin))
}

/// A period in words; `None` when it is open at both ends.
pub fn period(from: Option<Day>, to: Option<Day>, locale: Locale) -> Option<String> {
    let (template, days) = match (from, to) {
        (None, None) => return None,
        (Some(from), None) => (Text::PeriodFrom, vec![day(from, locale)]),
        (None, Some(to)) => (Text::PeriodUntil, vec![day(to, locale)]),
        (Some(from), Some(to)) => (Text::PeriodBetween, vec![day(from, locale), day(to, locale)]),
    };
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    Some(fill(locale.ui.text(template), &days))
}
