//! Reading and writing a site's files: the one part of the library that does.
#![allow(clippy::disallowed_methods, reason = "a site is files")]

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use crate::index::NotThePage;

/// Why a site could not be written.
#[derive(Debug)]
pub enum SiteError {
    /// A file could not be read, written, renamed or deleted.
    File {
        /// What was to be done to it.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The folder's `index.html` is not the viewer's.
    Page {
        /// The file.
        path: PathBuf,
        /// What it lacks.
        error: NotThePage,
    },
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { doing, path, error } => {
                write!(f, "{}: error: expected to {doing} it, found {error}", path.display())
            }
            Self::Page { path, error } => write!(f, "{}: error: {error}", path.display()),
        }
    }
}

impl std::error::Error for SiteError {}

/// A text file.
pub(crate) fn read_text(path: &Path) -> Result<String, SiteError> {
    fs::read_to_string(path).map_err(failed("read", path))
}

/// Any file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, SiteError> {
    fs::read(path).map_err(failed("read", path))
}

/// Writes a file, and the folders that it needs.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), SiteError> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, bytes)).map_err(failed("write", path))
}

pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), SiteError> {
    fs::rename(from, to).map_err(failed("rename", from))
}

pub(crate) fn delete(path: &Path) -> Result<(), SiteError> {
    fs::remove_file(path).map_err(failed("delete", path))
}

/// What is in a folder: each name, and whether it is a folder itself.
pub(crate) fn entries(folder: &Path) -> Result<Vec<(String, bool)>, SiteError> {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let entries = entries.map_err(failed("read", folder))?;
    Ok(entries
        .into_iter()
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path().is_dir()))
        .collect())
}

fn failed(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> SiteError {
    let path = path.to_owned();
    move |error| SiteError::File { doing, path, error }
}
