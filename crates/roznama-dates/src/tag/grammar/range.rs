//! From one date to another: `از … تا …`, `من … إلى …`, `… سے … تک`, `بين … و…`, `18–21 مايو`, and the night between two days.
//!
//! What one end leaves out is taken from the other: `من 19 إلى 22 أفريل 2017`, `اکتبر تا دسامبر ۲۰۱۷`.

use super::dated::{WeekdayMention, weekday, weekday_name};
use super::{Found, absolute, numeric, point, thirds, year};
use crate::edtf::{Point, Qualifier};
use crate::tag::days::DaysOfMonth;
use crate::tag::items::{Kind, Text};
use crate::tag::lexicon::{Language, Reading};
use crate::tag::partial::{Partial, Tense, YearOf};
use crate::tag::value::Value;
use crate::{Calendar, Rule};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    if let Some(found) = night_between(text, index) {
        return Some(found);
    }
    if text.has(index, Reading::Between) {
        return between_and(text, index);
    }
    let from = text.has(index, Reading::FromBefore);
    let at = index + usize::from(from);
    // ليل 27-28 آذار
    let part =
        text.language != Language::Urdu && text.is_part_of_day(at) && text.number(at + 1).is_some();
    let start = End::read(text, at + usize::from(part), true)?;
    let joint = joint(text, start.behind, &start)?;
    let end = End::read(text, joint.at, false)?;
    let found = combine(text, index, &start, &end)?;
    close(text, found, joint.needs_close)
}

/// What stands between the two ends.
struct Joint {
    at: usize,
    /// Urdu's "from" must be followed by "to" behind the second date.
    needs_close: bool,
}

fn joint(text: &Text<'_>, at: usize, start: &End) -> Option<Joint> {
    if text.has(at, Reading::To) {
        return Some(Joint { at: at + 1, needs_close: false });
    }
    // جولائی اگست 2013: two months that follow each other.
    if let EndKind::Parts(first) = &start.kind
        && first.days.is_empty()
        && first.year.is_none()
        && text.language == Language::Urdu
        && let Some((second, _)) = absolute::parts(text, at, false)
        && second.year.is_some()
        && second.days.is_empty()
        && second.calendar == first.calendar
        && second.month == first.month.map(|month| month % 12 + 1)
    {
        return Some(Joint { at, needs_close: false });
    }
    if text.has(at, Reading::FromAfter) {
        // 19 سے 21 فروری: a lone number before a date can be nothing else.
        let needs_close = !matches!(start.kind, EndKind::Day(_));
        return Some(Joint { at: at + 1, needs_close });
    }
    // 2008 اور 2013 کے درمیان
    if text.language == Language::Urdu && text.has(at, Reading::And) {
        return Some(Joint { at: at + 1, needs_close: true });
    }
    // 2015/2016, a season of matches or a financial year.
    let years = text.mark(at) == Some('/') && matches!(start.kind, EndKind::Year(..));
    let dash = years
        || matches!(text.mark(at), Some('-' | '–' | '—'))
        || (matches!(text.mark(at), Some('۔' | '.')) && start.has_era);
    // A number, a dash with spaces and a date are a list's number and its entry.
    let is_number = matches!(start.kind, EndKind::Day(_));
    let glued = text.is_glued(at) && text.is_glued(at + 1);
    (dash && (glued || !is_number)).then_some(Joint { at: at + 1, needs_close: false })
}

/// The word behind the second date: تک, کے درمیان.
fn close(text: &Text<'_>, found: Found, needed: bool) -> Option<Found> {
    let closing =
        text.has(found.end, Reading::ToAfter) || text.has(found.end, Reading::BetweenAfter);
    if text.language == Language::Urdu && closing {
        return Some(Found { end: found.end + 1, ..found });
    }
    (!needed).then_some(found)
}

/// `بين 26 و28 مارس`, `بین سال\u{200C}های ۲۰۰۹ و ۲۰۱۳`.
fn between_and(text: &Text<'_>, index: usize) -> Option<Found> {
    let start = End::read(text, index + 1, true)?;
    let at = text.skip(text.skip(start.behind, Reading::And), Reading::To);
    if at == start.behind && !text.has_and(at) {
        return None;
    }
    let end = End::read(text, at, false)?;
    combine(text, index, &start, &end)
}

/// `ہفتے اور اتوار کی درمیانی شب`, `ليل الخميس الجمعة`: the two days.
fn night_between(text: &Text<'_>, index: usize) -> Option<Found> {
    // الليلة الفاصلة بين الجمعة والسبت
    let named = text.has(index, Reading::BetweenNight);
    let arabic = text.language == Language::Arabic && (named || text.is_part_of_day(index));
    let at = text.skip(index + usize::from(arabic), Reading::WeekdayBefore);
    let (first, _) = weekday_name(text, at)?;
    let joined = text.has(at + 1, Reading::And) || text.mark(at + 1) == Some('-');
    let second_at = at + 1 + usize::from(joined);
    let (second, _) = weekday_name(text, second_at)?;
    let of = text.skip(second_at + 1, Reading::Of);
    let end = match text.language {
        Language::Urdu if text.has(of, Reading::BetweenNight) => of + 1,
        Language::Arabic if arabic && (named || !text.has_and(second_at)) => second_at + 1,
        _ => return None,
    };
    if second.number() % 7 != (first.number() + 1) % 7 {
        return None;
    }
    let on = text.on.get()?;
    let tense = text.tense(index, end);
    let ahead = matches!(tense, Tense::Future | Tense::Coming);
    // The second day is the later: it is the one at or before the document's, or both lie ahead.
    let mention = |weekday| WeekdayMention { weekday, pointing: None, week: None, end };
    let mut last = mention(second).resolve(on, tense);
    if arabic && !ahead {
        // The night began on the first day; the second may be the document's tomorrow.
        last = mention(first).resolve(on, Tense::Unknown) + 1;
    }
    Some(Found::new(index, end, Value::Days(last - 1, last), Rule::NightBetween))
}

/// One end of a range.
#[derive(Debug)]
struct End {
    kind: EndKind,
    /// The first item behind it.
    behind: usize,
    has_era: bool,
}

#[derive(Debug)]
enum EndKind {
    /// A number that the other end must make a day.
    Day(u8),
    /// A number of four digits, or of two behind one of four.
    Year(u32, u8, Option<Calendar>),
    Parts(Partial),
    Weekday(WeekdayMention),
    Other(Found),
}

impl End {
    /// The longest reading of what stands there.
    fn read(text: &Text<'_>, index: usize, first: bool) -> Option<End> {
        // بين يومي 26 و28 مارس, از روزهای ۳ تا ۹ مهر
        let days = text.has(index, Reading::DayWord) && text.number(index + 1).is_some();
        let start = text.skip(index + usize::from(days), Reading::Edge);
        let mut best: Option<End> = None;
        let mut offer = |kind: EndKind, end: usize, has_era: bool| {
            if best.as_ref().is_none_or(|best| end > best.behind) {
                best = Some(End { kind, behind: end, has_era });
            }
        };
        if let Some((partial, end)) = numeric::parts(text, start) {
            offer(EndKind::Parts(partial), end, true);
        }
        if let Some((partial, end)) = absolute::parts(text, start, true)
            && partial.days.len() < 2
        {
            offer(EndKind::Parts(partial), end, false);
        }
        if let Some(weekday) = weekday(text, start, true) {
            offer(EndKind::Weekday(weekday), weekday.end, false);
            // شنبه 21 لغایت چهارشنبه 25 آبان
            if first && let Some(day) = text.day_number(weekday.end) {
                offer(EndKind::Day(day.value as u8), day.end, false);
            }
        }
        // Two digits are a year only behind one of four.
        if let Some((value, digits, era, end)) = bare_year(text, start)
            .filter(|year| !first || year.1 == 4 || has_short_years(text, start))
        {
            offer(EndKind::Year(value, digits, era), end, era.is_some());
        }
        if let Some(found) = point(text, start)
            && !matches!(found.rule, Rule::Year | Rule::Days)
        {
            offer(EndKind::Other(found), found.end, true);
        }
        // اوایل آوریل تا دسامبر
        if let Some(found) = thirds::find(text, start) {
            offer(EndKind::Other(found), found.end, true);
        }
        if first && let Some(day) = text.day_number(start) {
            offer(EndKind::Day(day.value as u8), day.end, false);
        }
        best
    }
}

/// A year, with its word and era mark.
fn bare_year(text: &Text<'_>, index: usize) -> Option<(u32, u8, Option<Calendar>, usize)> {
    let at = text.skip(index, Reading::YearWord);
    let (value, digits) = text.number(at)?;
    let era = text.era(at + 1);
    let end = at + 1 + usize::from(era.is_some());
    let slashed = text.mark(at + 1) == Some('/') || (at > 0 && text.mark(at - 1) == Some('/'));
    if (text.is_fraction(at) && !slashed)
        || (era.is_none() && super::month_years::counted(text, end))
    {
        return None;
    }
    matches!(digits, 2 | 4).then_some((value, digits, era, end))
}

/// سال\u{200C}های ۸۸ تا ۹۲: Persian alone writes two digits behind the word for year.
fn has_short_years(text: &Text<'_>, index: usize) -> bool {
    text.language == Language::Persian && text.has(index, Reading::YearWord)
}

fn combine(text: &Text<'_>, index: usize, start: &End, end: &End) -> Option<Found> {
    let found = |value: Value, calendar: Calendar| {
        Some(Found::new(index, end.behind, value, Rule::Range).in_calendar(calendar))
    };
    match (&start.kind, &end.kind) {
        (EndKind::Day(day), EndKind::Parts(last)) if last.is_day() => {
            let first = Partial { days: DaysOfMonth::one(*day), ..*last };
            found(resolve_two(text, index, end.behind, first, *last)?, last.calendar)
        }
        (EndKind::Day(day), EndKind::Other(Found { value: Value::Day(last), calendar, .. })) => {
            let date = calendar.date_of(*last);
            let first =
                calendar.day_of(date.year, date.month, *day).filter(|first| first < last)?;
            found(Value::Days(first, *last), *calendar)
        }
        (EndKind::Parts(first), EndKind::Parts(last)) => {
            let calendar = last.calendar;
            found(resolve_two(text, index, end.behind, *first, *last)?, calendar)
        }
        (EndKind::Year(first, first_digits, era), EndKind::Year(last, digits, last_era)) => {
            let era = era.or(*last_era);
            let (calendar, from) = year::year_of(text, *first, *first_digits, era, true)?;
            let worded = text.mark(start.behind).is_none();
            let to = match digits {
                4 => year::year_of(text, *last, 4, era, true)?.1,
                _ if worded && text.language == Language::Persian => {
                    year::year_of(text, *last, 2, era.or(Some(calendar)), true)?.1
                }
                // 2007-08: two years that follow each other, not a month.
                _ if *last == (first + 1) % 100 => from + 1,
                _ => return None,
            };
            let slashed = text.mark(start.behind) == Some('/');
            if to <= from || (slashed && to != from + 1) || !is_plain_pair(text, start, end) {
                return None;
            }
            let value = Value::Year(calendar, from).until(Value::Year(calendar, to))?;
            found(value, calendar)
        }
        (EndKind::Weekday(first), EndKind::Weekday(last)) => {
            let on = text.on.get()?;
            let tense = text.tense(index, end.behind);
            let ahead = matches!(tense, Tense::Future | Tense::Coming);
            let first = WeekdayMention {
                week: first.week.or(last.week),
                pointing: first.pointing.or(last.pointing),
                ..*first
            };
            let (mut from, mut to) = (first.resolve(on, tense), last.resolve(on, tense));
            if to < from {
                if ahead { to = to + 7 } else { from = from - 7 }
            }
            found(Value::Days(from, to), Calendar::Gregorian)
        }
        (first, last) => {
            let (from, from_calendar) = value_of(text, index, end.behind, first)?;
            let (to, to_calendar) = value_of(text, index, end.behind, last)?;
            let calendar =
                if from_calendar == to_calendar { from_calendar } else { Calendar::Gregorian };
            if from.first()? > to.last()? || from.edges() == to.edges() {
                return None;
            }
            found(outer(from, to)?, calendar)
        }
    }
}

/// From the beginning of one value to the end of another, as rough as these are: اوایل آوریل تا دسامبر.
fn outer(from: Value, to: Value) -> Option<Value> {
    if !from.is_rough() && !to.is_rough() {
        return from.until(to);
    }
    let end = |day, rough| {
        let point = Point::day(day);
        if rough { point.qualified(Qualifier::Approximate) } else { point }
    };
    Some(Value::Between(end(from.first()?, from.is_rough()), end(to.last()?, to.is_rough())))
}

/// Numbers joined by a dash are years only when nothing says that they count something else.
fn is_plain_pair(text: &Text<'_>, start: &End, end: &End) -> bool {
    let behind = text.items.get(end.behind).map(|item| item.kind);
    let joined_on =
        matches!(behind, Some(Kind::Mark('-' | '/' | '–'))) && text.is_glued(end.behind);
    let is_chain = start.behind >= 2
        && matches!(text.mark(start.behind - 2), Some('-' | '/' | '–'))
        && text.is_glued(start.behind - 1);
    !joined_on && !is_chain
}

fn value_of(
    text: &Text<'_>,
    start: usize,
    end: usize,
    kind: &EndKind,
) -> Option<(Value, Calendar)> {
    match kind {
        EndKind::Parts(partial) => {
            Some((partial.resolve(text, text.tense(start, end))?, partial.calendar))
        }
        EndKind::Weekday(weekday) => Some((
            Value::Day(weekday.resolve(text.on.get()?, text.tense(start, end))),
            Calendar::Gregorian,
        )),
        EndKind::Other(found) => Some((found.value, found.calendar)),
        EndKind::Year(value, digits @ 4, era) => {
            let (calendar, year) = year::year_of(text, *value, *digits, *era, true)?;
            Some((Value::Year(calendar, year), calendar))
        }
        EndKind::Year(..) | EndKind::Day(_) => None,
    }
}

/// Two dates of which each may lend the other its year; the second is not before the first.
fn resolve_two(
    text: &Text<'_>,
    start: usize,
    end: usize,
    mut first: Partial,
    mut last: Partial,
) -> Option<Value> {
    if first.is_day() != last.is_day() && !(first.year.is_some() || last.year.is_some()) {
        // ۵ مهر تا آبان: fine as well, each by itself.
    }
    let (lends_back, lends_on) =
        (first.year.is_none() && last.year.is_some(), last.year.is_none() && first.year.is_some());
    if lends_back && first.calendar == last.calendar {
        first.year = last.year;
    }
    if lends_on && first.calendar == last.calendar {
        last.year = first.year;
    }
    let tense = text.tense(start, end);
    let edges = |first: &Partial, last: &Partial| -> Option<(Value, Value)> {
        Some((first.resolve(text, tense)?, last.resolve(text, tense)?))
    };
    let (mut from, mut to) = edges(&first, &last)?;
    if from.first()? > to.last()? {
        // December to January: the year lent belongs to the other.
        let partial = if lends_on { &mut last } else { &mut first };
        let by = if lends_on { 1 } else { -1 };
        partial.year = Some(match partial.year {
            Some(YearOf::Number(year)) => YearOf::Number(year + by),
            Some(YearOf::Within(first, last)) => YearOf::Within(first + by * 365, last + by * 365),
            None => {
                let value = partial.resolve(text, Tense::Unknown)?;
                let date = partial.calendar.date_of(value.first()?);
                YearOf::Number(date.year + by)
            }
        });
        (from, to) = edges(&first, &last)?;
        if from.first()? > to.last()? {
            return None;
        }
    }
    if from.edges() == to.edges() {
        return None;
    }
    from.until(to)
}
