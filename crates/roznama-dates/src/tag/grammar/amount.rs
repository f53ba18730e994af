//! Amounts of time counted from the document's date: a point (`قبل ثلاثة أيام`, `دو هفته پیش`) or a stretch up to it or
//! from it (`خلال الأشهر الستة الماضية`, `گذشتہ ڈیڑھ ماہ`).

mod quantity;
mod shift;

use super::months::month;
use super::{Found, looks_ahead};
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::partial::Pointing;
use quantity::{Amount, SOME, amount, quarters_or_more, unit_at};
use shift::{Direction, found_point, found_stretch};

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
    if text.has(index, Reading::LastStretch) {
        return Some(Direction::Back);
    }
    text.has(index, Reading::NextStretch).then_some(Direction::On)
}

/// `سه روز پیش`, `دو ماه دیگر`, `در سه روز گذشته`, `یک سال و نیم پیش`.
fn persian(text: &Text<'_>, index: usize) -> Option<Found> {
    let amount = amount(text, index)?;
    let at = amount.end;
    if let Some(direction) = stretch_direction(text, at) {
        return found_stretch(text, index, at + 1, &amount, direction);
    }
    let from_event = text.has(at + 1, Reading::EventAfter) && !belongs_to_verb(text, at + 1);
    if text.has(at, Reading::Ago) && !from_event {
        return found_point(text, index, at + 1, &amount, Direction::Back);
    }
    // برای پنج سال دیگر: for five years more.
    let later = text.has(at, Reading::Later)
        && !text.has_before(index, Reading::For)
        && !text.has(at + 1, Reading::MoreOf);
    let counted_on = text.has(at, Reading::FromNow) && looks_ahead(text, index, at + 1);
    if (later || counted_on) && !text.has(at + 1, Reading::EventAfter) {
        return found_point(text, index, at + 1, &amount, Direction::On);
    }
    None
}

/// دو ماه پیش از سمت خود کناره گرفت: the "from" behind "ago" is the verb's, and no event is counted from.
fn belongs_to_verb(text: &Text<'_>, from: usize) -> bool {
    (from + 1..from + 9)
        .take_while(|&at| text.mark(at).is_none() && !text.has(at, Reading::EventAfter))
        .any(|at| text.has(at, Reading::LeavesFrom))
}

/// `دو ہفتے قبل`, `آج سے 13 سال پہلے`; "later" only when the sentence looks ahead.
fn urdu_point(text: &Text<'_>, index: usize) -> Option<Found> {
    let at = text.skip(index, Reading::FromToday);
    // میچ سے دو دن قبل: from the match.
    if at == index && text.has_before(index, Reading::FromAfter) {
        return None;
    }
    // عید سے ایک دو دن قبل: what was refused is not read from its middle on.
    let in_number = index > 0 && text.cardinal(index - 1).is_some_and(|number| number.end == index);
    if in_number && text.number(index).is_none() && text.number(index - 1).is_none() {
        return None;
    }
    let amount = amount(text, at)?;
    let end = amount.end;
    if text.has(end, Reading::Ago) || text.has(end, Reading::GluedAfterUnit) {
        return found_point(text, index, end + 1, &amount, Direction::Back);
    }
    // 27 سال بعد ایک ساتھ: after so many years, not so many from now.
    let long = amount.unit == Unit::Year && amount.quarters >= 40;
    let from_event = long || text.has_before(index, Reading::Of);
    if text.has(end, Reading::FromNow) && !from_event && looks_ahead(text, index, end + 1) {
        return found_point(text, index, end + 1, &amount, Direction::On);
    }
    None
}

/// `گذشتہ ڈیڑھ ایک ماہ`, `اگلے دو سال`.
fn urdu_stretch(text: &Text<'_>, index: usize) -> Option<Found> {
    let direction = match text.points_on(index)? {
        Pointing::Last => Direction::Back,
        Pointing::Next => Direction::On,
        _ => return None,
    };
    let amount = amount(text, index + 1)?;
    found_stretch(text, index, amount.end, &amount, direction)
}
