//! Days: weekdays, today and yesterday, parts of a day, and a date beside them.
//!
//! The pieces stand in one order in all three languages: part of day, the word for day, today or yesterday, the weekday,
//! the date. Each may be missing; together they are one mention.

use super::day_months::day_and_month;
use super::month_years::counted;
use super::{Found, numeric, relative};
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::partial::{Partial, Pointing, Tense};
use crate::tag::value::Value;
use crate::{Day, Rule, Weekday};

pub(super) fn find(text: &Text<'_>, index: usize) -> Option<Found> {
    if text.has(index, Reading::OtherDay) {
        let on = text.on.get()?;
        let value = Value::Days(on - 3, on - 1).roughly()?;
        return Some(Found::new(index, index + 1, value, Rule::OtherDay));
    }
    let chain = Chain::read(text, index)?;
    // اليوم الاثنين is today, whatever is ahead.
    let tense = if chain.is_today { Tense::Unknown } else { text.tense(index, chain.end) };
    let weekday = chain.weekday.as_ref().map(|weekday| weekday.weekday);
    if let Some(partial) = &chain.date {
        let value = partial.resolve(text, tense)?;
        let contradicted = match value {
            Value::Day(day) => weekday.is_some_and(|weekday| day.weekday() != weekday),
            _ => false,
        };
        let rule = if contradicted { Rule::WrongWeekday } else { chain.date_rule };
        return Some(Found::new(index, chain.end, value, rule).in_calendar(partial.calendar));
    }
    let on = text.on.get()?;
    if let Some(offset) = chain.offset {
        // في اليوم: a day, each day.
        let per_day = text.has(index, Reading::UnitThe(Unit::Day)) && chain.weekday.is_none();
        if per_day && index > 0 && is_plain_in(text, index - 1) {
            return None;
        }
        // کل بروز جمعہ: the weekday tells whether it was yesterday or is tomorrow.
        let fits = |day: Day| weekday.is_none_or(|weekday| day.weekday() == weekday);
        let turned = text.value(index, Reading::Kal(0));
        let offset = match turned {
            Some(_) if !fits(on + offset) && fits(on - offset) => -offset,
            _ => offset,
        };
        let day = on + offset;
        let rule = if fits(day) { Rule::RelativeDay } else { Rule::WrongWeekday };
        return Some(Found::new(index, chain.end, Value::Day(day), rule));
    }
    let weekday = chain.weekday?;
    let day = weekday.resolve(on, tense);
    Some(Found::new(index, chain.end, Value::Day(day), Rule::Weekday))
}

/// A weekday with what tells which one.
#[derive(Clone, Copy, Debug)]
pub(super) struct WeekdayMention {
    pub weekday: Weekday,
    pub pointing: Option<Pointing>,
    /// The week in which it lies: دوشنبه هفته گذشته.
    pub week: Option<(Day, Day)>,
    pub end: usize,
}

impl WeekdayMention {
    pub(super) fn resolve(&self, on: Day, tense: Tense) -> Day {
        let number = i32::from(self.weekday.number());
        let back = (i32::from(on.weekday().number()) - number).rem_euclid(7);
        if let Some((first, _)) = self.week {
            return first + (number - i32::from(first.weekday().number())).rem_euclid(7);
        }
        match self.pointing {
            Some(Pointing::Next) => on + (7 - back),
            Some(Pointing::AfterNext) => on + (14 - back),
            Some(Pointing::Last) => on - if back == 0 { 7 } else { back },
            Some(Pointing::BeforeLast) => on - (back + 7),
            None if tense == Tense::Future => on + (7 - back),
            None if tense == Tense::Coming => on + (7 - back) % 7,
            Some(Pointing::This) | None => on - back,
        }
    }
}

/// The weekday of an item, weak or not.
pub(in crate::tag) fn weekday_name(text: &Text<'_>, index: usize) -> Option<(Weekday, bool)> {
    let (number, weak) = match text.value(index, Reading::Weekday(0)) {
        Some(number) => (number, false),
        None => (text.value(index, Reading::WeekdayWeak(0))?, true),
    };
    Some((Weekday::from_number(number as u8)?, weak))
}

/// ۵شنبه: a digit and the Persian word that ends most weekdays.
fn digit_weekday(text: &Text<'_>, index: usize) -> Option<Weekday> {
    let (value, _) = text.number(index).filter(|(value, _)| (1..=5).contains(value))?;
    let number = [7, 1, 2, 3, 4][value as usize - 1];
    text.has(index + 1, Reading::Shanbe).then(|| Weekday::from_number(number))?
}

/// A weekday with the words that point it.
pub(super) fn weekday(text: &Text<'_>, index: usize, licensed: bool) -> Option<WeekdayMention> {
    // العلاقة بين الاثنين: the two of them.
    if text.has_before(index, Reading::Between) && !licensed {
        return None;
    }
    let before = (text.language == Language::Urdu).then(|| text.points_on(index)).flatten();
    let at = index + usize::from(before.is_some());
    if let Some(weekday) = digit_weekday(text, at) {
        return Some(pointed(text, weekday, before, at + 2));
    }
    let (weekday, _) = weekday_name(text, at)?;
    // الاثنين في المائة: two of a hundred.
    if counted(text, at + 1) && !text.items[at + 1].clitic.preposition {
        return None;
    }
    let weak = text.value(at, Reading::WeekdayWeak(0));
    // ہفتہ is Saturday and week: behind "last" it is the week.
    let is_week = text.has(at, Reading::Unit(Unit::Week));
    if before.is_some() && is_week && !text.has(at + 1, Reading::SameDay) {
        return None;
    }
    let stands =
        licensed || before.is_some() || weak.is_none() || stands_as_weekday(text, at, is_week);
    stands.then(|| pointed(text, weekday, before, at + 1))
}

/// Urdu's weekday names are also words and names: what stands beside them decides.
fn stands_as_weekday(text: &Text<'_>, at: usize, is_week: bool) -> bool {
    let before =
        text.has_before(at, Reading::WeekdayBefore) || text.has_before(at, Reading::RelativeDay(0));
    let behind = text.has(at + 1, Reading::WeekdayAfter)
        || (text.has(at + 1, Reading::Of) && text.is_part_of_day(at + 2));
    let dated = day_and_month(text, at + 1).is_some_and(|(partial, _)| partial.is_day())
        || (matches!(text.mark(at + 1), Some('،' | ','))
            && day_and_month(text, at + 2).is_some_and(|(partial, _)| partial.is_day()));
    // پیر، منگل اور بدھ کو
    let in_list = (1..=3).any(|ahead| {
        let other = at + 2 * ahead;
        let commas = (1..=ahead).all(|step| {
            matches!(text.mark(at + 2 * step - 1), Some('،' | ','))
                && weekday_name(text, at + 2 * step).is_some()
        });
        commas
            && (text.has(other + 1, Reading::WeekdayAfter)
                || (text.has(other + 1, Reading::And) && weekday_name(text, other + 2).is_some()))
    });
    let listed = in_list
        || text.has(at + 1, Reading::And)
            && weekday_name(text, at + 2).is_some_and(|_| {
                text.has(at + 3, Reading::WeekdayAfter) || text.has(at + 3, Reading::Of)
            });
    if is_week {
        // ایک ہفتے میں, دو ہفتے کو: a number before it makes it a week.
        let counted = at >= 1 && text.cardinal(at - 1).is_some();
        let part = text.has(at + 1, Reading::Of) && text.is_part_of_day(at + 2);
        let told = dated || listed || before || part || text.has(at + 1, Reading::SaturdayAfter);
        return !counted && told;
    }
    before || behind || dated || listed
}

fn pointed(
    text: &Text<'_>,
    weekday: Weekday,
    before: Option<Pointing>,
    end: usize,
) -> WeekdayMention {
    let plain = WeekdayMention { weekday, pointing: before, week: None, end };
    if text.language == Language::Urdu || before.is_some() {
        return plain;
    }
    // الأحد من الأسبوع الماضي
    let week_at = if text.language == Language::Arabic { text.skip(end, Reading::Of) } else { end };
    if let Some((first, last, end)) = relative::week(text, week_at) {
        return WeekdayMention { week: Some((first, last)), end, ..plain };
    }
    // دوشنبه شب هفته گذشته, یکشنبه شب گذشته
    if text.language == Language::Persian && text.is_part_of_day(end) {
        let pointed = pointed(text, weekday, before, end + 1);
        return if pointed.end > end + 1 { pointed } else { plain };
    }
    // الجمعة والسبت القادمين, شنبه و یکشنبه آینده: what points at the second points at the first.
    let second = text.skip(end, Reading::And);
    if (second > end || text.has_and(second))
        && let Some((other, _)) = weekday_name(text, second)
    {
        let is_dual = text.language == Language::Persian || text.word(second + 1).ends_with("ین");
        let shared = pointed(text, other, before, second + 1);
        return if is_dual { WeekdayMention { weekday, end, ..shared } } else { plain };
    }
    // شنبه\u{200C}ی گذشته
    let end = if text.has(end, Reading::Ezafe) { end + 1 } else { end };
    let pointing = text.points_back(end);
    match pointing {
        Some(_) if !(text.has(end, Reading::Ago) && text.language == Language::Persian) => {
            WeekdayMention { pointing, end: end + 1, ..plain }
        }
        _ => plain,
    }
}

/// Day pieces in their order, as far as they are there.
struct Chain {
    offset: Option<i32>,
    weekday: Option<WeekdayMention>,
    date: Option<Partial>,
    date_rule: Rule,
    /// The word for "today" stands before the weekday.
    is_today: bool,
    end: usize,
}

impl Chain {
    fn read(text: &Text<'_>, index: usize) -> Option<Chain> {
        let mut chain = Chain {
            offset: None,
            weekday: None,
            date: None,
            date_rule: Rule::Date,
            is_today: false,
            end: index,
        };
        let mut at = index;
        let last_night = text.is_part_of_day(at) && is_gone(text, at + 1);
        if text.language != Language::Urdu && !last_night {
            // مساء السبت, بامداد یکشنبه
            at = at + usize::from(text.is_part_of_day(at));
            at = text.skip(at, Reading::Ezafe);
            if text.has(at, Reading::WeekdayBefore) && follows_day_word(text, at + 1) {
                chain.is_today = text.has(at, Reading::RelativeDay(0));
                at += 1;
            }
        }
        if let Some((offset, end)) = relative_day(text, at) {
            chain.offset = Some(offset);
            at = end + usize::from(text.is_part_of_day(end));
            chain.end = at;
        }
        let opened = chain.offset.is_some() && text.mark(at) == Some('(');
        let inner = at + usize::from(opened);
        let inner = if inner > index {
            // امروز روز شنبه, آج بروز بدھ
            text.skip(text.skip(inner, Reading::SameDay), Reading::WeekdayBefore)
        } else {
            inner
        };
        let licensed = chain.offset.is_some() || at > index;
        if let Some(weekday) = weekday(text, inner, licensed) {
            at = weekday.end;
            chain.end = at;
            chain.weekday = Some(weekday);
            chain.part_of_day(text, &mut at);
        } else if chain.offset.is_none() && at > index {
            // مساء الأول من يناير, شب ۱۹ رمضان: a part of day with a date behind it; else with nothing.
            chain.date(text, at, at + 1);
            return (chain.date.is_some() && chain.date_rule != Rule::NumericOrder)
                .then_some(chain);
        }
        if chain.offset.is_none() && chain.weekday.is_none() {
            return None;
        }
        // مساء الأحد (11 مارس)
        let opens_date = !opened && chain.weekday.is_some() && text.mark(at) == Some('(');
        chain.date(text, at + usize::from(opens_date), inner);
        if opens_date && text.mark(chain.end) != Some(')') {
            (chain.date, chain.end) = (None, at);
        }
        let opened = opened || (opens_date && chain.date.is_some());
        if opened && text.mark(chain.end) == Some(')') && chain.end > inner {
            chain.end += 1;
        }
        Some(chain)
    }

    /// Behind a weekday: `سه شنبه شب`, `بدھ کی صبح`, `جمعے کو علی الصبح`.
    fn part_of_day(&mut self, text: &Text<'_>, at: &mut usize) {
        let inner = match text.language {
            Language::Urdu => {
                let of = text.skip(*at, Reading::Of);
                if of == *at { text.skip(*at, Reading::WeekdayAfter) } else { of }
            }
            _ => *at,
        };
        let needs_word = text.language == Language::Urdu && inner == *at;
        if text.is_part_of_day(inner) && !needs_word && text.language != Language::Arabic {
            *at = inner + 1;
            self.end = *at;
        }
    }

    /// The date beside the weekday: `، 9 جنوری 2018`, `الموافق 14-10-1436هـ`, `(۴ دی)`.
    fn date(&mut self, text: &Text<'_>, at: usize, inner: usize) {
        let comma = usize::from(matches!(text.mark(at), Some('،' | ',')) && at >= inner);
        let at = at + comma;
        let at = text.skip(at, Reading::Corresponding);
        // الاثنين في 18 شباط
        let arabic = text.language == Language::Arabic && comma == 0 && self.weekday.is_some();
        let at = if arabic && is_plain_in(text, at) { at + 1 } else { at };
        let date = numeric::read(text, at).or_else(|| numeric::day_month(text, at)).or_else(|| {
            let (partial, end) = day_and_month(text, at)?;
            let rule = if partial.year.is_some() { Rule::Date } else { Rule::DayMonth };
            (partial.days.len() == 1).then_some((partial, end, rule))
        });
        let Some((partial, mut end, rule)) = date else { return };
        // A date that is not one leaves the weekday alone.
        if partial.resolve(text, Tense::Unknown).is_none() {
            return;
        }
        if text.language == Language::Urdu
            && text.has(end, Reading::Of)
            && text.is_part_of_day(end + 1)
        {
            end += 2;
        }
        self.date = Some(partial);
        self.date_rule = rule;
        self.end = end;
    }
}

/// في, and none of the prepositions that also begin a range or an amount.
fn is_plain_in(text: &Text<'_>, index: usize) -> bool {
    let other = [
        Reading::To,
        Reading::Of,
        Reading::Ago,
        Reading::FromNow,
        Reading::Between,
        Reading::During,
    ];
    text.has(index, Reading::In) && !other.iter().any(|&other| text.has(index, other))
}

fn follows_day_word(text: &Text<'_>, at: usize) -> bool {
    weekday_name(text, at).is_some()
        || digit_weekday(text, at).is_some()
        || relative_day(text, at).is_some()
}

/// امروز, أمس, کل: days from the document's, and where the word ends.
fn relative_day(text: &Text<'_>, index: usize) -> Option<(i32, usize)> {
    let offset = text.value(index, Reading::RelativeDay(0));
    // روز گذشته, شب گذشته: yesterday, where no number makes it an amount.
    if text.has(index, Reading::Unit(Unit::Day)) || text.is_part_of_day(index) {
        let counted = index > 0 && text.cardinal(index - 1).is_some();
        return (!counted && is_gone(text, index + 1)).then_some((-1, index + 2));
    }
    let offset = match offset {
        Some(offset) => offset,
        None => kal(text, index)?,
    };
    // اليوم الثالث: the third day, of whatever.
    if text.has(index, Reading::UnitThe(Unit::Day)) && text.ordinal(index + 1).is_some() {
        return None;
    }
    Some((offset, index + 1))
}

/// گذشته, but not پیش and قبل, which make an amount.
fn is_gone(text: &Text<'_>, index: usize) -> bool {
    text.language == Language::Persian
        && text.has(index, Reading::LastAfter)
        && !text.has(index, Reading::Ago)
}

/// کل is yesterday and tomorrow, and "in all" before a number: only a verb tells.
fn kal(text: &Text<'_>, index: usize) -> Option<i32> {
    let days = text.value(index, Reading::Kal(0))?;
    // ’’کل ہو نہ ہو‘‘ is a title.
    let quoted =
        index > 0 && matches!(text.mark(index - 1), Some('’' | '‘' | '\'' | '"' | '“' | '”' | '«'));
    if quoted || text.cardinal(index + 1).is_some() {
        return None;
    }
    match text.tense(index, index + 1) {
        Tense::Future | Tense::Coming => Some(days),
        Tense::Past => Some(-days),
        Tense::Unknown => None,
    }
}
