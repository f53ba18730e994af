//! Amounts of time counted from the document's date: a point (`قبل ثلاثة أيام`, `دو هفته پیش`) or a stretch up to it or
//! from it (`خلال الأشهر الستة الماضية`, `گذشتہ ڈیڑھ ماہ`).

use super::date_parts::month;
use super::relative::{add_months, home_calendar, week_start};
use super::{Found, looks_ahead};
use crate::edtf::{Endpoint, Point, Qualifier};
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::value::Value;
use crate::{Calendar, Day, Edtf, Rule};

/// How much of a unit, in quarters of it: from `low` to `quarters`, which are the same unless the words leave it open.
#[derive(Clone, Copy, Debug)]
struct Amount {
    low: i32,
    quarters: i32,
    unit: Unit,
    /// Or so.
    about: bool,
    end: usize,
}

/// چند, بضعة: two to seven.
const SOME: (i32, i32) = (8, 28);

impl Amount {
    fn new((low, quarters): (i32, i32), unit: Unit, about: bool, end: usize) -> Amount {
        Amount { low, quarters, unit, about, end }
    }

    fn is_open(&self) -> bool {
        self.low != self.quarters
    }
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
    // قبل شهر رمضان, منذ عام 2005, قبل يوم الجمعة: the unit's word before a name or number of its own.
    if amount.end == index + 2 && introduces(text, &amount) {
        return None;
    }
    let from_now = text.skip(amount.end, Reading::FromNowAfter);
    if from_now > amount.end && direction == Direction::On {
        return found_point(text, index, from_now, &amount, direction);
    }
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

/// Whether a unit without a number is the word for month, year or day before its value.
fn introduces(text: &Text<'_>, amount: &Amount) -> bool {
    match amount.unit {
        Unit::Month => month(text, amount.end - 1).is_some(),
        Unit::Year => text.number(amount.end).is_some(),
        Unit::Day => {
            text.number(amount.end).is_some()
                || super::dated::weekday_name(text, amount.end).is_some()
                || text.has(amount.end, Reading::RelativeDay(-1))
        }
        _ => false,
    }
}

/// `خلال الأسابيع الثلاثة المقبلة`, `الأيام العشرة الماضية`, `العامين الماضيين`.
fn arabic_stretch(text: &Text<'_>, index: usize) -> Option<Found> {
    let at = text.skip(index, Reading::During);
    if let Some((much, at)) = quarters_or_more(text, at) {
        // خلال الـ24 ساعة الماضية
        let unit = unit_at(text, at)?;
        let amount = Amount::new(much, unit, false, at + 1);
        let direction = stretch_direction(text, at + 1)?;
        return found_stretch(text, index, at + 2, &amount, direction);
    }
    let (unit, two) = text.find(at, |reading| match reading {
        Reading::UnitsThe(unit) => Some((unit, false)),
        Reading::UnitTwoThe(unit) => Some((unit, true)),
        _ => None,
    })?;
    if two {
        let amount = Amount::new((8, 8), unit, false, at + 1);
        return found_stretch(text, index, at + 2, &amount, stretch_direction(text, at + 1)?);
    }
    // الأشهر الستة الماضية and الأشهر الماضية الستة; الأشهر الماضية alone is vague.
    let counted = |at: usize| {
        if text.has(at, Reading::Some) {
            return Some((SOME, at + 1));
        }
        let number = text.cardinal(at)?;
        let quarters = i32::try_from(number.value).ok().filter(|value| *value <= 2000)? * 4;
        Some(((quarters, quarters), number.end))
    };
    let (direction, much, end) = if let Some((much, end)) = counted(at + 1) {
        (stretch_direction(text, end)?, much, end + 1)
    } else {
        let direction = stretch_direction(text, at + 1)?;
        let (much, end) = counted(at + 2)?;
        (direction, much, end)
    };
    found_stretch(text, index, end, &Amount::new(much, unit, false, end), direction)
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
    // برای پنج سال دیگر: for five years more.
    let later = text.has(at, Reading::Later) && !text.has_before(index, Reading::For);
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
    let from_event = text.has_before(index, Reading::Of);
    if text.has(end, Reading::FromNow) && !from_event && looks_ahead(text, index, end + 1) {
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
    let about = text.has(index, Reading::About) || text.has(index, Reading::MoreBefore);
    let start = index + usize::from(about);
    let two = text.find(start, |reading| match reading {
        Reading::UnitTwo(unit) => Some(unit),
        _ => None,
    });
    if let Some(unit) = two {
        return Some(with_tail(text, Amount::new((8, 8), unit, about, start + 1)));
    }
    let joined = text.find(start, |reading| match reading {
        Reading::AmountOf(number, unit) => Some((i32::from(number) * 4, unit)),
        _ => None,
    });
    if let Some((much, unit)) = joined {
        return Some(with_tail(text, Amount::new((much, much), unit, about, start + 1)));
    }
    if text.language == Language::Arabic
        && let Some(unit) = unit_at(text, start)
    {
        if text.has(start, Reading::Units(unit)) && text.has(start + 1, Reading::Some) {
            // قبل سنوات قليلة
            return Some(Amount::new(SOME, unit, about, start + 2));
        }
        // قبل شهر is one month; a plural would be vague.
        let one = text.has(start + 1, Reading::Number(1));
        let amount = Amount::new((4, 4), unit, about, start + 1 + usize::from(one));
        return text.has(start, Reading::Unit(unit)).then(|| with_tail(text, amount));
    }
    if text.has(start, Reading::Some) {
        let unit = unit_at(text, start + 1)?;
        return Some(Amount::new(SOME, unit, about, start + 2));
    }
    let (much, mut end) = quarters_or_more(text, start)?;
    // ڈیڑھ ایک, دو ایک: one and a half or so.
    let rough = text.has(end, Reading::RoughMore);
    end += usize::from(rough);
    let unit = unit_at(text, end)?;
    Some(with_tail(text, Amount::new(much, unit, about || rough, end + 1)))
}

/// یک سال و نیم, عامين ونصف تقريبا, دو سال سے زائد: what stands behind the unit.
fn with_tail(text: &Text<'_>, mut amount: Amount) -> Amount {
    let half_at = text.skip(amount.end, Reading::And);
    if text.has(half_at, Reading::Half) && (half_at > amount.end || text.has_and(half_at)) {
        amount.low += 2;
        amount.quarters += 2;
        amount.end = half_at + 1;
        // ونصف العام
        let again = matches!(text.language, Language::Arabic)
            && text.has(amount.end, Reading::UnitThe(amount.unit));
        amount.end += usize::from(again);
    }
    let roughly = (text.language == Language::Arabic && text.has(amount.end, Reading::About))
        || text.has(amount.end, Reading::MoreAfter);
    if roughly {
        amount.about = true;
        amount.end += 1;
    }
    amount
}

/// A number, or two of which one or all between are meant: دو سه روز پیش, دو یا سه ماه آینده, ثلاثة إلى ستة أشهر.
fn quarters_or_more(text: &Text<'_>, index: usize) -> Option<((i32, i32), usize)> {
    let (first, end) = quarters(text, index)?;
    let joined = text.has(end, Reading::Or)
        || text.has(end, Reading::To)
        || (text.mark(end) == Some('-') && text.is_glued(end) && text.is_glued(end + 1));
    let in_words = text.number(index).is_none() && text.number(end).is_none();
    if (joined || in_words)
        && let Some((second, after)) = quarters(text, end + usize::from(joined))
        && first < second
        && (joined || second <= first + 8)
    {
        return Some(((first, second), after));
    }
    Some(((first, first), end))
}

/// A number in quarter units: ڈیڑھ, ساڑھے تین, پونے دو, ۱۰; half a unit where the word stands before it.
fn quarters(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    let tenths = text.find(index, |reading| match reading {
        Reading::Tenths(tenths) => Some(i32::from(tenths)),
        _ => None,
    });
    if let Some(tenths) = tenths {
        return Some((tenths * 2 / 5, index + 1));
    }
    if text.has(index, Reading::Half) && text.language != Language::Arabic {
        return Some((2, index + 1));
    }
    let more = text.find(index, |reading| match reading {
        Reading::PlusHalf => Some(2),
        Reading::QuarterPlus => Some(1),
        Reading::QuarterMinus => Some(-1),
        _ => None,
    });
    // سوا سال is a year and a quarter.
    if let Some(more) = more
        && unit_at(text, index + 1).is_some()
    {
        return Some((4 + more, index + 1));
    }
    let number = text.cardinal(index + usize::from(more.is_some()))?;
    if text.is_fraction(index) {
        return None;
    }
    let value = i32::try_from(number.value).ok().filter(|value| (1..=2000).contains(value))?;
    Some((value * 4 + more.unwrap_or(0), number.end))
}

fn unit_at(text: &Text<'_>, index: usize) -> Option<Unit> {
    text.find(index, |reading| match reading {
        Reading::Unit(unit) | Reading::Units(unit) => Some(unit),
        _ => None,
    })
    .filter(|unit| !matches!(unit, Unit::Quarter | Unit::HalfYear))
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
    let on = text.on.get().filter(|_| amount.unit != Unit::Hour)?;
    let value = if amount.is_open() {
        let (far, near) = (
            point_at(text, on, amount.quarters, amount.unit, direction)?,
            point_at(text, on, amount.low, amount.unit, direction)?,
        );
        let (from, to) = if direction == Direction::Back { (far, near) } else { (near, far) };
        Value::Edtf(between(&from, &to)?.qualified(Qualifier::Approximate))
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
        Unit::Century => {
            let year = Calendar::Gregorian.date_of(on).year + sign * quarters * 25;
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
    let on = text.on.get()?;
    let far = Point::day(shift(on, amount.quarters, amount.unit, direction));
    let far =
        if amount.is_open() || amount.about { far.qualified(Qualifier::Approximate) } else { far };
    let near = Point::day(on);
    let (from, to) = if direction == Direction::Back { (far, near) } else { (near, far) };
    let edtf = Edtf::interval(Endpoint::Point(from), Endpoint::Point(to))?;
    Some(Found::new(start, end, Value::Edtf(edtf), Rule::Stretch))
}
