//! Writes a pack.

use super::checksum::checksum;
use super::codec::{Writer, length};
use super::format::{
    DocumentRecord, ENTRY_LENGTH, HEADER_LENGTH, MAGIC, Marks, Meta, NAME_LENGTH, Section,
};
use super::header::{begin, seal};
use crate::corpus::Columns;
use crate::index::Index;
use crate::spread::{Spread, one_by_one};
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
    built.names(spread);
    // One after the other behind what is already there, for all of them beside the pack would take as much room again.
    let mut out = vec![0; HEADER_LENGTH + Section::ALL.len() * ENTRY_LENGTH];
    let mut sections = Vec::with_capacity(Section::ALL.len());
    for section in Section::ALL {
        let start = out.len();
        let mut writer = Writer { bytes: out };
        write_body(section, built, &index, &mut writer);
        out = writer.bytes;
        sections.push(start..out.len());
    }
    let header = header(&sections, &out);
    out[..header.len()].copy_from_slice(&header);
    out
}

/// One section's bytes, whole.
pub(super) fn body(section: Section, built: &Built, index: &Index) -> Vec<u8> {
    let mut writer = Writer::default();
    write_body(section, built, index, &mut writer);
    writer.bytes
}

fn write_body(section: Section, built: &Built, index: &Index, writer: &mut Writer) {
    match section {
        Section::Meta => writer.record(&Meta {
            generator: concat!("roznama ", env!("CARGO_PKG_VERSION")).to_owned(),
            documents: length(built.documents.len()),
            events: length(built.events.len()),
            terms: length(index.terms()),
        }),
        Section::Columns => Columns::of(&built.documents, index.lengths()).write(writer),
        Section::Timeline => writer.record(&Pyramid::of(&built.documents)),
        // What only a folder has is written where it is cut.
        Section::Cuts | Section::TermHeads | Section::TextHeads | Section::Ids => {}
        Section::Terms => {
            if let Some(blocks) = index.blocks() {
                blocks.write(0..blocks.len(), writer);
            }
        }
        Section::Postings => writer.bytes.extend_from_slice(index.postings().bytes()),
        Section::Positions => writer.bytes.extend_from_slice(index.positions().bytes()),
        Section::Documents => documents(&built.documents, writer),
        Section::Events => writer.records(&built.events),
        // Found before, by all hands.
        Section::Names => built.names(&one_by_one).write(writer),
        Section::EventRows => writer.records(&built.rows),
    }
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

/// Everything before the first section of a pack whose sections lie there.
fn header(sections: &[std::ops::Range<usize>], pack: &[u8]) -> Vec<u8> {
    let mut out = begin(MAGIC, length(sections.len()));
    for (section, range) in Section::ALL.into_iter().zip(sections) {
        let mut name = [0; NAME_LENGTH];
        name[..section.name().len()].copy_from_slice(section.name().as_bytes());
        out.extend(name);
        out.extend((range.start as u64).to_le_bytes());
        out.extend((range.len() as u64).to_le_bytes());
        out.extend(checksum(&pack[range.clone()]).to_le_bytes());
    }
    seal(&mut out);
    out
}
