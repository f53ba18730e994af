//! Writes a pack.

use super::checksum::{Checksum, checksum};
use super::codec::{Writer, length};
use super::format::{
    DocumentRecord, ENTRY_LENGTH, EventRecord, FORMAT_VERSION, HEADER_CHECKSUM_AT, HEADER_LENGTH,
    KNOWN_FEATURES, MAGIC, Marks, Meta, NAME_LENGTH, Section,
};
use crate::index::Index;
use crate::spread::{Spread, map};
use crate::timeline::Pyramid;
use crate::{Article, Built, EventRow, build};

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

/// One section's bytes.
fn body(section: Section, built: &Built, index: &Index) -> Vec<u8> {
    let mut writer = Writer::default();
    match section {
        Section::Meta => writer.record(&Meta {
            generator: concat!("roznama ", env!("CARGO_PKG_VERSION")).to_owned(),
            documents: length(built.documents.len()),
            events: length(built.events.len()),
            terms: length(index.terms()),
        }),
        Section::Documents => {
            let records: Vec<_> = built.documents.iter().map(DocumentRecord::of).collect();
            writer.records(&records);
        }
        Section::Texts => {
            writer.number(length(built.documents.len()));
            for document in &built.documents {
                writer.string(&document.body);
            }
        }
        Section::Marks => {
            let marks: Vec<_> = built.documents.iter().map(Marks::of).collect();
            writer.records(&marks);
        }
        Section::Terms => index.write_terms(&mut writer),
        Section::Postings => index.write_postings(&mut writer),
        Section::Positions => index.write_positions(&mut writer),
        Section::Events => {
            let record = |event| EventRecord::of(event, &built.documents);
            writer.records(&built.events.iter().map(record).collect::<Vec<_>>());
        }
        Section::EventRows => writer.records(&built.rows),
        Section::Timeline => writer.record(&Pyramid::of(&built.documents)),
    }
    writer.bytes
}

/// Everything before the first section.
fn header(bodies: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER_LENGTH + bodies.len() * ENTRY_LENGTH);
    out.extend(MAGIC);
    out.extend(FORMAT_VERSION.to_le_bytes());
    out.extend(KNOWN_FEATURES.to_le_bytes());
    out.extend(length(bodies.len()).to_le_bytes());
    out.extend([0; 4]);

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

    let sum = header_checksum(&out);
    out[HEADER_CHECKSUM_AT..HEADER_LENGTH].copy_from_slice(&sum.to_le_bytes());
    out
}

/// The checksum of a header with its table, whatever stands in its own four bytes.
pub(super) fn header_checksum(header: &[u8]) -> u32 {
    let mut checksum = Checksum::new();
    checksum.update(&header[MAGIC.len()..HEADER_CHECKSUM_AT]);
    checksum.update(&header[HEADER_LENGTH..]);
    checksum.finish()
}
