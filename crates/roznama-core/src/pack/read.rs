//! Reads a pack.
//!
//! Every byte is covered by the magic, the version or a checksum, and every count and span is
//! checked before it is used, so that no pack makes the reader panic or reserve more memory than
//! the pack is long.

use super::PackError;
use super::checksum::checksum;
use super::codec::{Malformed, Reader};
use super::format::{
    DocumentRecord, ENTRY_LENGTH, HEADER_LENGTH, MAGIC, Marks, Meta, NAME_LENGTH, Section,
    events_fit,
};
use super::header::{Header, header};
use crate::corpus::{Columns, Documents, Listed, Shards};
use crate::index::{Blocks, Index};
use crate::{Corpus, Document, Event, EventRow, Names, SectionSize};

/// Reads a whole pack and checks all of it.
///
/// # Errors
///
/// If the bytes are no pack, of another version, cut short, damaged or malformed.
pub fn read(bytes: &[u8]) -> Result<Corpus, PackError> {
    let table = table(bytes)?;
    let sections = Sections { bytes, table: &table };
    let meta: Meta = sections.decode(Section::Meta, Reader::record)?;
    let count = meta.documents as usize;
    let columns = sections.decode(Section::Columns, |reader| Columns::read(reader, count))?;
    let pyramid = sections.decode(Section::Timeline, Reader::record)?;
    let index = sections.index(&columns, meta.terms as usize)?;
    let documents =
        sections.decode(Section::Documents, |reader| documents(reader, &columns, 0, count))?;
    let documents = Documents::whole(columns, documents);
    if !documents.ids().is_sorted_by(|(one, _), (other, _)| one < other) {
        return Err(malformed(Section::Documents, Malformed { at: 0 }));
    }
    let events = sections.decode(Section::Events, |reader| events(reader, &documents))?;
    let names = sections.decode(Section::Names, |reader| Names::read(reader, count))?;
    let sizes = table
        .iter()
        .map(|entry| SectionSize { name: entry.name.clone(), bytes: entry.length })
        .collect();
    let rows = Shards::whole(sections.body(Section::EventRows)?.to_vec());
    let listed = Listed { events: Shards::whole(events), names: Shards::whole(names), rows };
    Ok(Corpus::new(meta, documents, index, listed, pyramid, sizes))
}

/// The events, if whatever they refer to is there.
pub(super) fn events(
    reader: &mut Reader<'_>,
    documents: &Documents,
) -> Result<Vec<Event>, Malformed> {
    let events: Vec<Event> = reader.records()?;
    if events_fit(&events, documents) { Ok(events) } else { Err(Malformed { at: 0 }) }
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
    let Header { end, .. } = header(bytes, MAGIC, ENTRY_LENGTH)?;
    let truncated = |section: &str, expected: u64| PackError::Truncated {
        section: section.to_owned(),
        expected,
        found: bytes.len() as u64,
    };

    let mut entries: Vec<Entry> = Vec::new();
    let mut offset = end as u64;
    for (row, entry) in bytes[HEADER_LENGTH..end].chunks_exact(ENTRY_LENGTH).enumerate() {
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

    fn index(&self, columns: &Columns, terms: usize) -> Result<Index, PackError> {
        let blocks = Blocks::read(self.body(Section::Terms)?, 0, 0)
            .map_err(|error| malformed(Section::Terms, error))?;
        if !blocks.are_of(terms) {
            return Err(malformed(Section::Terms, Malformed { at: 0 }));
        }
        let mut lists = [Vec::new(), Vec::new()];
        let sections = [Section::Postings, Section::Positions];
        for ((section, list), end) in sections.into_iter().zip(&mut lists).zip(blocks.ends()) {
            let bytes = self.body(section)?;
            if bytes.len() != end {
                return Err(malformed(section, Malformed { at: end.min(bytes.len()) }));
            }
            *list = bytes.to_vec();
        }
        let [postings, positions] = lists;
        Ok(Index::whole(columns.lengths.clone(), terms, blocks, postings, positions))
    }
}

fn malformed(section: Section, error: Malformed) -> PackError {
    PackError::Malformed { section: section.name().to_owned(), at: error.at }
}

/// So many documents, the first of which has this place.
pub(super) fn documents(
    reader: &mut Reader<'_>,
    columns: &Columns,
    first: usize,
    expected: usize,
) -> Result<Vec<Document>, Malformed> {
    let start = reader.malformed();
    let count = reader.count()?;
    if count != expected {
        return Err(start);
    }
    let records: Vec<DocumentRecord> =
        (0..count).map(|_| reader.record()).collect::<Result<_, _>>()?;
    let texts: Vec<&str> = (0..count).map(|_| reader.string()).collect::<Result<_, _>>()?;
    let mut documents = Vec::with_capacity(count);
    for (ix, (record, text)) in records.into_iter().zip(texts).enumerate() {
        let here = reader.malformed();
        let marks: Marks = reader.record()?;
        let fits = marks.fit(text);
        let document = record.into_document(text, marks, columns, first + ix);
        documents.push(document.filter(|_| fits).ok_or(here)?);
    }
    Ok(documents)
}
