//! Words that follow from those of the lexicon by a rule: Persian compounds and joined words, Urdu ordinals.
//!
//! They are made when a language is first used, for as rows of the table they would travel to every browser.

use std::borrow::Cow;

use super::generated::{AND, DAY, ENDINGS, MONTH, MONTHS_OF, UNITS};
use super::{Language, Lexicon, Reading, Unit, joined, without_spaces};

/// The words of one language and what they mean, before any is added.
type Forms = Vec<(Cow<'static, str>, Reading)>;

pub(super) fn add(lexicon: &mut Lexicon, language: Language) {
    let forms: Forms = lexicon
        .entries
        .iter()
        .flat_map(|entry| entry.readings.iter().map(|reading| (entry.key.clone(), *reading)))
        .collect();
    let mut add = |key: String, reading: Reading| lexicon.add(key.into(), reading);
    match language {
        Language::Persian => {
            compound_numbers(&forms, &mut add);
            months(&forms, &mut add);
            weekdays(&forms, &mut add);
            amounts(&forms, &mut add);
        }
        Language::Urdu => ordinals(&forms, &mut add),
        Language::Arabic | Language::Other => {}
    }
}

type Add<'a> = &'a mut dyn FnMut(String, Reading);

fn is_one_word(key: &str) -> bool {
    key.bytes().all(|byte| byte != b' ')
}

/// بیست\u{200C}وهفتم: tens and ones in one word.
fn compound_numbers(forms: &Forms, add: Add<'_>) {
    for (tens, reading) in forms {
        let Reading::Number(ten @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)) = *reading else {
            continue;
        };
        for (ones, reading) in forms.iter().filter(|(key, _)| is_one_word(key)) {
            let compound = match *reading {
                Reading::Number(one @ 1..=9) => Reading::Number(ten + one),
                Reading::Ordinal(one @ 1..=9) => Reading::Ordinal(ten as u8 + one),
                _ => continue,
            };
            add(joined(&joined(tens, AND), ones), compound);
        }
    }
}

/// دی\u{200C}ماه: a month and the word for month in one word.
fn months(forms: &Forms, add: Add<'_>) {
    for (key, reading) in forms {
        if let Reading::Month(calendar, month) | Reading::MonthWeak(calendar, month) = *reading {
            add(joined(key, MONTH), Reading::Month(calendar, month));
        }
    }
}

/// سه\u{200C}شنبه\u{200C}شب, روزدوشنبه, امروزپنجشنبه: weekdays in one word with what stands beside them.
fn weekdays(forms: &Forms, add: Add<'_>) {
    for (key, weekday) in forms {
        if !matches!(weekday, Reading::Weekday(_)) {
            continue;
        }
        let key = without_spaces(key);
        add(joined(DAY, &key), *weekday);
        for (beside, reading) in forms.iter().filter(|(key, _)| is_one_word(key)) {
            match *reading {
                Reading::RelativeDay(_) => add(joined(beside, &key), *reading),
                Reading::PartOfDay(part) => {
                    add(joined(&key, beside), *weekday);
                    add(joined(&key, beside), Reading::ImpliedPart(part));
                }
                _ => {}
            }
        }
    }
}

/// یک\u{200C}سال, ده\u{200C}روز: a number and a unit in one word; نه\u{200C}ماهه: months of a year. Three and six have names of their own.
fn amounts(forms: &Forms, add: Add<'_>) {
    for (key, reading) in forms.iter().filter(|(key, _)| is_one_word(key)) {
        let Reading::Number(number) = *reading else { continue };
        let is_round = number <= 10 || (number % 10 == 0 && number <= 100);
        for (unit, reading) in forms.iter().filter(|(unit, _)| is_round && UNITS.contains(&&**unit))
        {
            if let Reading::Unit(named) = *reading
                && named != Unit::Hour
            {
                add(joined(key, unit), Reading::AmountOf(number, named));
            }
        }
        if (2..12).contains(&number) && number != 3 && number != 6 {
            add(joined(key, MONTHS_OF), Reading::MonthsOf(number as u8));
        }
    }
}

/// پانچویں, بیسواں: numbers with an ending.
fn ordinals(forms: &Forms, add: Add<'_>) {
    for (key, reading) in forms {
        let Reading::Number(number @ 5..=99) = *reading else { continue };
        for ending in ENDINGS {
            add(joined(key, ending), Reading::Ordinal(number as u8));
        }
    }
}
