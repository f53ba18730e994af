//! Where the marks of an axis go: whole years, months or days of a calendar.

use roznama_dates::{Calendar, CalendarDate, Day};

/// What begins at a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TickUnit {
    /// A day: write it as day and month, or as the day alone.
    Day,
    /// A month: write its name.
    Month,
    /// A year: write its number.
    Year,
}

/// A mark on an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands: the day that begins here.
    pub day: Day,
    /// The same day in the axis' calendar.
    pub date: CalendarDate,
    /// The largest unit that begins here.
    pub unit: TickUnit,
    /// Whether it begins something larger than the axis' steps, or an axis of years has it in its
    /// round numbers; such a mark is drawn longer.
    pub is_major: bool,
}

/// The steps an axis may have, the shortest first.
const STEPS: &[(TickUnit, i32)] = &[
    (TickUnit::Day, 1),
    (TickUnit::Day, 2),
    (TickUnit::Day, 5),
    (TickUnit::Day, 10),
    (TickUnit::Month, 1),
    (TickUnit::Month, 3),
    (TickUnit::Month, 6),
    (TickUnit::Year, 1),
    (TickUnit::Year, 2),
    (TickUnit::Year, 5),
    (TickUnit::Year, 10),
    (TickUnit::Year, 20),
    (TickUnit::Year, 50),
    (TickUnit::Year, 100),
    (TickUnit::Year, 200),
    (TickUnit::Year, 500),
    (TickUnit::Year, 1000),
    (TickUnit::Year, 2000),
    (TickUnit::Year, 5000),
];

/// The marks of an axis from `from` to `to`, earliest first: the finest steps that need at most
/// `most` marks.
///
/// ```
/// use roznama_core::timeline::{TickUnit, ticks};
/// use roznama_dates::Calendar;
///
/// let day = |text: &str| text.parse().unwrap();
/// let axis = ticks(day("2016-12-20"), day("2017-02-10"), Calendar::Gregorian, 3);
/// let days: Vec<String> = axis.iter().map(|tick| tick.day.to_string()).collect();
/// assert_eq!(days, ["2017-01-01", "2017-02-01"]);
/// assert_eq!(axis[0].unit, TickUnit::Year);
///
/// let axis = ticks(day("2016-12-20"), day("2017-02-10"), Calendar::SolarHijri, 3);
/// let days: Vec<String> = axis.iter().map(|tick| tick.day.to_string()).collect();
/// assert_eq!(days, ["2016-12-21", "2017-01-20"]);
/// ```
pub fn ticks(from: Day, to: Day, calendar: Calendar, most: usize) -> Vec<Tick> {
    if to < from || most == 0 {
        return Vec::new();
    }
    let days = i64::from(to - from) + 1;
    STEPS
        .iter()
        // A step that surely needs too many marks is not even tried.
        .filter(|(unit, step)| days / longest(*unit, *step) <= most as i64)
        .map(|(unit, step)| axis(from, to, calendar, *unit, *step))
        .find(|axis| axis.len() <= most)
        .unwrap_or_default()
}

/// The most days from one mark to the next.
fn longest(unit: TickUnit, step: i32) -> i64 {
    i64::from(step)
        * match unit {
            TickUnit::Day => 2,
            TickUnit::Month => 31,
            TickUnit::Year => 366,
        }
}

/// All marks of one kind of axis.
fn axis(from: Day, to: Day, calendar: Calendar, unit: TickUnit, step: i32) -> Vec<Tick> {
    let first = calendar.date_of(from);
    let mut marks = Vec::new();
    let mut year =
        if unit == TickUnit::Year { first.year.div_euclid(step) * step } else { first.year };
    let mut month = if unit == TickUnit::Year { 1 } else { first.month };
    let last = calendar.date_of(to);
    while (year, month) <= (last.year, last.month) {
        // A calendar may not be able to write the first years of another.
        let start = calendar.day_of(year, month, 1).unwrap_or(Day::MIN);
        match unit {
            TickUnit::Year => {
                push(&mut marks, (from, to), calendar, start, unit, step);
                year += step;
            }
            TickUnit::Month => {
                if i32::from(month - 1) % step == 0 {
                    push(&mut marks, (from, to), calendar, start, unit, step);
                }
                (year, month) = next_month(year, month);
            }
            TickUnit::Day => {
                let next = next_month(year, month);
                let end = calendar.day_of(next.0, next.1, 1).unwrap_or(to + 1);
                let mut day = 0;
                // The last mark of a month keeps half a step away from the next month's first.
                while day == 0 || start + day + step / 2 < end {
                    push(&mut marks, (from, to), calendar, start + day, unit, step);
                    day += if day == 0 && step > 2 { step - 1 } else { step };
                }
                (year, month) = next;
            }
        }
    }
    marks
}

fn next_month(year: i32, month: u8) -> (i32, u8) {
    if month >= 12 { (year + 1, 1) } else { (year, month + 1) }
}

/// Adds a mark if it is inside.
fn push(
    marks: &mut Vec<Tick>,
    (from, to): (Day, Day),
    calendar: Calendar,
    day: Day,
    unit: TickUnit,
    step: i32,
) {
    if day < from || day > to {
        return;
    }
    let date = calendar.date_of(day);
    if unit == TickUnit::Year && (date.year.rem_euclid(step), date.month, date.day) != (0, 1, 1) {
        return;
    }
    let largest = match (date.month, date.day) {
        (1, 1) => TickUnit::Year,
        (_, 1) => TickUnit::Month,
        _ => TickUnit::Day,
    };
    let is_round = unit == TickUnit::Year && date.year.rem_euclid(step.saturating_mul(5)) == 0;
    marks.push(Tick { day, date, unit: largest.max(unit), is_major: largest > unit || is_round });
}
