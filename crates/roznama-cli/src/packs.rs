//! Packs on disk: one file, or a folder of shards.

mod folder;

use std::fs;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use roznama_core::pack::{self, Folder};
use roznama_core::{Built, Corpus};

use crate::failure::Failure;
use crate::threads::spread;

pub(crate) use folder::source;

/// A pack that was read, whole.
pub(crate) struct Opened {
    pub(crate) corpus: Corpus,
    /// What it takes on disk.
    pub(crate) bytes: usize,
    /// How it lies there, if it is a folder.
    pub(crate) folder: Option<FolderSize>,
}

/// How a folder of shards lies on disk.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FolderSize {
    /// Files, the manifest among them.
    pub(crate) files: usize,
    pub(crate) shards: usize,
    pub(crate) manifest_bytes: usize,
    /// What a viewer fetches before anything can be asked, the manifest among it.
    pub(crate) first_bytes: usize,
}

/// How a pack is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    OneFile,
    Shards,
}

impl Layout {
    pub(crate) fn of(shards: bool) -> Self {
        if shards { Self::Shards } else { Self::OneFile }
    }
}

/// Reads a pack, all of it.
pub(crate) fn open(path: &Path) -> Result<Opened, Failure> {
    if let Some(manifest) = folder::manifest_of(path) {
        return folder::open(&manifest);
    }
    let shown = path.display();
    let bytes = fs::read(path).map_err(|error| {
        Failure::Message(match error.kind() {
            io::ErrorKind::NotFound => format!(
                "{shown}: error: expected a pack, found nothing of that name\n  \
                 to do: correct the path, or make it with `roznama pack INPUT… -o {shown}`"
            ),
            io::ErrorKind::IsADirectory => format!(
                "{shown}: error: expected a pack, found a folder without a manifest\n  \
                 to do: make a pack of it with `roznama pack {shown} -o FILE`"
            ),
            _ => format!("{shown}: error: expected a pack that can be read, found {error}"),
        })
    })?;
    match pack::read(&bytes) {
        Ok(corpus) => Ok(Opened { corpus, bytes: bytes.len(), folder: None }),
        Err(error) => Err(Failure::Message(format!(
            "{shown}: error: {error}\n  \
             to do: name a pack; if this was one, make it again from its articles with `roznama pack INPUT… -o PACK`"
        ))),
    }
}

/// Writes a pack so that at every moment either the old one or the new one is there, whole; answers its bytes.
///
/// What is no pack is left as it is.
pub(crate) fn write(path: &Path, built: &Built, layout: Layout) -> Result<usize, Failure> {
    let written = match layout {
        Layout::OneFile => {
            let bytes = built.pack_with(&spread);
            may_be_written(path, layout)?;
            write_then_rename(path, &bytes).map(|()| bytes.len())
        }
        Layout::Shards => {
            let shards = shards_of(built);
            may_be_written(path, layout)?;
            folder::write(path, &shards)
        }
    };
    written.map_err(|error| {
        Failure::Message(format!(
            "{}: error: expected to write a pack here, found {error}\n  \
             to do: give another place with `-o`, or make room and permission for this one",
            path.display(),
        ))
    })
}

/// What a folder of shards is to have in it.
pub(crate) fn shards_of(built: &Built) -> Folder {
    built.shards(&spread, &folder::compress, &folder::hash)
}

/// Fails when there is something that is no pack of this layout, for whoever made it may want it.
pub(crate) fn may_be_written(path: &Path, layout: Layout) -> Result<(), Failure> {
    let (expected, found) = match layout {
        Layout::OneFile => {
            let start = start(path);
            let is_other = start.is_some_and(|start| !start.is_empty() && !pack::is_pack(&start));
            let found =
                if path.is_dir() { Some("a folder") } else { is_other.then_some("another file") };
            ("a pack", found)
        }
        Layout::Shards => ("a folder of shards", folder::other_than_shards(path)),
    };
    let Some(found) = found else { return Ok(()) };
    Err(Failure::Message(format!(
        "{}: error: expected {expected} to replace, or nothing, found {found}; it was left as it is\n  \
         to do: give another place with `-o`, or delete this one first",
        path.display(),
    )))
}

/// The first eight bytes of a file, or fewer; nothing if there is none.
fn start(path: &Path) -> Option<Vec<u8>> {
    let mut start = Vec::new();
    fs::File::open(path).and_then(|file| file.take(8).read_to_end(&mut start)).ok()?;
    Some(start)
}

fn write_then_rename(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = Temporary::beside(path)?;
    let mut file = fs::File::create(&temporary.path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&temporary.path, path)
}

/// A file that is deleted unless it has been renamed.
#[must_use]
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    fn beside(path: &Path) -> io::Result<Self> {
        let Some(name) = path.file_name() else {
            return Err(io::Error::other("a path that names no file"));
        };
        let name = format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id());
        Ok(Self { path: path.with_file_name(name) })
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // After the rename there is nothing to delete, which is no matter.
        let _ = fs::remove_file(&self.path);
    }
}
