//! The sorted dictionary of terms.
//!
//! Every token of a title or body has a position in it. A token with parts has as many positions
//! as parts: each part stands at its own, the joined term at the first. A number is a term like
//! any other.
//!
//! The dictionary stays as it stands in the pack: terms in blocks, each after the first of its block by what it does not share
//! with the one before. Only where each block begins is known beforehand; a block is read when a term of it is asked for. Blocks
//! may be in several shards; what begins each of them is told by heads, which are in shards too, of each of which the first term is
//! known.

mod apart;
mod blocks;
mod building;

use std::ops::{ControlFlow, Range};
use std::sync::Arc;

use super::lists::Lists;
use crate::corpus::{Shards, Wants};
use crate::pack::{Malformed, length};

use blocks::{Block, read_entry};

pub(crate) use blocks::Blocks;
pub(super) use building::{LINE_BREAKS, has_line_break};

/// Terms of a block.
const BLOCK: usize = 16;

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
    /// How many shards of terms a head has, the last one perhaps fewer.
    per_head: usize,
    /// What each head begins with, where there are several.
    roots: Vec<String>,
    /// How shards of terms begin.
    heads: Shards<Vec<TermShard>>,
    blocks: Shards<Blocks>,
    pub(super) postings: Lists,
    pub(super) positions: Lists,
}

/// How dictionaries are parted.
pub(crate) struct TermParts {
    /// Blocks of a shard.
    pub per_shard: usize,
    /// Shards of a head.
    pub per_head: usize,
    pub roots: Vec<String>,
    /// The numbers of the first shards: of heads, of terms.
    pub first: [u32; 2],
}

/// How a shard of terms begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TermShard {
    /// What its first term begins with, and no term before it is as high.
    pub first: String,
    /// Where the lists of its terms begin.
    pub postings: u32,
    pub positions: u32,
}

/// What is known of a term, and where its lists lie.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Entry {
    /// How many documents have it.
    pub documents: u32,
    pub postings: Range<u32>,
    /// In how many documents it stands apart, as two terms or three side by side.
    pub documents_apart: u32,
    /// Which these are, behind the postings.
    pub apart: Range<u32>,
    pub positions: Range<u32>,
}

impl Index {
    /// How many terms a block has, the last one perhaps fewer.
    pub const TERMS_OF_BLOCK: usize = BLOCK;

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
            per_head: 1,
            roots: Vec::new(),
            heads: Shards::whole(vec![TermShard::default()]),
            blocks: Shards::whole(blocks),
            postings: Lists::whole(postings),
            positions: Lists::whole(positions),
        }
    }

    /// An index whose shards are not there.
    pub fn absent(
        lengths: Vec<u32>,
        terms: usize,
        parts: TermParts,
        [postings, positions]: [Lists; 2],
        wants: &Arc<Wants>,
    ) -> Self {
        Self {
            average: average(&lengths),
            lengths,
            terms,
            blocks: Shards::absent(
                parts.first[1],
                terms.div_ceil(BLOCK).div_ceil(parts.per_shard.max(1)),
                wants,
            ),
            per_shard: parts.per_shard.clamp(1, usize::MAX / BLOCK),
            per_head: parts.per_head.max(1),
            heads: Shards::absent(parts.first[0], parts.roots.len(), wants),
            roots: parts.roots,
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
        let shard = self.shard_where(&|first| first <= term).ok()?;
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
        let shard = self.shard_where(holds).map_err(|shards| self.places(&shards))?;
        let first = shard * self.per_shard * BLOCK;
        let Some(blocks) = self.blocks.get(shard) else {
            return Err(self.places(&(shard..shard + 1)));
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
            let head = shard / self.per_head;
            if self.blocks.peek(shard).is_none() && self.heads.get(head).is_none() {
                block = (head + 1).saturating_mul(self.per_head).saturating_mul(self.per_shard);
                continue;
            }
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
                (postings, positions) = (entry.apart.end, entry.positions.end);
                if places.contains(&ix) && visit(ix, &term, &entry).is_break() {
                    return;
                }
            }
            block += 1;
        }
    }

    /// The last shard of whose first term something is true, else the first shard; or those of the head that would tell.
    fn shard_where(&self, holds: &dyn Fn(&str) -> bool) -> Result<usize, Range<usize>> {
        let head = self.roots.partition_point(|root| holds(root)).saturating_sub(1);
        let first = head * self.per_head;
        let starts = self.heads.get(head).ok_or(first..first + self.per_head)?;
        Ok(first + starts.partition_point(|shard| holds(&shard.first)).saturating_sub(1))
    }

    /// The terms of shards, as places.
    fn places(&self, shards: &Range<usize>) -> Range<usize> {
        let place = |shard: usize| {
            shard.saturating_mul(self.per_shard).saturating_mul(BLOCK).min(self.terms)
        };
        place(shards.start)..place(shards.end)
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

    /// Takes over a shard of terms, which may begin anywhere until its head is there.
    pub fn supply_terms(&self, shard: usize, bytes: &[u8]) -> Result<(), Malformed> {
        let head = self.heads.peek(shard / self.per_head);
        let start = head.and_then(|starts| starts.get(shard % self.per_head));
        let Some(start) = start else { return Err(Malformed { at: 0 }) };
        let blocks = Blocks::read(bytes, start.postings, start.positions)?;
        let first = shard * self.per_shard;
        let count = self.terms.div_ceil(BLOCK).saturating_sub(first).min(self.per_shard);
        if blocks.begins.len() != count || !blocks.first_term(0).starts_with(&start.first) {
            return Err(Malformed { at: 0 });
        }
        self.blocks.set(shard, blocks);
        Ok(())
    }

    /// How many shards a head tells of.
    pub fn shards_of_head(&self, head: usize) -> usize {
        self.blocks.len().saturating_sub(head.saturating_mul(self.per_head)).min(self.per_head)
    }

    /// Takes over a head.
    pub fn supply_head(&self, head: usize, starts: Vec<TermShard>) -> Result<(), Malformed> {
        let begins = starts.first().map(|start| &start.first) == self.roots.get(head);
        let is_sorted = starts.is_sorted_by(|one, other| one.first < other.first);
        if !begins || !is_sorted || starts.len() != self.shards_of_head(head) {
            return Err(Malformed { at: 0 });
        }
        self.heads.set(head, starts);
        Ok(())
    }

    /// Wants all shards that are not there, as far as it is known where they are.
    pub fn want_all(&self) {
        self.scan(0..self.terms, |_, _, _| ControlFlow::Continue(()));
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

fn average(lengths: &[u32]) -> u32 {
    let sum: u64 = lengths.iter().map(|length| u64::from(*length)).sum();
    (sum / (lengths.len() as u64).max(1)) as u32
}
