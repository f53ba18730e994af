//! Which documents a reader wants to see at all.

use std::collections::BTreeSet;

use roznama_dates::Day;
use roznama_text::Lang;

use crate::Document;

/// Restricts documents by language, source and date; the default restricts nothing.
///
/// Values of one kind are alternatives, the kinds must all agree.
///
/// ```
/// use roznama_core::{Article, Filter, pack};
/// use roznama_text::Lang;
///
/// let corpus = pack::read(&pack::write(vec![Article::new("a", "")], vec![]))?;
/// let undated = &corpus.documents()[0];
/// assert!(Filter::default().accepts(undated));
///
/// let since_2016 = Filter { from: "2016-01-01".parse().ok(), ..Filter::default() };
/// assert!(!since_2016.accepts(undated));
/// # Ok::<(), roznama_core::pack::PackError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Any of these languages; empty: any at all.
    pub langs: BTreeSet<Lang>,
    /// Any of these sources; empty: any, or none.
    pub sources: BTreeSet<String>,
    /// Not wholly before this day.
    pub from: Option<Day>,
    /// Not wholly after this day.
    pub to: Option<Day>,
}

impl Filter {
    /// Whether the document passes all restrictions.
    pub fn accepts(&self, document: &Document) -> bool {
        self.accepts_lang(document) && self.accepts_source(document) && self.accepts_date(document)
    }

    /// Whether it restricts nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the document's language is one of those wanted.
    pub fn accepts_lang(&self, document: &Document) -> bool {
        self.langs.is_empty() || self.langs.contains(&document.lang.value)
    }

    /// Whether the document's source is one of those wanted.
    pub fn accepts_source(&self, document: &Document) -> bool {
        self.sources.is_empty()
            || document.source.as_ref().is_some_and(|source| self.sources.contains(&source.value))
    }

    /// Whether the document may have been published between the two days, both included.
    ///
    /// A document without a date passes only when no day is given.
    pub fn accepts_date(&self, document: &Document) -> bool {
        match &document.date {
            None => self.from.is_none() && self.to.is_none(),
            Some(date) => date.value.overlaps(self.from, self.to),
        }
    }
}
