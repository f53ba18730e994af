//! Writes a pack.

use super::checksum::checksum;
use super::codec::{Writer, length};
use super::format::{
    DocumentRecord, ENTRY_LENGTH, HEADER_LENGTH, MAGIC, Marks, Meta, NAME_LENGTH, Section,
};
use super::header::{begin, seal};
use crate::corpus::Columns;
use crate::index::Index;
use crate::spread::{Spread, map};
use crate::timeline::Pyramid;
use crate::{Article, Built, Document, EventRow, build};

/// Builds the corpus of these articles and events and writes it as a pack.
///
/// The same articles and events give the same bytes in whatever order they come. Whatever could
/// not be used is left out without a word: [`build`] tells of it.
///
/// # Panics
///
/// If one section comes to 4 GiB or more.
pub fn write(articles: Vec<Article>, events: Vec<EventRow>) -> Vec<u8> {
    build(articles, events).pack()
}

/// The pack of what was built.
pub(crate) fn write_built(built: &Built, spread: &Spread<'_>) -> Vec<u8> {
    let index = Index::of(&built.documents, spread);
    let bodies = map(spread, Section::ALL.len(), |ix| body(Section::ALL[ix], built, &index));
    let mut out = header(&bodies);
    out.extend(bodies.into_iter().flatten());
    out
}

/// One section's bytes, whole.
pub(super) fn body(section: Section, built: &Built, index: &Index) -> Vec<u8> {
    let mut writer = Writer::default();
    match section {
        Section::Meta => writer.record(&Meta {
            generator: concat!("roznama ", env!("CARGO_PKG_VERSION")).to_owned(),
            documents: length(built.documents.len()),
            events: length(built.events.len()),
            terms: length(index.terms()),
        }),
        Section::Columns => Columns::of(&built.documents, index.lengths()).write(&mut writer),
        Section::Timeline => writer.record(&Pyramid::of(&built.documents)),
        Section::Cuts => {}
        Section::Terms => {
            if let Some(blocks) = index.blocks() {
                blocks.write(0..blocks.len(), &mut writer);
            }
        }
        Section::Postings => writer.bytes.extend_from_slice(index.postings().bytes()),
        Section::Positions => writer.bytes.extend_from_slice(index.positions().bytes()),
        Section::Documents => documents(&built.documents, &mut writer),
        Section::Events => writer.records(&built.events),
        Section::EventRows => writer.records(&built.rows),
    }
    writer.bytes
}

/// How many documents; then of all what is known of them, their bodies, and what lies in these.
pub(super) fn documents(documents: &[Document], out: &mut Writer) {
    out.number(length(documents.len()));
    for document in documents {
        out.record(&DocumentRecord::of(document));
    }
    for document in documents {
        out.string(&document.body);
    }
    for document in documents {
        out.record(&Marks::of(document));
    }
}

/// Everything before the first section.
fn header(bodies: &[Vec<u8>]) -> Vec<u8> {
    let mut out = begin(MAGIC, length(bodies.len()));
    let mut offset = HEADER_LENGTH + bodies.len() * ENTRY_LENGTH;
    for (section, body) in Section::ALL.into_iter().zip(bodies) {
        let mut name = [0; NAME_LENGTH];
        name[..section.name().len()].copy_from_slice(section.name().as_bytes());
        out.extend(name);
        out.extend((offset as u64).to_le_bytes());
        out.extend((body.len() as u64).to_le_bytes());
        out.extend(checksum(body).to_le_bytes());
        offset += body.len();
    }

    seal(&mut out);
    out
}
