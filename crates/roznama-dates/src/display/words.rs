//! The words and patterns of one language, from `data/names.tsv`.

use roznama_text::Lang;

use crate::{Calendar, Weekday};

/// Generated from `data/names.tsv`: the columns are English, Arabic, Persian, Urdu.
mod data {
    include!(concat!(env!("OUT_DIR"), "/names.rs"));
}

/// One column of `data/names.tsv`.
#[derive(Clone, Copy)]
pub(super) struct Words {
    column: usize,
}

macro_rules! patterns {
    ($($name:ident = $table:ident;)*) => {
        $(pub(super) fn $name(self) -> &'static str {
            data::$table[self.column]
        })*
    };
}

impl Words {
    pub(super) fn of(lang: Lang) -> Words {
        let column = match lang.as_str() {
            "ar" => 1,
            "fa" => 2,
            "ur" => 3,
            _ => 0,
        };
        Words { column }
    }

    pub(super) fn month(self, calendar: Calendar, month: u8) -> &'static str {
        let months = match calendar {
            Calendar::Gregorian => &data::MONTH_GREGORIAN,
            Calendar::SolarHijri => &data::MONTH_SOLAR_HIJRI,
            Calendar::Hijri => &data::MONTH_HIJRI,
        };
        self.numbered(months, month)
    }

    pub(super) fn weekday(self, weekday: Weekday) -> &'static str {
        self.numbered(&data::WEEKDAY, weekday.number())
    }

    pub(super) fn season(self, season: u8) -> &'static str {
        self.numbered(&data::SEASON, season)
    }

    pub(super) fn quarter(self, quarter: u8) -> &'static str {
        self.numbered(&data::QUARTER, quarter)
    }

    /// `20th century`; only English counts with endings.
    pub(super) fn century(self, number: i32) -> String {
        let number = match (self.column, number % 100, number % 10) {
            (0, 11..=13, _) => format!("{number}th"),
            (0, _, 1) => format!("{number}st"),
            (0, _, 2) => format!("{number}nd"),
            (0, _, 3) => format!("{number}rd"),
            (0, ..) => format!("{number}th"),
            _ => number.to_string(),
        };
        fill(data::CENTURY[self.column], &[("{n}", &number)])
    }

    fn numbered(self, table: &[[&'static str; 4]], number: u8) -> &'static str {
        let row = usize::from(number).checked_sub(1).and_then(|index| table.get(index));
        row.map_or("", |row| row[self.column])
    }

    pub(super) fn era(self, calendar: Calendar) -> &'static str {
        match calendar {
            Calendar::Gregorian => data::ERA_GREGORIAN[self.column],
            Calendar::SolarHijri => data::ERA_SOLAR_HIJRI[self.column],
            Calendar::Hijri => data::ERA_HIJRI[self.column],
        }
    }

    pub(super) fn year(self, calendar: Calendar) -> &'static str {
        match calendar {
            Calendar::Gregorian => data::YEAR_GREGORIAN[self.column],
            Calendar::SolarHijri => data::YEAR_SOLAR_HIJRI[self.column],
            Calendar::Hijri => data::YEAR_HIJRI[self.column],
        }
    }

    pub(super) fn year_alone(self, calendar: Calendar) -> &'static str {
        match calendar {
            Calendar::Gregorian => data::YEAR_ALONE_GREGORIAN[self.column],
            Calendar::SolarHijri => data::YEAR_ALONE_SOLAR_HIJRI[self.column],
            Calendar::Hijri => data::YEAR_ALONE_HIJRI[self.column],
        }
    }

    patterns! {
        before_christ = BEFORE_CHRIST;
        decade = DECADE;
        month_of_year = MONTH_OF_YEAR;
        day_of_month = DAY_OF_MONTH;
        unknown_month = UNKNOWN_MONTH;
        unknown_day = UNKNOWN_DAY;
        with_time = WITH_TIME;
        with_weekday = WITH_WEEKDAY;
        about = ABOUT;
        perhaps = PERHAPS;
        range_tight = RANGE_TIGHT;
        range_wide = RANGE_WIDE;
        since = SINCE;
        until = UNTIL;
        end_unknown = END_UNKNOWN;
        start_unknown = START_UNKNOWN;
        comma = LIST_COMMA;
        and = LIST_AND;
        or = LIST_OR;
    }
}

/// Puts values into the braces of a pattern.
pub(super) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        let known = values.iter().find(|(name, _)| rest.starts_with(name));
        let (name, value) = known.unwrap_or(&("{", "{"));
        text.push_str(value);
        rest = &rest[name.len()..];
    }
    text.push_str(rest);
    text
}
