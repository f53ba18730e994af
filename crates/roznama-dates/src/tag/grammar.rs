//! The grammar: an ordered list of groups of rules, each a function from a place in the text to what it finds there.
//!
//! At every place that can begin a date all groups are tried; the longest find wins, among equals the first of the list.
//! A find is never cut: the next place is behind it. Nothing backtracks further, so the work is linear in the text.

mod absolute;
mod amount;
mod date_line;
mod dated;
mod day_months;
mod holiday;
mod month_years;
mod months;
mod numeric;
mod part_of_month;
mod period;
mod range;
mod relative;
mod thirds;
mod year;

pub(super) use dated::weekday_name;

use super::items::{Kind, Text};
use super::lexicon::Reading;
use super::partial::Tense;
use super::value::Value;
use crate::edtf::Qualifier;
use crate::{Calendar, Edtf, Rule};

/// Something that a rule found, from the item it was asked for (or `start`) up to `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    pub value: Value,
    pub calendar: Calendar,
    pub rule: Rule,
    /// A word such as "about" stands with it.
    pub about: bool,
}

impl Found {
    fn new(start: usize, end: usize, value: Value, rule: Rule) -> Found {
        let calendar = value.calendar();
        Found { start, end, value, calendar, rule, about: false }
    }

    fn in_calendar(self, calendar: Calendar) -> Found {
        Found { calendar, ..self }
    }

    /// Lunar days are approximate, for moon sighting is local.
    pub(super) fn edtf(&self) -> Option<Edtf> {
        let edtf = self.value.edtf()?;
        let approximate = self.about || self.calendar == Calendar::Hijri;
        Some(if approximate { edtf.qualified(Qualifier::Approximate) } else { edtf })
    }
}

type Group = fn(&Text<'_>, usize) -> Option<Found>;

/// The groups in their order.
const GROUPS: [Group; 12] = [
    date_line::find,
    range::find,
    part_of_month::find,
    thirds::find,
    amount::find,
    dated::find,
    numeric::find,
    absolute::find,
    holiday::find,
    period::find,
    relative::find,
    year::find,
];

/// Everything the groups find, in order.
pub(super) fn all(text: &Text<'_>) -> Vec<Found> {
    let mut all = Vec::new();
    let (mut index, mut named) = (0, 0);
    while index < text.items.len() {
        if !may_begin(text, index) {
            index += 1;
            continue;
        }
        match find_at(text, index) {
            Some(found) => {
                // شارع 26 يوليو is a street.
                let every = text.has_before(index, Reading::Every)
                    && matches!(found.rule, Rule::Weekday | Rule::Range | Rule::Holiday);
                // قوى 14 آذار و8 آذار
                let and = usize::from(text.has_before(index, Reading::And));
                let goes_on = named > 0
                    && named + and == index
                    && (and == 1 || text.has_and(index))
                    && may_be_name(&found);
                let is_name = every
                    || goes_on
                    || is_quoted(text, &found)
                    || text.has(found.end, Reading::Recurring)
                    || (text.has_before(index, Reading::NamedAfter) && may_be_name(&found))
                    || (text.has_before(index, Reading::News) && found.end == index + 1);
                index = found.end.max(index + 1);
                if is_name {
                    named = index;
                } else {
                    all.push(found);
                }
            }
            // 31 April is no date, and not April either.
            None => {
                index = day_months::day_and_month(text, index).map_or(index + 1, |(_, end)| end);
            }
        }
    }
    all
}

/// «دوشنبه» in quotes is a town.
fn is_quoted(text: &Text<'_>, found: &Found) -> bool {
    let opens = found.start > 0 && matches!(text.mark(found.start - 1), Some('«' | '“' | '‘'));
    found.rule == Rule::Weekday && opens && matches!(text.mark(found.end), Some('»' | '”' | '’'))
}

/// Streets and parties are named after days, months and years; not after amounts, ranges or what points from today.
fn may_be_name(found: &Found) -> bool {
    use Rule::{DayMonth, Days, Holiday, Month, MonthYear, Season, Weekday, Year};
    matches!(found.rule, DayMonth | Days | Holiday | Month | MonthYear | Season | Weekday | Year)
}

fn may_begin(text: &Text<'_>, index: usize) -> bool {
    let item = &text.items[index];
    match item.kind {
        Kind::Word => {
            item.readings.iter().any(|reading| reading.may_begin())
                && !text.has(index, Reading::Stop)
        }
        Kind::Number { digits, .. } => digits <= 4,
        Kind::Mark(_) => false,
    }
}

/// The longest find that begins at the item, roughly worded or not.
fn find_at(text: &Text<'_>, index: usize) -> Option<Found> {
    let (inner, about) =
        if text.has(index, Reading::About) { (index + 1, true) } else { (index, false) };
    if about && let Some(found) = longest(&GROUPS, text, inner) {
        return Some(Found { start: index, about: true, ..found });
    }
    longest(&GROUPS, text, index)
}

/// The longest find of some groups that can be written; among equals the first.
fn longest(groups: &[Group], text: &Text<'_>, index: usize) -> Option<Found> {
    let mut best: Option<Found> = None;
    for group in groups {
        if let Some(found) = group(text, index)
            && best.as_ref().is_none_or(|best| found.end > best.end)
            && found.edtf().is_some()
        {
            best = Some(found);
        }
    }
    best
}

/// What is found at the place of an earlier find: other than that if something about the text has changed.
pub(super) fn again(text: &Text<'_>, found: &Found) -> Option<Found> {
    find_at(text, found.start)
}

/// One date without range words: what may stand at either end of a range, or with "early" before it.
fn point(text: &Text<'_>, index: usize) -> Option<Found> {
    const POINTS: [Group; 8] = [
        dated::find,
        numeric::find,
        absolute::find_licensed,
        holiday::find,
        period::find,
        relative::find,
        amount::find,
        year::find_licensed,
    ];
    longest(&POINTS, text, index)
}

/// What all items together are, if they are one date: for what a reader types.
pub(super) fn whole(text: &Text<'_>) -> Option<Found> {
    let (inner, about) = if text.has(0, Reading::About) { (1, true) } else { (0, false) };
    let found = [
        range::find(text, inner),
        point(text, inner),
        thirds::find(text, inner),
        part_of_month::find(text, inner),
    ];
    let found = found.into_iter().flatten().find(|found| found.end == text.items.len())?;
    found.edtf()?;
    Some(Found { start: 0, about: about || found.about, ..found })
}

/// The tense around a find, for rules that need it.
fn looks_ahead(text: &Text<'_>, start: usize, end: usize) -> bool {
    matches!(text.tense(start, end), Tense::Future | Tense::Coming)
}
