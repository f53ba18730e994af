//! The sorted dictionary of terms, and building an index.
//!
//! Every token of a title or body has a position in it. A token with parts has as many positions
//! as parts: each part stands at its own, the joined term at the first. A number is a term like
//! any other.
//!
//! The dictionary stays as it stands in the pack: terms in blocks, each after the first of its block by what it does not share
//! with the one before. Only where each block begins is known beforehand; a block is read when a term of it is asked for.

use std::collections::BTreeMap;
use std::ops::{ControlFlow, Range};

use roznama_text::{TokenKind, tokens};

use super::postings::Occurrences;
use crate::Document;
use crate::pack::{Malformed, Reader, Writer, length};
use crate::spread::{Spread, map};

/// Terms of a block.
const BLOCK: usize = 16;

/// Documents that are indexed at a time: many, for the terms of each piece are put together with the others' one by one.
const PIECE: usize = if cfg!(test) { 2 } else { 8192 };

/// Terms with their occurrences, in order.
type Terms = BTreeMap<String, Occurrences>;

/// Terms, which documents have them, and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Index {
    /// How many positions each document has, title and body together.
    pub(super) lengths: Vec<u32>,
    /// How many a document has on average.
    pub(super) average: u32,
    /// How many terms there are.
    terms: usize,
    blocks: Vec<Block>,
    /// The blocks, one after the other.
    text: Vec<u8>,
    pub(super) postings: Vec<u8>,
    pub(super) positions: Vec<u8>,
}

/// Where a block of terms and their lists begin.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    text: u32,
    postings: u32,
    positions: u32,
}

/// What is known of a term, and where its lists lie.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Entry {
    /// How many documents have it.
    pub documents: u32,
    pub postings: Range<u32>,
    pub positions: Range<u32>,
}

impl Index {
    /// Indexes the documents, which are known by their place in the slice.
    pub fn of(documents: &[Document], spread: &Spread<'_>) -> Self {
        let pieces = map(spread, documents.len().div_ceil(PIECE), |piece| {
            let first = piece * PIECE;
            terms_of(first, &documents[first..documents.len().min(first + PIECE)])
        });
        let (mut lengths, mut terms) = (Vec::with_capacity(documents.len()), Terms::new());
        for (more_lengths, more_terms) in pieces {
            lengths.extend(more_lengths);
            if terms.is_empty() {
                terms = more_terms;
                continue;
            }
            for (term, occurrences) in more_terms {
                terms.entry(term).or_default().append(occurrences);
            }
        }

        let mut index =
            Self { average: average(&lengths), lengths, terms: terms.len(), ..Self::default() };
        let (mut text, mut postings, mut positions) =
            (Writer::default(), Writer::default(), Writer::default());
        let mut previous = "";
        for (ix, (term, occurrences)) in terms.iter().enumerate() {
            let lists = (postings.bytes.len(), positions.bytes.len());
            if ix.is_multiple_of(BLOCK) {
                index.blocks.push(Block {
                    text: length(text.bytes.len()),
                    postings: length(lists.0),
                    positions: length(lists.1),
                });
                text.string(term);
            } else {
                let shared = shared_prefix(previous, term);
                text.number(length(shared));
                text.string(&term[shared..]);
            }
            occurrences.write(&mut postings, &mut positions);
            text.number(occurrences.documents());
            text.number(length(postings.bytes.len() - lists.0));
            text.number(length(positions.bytes.len() - lists.1));
            previous = term;
        }
        (index.text, index.postings, index.positions) =
            (text.bytes, postings.bytes, positions.bytes);
        index
    }

    /// How many terms there are.
    pub fn terms(&self) -> usize {
        self.terms
    }

    /// What is known of the term at a place.
    pub(super) fn entry(&self, ix: usize) -> Entry {
        let mut found = Entry::default();
        self.scan(ix..ix + 1, |_, _, entry| {
            found = entry.clone();
            ControlFlow::Break(())
        });
        found
    }

    /// The term at a place.
    pub(super) fn term_at(&self, ix: usize) -> String {
        let mut found = String::new();
        self.scan(ix..ix + 1, |_, term, _| {
            term.clone_into(&mut found);
            ControlFlow::Break(())
        });
        found
    }

    /// The place of a term.
    pub(super) fn find(&self, term: &str) -> Option<usize> {
        let mut found = None;
        self.scan(self.block_of(term)..self.terms, |ix, other, _| {
            if other == term {
                found = Some(ix);
            }
            if other < term { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        found
    }

    /// The places of the terms that begin so.
    pub(super) fn find_prefix(&self, prefix: &str) -> Range<usize> {
        let first = |is_before: &dyn Fn(&str) -> bool| {
            let block = self.blocks.partition_point(|block| is_before(self.first_term(block)));
            let start = block.saturating_sub(1) * BLOCK;
            let mut place = (block * BLOCK).min(self.terms);
            self.scan(start..place, |ix, term, _| {
                if is_before(term) {
                    return ControlFlow::Continue(());
                }
                place = ix;
                ControlFlow::Break(())
            });
            place
        };
        let start = first(&|term| term < prefix);
        let end = first(&|term| term < prefix || term.starts_with(prefix));
        start..end.max(start)
    }

    /// Calls `visit` with the terms at these places, until it breaks.
    pub(super) fn scan(
        &self,
        places: Range<usize>,
        mut visit: impl FnMut(usize, &str, &Entry) -> ControlFlow<()>,
    ) {
        let mut term = String::new();
        let blocks = places.start / BLOCK..places.end.div_ceil(BLOCK).min(self.blocks.len());
        for block in blocks {
            let Block { text, postings, positions } = self.blocks[block];
            let mut reader = Reader::new(self.text.get(text as usize..).unwrap_or_default());
            let (mut postings, mut positions) = (postings, positions);
            term.clear();
            for ix in (block * BLOCK..(block + 1) * BLOCK).take_while(|ix| *ix < places.end) {
                // A list that goes on where no list is ends here.
                let Ok(entry) = read_entry(&mut reader, &mut term, postings, positions) else {
                    break;
                };
                (postings, positions) = (entry.postings.end, entry.positions.end);
                if places.contains(&ix) && visit(ix, &term, &entry).is_break() {
                    return;
                }
            }
        }
    }

    /// The first place of the block that may have a term.
    fn block_of(&self, term: &str) -> usize {
        let after = self.blocks.partition_point(|block| self.first_term(block) <= term);
        after.saturating_sub(1) * BLOCK
    }

    fn first_term(&self, block: &Block) -> &str {
        let text = self.text.get(block.text as usize..).unwrap_or_default();
        Reader::new(text).string().unwrap_or_default()
    }

    /// The lengths of the documents; how many terms; for each block its bytes here, in the postings and in the positions; the
    /// blocks.
    pub fn write_terms(&self, out: &mut Writer) {
        out.number(length(self.lengths.len()));
        for positions in &self.lengths {
            out.number(*positions);
        }
        out.number(length(self.terms));
        let ends = Block {
            text: length(self.text.len()),
            postings: length(self.postings.len()),
            positions: length(self.positions.len()),
        };
        let next = self.blocks.iter().skip(1).chain([&ends]);
        for (block, next) in self.blocks.iter().zip(next) {
            out.number(next.text - block.text);
            out.number(next.postings - block.postings);
            out.number(next.positions - block.positions);
        }
        out.bytes.extend_from_slice(&self.text);
    }

    pub fn write_postings(&self, out: &mut Writer) {
        out.bytes.extend_from_slice(&self.postings);
    }

    pub fn write_positions(&self, out: &mut Writer) {
        out.bytes.extend_from_slice(&self.positions);
    }

    /// Takes over the three sections of an index of so many documents. What the lists hold is looked at when they are asked for.
    pub fn read_terms(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Malformed> {
        let start = reader.malformed();
        let count = reader.count()?;
        if count != documents {
            return Err(start);
        }
        let lengths = (0..count).map(|_| reader.number()).collect::<Result<Vec<_>, _>>()?;
        let mut index = Self { average: average(&lengths), lengths, ..Self::default() };
        let start = reader.malformed();
        // A term takes at least four bytes.
        index.terms = reader.count()?;
        let mut next = Block { text: 0, postings: 0, positions: 0 };
        for _ in 0..index.terms.div_ceil(BLOCK) {
            let after = |from: u32, bytes: u32| from.checked_add(bytes).ok_or(start);
            let text = after(next.text, reader.number()?)?;
            let postings = after(next.postings, reader.number()?)?;
            let positions = after(next.positions, reader.number()?)?;
            index.blocks.push(std::mem::replace(&mut next, Block { text, postings, positions }));
        }
        index.text = reader.take(next.text as usize)?.to_vec();
        // The ends of the other two sections, until their bytes come.
        index.blocks.push(next);
        Ok(index)
    }

    /// Takes over the postings, after [`Index::read_terms`].
    pub fn read_postings(&mut self, bytes: &[u8]) -> Result<(), Malformed> {
        let end = self.blocks.last().map_or(0, |block| block.postings as usize);
        self.postings = bytes.to_vec();
        if end == bytes.len() { Ok(()) } else { Err(Malformed { at: end.min(bytes.len()) }) }
    }

    /// Takes over the positions, after the postings.
    pub fn read_positions(&mut self, bytes: &[u8]) -> Result<(), Malformed> {
        let end = self.blocks.pop().map_or(0, |block| block.positions as usize);
        self.positions = bytes.to_vec();
        if end == bytes.len() { Ok(()) } else { Err(Malformed { at: end.min(bytes.len()) }) }
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

/// Reads what stands of a term; `term` is the one before, empty at the beginning of a block.
fn read_entry(
    reader: &mut Reader<'_>,
    term: &mut String,
    postings: u32,
    positions: u32,
) -> Result<Entry, Malformed> {
    let start = reader.malformed();
    let shared = if term.is_empty() { 0 } else { reader.number()? as usize };
    let rest = reader.string()?;
    if !term.is_char_boundary(shared) || rest.is_empty() {
        return Err(start);
    }
    term.truncate(shared);
    term.push_str(rest);
    let documents = reader.number()?;
    let end = |from: u32, bytes: u32| from.checked_add(bytes).map(|end| from..end).ok_or(start);
    let postings = end(postings, reader.number()?)?;
    let positions = end(positions, reader.number()?)?;
    Ok(Entry { documents, postings, positions })
}

fn average(lengths: &[u32]) -> u32 {
    let sum: u64 = lengths.iter().map(|length| u64::from(*length)).sum();
    (sum / (lengths.len() as u64).max(1)) as u32
}

/// Calls `visit` with each term of a text and its position; answers how many positions there are. A
/// line break between two tokens takes a position, so that nothing stands directly after what ends
/// a line.
fn each_term(text: &str, mut visit: impl FnMut(&str, u32)) -> u32 {
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
pub(super) const LINE_BREAKS: [char; 7] =
    ['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether a line ends in what stands between two tokens.
pub(super) fn has_line_break(between: &str) -> bool {
    between.contains(LINE_BREAKS)
}

/// How many bytes two terms begin with alike, ending at a character of both.
fn shared_prefix(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}
