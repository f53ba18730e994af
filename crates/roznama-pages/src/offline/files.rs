//! Reads a built site's folder and writes the worker and the manifest into it.
#![allow(
    clippy::disallowed_methods,
    reason = "the one part of the library that reads and writes files"
)]

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use super::list::Listed;
use super::manifest::{MASKABLE, manifest};
use super::{MANIFEST, Offline, WORKER, named, worker};
use crate::index::{NotThePage, icon_name, named_by_content};

/// Why a site could not be made to work offline.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File {
        /// What was tried: read, write or remove.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Its `index.html` is not this project's.
    Page(NotThePage),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { what, path, error } => {
                write!(f, "cannot {what} {}: {error}", path.display())
            }
            Self::Page(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

/// Writes `manifest.webmanifest`, its icon and `sw.js` into the finished site in `folder`, and names the worker in `index.html`. With
/// [`Offline::Off`] there is no worker, and the page names none.
///
/// # Errors
///
/// When a file cannot be read or written, or `index.html` has no `<head>`.
pub fn write(folder: &Path, offline: Offline) -> Result<(), Error> {
    let index = folder.join("index.html");
    let page = failing("read", &index, fs::read_to_string(&index))?;
    let maskable = named_by_content("icon-maskable", "svg", MASKABLE.as_bytes());
    save(&folder.join(&maskable), MASKABLE)?;
    save(&folder.join(MANIFEST), &manifest(icon_name(&page).as_deref(), &maskable))?;
    let page = named(&page, offline).map_err(Error::Page)?;
    save(&index, &page)?;
    let path = folder.join(WORKER);
    match offline {
        Offline::On => save(&path, &worker(&listed(folder, &page)?)),
        Offline::Off if path.exists() => failing("remove", &path, fs::remove_file(&path)),
        Offline::Off => Ok(()),
    }
}

/// The viewer's files: those at the root, the fonts and what wasm-bindgen may have put into `snippets`.
fn listed(folder: &Path, page: &str) -> Result<Vec<Listed>, Error> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        let here = folder.join(&below);
        let entries = failing(
            "read",
            &here,
            fs::read_dir(&here).and_then(Iterator::collect::<io::Result<Vec<_>>>),
        )?;
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if !entry.path().is_dir() {
                let bytes = failing("read", &entry.path(), fs::read(entry.path()))?;
                found.extend(Listed::new(&path, &bytes, page));
            } else if path == "fonts" || path.starts_with("snippets") {
                folders.push(path);
            }
        }
    }
    Ok(found)
}

fn save(path: &Path, text: &str) -> Result<(), Error> {
    failing("write", path, fs::write(path, text))
}

fn failing<T>(what: &'static str, path: &Path, result: io::Result<T>) -> Result<T, Error> {
    result.map_err(|error| Error::File { what, path: path.to_owned(), error })
}
