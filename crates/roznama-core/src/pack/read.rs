//! Reads a pack.
//!
//! Every byte is covered by the magic, the version or a checksum, and every count and span is
//! checked before it is used, so that no pack makes the reader panic or reserve more memory than
//! the pack is long.

use super::PackError;
use super::checksum::checksum;
use super::codec::{Malformed, Reader};
use super::format::{
    DocumentRecord, ENTRY_LENGTH, EventRecord, FORMAT_VERSION, HEADER_CHECKSUM_AT, HEADER_LENGTH,
    KNOWN_FEATURES, MAGIC, Marks, Meta, NAME_LENGTH, Section,
};
use super::write::header_checksum;
use crate::index::Index;
use crate::timeline::Pyramid;
use crate::{Corpus, Document, Event, EventRow, SectionSize};

/// Reads a whole pack and checks all of it.
///
/// # Errors
///
/// If the bytes are no pack, of another version, cut short, damaged or malformed.
pub fn read(bytes: &[u8]) -> Result<Corpus, PackError> {
    let table = table(bytes)?;
    let sections = Sections { bytes, table: &table };
    let meta: Meta = sections.decode(Section::Meta, Reader::record)?;
    let documents = documents(&sections, meta.documents as usize)?;
    let index = sections.index(&documents)?;
    let events = sections.decode(Section::Events, |reader| {
        let records: Vec<EventRecord> = reader.records()?;
        let events: Option<Vec<Event>> =
            records.into_iter().map(|record| record.into_event(&documents)).collect();
        let sorted = |events: &Vec<Event>| events.is_sorted_by(|a, b| a.id < b.id);
        events.filter(sorted).ok_or(Malformed { at: 0 })
    })?;
    let pyramid: Pyramid = sections.decode(Section::Timeline, Reader::record)?;
    let sizes = table
        .iter()
        .map(|entry| SectionSize { name: entry.name.clone(), bytes: entry.length })
        .collect();
    let rows = sections.body(Section::EventRows)?.to_vec();
    Ok(Corpus::new(meta, documents, index, events, pyramid, rows, sizes))
}

/// The events as people wrote them, from the bytes of their section. Only who merges corpora needs them: what reads them
/// would cost an app more than all that it would learn.
pub(crate) fn event_rows(bytes: &[u8]) -> Result<Vec<EventRow>, PackError> {
    let mut reader = Reader::new(bytes);
    let rows = reader.records().and_then(|rows| reader.end().map(|()| rows));
    rows.map_err(|error| malformed(Section::EventRows, error))
}

/// A section as the table has it, found whole and undamaged.
struct Entry {
    name: String,
    offset: usize,
    length: usize,
}

/// Checks the header, that the sections fill the rest of the file, and each one's checksum.
fn table(bytes: &[u8]) -> Result<Vec<Entry>, PackError> {
    let magic = &bytes[..bytes.len().min(MAGIC.len())];
    if magic.is_empty() || !MAGIC.starts_with(magic) {
        return Err(PackError::NotAPack { found: magic.to_vec() });
    }
    let truncated = |section: &str, expected: u64| PackError::Truncated {
        section: section.to_owned(),
        expected,
        found: bytes.len() as u64,
    };
    let number = |at: usize| -> Result<u32, PackError> {
        let four = bytes.get(at..at + 4).and_then(|b| b.try_into().ok());
        four.map(u32::from_le_bytes).ok_or_else(|| truncated("header", HEADER_LENGTH as u64))
    };
    let version = number(MAGIC.len())?;
    if version != FORMAT_VERSION {
        return Err(PackError::Version { expected: FORMAT_VERSION, found: version });
    }
    let features = number(12)?;
    let count = number(16)?;
    let stated = number(HEADER_CHECKSUM_AT)?;
    let end = HEADER_LENGTH as u64 + u64::from(count) * ENTRY_LENGTH as u64;
    let header = usize::try_from(end).ok().and_then(|end| bytes.get(..end));
    let header = header.ok_or_else(|| truncated("header", end))?;
    let found = header_checksum(header);
    if found != stated {
        let section = "header".to_owned();
        return Err(PackError::Damaged { section, expected: stated, found });
    }
    if features & !KNOWN_FEATURES != 0 {
        return Err(PackError::Features { unknown: features & !KNOWN_FEATURES });
    }

    let mut entries: Vec<Entry> = Vec::new();
    let mut offset = end;
    for (row, entry) in header[HEADER_LENGTH..].chunks_exact(ENTRY_LENGTH).enumerate() {
        let malformed = || PackError::Malformed {
            section: "header".to_owned(),
            at: HEADER_LENGTH + row * ENTRY_LENGTH,
        };
        let (name, stated_offset, length, stated) = entry_fields(entry).ok_or_else(malformed)?;
        if stated_offset != offset || entries.iter().any(|e| e.name == name) {
            return Err(malformed());
        }
        let section_end = offset.checked_add(length).ok_or_else(malformed)?;
        if section_end > bytes.len() as u64 {
            return Err(truncated(&name, section_end));
        }
        let (offset_here, length) = (offset as usize, length as usize);
        let found = checksum(&bytes[offset_here..offset_here + length]);
        if found != stated {
            return Err(PackError::Damaged { section: name, expected: stated, found });
        }
        entries.push(Entry { name, offset: offset_here, length });
        offset = section_end;
    }
    if offset < bytes.len() as u64 {
        return Err(PackError::Malformed { section: "end".to_owned(), at: 0 });
    }
    Ok(entries)
}

/// Name, offset, length and checksum of a row of the table.
fn entry_fields(entry: &[u8]) -> Option<(String, u64, u64, u32)> {
    let (name, rest) = entry.split_at_checked(NAME_LENGTH)?;
    let used = name.iter().position(|b| *b == 0).unwrap_or(NAME_LENGTH);
    let (name, filler) = name.split_at(used);
    let name = std::str::from_utf8(name).ok()?;
    if name.is_empty() || !name.is_ascii() || filler.iter().any(|b| *b != 0) {
        return None;
    }
    let offset = u64::from_le_bytes(rest.get(..8)?.try_into().ok()?);
    let length = u64::from_le_bytes(rest.get(8..16)?.try_into().ok()?);
    let checksum = u32::from_le_bytes(rest.get(16..20)?.try_into().ok()?);
    Some((name.to_owned(), offset, length, checksum))
}

/// The pack's bytes by section.
struct Sections<'a> {
    bytes: &'a [u8],
    table: &'a [Entry],
}

impl<'a> Sections<'a> {
    fn body(&self, section: Section) -> Result<&'a [u8], PackError> {
        let entry = self.table.iter().find(|entry| entry.name == section.name());
        let missing = || PackError::Missing { section: section.name().to_owned() };
        entry.map(|e| &self.bytes[e.offset..e.offset + e.length]).ok_or_else(missing)
    }

    /// Decodes all of a section.
    fn decode<T>(
        &self,
        section: Section,
        decode: impl FnOnce(&mut Reader<'a>) -> Result<T, Malformed>,
    ) -> Result<T, PackError> {
        let mut reader = Reader::new(self.body(section)?);
        decode(&mut reader)
            .and_then(|value| reader.end().map(|()| value))
            .map_err(|error| malformed(section, error))
    }

    fn index(&self, documents: &[Document]) -> Result<Index, PackError> {
        let mut index =
            self.decode(Section::Terms, |reader| Index::read_terms(reader, documents.len()))?;
        index
            .read_postings(self.body(Section::Postings)?)
            .map_err(|error| malformed(Section::Postings, error))?;
        index
            .read_positions(self.body(Section::Positions)?)
            .map_err(|error| malformed(Section::Positions, error))?;
        Ok(index)
    }
}

fn malformed(section: Section, error: Malformed) -> PackError {
    PackError::Malformed { section: section.name().to_owned(), at: error.at }
}

/// Joins the three sections that tell of documents.
fn documents(sections: &Sections<'_>, expected: usize) -> Result<Vec<Document>, PackError> {
    let records: Vec<DocumentRecord> = sections.decode(Section::Documents, Reader::records)?;
    let texts: Vec<&str> = sections
        .decode(Section::Texts, |reader| (0..reader.count()?).map(|_| reader.string()).collect())?;
    let marks: Vec<Marks> = sections.decode(Section::Marks, Reader::records)?;
    for (section, found) in [
        (Section::Documents, records.len()),
        (Section::Texts, texts.len()),
        (Section::Marks, marks.len()),
    ] {
        if found != expected {
            return Err(malformed(section, Malformed { at: 0 }));
        }
    }
    if let Some(at) = texts.iter().zip(&marks).position(|(text, marks)| !marks.fit(text)) {
        return Err(malformed(Section::Marks, Malformed { at }));
    }
    let documents: Vec<Document> = records
        .into_iter()
        .zip(texts)
        .zip(marks)
        .map(|((record, text), marks)| record.into_document(text, marks))
        .collect();
    if !documents.is_sorted_by(|a, b| a.id < b.id) {
        return Err(malformed(Section::Documents, Malformed { at: 0 }));
    }
    Ok(documents)
}
