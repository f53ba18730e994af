//! What stands behind a month: its year in any writing, or a word that points to it.

use crate::Calendar;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading};
use crate::tag::partial::{Partial, Pointing, YearOf};

use super::months::month_name;
use super::relative;

/// Takes what follows a month: its year, an era mark, or a word that points to it (المقبل). Returns where it ends.
pub(super) fn finish(text: &Text<'_>, partial: &mut Partial, end: usize) -> usize {
    if let Some((pointing, after)) = pointing_after(text, end) {
        // شتنبر المقبل, but not the year in امسال.
        partial.pointing = Some(pointing);
        return after;
    }
    match year_after(text, end, partial) {
        Some((year, after)) => {
            partial.year = Some(year);
            after
        }
        None => end,
    }
}

/// الجاري, الماضي, المقبل behind a month's name.
fn pointing_after(text: &Text<'_>, index: usize) -> Option<(Pointing, usize)> {
    if text.language == Language::Urdu {
        return None;
    }
    // رمضان هذا العام: the word points at the year.
    if text.has(index, Reading::ThisBefore) && relative::year_bounds(text, index).is_some() {
        return None;
    }
    text.points_back(index)
        .filter(|_| {
            !(text.language == Language::Persian
                && (text.has(index, Reading::Ago) || text.has(index, Reading::FromNow)))
        })
        .map(|pointing| (pointing, index + 1))
}

/// The year behind a month, with the words and marks between: `، 2015`, `عام 2015`, `سال ۱۳۹۵`, `امسال`.
pub(super) fn year_after(
    text: &Text<'_>,
    end: usize,
    partial: &Partial,
) -> Option<(YearOf, usize)> {
    // 16 اگست، 2017; جولائی، 2014ء
    // مارس/2015
    if !partial.is_day()
        && text.mark(end) == Some('/')
        && text.is_glued(end)
        && text.number(end + 1).is_some_and(|(_, digits)| digits == 4)
    {
        return year_number(text, end + 1, partial);
    }
    let comma = (partial.is_day() || text.language == Language::Urdu)
        && matches!(text.mark(end), Some('،' | ','));
    let at = end + usize::from(comma);
    let at = if text.language == Language::Arabic { text.skip(at, Reading::Of) } else { at };
    // نوامبر امسال: a Gregorian month is of the Gregorian year, though the language counts by another.
    if partial.calendar == Calendar::Gregorian
        && let Some(on) = text.on.get()
        && let Some((calendar, year, after)) = relative::year(text, at)
        && calendar != Calendar::Gregorian
    {
        let year = on.ymd().0 + year - calendar.date_of(on).year;
        return (!comma).then_some((YearOf::Number(year), after));
    }
    if let Some((first, last, after)) = relative::year_bounds(text, at) {
        return (!comma).then_some((YearOf::Within(first, last), after));
    }
    let worded = text.has(at, Reading::YearWord);
    let at = at + usize::from(worded);
    if comma && !worded && text.number(at).is_none_or(|(_, digits)| digits != 4) {
        return None;
    }
    year_number(text, at, partial).or_else(|| {
        let number = text.cardinal_in_words(at)?;
        let full = (1000..2200).contains(&number.value);
        let short = worded && (10..100).contains(&number.value);
        let year = if full {
            number.value as i32
        } else {
            short.then(|| pivot(text, partial.calendar, number.value))??
        };
        in_calendar(partial.calendar, year).map(|year| (year, number.end))
    })
}

/// A year in digits that belongs to a month, with its era mark.
pub(super) fn year_number(
    text: &Text<'_>,
    at: usize,
    partial: &Partial,
) -> Option<(YearOf, usize)> {
    let (value, digits) = text.number(at)?;
    if text.is_fraction(at) && text.mark(at + 1) != Some('/') {
        return None;
    }
    let era = text.era(at + 1);
    let mut end = at + 1 + usize::from(era.is_some());
    if era == Some(Calendar::Hijri)
        && text.language == Language::Persian
        && partial.calendar == Calendar::SolarHijri
    {
        // هجری alone
        end = at + 2;
    }
    let year = match digits {
        4 => value as i32,
        // محرم 505 مبلغ: three digits behind a month alone are a number of something.
        3 if era.is_some()
            || (partial.calendar != Calendar::Gregorian
                && (partial.is_day() || text.has_before(at, Reading::YearWord))) =>
        {
            value as i32
        }
        2 if era.is_some() || is_short_year(text, at, value, partial) => {
            pivot(text, partial.calendar, value)?
        }
        _ => return None,
    };
    if era.is_none() && counted(text, at + 1) && digits < 4 {
        return None;
    }
    // اربعین ۱۳۹۸: Persian numbers lunar days by solar years too; the nearer year is meant.
    if era.is_none()
        && digits == 4
        && partial.calendar == Calendar::Hijri
        && text.language == Language::Persian
        && let Some(on) = text.on.get()
    {
        let away = |calendar: Calendar| (calendar.date_of(on).year - year).abs();
        if away(Calendar::SolarHijri) < away(Calendar::Hijri) {
            let (first, last) = Calendar::SolarHijri.year_bounds(year)?;
            return Some((YearOf::Within(first, last), end));
        }
    }
    in_calendar(partial.calendar, year).map(|year| (year, end))
}

/// `۱۲ تیر ۹۹`, `حزيران 67`: two digits that cannot be a day, or have a leading zero.
fn is_short_year(text: &Text<'_>, at: usize, value: u32, partial: &Partial) -> bool {
    let leading_zero = value < 10;
    let free =
        !text.is_fraction(at) && !counted(text, at + 1) && month_name(text, at + 1).is_none();
    free && (value > 31 || (leading_zero && partial.is_day()))
}

/// The full year of two digits: the latest that is hardly beyond the document's.
pub(super) fn pivot(text: &Text<'_>, calendar: Calendar, short: u32) -> Option<i32> {
    // Persian plans some years ahead in two digits; elsewhere they look back.
    let ahead = if calendar == Calendar::SolarHijri { 5 } else { 1 };
    let limit = calendar.date_of(text.on.get()?).year + ahead;
    let century = limit - limit.rem_euclid(100);
    let year = century + short as i32;
    Some(if year > limit { year - 100 } else { year })
}

/// A year number beside a month: of its own calendar, or a Gregorian year in which the month begins.
pub(super) fn in_calendar(calendar: Calendar, year: i32) -> Option<YearOf> {
    match calendar {
        Calendar::Gregorian => (1000..2200).contains(&year).then_some(YearOf::Number(year)),
        _ if (1..1700).contains(&year) => Some(YearOf::Number(year)),
        _ => {
            let (first, last) = Calendar::Gregorian.year_bounds(year).filter(|_| year < 2200)?;
            Some(YearOf::Within(first, last))
        }
    }
}

/// Whether the item says what a number before it counts.
pub(super) fn counted(text: &Text<'_>, index: usize) -> bool {
    text.has(index, Reading::Counted) || matches!(text.mark(index), Some('%' | '٪' | '$'))
}
