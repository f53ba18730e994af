//! A day, a month by its name, and a year, in any order that names the month.

use roznama_text::{Lang, Level, TokenKind, fold, tokens};

use super::days;
use crate::display::month_name;
use crate::edtf::Point;
use crate::{Calendar, Day, Edtf};

/// The languages whose names of months are known.
const LANGS: [Lang; 4] = [Lang::EN, Lang::AR, Lang::FA, Lang::UR];

/// The months of the Levant and of Iraq, which stand beside the names that Arabic shares with Europe.
const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

/// Letters of a month's name that will do, in the languages that shorten names.
const SHORTEST: usize = 3;

/// Reads a date with a month's name; where the year is missing, the one that puts it nearest `today` (a month alone: at or
/// before it). `text` has ASCII digits.
pub(super) fn parse(text: &str, today: Option<Day>) -> Option<(Edtf, Calendar)> {
    let (mut numbers, mut words) = (Vec::new(), Vec::new());
    for token in tokens(text) {
        let written = text.get(token.span)?;
        match token.kind {
            TokenKind::Number => numbers.push(written.parse::<i32>().ok()?),
            _ => words.push(written),
        }
    }
    // Marks of an era stand last and are no part of a name.
    let (calendar, month) = (1..=words.len()).rev().find_map(|count| {
        let name = words[..count].join(" ");
        let is_era = words[count..].iter().all(|word| word.chars().count() <= 2);
        month_named(&name).filter(|_| is_era)
    })?;
    let (year, day) = match numbers[..] {
        [year] if year >= 1000 => (year, None),
        [day, year] if year >= 1000 => (year, Some(day)),
        [year, day] if year >= 1000 => (year, Some(day)),
        [day] => (nearest_year(calendar, month, day, today?)?, Some(day)),
        [] => {
            let now = calendar.date_of(today?);
            (now.year - i32::from(month > now.month), None)
        }
        _ => return None,
    };
    let Some(day) = day else {
        if calendar == Calendar::Gregorian {
            return Some((Edtf::point(Point::month(year, month)?), calendar));
        }
        let (first, last) = calendar.month_bounds(year, month)?;
        return days(first, last, calendar);
    };
    let day = calendar.day_of(year, month, u8::try_from(day).ok()?)?;
    days(day, day, calendar)
}

fn nearest_year(calendar: Calendar, month: u8, day: i32, today: Day) -> Option<i32> {
    let now = calendar.date_of(today).year;
    let away = |year: i32| {
        let found = calendar.day_of(year, month, u8::try_from(day).ok()?)?;
        Some(((found - today).abs(), year))
    };
    (now - 1..=now + 1).filter_map(away).min().map(|(_, year)| year)
}

/// The month of a name, or of its first letters where only one month begins so.
fn month_named(name: &str) -> Option<(Calendar, u8)> {
    let wanted = fold(name, Level::Search);
    let names = || {
        let months = move |calendar, lang| (1..=12).map(move |month| (calendar, month, lang));
        let shared = Calendar::ALL
            .into_iter()
            .flat_map(move |calendar| {
                LANGS.into_iter().flat_map(move |lang| months(calendar, lang))
            })
            .map(|(calendar, month, lang)| (calendar, month, month_name(calendar, month, lang)));
        let levantine = LEVANTINE.iter().zip(1..);
        shared.chain(levantine.map(|(name, month)| (Calendar::Gregorian, month, *name)))
    };
    let exact = names().find(|(_, _, name)| fold(name, Level::Search) == wanted);
    let found = exact.or_else(|| {
        let is_long = wanted.chars().count() >= SHORTEST;
        let mut begun = names()
            .filter(|(_, _, name)| is_long && fold(name, Level::Search).starts_with(&*wanted));
        let first = begun.next()?;
        begun.all(|other| (other.0, other.1) == (first.0, first.1)).then_some(first)
    })?;
    Some((found.0, found.1))
}
