//! What is on the timeline, in reading order.

use roznama_dates::{Day, Edtf};
use roznama_text::Lang;

use crate::order::{ascending, sort_by_key};
use crate::{Corpus, DocIx, EventIx, Query};

/// A thing on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Something that happened.
    Event(EventIx),
    /// Something that was published.
    Document(DocIx),
}

/// A thing on the timeline, with when it was and how sure that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub item: Item,
    /// The first day that it may be of; `None` when that is open or unknown.
    pub earliest: Option<Day>,
    /// The last day that it may be of.
    pub latest: Option<Day>,
    /// Whether the date is rough.
    pub is_approximate: bool,
    /// Whether the date may be wrong.
    pub is_uncertain: bool,
    /// The languages of its documents, each once, in the order of their tags.
    pub langs: Vec<Lang>,
}

impl Entry {
    /// An entry of a date, or of none.
    pub fn new(item: Item, date: Option<&Edtf>, langs: Vec<Lang>) -> Self {
        let (earliest, latest) = date.map_or((None, None), Edtf::bounds);
        Self {
            item,
            earliest,
            latest,
            is_approximate: date.is_some_and(Edtf::is_approximate),
            is_uncertain: date.is_some_and(Edtf::is_uncertain),
            langs,
        }
    }

    /// Whether it has no place on the axis.
    pub fn is_undated(&self) -> bool {
        self.earliest.is_none() && self.latest.is_none()
    }

    /// The day that stands for it: the middle of its days, or the one end that is known.
    pub fn middle(&self) -> Option<Day> {
        middle(self.earliest, self.latest)
    }

    /// The known ends: the same day twice if only one is known.
    pub fn days(&self) -> Option<(Day, Day)> {
        let first = self.earliest.or(self.latest)?;
        Some((first, self.latest.unwrap_or(first)))
    }
}

/// The middle of some days, or the one end that is known.
pub(super) fn middle(earliest: Option<Day>, latest: Option<Day>) -> Option<Day> {
    match (earliest, latest) {
        (Some(a), Some(b)) => Some(a + (b - a) / 2),
        (one, other) => one.or(other),
    }
}

/// Earlier first, then what ends earlier, events before documents, then by id; undated last.
pub(super) fn reading_order(entry: &Entry) -> u128 {
    let days = entry.days().map_or(u64::MAX, |(first, last)| {
        u64::from(ascending(first.days())) << 32 | u64::from(ascending(last.days()))
    });
    let item = match entry.item {
        Item::Event(EventIx(ix)) => u64::from(ix),
        Item::Document(DocIx(ix)) => 1 << 32 | u64::from(ix),
    };
    u128::from(days) << 64 | u128::from(item)
}

/// The events and documents that a query lets pass, in reading order; its limit plays no part.
///
/// An event passes if it lies between the query's days and a document that tells of it passes
/// everything else. An event without documents passes when nothing else is asked.
///
/// ```
/// use roznama_core::{Article, Query, Sourced, pack, timeline};
///
/// let article = |id: &str, date: &str| Article {
///     date: date.parse().ok().map(Sourced::stated),
///     ..Article::new(id, "")
/// };
/// let articles = vec![article("a", ""), article("b", "2017"), article("c", "2016-12-24")];
/// let corpus = pack::read(&pack::write(articles, vec![]))?;
/// let entries = timeline::entries(&corpus, &Query::default());
/// let order: Vec<_> = entries.iter().map(|entry| entry.item).collect();
/// let document = |ix| timeline::Item::Document(roznama_core::DocIx(ix));
/// // They stand by date, what has none first: `a`, `c`, `b`.
/// assert_eq!(order, [document(1), document(2), document(0)]);
/// # Ok::<(), pack::PackError>(())
/// ```
pub fn entries(corpus: &Corpus, query: &Query) -> Vec<Entry> {
    let mut entries: Vec<Entry> = corpus
        .matching(query)
        .into_iter()
        .map(|ix| {
            let facts = corpus.facts(ix);
            Entry::new(Item::Document(ix), facts.date, vec![facts.lang])
        })
        .collect();

    let any_day = {
        let mut any_day = query.clone();
        (any_day.filter.from, any_day.filter.to) = (None, None);
        any_day
    };
    let passing = corpus.matching(&any_day);
    let asks_nothing = any_day.filter.is_empty() && any_day.text.trim().is_empty();
    let (from, to) = (query.filter.from, query.filter.to);
    for (ix, event) in (0..).zip(corpus.events()) {
        let told = event.links.iter().any(|link| passing.binary_search(&link.document).is_ok());
        let passes = told || (asks_nothing && event.links.is_empty());
        if passes && event.edtf.overlaps(from, to) {
            let mut langs = Vec::new();
            for link in &event.links {
                let lang = corpus.facts(link.document).lang;
                if let Err(at) = langs.binary_search(&lang) {
                    langs.insert(at, lang);
                }
            }
            entries.push(Entry::new(Item::Event(EventIx(ix)), Some(&event.edtf), langs));
        }
    }
    sort_by_key(&mut entries, reading_order);
    entries
}
