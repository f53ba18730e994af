//! Which part of an article a row of `events.csv` points at.

use std::ops::Range;

use roznama_core::{Passage, find_quote};

use crate::problem::{Severity, quoted};
use crate::record::{Record, Reporter};

/// The passage as the row gives it; whoever builds the corpus finds it. What cannot be found in the body, if that is known, is
/// reported: the whole body counts then.
pub(super) fn of(body: Option<&str>, record: &Record, report: &mut Reporter<'_>) -> Passage {
    let Some(quote) = record.text("quote", report) else {
        return bytes(body, record, report).map_or(Passage::Whole, Passage::Range);
    };
    if body.is_some_and(|body| find_quote(body, quote.value).is_none()) {
        report.at(Severity::Error, quote.place(0)).expected(
            "words that stand so in the article",
            format!("{}, which does not", quoted(quote.value)),
            "copy the passage from the article; until then the whole article counts",
        );
    }
    Passage::Quote(quote.value.to_owned())
}

fn bytes(body: Option<&str>, record: &Record, report: &mut Reporter<'_>) -> Option<Range<usize>> {
    let (start, end) = (record.text("start", report), record.text("end", report));
    let first = start.or(end)?;
    let number = |text: &str| text.parse::<usize>().ok();
    let range = start
        .and_then(|text| number(text.value))
        .zip(end.and_then(|text| number(text.value)))
        .map(|(start, end)| start..end)
        .filter(|range| !range.is_empty());
    let fits = |range: &Range<usize>| body.is_none_or(|body| body.get(range.clone()).is_some());
    if !range.as_ref().is_some_and(fits) {
        let length = body.map_or(String::new(), |body| format!(", 0 to {}", body.len()));
        report.at(Severity::Error, first.place(0)).expected(
            format!("`start` and `end` as bytes of the article's text{length}, between characters"),
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
