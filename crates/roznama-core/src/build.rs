//! From articles and curated events to documents and events, with every problem told.

mod distinct;
mod passage;
mod problem;
mod understood;

use std::sync::OnceLock;

use crate::ingest::{date_by_event, forget_event};
use crate::pack::{Folder, PackError, write_built, write_shards};
use crate::spread::{Spread, one_by_one};
use crate::{Article, Corpus, Document, Event, EventRow, Names, Role, events};
use distinct::{by_preference, distinct_documents, distinct_events};
use passage::{ById, event_of};

pub use distinct::comes_first;
pub use passage::find_quote;
pub use problem::BuildProblem;
pub use understood::{Understood, understand};

/// A corpus that was built, ready for a pack.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Built {
    /// The documents, by language, source, date and id.
    pub documents: Vec<Document>,
    /// The events, by id.
    pub events: Vec<Event>,
    /// The events as people wrote them, by id, for whoever merges the corpus with another.
    pub rows: Vec<EventRow>,
    /// What could not be used, in the order of what it concerns.
    pub problems: Vec<BuildProblem>,
    /// The names in the documents, once someone asked for them.
    names: OnceLock<Names>,
}

impl Built {
    /// The places, persons and organisations that the documents name. They are looked for once, the work spread.
    pub fn names(&self, spread: &Spread<'_>) -> &Names {
        self.names.get_or_init(|| Names::of(&self.documents, spread))
    }

    /// The pack that holds it.
    ///
    /// # Panics
    ///
    /// If one section comes to 4 GiB or more.
    pub fn pack(&self) -> Vec<u8> {
        self.pack_with(&one_by_one)
    }

    /// As [`Built::pack`], its work spread.
    ///
    /// # Panics
    ///
    /// If one section comes to 4 GiB or more.
    pub fn pack_with(&self, spread: &Spread<'_>) -> Vec<u8> {
        write_built(self, spread)
    }

    /// The pack as a folder of shards, each compressed by `compress` as raw deflate, in files called by what `hash` makes of
    /// their bytes.
    ///
    /// # Panics
    ///
    /// If one section comes to 4 GiB or more.
    pub fn shards(
        &self,
        spread: &Spread<'_>,
        compress: &(dyn Fn(&[u8]) -> Vec<u8> + Sync),
        hash: &(dyn Fn(&[u8]) -> [u8; 16] + Sync),
    ) -> Folder {
        write_shards(self, spread, compress, hash)
    }
}

/// Understands each article, finds the passages of each event that is given and the events that no one has written down, and
/// tells what could not be used.
///
/// The order of the articles and events plays no part. Of two articles with one id the one that
/// [`comes_first`] is kept; two events with one id that say the same are one with the articles of both.
///
/// ```
/// use roznama_core::{Article, build};
///
/// let built = build(vec![Article::new("a", "one"), Article::new("a", "two")], vec![]);
/// assert_eq!(built.documents.len(), 1);
/// assert!(built.problems[0].to_string().contains("two articles have the id `a`"));
/// ```
pub fn build(articles: Vec<Article>, events: Vec<EventRow>) -> Built {
    let understood = understand(articles, &one_by_one, &|_| {});
    build_understood(understood, events, Options::default(), &one_by_one, || {})
}

/// What to build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether to look for events beside those that are given.
    pub find_events: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { find_events: true }
    }
}

/// As [`build`], of articles that have been understood, its work spread, telling when it begins to look for events.
pub fn build_understood(
    understood: Vec<Understood>,
    events: Vec<EventRow>,
    options: Options,
    spread: &Spread<'_>,
    finding: impl FnOnce(),
) -> Built {
    let documents = understood.into_iter().map(|it| (it.document, it.file)).collect();
    let mut problems = Vec::new();
    let documents = distinct_documents(documents, &mut problems);
    built_of(documents, events, problems, options, spread, finding)
}

/// The corpus of several corpora: what [`build`] makes of all their articles and events.
///
/// The order of the corpora plays no part, and a corpus that was merged before can be merged again. Articles that two corpora
/// share are told only when they differ.
///
/// # Errors
///
/// If a pack's events cannot be read.
///
/// ```
/// use roznama_core::{Article, merge, pack};
///
/// let (one, other) = (vec![Article::new("a", "سلام")], vec![Article::new("b", "خبر")]);
/// let corpora = vec![
///     pack::read(&pack::write(one.clone(), vec![]))?,
///     pack::read(&pack::write(other.clone(), vec![]))?,
/// ];
/// let both = [one, other].concat();
/// assert_eq!(merge(corpora)?.pack(), pack::write(both, vec![]));
/// # Ok::<(), pack::PackError>(())
/// ```
pub fn merge(corpora: Vec<Corpus>) -> Result<Built, PackError> {
    merge_with(corpora, Options::default(), &one_by_one, || {})
}

/// As [`merge`], its work spread, telling when it begins to look for events.
///
/// # Errors
///
/// If a pack's events cannot be read.
pub fn merge_with(
    corpora: Vec<Corpus>,
    options: Options,
    spread: &Spread<'_>,
    finding: impl FnOnce(),
) -> Result<Built, PackError> {
    let (mut documents, mut rows) = (Vec::new(), Vec::new());
    for corpus in corpora {
        rows.extend(corpus.event_rows()?);
        documents.extend(corpus.into_documents().into_iter().map(|mut document| {
            forget_event(&mut document);
            (document, None)
        }));
    }
    documents.sort_by(by_preference);
    documents.dedup();
    let mut problems = Vec::new();
    let documents = distinct_documents(documents, &mut problems);
    Ok(built_of(documents, rows, problems, options, spread, finding))
}

/// From documents, in the order of a corpus, to all that follows from them and the events.
fn built_of(
    mut documents: Vec<Document>,
    rows: Vec<EventRow>,
    mut problems: Vec<BuildProblem>,
    options: Options,
    spread: &Spread<'_>,
    finding: impl FnOnce(),
) -> Built {
    let rows = distinct_events(rows, &mut problems);
    let by_id = ById::of(&documents);
    let mut events: Vec<Event> =
        rows.iter().map(|row| event_of(row, &by_id, &mut problems)).collect();
    date_by_events(&mut documents, &events);
    if options.find_events {
        finding();
        let found = events::find(&documents, &events, spread);
        date_by_events(&mut documents, &found);
        events.extend(found);
        events.sort_by(|a, b| a.id.cmp(&b.id));
    }
    Built { documents, events, rows, problems, names: OnceLock::new() }
}

/// Documents without a date take it from the first dated event that they report.
fn date_by_events(documents: &mut [Document], events: &[Event]) {
    for event in events {
        for link in event.links.iter().filter(|link| link.role == Role::Report) {
            if let Some(document) = documents.get_mut(link.document.index()) {
                date_by_event(document, &event.edtf);
            }
        }
    }
}

#[cfg(test)]
mod tests;
