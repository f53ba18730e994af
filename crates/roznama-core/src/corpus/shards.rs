//! The shards of a section, each there or not yet.
//!
//! Nothing here fetches. Whoever asks for a shard that is not there gets nothing, and the question is noted down: so the code
//! that searches stays what it is for a whole pack, and whoever asked it learns which shards a true answer needs.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// The shards that were asked for and were not there.
#[derive(Debug, Default)]
pub(crate) struct Wants(Mutex<State>);

/// Lists in order: each is short, and a tree would cost a browser more bytes than all else here.
#[derive(Debug, Default)]
struct State {
    wanted: Vec<u32>,
    /// Those that will not come; they are not wanted, but missed.
    given_up: Vec<u32>,
    missed: Vec<u32>,
}

impl Wants {
    /// Those that are wanted and those that are missed, which are forgotten.
    pub fn take(&self) -> (Vec<u32>, Vec<u32>) {
        let mut state = self.state();
        (std::mem::take(&mut state.wanted), std::mem::take(&mut state.missed))
    }

    /// Does without a shard from now on.
    pub fn give_up(&self, shard: u32) {
        insert(&mut self.state().given_up, shard);
    }

    /// Wants again what was given up.
    pub fn try_again(&self) {
        self.state().given_up.clear();
    }

    /// Whether something that was given up was asked for until now.
    pub fn has_missed(&self) -> bool {
        !self.state().missed.is_empty()
    }

    /// Whether nothing was wanting until now.
    pub fn is_empty(&self) -> bool {
        self.state().wanted.is_empty()
    }

    fn add(&self, shard: u32) {
        let state = &mut *self.state();
        let is_given_up = state.given_up.binary_search(&shard).is_ok();
        insert(if is_given_up { &mut state.missed } else { &mut state.wanted }, shard);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Puts a number into a list in order, unless it is there.
fn insert(list: &mut Vec<u32>, number: u32) {
    if let Err(at) = list.binary_search(&number) {
        list.insert(at, number);
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
