//! Blocks of terms, as they stand in a pack: the first term of each whole, the others by what they do not share with the one before.

use std::ops::Range;

use super::{BLOCK, Entry, TermShard};
use crate::pack::{Malformed, Reader, Writer, length};

/// Blocks of terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Blocks {
    /// Where each begins.
    pub(super) begins: Vec<Block>,
    /// The blocks, one after the other.
    pub(super) text: Vec<u8>,
    /// Where the lists of all end.
    pub(super) ends: [u32; 2],
}

/// Where a block of terms and their lists begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub text: u32,
    pub postings: u32,
    pub positions: u32,
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
        TermShard { first: self.separator(block), postings, positions }
    }

    /// The shortest beginning of a block's first term that comes after all terms of the block before.
    pub fn separator(&self, block: usize) -> String {
        let first = self.first_term(block);
        let mut before = String::new();
        if let Some((mut reader, ..)) = block.checked_sub(1).and_then(|block| self.reader(block)) {
            for _ in 0..BLOCK {
                if read_entry(&mut reader, &mut before, 0, 0).is_err() {
                    break;
                }
            }
        }
        let ends = first.char_indices().map(|(at, c)| &first[..at + c.len_utf8()]);
        ends.into_iter().find(|start| **start > *before).unwrap_or(first).to_owned()
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
    pub(super) fn reader(&self, block: usize) -> Option<(Reader<'_>, u32, u32)> {
        let Block { text, postings, positions } = self.begins.get(block)?;
        let text = self.text.get(*text as usize..).unwrap_or_default();
        Some((Reader::new(text), *postings, *positions))
    }

    pub(super) fn first_term(&self, block: usize) -> &str {
        let reader = self.reader(block);
        reader.and_then(|(mut reader, ..)| reader.string().ok()).unwrap_or_default()
    }

    /// The last block of whose first term something is true, else the first block.
    pub(super) fn block_where(&self, holds: &dyn Fn(&str) -> bool) -> usize {
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

/// Reads what stands of a term; `term` is the one before, empty at the beginning of a block.
pub(super) fn read_entry(
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
    let stands_apart = documents % 2 == 1;
    let documents_apart = if stands_apart { reader.number()? } else { 0 };
    let end = |from: u32, bytes: u32| from.checked_add(bytes).map(|end| from..end).ok_or(start);
    let postings = end(postings, reader.number()?)?;
    let bytes_apart = if stands_apart { reader.number()? } else { 0 };
    let apart = end(postings.end, bytes_apart)?;
    let positions = end(positions, reader.number()?)?;
    Ok(Entry { documents: documents / 2, postings, documents_apart, apart, positions })
}
