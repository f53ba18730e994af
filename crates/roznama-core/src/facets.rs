//! How many documents each further choice would leave.

mod histogram;

use std::collections::BTreeMap;

use roznama_text::Lang;

use crate::{Facts, Filter};

pub(crate) use histogram::count as histogram;
pub use histogram::{Histogram, LONGEST_YEARS};

/// Counts by language and source, and of the undated.
///
/// Each facet counts the documents that pass the text and all *other* filters: the languages are
/// counted as if no language were chosen, so that each count says what choosing it would show.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// By language, in the order of the tags.
    pub langs: Vec<(Lang, usize)>,
    /// By source, in the order of the names; documents without a source are in none.
    pub sources: Vec<(String, usize)>,
    /// Documents without a date, as if no day were chosen.
    pub undated: usize,
}

/// Counts among documents that the text has let pass.
pub(crate) fn count<'a>(documents: impl Iterator<Item = Facts<'a>>, filter: &Filter) -> Facets {
    let mut langs: BTreeMap<Lang, usize> = BTreeMap::new();
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    let mut undated = 0;
    for document in documents {
        let lang = filter.accepts_lang(document);
        let source = filter.accepts_source(document);
        let date = filter.accepts_date(document);
        if source && date {
            *langs.entry(document.lang).or_default() += 1;
        }
        if let Some(name) = document.source.filter(|_| lang && date) {
            *sources.entry(name).or_default() += 1;
        }
        if lang && source && document.date.is_none() {
            undated += 1;
        }
    }
    Facets {
        langs: langs.into_iter().collect(),
        sources: sources.into_iter().map(|(name, count)| (name.to_owned(), count)).collect(),
        undated,
    }
}
