//! Packs as folders of shards.
//!
//! Files are called by what is in them and never change. So a folder is replaced by adding the new files, then renaming the new
//! manifest over the old one, then deleting what no manifest names any more: whenever that stops, a whole pack is there.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use roznama_core::pack::{self, Folder, Manifest, PackError, Shard};
use roznama_core::{Corpus, Partial};
use sha2::{Digest, Sha256};

use super::{FolderSize, Opened, write_then_rename};
use crate::failure::Failure;

/// What the manifest of a folder is called.
const MANIFEST: &str = "manifest";

/// How the name of a file of shards ends.
const ENDING: &str = ".shard";

/// Raw deflate at its best.
pub(super) fn compress(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory is the only limit")
}

/// The first half of SHA-256.
pub(super) fn hash(bytes: &[u8]) -> [u8; 16] {
    let whole: [u8; 32] = Sha256::digest(bytes).into();
    whole.first_chunk().copied().unwrap_or_default()
}

/// The manifest that a path means: its own file, that of the folder that it names, or that of the site in it.
pub(super) fn manifest_of(path: &Path) -> Option<PathBuf> {
    let own = if path.is_dir() { path.join(MANIFEST) } else { path.to_owned() };
    let is_manifest =
        |file: &PathBuf| super::start(file).is_some_and(|start| pack::is_manifest(&start));
    Some(own).filter(is_manifest).or_else(|| of_site(path).filter(is_manifest))
}

/// The manifest in a site's folder, which is named by what is in it.
fn of_site(path: &Path) -> Option<PathBuf> {
    let is_it = |name: &str| name.starts_with("corpus-") && name.ends_with(".manifest");
    let mut files = fs::read_dir(path).ok()?.flatten();
    files.find(|file| file.file_name().to_str().is_some_and(is_it)).map(|file| file.path())
}

/// A file of shards beside its manifest; in a site they are in a folder of their own.
fn shard_file(manifest: &Path, name: &str) -> PathBuf {
    let beside = manifest.with_file_name(name);
    let in_site = manifest.with_file_name("corpus").join(name);
    if !beside.exists() && in_site.exists() { in_site } else { beside }
}

/// What is at a path that is neither nothing nor a folder of shards nor empty.
pub(super) fn other_than_shards(path: &Path) -> Option<&'static str> {
    if manifest_of(path).is_some_and(|manifest| manifest.ends_with(MANIFEST) && manifest != path) {
        return None;
    }
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().map(|_| "a folder that is none"),
        Err(_) => path.exists().then_some("a file"),
    }
}

/// Writes a folder; answers its bytes.
pub(super) fn write(path: &Path, folder: &Folder) -> io::Result<usize> {
    fs::create_dir_all(path)?;
    let mut bytes = folder.manifest.len();
    for (name, file) in &folder.files {
        bytes += file.len();
        let path = path.join(name);
        // The name says what is in it, but not whether all of it was written.
        if fs::read(&path).is_ok_and(|held| held == *file) {
            continue;
        }
        write_then_rename(&path, file)?;
    }
    write_then_rename(&path.join(MANIFEST), &folder.manifest)?;
    let named: BTreeSet<&str> = folder.files.iter().map(|(name, _)| name.as_str()).collect();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_stale = |name: &str| is_shard_file(name) && !named.contains(name);
        if name.to_str().is_some_and(is_stale) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(bytes)
}

fn is_shard_file(name: &str) -> bool {
    let is_hash = |hash: &str| hash.len() == 32 && hash.bytes().all(|b| b.is_ascii_hexdigit());
    name.strip_suffix(ENDING).is_some_and(is_hash)
}

/// Reads a folder, all of it.
pub(super) fn open(manifest: &Path) -> Result<Opened, Failure> {
    let mut files = Files::of(manifest)?;
    let partial = files.partial()?;
    while let Err(wanting) = partial.all() {
        for shard in wanting.shards() {
            files.supply(&partial, shard)?;
        }
    }
    let sizes = partial.manifest();
    let file_bytes: usize = sizes.files().iter().map(|file| file.bytes).sum();
    let first = |shard: Shard| sizes.place(shard).map_or(0, |place| place.bytes.len());
    let folder = FolderSize {
        files: sizes.files().len() + 1,
        shards: sizes.len(),
        manifest_bytes: files.manifest_bytes,
        first_bytes: files.manifest_bytes + sizes.resident().into_iter().map(first).sum::<usize>(),
    };
    let corpus = partial
        .into_whole()
        .map_err(|wanting| Failure::Message(format!("{}: error: {wanting}", manifest.display())))?;
    Ok(Opened { corpus, bytes: file_bytes + folder.manifest_bytes, folder: Some(folder) })
}

/// A pack of which only what is needed is read.
pub(crate) struct Source {
    partial: Option<(Partial, Files)>,
    whole: Option<Corpus>,
}

/// The pack at a path.
pub(crate) fn source(path: &Path) -> Result<Source, Failure> {
    let Some(manifest) = manifest_of(path) else {
        return Ok(Source { partial: None, whole: Some(super::open(path)?.corpus) });
    };
    let mut files = Files::of(&manifest)?;
    Ok(Source { partial: Some((files.partial()?, files)), whole: None })
}

impl Source {
    /// The answer to a question, when all that it needs has been read.
    pub(crate) fn ask<T>(&mut self, question: impl Fn(&Corpus) -> T) -> Result<T, Failure> {
        let Some((partial, files)) = &mut self.partial else {
            return self
                .whole
                .as_ref()
                .map(question)
                .ok_or_else(|| Failure::Message("error: expected a pack, found none".to_owned()));
        };
        loop {
            match partial.ask(&question) {
                Ok(answer) => return Ok(answer),
                Err(wanting) => {
                    for shard in wanting.shards() {
                        files.supply(partial, shard)?;
                    }
                }
            }
        }
    }
}

/// The files of a folder, each read once.
struct Files {
    manifest: PathBuf,
    manifest_bytes: usize,
    index: Manifest,
    held: BTreeMap<usize, Vec<u8>>,
}

impl Files {
    fn of(manifest: &Path) -> Result<Self, Failure> {
        let shown = manifest.display();
        let bytes = fs::read(manifest).map_err(|error| {
            Failure::Message(format!("{shown}: error: expected a manifest, found {error}"))
        })?;
        let index = Manifest::read(&bytes)
            .map_err(|error| Failure::Message(format!("{shown}: error: {error}")))?;
        Ok(Self {
            manifest: manifest.to_owned(),
            manifest_bytes: bytes.len(),
            index,
            held: BTreeMap::new(),
        })
    }

    /// The corpus with what must be there at the start.
    fn partial(&mut self) -> Result<Partial, Failure> {
        let index = self.index.clone();
        let first = index.resident().into_iter();
        let first: Vec<Vec<u8>> =
            first.map(|shard| self.plain(&index, shard)).collect::<Result<_, Failure>>()?;
        index.open(&first).map_err(|error| self.damaged(&error))
    }

    fn supply(&mut self, partial: &Partial, shard: Shard) -> Result<(), Failure> {
        let plain = self.plain(partial.manifest(), shard)?;
        partial.supply(shard, &plain).map_err(|error| self.damaged(&error))
    }

    /// A shard's bytes, decompressed.
    fn plain(&mut self, index: &Manifest, shard: Shard) -> Result<Vec<u8>, Failure> {
        let name = index.shard_name(shard);
        let Some(place) = index.place(shard) else { return Ok(Vec::new()) };
        let file = &index.files()[place.file];
        let path = shard_file(&self.manifest, &file.name);
        let to_do = "to do: copy the folder again, or make it again with `roznama pack INPUT… --shards -o FOLDER`";
        let held = match self.held.entry(place.file) {
            Entry::Occupied(held) => held.into_mut(),
            Entry::Vacant(empty) => empty.insert(fs::read(&path).map_err(|error| {
                Failure::Message(format!(
                    "{}: error: expected the file that holds shard `{name}`, found {error}\n  {to_do}",
                    path.display()
                ))
            })?),
        };
        let packed = held.get(place.bytes.clone()).ok_or_else(|| {
            Failure::Message(format!(
                "{}: error: expected {} bytes, found {}: shard `{name}` is not whole\n  {to_do}",
                path.display(),
                file.bytes,
                held.len()
            ))
        })?;
        if !place.is_compressed {
            return Ok(packed.to_vec());
        }
        let mut plain = Vec::new();
        DeflateDecoder::new(packed).read_to_end(&mut plain).map_err(|error| {
            Failure::Message(format!(
                "{}: error: shard `{name}` is damaged: {error}\n  {to_do}",
                path.display()
            ))
        })?;
        Ok(plain)
    }

    fn damaged(&self, error: &PackError) -> Failure {
        Failure::Message(format!("{}: error: {error}", self.manifest.display()))
    }
}
