//! From a row of `events.csv` to an event: its documents, and the passages that the row means.

use std::ops::Range;

use roznama_text::{Level, fold, fold_mapped};

use super::BuildProblem;
use crate::{DocIx, Document, Event, EventLink, EventLinkRow, EventRow, Passage, Provenance};

/// Documents, and the place of each id.
pub(super) struct ById<'d> {
    documents: &'d [Document],
    /// Places by the ids of what stands there.
    places: Vec<usize>,
}

impl<'d> ById<'d> {
    pub fn of(documents: &'d [Document]) -> Self {
        let mut places: Vec<usize> = (0..documents.len()).collect();
        places.sort_by(|one, other| documents[*one].id.cmp(&documents[*other].id));
        Self { documents, places }
    }

    fn place(&self, id: &str) -> Option<usize> {
        let order = |place: &usize| self.documents[*place].id.as_str().cmp(id);
        self.places.binary_search_by(order).ok().map(|at| self.places[at])
    }
}

/// The event of a row; what cannot be used of it is told.
pub(super) fn event_of(
    row: &EventRow,
    documents: &ById<'_>,
    problems: &mut Vec<BuildProblem>,
) -> Event {
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
    documents: &ById<'_>,
    problems: &mut Vec<BuildProblem>,
) -> Option<EventLink> {
    let (event, article) = (event.to_owned(), row.article.clone());
    let Some(ix) = documents.place(&article) else {
        problems.push(BuildProblem::UnknownArticle { event, article });
        return None;
    };
    let body = &documents.documents[ix].body;
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
