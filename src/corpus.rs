//! The corpus that the app shows, shared by everything and compared by identity.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use roznama_core::pack::{self, PackError, Shard};
use roznama_core::{Corpus, Partial};

/// The pack of `corpus/`, made by the build script.
static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.pack"));

/// A corpus behind a shared pointer: all of it, or shards that come when they are asked for.
#[derive(Clone, Debug)]
pub struct SharedCorpus {
    held: Rc<Held>,
    /// Which shards were there: grows as they come, so that what was made of fewer is made anew.
    version: u32,
}

#[derive(Debug)]
struct Held {
    partial: Partial,
    version: Cell<u32>,
    /// Shards that are on their way.
    coming: RefCell<Vec<Shard>>,
}

impl SharedCorpus {
    /// Shares a corpus.
    pub fn new(corpus: impl Into<Partial>) -> Self {
        let held =
            Held { partial: corpus.into(), version: Cell::default(), coming: RefCell::default() };
        Self { held: Rc::new(held), version: 0 }
    }

    /// Where questions are asked that may want what is not there.
    pub fn partial(&self) -> &Partial {
        &self.held.partial
    }

    /// The corpus as it is now.
    #[must_use]
    pub fn now(&self) -> Self {
        Self { held: Rc::clone(&self.held), version: self.held.version.get() }
    }

    /// Grows as shards come.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Those of the shards that are not on their way yet; from now on they are.
    pub fn begin(&self, mut shards: Vec<Shard>) -> Vec<Shard> {
        let mut coming = self.held.coming.borrow_mut();
        shards.retain(|shard| !coming.contains(shard));
        coming.extend(&shards);
        shards
    }

    /// Takes over a shard that came; one that did not, or is damaged, is done without.
    ///
    /// # Errors
    ///
    /// If it is damaged.
    pub fn finish(&self, shard: Shard, bytes: Option<&[u8]>) -> Result<(), PackError> {
        self.held.coming.borrow_mut().retain(|coming| *coming != shard);
        let taken = bytes.map(|bytes| self.partial().supply(shard, bytes));
        if !matches!(taken, Some(Ok(()))) {
            self.partial().give_up(shard);
        }
        self.held.version.set(self.held.version.get() + 1);
        taken.unwrap_or(Ok(()))
    }

    /// Wants again what was done without.
    pub fn try_again(&self) {
        self.partial().try_again();
        self.held.version.set(self.held.version.get() + 1);
    }
}

impl PartialEq for SharedCorpus {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.held, &other.held) && self.version == other.version
    }
}

impl Deref for SharedCorpus {
    type Target = Corpus;

    fn deref(&self) -> &Corpus {
        self.partial().corpus()
    }
}

/// How far the corpus has come.
#[derive(Debug)]
pub enum Load {
    /// Ready to be shown.
    Ready(SharedCorpus),
    /// Its bytes are damaged or of another version.
    Failed(PackError),
}

impl Load {
    /// Reads the corpus that is built into the app.
    pub fn embedded() -> Self {
        Self::from_bytes(PACK)
    }

    /// The bytes of the corpus that is built into the app.
    pub const fn embedded_pack() -> &'static [u8] {
        PACK
    }

    /// Reads a pack.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        match pack::read(bytes) {
            Ok(corpus) => Self::Ready(SharedCorpus::new(corpus)),
            Err(error) => Self::Failed(error),
        }
    }
}
