//! Of articles and events with one id, one.

use std::cmp::Ordering;

use super::BuildProblem;
use crate::{Article, Document, EventLinkRow, EventRow, document_of};

/// Whether of two articles with one id the first is kept: the one of which people say more, then the one whose text comes
/// first in the order of its bytes, then the one whose metadata does. Where and in which order they were read plays no part.
///
/// ```
/// use roznama_core::{Article, comes_first};
///
/// let (first, second) = (Article::new("a", "first"), Article::new("a", "second"));
/// assert!(comes_first(&first, &second));
/// let described = Article { author: Some("Nahid".to_owned()), ..second };
/// assert!(comes_first(&described, &first));
/// ```
pub fn comes_first(one: &Article, other: &Article) -> bool {
    let filed = |article: &Article| (document_of(article.clone()), article.file.clone());
    by_preference(&filed(one), &filed(other)) != Ordering::Greater
}

/// A document and the file of its article.
pub(super) type Filed = (Document, Option<String>);

/// By id, then as [`comes_first`] has it; files decide only which of two equal articles is told to be left out.
pub(super) fn by_preference((one, one_file): &Filed, (other, other_file): &Filed) -> Ordering {
    let all = |document: &Document| format!("{document:?}");
    (one.id.cmp(&other.id))
        .then_with(|| values_given(other).cmp(&values_given(one)))
        .then_with(|| one.body.cmp(&other.body))
        .then_with(|| all(one).cmp(&all(other)))
        .then_with(|| one_file.cmp(other_file))
}

/// How many values a person gave; those that a rule concluded do not count, for they may be concluded again.
fn values_given(document: &Document) -> usize {
    let Document { lang, title, date, source, url, author, place, tags, extra, .. } = document;
    let sourced = [
        Some(&lang.provenance),
        Some(&title.provenance),
        date.as_ref().map(|date| &date.provenance),
        source.as_ref().map(|source| &source.provenance),
    ];
    let given = sourced.into_iter().flatten().filter(|provenance| !provenance.is_inferred());
    given.count() + [url, author, place].into_iter().flatten().count() + tags.len() + extra.len()
}

/// The preferred one of the documents of each id, in [the order of a corpus](in_order).
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
    let mut documents: Vec<Document> = distinct.into_iter().map(|(document, _)| document).collect();
    in_order(&mut documents);
    documents
}

/// Brings documents into the order of a corpus: by language, source, date and id. What is alike stands together: so the columns
/// of a hundred thousand documents take a few thousand bytes, and the words of a language have short ways from one document to
/// the next.
fn in_order(documents: &mut [Document]) {
    documents.sort_by(|one, other| {
        let (a, b) = (one.facts(), other.facts());
        (a.lang.as_str().cmp(b.lang.as_str()))
            .then_with(|| a.source.cmp(&b.source))
            .then_with(|| a.bounds().cmp(&b.bounds()))
            .then_with(|| one.id.cmp(&other.id))
    });
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
