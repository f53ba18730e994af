//! Key words in context: every place that a query finds, with what stands before and behind it.

use std::ops::Range;

use roznama_text::{grapheme, tokens};

use super::dictionary::LINE_BREAKS;
use super::plan::Plan;
use crate::{DocIx, Document};

/// A place that a query finds in a body, with its context. All ranges are bytes of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KwicRow {
    /// In which document.
    pub document: DocIx,
    /// What was found: a word, or a phrase as a whole.
    pub span: Range<usize>,
    /// What stands before it in its line.
    pub left: Range<usize>,
    /// What stands behind it in its line.
    pub right: Range<usize>,
}

/// How rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KwicOrder {
    /// By document, and as they stand there.
    #[default]
    Text,
    /// By the words before, the nearest first, as dictionaries have them.
    Left,
    /// By the words behind, the nearest first, as dictionaries have them.
    Right,
}

/// The rows of one document, with at most so many letters of context on each side.
pub(crate) fn rows(ix: DocIx, document: &Document, plan: &Plan, width: usize) -> Vec<KwicRow> {
    let body = &document.body;
    let row = |span: Range<usize>| {
        let line_start = body[..span.start]
            .rfind(LINE_BREAKS)
            .map_or(0, |at| at + body[at..].chars().next().map_or(0, char::len_utf8));
        let line_end = body[span.end..].find(LINE_BREAKS).map_or(body.len(), |at| span.end + at);
        let start = body[line_start..span.start]
            .char_indices()
            .rev()
            .take(width)
            .last()
            .map_or(span.start, |(at, _)| line_start + at);
        let end = body[span.end..line_end]
            .char_indices()
            .nth(width)
            .map_or(line_end, |(at, _)| span.end + at);
        // A letter keeps its marks; what would reach into the match stays outside.
        let left = grapheme::snap(body, start..span.start);
        let right = grapheme::snap(body, span.end..end);
        let left = left.start.max(line_start)..span.start;
        let right = span.end..right.end.min(line_end);
        KwicRow { document: ix, left, right, span }
    };
    plan.occurrences_in_body(document).into_iter().map(row).collect()
}

/// Puts rows into an order; what is equal in it stays as it stands in the text.
pub(crate) fn sort<'c>(rows: &mut [KwicRow], order: KwicOrder, body: impl Fn(DocIx) -> &'c str) {
    let alphabet = Alphabet::shipped();
    match order {
        KwicOrder::Text => {}
        KwicOrder::Left => rows.sort_by_cached_key(|row| {
            let mut words = alphabet.words(&body(row.document)[row.left.clone()]);
            words.reverse();
            words
        }),
        KwicOrder::Right => {
            rows.sort_by_cached_key(|row| alphabet.words(&body(row.document)[row.right.clone()]));
        }
    }
}

/// Letters in the order of a dictionary; the file's head says more.
const ALPHABET: &str = include_str!("../../data/alphabet.txt");

/// Where the letters of a search key stand among all.
struct Alphabet(Vec<char>);

impl Alphabet {
    fn shipped() -> Self {
        let lines = ALPHABET.lines().filter(|line| !line.starts_with('#'));
        Self(lines.flat_map(str::chars).filter(|c| *c != ' ').collect())
    }

    /// The words of a text, by the places of their letters.
    fn words(&self, text: &str) -> Vec<Vec<u32>> {
        let place = |letter| self.place(letter);
        tokens(text).into_iter().map(|token| token.term.chars().map(place).collect()).collect()
    }

    /// Digits and Latin letters first, then the alphabet, then the rest by code point.
    fn place(&self, letter: char) -> u32 {
        const BEHIND_LATIN: u32 = 0x300;
        match self.0.iter().position(|known| *known == letter) {
            Some(at) => BEHIND_LATIN + at as u32,
            None if (letter as u32) < BEHIND_LATIN => letter as u32,
            None => BEHIND_LATIN + self.0.len() as u32 + letter as u32,
        }
    }
}
