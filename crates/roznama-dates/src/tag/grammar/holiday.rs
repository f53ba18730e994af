//! Nowruz, the Eids, Ashura and other days of the year: `نوروز ۱۳۹۵`, `عید فطر امسال`, `يوم عاشوراء`; and the days that follow an
//! Eid's first: `ثاني أيام عيد الأضحى`, `عید کے دوسرے روز`.

use super::Found;
use super::month_years::finish;
use super::part_of_month::number;
use crate::tag::days::DaysOfMonth;
use crate::tag::items::Text;
use crate::tag::lexicon::{Holiday, Language, Reading, Unit};
use crate::tag::partial::{Partial, Pointing, Tense};
use crate::{Calendar, PartOfDay, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    let (number, start) = day_before(text, index).unwrap_or((1, index));
    // ليلة عيد الفطر, ظهر روز عاشورا
    let start = if text.language == Language::Urdu {
        start
    } else {
        // عشية is the eve, the day before.
        let part =
            text.is_part_of_day(start) && !text.has(start, Reading::PartOfDay(PartOfDay::Evening));
        text.skip(start + usize::from(part), Reading::WeekdayBefore)
    };
    // گزشتہ عید الفطر
    let pointing = text
        .points_on(start)
        .filter(|pointing| text.language == Language::Urdu && *pointing != Pointing::This);
    let at = start + usize::from(pointing.is_some());
    let holiday = text.find(at, |reading| match reading {
        Reading::Holiday(holiday) => Some(holiday),
        _ => None,
    })?;
    let (number, end) = day_behind(text, at + 1).unwrap_or((number, at + 1));
    let (calendar, month, day) = date_of(holiday, text.language);
    let mut partial = Partial {
        calendar,
        year: None,
        month: Some(month),
        days: DaysOfMonth::one(day + number - 1),
        pointing,
    };
    let end = finish(text, &mut partial, end);
    let value = partial.resolve(text, Tense::Unknown)?;
    Some(Found::new(index, end, value, Rule::Holiday).in_calendar(calendar))
}

/// أول أيام, ثاني يوم من أيام: which day of the feast, and where its name stands.
fn day_before(text: &Text<'_>, index: usize) -> Option<(u8, usize)> {
    if text.language != Language::Arabic {
        return None;
    }
    let (number, at) = number(text, index).filter(|(number, _)| (1..=4).contains(number))?;
    text.has(at, Reading::Units(Unit::Day)).then_some((number, at + 1))
}

/// کے دوسرے روز
fn day_behind(text: &Text<'_>, index: usize) -> Option<(u8, usize)> {
    if text.language != Language::Urdu || !text.has(index, Reading::Of) {
        return None;
    }
    let ordinal = text.ordinal(index + 1).filter(|ordinal| (1..=4).contains(&ordinal.value))?;
    let number = ordinal.value as u8;
    text.has(ordinal.end, Reading::Unit(Unit::Day)).then_some((number, ordinal.end + 1))
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
