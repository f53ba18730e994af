//! Finding dates in text.
//!
//! The text is folded to its search key and cut into [items](items): words with what they can mean in a date, numbers,
//! marks. The [grammar] reads them in one pass and leaves, for each find, the items it covers and its value; the offset map
//! leads back to the original. Words are data (`data/lexicon/*.tsv`), rules are code, one file a group.
//!
//! # Limits
//!
//! Dates that count from an event (two days after the fall) are left alone, and so are names that hold a date as far as
//! the lexicon knows them. Tense comes from the nearest verb that a list or its shape tells, no more.

mod days;
mod evidence;
mod grammar;
mod items;
mod lexicon;
mod numbers;
mod partial;
mod tense;
mod value;
mod words;

use roznama_text::{Lang, lang_id};

use crate::{Day, Mention};
use grammar::Found;
use items::Text;
use lexicon::{Language, Reading};

/// All dates of a text, in order, not overlapping.
///
/// `on` is the document's own date. Without it, absolute dates are still found; relative ones ("yesterday", a weekday, a
/// day and month without a year) have no value and are left out. A language other than Arabic, Persian and Urdu is read
/// for numeric dates and English month names only, `und` as what the text looks like.
///
/// ```
/// use roznama_dates::{Day, tag};
/// use roznama_text::Lang;
/// let on = Day::from_ymd(2016, 12, 25);
/// let text = "روسی صدر نے ہفتے اور اتوار کی درمیانی شب ٹیلی فون کیا۔ یہ کارروائی 30 ستمبر2015ء سے جاری ہے۔";
/// let mentions = tag(text, Lang::UR, on);
/// let found: Vec<(&str, String)> =
///     mentions.iter().map(|mention| (&text[mention.span.clone()], mention.edtf.to_string())).collect();
/// assert_eq!(found[0], ("ہفتے اور اتوار کی درمیانی شب", "2016-12-24/2016-12-25".to_string()));
/// assert_eq!(found[1], ("30 ستمبر2015ء", "2015-09-30".to_string()));
/// assert_eq!(tag("منگل کو", Lang::UR, None), []);
/// ```
pub fn tag(text: &str, lang: Lang, on: Option<Day>) -> Vec<Mention> {
    let lang = if lang == Lang::UND { lang_id::identify(text).lang } else { lang };
    let text = Text::new(text, Language::of(lang), on);
    grammar::all(&text).iter().filter_map(|found| mention(&text, found)).collect()
}

/// The number that a word of the language means, such as ألف, بیست or ستائیس; for a word as `roznama_text` folds it to its search
/// key.
///
/// ```
/// use roznama_dates::number_word;
/// use roznama_text::{Level, Lang, fold};
/// assert_eq!(number_word(&fold("ستائیس", Level::Search), Lang::UR), Some(27));
/// assert_eq!(number_word(&fold("هزار", Level::Search), Lang::FA), Some(1000));
/// assert_eq!(number_word("کتاب", Lang::FA), None);
/// ```
pub fn number_word(key: &str, lang: Lang) -> Option<u32> {
    let entry = Language::of(lang).lexicon().find(key)?;
    entry.readings.iter().find_map(|reading| match reading {
        Reading::Number(number) | Reading::Multiplier(number) => Some(u32::from(*number)),
        _ => None,
    })
}

fn mention(text: &Text<'_>, found: &Found) -> Option<Mention> {
    Some(Mention {
        span: text.span(found.start..found.end),
        edtf: found.edtf()?,
        calendar: found.calendar,
        rule: found.rule,
        evidence: evidence::of(text, found),
    })
}

/// The date that a whole text is, read in one language.
pub(crate) fn whole(text: &str, lang: Lang, on: Option<Day>) -> Option<Mention> {
    let text = Text::new(text, Language::of(lang), on);
    let found = grammar::whole(&text)?;
    mention(&text, &found)
}

#[cfg(test)]
mod tests;
