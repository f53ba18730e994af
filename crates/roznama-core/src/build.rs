//! From articles and curated events to documents and events, with every problem told.

mod understood;

use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

use roznama_text::{Level, fold, fold_mapped};

use crate::ingest::{date_by_event, forget_event};
use crate::pack::{PackError, write_built};
use crate::spread::{Spread, one_by_one};
use crate::{
    Article, Corpus, DocIx, Document, Event, EventLink, EventLinkRow, EventRow, Passage,
    Provenance, Role, document_of, events,
};

pub use understood::{Understood, understand};

/// A corpus that was built, ready for a pack.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Built {
    /// The documents, by id.
    pub documents: Vec<Document>,
    /// The events, by id.
    pub events: Vec<Event>,
    /// The events as people wrote them, by id, for whoever merges the corpus with another.
    pub rows: Vec<EventRow>,
    /// What could not be used, in the order of what it concerns.
    pub problems: Vec<BuildProblem>,
}

impl Built {
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
}

/// Something about the articles and events as a whole that is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildProblem {
    /// Two articles have one id; one was left out.
    DuplicateArticle {
        /// The id.
        id: String,
        /// The file of the article that was kept.
        kept: Option<String>,
        /// The file of the one that was left out.
        left_out: Option<String>,
    },
    /// Two events have one id and say different things; the second was left out.
    DuplicateEvent {
        /// The id.
        id: String,
    },
    /// An event names an article that is not there; the link was left out.
    UnknownArticle {
        /// The event's id.
        event: String,
        /// The article's id as the event has it.
        article: String,
    },
    /// An article does not have the passage that an event quotes; the link stands for all of it.
    QuoteNotFound {
        /// The event's id.
        event: String,
        /// The article's id.
        article: String,
        /// The passage.
        quote: String,
    },
    /// A passage given in bytes is not one of the article; the link stands for all of it.
    RangeOutside {
        /// The event's id.
        event: String,
        /// The article's id.
        article: String,
        /// The range that was given.
        range: Range<usize>,
        /// How many bytes the article has.
        length: usize,
    },
}

impl fmt::Display for BuildProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateArticle { id, kept, left_out } => {
                write!(f, "two articles have the id `{id}`")?;
                if let (Some(kept), Some(left_out)) = (kept, left_out) {
                    write!(f, ", {kept} and {left_out}")?;
                }
                f.write_str("; one is left out: give it another id")
            }
            Self::DuplicateEvent { id } => write!(
                f,
                "two events have the id `{id}` and say different things; the second is left out: give it another id"
            ),
            Self::UnknownArticle { event, article } => write!(
                f,
                "event `{event}` names the article `{article}`, which is not in the corpus; the \
                 link is left out: name an article's id"
            ),
            Self::QuoteNotFound { event, article, quote } => write!(
                f,
                "event `{event}` quotes `{quote}`, which article `{article}` does not have letter \
                 for letter; the link stands for the whole article: copy the passage from it"
            ),
            Self::RangeOutside { event, article, range, length } => write!(
                f,
                "event `{event}` names bytes {}..{} of article `{article}`, expected whole \
                 letters within 0..{length}; the link stands for the whole article",
                range.start, range.end
            ),
        }
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
    build_with(articles, events, |_| {})
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

/// As [`build`], telling after each article how many have been understood: understanding them is most of the work.
pub fn build_with(
    articles: Vec<Article>,
    events: Vec<EventRow>,
    mut understood: impl FnMut(usize),
) -> Built {
    let documents = articles.into_iter().enumerate().map(|(done, article)| {
        let file = article.file.clone();
        let document = document_of(article);
        understood(done + 1);
        (document, file)
    });
    let documents = documents.collect();
    let mut problems = Vec::new();
    let documents = distinct_documents(documents, &mut problems);
    built_of(documents, events, problems, Options::default(), || {})
}

/// As [`build`], of articles that have been understood, telling when it begins to look for events.
pub fn build_understood(
    understood: Vec<Understood>,
    events: Vec<EventRow>,
    options: Options,
    finding: impl FnOnce(),
) -> Built {
    let documents = understood.into_iter().map(|it| (it.document, it.file)).collect();
    let mut problems = Vec::new();
    let documents = distinct_documents(documents, &mut problems);
    built_of(documents, events, problems, options, finding)
}

/// Whether of two articles with one id the first is kept: the one whose text comes first in the order of its bytes, then the
/// one whose metadata does. Where and in which order they were read plays no part.
///
/// ```
/// use roznama_core::{Article, comes_first};
///
/// assert!(comes_first(&Article::new("a", "first"), &Article::new("a", "second")));
/// ```
pub fn comes_first(one: &Article, other: &Article) -> bool {
    one.body.cmp(&other.body).then_with(|| {
        let metadata = |article: &Article| format!("{:?}", document_of(article.clone()));
        metadata(one).cmp(&metadata(other))
    }) != Ordering::Greater
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
    merge_with(corpora, Options::default(), || {})
}

/// As [`merge`], telling when it begins to look for events.
///
/// # Errors
///
/// If a pack's events cannot be read.
pub fn merge_with(
    corpora: Vec<Corpus>,
    options: Options,
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
    Ok(built_of(documents, rows, problems, options, finding))
}

/// From documents, by id, to all that follows from them and the events.
fn built_of(
    mut documents: Vec<Document>,
    rows: Vec<EventRow>,
    mut problems: Vec<BuildProblem>,
    options: Options,
    finding: impl FnOnce(),
) -> Built {
    let rows = distinct_events(rows, &mut problems);
    let mut events: Vec<Event> =
        rows.iter().map(|row| event_of(row, &documents, &mut problems)).collect();
    date_by_events(&mut documents, &events);
    if options.find_events {
        finding();
        let found = events::find(&documents, &events);
        date_by_events(&mut documents, &found);
        events.extend(found);
        events.sort_by(|a, b| a.id.cmp(&b.id));
    }
    Built { documents, events, rows, problems }
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

/// A document and the file of its article.
type Filed = (Document, Option<String>);

/// By id, then as [`comes_first`] has it; files decide only which of two equal articles is told to be left out.
fn by_preference((one, one_file): &Filed, (other, other_file): &Filed) -> Ordering {
    let all = |document: &Document| format!("{document:?}");
    (one.id.cmp(&other.id))
        .then_with(|| one.body.cmp(&other.body))
        .then_with(|| all(one).cmp(&all(other)))
        .then_with(|| one_file.cmp(other_file))
}

/// The documents by id, the preferred one of each.
fn distinct_documents(
    mut documents: Vec<Filed>,
    problems: &mut Vec<BuildProblem>,
) -> Vec<Document> {
    documents.sort_by(by_preference);
    let mut distinct: Vec<Filed> = Vec::with_capacity(documents.len());
    for (document, left_out) in documents {
        match distinct.last().filter(|(last, _)| last.id == document.id) {
            None => distinct.push((document, left_out)),
            Some((_, kept)) => problems.push(BuildProblem::DuplicateArticle {
                id: document.id,
                kept: kept.clone(),
                left_out,
            }),
        }
    }
    distinct.into_iter().map(|(document, _)| document).collect()
}

/// The events by id, those of one id that say the same as one with all their articles, else the first of them.
fn distinct_events(mut rows: Vec<EventRow>, problems: &mut Vec<BuildProblem>) -> Vec<EventRow> {
    let own = |row: &EventRow| format!("{:?}", EventRow { articles: Vec::new(), ..row.clone() });
    rows.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| own(a).cmp(&own(b))));
    let mut distinct: Vec<EventRow> = Vec::with_capacity(rows.len());
    for row in rows {
        match distinct.last_mut().filter(|last| last.id == row.id) {
            None => distinct.push(row),
            Some(last) if own(last) == own(&row) => last.articles.extend(row.articles),
            Some(_) => problems.push(BuildProblem::DuplicateEvent { id: row.id }),
        }
    }
    for row in &mut distinct {
        let key =
            |link: &EventLinkRow| (link.article.clone(), link.role, format!("{:?}", link.passage));
        row.articles.sort_by_key(key);
        row.articles.dedup();
    }
    distinct
}

fn event_of(row: &EventRow, documents: &[Document], problems: &mut Vec<BuildProblem>) -> Event {
    let mut links: Vec<EventLink> = row
        .articles
        .iter()
        .filter_map(|link| link_of(&row.id, link, documents, problems))
        .collect();
    links.sort_by_key(|link| (link.role, link.document, link.span.start, link.span.end));
    links.dedup();
    Event {
        id: row.id.clone(),
        titles: row.titles.clone(),
        edtf: row.edtf.clone(),
        places: row.places.clone(),
        participants: row.participants.clone(),
        links,
        provenance: Provenance::Curated { reason: row.note.clone() },
        evidence: Vec::new(),
    }
}

/// Finds the document and the passage that a row means.
fn link_of(
    event: &str,
    row: &EventLinkRow,
    documents: &[Document],
    problems: &mut Vec<BuildProblem>,
) -> Option<EventLink> {
    let (event, article) = (event.to_owned(), row.article.clone());
    let Ok(ix) = documents.binary_search_by(|document| document.id.cmp(&article)) else {
        problems.push(BuildProblem::UnknownArticle { event, article });
        return None;
    };
    let body = &documents[ix].body;
    let whole = 0..body.len();
    let span = match &row.passage {
        Passage::Whole => whole,
        Passage::Quote(quote) => {
            if let Some(found) = find_quote(body, quote) {
                found
            } else {
                let quote = quote.clone();
                problems.push(BuildProblem::QuoteNotFound { event, article, quote });
                whole
            }
        }
        Passage::Range(range) if body.get(range.clone()).is_some() => range.clone(),
        Passage::Range(range) => {
            let (range, length) = (range.clone(), body.len());
            problems.push(BuildProblem::RangeOutside { event, article, range, length });
            whole
        }
    };
    Some(EventLink { role: row.role, document: DocIx(ix as u32), span })
}

/// The first place of a quote: exactly as it is, else up to what the repair level tidies.
///
/// ```
/// use roznama_core::find_quote;
///
/// assert_eq!(find_quote("one two", "two"), Some(4..7));
/// assert_eq!(find_quote("one\u{A0}two", "one two"), Some(0..8));
/// assert_eq!(find_quote("one two", "three"), None);
/// ```
pub fn find_quote(body: &str, quote: &str) -> Option<Range<usize>> {
    if let Some(start) = body.find(quote) {
        return Some(start..start + quote.len());
    }
    let quote = fold(quote, Level::Repair);
    let folded = fold_mapped(body, Level::Repair);
    let start = folded.text.find(&*quote)?;
    let found = folded.map.to_original(start..start + quote.len());
    body.get(found.clone()).map(|_| found)
}

#[cfg(test)]
mod tests;
