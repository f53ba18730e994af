//! What a reader types into a date filter: EDTF, numbers in either order, or words in any of the languages.

mod named;
mod relative;

use roznama_text::{Lang, digits};

use crate::tag::whole;
use crate::{Calendar, Day, Edtf};

/// Reads a typed date in any digits, language and calendar, with the calendar it was given in; `None` when it is none.
///
/// `today` completes what is missing (`24 Dec`, `last week`). A year alone from 1200 to 1499 is read as Solar Hijri, or as
/// lunar Hijri when the solar year has yet to begin; where the reader has chosen a calendar, [`parse_typed_in`] reads it in that one.
///
/// ```
/// use roznama_dates::{Calendar, parse_typed};
/// #[track_caller]
/// fn check(input: &str, expected: &str, calendar: Calendar) {
///     let (edtf, found) = parse_typed(input, None).unwrap();
///     assert_eq!((edtf.to_string().as_str(), found), (expected, calendar));
/// }
/// check("2016-12-24", "2016-12-24", Calendar::Gregorian);
/// check("٢٠١٦-١٢", "2016-12", Calendar::Gregorian);
/// check("دی ۱۳۹۵", "2016-12-21/2017-01-19", Calendar::SolarHijri);
/// check("رمضان 1437", "2016-06-06~/2016-07-05~", Calendar::Hijri);
/// check("24 Dec 2016", "2016-12-24", Calendar::Gregorian);
/// check("۱۳۹۵/۱۰/۵", "2016-12-25", Calendar::SolarHijri);
/// assert_eq!(parse_typed("soon", None), None);
/// ```
pub fn parse_typed(input: &str, today: Option<Day>) -> Option<(Edtf, Calendar)> {
    parse_typed_in(input, today, None)
}

/// Like [`parse_typed`], with numbers that several calendars could mean read in the preferred one.
///
/// ```
/// use roznama_dates::{Calendar, parse_typed_in};
/// let (edtf, _) = parse_typed_in("1437", None, Some(Calendar::Hijri)).unwrap();
/// assert_eq!(edtf.to_string(), "2015-10-14~/2016-10-01~");
/// let (edtf, _) = parse_typed_in("1395-10", None, Some(Calendar::SolarHijri)).unwrap();
/// assert_eq!(edtf.to_string(), "2016-12-21/2017-01-19");
/// ```
pub fn parse_typed_in(
    input: &str,
    today: Option<Day>,
    preferred: Option<Calendar>,
) -> Option<(Edtf, Calendar)> {
    let input = input.trim();
    let ascii = digits::to_ascii(input);
    if let Some(found) = year_or_month(&ascii, today, preferred) {
        return Some(found);
    }
    if let Some(found) = full_date(&ascii, today, preferred) {
        return Some(found);
    }
    if let Ok(edtf) = ascii.parse::<Edtf>() {
        return Some((edtf, Calendar::Gregorian));
    }
    // A word that two languages share means the same month in both, or is a month in only one.
    [Lang::FA, Lang::AR, Lang::UR, Lang::EN]
        .into_iter()
        .find_map(|lang| whole(input, lang, today))
        .map(|mention| (mention.edtf, mention.calendar))
        .or_else(|| parse_named(input, today, preferred))
}

/// Like [`parse_typed_in`] without the tagger's words: beyond numbers it knows the names of months, of which three letters
/// will do, and a few words that count from `today`. A fraction of the code, for programs that are downloaded before they
/// run.
///
/// ```
/// use roznama_dates::{Calendar, Day, parse_named};
/// #[track_caller]
/// fn check(input: &str, expected: &str, calendar: Calendar) {
///     let (edtf, found) = parse_named(input, Day::from_ymd(2016, 12, 28), None).unwrap();
///     assert_eq!((edtf.to_string().as_str(), found), (expected, calendar), "{input}");
/// }
/// check("2016-12-24", "2016-12-24", Calendar::Gregorian);
/// check("24 Dec 2016", "2016-12-24", Calendar::Gregorian);
/// check("December 24, 2016", "2016-12-24", Calendar::Gregorian);
/// check("دی ۱۳۹۵", "2016-12-21/2017-01-19", Calendar::SolarHijri);
/// check("رمضان ١٤٣٧ هـ", "2016-06-06~/2016-07-05~", Calendar::Hijri);
/// check("30 ستمبر2015ء", "2015-09-30", Calendar::Gregorian);
/// check("كانون الأول 2016", "2016-12", Calendar::Gregorian);
/// check("24 Dec", "2016-12-24", Calendar::Gregorian);
/// check("yesterday", "2016-12-27", Calendar::Gregorian);
/// check("هفتهٔ گذشته", "2016-12-17/2016-12-23", Calendar::Gregorian);
/// check("گزشتہ ہفتے", "2016-12-19/2016-12-25", Calendar::Gregorian);
/// check("last week of 2016-12", "2016-12-25/2016-12-31", Calendar::Gregorian);
/// assert_eq!(parse_named("24 Dec", None, None), None);
/// assert_eq!(parse_named("the day before", None, None), None);
/// ```
pub fn parse_named(
    input: &str,
    today: Option<Day>,
    preferred: Option<Calendar>,
) -> Option<(Edtf, Calendar)> {
    let ascii = digits::to_ascii(input.trim());
    let written = |text: &str| {
        year_or_month(text, today, preferred)
            .or_else(|| full_date(text, today, preferred))
            .or_else(|| Some((text.parse().ok()?, Calendar::Gregorian)))
            .or_else(|| named::parse(text, today))
    };
    written(&ascii).or_else(|| relative::parse(&ascii, today, written))
}

/// `1395`, `1395-10`, `1395/10`: EDTF would read a year of the Middle Ages, which no reader of news means.
fn year_or_month(
    text: &str,
    today: Option<Day>,
    preferred: Option<Calendar>,
) -> Option<(Edtf, Calendar)> {
    let numbers = numbers(text)?;
    let year = numbers[0];
    let (year_digits, year) =
        (text.find(['-', '/', '.']).unwrap_or(text.len()), i32::try_from(year).ok()?);
    if year_digits != 4 || numbers.len() > 2 {
        return None;
    }
    let calendar = calendar_of(year, today, preferred)?;
    let (first, last) = match numbers[..] {
        [_] => calendar.year_bounds(year)?,
        [_, month] => calendar.month_bounds(year, u8::try_from(month).ok()?)?,
        _ => return None,
    };
    if calendar == Calendar::Gregorian {
        // `2016/12`; the rest is EDTF.
        return text
            .contains('/')
            .then(|| text.replace('/', "-").parse().ok().map(|edtf| (edtf, calendar)))?;
    }
    days(first, last, calendar)
}

/// `1395-10-05`, `5/10/1395`: the order by where the four digits stand.
fn full_date(
    text: &str,
    today: Option<Day>,
    preferred: Option<Calendar>,
) -> Option<(Edtf, Calendar)> {
    let numbers = numbers(text)?;
    let [first, middle, last] = numbers[..] else { return None };
    let year_first = text.find(['-', '/', '.']) == Some(4);
    let (year, day) = if year_first { (first, last) } else { (last, first) };
    let year = i32::try_from(year).ok().filter(|year| *year >= 1000)?;
    let calendar = calendar_of(year, today, preferred)?;
    let day = calendar.day_of(year, u8::try_from(middle).ok()?, u8::try_from(day).ok()?)?;
    days(day, day, calendar)
}

fn days(first: Day, last: Day, calendar: Calendar) -> Option<(Edtf, Calendar)> {
    let edtf = Edtf::days(first, last)?;
    let edtf = match calendar {
        // Moon sighting is local.
        Calendar::Hijri => edtf.qualified(crate::edtf::Qualifier::Approximate),
        _ => edtf,
    };
    Some((edtf, calendar))
}

/// Numbers of up to four digits joined by one kind of mark, and nothing else.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let mark = text.find(['-', '/', '.']).map_or('-', |at| char::from(text.as_bytes()[at]));
    text.split(mark)
        .map(|part| {
            let is_number =
                (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse().ok())?
        })
        .collect()
}

fn calendar_of(year: i32, today: Option<Day>, preferred: Option<Calendar>) -> Option<Calendar> {
    let begins_later = |calendar: Calendar| {
        calendar.day_of(year, 1, 1).zip(today).is_some_and(|(first, today)| first > today)
    };
    match year {
        // No news is of a year to come: 1438 is lunar until the solar year of that number.
        1200..1500 if begins_later(Calendar::SolarHijri) && !begins_later(Calendar::Hijri) => {
            Some(Calendar::Hijri)
        }
        1200..1500 => Some(
            preferred
                .filter(|calendar| *calendar != Calendar::Gregorian)
                .unwrap_or(Calendar::SolarHijri),
        ),
        1500..2200 => Some(Calendar::Gregorian),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
