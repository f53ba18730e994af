//! Nowruz, the Eids, Ashura and other days of the year: `نوروز ۱۳۹۵`, `عید فطر امسال`, `يوم عاشوراء`.

use super::Found;
use super::date_parts::finish;
use crate::tag::items::Text;
use crate::tag::lexicon::{Holiday, Language, Reading};
use crate::tag::partial::{Partial, Tense};
use crate::{Calendar, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    let holiday = text.find(index, |reading| match reading {
        Reading::Holiday(holiday) => Some(holiday),
        _ => None,
    })?;
    let (calendar, month, day) = date_of(holiday, text.language);
    let mut partial =
        Partial { calendar, year: None, month: Some(month), days: vec![day], pointing: None };
    let end = finish(text, &mut partial, index + 1);
    let value = partial.resolve(text, Tense::Unknown)?;
    Some(Found::new(index, end, value, Rule::Holiday).in_calendar(calendar))
}

/// Calendar, month and day. The Prophet's birthday is kept on the 12th, in Iran on the 17th.
fn date_of(holiday: Holiday, language: Language) -> (Calendar, u8, u8) {
    let (month, day) = match holiday {
        Holiday::Nowruz => return (Calendar::SolarHijri, 1, 1),
        Holiday::IslamicNewYear => (1, 1),
        Holiday::Ashura => (1, 10),
        Holiday::Arbaeen => (2, 20),
        Holiday::Mawlid if language == Language::Persian => (3, 17),
        Holiday::Mawlid => (3, 12),
        Holiday::Mabath => (7, 27),
        Holiday::EidAlFitr => (10, 1),
        Holiday::EidAlAdha => (12, 10),
        Holiday::Ghadir => (12, 18),
    };
    (Calendar::Hijri, month, day)
}
