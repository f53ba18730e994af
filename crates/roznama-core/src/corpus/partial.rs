//! A corpus of which only those shards are there that were asked for.

use std::fmt;
use std::sync::Arc;

use super::{Corpus, Wants};
use crate::pack::{Manifest, PackError, Shard, supply};

/// A corpus in shards. Questions are asked through [`Partial::ask`], which answers them truly or says what is wanting.
///
/// ```
/// use roznama_core::{Article, build, pack, spread};
///
/// let articles = vec![Article::new("a", "خبر یک"), Article::new("b", "خبر دو")];
/// // Neither compressed nor under a name that says what is in it, which is for whoever writes files to do.
/// let folder = build(articles, vec![]).shards(&spread::one_by_one, &<[u8]>::to_vec, &|_| [0; 16]);
/// let manifest = pack::Manifest::read(&folder.manifest)?;
/// let bytes = |manifest: &pack::Manifest, shard| {
///     let place = manifest.place(shard).expect("a shard of this manifest");
///     folder.files[place.file].1[place.bytes].to_vec()
/// };
/// let first = manifest.resident().into_iter().map(|it| bytes(&manifest, it)).collect::<Vec<_>>();
/// // Its manifest learns where the others are from shards that come.
/// let partial = manifest.open(&first)?;
///
/// let mut rounds = 0;
/// let total = loop {
///     match partial.ask(|corpus| corpus.find("خبر").results(&Default::default(), 10).total) {
///         Ok(total) => break total,
///         Err(wanting) => {
///             for shard in wanting.shards() {
///                 partial.supply(shard, &bytes(partial.manifest(), shard))?;
///             }
///         }
///     }
///     rounds += 1;
/// };
/// assert_eq!(total, 2);
/// assert!(rounds > 0);
/// # Ok::<(), pack::PackError>(())
/// ```
#[derive(Debug)]
pub struct Partial {
    corpus: Corpus,
    manifest: Manifest,
    wants: Arc<Wants>,
}

/// The shards without which a question has no answer yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanting(Vec<u32>);

impl Partial {
    pub(crate) fn new(corpus: Corpus, manifest: Manifest, wants: Arc<Wants>) -> Self {
        Self { corpus, manifest, wants }
    }

    /// The answer to a question; or, if it looked at something that is not there, which shards that would be.
    ///
    /// While it is asked, the corpus answers with less than there is: no document has more than the columns say of it. Nothing
    /// of such an answer comes out of here. It may want more shards once those are there that it wanted first.
    ///
    /// # Errors
    ///
    /// If shards are wanting.
    pub fn ask<T>(&self, question: impl FnOnce(&Corpus) -> T) -> Result<T, Wanting> {
        self.ask_partly(question).map(|(answer, _)| answer)
    }

    /// As [`Self::ask`], with the shards that the answer does without because they were [given up](Self::give_up): if there are
    /// any, it is not complete.
    ///
    /// # Errors
    ///
    /// If shards are wanting that were not given up.
    pub fn ask_partly<T>(
        &self,
        question: impl FnOnce(&Corpus) -> T,
    ) -> Result<(T, Vec<Shard>), Wanting> {
        self.wants.take();
        let answer = question(&self.corpus);
        let (wanting, missed) = self.wants.take();
        let missed = missed.into_iter().map(Shard).collect();
        if wanting.is_empty() { Ok((answer, missed)) } else { Err(Wanting(wanting)) }
    }

    /// Does without a shard, which could not be had: what it holds is as if it had never been written.
    pub fn give_up(&self, shard: Shard) {
        self.wants.give_up(shard.0);
    }

    /// Wants again what was given up.
    pub fn try_again(&self) {
        self.wants.try_again();
    }

    /// Whether the question that is being asked looked at something that was given up: then what was not found may be there.
    pub fn has_missed(&self) -> bool {
        self.wants.has_missed()
    }

    /// The corpus. What it says outside of [`Self::ask`] may be less than there is.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// Which shards there are, and where.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Puts the bytes of a shard, decompressed, in its place.
    ///
    /// # Errors
    ///
    /// If they are not those that were written; then nothing has changed.
    pub fn supply(&self, shard: Shard, bytes: &[u8]) -> Result<(), PackError> {
        supply(&self.corpus, &self.manifest, shard, bytes)
    }

    /// Whether all shards are there; if not, which are wanting. Those that these tell of are wanting once these are there.
    ///
    /// # Errors
    ///
    /// If shards are wanting.
    pub fn all(&self) -> Result<(), Wanting> {
        self.try_again();
        self.ask(Corpus::want_all)
    }

    /// The corpus, if all its shards are there.
    ///
    /// # Errors
    ///
    /// If shards are wanting; the corpus is lost then.
    pub fn into_whole(self) -> Result<Corpus, Wanting> {
        self.all().map(|()| self.corpus.into_whole())
    }
}

/// A corpus of which everything is there.
impl From<Corpus> for Partial {
    fn from(corpus: Corpus) -> Self {
        Self { corpus, manifest: Manifest::default(), wants: Arc::default() }
    }
}

impl Wanting {
    /// The shards, in the order of the manifest.
    pub fn shards(&self) -> impl Iterator<Item = Shard> {
        self.0.iter().copied().map(Shard)
    }
}

impl fmt::Display for Wanting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} shards of the corpus are wanting", self.0.len())
    }
}

impl std::error::Error for Wanting {}
