//! Which documents have a term, how often, and where.

use std::ops::Range;

use super::Index;
use super::dictionary::Entry;
use crate::pack::{Malformed, Reader, Writer, length};

/// The fields of a document: title and body.
const FIELDS: usize = 2;

/// Where in a document something is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// In the title or the body.
    Any,
    /// In the title.
    Title,
}

impl Field {
    /// How much an occurrence in each field counts.
    fn weights(self) -> [u32; FIELDS] {
        match self {
            Self::Any => [4, 1],
            Self::Title => [4, 0],
        }
    }
}

/// The occurrences of one term while an index is built.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    /// By document, in order.
    documents: Vec<(u32, [Vec<u32>; FIELDS])>,
}

/// Where a document has what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Positions {
    pub document: u32,
    /// For each field, in order.
    pub fields: [Vec<u32>; FIELDS],
}

impl Occurrences {
    /// Adds an occurrence; documents, fields and positions come in order.
    pub fn push(&mut self, document: u32, field: usize, position: u32) {
        if self.documents.last().is_none_or(|(last, _)| *last != document) {
            self.documents.push((document, Default::default()));
        }
        if let Some((_, fields)) = self.documents.last_mut() {
            // A word of one part only would stand twice at its place.
            if fields[field].last() != Some(&position) {
                fields[field].push(position);
            }
        }
    }

    pub fn documents(&self) -> u32 {
        length(self.documents.len())
    }

    /// Postings: for each document its distance from the one before and the counts by field.
    /// Positions: for each document and field the distances between them.
    pub fn write(&self, postings: &mut Writer, positions: &mut Writer) {
        let mut next = 0;
        for (document, fields) in &self.documents {
            postings.number(document - next);
            next = document + 1;
            for field in fields {
                postings.number(length(field.len()));
                let mut next = 0;
                for position in field {
                    positions.number(position - next);
                    next = position + 1;
                }
            }
        }
    }
}

/// Reads one posting: the document and how often each of its fields has the term.
fn read_posting(
    reader: &mut Reader<'_>,
    next: &mut u32,
) -> Result<(u32, [u32; FIELDS]), Malformed> {
    let start = reader.malformed();
    let document = reader.number()?.checked_add(*next).ok_or(start)?;
    *next = document.checked_add(1).ok_or(start)?;
    let mut counts = [0; FIELDS];
    for count in &mut counts {
        *count = reader.number()?;
    }
    Ok((document, counts))
}

/// Reads the positions of one field.
fn read_positions(reader: &mut Reader<'_>, count: u32) -> Result<Vec<u32>, Malformed> {
    let mut next = 0u32;
    let mut positions = Vec::new();
    for _ in 0..count {
        let start = reader.malformed();
        let position = reader.number()?.checked_add(next).ok_or(start)?;
        next = position.checked_add(1).ok_or(start)?;
        positions.push(position);
    }
    Ok(positions)
}

/// A list's bytes; none if they are not all there.
fn slice<'a>(bytes: &'a [u8], range: &Range<u32>) -> &'a [u8] {
    bytes.get(range.start as usize..range.end as usize).unwrap_or_default()
}

impl Index {
    /// Adds to each document how often it has the terms at these places, the fields weighted.
    pub(super) fn add_postings(&self, weights: &mut [u32], terms: Range<usize>, field: Field) {
        for ix in terms {
            let mut next = 0;
            let mut reader = Reader::new(slice(&self.postings, &self.entry(ix).postings));
            while let Ok((document, counts)) = read_posting(&mut reader, &mut next) {
                add(weights, document, counts, field);
            }
        }
    }

    /// The first document that has the term at a place.
    pub(super) fn first_document(&self, term: usize) -> Option<u32> {
        let mut reader = Reader::new(slice(&self.postings, &self.entry(term).postings));
        read_posting(&mut reader, &mut 0).ok().map(|(document, _)| document)
    }

    /// The positions of the term at a place, by document.
    pub(super) fn positions_of(&self, term: usize) -> Vec<Positions> {
        let mut found: Vec<Positions> = Vec::new();
        // Both lists were walked when the pack was read, so nothing fails here.
        let _ = self.each_positions(self.entry(term), |positions| {
            found.push(positions);
            Ok(())
        });
        found
    }

    /// Calls `visit` with the positions in each document of a term, and checks that the term's
    /// lists hold these and nothing more.
    fn each_positions(
        &self,
        entry: &Entry,
        mut visit: impl FnMut(Positions) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        let mut next = 0;
        let mut postings = Reader::new(slice(&self.postings, &entry.postings));
        let mut positions = Reader::new(slice(&self.positions, &entry.positions));
        while let Ok((document, counts)) = read_posting(&mut postings, &mut next) {
            let mut fields: [Vec<u32>; FIELDS] = Default::default();
            for (field, count) in fields.iter_mut().zip(counts) {
                *field = read_positions(&mut positions, count)?;
            }
            visit(Positions { document, fields })?;
        }
        positions.end()
    }

    /// Takes over the postings after a look at each.
    pub fn read_postings(&mut self, bytes: &[u8]) -> Result<(), Malformed> {
        let end = self.entries().last().map_or(0, |entry| entry.postings.end as usize);
        if end != bytes.len() {
            return Err(Malformed { at: end.min(bytes.len()) });
        }
        for entry in self.entries() {
            let at = Malformed { at: entry.postings.start as usize };
            let mut reader = Reader::new(slice(bytes, &entry.postings));
            let (mut next, mut documents) = (0, 0);
            while !reader.is_at_end() {
                let (document, counts) = read_posting(&mut reader, &mut next).map_err(|_| at)?;
                let length = self.lengths.get(document as usize).ok_or(at)?;
                if counts == [0; FIELDS] || counts.iter().any(|count| count > length) {
                    return Err(at);
                }
                documents += 1;
            }
            if documents == 0 || documents != entry.documents {
                return Err(at);
            }
        }
        self.postings = bytes.to_vec();
        Ok(())
    }

    /// Takes over the positions after a look at each; the postings must be there already.
    pub fn read_positions(&mut self, bytes: &[u8]) -> Result<(), Malformed> {
        let end = self.entries().last().map_or(0, |entry| entry.positions.end as usize);
        if end != bytes.len() {
            return Err(Malformed { at: end.min(bytes.len()) });
        }
        self.positions = bytes.to_vec();
        for entry in self.entries() {
            let at = Malformed { at: entry.positions.start as usize };
            self.each_positions(entry, |positions| {
                let length = self.lengths.get(positions.document as usize).ok_or(at)?;
                let mut last = positions.fields.iter().filter_map(|field| field.last());
                if last.all(|position| position < length) { Ok(()) } else { Err(at) }
            })
            .map_err(|_| at)?;
        }
        Ok(())
    }
}

/// Adds occurrences to a document, the fields weighted.
fn add(weights: &mut [u32], document: u32, counts: [u32; FIELDS], field: Field) {
    if let Some(weight) = weights.get_mut(document as usize) {
        for (count, field_weight) in counts.into_iter().zip(field.weights()) {
            *weight = weight.saturating_add(count.saturating_mul(field_weight));
        }
    }
}

/// Adds to each document how often it has the terms of these lists one directly after the other.
pub(super) fn add_consecutive(weights: &mut [u32], lists: &[Vec<Positions>], within: Field) {
    let Some((first, others)) = lists.split_first() else { return };
    for start in first {
        let find = |list: &'_ Vec<Positions>| {
            list.binary_search_by_key(&start.document, |positions| positions.document).ok()
        };
        let followers: Option<Vec<&Positions>> =
            others.iter().map(|list| find(list).map(|ix| &list[ix])).collect();
        let Some(followers) = followers else { continue };
        let mut counts = [0; FIELDS];
        for (field, count) in counts.iter_mut().enumerate() {
            let stands = |position: &&u32| {
                (1..).zip(&followers).all(|(distance, positions)| {
                    positions.fields[field]
                        .binary_search(&position.saturating_add(distance))
                        .is_ok()
                })
            };
            *count = start.fields[field].iter().filter(stands).count() as u32;
        }
        add(weights, start.document, counts, within);
    }
}
