//! A line at the head of a text that is a date and little else: when the text was published.

use std::ops::Range;

use roznama_dates::{Edtf, tag};
use roznama_text::{Lang, TokenKind, tokens};

/// How many lines of the head are looked at.
const HEAD: usize = 3;

/// How many words may stand beside the date: a label, a time zone, a city.
const OTHER_WORDS: usize = 4;

/// Longer lines are not read: the same day in three calendars with a clock time in two zones is shorter.
const MOST_WORDS: usize = 30;

/// A date that a line of the head states.
pub(super) struct DateLine {
    /// Which of the lines.
    pub line: usize,
    pub date: Edtf,
}

/// The first such line. A date that counts from another day does not serve, nor one that is not
/// known to the day.
pub(super) fn find(body: &str, lines: &[Range<usize>], lang: Lang) -> Option<DateLine> {
    lines.iter().take(HEAD).enumerate().find_map(|(line, span)| {
        let date = date_of(&body[span.clone()], lang)?;
        Some(DateLine { line, date })
    })
}

fn date_of(line: &str, lang: Lang) -> Option<Edtf> {
    if tokens(line).len() > MOST_WORDS {
        return None;
    }
    let mentions = tag(line, lang, None);
    let days = || {
        mentions.iter().filter_map(|m| match m.edtf.bounds() {
            (Some(first), Some(last)) if first == last => Some((&m.edtf, first)),
            _ => None,
        })
    };
    // Of the same day in two calendars, the lunar one is the less sure.
    let (date, day) = days().find(|(edtf, _)| !edtf.is_approximate()).or_else(|| days().next())?;
    // The day may stand there in several calendars, the lunar one a day beside the others.
    if !mentions.iter().all(|m| m.edtf.overlaps(Some(day - 1), Some(day + 1))) {
        return None;
    }
    let is_other = |span: &Range<usize>| {
        mentions.iter().all(|m| span.end <= m.span.start || m.span.end <= span.start)
    };
    let others = tokens(line)
        .into_iter()
        .filter(|token| token.kind != TokenKind::Number && is_other(&token.span))
        .count();
    (others <= OTHER_WORDS).then(|| date.clone())
}
