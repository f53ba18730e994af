//! A pack as a folder: its sections in shards, the shards in files that are called by what is in them.

use super::checksum::checksum;
use super::codec::{Writer, length};
use super::format::{Cuts, MANIFEST_MAGIC, Section};
use super::header::{begin, seal};
use super::manifest::{HASH_LENGTH, Manifest, file_name};
use super::write::{body, documents};
use crate::Built;
use crate::index::Index;
use crate::spread::{Spread, map};

/// A folder that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// What says which files there are; the one file whose name does not tell its bytes.
    pub manifest: Vec<u8>,
    /// Names and bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Bytes of a shard before compression: as few as a question needs, and enough to be compressed.
mod wanted {
    /// What a test packs is small.
    const UNIT: usize = if cfg!(test) { 8 } else { 1 << 10 };
    pub const TERMS: usize = 4 * UNIT;
    pub const POSTINGS: usize = 4 * UNIT;
    pub const POSITIONS: usize = 8 * UNIT;
    pub const DOCUMENTS: usize = 12 * UNIT;
}

/// How many shards a section has at most, or nearly: the manifest must not grow with the corpus.
const MOST_SHARDS: usize = 4096;

/// Bytes of a file of shards, compressed: what a host without ranges sends for one of them.
const FILE: usize = if cfg!(test) { 256 } else { 64 << 10 };

/// How many shards are compressed in one go, so that threads do not wait for each other.
const AT_ONCE: usize = 64;

/// How many files a section has at most, or nearly.
const fn most_files(section: Section) -> usize {
    match section {
        Section::Documents => 120,
        Section::Terms | Section::Postings | Section::Positions => 40,
        _ => 1,
    }
}

/// The folder of what was built, its shards compressed (raw deflate) and its files called by a hash as these functions do it.
pub(crate) fn write_shards(
    built: &Built,
    spread: &Spread<'_>,
    compress: &(dyn Fn(&[u8]) -> Vec<u8> + Sync),
    hash: &(dyn Fn(&[u8]) -> [u8; HASH_LENGTH] + Sync),
) -> Folder {
    let index = Index::of(&built.documents, spread);
    let mut cut = Cutter::of(built, &index);
    let resident = |section: Section| vec![body(section, built, &index)];
    let sections: Vec<(Section, Vec<Vec<u8>>)> = Section::SHARDED
        .into_iter()
        .map(|section| {
            let shards = match section {
                Section::Cuts => {
                    let mut writer = Writer::default();
                    writer.record(&cut.cuts);
                    vec![writer.bytes]
                }
                Section::Terms => cut.terms(),
                Section::Postings => pieces(index.postings().bytes(), &cut.cuts.postings),
                Section::Positions => pieces(index.positions().bytes(), &cut.cuts.positions),
                Section::Documents => cut.documents(),
                _ => resident(section),
            };
            (section, shards)
        })
        .collect();
    let all: Vec<&Vec<u8>> = sections.iter().flat_map(|(_, shards)| shards).collect();
    let packed = map(spread, all.len().div_ceil(AT_ONCE), |piece| {
        let shards = all.iter().skip(piece * AT_ONCE).take(AT_ONCE);
        let sealed = |plain: &&Vec<u8>| {
            let mut sealed = (*plain).clone();
            sealed.extend(checksum(plain).to_le_bytes());
            compress(&sealed)
        };
        shards.map(sealed).collect::<Vec<_>>()
    });
    let mut packed = packed.into_iter().flatten();
    let sections: Vec<(Section, Vec<Vec<u8>>)> = sections
        .iter()
        .map(|(section, shards)| (*section, packed.by_ref().take(shards.len()).collect()))
        .collect();
    lay(&sections, hash)
}

/// Lays shards into files.
fn lay(
    sections: &[(Section, Vec<Vec<u8>>)],
    hash: &(dyn Fn(&[u8]) -> [u8; HASH_LENGTH] + Sync),
) -> Folder {
    let mut files: Vec<Vec<u8>> = Vec::new();
    let mut is_open = false;
    for (section, shards) in sections {
        let total: usize = shards.iter().map(Vec::len).sum();
        let enough = FILE.max(total.div_ceil(most_files(*section)));
        // What is needed first is fetched as one.
        is_open &= Section::RESIDENT.contains(section);
        for shard in shards {
            if !is_open {
                files.push(Vec::new());
            }
            if let Some(file) = files.last_mut() {
                file.extend_from_slice(shard);
                is_open = file.len() < enough || Section::RESIDENT.contains(section);
            }
        }
    }
    let hashes: Vec<([u8; HASH_LENGTH], usize)> =
        files.iter().map(|file| (hash(file), file.len())).collect();
    let lengths: Vec<(Section, Vec<usize>)> = sections
        .iter()
        .map(|(section, shards)| (*section, shards.iter().map(Vec::len).collect()))
        .collect();
    let rows = Manifest::encode(&hashes, &lengths);
    let mut manifest = begin(MANIFEST_MAGIC, length(rows.len()));
    manifest.extend(rows);
    seal(&mut manifest);
    let names = hashes.iter().map(|(hash, _)| file_name(hash));
    Folder { manifest, files: names.zip(files).collect() }
}

/// Cuts sections on their natural blocks.
struct Cutter<'b> {
    built: &'b Built,
    index: &'b Index,
    cuts: Cuts,
}

impl<'b> Cutter<'b> {
    fn of(built: &'b Built, index: &'b Index) -> Self {
        let count = built.documents.len();
        let text: usize = built.documents.iter().map(|document| document.body.len()).sum();
        let per_shard = per_shard(count, text, wanted::DOCUMENTS);
        let first_ids = built.documents.chunks(per_shard).map(|shard| shard[0].id.clone());
        let mut cuts = Cuts {
            documents: length(per_shard),
            first_ids: first_ids.collect(),
            blocks: 1,
            terms: Vec::new(),
            postings: Vec::new(),
            positions: Vec::new(),
        };
        if let Some(blocks) = index.blocks() {
            let text = (0..blocks.len()).map(|block| blocks.bytes_of(block)).sum();
            let per_shard = self::per_shard(blocks.len(), text, wanted::TERMS);
            cuts.blocks = length(per_shard);
            let (mut postings, mut positions) = (0, 0);
            for first in (0..blocks.len()).step_by(per_shard) {
                let start = blocks.start(first);
                let distances = (start.postings - postings, start.positions - positions);
                cuts.terms.push((start.first, distances.0, distances.1));
                (postings, positions) = (start.postings, start.positions);
            }
            let [postings, positions] = blocks.cuts();
            cuts.postings = lengths(&postings, wanted::POSTINGS);
            cuts.positions = lengths(&positions, wanted::POSITIONS);
        }
        Self { built, index, cuts }
    }

    fn documents(&mut self) -> Vec<Vec<u8>> {
        let shard = |shard: &[crate::Document]| {
            let mut writer = Writer::default();
            documents(shard, &mut writer);
            writer.bytes
        };
        self.built.documents.chunks(self.cuts.documents as usize).map(shard).collect()
    }

    fn terms(&mut self) -> Vec<Vec<u8>> {
        let Some(blocks) = self.index.blocks() else { return Vec::new() };
        let per_shard = self.cuts.blocks as usize;
        let shard = |first: usize| {
            let mut writer = Writer::default();
            blocks.write(first..(first + per_shard).min(blocks.len()), &mut writer);
            writer.bytes
        };
        (0..blocks.len()).step_by(per_shard).map(shard).collect()
    }
}

/// How many of so many things of so many bytes together make a shard.
fn per_shard(count: usize, bytes: usize, wanted: usize) -> usize {
    let for_size = count.saturating_mul(wanted) / bytes.max(1);
    for_size.max(count.div_ceil(MOST_SHARDS)).max(1)
}

/// The bytes of shards of lists that begin and end at these places: each of as many whole lists as come to what is wanted.
fn lengths(cuts: &[u32], wanted: usize) -> Vec<u32> {
    let all = cuts.last().map_or(0, |end| *end as usize);
    let wanted = wanted.max(all.div_ceil(MOST_SHARDS));
    let (mut lengths, mut start) = (Vec::new(), 0);
    for (ix, end) in cuts.iter().enumerate().skip(1) {
        let is_last = ix + 1 == cuts.len();
        if (end - start) as usize >= wanted || is_last && *end > start {
            lengths.push(end - start);
            start = *end;
        }
    }
    lengths
}

/// Bytes in pieces of these lengths.
fn pieces(mut bytes: &[u8], lengths: &[u32]) -> Vec<Vec<u8>> {
    let piece = |length: &u32| {
        let (piece, rest) = bytes.split_at((*length as usize).min(bytes.len()));
        bytes = rest;
        piece.to_vec()
    };
    lengths.iter().map(piece).collect()
}

#[cfg(test)]
mod tests;
