//! The manifest of a folder of shards: which files there are, and which shards each holds.

use std::ops::Range;
use std::sync::OnceLock;

use super::PackError;
use super::codec::{Malformed, Reader, Writer, length};
use super::format::{MANIFEST_MAGIC, Section};
use super::header::{Header, header};

/// What a shard is called: its place among all of a manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shard(pub u32);

/// Where a shard is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In which of [`Manifest::files`].
    pub file: usize,
    /// Which of its bytes.
    pub bytes: Range<usize>,
    /// Whether they are raw deflate; if not, they are the shard as it is.
    pub is_compressed: bool,
}

/// A file of shards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShardFile {
    /// Its name: what is in it, hashed, so that a file of this name never changes.
    pub name: String,
    /// How long it is.
    pub bytes: usize,
}

/// The files of a folder, and what each holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Manifest {
    files: Vec<ShardFile>,
    sections: Vec<Held>,
}

/// A section of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    name: String,
    /// The number of its first shard.
    first: u32,
    /// How many shards it has.
    count: u32,
    places: Places,
}

/// Where the shards of a section are.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Places {
    /// Each is known.
    Known(Vec<Place>),
    /// They are of one length, uncompressed, and fill these files.
    Pages { page: u32, total: u32, files: Range<usize> },
    /// They fill these files; how long each is, shards of another section tell: each of so many, where they begin and end.
    Told { per_head: u32, files: Range<usize>, ends: Vec<OnceLock<Vec<usize>>> },
}

/// How a section's shards lie in its files.
pub(super) enum Laid {
    /// The length of each, compressed.
    Listed(Vec<usize>),
    /// So many bytes in all before checksums, in pages of so many.
    Pages { page: u32, total: u32, files: usize },
    /// How many there are, and of how many a head tells.
    Told { count: u32, per_head: u32, files: usize },
}

/// Bytes of the checksum behind a shard.
pub(super) const CHECKSUM_LENGTH: u32 = 4;

/// More shards than any section has.
const MOST: u32 = 1 << 22;

/// Bytes of a hash in the manifest.
pub(super) const HASH_LENGTH: usize = 16;

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// If the bytes are no manifest, of another version, cut short, damaged or malformed.
    pub fn read(bytes: &[u8]) -> Result<Self, PackError> {
        let Header { count, end } = header(bytes, MANIFEST_MAGIC, 1)?;
        let body = &bytes[end - count as usize..];
        let mut reader = Reader::new(body);
        Self::decode(&mut reader)
            .and_then(|it| reader.end().map(|()| it))
            .map_err(|error| PackError::Malformed { section: "manifest".to_owned(), at: error.at })
    }

    fn decode(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let mut files = Vec::new();
        for _ in 0..reader.count()? {
            let hash = reader.take(HASH_LENGTH)?;
            files.push(ShardFile { name: file_name(hash), bytes: reader.number()? as usize });
        }
        let mut sections: Vec<Held> = Vec::new();
        let (mut file, mut at, mut first) = (0, 0usize, 0u32);
        for _ in 0..reader.count()? {
            let start = reader.malformed();
            let name = reader.string()?.to_owned();
            if sections.iter().any(|held| held.name == name) {
                return Err(start);
            }
            let kind = reader.number()?;
            let (count, places) = if kind == 0 {
                let mut places = Vec::new();
                for _ in 0..reader.count()? {
                    let start = reader.malformed();
                    let end = at.checked_add(reader.number()? as usize).ok_or(start)?;
                    let held: &ShardFile =
                        files.get(file).filter(|it| end <= it.bytes).ok_or(start)?;
                    places.push(Place { file, bytes: at..end, is_compressed: true });
                    (file, at) = if end == held.bytes { (file + 1, 0) } else { (file, end) };
                }
                (length(places.len()), Places::Known(places))
            } else {
                let (all, each, own) = (reader.number()?, reader.number()?, reader.number()?);
                let end = file.saturating_add(own as usize);
                if at > 0 || end > files.len() || each == 0 || kind > 2 {
                    return Err(start);
                }
                let own = std::mem::replace(&mut file, end)..end;
                let bytes: usize = files[own.clone()].iter().map(|file| file.bytes).sum();
                if kind == 1 {
                    let (page, total, files) = (each, all, own);
                    let count = total.div_ceil(page);
                    let sealed = u64::from(total) + u64::from(CHECKSUM_LENGTH) * u64::from(count);
                    if sealed != bytes as u64 {
                        return Err(start);
                    }
                    (count, Places::Pages { page, total, files })
                } else {
                    let heads = all.div_ceil(each);
                    let ends = std::iter::repeat_with(OnceLock::new).take(heads.min(MOST) as usize);
                    (all, Places::Told { per_head: each, files: own, ends: ends.collect() })
                }
            };
            let next = first.checked_add(count).filter(|_| count <= MOST).ok_or(start)?;
            sections.push(Held { name, first: std::mem::replace(&mut first, next), count, places });
        }
        // Every file is full.
        if file < files.len() {
            return Err(reader.malformed());
        }
        Ok(Self { files, sections })
    }

    /// The files, in the order of the shards.
    pub fn files(&self) -> &[ShardFile] {
        &self.files
    }

    /// How many shards there are.
    pub fn len(&self) -> usize {
        self.sections.last().map_or(0, |held| (held.first + held.count) as usize)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where a shard is; nothing while the shard that tells it has not been
    /// [supplied](crate::Partial::supply).
    pub fn place(&self, shard: Shard) -> Option<Place> {
        let (held, ix) = self.held(shard)?;
        match &held.places {
            Places::Known(places) => places.get(ix).cloned(),
            Places::Pages { page, total, files } => {
                let stride = (page + CHECKSUM_LENGTH) as usize;
                let start = ix * stride;
                let end = start
                    + stride.min(*total as usize - ix * *page as usize + CHECKSUM_LENGTH as usize);
                self.locate(files, start..end, false)
            }
            Places::Told { per_head, files, ends } => {
                let per_head = *per_head as usize;
                let ends = ends.get(ix / per_head)?.get()?;
                let at = ix % per_head;
                self.locate(files, *ends.get(at)?..*ends.get(at + 1)?, true)
            }
        }
    }

    /// Where these bytes of some files are, if they are all in one.
    fn locate(
        &self,
        files: &Range<usize>,
        bytes: Range<usize>,
        is_compressed: bool,
    ) -> Option<Place> {
        let mut start = 0;
        for file in files.clone() {
            let end = start + self.files[file].bytes;
            if bytes.start < end {
                let within = bytes.start - start..bytes.end.checked_sub(start)?;
                return (bytes.end <= end).then_some(Place { file, bytes: within, is_compressed });
            }
            start = end;
        }
        None
    }

    /// Learns where a head's shards are: the first of them begins so many bytes into the section's files, and these are their
    /// lengths. They must lie in the files.
    pub(super) fn learn(
        &self,
        section: Section,
        head: usize,
        start: u32,
        lengths: &[u32],
    ) -> Result<(), Malformed> {
        let malformed = Malformed { at: 0 };
        let held =
            self.sections.iter().find(|held| held.name == section.name()).ok_or(malformed)?;
        let Places::Told { per_head, files, ends } = &held.places else { return Err(malformed) };
        let first = (head as u64) * u64::from(*per_head);
        let count = u64::from(held.count).saturating_sub(first).min(u64::from(*per_head));
        if count != lengths.len() as u64 {
            return Err(malformed);
        }
        let mut all = vec![start as usize];
        for length in lengths {
            let end = all[all.len() - 1].checked_add(*length as usize).ok_or(malformed)?;
            self.locate(files, all[all.len() - 1]..end, true).ok_or(malformed)?;
            all.push(end);
        }
        // The same head twice tells the same.
        let _ = ends.get(head).ok_or(malformed)?.set(all);
        Ok(())
    }

    /// Bytes of a page and of all of a section's.
    pub(super) fn pages(&self, section: Section) -> Option<(u32, u32)> {
        let held = self.sections.iter().find(|held| held.name == section.name())?;
        match held.places {
            Places::Pages { page, total, .. } => Some((page, total)),
            _ => None,
        }
    }

    /// How many shards of a section a head tells of.
    pub(super) fn per_head(&self, section: Section) -> Option<u32> {
        let held = self.sections.iter().find(|held| held.name == section.name())?;
        match held.places {
            Places::Told { per_head, .. } => Some(per_head),
            _ => None,
        }
    }

    /// The shards without which no question can be asked.
    pub fn resident(&self) -> Vec<Shard> {
        let shards = |section: Section| self.shards(section);
        Section::RESIDENT.into_iter().flat_map(shards).map(Shard).collect()
    }

    /// The shards that hold the events as people wrote them, which only who merges packs needs.
    pub fn is_for_merging(&self, shard: Shard) -> bool {
        self.shards(Section::EventRows).contains(&shard.0)
    }

    /// Each section's name, number of shards and bytes.
    pub fn sections(&self) -> impl Iterator<Item = (&str, usize, usize)> {
        self.sections.iter().map(|held| {
            let bytes = match &held.places {
                Places::Known(places) => places.iter().map(|place| place.bytes.len()).sum(),
                Places::Pages { files, .. } | Places::Told { files, .. } => {
                    self.files[files.clone()].iter().map(|file| file.bytes).sum()
                }
            };
            (held.name.as_str(), held.count as usize, bytes)
        })
    }

    fn held(&self, shard: Shard) -> Option<(&Held, usize)> {
        let held = self.sections.iter().rev().find(|held| held.first <= shard.0)?;
        let ix = shard.0 - held.first;
        (ix < held.count).then_some((held, ix as usize))
    }

    /// A shard's section and its place in it.
    pub(super) fn section(&self, shard: Shard) -> Option<(&str, usize)> {
        self.held(shard).map(|(held, ix)| (held.name.as_str(), ix))
    }

    /// What errors call a shard: `postings-12`.
    pub fn shard_name(&self, shard: Shard) -> String {
        self.section(shard).map_or_else(String::new, |(name, ix)| shard_name(name, ix))
    }

    /// The shards of a section.
    pub(super) fn shards(&self, section: Section) -> Range<u32> {
        let held = self.sections.iter().find(|held| held.name == section.name());
        held.map_or(0..0, |held| held.first..held.first + held.count)
    }

    /// The body of a manifest of files with their hashes and of sections.
    pub(super) fn encode(
        files: &[([u8; HASH_LENGTH], usize)],
        sections: &[(Section, Laid)],
    ) -> Vec<u8> {
        let mut out = Writer::default();
        out.number(length(files.len()));
        for (hash, bytes) in files {
            out.bytes.extend_from_slice(hash);
            out.number(length(*bytes));
        }
        out.number(length(sections.len()));
        for (section, laid) in sections {
            out.string(section.name());
            let (kind, [all, each, files]) = match laid {
                Laid::Listed(lengths) => {
                    out.number(0);
                    out.number(length(lengths.len()));
                    for bytes in lengths {
                        out.number(length(*bytes));
                    }
                    continue;
                }
                Laid::Pages { page, total, files } => (1, [*total, *page, length(*files)]),
                Laid::Told { count, per_head, files } => (2, [*count, *per_head, length(*files)]),
            };
            for number in [kind, all, each, files] {
                out.number(number);
            }
        }
        out.bytes
    }
}

/// What the shard of a section at a place is called.
pub(super) fn shard_name(section: &str, ix: usize) -> String {
    format!("{section}-{ix}")
}

/// The name of a file with this hash.
pub(super) fn file_name(hash: &[u8]) -> String {
    let mut name = String::with_capacity(hash.len() * 2 + 6);
    for digit in hash.iter().flat_map(|byte| [byte >> 4, byte & 15]) {
        name.push(char::from(b"0123456789abcdef"[digit as usize]));
    }
    name + ".shard"
}
