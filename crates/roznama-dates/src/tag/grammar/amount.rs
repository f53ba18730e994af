//! Amounts of time counted from the document's date: a point (`قبل ثلاثة أيام`, `دو هفته پیش`) or a stretch up to it or
//! from it (`خلال الأشهر الستة الماضية`, `گذشتہ ڈیڑھ ماہ`).

use super::relative::{add_months, home_calendar, week_start};
use super::{Found, looks_ahead};
use crate::edtf::{Endpoint, Point, Qualifier};
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::value::Value;
use crate::{Calendar, Day, Edtf, Rule};

/// How much of a unit; `halves` counts half units.
#[derive(Clone, Copy, Debug)]
struct Amount {
    halves: i32,
    unit: Unit,
    /// چند, بضعة: two to seven.
    some: bool,
    /// Or so.
    about: bool,
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    On,
}

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    match text.language {
        Language::Arabic => arabic_point(text, index).or_else(|| arabic_stretch(text, index)),
        Language::Persian => persian(text, index),
        Language::Urdu => urdu_point(text, index).or_else(|| urdu_stretch(text, index)),
        Language::Other => None,
    }
}

/// `قبل نحو 15 عاما`, `بعد شهرين`, `منذ شهرين`; not when an event is counted from (`قبل يومين من`).
fn arabic_point(text: &Text<'_>, index: usize) -> Option<Found> {
    let direction = if text.has(index, Reading::Ago) {
        Direction::Back
    } else if text.has(index, Reading::FromNow) {
        Direction::On
    } else {
        return None;
    };
    let amount = amount(text, index + 1)?;
    if text.has(amount.end, Reading::EventAfter) {
        return None;
    }
    // وبعد شهرين, at the head of a clause, goes on from what was told.
    let heads_clause = text.items[index].clitic.and || index == 0 || text.mark(index - 1).is_some();
    if direction == Direction::On && heads_clause && !looks_ahead(text, index, amount.end) {
        return None;
    }
    found_point(text, index, amount.end, &amount, direction)
}

/// `خلال الأسابيع الثلاثة المقبلة`, `الأيام العشرة الماضية`, `العامين الماضيين`.
fn arabic_stretch(text: &Text<'_>, index: usize) -> Option<Found> {
    let at = text.skip(index, Reading::During);
    let (unit, two) = text.find(at, |reading| match reading {
        Reading::UnitsThe(unit) => Some((unit, false)),
        Reading::UnitTwoThe(unit) => Some((unit, true)),
        _ => None,
    })?;
    let mut end = at + 1;
    let mut amount = Amount { halves: 4, unit, some: false, about: false, end };
    if !two && let Some(number) = text.cardinal(end) {
        amount.halves = i32::try_from(number.value).ok()?.checked_mul(2)?;
        end = number.end;
    }
    let mut direction = stretch_direction(text, end)?;
    if end == at + 1 && !two {
        // الأشهر الماضية alone is vague; الأشهر الستة may also stand behind the pointing word.
        let number = text.cardinal(end + 1);
        let some = text.has(end + 1, Reading::Some);
        match number {
            Some(number) => {
                amount.halves = i32::try_from(number.value).ok()?.checked_mul(2)?;
                end = number.end - 1;
            }
            None if some => {
                amount.some = true;
                end += 1;
            }
            None => return None,
        }
        direction = stretch_direction(text, at + 1).unwrap_or(direction);
    }
    found_stretch(text, index, end + 1, &amount, direction)
}

fn stretch_direction(text: &Text<'_>, index: usize) -> Option<Direction> {
    text.find(index, |reading| match reading {
        Reading::LastStretch => Some(Direction::Back),
        Reading::NextStretch => Some(Direction::On),
        _ => None,
    })
}

/// `سه روز پیش`, `دو ماه دیگر`, `در سه روز گذشته`, `یک سال و نیم پیش`.
fn persian(text: &Text<'_>, index: usize) -> Option<Found> {
    let amount = amount(text, index)?;
    let at = amount.end;
    if let Some(direction) = stretch_direction(text, at) {
        return found_stretch(text, index, at + 1, &amount, direction);
    }
    if text.has(at, Reading::Ago) && !text.has(at + 1, Reading::EventAfter) {
        return found_point(text, index, at + 1, &amount, Direction::Back);
    }
    let later = text.has(at, Reading::Later);
    let counted_on = text.has(at, Reading::FromNow) && looks_ahead(text, index, at + 1);
    if (later || counted_on) && !text.has(at + 1, Reading::EventAfter) {
        return found_point(text, index, at + 1, &amount, Direction::On);
    }
    None
}

/// `دو ہفتے قبل`, `آج سے 13 سال پہلے`; "later" only when the sentence looks ahead.
fn urdu_point(text: &Text<'_>, index: usize) -> Option<Found> {
    let at = text.skip(index, Reading::FromToday);
    // میچ سے دو دن قبل: from the match.
    if at == index && text.has_before(index, Reading::FromAfter) {
        return None;
    }
    let amount = amount(text, at)?;
    let end = amount.end;
    if text.has(end, Reading::Ago) || text.has(end, Reading::GluedAfterUnit) {
        return found_point(text, index, end + 1, &amount, Direction::Back);
    }
    if text.has(end, Reading::FromNow) && looks_ahead(text, index, end + 1) {
        return found_point(text, index, end + 1, &amount, Direction::On);
    }
    None
}

/// `گذشتہ ڈیڑھ ایک ماہ`, `اگلے دو سال`.
fn urdu_stretch(text: &Text<'_>, index: usize) -> Option<Found> {
    let direction = text.find(index, |reading| match reading {
        Reading::LastBefore => Some(Direction::Back),
        Reading::NextBefore => Some(Direction::On),
        _ => None,
    })?;
    let amount = amount(text, index + 1)?;
    found_stretch(text, index, amount.end, &amount, direction)
}

/// A number or "some", and a unit.
fn amount(text: &Text<'_>, index: usize) -> Option<Amount> {
    let about = text.has(index, Reading::About);
    let start = index + usize::from(about);
    let two = text.find(start, |reading| match reading {
        Reading::UnitTwo(unit) => Some(unit),
        _ => None,
    });
    if let Some(unit) = two {
        let amount = Amount { halves: 4, unit, some: false, about, end: start + 1 };
        return Some(with_tail(text, amount));
    }
    if text.language == Language::Arabic
        && let Some(unit) = unit_at(text, start)
    {
        // قبل شهر is one month; a plural would be vague.
        let one = text.has(start + 1, Reading::Number(1));
        let amount =
            Amount { halves: 2, unit, some: false, about, end: start + 1 + usize::from(one) };
        return text.has(start, Reading::Unit(unit)).then(|| with_tail(text, amount));
    }
    if text.has(start, Reading::Some) {
        let unit = unit_at(text, start + 1)?;
        return Some(Amount { halves: 4, unit, some: true, about, end: start + 2 });
    }
    let (halves, mut end) = halves(text, start)?;
    // ڈیڑھ ایک, دو ایک: one and a half or so.
    let rough = text.has(end, Reading::RoughMore);
    end += usize::from(rough);
    let unit = unit_at(text, end)?;
    let amount = Amount { halves, unit, some: false, about: about || rough, end: end + 1 };
    Some(with_tail(text, amount))
}

/// یک سال و نیم, عامين ونصف تقريبا: what stands behind the unit.
fn with_tail(text: &Text<'_>, mut amount: Amount) -> Amount {
    let half_at = text.skip(amount.end, Reading::And);
    if text.has(half_at, Reading::Half) && (half_at > amount.end || text.has_and(half_at)) {
        amount.halves += 1;
        amount.end = half_at + 1;
    }
    if text.language == Language::Arabic && text.has(amount.end, Reading::About) {
        amount.about = true;
        amount.end += 1;
    }
    amount
}

/// A number in half units: ڈیڑھ, ساڑھے تین, ۱۰.
fn halves(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    let tenths = text.find(index, |reading| match reading {
        Reading::Tenths(tenths) => Some(i32::from(tenths)),
        _ => None,
    });
    if let Some(tenths) = tenths {
        return Some((tenths / 5, index + 1));
    }
    let plus = text.has(index, Reading::PlusHalf);
    let number = text.cardinal(index + usize::from(plus))?;
    if text.is_fraction(index) {
        return None;
    }
    let value = i32::try_from(number.value).ok().filter(|value| (1..=2000).contains(value))?;
    Some((value * 2 + i32::from(plus), number.end))
}

fn unit_at(text: &Text<'_>, index: usize) -> Option<Unit> {
    text.find(index, |reading| match reading {
        Reading::Unit(unit) | Reading::Units(unit) => Some(unit),
        _ => None,
    })
    .filter(|unit| !matches!(unit, Unit::Quarter | Unit::HalfYear))
}

/// A day that lies an amount away, half units counted as half of the next smaller ones.
fn shift(on: Day, halves: i32, unit: Unit, direction: Direction) -> Day {
    let sign = if direction == Direction::Back { -1 } else { 1 };
    let (whole, half) = (halves / 2, halves % 2);
    match unit {
        Unit::Hour => on + sign * (whole + 23) / 24,
        Unit::Day => on + sign * whole,
        Unit::Week => on + sign * (whole * 7 + half * 3),
        Unit::Month => on.add_months(sign * whole) + sign * half * 15,
        Unit::Year => on.add_months(sign * (whole * 12 + half * 6)),
        Unit::Decade => on.add_months(sign * (whole * 120 + half * 60)),
        Unit::Century => on.add_months(sign * (whole * 1200 + half * 600)),
        Unit::Quarter | Unit::HalfYear => on,
    }
}

/// A point at the unit's own precision.
fn found_point(
    text: &Text<'_>,
    start: usize,
    end: usize,
    amount: &Amount,
    direction: Direction,
) -> Option<Found> {
    // Hours from now are clock times.
    let on = text.on.filter(|_| amount.unit != Unit::Hour)?;
    let value = if amount.some {
        let (far, near) = (
            point_at(text, on, 14, amount.unit, direction)?,
            point_at(text, on, 4, amount.unit, direction)?,
        );
        let (from, to) = if direction == Direction::Back { (far, near) } else { (near, far) };
        Value::Edtf(between(&from, &to)?.qualified(Qualifier::Approximate))
    } else {
        point_at(text, on, amount.halves, amount.unit, direction)?
    };
    let calendar = value.calendar();
    let about = amount.about;
    Some(Found { about, ..Found::new(start, end, value, Rule::Ago).in_calendar(calendar) })
}

fn point_at(
    text: &Text<'_>,
    on: Day,
    halves: i32,
    unit: Unit,
    direction: Direction,
) -> Option<Value> {
    let home = home_calendar(text.language);
    let sign = if direction == Direction::Back { -1 } else { 1 };
    let day = shift(on, halves, unit, direction);
    Some(match unit {
        Unit::Hour | Unit::Day => Value::Day(day),
        Unit::Week => {
            let first = week_start(text.language, day);
            Value::Days(first, first + 6)
        }
        // A month before 31 March is February, whatever its days.
        Unit::Month if halves % 2 == 0 => {
            let today = home.date_of(on);
            let (year, month) = add_months(today.year, today.month, sign * halves / 2);
            Value::Month(home, year, month)
        }
        Unit::Month => {
            let date = home.date_of(day);
            Value::Month(home, date.year, date.month)
        }
        Unit::Year => {
            let today = home.date_of(on);
            let (year, _) = add_months(today.year, today.month, sign * halves * 6);
            Value::Year(home, year)
        }
        Unit::Decade => {
            let year = home.date_of(on).year + sign * halves * 5;
            Value::Decade(home, year - year.rem_euclid(10))
        }
        Unit::Century => {
            let year = Calendar::Gregorian.date_of(on).year + sign * halves * 50;
            Value::Century(year - year.rem_euclid(100))
        }
        Unit::Quarter | Unit::HalfYear => return None,
    })
}

/// From one value to another, by points where both are one.
pub(super) fn between(from: &Value, to: &Value) -> Option<Edtf> {
    let same_kind = std::mem::discriminant(from) == std::mem::discriminant(to);
    if same_kind && let (Some(from), Some(to)) = (from.point(), to.point()) {
        return Edtf::interval(Endpoint::Point(from), Endpoint::Point(to));
    }
    Edtf::days(from.first()?, to.last()?)
}

/// The days between then and now; rough at the far end if the amount is.
fn found_stretch(
    text: &Text<'_>,
    start: usize,
    end: usize,
    amount: &Amount,
    direction: Direction,
) -> Option<Found> {
    let on = text.on?;
    let halves = if amount.some { 14 } else { amount.halves };
    let far = Point::day(shift(on, halves, amount.unit, direction));
    let far = if amount.some || amount.about { far.qualified(Qualifier::Approximate) } else { far };
    let near = Point::day(on);
    let (from, to) = if direction == Direction::Back { (far, near) } else { (near, far) };
    let edtf = Edtf::interval(Endpoint::Point(from), Endpoint::Point(to))?;
    Some(Found::new(start, end, Value::Edtf(edtf), Rule::Stretch))
}
