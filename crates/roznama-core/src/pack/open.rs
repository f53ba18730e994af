//! Opens a folder of shards, and takes over its shards one by one.

use std::sync::Arc;

use super::PackError;
use super::checksum::shard_checksum;
use super::codec::{Malformed, Reader};
use super::format::{Cuts, Section};
use super::manifest::{Manifest, Shard};
use super::read::{documents, events};
use crate::corpus::{Columns, Documents, Listed, Partial, Parts, Shards, Wants};
use crate::index::{Index, Lists, TermParts, TermShard};
use crate::timeline::Pyramid;
use crate::{Corpus, Names, SectionSize};

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

        let fits = self.fits(&cuts, &meta);
        if !fits {
            return Err(decode(Section::Cuts, Malformed { at: 0 }));
        }
        let wants = Arc::new(Wants::default());
        let first = |section: Section| self.shards(section).start;
        let lists = [Section::Postings, Section::Positions].map(|section| {
            let (page, total) = self.pages(section).unwrap_or((1, 0));
            Lists::absent(page, total, first(section), &wants)
        });
        let terms = TermParts {
            per_shard: cuts.blocks as usize,
            per_head: cuts.term_heads as usize,
            roots: cuts.first_terms,
            first: [first(Section::TermHeads), first(Section::Terms)],
        };
        let index =
            Index::absent(columns.lengths.clone(), meta.terms as usize, terms, lists, &wants);
        let texts = Parts {
            per_shard: cuts.documents as usize,
            per_head: cuts.text_heads as usize,
            first_ids: cuts.first_ids,
            first: [Section::TextHeads, Section::Documents, Section::Ids].map(first),
            heads: self.shards(Section::TextHeads).len(),
        };
        let documents = Documents::absent(columns, texts, &wants);
        let listed = Listed {
            events: Shards::absent(first(Section::Events), 1, &wants),
            names: Shards::absent(first(Section::Names), 1, &wants),
            rows: Shards::absent(first(Section::EventRows), 1, &wants),
        };
        let sizes =
            self.sections().map(|(name, _, bytes)| SectionSize { name: name.to_owned(), bytes });
        let sizes = sizes.collect();
        let corpus = Corpus::new(meta, documents, index, listed, pyramid, sizes);
        Ok(Partial::new(corpus, self, wants))
    }
}

impl Manifest {
    /// Whether the cuts are of as many shards as there are, in order.
    fn fits(&self, cuts: &Cuts, meta: &Meta) -> bool {
        let shards = |section: Section| self.shards(section).len();
        let blocks = (meta.terms as usize).div_ceil(Index::TERMS_OF_BLOCK);
        let are_told = |section: Section, heads: Section, per_head: u32| {
            let expected = if shards(section) == 0 { None } else { Some(per_head) };
            self.per_head(section).filter(|_| shards(section) > 0) == expected
                && per_head > 0
                && shards(heads) == shards(section).div_ceil(per_head as usize)
        };
        cuts.documents > 0
            && cuts.blocks > 0
            && shards(Section::Documents)
                == (meta.documents as usize).div_ceil(cuts.documents as usize)
            && shards(Section::Terms) == blocks.div_ceil(cuts.blocks as usize)
            && are_told(Section::Documents, Section::TextHeads, cuts.text_heads)
            && are_told(Section::Terms, Section::TermHeads, cuts.term_heads)
            && shards(Section::TermHeads) == cuts.first_terms.len()
            && shards(Section::Ids) == cuts.first_ids.len()
            && shards(Section::Events) == 1
            && shards(Section::Names) == 1
            && shards(Section::EventRows) == 1
            && cuts.first_ids.is_sorted_by(|a, b| a < b)
            && cuts.first_terms.is_sorted_by(|a, b| a < b)
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
    let (documents_, index, listed) = corpus.parts();
    let taken = match section {
        Some(Section::TermHeads) => {
            whole(bytes, |reader| term_head(reader, index.shards_of_head(ix))).and_then(
                |(start, lengths, starts)| {
                    manifest.learn(Section::Terms, ix, start, &lengths)?;
                    index.supply_head(ix, starts)
                },
            )
        }
        Some(Section::TextHeads) => {
            whole(bytes, Reader::record::<(u32, Vec<u32>)>).and_then(|(start, lengths)| {
                manifest.learn(Section::Documents, ix, start, &lengths)?;
                documents_.supply_head(ix);
                Ok(())
            })
        }
        Some(Section::Ids) => {
            whole(bytes, Reader::records).and_then(|ids| documents_.supply_ids(ix, ids))
        }
        Some(Section::Terms) => index.supply_terms(ix, bytes),
        Some(Section::Postings) => index.postings().supply(ix, bytes),
        Some(Section::Positions) => index.positions().supply(ix, bytes),
        Some(Section::Documents) => {
            let places = documents_.places(ix);
            let read = |reader: &mut Reader<'_>| {
                documents(reader, &documents_.columns, places.start, places.len())
            };
            whole(bytes, read).map(|documents| documents_.supply(ix, documents))
        }
        Some(Section::Events) => {
            let read = whole(bytes, |reader| events(reader, documents_));
            read.map(|events| listed.events.set(ix, events))
        }
        Some(Section::Names) => {
            let read = whole(bytes, |reader| Names::read(reader, documents_.len()));
            read.map(|names| listed.names.set(ix, names))
        }
        Some(Section::EventRows) => {
            listed.rows.set(ix, bytes.to_vec());
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
    let (expected, found) = (u32::from_le_bytes(*stated), shard_checksum(plain, &section()));
    if expected == found {
        Ok(plain)
    } else {
        Err(PackError::Damaged { section: section(), expected, found })
    }
}

/// Where the shards of a head of terms begin in their files, their lengths there, and how each begins.
type TermHead = (u32, Vec<u32>, Vec<TermShard>);

fn term_head(reader: &mut Reader<'_>, count: usize) -> Result<TermHead, Malformed> {
    let start = reader.malformed();
    let [at, mut postings, mut positions] = [reader.number()?, reader.number()?, reader.number()?];
    let (mut lengths, mut starts) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let first = reader.string()?.to_owned();
        starts.push(TermShard { first, postings, positions });
        lengths.push(reader.number()?);
        postings = postings.checked_add(reader.number()?).ok_or(start)?;
        positions = positions.checked_add(reader.number()?).ok_or(start)?;
    }
    Ok((at, lengths, starts))
}

/// Decodes all of some bytes.
fn whole<'b, T>(
    bytes: &'b [u8],
    decode: impl FnOnce(&mut Reader<'b>) -> Result<T, Malformed>,
) -> Result<T, Malformed> {
    let mut reader = Reader::new(bytes);
    decode(&mut reader).and_then(|value| reader.end().map(|()| value))
}
