//! Building an index: which terms documents have, and where.

use std::collections::BTreeMap;

use roznama_text::{TokenKind, tokens};

use super::apart::apart;
use super::blocks::{Block, Blocks};
use super::{BLOCK, Index};
use crate::Document;
use crate::index::postings::{Occurrences, write_postings};
use crate::pack::{Writer, length};
use crate::spread::{Spread, map};

/// Documents that are indexed at a time: many, for the terms of each piece are put together with the others' one by one.
const PIECE: usize = if cfg!(test) { 2 } else { 8192 };
/// Pieces that are put together at a time.
const PIECES: usize = 4;

/// Terms with their occurrences, in order.
pub(super) type Terms = BTreeMap<String, Occurrences>;

impl Index {
    /// Indexes the documents, which are known by their place in the slice.
    pub fn of(documents: &[Document], spread: &Spread<'_>) -> Self {
        let (mut lengths, mut terms) = (Vec::with_capacity(documents.len()), Terms::new());
        let pieces: Vec<usize> = (0..documents.len()).step_by(PIECE).collect();
        // Some at a time, for what was found of a piece takes room until it is put together with the others'.
        for pieces in pieces.chunks(PIECES) {
            let found = map(spread, pieces.len(), |piece| {
                let first = pieces[piece];
                terms_of(first, &documents[first..documents.len().min(first + PIECE)])
            });
            for (more_lengths, more_terms) in found {
                lengths.extend(more_lengths);
                if terms.is_empty() {
                    terms = more_terms;
                    continue;
                }
                for (term, occurrences) in more_terms {
                    terms.entry(term).or_default().append(occurrences);
                }
            }
        }

        let apart = apart(documents, &terms, PIECE, spread);
        let mut blocks = Vec::new();
        let (mut text, mut postings, mut positions) =
            (Writer::default(), Writer::default(), Writer::default());
        let (count, mut previous) = (terms.len(), String::new());
        for (ix, (term, occurrences)) in terms.into_iter().enumerate() {
            let lists = (postings.bytes.len(), positions.bytes.len());
            if ix.is_multiple_of(BLOCK) {
                blocks.push(Block {
                    text: length(text.bytes.len()),
                    postings: length(lists.0),
                    positions: length(lists.1),
                });
                text.string(&term);
            } else {
                let shared = shared_prefix(&previous, &term);
                text.number(length(shared));
                text.string(&term[shared..]);
            }
            occurrences.write(&mut postings, &mut positions);
            let behind = postings.bytes.len();
            if let Some(apart) = apart.get(term.as_str()) {
                write_postings(apart, &mut postings);
                text.number(occurrences.documents() * 2 + 1);
                text.number(length(apart.len()));
                text.number(length(behind - lists.0));
                text.number(length(postings.bytes.len() - behind));
            } else {
                text.number(occurrences.documents() * 2);
                text.number(length(behind - lists.0));
            }
            text.number(length(positions.bytes.len() - lists.1));
            previous = term;
        }
        let ends = [length(postings.bytes.len()), length(positions.bytes.len())];
        let blocks = Blocks { begins: blocks, text: text.bytes, ends };
        Self::whole(lengths, count, blocks, postings.bytes, positions.bytes)
    }
}

/// The occurrences of terms in documents, the first of which is known by this place; and the positions that each has.
fn terms_of(first: usize, documents: &[Document]) -> (Vec<u32>, Terms) {
    let (mut lengths, mut terms) = (Vec::with_capacity(documents.len()), Terms::new());
    for (ix, document) in (first..).zip(documents) {
        let mut positions = 0;
        for (field, text) in [&document.title.value, &document.body].into_iter().enumerate() {
            positions += each_term(text, |term, position| {
                let push = |occurrences: &mut Occurrences| {
                    occurrences.push(length(ix), field, position);
                };
                match terms.get_mut(term) {
                    Some(occurrences) => push(occurrences),
                    None => push(terms.entry(term.to_owned()).or_default()),
                }
            });
        }
        lengths.push(positions);
    }
    (lengths, terms)
}

/// Calls `visit` with each term of a text and its position; answers how many positions there are. A
/// line break between two tokens takes a position, so that nothing stands directly after what ends
/// a line.
pub(super) fn each_term(text: &str, mut visit: impl FnMut(&str, u32)) -> u32 {
    let mut position = 0;
    let mut end = 0;
    for token in tokens(text) {
        if token.term.is_empty() {
            continue;
        }
        position += u32::from(position > 0 && has_line_break(&text[end..token.span.start]));
        end = token.span.end;
        // Addresses are long and seldom twice the same: their parts find them.
        if !matches!(token.kind, TokenKind::Url | TokenKind::Email) {
            visit(&token.term, position);
        }
        for part in &token.parts {
            visit(&part.term, position);
            position += 1;
        }
        position += u32::from(token.parts.is_empty());
    }
    position
}

/// What ends a line.
pub(in crate::index) const LINE_BREAKS: [char; 7] =
    ['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether a line ends in what stands between two tokens.
pub(in crate::index) fn has_line_break(between: &str) -> bool {
    between.contains(LINE_BREAKS)
}

/// How many bytes two terms begin with alike, ending at a character of both.
fn shared_prefix(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}
