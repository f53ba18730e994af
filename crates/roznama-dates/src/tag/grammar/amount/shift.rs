//! Where an amount of time leads, counted from the document's date.

use super::quantity::Amount;
use crate::edtf::{Point, Qualifier};
use crate::tag::grammar::Found;
use crate::tag::grammar::relative::{add_months, home_calendar, week_start};
use crate::tag::items::Text;
use crate::tag::lexicon::Unit;
use crate::tag::value::Value;
use crate::{Calendar, Day, Rule};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    On,
}

/// A day that lies an amount away, in quarters of a unit.
fn shift(on: Day, quarters: i32, unit: Unit, direction: Direction) -> Day {
    let sign = if direction == Direction::Back { -1 } else { 1 };
    let (whole, rest) = (quarters / 4, quarters % 4);
    match unit {
        Unit::Hour => on + sign * (whole + 23) / 24,
        Unit::Day => on + sign * whole,
        Unit::Week => on + sign * (quarters * 7 / 4),
        Unit::Month => on.add_months(sign * whole) + sign * rest * 15 / 2,
        Unit::Year => on.add_months(sign * quarters * 3),
        Unit::Decade => on.add_months(sign * quarters * 30),
        Unit::Century => on.add_months(sign * quarters * 300),
        Unit::Quarter | Unit::HalfYear | Unit::FinancialYear => on,
    }
}

/// A point at the unit's own precision.
pub(super) fn found_point(
    text: &Text<'_>,
    start: usize,
    end: usize,
    amount: &Amount,
    direction: Direction,
) -> Option<Found> {
    // Hours from now are clock times.
    let on = text.on.get().filter(|_| amount.unit != Unit::Hour)?;
    let value = if amount.is_open() {
        let (far, near) = (
            point_at(text, on, amount.quarters, amount.unit, direction)?,
            point_at(text, on, amount.low, amount.unit, direction)?,
        );
        let (from, to) = if direction == Direction::Back { (far, near) } else { (near, far) };
        from.until(to)?.roughly()?
    } else {
        point_at(text, on, amount.quarters, amount.unit, direction)?
    };
    let calendar = value.calendar();
    let about = amount.about;
    Some(Found { about, ..Found::new(start, end, value, Rule::Ago).in_calendar(calendar) })
}

fn point_at(
    text: &Text<'_>,
    on: Day,
    quarters: i32,
    unit: Unit,
    direction: Direction,
) -> Option<Value> {
    let home = home_calendar(text.language);
    let sign = if direction == Direction::Back { -1 } else { 1 };
    let day = shift(on, quarters, unit, direction);
    Some(match unit {
        Unit::Hour | Unit::Day => Value::Day(day),
        Unit::Week => {
            let first = week_start(text.language, day);
            Value::Days(first, first + 6)
        }
        // A month before 31 March is February, whatever its days.
        Unit::Month if quarters % 4 == 0 => {
            let today = home.date_of(on);
            let (year, month) = add_months(today.year, today.month, sign * quarters / 4);
            Value::Month(home, year, month)
        }
        Unit::Month => {
            let date = home.date_of(day);
            Value::Month(home, date.year, date.month)
        }
        Unit::Year => {
            let today = home.date_of(on);
            let (year, _) = add_months(today.year, today.month, sign * quarters * 3);
            Value::Year(home, year)
        }
        Unit::Decade => {
            let year = home.date_of(on).year + sign * quarters * 5 / 2;
            Value::Decade(home, year - year.rem_euclid(10))
        }
        // Half a century ago is a decade.
        Unit::Century if quarters % 4 != 0 => {
            let year = Calendar::Gregorian.date_of(on).year + sign * quarters * 25;
            Value::Decade(Calendar::Gregorian, year - year.rem_euclid(10))
        }
        Unit::Century => {
            let year = Calendar::Gregorian.date_of(on).year + sign * quarters * 25;
            Value::Century(year - year.rem_euclid(100))
        }
        Unit::Quarter | Unit::HalfYear | Unit::FinancialYear => return None,
    })
}

/// The days between then and now; rough at the far end if the amount is.
pub(super) fn found_stretch(
    text: &Text<'_>,
    start: usize,
    end: usize,
    amount: &Amount,
    direction: Direction,
) -> Option<Found> {
    let on = text.on.get()?;
    let far = Point::day(shift(on, amount.quarters, amount.unit, direction));
    let far =
        if amount.is_open() || amount.about { far.qualified(Qualifier::Approximate) } else { far };
    let near = Point::day(on);
    let (from, to) = if direction == Direction::Back { (far, near) } else { (near, far) };
    Some(Found::new(start, end, Value::Between(from, to), Rule::Stretch))
}
