//! The documents that a filter's names leave.

use super::{NameKind, Names};
use crate::{Corpus, DocIx, Filter};

/// A filter with the documents that its names leave, kind by kind.
#[derive(Debug)]
pub(crate) struct Passing<'f> {
    filter: &'f Filter,
    /// Of each kind that names were chosen of, whether each document has one of them.
    named: Vec<(NameKind, Vec<bool>)>,
}

impl<'f> Passing<'f> {
    /// The filter over a corpus; while the names are not there, nothing passes that asks for one.
    pub fn of(corpus: &Corpus, filter: &'f Filter) -> Self {
        let mut named: Vec<(NameKind, Vec<bool>)> = Vec::new();
        if !filter.names.is_empty() {
            let names = corpus.names();
            for id in &filter.names {
                let found = names.and_then(|names| Some((names, names.by_id(id)?)));
                // What no document names leaves none, of whatever kind it would be.
                let kind =
                    found.map_or_else(|| Names::kind_of_id(id), |(names, ix)| names.get(ix).kind);
                let at = named.iter().position(|(own, _)| *own == kind).unwrap_or_else(|| {
                    named.push((kind, vec![false; corpus.len()]));
                    named.len() - 1
                });
                for document in found.map_or_else(Vec::new, |(names, ix)| names.documents(ix)) {
                    if let Some(has) = named[at].1.get_mut(document.index()) {
                        *has = true;
                    }
                }
            }
        }
        Self { filter, named }
    }

    /// Whether a document passes.
    pub fn accepts(&self, corpus: &Corpus, document: DocIx) -> bool {
        self.names_accept(document, None) && self.filter.accepts(corpus.facts(document))
    }

    /// Whether it has the names, those of one kind apart.
    pub fn names_accept(&self, document: DocIx, but: Option<NameKind>) -> bool {
        let mut asked = self.named.iter().filter(|(kind, _)| Some(*kind) != but);
        asked.all(|(_, has)| has.get(document.index()).is_some_and(|has| *has))
    }
}

impl Names {
    /// The kind that an id without a name is of, as far as it tells.
    fn kind_of_id(id: &str) -> NameKind {
        if id.starts_with("person/") {
            return NameKind::Person;
        }
        let of_places = ["city/", "region/", "water/", "site/"];
        let is_place = !id.contains('/') || of_places.iter().any(|start| id.starts_with(start));
        if is_place { NameKind::Place } else { NameKind::Organisation }
    }
}
