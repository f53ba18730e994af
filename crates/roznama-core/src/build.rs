//! From articles and curated events to documents and events, with every problem told.

use std::fmt;
use std::ops::Range;

use crate::ingest::date_by_event;
use crate::pack::write_built;
use crate::{
    Article, DocIx, Document, Event, EventLink, EventLinkRow, EventRow, Passage, Provenance, Role,
    document_of,
};

/// A corpus that was built, ready for a pack.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Built {
    /// The documents, by id.
    pub documents: Vec<Document>,
    /// The events, by id.
    pub events: Vec<Event>,
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
        write_built(self)
    }
}

/// Something about the articles and events as a whole that is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildProblem {
    /// Two articles have one id; the second was left out.
    DuplicateArticle {
        /// The id.
        id: String,
        /// The file of the article that was kept.
        kept: Option<String>,
        /// The file of the one that was left out.
        left_out: Option<String>,
    },
    /// Two events have one id; the second was left out.
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
                f.write_str("; the second is left out: give it another id")
            }
            Self::DuplicateEvent { id } => write!(
                f,
                "two events have the id `{id}`; the second is left out: give it another id"
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

/// Understands each article, finds the passages of each event, and tells what could not be used.
///
/// The order of the articles and events plays no part. Of two articles with one id the one whose
/// file's name comes first is kept.
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

/// As [`build`], telling after each article how many have been understood: understanding them is most of the work.
pub fn build_with(
    articles: Vec<Article>,
    events: Vec<EventRow>,
    mut understood: impl FnMut(usize),
) -> Built {
    let mut built = Built::default();
    for article in distinct_articles(articles, &mut built.problems) {
        built.documents.push(document_of(article));
        understood(built.documents.len());
    }
    for row in distinct_events(events, &mut built.problems) {
        let event = event_of(row, &built.documents, &mut built.problems);
        built.events.push(event);
    }
    date_by_events(&mut built.documents, &built.events);
    built
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

/// The articles by id, the first of each.
fn distinct_articles(mut articles: Vec<Article>, problems: &mut Vec<BuildProblem>) -> Vec<Article> {
    // The text of all fields decides between articles of one file.
    let tie = |article: &Article| format!("{article:?}");
    articles
        .sort_by(|a, b| (&a.id, &a.file).cmp(&(&b.id, &b.file)).then_with(|| tie(a).cmp(&tie(b))));
    let mut distinct: Vec<Article> = Vec::with_capacity(articles.len());
    for article in articles {
        match distinct.last().filter(|last| last.id == article.id) {
            None => distinct.push(article),
            Some(kept) => problems.push(BuildProblem::DuplicateArticle {
                id: article.id,
                kept: kept.file.clone(),
                left_out: article.file,
            }),
        }
    }
    distinct
}

/// The events by id, the first of each.
fn distinct_events(mut rows: Vec<EventRow>, problems: &mut Vec<BuildProblem>) -> Vec<EventRow> {
    let tie = |row: &EventRow| format!("{row:?}");
    rows.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| tie(a).cmp(&tie(b))));
    rows.dedup_by(|later, first| {
        let same = later.id == first.id;
        if same {
            problems.push(BuildProblem::DuplicateEvent { id: later.id.clone() });
        }
        same
    });
    rows
}

fn event_of(row: EventRow, documents: &[Document], problems: &mut Vec<BuildProblem>) -> Event {
    let mut links: Vec<EventLink> = row
        .articles
        .iter()
        .filter_map(|link| link_of(&row.id, link, documents, problems))
        .collect();
    links.sort_by_key(|link| (link.role, link.document, link.span.start, link.span.end));
    links.dedup();
    Event {
        id: row.id,
        titles: row.titles,
        edtf: row.edtf,
        places: row.places,
        participants: row.participants,
        links,
        provenance: Provenance::Curated { reason: row.note },
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
            if let Some(start) = body.find(quote.as_str()) {
                start..start + quote.len()
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

#[cfg(test)]
mod tests;
