//! Months, years behind months, and days with months: the parts that the other groups put together.

use crate::Calendar;
use crate::tag::days::DaysOfMonth;
use crate::tag::items::Text;
use crate::tag::lexicon::{Language, Reading, Unit};
use crate::tag::partial::{Partial, Pointing, YearOf};

use super::relative;

/// A month's name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub calendar: Calendar,
    pub number: u8,
    /// A word of other meanings, with nothing beside it that makes it a month.
    pub weak: bool,
    /// ماه or شهر stands with it.
    pub introduced: bool,
    pub end: usize,
}

/// A month with its doubles and its word for month: `كانون الأول/ديسمبر`, `ماه فوریه`, `بهمن ماه`.
pub(super) fn month(text: &Text<'_>, index: usize) -> Option<Month> {
    let introduced = is_month_word(text, index) && stands_as_month_word(text, index);
    let at = index + usize::from(introduced);
    let (calendar, number, weak) = month_name(text, at)?;
    let mut end = at + 1;
    let same = |at: usize| {
        month_name(text, at).is_some_and(|(other, month, _)| other == calendar && month == number)
    };
    if same(end) && !text.has_and(end) {
        end += 1;
    } else if matches!(text.mark(end), Some('/' | '-')) && same(end + 1) {
        end += 2;
    } else if text.mark(end) == Some('(') && same(end + 1) && text.mark(end + 2) == Some(')') {
        end += 3;
    }
    let suffixed = text.language == Language::Persian
        && text.has(end, Reading::Unit(Unit::Month))
        && !introduced;
    end += usize::from(suffixed);
    let introduced = introduced || suffixed;
    Some(Month { calendar, number, weak: weak && !introduced, introduced, end })
}

/// Months by their number: `الشهر الثامن`, `شهر 3`, `برج ۶`. Only where a day or a year makes them one.
pub(super) fn month_by_number(text: &Text<'_>, index: usize) -> Option<Month> {
    let introduces = text.has(index, Reading::MonthWord)
        || (text.language == Language::Arabic && text.has(index, Reading::UnitThe(Unit::Month)));
    if !introduces || text.language == Language::Urdu {
        return None;
    }
    let number = text.ordinal(index + 1).or_else(|| text.cardinal(index + 1))?;
    let plain = number.digits <= 2 && !text.is_fraction(index + 1) && !counted(text, number.end);
    let month = u8::try_from(number.value).ok().filter(|month| (1..=12).contains(month))?;
    plain.then_some(Month {
        calendar: relative::home_calendar(text.language),
        number: month,
        weak: false,
        introduced: true,
        end: number.end,
    })
}

/// Urdu's ماہ is also counted and pointed at: دو ماہ, گزشتہ ماہ.
fn stands_as_month_word(text: &Text<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| text.language == Language::Urdu) else {
        return true;
    };
    text.points_on(before).is_none()
        && text.cardinal(before).is_none()
        && !text.has(before, Reading::Some)
}

fn is_month_word(text: &Text<'_>, index: usize) -> bool {
    text.has(index, Reading::Unit(Unit::Month)) || text.has(index, Reading::MonthWord)
}

fn month_name(text: &Text<'_>, index: usize) -> Option<(Calendar, u8, bool)> {
    let strong = text.find(index, |reading| match reading {
        Reading::Month(calendar, month) => Some((calendar, month, false)),
        _ => None,
    });
    strong.or_else(|| {
        text.find(index, |reading| match reading {
            Reading::MonthWeak(calendar, month) => Some((calendar, month, true)),
            _ => None,
        })
    })
}

/// Days that share a month, and where the list ends: `۵، ۹ و ۱۲`, `21 و22`, `17 اور 18`.
pub(super) fn days(text: &Text<'_>, index: usize) -> Option<(DaysOfMonth, usize)> {
    let first = text.day_number(index)?;
    let mut days = DaysOfMonth::one(first.value as u8);
    let mut end = first.end;
    while let Some((next, after)) = next_day(text, end) {
        if days.last().is_some_and(|last| last >= next) {
            break;
        }
        days = days.and(next);
        end = after;
    }
    Some((days, end))
}

fn next_day(text: &Text<'_>, end: usize) -> Option<(u8, usize)> {
    let comma = matches!(text.mark(end), Some('،' | ','));
    let at = end + usize::from(comma);
    let and = text.has(at, Reading::And);
    let at = at + usize::from(and);
    if !comma && !and && !text.has_and(at) {
        return None;
    }
    let day = text.day_number(at)?;
    Some((day.value as u8, day.end))
}

/// Day or days with their month and, if written, year: `24 ديسمبر 2016`, `بیست و دوم بهمن ماه ۱۳۵۷`, `May 16, 2020`.
pub(super) fn day_and_month(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    month_first(text, index).or_else(|| day_first(text, index))
}

fn day_first(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    // روزهای ۵ و ۹ تیر, يوما 18 و19 ديسمبر, اليوم 5 مايو
    let introduced = text.language != Language::Urdu
        && (text.has(index, Reading::DayWord)
            || text.has(index, Reading::Unit(Unit::Day))
            || text.has(index, Reading::UnitThe(Unit::Day)))
        && text.day_number(index + 1).is_some();
    let start = index + usize::from(introduced);
    let (days, end) = days(text, start)?;
    with_month(text, days, end).or_else(|| {
        // Only the last of the numbers belongs to the month.
        let first = text.day_number(start)?;
        let first_day = DaysOfMonth::one(first.value as u8);
        (days.len() > 1).then(|| with_month(text, first_day, first.end)).flatten()
    })
}

fn with_month(text: &Text<'_>, days: DaysOfMonth, end: usize) -> Option<(Partial, usize)> {
    let mut at = text.skip(end, Reading::Of);
    if at == end && matches!(text.mark(end), Some('۔' | '-' | '.' | '/')) {
        at += 1;
    }
    let in_words = end > 0 && text.number(end - 1).is_none() && text.ordinal(end - 1).is_none();
    // اثنين من شهر: two of them; a day in words is an ordinal there.
    if text.language == Language::Arabic && in_words && at > end {
        return None;
    }
    let at = text.skip(at, Reading::Ezafe);
    // 28 من الشهر الجاري
    if let Some((calendar, year, month, end)) = relative::month_number(text, at) {
        let partial = Partial {
            calendar,
            year: Some(YearOf::Number(year)),
            month: Some(month),
            days,
            pointing: None,
        };
        return Some((partial, end));
    }
    if let Some(partial) = of_this_month(text, at, days) {
        return Some((partial, at + 1));
    }
    let numbered = || month_by_number(text, at).filter(|_| at > end);
    let month = month(text, at).or_else(numbered)?;
    // 3-صفر is a score.
    if month.weak && text.mark(end).is_some() {
        return None;
    }
    // سه می\u{200C}شناسیم: the verb's prefix, not May; a day in words would be سوم.
    if month.weak && month.calendar == Calendar::Gregorian && in_words {
        return None;
    }
    let mut partial = Partial {
        calendar: month.calendar,
        year: None,
        month: Some(month.number),
        days,
        pointing: None,
    };
    if let Some(joint) = text.mark(end).filter(|mark| matches!(mark, '-' | '/'))
        && text.mark(month.end) == Some(joint)
        && let Some((value, digits)) = text.number(month.end + 1)
    {
        // 24-Dec-2016, 24-دسمبر-16
        let year = if digits == 2 { pivot(text, month.calendar, value)? } else { value as i32 };
        partial.year = Some(in_calendar(month.calendar, year)?);
        return Some((partial, month.end + 2));
    }
    let end = finish(text, &mut partial, month.end);
    Some((partial, end))
}

/// في 25 الجاري: the document's own month.
fn of_this_month(text: &Text<'_>, at: usize, days: DaysOfMonth) -> Option<Partial> {
    let on = text.on.get().filter(|_| text.language == Language::Arabic)?;
    if !text.has(at, Reading::ThisAfter) || text.number(at.checked_sub(1)?).is_none() {
        return None;
    }
    let (year, month, _) = on.ymd();
    Some(Partial {
        calendar: Calendar::Gregorian,
        year: Some(YearOf::Number(year)),
        month: Some(month),
        days,
        pointing: None,
    })
}

/// `اکتوبر 29`, `Apr ۱۳, ۲۰۲۱`: where the month comes first.
fn month_first(text: &Text<'_>, index: usize) -> Option<(Partial, usize)> {
    let month = month(text, index)?;
    if month.calendar != Calendar::Gregorian || month.introduced {
        return None;
    }
    let is_latin = text.word(index).is_ascii();
    let usual = text.language == Language::Urdu || is_latin;
    let (day, digits) = text.number(month.end)?;
    if digits > 2 || !(1..=31).contains(&day) || text.is_fraction(month.end) {
        return None;
    }
    let mut partial = Partial {
        calendar: month.calendar,
        year: None,
        month: Some(month.number),
        days: DaysOfMonth::one(day as u8),
        pointing: None,
    };
    let mut end = month.end + 1;
    end += usize::from(text.is_glued(end) && text.has(end, Reading::OrdinalEnding));
    let at = end + usize::from(matches!(text.mark(end), Some(',' | '،')));
    let has_year = text.number(at).is_some_and(|(_, digits)| digits == 4);
    // Elsewhere only ژانویه 8, 2015 is written so.
    if !(usual || (has_year && at > end)) {
        return None;
    }
    if let Some((year, after)) = has_year.then(|| year_number(text, at, &partial)).flatten() {
        partial.year = Some(year);
        end = after;
    } else if counted(text, end) || month_name_at(text, end) {
        return None;
    }
    Some((partial, end))
}

fn month_name_at(text: &Text<'_>, index: usize) -> bool {
    month_name(text, index).is_some()
}

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
fn year_number(text: &Text<'_>, at: usize, partial: &Partial) -> Option<(YearOf, usize)> {
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
fn in_calendar(calendar: Calendar, year: i32) -> Option<YearOf> {
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
