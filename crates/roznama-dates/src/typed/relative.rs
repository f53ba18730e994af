//! What counts from today: `yesterday`, `هفتهٔ گذشته`, `3 days ago`, `last week of 2016-12`. The words stand in
//! `data/typed.tsv`.
//!
//! A first or last week of a month or year is its first or last seven days; other weeks begin on Monday in English and
//! Urdu, on Saturday in Arabic and Persian. Months and years of Persian words are those of the Solar Hijri calendar.

use roznama_text::{Lang, Level, TokenKind, fold, tokens};

use super::days;
use crate::display::weekday_name;
use crate::edtf::Point;
use crate::{Calendar, Day, Edtf, Weekday};

mod data {
    include!(concat!(env!("OUT_DIR"), "/typed.rs"));
}

const ENGLISH: u8 = 0;
const PERSIAN: u8 = 2;
const URDU: u8 = 3;

/// What was read of the words, in any order.
#[derive(Default)]
struct Words {
    offset: Option<i32>,
    first: bool,
    ago: bool,
    unit: Option<&'static str>,
    weekday: Option<Weekday>,
    /// The column of the unit or weekday.
    column: u8,
    urdu: bool,
}

/// Reads words that count from `today`; `other` reads the rest, if there is one. `text` has ASCII digits.
pub(super) fn parse(
    text: &str,
    today: Option<Day>,
    other: impl Fn(&str) -> Option<(Edtf, Calendar)>,
) -> Option<(Edtf, Calendar)> {
    let wanted = fold(text, Level::Search);
    let whole =
        data::WORDS.iter().find(|(form, key, _)| *form == wanted && key.starts_with("day."));
    if let Some((_, key, _)) = whole {
        let offset: i32 = key.strip_prefix("day.")?.parse().ok()?;
        return Some((Edtf::from(today? + offset), Calendar::Gregorian));
    }
    // Persian and Urdu share words that folding makes one; Urdu's own letters tell them apart.
    let urdu = text.contains(['ہ', 'ے', 'ھ', 'ں', 'ٹ', 'ڈ', 'ڑ']);
    let (mut words, mut rest) =
        (Words { urdu, ..Words::default() }, None::<std::ops::Range<usize>>);
    for token in tokens(text) {
        let known = token.kind == TokenKind::Word && words.take(&text[token.span.clone()]);
        if !known {
            rest = Some(rest.map_or(token.span.start, |rest| rest.start)..token.span.end);
        }
    }
    match rest {
        None => words.around(today?),
        Some(rest) if words.unit == Some("week") && (words.first || words.offset == Some(-1)) => {
            let (edtf, calendar) = other(&text[rest])?;
            let (Some(first), Some(last)) = edtf.bounds() else { return None };
            let from = if words.first { first } else { last - 6 };
            (last - first > 7).then(|| days(from, from + 6, calendar))?
        }
        Some(rest) if words.ago => words.ago(today?, text[rest].parse().ok()?),
        Some(_) => None,
    }
}

impl Words {
    /// Whether the word is one of those known.
    fn take(&mut self, word: &str) -> bool {
        let wanted = fold(word, Level::Search);
        let mut known = false;
        let here = |row: &&(&str, &str, u8)| row.0 == wanted && !row.1.starts_with("day.");
        for (_, key, column) in data::WORDS.iter().filter(here) {
            known = true;
            match *key {
                "this" => self.offset = Some(0),
                "last" => self.offset = Some(-1),
                "next" => self.offset = Some(1),
                "first" => self.first = true,
                "ago" => self.ago = true,
                _ => {
                    let other = if self.urdu { PERSIAN } else { URDU };
                    if let Some(unit) = key.strip_prefix("unit.").filter(|_| *column != other) {
                        (self.unit, self.column) = (Some(unit), *column);
                    }
                }
            }
        }
        if !known {
            let named = [Lang::EN, Lang::AR, Lang::FA, Lang::UR].into_iter().zip(0..).find_map(
                |(lang, column)| {
                    let day = Weekday::ALL
                        .into_iter()
                        .find(|day| fold(weekday_name(*day, lang), Level::Search) == wanted)?;
                    Some((day, column))
                },
            );
            if let Some((weekday, column)) = named {
                (self.weekday, self.column, known) = (Some(weekday), column, true);
            }
        }
        known
    }

    fn calendar(&self) -> Calendar {
        if self.column == PERSIAN { Calendar::SolarHijri } else { Calendar::Gregorian }
    }

    /// The week that holds a day.
    fn week(&self, day: Day) -> Option<(Edtf, Calendar)> {
        let from_monday = i32::from(day.weekday().number()) - 1;
        let back =
            if matches!(self.column, ENGLISH | URDU) { from_monday } else { (from_monday + 2) % 7 };
        days(day - back, day - back + 6, Calendar::Gregorian)
    }

    /// This, the last or the next unit or weekday. پیش without a number is "last" as well.
    fn around(&self, today: Day) -> Option<(Edtf, Calendar)> {
        let offset = self.offset.or(self.ago.then_some(-1));
        if let Some(weekday) = self.weekday {
            let back =
                (i32::from(today.weekday().number()) - i32::from(weekday.number())).rem_euclid(7);
            let day = match offset {
                Some(1) => today + (7 - back),
                Some(-1) if back == 0 => today - 7,
                _ => today - back,
            };
            return Some((Edtf::from(day), Calendar::Gregorian));
        }
        self.shifted(today, offset?)
    }

    /// So many units before today, as fine as the unit.
    fn ago(&self, today: Day, count: u16) -> Option<(Edtf, Calendar)> {
        self.shifted(today, -i32::from(count))
    }

    fn shifted(&self, today: Day, by: i32) -> Option<(Edtf, Calendar)> {
        let calendar = self.calendar();
        let date = calendar.date_of(today);
        match self.unit? {
            "day" => Some((Edtf::from(today + by), Calendar::Gregorian)),
            "week" => self.week(today + by * 7),
            "month" => {
                let total = date.year * 12 + i32::from(date.month) - 1 + by;
                let (year, month) = (total.div_euclid(12), total.rem_euclid(12) as u8 + 1);
                if calendar == Calendar::Gregorian {
                    return Some((Edtf::point(Point::month(year, month)?), calendar));
                }
                let (first, last) = calendar.month_bounds(year, month)?;
                days(first, last, calendar)
            }
            _ if calendar == Calendar::Gregorian => {
                Some((Edtf::point(Point::year(date.year + by)?), calendar))
            }
            _ => {
                let (first, last) = calendar.year_bounds(date.year + by)?;
                days(first, last, calendar)
            }
        }
    }
}
