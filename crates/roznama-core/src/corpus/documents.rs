//! The documents of a corpus: columns of all, and each one's text where its shard is there.

use std::sync::Arc;

use super::columns::{Columns, Facts};
use super::shards::{Shards, Wants};
use crate::Document;
use crate::pack::Malformed;

/// All documents.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Documents {
    pub columns: Columns,
    /// How many a shard has, the last one perhaps fewer.
    per_shard: usize,
    /// The id of the first document of each shard, where there are several.
    first_ids: Vec<String>,
    shards: Shards<Vec<Document>>,
}

impl Documents {
    /// Documents that are all there.
    pub fn whole(columns: Columns, documents: Vec<Document>) -> Self {
        let per_shard = documents.len().max(1);
        Self { columns, per_shard, first_ids: Vec::new(), shards: Shards::whole(documents) }
    }

    /// Documents whose shards are not there, as many in each.
    pub fn absent(
        columns: Columns,
        per_shard: usize,
        first_ids: Vec<String>,
        first: u32,
        wants: &Arc<Wants>,
    ) -> Self {
        let shards = Shards::absent(first, first_ids.len(), wants);
        Self { columns, per_shard: per_shard.max(1), first_ids, shards }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    /// A document, if its shard is there; if not, the shard is wanted from now on.
    pub fn get(&self, ix: usize) -> Option<&Document> {
        self.shards.get(ix / self.per_shard)?.get(ix % self.per_shard)
    }

    /// As [`Self::get`], without wanting what is not there.
    pub fn peek(&self, ix: usize) -> Option<&Document> {
        self.shards.peek(ix / self.per_shard)?.get(ix % self.per_shard)
    }

    /// The place of an id.
    pub fn place(&self, id: &str) -> Option<usize> {
        let shard = self.first_ids.partition_point(|first| first.as_str() <= id).saturating_sub(1);
        let documents = self.shards.get(shard)?;
        let at = documents.binary_search_by(|document| document.id.as_str().cmp(id)).ok()?;
        Some(shard * self.per_shard + at)
    }

    /// All, where they are in one shard; else nothing, and all are wanted.
    pub fn all(&self) -> &[Document] {
        if self.shards.len() == 1 {
            return self.shards.get(0).map_or(&[], Vec::as_slice);
        }
        self.want_all();
        &[]
    }

    /// Wants all that are not there.
    pub fn want_all(&self) {
        self.shards.want_all();
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
    pub fn places(&self, shard: usize) -> std::ops::Range<usize> {
        let end = |shard: usize| shard.saturating_mul(self.per_shard).min(self.len());
        end(shard)..end(shard + 1)
    }

    /// Puts a shard in its place, if its ids are those between its own first one and that of the next.
    pub fn supply(&self, shard: usize, documents: Vec<Document>) -> Result<(), Malformed> {
        let id = |document: Option<&Document>| document.map(|document| document.id.clone());
        let begins = id(documents.first()).as_ref() == self.first_ids.get(shard);
        let next = self.first_ids.get(shard + 1);
        let ends = next.is_none_or(|next| id(documents.last()).is_some_and(|last| last < *next));
        if !begins || !ends {
            return Err(Malformed { at: 0 });
        }
        self.shards.set(shard, documents);
        Ok(())
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
