//! The bytes of all terms' lists, whole or in shards.

use std::ops::Range;
use std::sync::Arc;

use crate::corpus::{Shards, Wants};
use crate::pack::{Malformed, length};

/// Lists one after the other, known by where they begin and end. None reaches over the end of a shard.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Lists {
    /// Where each shard begins, then where the last one ends.
    starts: Vec<u32>,
    shards: Shards<Vec<u8>>,
}

impl Lists {
    /// Lists that are all there.
    pub fn whole(bytes: Vec<u8>) -> Self {
        Self { starts: vec![0, length(bytes.len())], shards: Shards::whole(bytes) }
    }

    /// Lists whose shards are not there.
    pub fn absent(starts: Vec<u32>, first: u32, wants: &Arc<Wants>) -> Self {
        let shards = Shards::absent(first, starts.len().saturating_sub(1), wants);
        Self { starts, shards }
    }

    /// A list's bytes; none if they are not all there.
    pub fn slice(&self, range: &Range<u32>) -> &[u8] {
        let shard = self.starts.partition_point(|start| *start <= range.start).saturating_sub(1);
        let within = |shard: &usize| {
            let start = *self.starts.get(*shard)?;
            Some(range.start.checked_sub(start)? as usize..range.end.checked_sub(start)? as usize)
        };
        let Some(within) = within(&shard).filter(|within| !within.is_empty()) else { return &[] };
        self.shards.get(shard).and_then(|bytes| bytes.get(within)).unwrap_or_default()
    }

    /// Takes over a shard.
    pub fn supply(&self, shard: usize, bytes: &[u8]) -> Result<(), Malformed> {
        let stated = self.starts.get(shard).zip(self.starts.get(shard + 1));
        let is_long_enough =
            |(start, end): (&u32, &u32)| end.checked_sub(*start) == Some(length(bytes.len()));
        if !stated.is_some_and(is_long_enough) {
            return Err(Malformed { at: bytes.len() });
        }
        self.shards.set(shard, bytes.to_vec());
        Ok(())
    }

    /// Wants all shards that are not there.
    pub fn want_all(&self) {
        self.shards.want_all();
    }

    /// All bytes that are there.
    pub fn into_bytes(self) -> Vec<u8> {
        self.shards.into_values().flatten().collect()
    }

    /// All bytes, if they are in one shard, which is there.
    pub fn bytes(&self) -> &[u8] {
        self.shards.peek(0).filter(|_| self.shards.len() == 1).map_or(&[], Vec::as_slice)
    }
}
