//! The corpus that the app shows, shared by everything and compared by identity.

use std::ops::Deref;
use std::rc::Rc;

use roznama_core::Corpus;
use roznama_core::pack::{self, PackError};

/// The pack of `corpus/`, made by the build script.
static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.pack"));

/// A corpus behind a shared pointer.
#[derive(Clone, Debug)]
pub struct SharedCorpus(Rc<Corpus>);

impl SharedCorpus {
    /// Shares a corpus.
    pub fn new(corpus: Corpus) -> Self {
        Self(Rc::new(corpus))
    }
}

impl PartialEq for SharedCorpus {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedCorpus {
    type Target = Corpus;

    fn deref(&self) -> &Corpus {
        &self.0
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
