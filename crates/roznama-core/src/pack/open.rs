//! Opens a folder of shards, and takes over its shards one by one.

use std::sync::Arc;

use super::PackError;
use super::checksum::checksum;
use super::codec::{Malformed, Reader};
use super::format::{Cuts, Section};
use super::manifest::{Manifest, Shard};
use super::read::{documents, events};
use crate::corpus::{Columns, Documents, Partial, Shards, Wants};
use crate::index::{Index, Lists, TermShard};
use crate::timeline::Pyramid;
use crate::{Corpus, SectionSize};

use super::format::Meta;

impl Manifest {
    /// Opens the corpus with the bytes, decompressed, of the shards that [`Manifest::resident`] names, in that order.
    ///
    /// # Errors
    ///
    /// If one of them is not what was written, or the manifest has no such section.
    pub fn open<B: AsRef<[u8]>>(self, resident: &[B]) -> Result<Partial, PackError> {
        for section in Section::SHARDED {
            // Without a document or a term there is no shard of these.
            let may_be_empty = !Section::RESIDENT.contains(&section);
            if self.shards(section).len() != 1 && !may_be_empty {
                return Err(PackError::Missing { section: section.name().to_owned() });
            }
        }
        let plain = |section: Section| {
            let place = Section::RESIDENT.iter().position(|it| *it == section);
            let bytes = place.and_then(|place| resident.get(place)).map_or(&[][..], AsRef::as_ref);
            sound(self.shards(section).start, &self, bytes)
        };
        let decode = |section: Section, error: Malformed| PackError::Malformed {
            section: section.name().to_owned(),
            at: error.at,
        };
        let meta: Meta = whole(plain(Section::Meta)?, Reader::record)
            .map_err(|error| decode(Section::Meta, error))?;
        let count = meta.documents as usize;
        let columns = whole(plain(Section::Columns)?, |reader| Columns::read(reader, count))
            .map_err(|error| decode(Section::Columns, error))?;
        let pyramid: Pyramid = whole(plain(Section::Timeline)?, Reader::record)
            .map_err(|error| decode(Section::Timeline, error))?;
        let cuts: Cuts = whole(plain(Section::Cuts)?, Reader::record)
            .map_err(|error| decode(Section::Cuts, error))?;

        let starts = Starts::of(cuts).ok_or_else(|| decode(Section::Cuts, Malformed { at: 0 }))?;
        if !starts.fit(&self, &meta) {
            return Err(decode(Section::Cuts, Malformed { at: 0 }));
        }
        let wants = Arc::new(Wants::default());
        let first = |section: Section| self.shards(section).start;
        let lists = [
            Lists::absent(starts.postings, first(Section::Postings), &wants),
            Lists::absent(starts.positions, first(Section::Positions), &wants),
        ];
        let index = Index::absent(
            columns.lengths.clone(),
            meta.terms as usize,
            (starts.blocks, starts.terms),
            first(Section::Terms),
            lists,
            &wants,
        );
        let documents = Documents::absent(
            columns,
            starts.documents,
            starts.first_ids,
            first(Section::Documents),
            &wants,
        );
        let events =
            Shards::absent(first(Section::Events), self.shards(Section::Events).len(), &wants);
        let rows = Shards::absent(
            first(Section::EventRows),
            self.shards(Section::EventRows).len(),
            &wants,
        );
        let sizes =
            self.sections().map(|(name, _, bytes)| SectionSize { name: name.to_owned(), bytes });
        let sizes = sizes.collect();
        let corpus = Corpus::new(meta, documents, index, events, pyramid, rows, sizes);
        Ok(Partial::new(corpus, self, wants))
    }
}

/// Where each shard begins.
struct Starts {
    documents: usize,
    first_ids: Vec<String>,
    blocks: usize,
    terms: Vec<TermShard>,
    postings: Vec<u32>,
    positions: Vec<u32>,
}

impl Starts {
    /// Adds up what the cuts say; nothing if it comes to too much.
    fn of(cuts: Cuts) -> Option<Self> {
        let sums = |lengths: Vec<u32>| {
            let mut sums = vec![0u32];
            let mut end = 0u32;
            for length in lengths {
                end = end.checked_add(length)?;
                sums.push(end);
            }
            Some(sums)
        };
        let (mut postings, mut positions) = (0u32, 0u32);
        let mut terms = Vec::with_capacity(cuts.terms.len());
        for (first, more_postings, more_positions) in cuts.terms {
            postings = postings.checked_add(more_postings)?;
            positions = positions.checked_add(more_positions)?;
            terms.push(TermShard { first, postings, positions });
        }
        Some(Self {
            documents: cuts.documents as usize,
            first_ids: cuts.first_ids,
            blocks: cuts.blocks as usize,
            terms,
            postings: sums(cuts.postings)?,
            positions: sums(cuts.positions)?,
        })
    }

    /// Whether there are as many shards as the manifest has, and in order.
    fn fit(&self, manifest: &Manifest, meta: &Meta) -> bool {
        let shards = |section: Section| manifest.shards(section).len();
        let blocks = (meta.terms as usize).div_ceil(Index::TERMS_OF_BLOCK);
        self.documents > 0
            && self.blocks > 0
            && (meta.documents as usize).div_ceil(self.documents) == self.first_ids.len()
            && blocks.div_ceil(self.blocks) == self.terms.len()
            && shards(Section::Documents) == self.first_ids.len()
            && shards(Section::Terms) == self.terms.len()
            && shards(Section::Postings) + 1 == self.postings.len()
            && shards(Section::Positions) + 1 == self.positions.len()
            && shards(Section::Events) == 1
            && shards(Section::EventRows) == 1
            && self.first_ids.is_sorted_by(|a, b| a < b)
            && self.terms.is_sorted_by(|a, b| a.first < b.first)
    }
}

/// Puts a shard's bytes in their place in a corpus.
pub(crate) fn supply(
    corpus: &Corpus,
    manifest: &Manifest,
    shard: Shard,
    bytes: &[u8],
) -> Result<(), PackError> {
    let bytes = sound(shard.0, manifest, bytes)?;
    let Some((name, ix)) = manifest.section(shard) else { return Ok(()) };
    let section = Section::SHARDED.into_iter().find(|section| section.name() == name);
    let (documents_, index, events_, rows) = corpus.parts();
    let taken = match section {
        Some(Section::Terms) => index.supply_terms(ix, bytes),
        Some(Section::Postings) => index.postings().supply(ix, bytes),
        Some(Section::Positions) => index.positions().supply(ix, bytes),
        Some(Section::Documents) => {
            let places = documents_.places(ix);
            let read = |reader: &mut Reader<'_>| {
                documents(reader, &documents_.columns, places.start, places.len())
            };
            whole(bytes, read).and_then(|documents| documents_.supply(ix, documents))
        }
        Some(Section::Events) => {
            whole(bytes, |reader| events(reader, documents_)).map(|events| events_.set(ix, events))
        }
        Some(Section::EventRows) => {
            rows.set(ix, bytes.to_vec());
            Ok(())
        }
        _ => Ok(()),
    };
    taken
        .map_err(|error| PackError::Malformed { section: manifest.shard_name(shard), at: error.at })
}

/// The bytes of a shard without the checksum at their end, if that is theirs.
fn sound<'b>(shard: u32, manifest: &Manifest, bytes: &'b [u8]) -> Result<&'b [u8], PackError> {
    let section = || manifest.shard_name(Shard(shard));
    let Some((plain, stated)) = bytes.split_last_chunk() else {
        return Err(PackError::Truncated {
            section: section(),
            expected: 4,
            found: bytes.len() as u64,
        });
    };
    let (expected, found) = (u32::from_le_bytes(*stated), checksum(plain));
    if expected == found {
        Ok(plain)
    } else {
        Err(PackError::Damaged { section: section(), expected, found })
    }
}

/// Decodes all of some bytes.
fn whole<'b, T>(
    bytes: &'b [u8],
    decode: impl FnOnce(&mut Reader<'b>) -> Result<T, Malformed>,
) -> Result<T, Malformed> {
    let mut reader = Reader::new(bytes);
    decode(&mut reader).and_then(|value| reader.end().map(|()| value))
}
