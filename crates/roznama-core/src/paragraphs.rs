//! The lines of a text: heading, body, or furniture that the page around it left behind.
//!
//! Nothing is taken away; a line only gets a kind, and the rule that gave it. Furniture is found
//! at the head and foot alone, by general rules: a line says the headline again, is a date, or is
//! a phrase of `data/furniture.tsv`.
//!
//! # Limits
//!
//! A line is a paragraph. Texts that break their lines at a width get one paragraph a line.

mod furniture;
mod languages;

#[cfg(test)]
mod tests;

use std::ops::Range;

use roznama_text::{Lang, Level, fold};

use crate::{Paragraph, ParagraphKind, ParagraphRule};
use furniture::{Phrases, Place};
pub(crate) use languages::tell as tell_languages;

/// How many lines belong to the head.
const HEAD: usize = 5;

/// How many lines the foot may have.
const FOOT: usize = 40;

/// The longest line that may be furniture without being a phrase, in characters.
const SHORT: usize = 80;

/// The longest line that may be a heading, in characters.
const HEADING: usize = 140;

/// Signs before a heading or an entry of a list.
const MARKERS: [char; 8] = ['•', '●', '■', '▪', '*', '#', '-', '–'];

/// What ends a sentence, or a quotation at its end.
const ENDS: [char; 9] = ['.', '!', '?', '۔', '؟', '…', '»', '”', '"'];

/// The lines that hold something, without the white space around them.
pub(crate) fn lines(body: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in body.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let at = start + line.len() - line.trim_start().len();
            lines.push(at..at + trimmed.len());
        }
        start += line.len();
    }
    lines
}

/// A line without the signs that mark it as a heading or an entry of a list.
pub(crate) fn without_marker(line: &str) -> &str {
    line.trim_start_matches(|c: char| MARKERS.contains(&c) || c.is_whitespace())
        .trim_end_matches(|c: char| c == '*' || c == '#' || c.is_whitespace())
}

/// Gives each line its kind.
pub(crate) fn classify(
    body: &str,
    lines: &[Range<usize>],
    lang: Lang,
    title: &str,
    date_line: Option<usize>,
) -> Vec<Paragraph> {
    let mut kinds = vec![(ParagraphKind::Body, ParagraphRule::Plain); lines.len()];
    let text = |ix: usize| &body[lines[ix].clone()];
    for (ix, kind) in kinds.iter_mut().enumerate() {
        if is_marked_heading(text(ix)) {
            *kind = (ParagraphKind::Heading, ParagraphRule::MarkedHeading);
        }
    }
    let phrases = Phrases::of(lang);
    head(&mut kinds, text, title, date_line, &phrases);
    foot(&mut kinds, text, &phrases);
    let spans = lines.iter().cloned();
    let paragraph = |(span, (kind, rule))| Paragraph { span, kind, rule, lang: None };
    spans.zip(kinds).map(paragraph).collect()
}

type Kind = (ParagraphKind, ParagraphRule);

/// The title, the title again, the date, and phrases between them.
fn head<'a>(
    kinds: &mut [Kind],
    text: impl Fn(usize) -> &'a str,
    title: &str,
    date_line: Option<usize>,
    phrases: &Phrases,
) {
    let key = |line: &str| fold(without_marker(line), Level::Search).trim().to_owned();
    let title = key(title);
    let mut has_title = false;
    // A text of one line has no headline above it: the line is the text.
    let is_alone = kinds.len() - usize::from(date_line.is_some()) == 1;
    for (ix, kind) in kinds.iter_mut().enumerate().take(HEAD) {
        let line = text(ix);
        if date_line == Some(ix) {
            *kind = (ParagraphKind::Furniture, ParagraphRule::DateLine);
        } else if !is_alone && !title.is_empty() && key(line) == title {
            *kind = if has_title {
                (ParagraphKind::Furniture, ParagraphRule::RepeatedHeadline)
            } else {
                (ParagraphKind::Heading, ParagraphRule::TitleLine)
            };
            has_title = true;
        } else if phrases.find(line, Place::Head).is_some() {
            *kind = (ParagraphKind::Furniture, ParagraphRule::PagePhrase);
        }
    }
}

/// Everything from the first phrase on, if below it are only phrases and short lines; and
/// everything below a mark that ends the article.
fn foot<'a>(kinds: &mut [Kind], text: impl Fn(usize) -> &'a str, phrases: &Phrases) {
    let last_lines = kinds.len().saturating_sub(FOOT).max(1)..kinds.len();
    let phrase = |ix: usize| phrases.find(text(ix), Place::Foot);
    let end_mark = last_lines.clone().find(|ix| phrase(*ix).is_some_and(|p| p.ends_article));
    let sentence = last_lines.clone().rfind(|ix| phrase(*ix).is_none() && !is_short(text(*ix)));
    let block = sentence.map_or(last_lines.start, |ix| ix + 1)..kinds.len();
    let first_phrase = block.clone().find(|ix| phrase(*ix).is_some());

    let Some(start) = end_mark.into_iter().chain(first_phrase).min() else { return };
    for (ix, kind) in kinds.iter_mut().enumerate().skip(start) {
        let rule = if phrase(ix).is_some() {
            ParagraphRule::PagePhrase
        } else if end_mark.is_some_and(|end| end < ix) {
            ParagraphRule::AfterEndMark
        } else {
            ParagraphRule::AfterPagePhrase
        };
        *kind = (ParagraphKind::Furniture, rule);
    }
}

/// Whether a line is too short for a paragraph and does not end as a sentence does.
fn is_short(line: &str) -> bool {
    line.chars().nth(SHORT).is_none() && !line.ends_with(ENDS)
}

/// Whether a line begins with `**` or `# ` and is no longer than a heading, nor a sentence: some
/// authors put such signs before every paragraph.
fn is_marked_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let is_marked = line.starts_with("**") || rest.len() < line.len() && rest.starts_with(' ');
    is_marked && line.chars().nth(HEADING).is_none() && !without_marker(line).ends_with(ENDS)
}
