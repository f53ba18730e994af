//! Early, middle and late: `أوائل شهر جوان`, `اواسط سال ۲۰۱۳`, `فروری کے وسط`.

use super::{Found, absolute, period, point, relative, year};
use crate::Rule;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading};
use crate::tag::value::Value;

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
    [
        absolute::find_licensed(text, index),
        relative::find(text, index),
        period::find(text, index),
        year::find(text, index),
        year::find_licensed(text, index),
    ]
    .into_iter()
    .flatten()
    .max_by_key(|found| found.end)
}

fn third(text: &Text<'_>, index: usize) -> Option<u8> {
    text.find(index, |reading| match reading {
        Reading::Third(third) => Some(third),
        _ => None,
    })
}

fn of(start: usize, end: usize, inner: &Found, third: u8) -> Option<Found> {
    let edtf = inner.value.third(third)?;
    Some(Found::new(start, end, Value::Edtf(edtf), Rule::PartOfMonth).in_calendar(inner.calendar))
}
