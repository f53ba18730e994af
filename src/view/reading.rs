//! An article's text as the reader shows it: paragraph by paragraph, cut where a date or a match begins or ends, as
//! published or at a level of folding.
//!
//! Spans are of the original always. For a folded text each cut is carried over by the offset map of the fold, so that
//! the pieces still follow one another without gap or overlap.

use std::ops::Range;

use roznama_core::{Document, NameIx, ParagraphKind};
use roznama_folding::Mapped;
use roznama_text::Lang;

use super::runs::{Run, covered, cut};

/// A text ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its paragraphs in order.
    pub blocks: Vec<Block>,
    /// How many matches of the search words it holds.
    pub matches: usize,
    /// Whether folding changed anything.
    pub is_changed: bool,
}

/// One paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its number, from 1, part of its address.
    pub number: usize,
    /// What it is.
    pub kind: ParagraphKind,
    /// Its language, where it is not the article's.
    pub lang: Option<Lang>,
    /// Its text.
    pub runs: Vec<Run>,
}

impl Block {
    /// The whole text of the paragraph.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// Lays out a document's text with the matches `marks`, ranges of its body: as published, or what it was folded to.
///
/// `names` are where its names stand, if they are to be shown.
pub fn reading(
    document: &Document,
    marks: &[Range<usize>],
    names: &[(Range<usize>, NameIx)],
    folded: Option<&Mapped>,
) -> Reading {
    let mentions: Vec<Range<usize>> =
        document.mentions.iter().map(|mention| mention.span.clone()).collect();
    let spans: Vec<Range<usize>> = names.iter().map(|(span, _)| span.clone()).collect();
    let name_at = |piece: &Range<usize>| {
        let at = spans.partition_point(|span| span.end <= piece.start);
        names.get(at).filter(|(span, _)| span.start <= piece.start).map(|(_, name)| *name)
    };
    let blocks = document
        .paragraphs
        .iter()
        .enumerate()
        .map(|(at, paragraph)| Block {
            number: at + 1,
            kind: paragraph.kind,
            lang: paragraph.lang().map(|lang| lang.value),
            runs: cut(paragraph.span.clone(), mentions.iter().chain(marks).chain(spans.iter()))
                .into_iter()
                .map(|piece| Run {
                    marked: covered(&piece, marks),
                    mention: mentions.iter().position(|mention| {
                        mention.start <= piece.start && piece.end <= mention.end
                    }),
                    name: name_at(&piece),
                    text: folded.map_or(document.text(&piece), |it| it.slice(&piece)).to_owned(),
                })
                .collect(),
        })
        .collect();
    let is_changed = folded.is_some_and(|folded| folded.text != document.body);
    Reading { blocks, matches: marks.len(), is_changed }
}
