//! Documents, pack, index, search, events and timeline of a Roznama corpus.
//!
//! The way of a text through this crate:
//!
//! ```text
//! Article ─ingest→ Document ─build→ Built ─pack::write→ bytes ─pack::read→ Corpus ─search→ Results
//! ```
//!
//! * [`Article`] is what a reader of files hands over: a body and whatever the metadata said.
//! * [`Document`] is an article that was understood: language, title, dates, paragraphs. The body
//!   is never changed; every span is a byte range into it, on a character boundary.
//! * [`pack`] holds the one definition of the file format, for its writer and its reader.
//! * [`query`] reads what a reader types.
//! * [`Corpus`] answers questions: search, facets, events, highlights.
//! * [`timeline`] is the arithmetic behind a timeline, without a screen.
//!
//! # Absences
//!
//! No file, clock, locale or environment is read here. Nothing depends on the order of a hash map,
//! and no score is a floating-point number: the same articles in any order give the same bytes.

mod aligned;
mod article;
mod build;
mod corpus;
mod document;
mod event;
pub mod events;
mod facets;
mod filter;
mod index;
mod ingest;
mod languages;
mod names;
mod page_name;
mod paragraphs;
mod provenance;

pub mod order;
pub mod pack;
pub mod query;
pub mod rules;
pub mod spread;
pub mod timeline;

pub use aligned::{Aligned, Side, aligned};
pub use article::{Article, EventLinkRow, EventRow, Passage};
pub use build::{
    BuildProblem, Built, Options, Understood, build, build_understood, comes_first, find_quote,
    merge, merge_with, understand,
};
pub use corpus::{Corpus, Facts, Found, Partial, SectionSize, Wanting};
pub use document::{DocIx, Document, Paragraph, ParagraphKind, ParagraphRule};
pub use event::{
    Event, EventIx, EventLink, Evidence, EvidenceKind, EvidencePlace, Role, UnknownRole,
};
pub use facets::{Facets, Histogram, LONGEST_YEARS};
pub use filter::Filter;
pub use index::{Hit, KwicOrder, KwicRow, Query, Results, Snippet};
pub use ingest::document_of;
pub use languages::{autonym, language_name};
pub use names::{NameBasis, NameIx, NameKind, NameRecord, NameSpelling, Names};
pub use page_name::page_name;
pub use provenance::{Provenance, Sourced};

/// The README's examples are run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
