//! A title for a text whose metadata has none.

use std::ops::Range;

use crate::Sourced;
use crate::paragraphs::without_marker;

/// The longest line that may be a headline, in characters.
const LONGEST: usize = 140;

/// The longest beginning that stands in for a title, in characters.
const LEAD: usize = 90;

/// What ends a sentence.
const SENTENCE_ENDS: [char; 6] = ['.', '!', '?', '۔', '؟', '…'];

/// The first line that is not the date line, if it is short enough for a headline; else how it
/// begins; else the id.
pub(super) fn of(
    body: &str,
    lines: &[Range<usize>],
    date_line: Option<usize>,
    id: &str,
) -> Sourced<String> {
    let line = lines
        .iter()
        .enumerate()
        .filter(|(ix, _)| date_line != Some(*ix))
        .map(|(_, span)| without_marker(&body[span.clone()]))
        .find(|line| line.chars().any(char::is_alphanumeric));
    match line {
        None => Sourced::inferred(id.to_owned(), "id"),
        Some(line) if line.chars().count() <= LONGEST => {
            Sourced::inferred(line.to_owned(), "first-line")
        }
        Some(line) => Sourced::inferred(lead(line), "lead"),
    }
}

/// The first sentence if it is short enough, else as many words as are, with `…` after them.
fn lead(line: &str) -> String {
    let cut = line.char_indices().nth(LEAD).map_or(line.len(), |(at, _)| at);
    let start = &line[..cut];
    let sentence = start.char_indices().find_map(|(at, c)| {
        let end = at + c.len_utf8();
        let ends = SENTENCE_ENDS.contains(&c)
            && line[end..].starts_with(char::is_whitespace)
            && start[..at].chars().count() > LEAD / 4;
        ends.then_some(&line[..end])
    });
    if let Some(sentence) = sentence {
        return sentence.to_owned();
    }
    // A line without spaces is cut where a letter with its marks ends.
    let words = match start.rfind(char::is_whitespace) {
        Some(space) => &start[..space],
        None => &line[..roznama_text::grapheme::snap(line, 0..cut).end],
    };
    format!("{}…", words.trim_end_matches(|c: char| !c.is_alphanumeric()))
}
