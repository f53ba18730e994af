//! The sorted dictionary of terms, and building an index.
//!
//! Every token of a title or body has a position in it. A token with parts has as many positions
//! as parts: each part stands at its own, the joined term at the first. A number is a term like
//! any other.
//!
//! The dictionary stays as it stands in the pack: terms in blocks, each after the first of its block by what it does not share
//! with the one before. Only where each block begins is known beforehand; a block is read when a term of it is asked for. Blocks
//! may be in several shards, of each of which the first term is known.

use std::collections::BTreeMap;
use std::ops::{ControlFlow, Range};
use std::sync::Arc;

use roznama_text::{TokenKind, tokens};

use super::lists::Lists;
use super::postings::Occurrences;
use crate::Document;
use crate::corpus::{Shards, Wants};
use crate::pack::{Malformed, Reader, Writer, length};
use crate::spread::{Spread, map};

/// Terms of a block.
const BLOCK: usize = 16;

/// Documents that are indexed at a time: many, for the terms of each piece are put together with the others' one by one.
const PIECE: usize = if cfg!(test) { 2 } else { 8192 };

/// Terms with their occurrences, in order.
type Terms = BTreeMap<String, Occurrences>;

/// Terms, which documents have them, and where.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Index {
    /// How many positions each document has, title and body together.
    pub(super) lengths: Vec<u32>,
    /// How many a document has on average.
    pub(super) average: u32,
    /// How many terms there are.
    terms: usize,
    /// How many blocks of them a shard has, the last one perhaps fewer.
    per_shard: usize,
    /// How each shard of terms begins, where there are several.
    starts: Vec<TermShard>,
    blocks: Shards<Blocks>,
    pub(super) postings: Lists,
    pub(super) positions: Lists,
}

/// How a shard of terms begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TermShard {
    /// Its first term.
    pub first: String,
    /// Where the lists of its terms begin.
    pub postings: u32,
    pub positions: u32,
}

/// Blocks of terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Blocks {
    /// Where each begins.
    begins: Vec<Block>,
    /// The blocks, one after the other.
    text: Vec<u8>,
    /// Where the lists of all end.
    ends: [u32; 2],
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
    /// How many terms a block has, the last one perhaps fewer.
    pub const TERMS_OF_BLOCK: usize = BLOCK;

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

        let mut blocks = Vec::new();
        let (mut text, mut postings, mut positions) =
            (Writer::default(), Writer::default(), Writer::default());
        let mut previous = "";
        for (ix, (term, occurrences)) in terms.iter().enumerate() {
            let lists = (postings.bytes.len(), positions.bytes.len());
            if ix.is_multiple_of(BLOCK) {
                blocks.push(Block {
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
        let ends = [length(postings.bytes.len()), length(positions.bytes.len())];
        let blocks = Blocks { begins: blocks, text: text.bytes, ends };
        Self::whole(lengths, terms.len(), blocks, postings.bytes, positions.bytes)
    }

    /// An index that is all there.
    pub fn whole(
        lengths: Vec<u32>,
        terms: usize,
        blocks: Blocks,
        postings: Vec<u8>,
        positions: Vec<u8>,
    ) -> Self {
        Self {
            average: average(&lengths),
            lengths,
            terms,
            per_shard: usize::MAX / BLOCK,
            starts: Vec::new(),
            blocks: Shards::whole(blocks),
            postings: Lists::whole(postings),
            positions: Lists::whole(positions),
        }
    }

    /// An index whose shards are not there.
    pub fn absent(
        lengths: Vec<u32>,
        terms: usize,
        (per_shard, starts): (usize, Vec<TermShard>),
        first: u32,
        [postings, positions]: [Lists; 2],
        wants: &Arc<Wants>,
    ) -> Self {
        Self {
            average: average(&lengths),
            lengths,
            terms,
            per_shard: per_shard.clamp(1, usize::MAX / BLOCK),
            blocks: Shards::absent(first, starts.len(), wants),
            starts,
            postings,
            positions,
        }
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
        let shard = self.shard_where(&|first| first <= term);
        let block = self.blocks.get(shard)?.block_where(&|first| first <= term);
        let start = (shard * self.per_shard + block) * BLOCK;
        let mut found = None;
        self.scan(start..(start + BLOCK).min(self.terms), |ix, other, _| {
            if other == term {
                found = Some(ix);
            }
            if other < term { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        found
    }

    /// The places of the terms that begin so. Where a shard is not there, all its places, so that it is wanted.
    pub(super) fn find_prefix(&self, prefix: &str) -> Range<usize> {
        let start = self.first_not(&|term| term < prefix).unwrap_or_else(|shard| shard.start);
        let end = self.first_not(&|term| term < prefix || term.starts_with(prefix));
        start..end.unwrap_or_else(|shard| shard.end).max(start)
    }

    /// The place of the first term that something is not true of, which is true of all before; or the places of the shard that
    /// would tell.
    fn first_not(&self, holds: &dyn Fn(&str) -> bool) -> Result<usize, Range<usize>> {
        let shard = self.shard_where(holds);
        let first = shard * self.per_shard * BLOCK;
        let Some(blocks) = self.blocks.get(shard) else {
            return Err(first..first.saturating_add(self.per_shard * BLOCK).min(self.terms));
        };
        let start = first + blocks.block_where(holds) * BLOCK;
        // Of the first term of all it may not be true.
        let mut place = (start + BLOCK).min(self.terms);
        self.scan(start..place, |ix, term, _| {
            if holds(term) {
                return ControlFlow::Continue(());
            }
            place = ix;
            ControlFlow::Break(())
        });
        Ok(place)
    }

    /// Calls `visit` with the terms at these places, until it breaks; passes over those that are not there.
    pub(super) fn scan(
        &self,
        places: Range<usize>,
        mut visit: impl FnMut(usize, &str, &Entry) -> ControlFlow<()>,
    ) {
        let mut term = String::new();
        let last = places.end.min(self.terms).div_ceil(BLOCK);
        let mut block = places.start / BLOCK;
        while block < last {
            let shard = block / self.per_shard;
            let Some(blocks) = self.blocks.get(shard) else {
                block = (shard + 1) * self.per_shard;
                continue;
            };
            let Some((mut reader, mut postings, mut positions)) =
                blocks.reader(block % self.per_shard)
            else {
                return;
            };
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
            block += 1;
        }
    }

    /// The last shard of whose first term something is true, else the first shard.
    fn shard_where(&self, holds: &dyn Fn(&str) -> bool) -> usize {
        self.starts.partition_point(|shard| holds(&shard.first)).saturating_sub(1)
    }

    /// How many positions each document has.
    pub(crate) fn lengths(&self) -> &[u32] {
        &self.lengths
    }

    pub(crate) fn postings(&self) -> &Lists {
        &self.postings
    }

    pub(crate) fn positions(&self) -> &Lists {
        &self.positions
    }

    /// The blocks, if all are in one shard, which is there.
    pub(crate) fn blocks(&self) -> Option<&Blocks> {
        self.blocks.peek(0).filter(|_| self.blocks.len() == 1)
    }

    /// Takes over a shard of terms.
    pub fn supply_terms(&self, shard: usize, bytes: &[u8]) -> Result<(), Malformed> {
        let Some(start) = self.starts.get(shard) else { return Err(Malformed { at: 0 }) };
        let blocks = Blocks::read(bytes, start.postings, start.positions)?;
        let first = shard * self.per_shard;
        let count = self.terms.div_ceil(BLOCK).saturating_sub(first).min(self.per_shard);
        if blocks.begins.len() != count || blocks.first_term(0) != start.first {
            return Err(Malformed { at: 0 });
        }
        self.blocks.set(shard, blocks);
        Ok(())
    }

    /// Wants all shards that are not there.
    pub fn want_all(&self) {
        self.blocks.want_all();
        self.postings.want_all();
        self.positions.want_all();
    }

    /// The index with all its shards in one, of those that are there.
    pub fn into_whole(self) -> Self {
        let mut all = Blocks::default();
        for shard in self.blocks.into_values() {
            let text = length(all.text.len());
            all.begins.extend(shard.begins.into_iter().map(|b| Block { text: text + b.text, ..b }));
            all.text.extend(shard.text);
            all.ends = shard.ends;
        }
        let (postings, positions) = (self.postings.into_bytes(), self.positions.into_bytes());
        Self::whole(self.lengths, self.terms, all, postings, positions)
    }
}

impl Blocks {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.begins.len()
    }

    /// Whether there are as many as so many terms need.
    pub fn are_of(&self, terms: usize) -> bool {
        self.begins.len() == terms.div_ceil(BLOCK)
    }

    /// The bytes of a block.
    pub fn bytes_of(&self, block: usize) -> usize {
        (self.end(block + 1).text - self.end(block).text) as usize
    }

    /// How a shard that begins with a block begins.
    pub fn start(&self, block: usize) -> TermShard {
        let Block { postings, positions, .. } = self.end(block);
        TermShard { first: self.first_term(block).to_owned(), postings, positions }
    }

    /// Where the list of each term of the postings begins, then where that of the last ends; and the same of the positions.
    pub fn cuts(&self) -> [Vec<u32>; 2] {
        let mut cuts = [Vec::new(), Vec::new()];
        for (ix, block) in self.begins.iter().enumerate() {
            let Some((mut reader, mut postings, mut positions)) = self.reader(ix) else { continue };
            let text_end = (self.end(ix + 1).text - block.text) as usize;
            let mut term = String::new();
            while reader.malformed().at < text_end {
                let Ok(entry) = read_entry(&mut reader, &mut term, postings, positions) else {
                    break;
                };
                cuts[0].push(postings);
                cuts[1].push(positions);
                (postings, positions) = (entry.postings.end, entry.positions.end);
            }
        }
        for (cuts, end) in cuts.iter_mut().zip(self.ends) {
            cuts.push(end);
        }
        cuts
    }

    /// How many blocks; for each its bytes here, in the postings and in the positions; the blocks.
    pub fn write(&self, range: Range<usize>, out: &mut Writer) {
        out.number(length(range.len()));
        for block in range.clone() {
            let (this, next) = (self.end(block), self.end(block + 1));
            out.number(next.text - this.text);
            out.number(next.postings - this.postings);
            out.number(next.positions - this.positions);
        }
        let text = self.end(range.start).text as usize..self.end(range.end).text as usize;
        out.bytes.extend_from_slice(&self.text[text]);
    }

    /// Reads blocks whose lists begin at these places.
    pub fn read(bytes: &[u8], postings: u32, positions: u32) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes);
        let mut blocks = Vec::new();
        let mut next = Block { text: 0, postings, positions };
        for _ in 0..reader.count()? {
            let start = reader.malformed();
            let after = |from: u32, bytes: u32| from.checked_add(bytes).ok_or(start);
            let text = after(next.text, reader.number()?)?;
            let postings = after(next.postings, reader.number()?)?;
            let positions = after(next.positions, reader.number()?)?;
            blocks.push(std::mem::replace(&mut next, Block { text, postings, positions }));
        }
        let text = reader.take(next.text as usize)?.to_vec();
        reader.end()?;
        Ok(Self { begins: blocks, text, ends: [next.postings, next.positions] })
    }

    /// Where the lists of all end: postings and positions.
    pub fn ends(&self) -> [usize; 2] {
        self.ends.map(|end| end as usize)
    }

    /// Where a block begins, or the last one ends.
    fn end(&self, block: usize) -> Block {
        let [postings, positions] = self.ends;
        let end = Block { text: length(self.text.len()), postings, positions };
        self.begins.get(block).cloned().unwrap_or(end)
    }

    /// What stands of a block, and where its lists begin.
    fn reader(&self, block: usize) -> Option<(Reader<'_>, u32, u32)> {
        let Block { text, postings, positions } = self.begins.get(block)?;
        let text = self.text.get(*text as usize..).unwrap_or_default();
        Some((Reader::new(text), *postings, *positions))
    }

    fn first_term(&self, block: usize) -> &str {
        let reader = self.reader(block);
        reader.and_then(|(mut reader, ..)| reader.string().ok()).unwrap_or_default()
    }

    /// The last block of whose first term something is true, else the first block.
    fn block_where(&self, holds: &dyn Fn(&str) -> bool) -> usize {
        let all: Range<usize> = 0..self.begins.len();
        let (mut low, mut high) = (all.start, all.end);
        while low < high {
            let middle = usize::midpoint(low, high);
            if holds(self.first_term(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low.saturating_sub(1)
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
