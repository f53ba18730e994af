//! From a record to what it says of an article.
//!
//! | field | meaning |
//! |---|---|
//! | `id`, `file`, `body` | the article itself; who reads which of them is up to the kind of input |
//! | `title`, `lang`, `date`, `source` | with their basis, see below |
//! | `url`, `author`, `place` | as they stand |
//! | `tags` | separated by `;` |
//! | any other | kept in `extra`, in order |
//!
//! `title_basis`, `lang_basis`, `date_basis`, `source_basis` are `stated` (the default: whoever wrote the
//! metadata vouches for it), `curated` or `inferred`; `title_reason` and so on say why.

use roznama_core::{Article, Provenance, Sourced};
use roznama_dates::{Calendar, Edtf, parse_typed};
use roznama_text::Lang;

use crate::languages::{UnknownLanguage, language};
use crate::problem::{Severity, quoted};
use crate::record::{Record, Reporter, Text, Value};

const PLAIN: [&str; 7] = ["id", "file", "body", "url", "author", "place", "tags"];
const SOURCED: [&str; 4] = ["title", "lang", "date", "source"];

/// An article with everything that `record` says of it but `id`, `file` and `body`.
pub(crate) fn described(record: &Record, report: &mut Reporter<'_>) -> Article {
    Article {
        lang: sourced(record, "lang", report, lang),
        title: sourced(record, "title", report, |text, _| Some(text.value.to_owned())),
        date: sourced(record, "date", report, |text, report| edtf(text, "value", report)),
        source: sourced(record, "source", report, |text, _| Some(text.value.to_owned())),
        url: record.string("url", report),
        author: record.string("author", report),
        place: record.string("place", report),
        tags: record.list("tags", report),
        extra: extra(record),
        ..Article::new("", "")
    }
}

/// Reads an EDTF value; a bad one is reported at the character where it stops being one.
///
/// `lost` is what is left out with it.
pub(crate) fn edtf(text: Text<'_>, lost: &str, report: &mut Reporter<'_>) -> Option<Edtf> {
    let error = match text.value.parse::<Edtf>() {
        Ok(edtf) => {
            warn_of_other_calendars(text, &edtf, report);
            return Some(edtf);
        }
        Err(error) => error,
    };
    let found = match error.found() {
        "" => format!("the end of {}", quoted(text.value)),
        found if found == text.value => quoted(found),
        found => format!("{} in {}", quoted(found), quoted(text.value)),
    };
    let remedy = likely(text.value).unwrap_or_else(|| {
        "write 2016-12-24, 2016-12, 2016, 2016-12-24? (unsure), 2016-12~ (about) or \
         2016-12-24/2016-12-26"
            .to_owned()
    });
    report.at(Severity::Error, text.place(error.offset())).expected(
        format!("{} (EDTF)", error.expected()),
        found,
        format!("{remedy}; the {lost} was left out"),
    );
    None
}

/// How to write in EDTF what a reader would take the text for. Only a person can say that it is meant so: `03/04/2016`
/// has two readings.
fn likely(value: &str) -> Option<String> {
    let (edtf, calendar) = parse_typed(value, None)?;
    let calendar = match calendar {
        Calendar::Gregorian => return Some(format!("write {edtf} if that is meant")),
        Calendar::SolarHijri => "Solar Hijri",
        Calendar::Hijri => "lunar Hijri",
    };
    Some(format!("write {edtf} if the date is one of the {calendar} calendar"))
}

/// Warns of a year that is likely one of the Solar or lunar Hijri calendar: news of the Gregorian fourteenth or fifteenth century
/// there is none.
fn warn_of_other_calendars(text: Text<'_>, edtf: &Edtf, report: &mut Reporter<'_>) {
    let year = edtf.points().next().map(|point| point.bounds().0.ymd().0);
    if year.is_some_and(|year| (1290..1500).contains(&year)) {
        report.at(Severity::Warning, text.place(0)).expected(
            "a date of the Gregorian calendar, as EDTF has it".to_owned(),
            quoted(text.value),
            format!(
                "{}; it was read as it stands",
                likely(text.value).unwrap_or_else(|| "write the Gregorian date".to_owned()),
            ),
        );
    }
}

fn lang(text: Text<'_>, report: &mut Reporter<'_>) -> Option<Lang> {
    match language(text.value) {
        Ok(lang) => Some(lang),
        Err(UnknownLanguage { meant }) => {
            let remedy = match meant {
                Some(tag) => {
                    format!("write `{tag}`; until then the language is told from the text")
                }
                None => "write `ar`, `fa`, `ur`, `ps`, `ckb`, `sd`, `ug` or another such tag; \
                         until then the language is told from the text"
                    .to_owned(),
            };
            report.at(Severity::Error, text.place(0)).expected(
                "a language tag (BCP 47)",
                quoted(text.value),
                remedy,
            );
            None
        }
    }
}

fn sourced<T>(
    record: &Record,
    name: &str,
    report: &mut Reporter<'_>,
    read: impl FnOnce(Text<'_>, &mut Reporter<'_>) -> Option<T>,
) -> Option<Sourced<T>> {
    let text = record.text(name, report)?;
    let value = read(text, report)?;
    Some(Sourced { value, provenance: provenance(record, name, report) })
}

fn provenance(record: &Record, name: &str, report: &mut Reporter<'_>) -> Provenance {
    let reason = record.string(&format!("{name}_reason"), report);
    let column = format!("{name}_basis");
    let Some(basis) = record.text(&column, report) else { return Provenance::Stated };
    match basis.value.to_lowercase().as_str() {
        "stated" => Provenance::Stated,
        "curated" => Provenance::Curated { reason },
        "inferred" => {
            Provenance::Inferred { rule: reason.unwrap_or_else(|| "metadata".to_owned()) }
        }
        _ => {
            report.at(Severity::Error, basis.place(0)).expected(
                format!("`stated`, `curated` or `inferred` for `{column}`"),
                quoted(basis.value),
                "correct the word; until then the value counts as inferred",
            );
            // The weakest claim: nothing may be shown as surer than it is.
            Provenance::Inferred { rule: "metadata".to_owned() }
        }
    }
}

/// What has no meaning here, in its order.
fn extra(record: &Record) -> Vec<(String, String)> {
    let unknown = record.fields.iter().filter(|field| !is_known(&field.name));
    unknown
        .map(|field| {
            let value = match &field.value {
                Value::Text(text) | Value::Other(text) => text.trim().to_owned(),
                Value::List(items) => items.join("; "),
            };
            (field.name.clone(), value)
        })
        .collect()
}

fn is_known(name: &str) -> bool {
    let base = name.strip_suffix("_basis").or_else(|| name.strip_suffix("_reason"));
    PLAIN.contains(&name) || SOURCED.contains(&base.unwrap_or(name))
}
