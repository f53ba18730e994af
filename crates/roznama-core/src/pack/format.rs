//! The pack's layout, as types and constants that the writer and the reader share.

use std::collections::BTreeMap;
use std::ops::Range;

use roznama_dates::{Edtf, Mention};
use roznama_text::Lang;
use serde::{Deserialize, Serialize};

use crate::{DocIx, Document, Event, EventLink, Evidence, Paragraph, Provenance, Role, Sourced};

/// How a pack begins: not text, and broken at once by a copy that changes line ends.
pub(super) const MAGIC: [u8; 8] = *b"\x89RZN\r\n\x1a\n";

/// The version of the format that this software writes and reads.
pub const FORMAT_VERSION: u32 = 5;

/// The feature flags that this software knows: none yet.
pub(super) const KNOWN_FEATURES: u32 = 0;

/// Magic, version, features, count of sections, checksum of the header.
pub(super) const HEADER_LENGTH: usize = 8 + 4 + 4 + 4 + 4;

/// Where the checksum of the header stands. It covers all bytes after the magic but itself.
pub(super) const HEADER_CHECKSUM_AT: usize = 20;

/// Bytes of a section's name, filled up with NUL.
pub(super) const NAME_LENGTH: usize = 12;

/// Name, offset, length, checksum.
pub(super) const ENTRY_LENGTH: usize = NAME_LENGTH + 8 + 8 + 4;

/// The sections, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// [`Meta`].
    Meta,
    /// A [`DocumentRecord`] for each document, by id.
    Documents,
    /// Every body, in the same order.
    Texts,
    /// [`Marks`] of every body, in the same order.
    Marks,
    /// The dictionary of the index.
    Terms,
    /// Which documents have each term, how often.
    Postings,
    /// Where in each document.
    Positions,
    /// The events, by id.
    Events,
    /// The events as people wrote them, by id, for merging.
    EventRows,
    /// Counts of documents by language and day, month, year.
    Timeline,
}

impl Section {
    pub const ALL: [Self; 10] = [
        Self::Meta,
        Self::Documents,
        Self::Texts,
        Self::Marks,
        Self::Terms,
        Self::Postings,
        Self::Positions,
        Self::Events,
        Self::EventRows,
        Self::Timeline,
    ];

    /// The name in the table: ASCII, at most [`NAME_LENGTH`] bytes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Documents => "documents",
            Self::Texts => "texts",
            Self::Marks => "marks",
            Self::Terms => "terms",
            Self::Postings => "postings",
            Self::Positions => "positions",
            Self::Events => "events",
            Self::EventRows => "event-rows",
            Self::Timeline => "timeline",
        }
    }
}

/// What the pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The software that wrote it, with its version.
    pub generator: String,
    /// How many documents it has.
    pub documents: u32,
    /// How many events.
    pub events: u32,
    /// How many different terms its index has.
    pub terms: u32,
}

/// A document without its body and what lies in it.
#[derive(Serialize, Deserialize)]
pub(super) struct DocumentRecord {
    id: String,
    lang: Sourced<Lang>,
    title: Sourced<String>,
    date: Option<Sourced<Edtf>>,
    source: Option<Sourced<String>>,
    url: Option<String>,
    author: Option<String>,
    place: Option<String>,
    tags: Vec<String>,
    extra: Vec<(String, String)>,
}

/// An event; titles that are those of documents are not said again.
#[derive(Serialize, Deserialize)]
pub(super) struct EventRecord {
    id: String,
    titles: Vec<(Lang, TitleRecord)>,
    edtf: Edtf,
    places: Vec<String>,
    participants: Vec<String>,
    links: Vec<LinkRecord>,
    provenance: Provenance,
    evidence: Vec<Evidence>,
}

#[derive(Serialize, Deserialize)]
enum TitleRecord {
    Text(String),
    Of(DocIx),
}

/// A link; a span of the whole body is `None`.
#[derive(Serialize, Deserialize)]
struct LinkRecord {
    role: Role,
    document: DocIx,
    span: Option<Range<usize>>,
}

impl EventRecord {
    pub fn of(event: &Event, documents: &[Document]) -> Self {
        let document = |ix: DocIx| documents.get(ix.index());
        let title = |(lang, title): (&Lang, &String)| {
            let says_it = |ix: &DocIx| document(*ix).is_some_and(|it| it.title.value == *title);
            let of = event.links.iter().map(|link| link.document).find(says_it);
            (*lang, of.map_or_else(|| TitleRecord::Text(title.clone()), TitleRecord::Of))
        };
        let link = |link: &EventLink| {
            let is_whole =
                document(link.document).is_some_and(|it| link.span == (0..it.body.len()));
            let span = (!is_whole).then(|| link.span.clone());
            LinkRecord { role: link.role, document: link.document, span }
        };
        Self {
            id: event.id.clone(),
            titles: event.titles.iter().map(title).collect(),
            edtf: event.edtf.clone(),
            places: event.places.clone(),
            participants: event.participants.clone(),
            links: event.links.iter().map(link).collect(),
            provenance: event.provenance.clone(),
            evidence: event.evidence.clone(),
        }
    }

    /// The event, if whatever it refers to is there.
    pub fn into_event(self, documents: &[Document]) -> Option<Event> {
        let mut titles = BTreeMap::new();
        for (lang, title) in self.titles {
            let title = match title {
                TitleRecord::Text(title) => title,
                TitleRecord::Of(ix) => documents.get(ix.index())?.title.value.clone(),
            };
            titles.insert(lang, title);
        }
        let mut links = Vec::with_capacity(self.links.len());
        for LinkRecord { role, document, span } in self.links {
            let body = &documents.get(document.index())?.body;
            let span = span.unwrap_or(0..body.len());
            body.get(span.clone())?;
            links.push(EventLink { role, document, span });
        }
        for place in self.evidence.iter().flat_map(|evidence| &evidence.places) {
            let document = &documents[links.get(place.link as usize)?.document.index()];
            let text = if place.in_title { &document.title.value } else { &document.body };
            text.get(place.span.clone())?;
        }
        Some(Event {
            id: self.id,
            titles,
            edtf: self.edtf,
            places: self.places,
            participants: self.participants,
            links,
            provenance: self.provenance,
            evidence: self.evidence,
        })
    }
}

/// What was found in a body.
#[derive(Serialize, Deserialize)]
pub(super) struct Marks {
    pub mentions: Vec<Mention>,
    pub paragraphs: Vec<Paragraph>,
}

impl DocumentRecord {
    pub fn of(document: &Document) -> Self {
        Self {
            id: document.id.clone(),
            lang: document.lang.clone(),
            title: document.title.clone(),
            date: document.date.clone(),
            source: document.source.clone(),
            url: document.url.clone(),
            author: document.author.clone(),
            place: document.place.clone(),
            tags: document.tags.clone(),
            extra: document.extra.clone(),
        }
    }

    pub fn into_document(self, body: &str, marks: Marks) -> Document {
        Document {
            id: self.id,
            body: body.to_owned(),
            lang: self.lang,
            title: self.title,
            date: self.date,
            source: self.source,
            url: self.url,
            author: self.author,
            place: self.place,
            tags: self.tags,
            extra: self.extra,
            mentions: marks.mentions,
            paragraphs: marks.paragraphs,
        }
    }
}

impl Marks {
    pub fn of(document: &Document) -> Self {
        Self { mentions: document.mentions.clone(), paragraphs: document.paragraphs.clone() }
    }

    /// Whether every span is a range of `body` on character boundaries.
    pub fn fit(&self, body: &str) -> bool {
        let mut spans =
            self.mentions.iter().map(|m| &m.span).chain(self.paragraphs.iter().map(|p| &p.span));
        spans.all(|span| body.get(span.clone()).is_some())
    }
}
