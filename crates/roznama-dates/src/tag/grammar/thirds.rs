//! Early, middle and late: `أوائل شهر جوان`, `اواسط سال ۲۰۱۳`, `فروری کے وسط`.

use super::{Found, Group, absolute, longest, period, point, relative, year};
use crate::Rule;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    if text.language == Language::Urdu && third(text, index).is_none() {
        let inner = longest_of(text, index)?;
        let at = text.skip(inner.end, Reading::Of);
        let third = third(text, at).filter(|_| at > inner.end)?;
        return of(index, at + 1, &inner, third);
    }
    // فلمی سفر کا آغاز 2006 میں: such words stand behind what they part.
    let third = third(text, index)
        .filter(|_| text.language != Language::Urdu || !text.has(index, Reading::Edge))?;
    let at = text.skip(index + 1, Reading::Of);
    let at = text.skip(at, Reading::Ezafe);
    let inner =
        if text.language == Language::Urdu { longest_of(text, at)? } else { point(text, at)? };
    of(index, inner.end, &inner, third)
}

fn longest_of(text: &Text<'_>, index: usize) -> Option<Found> {
    const GROUPS: [Group; 5] =
        [absolute::find_licensed, relative::find, period::find, year::find, year::find_licensed];
    longest(&GROUPS, text, index)
}

fn third(text: &Text<'_>, index: usize) -> Option<u8> {
    text.amount(index, Reading::Third(0)).map(|third| third as u8)
}

fn of(start: usize, end: usize, inner: &Found, third: u8) -> Option<Found> {
    let value = inner.value.third(third)?;
    Some(Found::new(start, end, value, Rule::PartOfMonth).in_calendar(inner.calendar))
}
