//! When a text was published, where neither metadata nor a date line says so: told from the dates it speaks of, or from
//! the event that it reports.
//!
//! Only what the text says is used, never what one may know of the world. The rule's name goes with the value, and
//! [`crate::rules::confidence`] tells how far it can be relied upon.

use std::ops::Range;

use roznama_dates::edtf::Qualifier;
use roznama_dates::{Clue, Day, Edtf, Mention, Rule, tag};
use roznama_text::Lang;

/// How far into the text a dateline may stand, in lines and in characters of its line.
const HEAD_LINES: usize = 4;
const HEAD_CHARACTERS: usize = 60;

/// The rule by which an event dates what reports it.
pub(super) const EVENT_DATE: &str = "event-date";

/// A day from which the words before a date are counted to see what they mean.
const ANY_DAY: (i32, u8, u8) = (2000, 6, 15);

/// The date and the name of the rule, the surest first.
pub(super) fn find(body: &str, lines: &[Range<usize>], lang: Lang) -> Option<(Edtf, &'static str)> {
    // Without a day to count from, only what is written in full has a value.
    let mentions = tag(body, lang, None);
    let rough = |edtf: Edtf| edtf.qualified(Qualifier::Uncertain);
    if let Some(day) = mentions.iter().find_map(|mention| told_as_today(body, lang, mention)) {
        return Some((day.into(), "dated-today"));
    }
    if let Some(day) = mentions.iter().find_map(|mention| dateline(body, lines, mention)) {
        return Some((day.into(), "dateline"));
    }
    // News names the weekday beside the date of days that are near: the text is of that week.
    let near = mentions.iter().filter(|mention| {
        mention.evidence.has(Clue::Weekday) && !mention.evidence.has(Clue::Contradiction)
    });
    let day = near.filter_map(full_day).max()?;
    Some((rough(Edtf::days(day, day + 6)?), "week-of-weekday"))
}

/// The date of a text that reports an event: the event's last day or the day after it.
pub(crate) fn from_event(event: &Edtf) -> Option<(Edtf, &'static str)> {
    let (Some(first), Some(last)) = event.bounds() else { return None };
    let days = Edtf::days(last, last + 1).filter(|_| last - first <= 1)?;
    Some((days.qualified(Qualifier::Uncertain), EVENT_DATE))
}

/// The day that a mention writes in full.
fn full_day(mention: &Mention) -> Option<Day> {
    let written = matches!(mention.rule, Rule::Date | Rule::Numeric | Rule::DateTime);
    match mention.edtf.bounds() {
        (Some(first), Some(last)) if written && first == last => Some(first),
        _ => None,
    }
}

/// `اليوم الأحد 24 ديسمبر 2016`, `دیروز ۴ دی ۱۳۹۵`: a day counted from the text's own, with its date.
fn told_as_today(body: &str, lang: Lang, mention: &Mention) -> Option<Day> {
    let day = full_day(mention)?;
    let (year, month, number) = ANY_DAY;
    let any = Day::from_ymd(year, month, number)?;
    let text = &body[mention.span.clone()];
    let words: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(3).collect();
    words.into_iter().rev().find_map(|end| {
        let counted = tag(&text[..end], lang, Some(any));
        let [counted] = counted.as_slice() else { return None };
        let from_start = counted.span.start == 0 && counted.rule == Rule::RelativeDay;
        let (Some(found), true) = (counted.edtf.bounds().0, from_start) else { return None };
        Some(day - (found - any))
    })
}

/// `طهران (إسنا) - ۵ دي ۱۳۹۵: `: a full date near the head of a line, with a mark behind it that ends a dateline.
fn dateline(body: &str, lines: &[Range<usize>], mention: &Mention) -> Option<Day> {
    let day = full_day(mention)?;
    let line = lines.iter().take(HEAD_LINES).find(|line| line.contains(&mention.span.start))?;
    let before = body.get(line.start..mention.span.start)?;
    let behind = body.get(mention.span.end..line.end)?.trim_start();
    let parts = before.chars().count() <= HEAD_CHARACTERS;
    let opened = before.trim_end().is_empty()
        || before.trim_end().ends_with(['(', '-', '–', '—', '،', ',', '/', '|']);
    let closed = behind.starts_with([')', ':', '-', '–', '—', '/', '|']);
    (parts && opened && closed).then_some(day)
}
