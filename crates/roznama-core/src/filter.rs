//! Which documents a reader wants to see at all.

use std::collections::BTreeSet;

use roznama_dates::Day;
use roznama_text::Lang;

use crate::Facts;

/// Restricts documents by language, source, names and date; the default restricts nothing.
///
/// Values of one kind are alternatives, the kinds must all agree; places, persons and organisations are three kinds.
///
/// ```
/// use roznama_core::{Article, Filter, pack};
/// use roznama_text::Lang;
///
/// let corpus = pack::read(&pack::write(vec![Article::new("a", "")], vec![]))?;
/// let undated = corpus.documents()[0].facts();
/// assert!(Filter::default().accepts_date(undated));
///
/// let since_2016 = Filter { from: "2016-01-01".parse().ok(), ..Filter::default() };
/// assert!(!since_2016.accepts_date(undated));
/// # Ok::<(), roznama_core::pack::PackError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Any of these languages; empty: any at all.
    pub langs: BTreeSet<Lang>,
    /// Any of these sources; empty: any, or none.
    pub sources: BTreeSet<String>,
    /// Naming these, by the ids of [`Names`](crate::Names): any of the places among them, any of the persons, any of the organisations.
    pub names: BTreeSet<String>,
    /// Not wholly before this day.
    pub from: Option<Day>,
    /// Not wholly after this day.
    pub to: Option<Day>,
}

impl Filter {
    /// Whether the document passes all restrictions but those of names, which its facts do not tell.
    pub(crate) fn accepts(&self, facts: Facts<'_>) -> bool {
        self.accepts_lang(facts) && self.accepts_source(facts) && self.accepts_date(facts)
    }

    /// Whether it restricts nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the document's language is one of those wanted.
    pub fn accepts_lang(&self, facts: Facts<'_>) -> bool {
        self.langs.is_empty() || self.langs.contains(&facts.lang)
    }

    /// Whether the document's source is one of those wanted.
    pub fn accepts_source(&self, facts: Facts<'_>) -> bool {
        self.sources.is_empty() || facts.source.is_some_and(|source| self.sources.contains(source))
    }

    /// Whether the document may have been published between the two days, both included.
    ///
    /// A document without a date passes only when no day is given.
    pub fn accepts_date(&self, facts: Facts<'_>) -> bool {
        match facts.date {
            None => self.from.is_none() && self.to.is_none(),
            Some(date) => date.overlaps(self.from, self.to),
        }
    }
}
