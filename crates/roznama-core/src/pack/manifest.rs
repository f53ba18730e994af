//! The manifest of a folder of shards: which files there are, and which shards each holds.

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
    /// Which of its bytes: raw deflate.
    pub bytes: std::ops::Range<usize>,
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
    /// By section: its name and the number of its first shard.
    sections: Vec<(String, u32)>,
    places: Vec<Place>,
}

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
        let (mut sections, mut places) = (Vec::new(), Vec::new());
        let (mut file, mut at) = (0, 0usize);
        for _ in 0..reader.count()? {
            let start = reader.malformed();
            let name = reader.string()?.to_owned();
            if sections.iter().any(|(known, _)| *known == name) {
                return Err(start);
            }
            sections.push((name, length(places.len())));
            for _ in 0..reader.count()? {
                let start = reader.malformed();
                let end = at.checked_add(reader.number()? as usize).ok_or(start)?;
                let held: &ShardFile = files.get(file).ok_or(start)?;
                if end > held.bytes {
                    return Err(start);
                }
                places.push(Place { file, bytes: at..end });
                (file, at) = if end == held.bytes { (file + 1, 0) } else { (file, end) };
            }
        }
        // Every file is full.
        if file < files.len() {
            return Err(reader.malformed());
        }
        Ok(Self { files, sections, places })
    }

    /// The files, in the order of the shards.
    pub fn files(&self) -> &[ShardFile] {
        &self.files
    }

    /// How many shards there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Where a shard is.
    pub fn place(&self, shard: Shard) -> Option<Place> {
        self.places.get(shard.0 as usize).cloned()
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
        self.sections.iter().enumerate().map(|(ix, (name, _))| {
            let shards = self.shards_of(ix);
            let places = &self.places[shards.start as usize..shards.end as usize];
            (name.as_str(), places.len(), places.iter().map(|place| place.bytes.len()).sum())
        })
    }

    /// A shard's section and its place in it.
    pub(super) fn section(&self, shard: Shard) -> Option<(&str, usize)> {
        self.place(shard)?;
        let (name, first) = self.sections.iter().rev().find(|(_, first)| *first <= shard.0)?;
        Some((name, (shard.0 - first) as usize))
    }

    /// What errors call a shard: `postings-12`.
    pub fn shard_name(&self, shard: Shard) -> String {
        self.section(shard).map_or_else(String::new, |(name, ix)| format!("{name}-{ix}"))
    }

    /// The shards of a section.
    pub(super) fn shards(&self, section: Section) -> std::ops::Range<u32> {
        let at = self.sections.iter().position(|(name, _)| name == section.name());
        at.map_or(0..0, |at| self.shards_of(at))
    }

    fn shards_of(&self, ix: usize) -> std::ops::Range<u32> {
        let first = |ix: usize| self.sections.get(ix).map(|(_, first)| *first);
        first(ix).unwrap_or(0)..first(ix + 1).unwrap_or(length(self.places.len()))
    }

    /// The body of a manifest of files with their hashes and of sections with the bytes of their shards.
    pub(super) fn encode(
        files: &[([u8; HASH_LENGTH], usize)],
        sections: &[(Section, Vec<usize>)],
    ) -> Vec<u8> {
        let mut out = Writer::default();
        out.number(length(files.len()));
        for (hash, bytes) in files {
            out.bytes.extend_from_slice(hash);
            out.number(length(*bytes));
        }
        out.number(length(sections.len()));
        for (section, shards) in sections {
            out.string(section.name());
            out.number(length(shards.len()));
            for bytes in shards {
                out.number(length(*bytes));
            }
        }
        out.bytes
    }
}

/// The name of a file with this hash.
pub(super) fn file_name(hash: &[u8]) -> String {
    let mut name = String::with_capacity(hash.len() * 2 + 6);
    for digit in hash.iter().flat_map(|byte| [byte >> 4, byte & 15]) {
        name.push(char::from(b"0123456789abcdef"[digit as usize]));
    }
    name + ".shard"
}
