//! A pack as a folder: its sections in shards, the shards in files that are called by what is in them.

use super::checksum::shard_checksum;
use super::codec::{Writer, length};
use super::format::{Cuts, MANIFEST_MAGIC, Section};
use super::header::{begin, seal};
use super::manifest::{HASH_LENGTH, Laid, Manifest, file_name, shard_name};
use super::write::{body, documents};
use crate::Built;
use crate::corpus::IdPlace;
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

/// Bytes of a shard before compression: as few as a question needs. What is cut smaller is compressed worse.
mod wanted {
    /// What a test packs is small.
    const UNIT: usize = if cfg!(test) { 16 } else { 1 << 10 };
    pub const TERMS: usize = UNIT;
    pub const PAGE: usize = UNIT;
    pub const DOCUMENTS: usize = UNIT;
    pub const IDS: usize = 4 * UNIT;
}

/// How many shards a head tells of at least: a question looks into many heads of terms, and these say more of each shard.
mod least_of_head {
    pub const TERMS: usize = if cfg!(test) { 2 } else { 16 };
    pub const DOCUMENTS: usize = 4 * TERMS;
}

/// How many heads a section has at most, or nearly: the manifest must not grow with the corpus.
const MOST_HEADS: usize = 1024;

/// How many shards of ids there are at most, or nearly.
const MOST_IDS: usize = 128;

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
    built.names(spread);
    let cutter = Cutter::of(built, &index);
    let packed = |section: Section, shards: Vec<Vec<u8>>| {
        let pieces = map(spread, shards.len().div_ceil(AT_ONCE), |piece| {
            let shards = (piece * AT_ONCE..).zip(shards.iter().skip(piece * AT_ONCE).take(AT_ONCE));
            let packed = |(ix, plain): (usize, &Vec<u8>)| compress(&sealed(plain, section, ix));
            shards.map(packed).collect::<Vec<_>>()
        });
        pieces.into_iter().flatten().collect::<Vec<_>>()
    };
    let terms = packed(Section::Terms, cutter.terms());
    let documents = packed(Section::Documents, cutter.documents());
    let mut files = Files { files: Vec::new(), is_open: false };
    let mut laid = Vec::new();
    for section in Section::SHARDED {
        let shards = match section {
            Section::Terms => {
                let files = files.apart(section, &terms);
                let (count, per_head) = (length(terms.len()), cutter.cuts.term_heads);
                laid.push((section, Laid::Told { count, per_head, files }));
                continue;
            }
            Section::Documents => {
                let files = files.apart(section, &documents);
                let (count, per_head) = (length(documents.len()), cutter.cuts.text_heads);
                laid.push((section, Laid::Told { count, per_head, files }));
                continue;
            }
            Section::Postings | Section::Positions => {
                let is_postings = section == Section::Postings;
                let lists = if is_postings { index.postings() } else { index.positions() };
                let pages = (0..).zip(lists.bytes().chunks(wanted::PAGE));
                let pages: Vec<Vec<u8>> =
                    pages.map(|(ix, page)| sealed(page, section, ix)).collect();
                let files = files.apart(section, &pages);
                let (page, total) = (length(wanted::PAGE), length(lists.bytes().len()));
                laid.push((section, Laid::Pages { page, total, files }));
                continue;
            }
            Section::TermHeads => cutter.term_heads(&terms),
            Section::TextHeads => cutter.text_heads(&documents),
            Section::Ids => cutter.ids.clone(),
            Section::Cuts => {
                let mut writer = Writer::default();
                writer.record(&cutter.cuts);
                vec![writer.bytes]
            }
            _ => vec![body(section, built, &index)],
        };
        let shards = packed(section, shards);
        files.lay(section, &shards);
        laid.push((section, Laid::Listed(shards.iter().map(Vec::len).collect())));
    }

    let files = files.files;
    let hashes: Vec<([u8; HASH_LENGTH], usize)> =
        files.iter().map(|file| (hash(file), file.len())).collect();
    let rows = Manifest::encode(&hashes, &laid);
    let mut manifest = begin(MANIFEST_MAGIC, length(rows.len()));
    manifest.extend(rows);
    seal(&mut manifest);
    let names = hashes.iter().map(|(hash, _)| file_name(hash));
    Folder { manifest, files: names.zip(files).collect() }
}

/// A shard with its checksum.
fn sealed(plain: &[u8], section: Section, ix: usize) -> Vec<u8> {
    let mut sealed = plain.to_vec();
    let sum = shard_checksum(plain, &shard_name(section.name(), ix));
    sealed.extend(sum.to_le_bytes());
    sealed
}

/// Files that are being filled.
struct Files {
    files: Vec<Vec<u8>>,
    /// Whether the last one takes more.
    is_open: bool,
}

impl Files {
    /// Lays a section's shards into files of its own; answers how many.
    fn apart(&mut self, section: Section, shards: &[Vec<u8>]) -> usize {
        self.is_open = false;
        let before = self.files.len();
        self.lay(section, shards);
        self.is_open = false;
        self.files.len() - before
    }

    /// Lays shards into files.
    fn lay(&mut self, section: Section, shards: &[Vec<u8>]) {
        let total: usize = shards.iter().map(Vec::len).sum();
        let enough = FILE.max(total.div_ceil(most_files(section)));
        // What is needed first is fetched as one.
        self.is_open &= Section::RESIDENT.contains(&section);
        for shard in shards {
            if !self.is_open {
                self.files.push(Vec::new());
            }
            if let Some(file) = self.files.last_mut() {
                file.extend_from_slice(shard);
                self.is_open = file.len() < enough || Section::RESIDENT.contains(&section);
            }
        }
    }
}

/// Cuts sections on their natural blocks.
struct Cutter<'b> {
    built: &'b Built,
    index: &'b Index,
    cuts: Cuts,
    ids: Vec<Vec<u8>>,
}

impl<'b> Cutter<'b> {
    fn of(built: &'b Built, index: &'b Index) -> Self {
        let count = built.documents.len();
        let text: usize = built.documents.iter().map(|document| document.body.len()).sum();
        let documents = per_shard(count, text, wanted::DOCUMENTS);
        let mut ids: Vec<IdPlace> =
            (0..).zip(&built.documents).map(|(ix, document)| (document.id.clone(), ix)).collect();
        ids.sort_by(|(one, _), (other, _)| one.cmp(other));
        let bytes = ids.iter().map(|(id, _)| id.len() + 3).sum();
        let per_shard = per_shard(count, bytes, wanted::IDS).max(count.div_ceil(MOST_IDS)).max(1);
        let shard = |ids: &[IdPlace]| {
            let mut writer = Writer::default();
            writer.records(ids);
            writer.bytes
        };
        let mut cuts = Cuts {
            documents: length(documents),
            text_heads: length(per_head(count.div_ceil(documents), least_of_head::DOCUMENTS)),
            first_ids: ids.chunks(per_shard).map(|ids| ids[0].0.clone()).collect(),
            blocks: 1,
            term_heads: 1,
            first_terms: Vec::new(),
        };
        if let Some(blocks) = index.blocks() {
            let text = (0..blocks.len()).map(|block| blocks.bytes_of(block)).sum();
            let per_shard = self::per_shard(blocks.len(), text, wanted::TERMS);
            cuts.blocks = length(per_shard);
            let per_head = per_head(blocks.len().div_ceil(per_shard), least_of_head::TERMS);
            cuts.term_heads = length(per_head);
            let heads = (0..blocks.len()).step_by(per_shard.saturating_mul(per_head));
            cuts.first_terms = heads.map(|block| blocks.separator(block)).collect();
        }
        let ids = ids.chunks(per_shard).map(shard).collect();
        Self { built, index, cuts, ids }
    }

    fn documents(&self) -> Vec<Vec<u8>> {
        let shard = |shard: &[crate::Document]| {
            let mut writer = Writer::default();
            documents(shard, &mut writer);
            writer.bytes
        };
        self.built.documents.chunks(self.cuts.documents as usize).map(shard).collect()
    }

    fn terms(&self) -> Vec<Vec<u8>> {
        let Some(blocks) = self.index.blocks() else { return Vec::new() };
        let per_shard = self.cuts.blocks as usize;
        let shard = |first: usize| {
            let mut writer = Writer::default();
            blocks.write(first..(first + per_shard).min(blocks.len()), &mut writer);
            writer.bytes
        };
        (0..blocks.len()).step_by(per_shard).map(shard).collect()
    }

    /// Where the shards of documents are.
    fn text_heads(&self, packed: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let mut start = 0;
        let head = |shards: &[Vec<u8>]| {
            let lengths: Vec<u32> = shards.iter().map(|shard| length(shard.len())).collect();
            let mut writer = Writer::default();
            let next = start + lengths.iter().sum::<u32>();
            writer.record(&(std::mem::replace(&mut start, next), lengths));
            writer.bytes
        };
        packed.chunks(self.cuts.text_heads as usize).map(head).collect()
    }

    /// Where the shards of terms are, and how each begins.
    fn term_heads(&self, packed: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let Some(blocks) = self.index.blocks() else { return Vec::new() };
        let (per_shard, per_head) = (self.cuts.blocks as usize, self.cuts.term_heads as usize);
        let mut at = 0;
        let head = |(ix, shards): (usize, &[Vec<u8>])| {
            let first = ix * per_head;
            let mut writer = Writer::default();
            let start = blocks.start(first * per_shard);
            for number in [at, start.postings, start.positions] {
                writer.number(number);
            }
            for (shard, packed) in (first..).zip(shards) {
                let this = blocks.start(shard * per_shard);
                let next = blocks.start((shard + 1) * per_shard);
                writer.string(&this.first);
                writer.number(length(packed.len()));
                writer.number(next.postings - this.postings);
                writer.number(next.positions - this.positions);
                at += length(packed.len());
            }
            writer.bytes
        };
        packed.chunks(per_head).enumerate().map(head).collect()
    }
}

/// How many of so many shards a head tells of.
fn per_head(shards: usize, least: usize) -> usize {
    shards.div_ceil(MOST_HEADS).max(least)
}

/// How many of so many things of so many bytes together make a shard.
fn per_shard(count: usize, bytes: usize, wanted: usize) -> usize {
    (count.saturating_mul(wanted) / bytes.max(1)).max(1)
}

#[cfg(test)]
mod tests;
