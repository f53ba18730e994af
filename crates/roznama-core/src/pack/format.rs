//! The pack's layout, as types and constants that the writer and the reader share.

use roznama_dates::Mention;
use roznama_text::Lang;
use serde::{Deserialize, Serialize};

use crate::corpus::{Columns, Documents};
use crate::{Document, Event, EventLink, EvidencePlace, Paragraph, Sourced};

/// How a pack begins: not text, and broken at once by a copy that changes line ends.
pub(super) const MAGIC: [u8; 8] = *b"\x89RZN\r\n\x1a\n";

/// How the manifest of a folder of shards begins.
pub(super) const MANIFEST_MAGIC: [u8; 8] = *b"\x89RZM\r\n\x1a\n";

/// The version of the format that this software writes and reads.
pub const FORMAT_VERSION: u32 = 7;

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
    /// What filters and counts need of every document, and how long each is.
    Columns,
    /// Counts of documents by language and day, month, year.
    Timeline,
    /// In a folder of shards: where each shard of the sections below begins.
    Cuts,
    /// In a folder of shards: where each shard of terms is, and how it begins.
    TermHeads,
    /// In a folder of shards: where each shard of documents is.
    TextHeads,
    /// In a folder of shards: the place of each id, by id.
    Ids,
    /// The dictionary of the index.
    Terms,
    /// Which documents have each term, how often.
    Postings,
    /// Where in each document.
    Positions,
    /// A [`DocumentRecord`], a body and [`Marks`] for each document, by language, source, date and id.
    Documents,
    /// The events, by id.
    Events,
    /// The places, persons and organisations that the documents name, by id.
    Names,
    /// The events as people wrote them, by id, for merging.
    EventRows,
}

impl Section {
    /// Those of a pack in one file.
    pub const ALL: [Self; 10] = [
        Self::Meta,
        Self::Columns,
        Self::Timeline,
        Self::Terms,
        Self::Postings,
        Self::Positions,
        Self::Documents,
        Self::Events,
        Self::Names,
        Self::EventRows,
    ];

    /// Those of a folder of shards.
    pub const SHARDED: [Self; 14] = [
        Self::Meta,
        Self::Columns,
        Self::Timeline,
        Self::Cuts,
        Self::TermHeads,
        Self::TextHeads,
        Self::Ids,
        Self::Terms,
        Self::Postings,
        Self::Positions,
        Self::Documents,
        Self::Events,
        Self::Names,
        Self::EventRows,
    ];

    /// Those without which no question can be asked: each one shard.
    pub const RESIDENT: [Self; 4] = [Self::Meta, Self::Columns, Self::Timeline, Self::Cuts];

    /// The name in the table: ASCII, at most [`NAME_LENGTH`] bytes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Columns => "columns",
            Self::Timeline => "timeline",
            Self::Cuts => "cuts",
            Self::TermHeads => "term-heads",
            Self::TextHeads => "text-heads",
            Self::Ids => "ids",
            Self::Terms => "terms",
            Self::Postings => "postings",
            Self::Positions => "positions",
            Self::Documents => "documents",
            Self::Events => "events",
            Self::Names => "names",
            Self::EventRows => "event-rows",
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

/// A document without what the columns say of it, its body and what lies in it.
#[derive(Serialize, Deserialize)]
pub(super) struct DocumentRecord {
    id: String,
    title: Sourced<String>,
    url: Option<String>,
    author: Option<String>,
    place: Option<String>,
    tags: Vec<String>,
    extra: Vec<(String, String)>,
}

/// How the sections of a folder are cut into shards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cuts {
    /// How many documents a shard has, the last one perhaps fewer.
    pub documents: u32,
    /// How many shards of documents a head tells of, the last one perhaps of fewer.
    pub text_heads: u32,
    /// The first id of each shard of ids.
    pub first_ids: Vec<String>,
    /// How many blocks of terms a shard has, the last one perhaps fewer.
    pub blocks: u32,
    /// How many shards of terms a head tells of, the last one perhaps of fewer.
    pub term_heads: u32,
    /// What the terms of each head begin with.
    pub first_terms: Vec<String>,
}

/// Whether events stand in order, and whatever they refer to is there; a body that is not there yet passes.
pub(super) fn events_fit(events: &[Event], documents: &Documents) -> bool {
    let link_fits = |link: &EventLink| {
        let ix = link.document.index();
        let body = documents.peek(ix).map(|document| &document.body);
        ix < documents.len() && body.is_none_or(|body| body.get(link.span.clone()).is_some())
    };
    let place_fits = |links: &[EventLink], place: &EvidencePlace| {
        links.get(place.link as usize).is_some_and(|link| {
            documents.peek(link.document.index()).is_none_or(|document| {
                let text = if place.in_title { &document.title.value } else { &document.body };
                text.get(place.span.clone()).is_some()
            })
        })
    };
    let fits = |event: &Event| {
        let mut places = event.evidence.iter().flat_map(|evidence| &evidence.places);
        event.links.iter().all(link_fits) && places.all(|place| place_fits(&event.links, place))
    };
    events.is_sorted_by(|a, b| a.id < b.id) && events.iter().all(fits)
}

/// What was found in a body.
#[derive(Serialize, Deserialize)]
pub(super) struct Marks {
    pub mentions: Vec<Mention>,
    pub paragraphs: Vec<Paragraph>,
    /// Of each paragraph with a language of its own its place, and that language.
    pub languages: Vec<(u32, Lang)>,
}

impl DocumentRecord {
    pub fn of(document: &Document) -> Self {
        Self {
            id: document.id.clone(),
            title: document.title.clone(),
            url: document.url.clone(),
            author: document.author.clone(),
            place: document.place.clone(),
            tags: document.tags.clone(),
            extra: document.extra.clone(),
        }
    }

    /// The document at a place.
    pub fn into_document(
        self,
        body: &str,
        marks: Marks,
        columns: &Columns,
        ix: usize,
    ) -> Option<Document> {
        let (lang, source, date) = columns.sourced(ix)?;
        let mut paragraphs = marks.paragraphs;
        for (ix, own) in marks.languages {
            paragraphs.get_mut(ix as usize)?.lang = Some(own);
        }
        Some(Document {
            id: self.id,
            body: body.to_owned(),
            lang,
            title: self.title,
            date,
            source,
            url: self.url,
            author: self.author,
            place: self.place,
            tags: self.tags,
            extra: self.extra,
            mentions: marks.mentions,
            paragraphs,
        })
    }
}

impl Marks {
    pub fn of(document: &Document) -> Self {
        let paragraphs = document.paragraphs.clone();
        let own = paragraphs.iter().enumerate();
        let languages =
            own.filter_map(|(ix, paragraph)| Some((ix as u32, paragraph.lang?))).collect();
        Self { mentions: document.mentions.clone(), paragraphs, languages }
    }

    /// Whether every span is a range of `body` on character boundaries.
    pub fn fit(&self, body: &str) -> bool {
        let mut spans =
            self.mentions.iter().map(|m| &m.span).chain(self.paragraphs.iter().map(|p| &p.span));
        spans.all(|span| body.get(span.clone()).is_some())
    }
}
