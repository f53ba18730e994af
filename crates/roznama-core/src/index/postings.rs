//! Which documents have a term, how often, and where.
//!
//! Postings come in blocks of [`packed::BLOCK`]: first the documents, each by its distance from the one before, then how often
//! each has the term, both packed. A short block has both of each document together.
//!
//! # Limits
//!
//! No largest weight is kept of a block: how many documents match is always told, and for that every posting is read.

use std::ops::{ControlFlow, Range};

use super::Index;
use super::column::Column;
use super::dictionary::Entry;
use super::packed;
use crate::pack::{Malformed, Reader, Writer, length};

/// The fields of a document: title and body.
pub(super) const FIELDS: usize = 2;

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

    fn weight(self, counts: [u32; FIELDS]) -> u32 {
        let weighted = counts.into_iter().zip(self.weights());
        weighted.fold(0, |sum, (count, weight)| sum.saturating_add(count.saturating_mul(weight)))
    }
}

/// Of more occurrences in one field of a document the first ones are kept: a [`code`] holds no larger pair.
pub(super) const MOST: u32 = 0x7FFF;

/// Fewer postings than this stand one by one.
const FEW: usize = 8;

/// The occurrences of one term while an index is built.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    /// By document, in order.
    documents: Vec<(u32, [u32; FIELDS])>,
    /// The positions of all, in the order of documents and fields.
    positions: Vec<u32>,
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
        if let Some((_, counts)) = self.documents.last_mut() {
            // A word of one part only would stand twice at its place.
            let is_new = counts[field] == 0 || self.positions.last() != Some(&position);
            if is_new && counts[field] < MOST {
                counts[field] += 1;
                self.positions.push(position);
            }
        }
    }

    /// Adds the occurrences in later documents.
    pub fn append(&mut self, later: Self) {
        self.documents.extend(later.documents);
        self.positions.extend(later.positions);
    }

    pub fn documents(&self) -> u32 {
        length(self.documents.len())
    }

    /// Postings as [`write_postings`] has them. Positions: for each document and field the distances between them.
    pub fn write(&self, postings: &mut Writer, positions: &mut Writer) {
        write_postings(&self.documents, postings);
        let mut distances = Vec::with_capacity(self.positions.len());
        let mut all = self.positions.iter();
        for count in self.documents.iter().flat_map(|(_, counts)| counts) {
            let mut next = 0;
            for position in all.by_ref().take(*count as usize) {
                distances.push(position - next);
                next = position + 1;
            }
        }
        packed::write(&distances, positions);
    }
}

/// For each document its distance from the one before and the counts by field.
pub(super) fn write_postings(documents: &[(u32, [u32; FIELDS])], out: &mut Writer) {
    let mut next = 0;
    for block in documents.chunks(packed::BLOCK) {
        let distances: Vec<u32> = block
            .iter()
            .map(|(document, _)| document - std::mem::replace(&mut next, document + 1))
            .collect();
        let codes: Vec<u32> = block.iter().map(|(_, counts)| code(*counts)).collect();
        if block.len() < FEW {
            for (distance, code) in distances.iter().zip(codes) {
                // Most terms stand once in a body and nowhere else.
                out.number(distance * 2 + u32::from(code > 0));
                if code > 0 {
                    out.number(code - 1);
                }
            }
        } else {
            packed::write(&distances, out);
            packed::write(&codes, out);
        }
    }
}

/// How often title and body have a term, as one number: small for what is common.
fn code([title, body]: [u32; FIELDS]) -> u32 {
    if title == 0 {
        return (body.max(1) - 1) * 2;
    }
    // The pairs by their sum.
    let sum = title - 1 + body;
    (sum * (sum + 1) / 2 + body) * 2 + 1
}

/// The counts of a [`code`].
fn counts(code: u32) -> [u32; FIELDS] {
    if code.is_multiple_of(2) {
        return [0, (code / 2).saturating_add(1)];
    }
    let pair = code / 2;
    let sum = ((1 + 8 * u64::from(pair)).isqrt() - 1) / 2;
    let body = u64::from(pair) - sum * (sum + 1) / 2;
    [(sum - body + 1) as u32, body as u32]
}

/// Calls `visit` with each of so many postings.
fn each_posting(
    bytes: &[u8],
    count: u32,
    mut visit: impl FnMut(u32, [u32; FIELDS]) -> ControlFlow<()>,
) -> Result<(), Malformed> {
    let mut reader = Reader::new(bytes);
    let mut next = 0u32;
    let mut left = count as usize;
    let mut documents: Vec<u32> = Vec::with_capacity(left.min(packed::BLOCK));
    let advance = |next: &mut u32, distance: u32, start: Malformed| {
        let document = distance.checked_add(*next).ok_or(start)?;
        *next = document.checked_add(1).ok_or(start)?;
        Ok(document)
    };
    while left > 0 {
        let size = left.min(packed::BLOCK);
        left -= size;
        let start = reader.malformed();
        if size < FEW {
            for _ in 0..size {
                let number = reader.number()?;
                let code =
                    if number.is_multiple_of(2) { 0 } else { reader.number()?.saturating_add(1) };
                let document = advance(&mut next, number / 2, start)?;
                if visit(document, counts(code)).is_break() {
                    return Ok(());
                }
            }
            continue;
        }
        documents.clear();
        packed::read(&mut reader, size, |distance| documents.push(distance))?;
        for document in &mut documents {
            *document = advance(&mut next, *document, start)?;
        }
        let mut at = documents.iter();
        let mut is_done = false;
        packed::read(&mut reader, size, |code| {
            if let Some(document) = at.next().filter(|_| !is_done) {
                is_done = visit(*document, counts(code)).is_break();
            }
        })?;
        if is_done {
            return Ok(());
        }
    }
    Ok(())
}

impl Index {
    /// Adds to each document how often it has the terms at these places, the fields weighted.
    pub(super) fn add_postings(&self, weights: &mut Column, terms: Range<usize>, field: Field) {
        self.scan(terms, |_, _, entry| {
            // A list that is not what the format says ends where it stops to be.
            let _ = each_posting(
                &self.postings.slice(&entry.postings),
                entry.documents,
                |ix, counts| {
                    weights.add(ix, field.weight(counts));
                    ControlFlow::Continue(())
                },
            );
            ControlFlow::Continue(())
        });
    }

    /// As [`Self::add_postings`], of the documents in which the terms stand apart.
    pub(super) fn add_apart(&self, weights: &mut Column, terms: Range<usize>, field: Field) {
        self.scan(terms, |_, _, entry| {
            let bytes = self.postings.slice(&entry.apart);
            let _ = each_posting(&bytes, entry.documents_apart, |ix, counts| {
                weights.add(ix, field.weight(counts));
                ControlFlow::Continue(())
            });
            ControlFlow::Continue(())
        });
    }

    /// The first document that has the term at a place.
    pub(super) fn first_document(&self, term: usize) -> Option<u32> {
        let entry = self.entry(term);
        let mut first = None;
        let _ = each_posting(&self.postings.slice(&entry.postings), entry.documents, |ix, _| {
            first = Some(ix);
            ControlFlow::Break(())
        });
        first
    }

    /// The positions of the term at a place, by document.
    pub(super) fn positions_of(&self, term: usize) -> Vec<Positions> {
        self.positions_of_entry(&self.entry(term)).unwrap_or_default()
    }

    fn positions_of_entry(&self, entry: &Entry) -> Result<Vec<Positions>, Malformed> {
        // Asked for first, so that both are wanted at once where neither is there.
        let bytes = self.positions.slice(&entry.positions);
        let mut postings = Vec::new();
        each_posting(&self.postings.slice(&entry.postings), entry.documents, |ix, counts| {
            postings.push((ix, counts));
            ControlFlow::Continue(())
        })?;
        let all = postings.iter().flat_map(|(_, counts)| counts).map(|count| *count as usize).sum();
        let mut distances = Vec::new();
        packed::read(&mut Reader::new(&bytes), all, |distance| distances.push(distance))?;
        let mut distances = distances.into_iter();
        let each = |(document, counts): (u32, [u32; FIELDS])| Positions {
            document,
            fields: counts.map(|count| {
                let mut next = 0u32;
                let position = |distance: u32| {
                    let position = next.saturating_add(distance);
                    next = position.saturating_add(1);
                    position
                };
                distances.by_ref().take(count as usize).map(position).collect()
            }),
        };
        Ok(postings.into_iter().map(each).collect())
    }
}

/// Adds to each document how often it has the terms of these lists one directly after the other.
pub(super) fn add_consecutive(weights: &mut Column, lists: &[Vec<Positions>], within: Field) {
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
        weights.add(start.document, within.weight(counts));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{code, counts};

    proptest! {
        #[test]
        fn codes_are_of_counts(title in 0u32..5000, body in 0u32..5000) {
            if title + body > 0 {
                prop_assert_eq!(counts(code([title, body])), [title, body]);
            }
        }

        #[test]
        fn any_code_is_of_some_counts(number: u32) {
            let [title, body] = counts(number);
            prop_assert!(title > 0 || body > 0);
        }
    }
}
