//! Early, middle and late: `أوائل شهر جوان`, `اواسط سال ۲۰۱۳`, `فروری کے وسط`.

use super::{Found, absolute, point, relative, year};
use crate::Rule;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading};
use crate::tag::value::Value;

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    if text.language == Language::Urdu {
        let inner = longest_of(text, index)?;
        let at = text.skip(inner.end, Reading::Of);
        let third = third(text, at).filter(|_| at > inner.end)?;
        return of(index, at + 1, &inner, third);
    }
    let third = third(text, index)?;
    let at = text.skip(index + 1, Reading::Of);
    let inner = point(text, text.skip(at, Reading::Ezafe))?;
    of(index, inner.end, &inner, third)
}

fn longest_of(text: &Text<'_>, index: usize) -> Option<Found> {
    [
        absolute::find_licensed(text, index),
        relative::find(text, index),
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
