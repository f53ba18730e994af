//! The sorted dictionary of terms, and building an index.
//!
//! Every token of a title or body has a position in it. A token with parts has as many positions
//! as parts: each part stands at its own, the joined term at the first. A number is a term like
//! any other.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

use roznama_text::{TokenKind, tokens};

use super::postings::Occurrences;
use crate::Document;
use crate::pack::{Malformed, Reader, Writer, length};

/// Terms, which documents have them, and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Index {
    /// How many positions each document has, title and body together.
    pub(super) lengths: Vec<u32>,
    /// How many a document has on average.
    pub(super) average: u32,
    /// All terms, one after the other, in the order of their bytes.
    text: String,
    entries: Vec<Entry>,
    pub(super) postings: Vec<u8>,
    pub(super) positions: Vec<u8>,
}

/// A term and where its lists lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    term: Range<u32>,
    /// How many documents have it.
    pub documents: u32,
    pub postings: Range<u32>,
    pub positions: Range<u32>,
}

impl Index {
    /// Indexes the documents, which are known by their place in the slice.
    pub fn of(documents: &[Document]) -> Self {
        let mut terms: BTreeMap<String, Occurrences> = BTreeMap::new();
        let mut lengths = Vec::with_capacity(documents.len());
        for (ix, document) in documents.iter().enumerate() {
            let mut positions = 0;
            for (field, text) in [&document.title.value, &document.body].into_iter().enumerate() {
                positions += each_term(text, |term, position| {
                    let occurrences = terms.entry(term.to_owned()).or_default();
                    occurrences.push(length(ix), field, position);
                });
            }
            lengths.push(positions);
        }

        let mut index = Self { average: average(&lengths), lengths, ..Self::default() };
        for (term, occurrences) in &terms {
            let (mut postings, mut positions) = (Writer::default(), Writer::default());
            occurrences.write(&mut postings, &mut positions);
            index.push(term, occurrences.documents(), postings.bytes.len(), positions.bytes.len());
            index.postings.extend(postings.bytes);
            index.positions.extend(positions.bytes);
        }
        index
    }

    /// How many terms there are.
    pub fn terms(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entry(&self, ix: usize) -> &Entry {
        &self.entries[ix]
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn term(&self, entry: &Entry) -> &str {
        &self.text[entry.term.start as usize..entry.term.end as usize]
    }

    /// The term at a place.
    pub(super) fn term_at(&self, ix: usize) -> &str {
        self.term(&self.entries[ix])
    }

    /// The place of a term.
    pub(super) fn find(&self, term: &str) -> Option<usize> {
        self.entries.binary_search_by(|entry| self.term(entry).cmp(term)).ok()
    }

    /// The places of the terms that begin so.
    pub(super) fn find_prefix(&self, prefix: &str) -> Range<usize> {
        let start = self.entries.partition_point(|entry| self.term(entry) < prefix);
        let rest = &self.entries[start..];
        let length = rest.partition_point(|entry| self.term(entry).starts_with(prefix));
        start..start + length
    }

    fn push(&mut self, term: &str, documents: u32, postings: usize, positions: usize) {
        let start = length(self.text.len());
        let previous = self.entries.last();
        let postings_start = previous.map_or(0, |entry| entry.postings.end);
        let positions_start = previous.map_or(0, |entry| entry.positions.end);
        self.text.push_str(term);
        self.entries.push(Entry {
            term: start..length(self.text.len()),
            documents,
            postings: postings_start..postings_start + length(postings),
            positions: positions_start..positions_start + length(positions),
        });
    }

    /// The lengths of the documents, then each term: bytes shared with the one before, the other
    /// bytes, documents, bytes of postings, bytes of positions.
    pub fn write_terms(&self, out: &mut Writer) {
        out.number(length(self.lengths.len()));
        for positions in &self.lengths {
            out.number(*positions);
        }
        out.number(length(self.entries.len()));
        let mut previous = "";
        for entry in &self.entries {
            let term = self.term(entry);
            let shared = shared_prefix(previous, term);
            out.number(length(shared));
            out.string(&term[shared..]);
            out.number(entry.documents);
            out.number(entry.postings.end - entry.postings.start);
            out.number(entry.positions.end - entry.positions.start);
            previous = term;
        }
    }

    pub fn write_postings(&self, out: &mut Writer) {
        out.bytes.extend_from_slice(&self.postings);
    }

    pub fn write_positions(&self, out: &mut Writer) {
        out.bytes.extend_from_slice(&self.positions);
    }

    /// Reads the dictionary of an index of so many documents.
    pub fn read_terms(reader: &mut Reader<'_>, documents: usize) -> Result<Self, Malformed> {
        let start = reader.malformed();
        let count = reader.count()?;
        if count != documents {
            return Err(start);
        }
        let lengths = (0..count).map(|_| reader.number()).collect::<Result<Vec<_>, _>>()?;
        let mut index = Self { average: average(&lengths), lengths, ..Self::default() };
        let mut term = String::new();
        for ix in 0..reader.count()? {
            let start = reader.malformed();
            let shared = reader.number()? as usize;
            let rest = reader.string()?;
            if !term.is_char_boundary(shared) {
                return Err(start);
            }
            let order = rest.cmp(&term[shared..]);
            if ix > 0 && order != Ordering::Greater {
                return Err(start);
            }
            term.truncate(shared);
            term.push_str(rest);
            let documents = reader.number()?;
            let postings = reader.number()?;
            let positions = reader.number()?;
            let ends = index.entries.last().map_or((0, 0), |e| (e.postings.end, e.positions.end));
            let fits = ends.0.checked_add(postings).and(ends.1.checked_add(positions)).is_some()
                && u32::try_from(index.text.len() + term.len()).is_ok();
            if !fits {
                return Err(start);
            }
            index.push(&term, documents, postings as usize, positions as usize);
        }
        Ok(index)
    }
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
