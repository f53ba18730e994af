//! The list under the ribbon: everything that passes the filters in reading order, under the date that it is of.

use roznama_core::timeline::{Entry, Item};
use roznama_core::{Corpus, DocIx, EventIx, Role};

use super::dates;
use crate::state::Locale;

/// Entries of one date.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The date in words; empty for the undated.
    pub when: String,
    /// The date as EDTF.
    pub edtf: String,
    /// What is of it, events before articles.
    pub items: Vec<Item>,
}

/// The list and its shelf.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// What has a date, earliest first.
    pub dated: Vec<Group>,
    /// What has none.
    pub undated: Vec<Item>,
    /// Events in it.
    pub events: usize,
    /// Articles in it.
    pub articles: usize,
}

/// Groups the first entries, at most so many, by date; they come in reading order. All are counted.
pub fn listing(corpus: &Corpus, entries: &[Entry], most: usize, locale: Locale) -> Listing {
    let mut listing = Listing::default();
    for (at, entry) in entries.iter().enumerate() {
        let edtf = match entry.item {
            Item::Event(ix) => Some(&corpus.get_event(ix).edtf),
            Item::Document(ix) => corpus.facts(ix).date,
        };
        match entry.item {
            Item::Event(_) => listing.events += 1,
            Item::Document(_) => listing.articles += 1,
        }
        if at >= most {
            continue;
        }
        let Some(edtf) = edtf.filter(|_| !entry.is_undated()) else {
            listing.undated.push(entry.item);
            continue;
        };
        let when = dates::date(edtf, locale);
        match listing.dated.last_mut().filter(|group| group.when == when) {
            Some(group) => group.items.push(entry.item),
            None => {
                listing.dated.push(Group { when, edtf: edtf.to_string(), items: vec![entry.item] });
            }
        }
    }
    listing
}

/// The articles of an event, each once, with its strongest role; reports first, as the event's links are ordered.
pub fn articles_of(corpus: &Corpus, event: EventIx) -> Vec<(DocIx, Role)> {
    let mut articles: Vec<(DocIx, Role)> = Vec::new();
    for link in &corpus.get_event(event).links {
        if !articles.iter().any(|(document, _)| *document == link.document) {
            articles.push((link.document, link.role));
        }
    }
    articles
}

/// The title of an entry in the interface's language, for the ribbon's labels.
pub fn title(corpus: &Corpus, item: Item, locale: Locale) -> &str {
    match item {
        Item::Event(ix) => corpus.get_event(ix).title(locale.ui.lang()).1,
        // The ribbon shows every article; none is fetched for its label.
        Item::Document(ix) => corpus.held(ix).map_or("", |it| it.title.value.as_str()),
    }
}
