//! An article's text as the reader shows it: paragraph by paragraph, cut where a date or a match begins or ends, as
//! published or at a level of folding.
//!
//! Spans are of the original always. For a folded text each cut is carried over by the offset map of the fold, so that
//! the pieces still follow one another without gap or overlap.

use std::ops::Range;

use roznama_core::{Document, ParagraphKind};
use roznama_text::{Lang, Level, fold_mapped_in};

use super::runs::{Run, covered, cut};

/// A text ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its paragraphs in order.
    pub blocks: Vec<Block>,
    /// How many matches of the search words it holds.
    pub matches: usize,
    /// Whether the level changes anything.
    pub is_changed: bool,
}

/// One paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its number, from 1, part of its address.
    pub number: usize,
    /// What it is.
    pub kind: ParagraphKind,
    /// Its text.
    pub runs: Vec<Run>,
}

impl Block {
    /// The whole text of the paragraph.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Lays out a document's text at a level, with the matches `marks`, ranges of its body.
pub fn reading(document: &Document, marks: &[Range<usize>], level: Level) -> Reading {
    let folded = Folded::new(&document.body, level, document.lang.value);
    let mentions: Vec<Range<usize>> =
        document.mentions.iter().map(|mention| mention.span.clone()).collect();
    let blocks = document
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, paragraph)| Block {
            number: at + 1,
            kind: paragraph.kind,
            runs: cut(paragraph.span.clone(), mentions.iter().chain(marks))
                .into_iter()
                .map(|piece| Run {
                    marked: covered(&piece, marks),
                    mention: mentions.iter().position(|mention| {
                        mention.start <= piece.start && piece.end <= mention.end
                    }),
                    text: folded.text(&piece),
                })
                .collect(),
        })
        .collect();
    Reading { blocks, matches: marks.len(), is_changed: folded.text != document.body }
}

/// A folded text, addressed by ranges of the original.
struct Folded {
    text: String,
    /// Stretches of the original with theirs of the folded text, in order.
    segments: Vec<(Range<usize>, Range<usize>)>,
    original_len: usize,
}

impl Folded {
    fn new(original: &str, level: Level, lang: Lang) -> Self {
        let folded = fold_mapped_in(original, level, lang);
        Self {
            segments: folded
                .map
                .segments()
                .map(|segment| (segment.original, segment.folded))
                .collect(),
            text: folded.text.into_owned(),
            original_len: original.len(),
        }
    }

    fn text(&self, original: &Range<usize>) -> String {
        let range = self.offset(original.start)..self.offset(original.end);
        self.text.get(range).unwrap_or_default().to_owned()
    }

    /// Where a place of the original is in the folded text; inside of a changed stretch, its end. Never decreases.
    fn offset(&self, place: usize) -> usize {
        if place >= self.original_len {
            return self.text.len();
        }
        let after = self.segments.partition_point(|(original, _)| original.end <= place);
        match self.segments.get(after) {
            Some((original, folded)) if place <= original.start => folded.start,
            Some((original, folded)) if original.len() == folded.len() => {
                folded.start + (place - original.start)
            }
            Some((_, folded)) => folded.end,
            None => self.text.len(),
        }
    }
}
