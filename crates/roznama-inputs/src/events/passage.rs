//! Which part of an article a row of `events.csv` points at.

use std::ops::Range;

use roznama_core::Passage;
use roznama_text::{Level, fold, fold_mapped};

use crate::problem::{Severity, quoted};
use crate::record::{Record, Reporter};

/// A passage that cannot be found is reported, and the whole body taken for it.
pub(super) fn of(body: &str, record: &Record, report: &mut Reporter<'_>) -> Passage {
    let range = match record.text("quote", report) {
        Some(quote) => {
            let found = find(body, quote.value);
            if found.is_none() {
                report.at(Severity::Error, quote.place(0)).expected(
                    "words that stand so in the article",
                    format!("{}, which does not", quoted(quote.value)),
                    "copy the passage from the article; until then the whole article counts",
                );
            }
            found
        }
        None => bytes(body, record, report),
    };
    range.map_or(Passage::Whole, Passage::Range)
}

/// The first place of `quote`: exactly as it is, else up to spaces, controls and presentation forms,
/// which nobody sees when copying.
fn find(body: &str, quote: &str) -> Option<Range<usize>> {
    if let Some(start) = body.find(quote) {
        return Some(start..start + quote.len());
    }
    let quote = fold(quote, Level::Repair);
    let folded = fold_mapped(body, Level::Repair);
    let start = folded.text.find(&*quote)?;
    Some(folded.map.to_original(start..start + quote.len()))
}

fn bytes(body: &str, record: &Record, report: &mut Reporter<'_>) -> Option<Range<usize>> {
    let (start, end) = (record.text("start", report), record.text("end", report));
    let first = start.or(end)?;
    let number = |text: &str| text.parse::<usize>().ok();
    let range = start
        .and_then(|text| number(text.value))
        .zip(end.and_then(|text| number(text.value)))
        .map(|(start, end)| start..end)
        .filter(|range| !range.is_empty() && body.get(range.clone()).is_some());
    if range.is_none() {
        report.at(Severity::Error, first.place(0)).expected(
            format!(
                "`start` and `end` as bytes of the article's text, 0 to {}, between characters",
                body.len()
            ),
            match (start, end) {
                (Some(start), Some(end)) => {
                    format!("{} and {}", quoted(start.value), quoted(end.value))
                }
                _ => "one of the two".to_owned(),
            },
            "correct them, or write the passage into `quote`; until then the whole article counts",
        );
    }
    range
}
