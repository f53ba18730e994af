//! An amount of time in words: `ڈیڑھ ایک ماہ`, `سه، چهار سال`, `عامين ونصف`, `بضعة أيام`.

use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};

/// How much of a unit, in quarters of it: from `low` to `quarters`, which are the same unless the words leave it open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub low: i32,
    pub quarters: i32,
    pub unit: Unit,
    /// Or so.
    pub about: bool,
    pub end: usize,
}

/// چند, بضعة: two to seven.
pub(super) const SOME: (i32, i32) = (8, 28);

impl Amount {
    pub(super) fn new((low, quarters): (i32, i32), unit: Unit, about: bool, end: usize) -> Amount {
        Amount { low, quarters, unit, about, end }
    }

    pub(super) fn is_open(&self) -> bool {
        self.low != self.quarters
    }
}

/// A number or "some", and a unit.
pub(super) fn amount(text: &Text<'_>, index: usize) -> Option<Amount> {
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
    // قبل نصف قرن
    if text.has(start, Reading::Half)
        && text.language == Language::Arabic
        && let Some(unit) = unit_at(text, start + 1)
    {
        return Some(Amount::new((2, 2), unit, about, start + 2));
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
        let again =
            matches!(text.language, Language::Arabic) && text.has_unit(amount.end, amount.unit);
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
pub(super) fn quarters_or_more(text: &Text<'_>, index: usize) -> Option<((i32, i32), usize)> {
    let (first, end) = quarters(text, index)?;
    let joined = text.has(end, Reading::Or)
        || text.has(end, Reading::To)
        || (text.mark(end) == Some('-') && text.is_glued(end) && text.is_glued(end + 1));
    // سه، چهار سال
    let listed = matches!(text.mark(end), Some('،' | ','))
        && quarters(text, end + 1)
            .is_some_and(|(second, _)| first < second && second <= first + 12);
    let joined = joined || listed;
    let in_words = text.number(index).is_none() && text.number(end).is_none();
    if (joined || in_words)
        && let Some((second, after)) = quarters(text, end + usize::from(joined))
        && first < second
        && (joined || second <= (first + 8).max(first * 3 / 2))
    {
        return Some(((first, second), after));
    }
    Some(((first, first), end))
}

/// A number in quarter units: ڈیڑھ, ساڑھے تین, پونے دو, ۱۰; half a unit where the word stands before it.
fn quarters(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    if let Some(tenths) = text.value(index, Reading::Tenths(0)) {
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

pub(super) fn unit_at(text: &Text<'_>, index: usize) -> Option<Unit> {
    text.find(index, |reading| match reading {
        Reading::Unit(unit) | Reading::Units(unit) => Some(unit),
        _ => None,
    })
    .filter(|unit| !matches!(unit, Unit::Quarter | Unit::HalfYear))
}
