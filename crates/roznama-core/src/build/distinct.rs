//! Of articles and events with one id, one.

use std::cmp::Ordering;

use super::BuildProblem;
use crate::{Article, Document, EventLinkRow, EventRow, document_of};

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

/// A document and the file of its article.
pub(super) type Filed = (Document, Option<String>);

/// By id, then as [`comes_first`] has it; files decide only which of two equal articles is told to be left out.
pub(super) fn by_preference((one, one_file): &Filed, (other, other_file): &Filed) -> Ordering {
    let all = |document: &Document| format!("{document:?}");
    (one.id.cmp(&other.id))
        .then_with(|| one.body.cmp(&other.body))
        .then_with(|| all(one).cmp(&all(other)))
        .then_with(|| one_file.cmp(other_file))
}

/// The documents by id, the preferred one of each.
pub(super) fn distinct_documents(
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
pub(super) fn distinct_events(
    mut rows: Vec<EventRow>,
    problems: &mut Vec<BuildProblem>,
) -> Vec<EventRow> {
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
