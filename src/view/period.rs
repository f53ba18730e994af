//! What a reader types into the two fields of the date filter, and what it means.

use roznama_dates::{Calendar, Day, Edtf, parse_named};

/// Which end of the period a field gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The first day: of a month typed, its first.
    First,
    /// The last day: of a month typed, its last.
    Last,
}

/// What was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing: the period is open at this end.
    Open,
    /// A date.
    Date {
        /// The day that it gives the period.
        day: Day,
        /// What was understood.
        edtf: Edtf,
        /// In which calendar it was written.
        calendar: Calendar,
    },
    /// Something else.
    NoDate,
}

impl Typed {
    /// The day that it gives, if any.
    pub const fn day(&self) -> Option<Day> {
        match self {
            Self::Date { day, .. } => Some(*day),
            Self::Open | Self::NoDate => None,
        }
    }
}

/// Reads one field. Numbers that several calendars could mean are read in the preferred one; "yesterday" counts from `today`.
pub fn read(input: &str, end: End, today: Option<Day>, preferred: Calendar) -> Typed {
    if input.trim().is_empty() {
        return Typed::Open;
    }
    let Some((edtf, calendar)) = parse_named(input, today, Some(preferred)) else {
        return Typed::NoDate;
    };
    let (earliest, latest) = edtf.bounds();
    let day = match end {
        End::First => earliest.or(latest),
        End::Last => latest.or(earliest),
    };
    day.map_or(Typed::NoDate, |day| Typed::Date { day, edtf, calendar })
}

/// Whether a period ends before it starts.
pub fn reversed(from: Option<Day>, to: Option<Day>) -> bool {
    matches!((from, to), (Some(from), Some(to)) if to < from)
}
