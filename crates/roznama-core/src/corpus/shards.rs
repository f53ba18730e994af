//! The shards of a section, each there or not yet.
//!
//! Nothing here fetches. Whoever asks for a shard that is not there gets nothing, and the question is noted down: so the code
//! that searches stays what it is for a whole pack, and whoever asked it learns which shards a true answer needs.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The shards that were asked for and were not there.
#[derive(Debug, Default)]
pub(crate) struct Wants(Mutex<BTreeSet<u32>>);

impl Wants {
    /// All of them, which are forgotten.
    pub fn take(&self) -> BTreeSet<u32> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether nothing was missing until now.
    pub fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    fn add(&self, shard: u32) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(shard);
    }
}

/// The shards of a section.
#[derive(Debug, Clone)]
pub(crate) struct Shards<T> {
    /// What the first of them is called in the manifest.
    first: u32,
    cells: Vec<OnceLock<T>>,
    wants: Arc<Wants>,
}

/// Compares what is there.
impl<T: PartialEq> PartialEq for Shards<T> {
    fn eq(&self, other: &Self) -> bool {
        self.cells == other.cells
    }
}

/// No shards at all.
impl<T> Default for Shards<T> {
    fn default() -> Self {
        Self { first: 0, cells: Vec::new(), wants: Arc::default() }
    }
}

impl<T> Shards<T> {
    /// One shard, which is there.
    pub fn whole(value: T) -> Self {
        Self { first: 0, cells: vec![OnceLock::from(value)], wants: Arc::default() }
    }

    /// So many shards, none of which is there.
    pub fn absent(first: u32, count: usize, wants: &Arc<Wants>) -> Self {
        let cells = std::iter::repeat_with(OnceLock::new).take(count).collect();
        Self { first, cells, wants: Arc::clone(wants) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// A shard, if it is there; if not, it is wanted from now on.
    pub fn get(&self, ix: usize) -> Option<&T> {
        let cell = self.cells.get(ix)?;
        let value = cell.get();
        if value.is_none() {
            self.wants.add(self.first + ix as u32);
        }
        value
    }

    /// A shard that can have been asked for, if it is there; it is not wanted for that.
    pub fn peek(&self, ix: usize) -> Option<&T> {
        self.cells.get(ix)?.get()
    }

    /// Whether nothing that was asked for was missing until now.
    pub fn is_complete(&self) -> bool {
        self.wants.is_empty()
    }

    /// Wants all that are not there.
    pub fn want_all(&self) {
        for ix in 0..self.len() {
            self.get(ix);
        }
    }

    /// Puts a shard in its place; one that is there already stays.
    pub fn set(&self, ix: usize, value: T) {
        if let Some(cell) = self.cells.get(ix) {
            // The same shard twice holds the same.
            let _ = cell.set(value);
        }
    }

    /// All that are there, in order.
    pub fn into_values(self) -> impl Iterator<Item = T> {
        self.cells.into_iter().filter_map(OnceLock::into_inner)
    }
}
