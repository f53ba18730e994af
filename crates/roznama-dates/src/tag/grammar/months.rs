//! Months by their names and numbers.

use crate::Calendar;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};

use super::month_years::counted;
use super::relative;

/// A month's name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub calendar: Calendar,
    pub number: u8,
    /// A word of other meanings, with nothing beside it that makes it a month.
    pub weak: bool,
    /// ماه or شهر stands with it.
    pub introduced: bool,
    pub end: usize,
}

/// A month with its doubles and its word for month: `كانون الأول/ديسمبر`, `ماه فوریه`, `بهمن ماه`.
pub(super) fn month(text: &Text<'_>, index: usize) -> Option<Month> {
    let introduced = is_month_word(text, index) && stands_as_month_word(text, index);
    let at = index + usize::from(introduced);
    let (calendar, number, weak) = month_name(text, at)?;
    let mut end = at + 1;
    let same = |at: usize| {
        month_name(text, at).is_some_and(|(other, month, _)| other == calendar && month == number)
    };
    if same(end) && !text.has_and(end) {
        end += 1;
    } else if matches!(text.mark(end), Some('/' | '-')) && same(end + 1) {
        end += 2;
    } else if text.mark(end) == Some('(') && same(end + 1) && text.mark(end + 2) == Some(')') {
        end += 3;
    }
    let suffixed = text.language == Language::Persian
        && text.has(end, Reading::Unit(Unit::Month))
        && !introduced;
    end += usize::from(suffixed);
    let introduced = introduced || suffixed;
    Some(Month { calendar, number, weak: weak && !introduced, introduced, end })
}

/// Months by their number: `الشهر الثامن`, `شهر 3`, `برج ۶`. Only where a day or a year makes them one.
pub(super) fn month_by_number(text: &Text<'_>, index: usize) -> Option<Month> {
    let introduces = text.has(index, Reading::MonthWord)
        || (text.language == Language::Arabic && text.has(index, Reading::UnitThe(Unit::Month)));
    if !introduces || text.language == Language::Urdu {
        return None;
    }
    let number = text.ordinal(index + 1).or_else(|| text.cardinal(index + 1))?;
    let plain = number.digits <= 2 && !text.is_fraction(index + 1) && !counted(text, number.end);
    let month = u8::try_from(number.value).ok().filter(|month| (1..=12).contains(month))?;
    plain.then_some(Month {
        calendar: relative::home_calendar(text.language),
        number: month,
        weak: false,
        introduced: true,
        end: number.end,
    })
}

/// Urdu's ماہ is also counted and pointed at: دو ماہ, گزشتہ ماہ.
fn stands_as_month_word(text: &Text<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| text.language == Language::Urdu) else {
        return true;
    };
    text.points_on(before).is_none()
        && text.cardinal(before).is_none()
        && !text.has(before, Reading::Some)
}

fn is_month_word(text: &Text<'_>, index: usize) -> bool {
    text.has(index, Reading::Unit(Unit::Month)) || text.has(index, Reading::MonthWord)
}

/// The month whose name a word is, and whether that has other meanings.
pub(super) fn month_name(text: &Text<'_>, index: usize) -> Option<(Calendar, u8, bool)> {
    let strong = text.find(index, |reading| match reading {
        Reading::Month(calendar, month) => Some((calendar, month, false)),
        _ => None,
    });
    strong.or_else(|| {
        text.find(index, |reading| match reading {
            Reading::MonthWeak(calendar, month) => Some((calendar, month, true)),
            _ => None,
        })
    })
}
