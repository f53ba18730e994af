//! What a find was told from, read off its words and off what would be found without the document's date.

use std::cell::Cell;
use std::ops::Range;

use super::grammar::{self, Found};
use super::items::{Kind, Text};
use super::lexicon::Reading;
use super::partial::Tense;
use crate::{Calendar, Clue, Day, Evidence, Rule};

/// The evidence of a find that begins where `index` says.
pub(super) fn of(text: &Text<'_>, found: &Found) -> Evidence {
    let mut evidence = Evidence::default();
    let mut add = |clue: Clue, holds: bool| {
        if holds {
            evidence = evidence.with(clue);
        }
    };
    add(Clue::DocumentDate, needs_document(text, found));
    for index in found.start..found.end {
        add(Clue::MonthName, names_month(text, index));
        // ہفتہ is Saturday, and a week.
        let is_week = matches!(found.rule, Rule::RelativeUnit | Rule::Ago | Rule::Stretch);
        add(Clue::Weekday, !is_week && grammar::weekday_name(text, index).is_some());
        add(Clue::EraMark, text.find(index, era).is_some());
        if let Kind::Number { digits, .. } = text.items[index].kind {
            add(Clue::Year, digits == 4);
        }
    }
    let short = has_short_year(text, found);
    add(Clue::Year, found.rule == Rule::Year && !short);
    add(Clue::ShortYear, short);
    add(Clue::Tense, told_by_tense(text, found));
    add(Clue::NumberOrder, found.rule == Rule::NumericOrder);
    add(Clue::Contradiction, found.rule == Rule::WrongWeekday);
    add(Clue::Tabular, is_tabular(found));
    let part = (found.start..found.end).find_map(|index| {
        text.find(index, |reading| match reading {
            Reading::PartOfDay(part) | Reading::ImpliedPart(part) => Some(part),
            Reading::BetweenNight => Some(crate::PartOfDay::Night),
            _ => None,
        })
    });
    part.map_or(evidence, |part| evidence.with_part_of_day(part))
}

fn era(reading: Reading) -> Option<()> {
    matches!(reading, Reading::Era(_) | Reading::BeforeChrist).then_some(())
}

fn names_month(text: &Text<'_>, index: usize) -> bool {
    text.find(index, |reading| {
        matches!(reading, Reading::Month(..) | Reading::MonthWeak(..)).then_some(())
    })
    .is_some()
}

/// Whether the last number is a year of two digits: in a numeric date, alone, or behind its month.
fn has_short_year(text: &Text<'_>, found: &Found) -> bool {
    let numbers = || (found.start..found.end).filter_map(|at| Some((at, text.number(at)?.1)));
    let Some((last, digits)) = numbers().last() else { return false };
    if digits > 2 || numbers().any(|(_, digits)| digits > 2) {
        return false;
    }
    match found.rule {
        Rule::Numeric | Rule::NumericOrder | Rule::Year => true,
        Rule::Date | Rule::MonthYear => (found.start..last).any(|at| names_month(text, at)),
        _ => false,
    }
}

/// Whether something else, or nothing, would be found there in a text of unknown date.
fn needs_document(text: &Text<'_>, found: &Found) -> bool {
    let _unknown = Without::new(&text.on);
    grammar::again(text, found).is_none_or(|other| other.edtf() != found.edtf())
}

/// A document's date that is set aside, and comes back when this is dropped.
struct Without<'t> {
    place: &'t Cell<Option<Day>>,
    date: Option<Day>,
}

impl<'t> Without<'t> {
    fn new(place: &'t Cell<Option<Day>>) -> Without<'t> {
        Without { place, date: place.take() }
    }
}

impl Drop for Without<'_> {
    fn drop(&mut self) {
        self.place.set(self.date);
    }
}

fn told_by_tense(text: &Text<'_>, found: &Found) -> bool {
    let Range { start, end } = found.start..found.end;
    let asks = matches!(found.rule, Rule::Weekday | Rule::Month | Rule::NightBetween)
        || (found.rule == Rule::RelativeDay
            && text
                .find(start, |reading| matches!(reading, Reading::Kal(_)).then_some(()))
                .is_some());
    asks && text.tense(start, end) != Tense::Unknown
}

/// Lunar years beyond the tables.
fn is_tabular(found: &Found) -> bool {
    let Some((first, last)) = found.value.edges() else { return false };
    found.calendar == Calendar::Hijri
        && [first, last].iter().any(|&day| {
            let year = Calendar::Hijri.date_of(day).year;
            Calendar::Hijri.is_tabular(year)
        })
}
