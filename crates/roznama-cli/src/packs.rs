//! Packs on disk.

use std::fs;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use roznama_core::{Corpus, pack};

use crate::failure::Failure;

/// Reads a pack.
pub(crate) fn open(path: &Path) -> Result<(Corpus, usize), Failure> {
    let shown = path.display();
    let bytes = fs::read(path).map_err(|error| {
        Failure::Message(match error.kind() {
            io::ErrorKind::NotFound => format!(
                "{shown}: error: expected a pack, found nothing of that name\n  \
                 to do: correct the path, or make it with `roznama pack INPUT… -o {shown}`"
            ),
            io::ErrorKind::IsADirectory => format!(
                "{shown}: error: expected a pack, found a folder\n  \
                 to do: make a pack of it with `roznama pack {shown} -o FILE`"
            ),
            _ => format!("{shown}: error: expected a pack that can be read, found {error}"),
        })
    })?;
    match pack::read(&bytes) {
        Ok(corpus) => Ok((corpus, bytes.len())),
        Err(error) => Err(Failure::Message(format!(
            "{shown}: error: {error}\n  \
             to do: name a pack; if this was one, make it again from its articles with `roznama pack INPUT… -o PACK`"
        ))),
    }
}

/// Writes a pack so that at every moment either the old file or the whole new one is there.
///
/// A file that is no pack is left as it is.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    may_be_written(path)?;
    write_then_rename(path, bytes).map_err(|error| {
        Failure::Message(format!(
            "{}: error: expected to write a pack here, found {error}\n  \
             to do: give another place with `-o`, or make room and permission for this one",
            path.display(),
        ))
    })
}

/// Fails when there is a file that is no pack, for whoever made it may want it.
pub(crate) fn may_be_written(path: &Path) -> Result<(), Failure> {
    let mut start = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(8).read_to_end(&mut start));
    if read.is_ok() && !start.is_empty() && !pack::is_pack(&start) {
        return Err(Failure::Message(format!(
            "{}: error: expected a pack to replace, or nothing, found another file; it was left as it is\n  \
             to do: give another place with `-o`, or delete this file first",
            path.display(),
        )));
    }
    Ok(())
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
