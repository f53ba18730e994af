//! The documents of a corpus: columns of all, and each one's text where its shard is there.
//!
//! Documents stand by language, source, date and id. The place of an id is looked up in a list by id, which is in shards too.

use std::ops::Range;
use std::sync::Arc;

use super::columns::{Columns, Facts};
use super::shards::{Shards, Wants};
use crate::Document;
use crate::pack::{Malformed, length};

/// An id and the place of its document.
pub(crate) type IdPlace = (String, u32);

/// All documents.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Documents {
    pub columns: Columns,
    /// How many a shard has, the last one perhaps fewer.
    per_shard: usize,
    /// How many shards a head tells the lengths of.
    per_head: usize,
    /// Which heads are there; what they tell, the manifest knows.
    heads: Shards<()>,
    shards: Shards<Vec<Document>>,
    /// The first id of each shard of ids.
    first_ids: Vec<String>,
    ids: Shards<Vec<IdPlace>>,
}

/// How documents and ids are parted.
pub(crate) struct Parts {
    pub per_shard: usize,
    pub per_head: usize,
    pub first_ids: Vec<String>,
    /// The numbers of the first shards: of heads, documents, ids.
    pub first: [u32; 3],
    /// How many heads there are.
    pub heads: usize,
}

impl Documents {
    /// Documents that are all there.
    pub fn whole(columns: Columns, documents: Vec<Document>) -> Self {
        let mut ids: Vec<IdPlace> =
            (0..).zip(&documents).map(|(ix, document)| (document.id.clone(), ix)).collect();
        ids.sort_by(|(one, _), (other, _)| one.cmp(other));
        Self {
            columns,
            per_shard: documents.len().max(1),
            per_head: 1,
            heads: Shards::whole(()),
            shards: Shards::whole(documents),
            first_ids: Vec::new(),
            ids: Shards::whole(ids),
        }
    }

    /// Documents whose shards are not there, as many in each.
    pub fn absent(columns: Columns, parts: Parts, wants: &Arc<Wants>) -> Self {
        let [heads, documents, ids] = parts.first;
        let per_shard = parts.per_shard.max(1);
        Self {
            per_shard,
            per_head: parts.per_head.max(1),
            heads: Shards::absent(heads, parts.heads, wants),
            shards: Shards::absent(documents, columns.len().div_ceil(per_shard), wants),
            ids: Shards::absent(ids, parts.first_ids.len(), wants),
            first_ids: parts.first_ids,
            columns,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// A document, if its shard is there; if not, the shard is wanted from now on, or that which tells where it is.
    pub fn get(&self, ix: usize) -> Option<&Document> {
        let shard = ix / self.per_shard;
        if self.shards.peek(shard).is_none() {
            self.heads.get(shard / self.per_head)?;
        }
        self.shards.get(shard)?.get(ix % self.per_shard)
    }

    /// As [`Self::get`], without wanting what is not there.
    pub fn peek(&self, ix: usize) -> Option<&Document> {
        self.shards.peek(ix / self.per_shard)?.get(ix % self.per_shard)
    }

    /// The place of an id.
    pub fn place(&self, id: &str) -> Option<usize> {
        let shard = self.first_ids.partition_point(|first| first.as_str() <= id).saturating_sub(1);
        let ids = self.ids.get(shard)?;
        let at = ids.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        Some(ids[at].1 as usize)
    }

    /// All, where they are in one shard; else nothing, and all are wanted.
    pub fn all(&self) -> &[Document] {
        if self.shards.len() == 1 && self.peek(0).is_some() {
            return self.shards.get(0).map_or(&[], Vec::as_slice);
        }
        self.want_all();
        &[]
    }

    /// Wants all that are not there, as far as it is known where they are.
    pub fn want_all(&self) {
        for shard in 0..self.shards.len() {
            self.get(shard * self.per_shard);
        }
        self.ids.want_all();
    }

    /// All that are there, in one shard.
    pub fn into_whole(self) -> Self {
        let documents = self.shards.into_values().flatten().collect();
        Self::whole(self.columns, documents)
    }

    /// All that are there.
    pub fn into_all(self) -> Vec<Document> {
        self.shards.into_values().flatten().collect()
    }

    /// The documents of a shard, as places.
    pub fn places(&self, shard: usize) -> Range<usize> {
        let end = |shard: usize| shard.saturating_mul(self.per_shard).min(self.len());
        end(shard)..end(shard + 1)
    }

    /// Puts a shard in its place.
    pub fn supply(&self, shard: usize, documents: Vec<Document>) {
        self.shards.set(shard, documents);
    }

    /// Notes that it is known where the shards of a head are.
    pub fn supply_head(&self, head: usize) {
        self.heads.set(head, ());
    }

    /// Puts a shard of ids in its place, if they are in order and their places are of this corpus.
    pub fn supply_ids(&self, shard: usize, ids: Vec<IdPlace>) -> Result<(), Malformed> {
        let begins = ids.first().map(|(id, _)| id) == self.first_ids.get(shard);
        let are_places = ids.iter().all(|(_, place)| *place < length(self.len()));
        if !begins || !are_places || !ids.is_sorted_by(|(one, _), (other, _)| one < other) {
            return Err(Malformed { at: 0 });
        }
        self.ids.set(shard, ids);
        Ok(())
    }

    /// The ids in order, with the places of their documents, if all are there.
    pub fn ids(&self) -> &[IdPlace] {
        self.ids.peek(0).filter(|_| self.ids.len() == 1).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing that was asked for was missing until now.
    pub fn is_complete(&self) -> bool {
        self.shards.is_complete()
    }

    pub fn facts(&self, ix: usize) -> Facts<'_> {
        self.columns.facts(ix)
    }

    pub fn is_arabic(&self, ix: u32) -> bool {
        self.columns.is_arabic(ix as usize)
    }
}
