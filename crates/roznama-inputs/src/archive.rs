//! Zip archives: their files are as those of a folder.
//!
//! # Limits
//!
//! Stored and deflated files are read, also of more than 4 GiB (zip64). Encrypted ones, and those packed in other ways, are told and
//! left out. All files together may unpack to the [`Limit`]. The sums are checked. Nothing is written anywhere, so the names in an
//! archive cannot lead anyone astray.

mod directory;
#[cfg(test)]
mod tests;

use flate2::Crc;
use flate2::read::DeflateDecoder;

use crate::chosen::{self, chosen};
use crate::compressed::{Limit, UnpackError, Unpacked, opened, read_within};
use crate::input::Input;
use crate::problem::{Problem, Severity};
use directory::{Entry, entries};

/// What an archive holds. A single folder in it that holds all else is as if it were the archive.
pub(crate) fn read(
    path: &str,
    bytes: &[u8],
    limit: Limit,
    problems: &mut Vec<Problem>,
) -> Vec<Input> {
    let entries = match entries(bytes) {
        Ok(entries) => entries,
        Err(found) => {
            problems.push(Problem {
                severity: Severity::Error,
                file: path.to_owned(),
                position: None,
                expected: "a zip archive".to_owned(),
                found: found.to_owned(),
                remedy: "pack it again, or give its files as a folder; it was left out".to_owned(),
            });
            return Vec::new();
        }
    };
    let files: Vec<&Entry> = entries.iter().filter(|entry| !entry.name.ends_with('/')).collect();
    let names: Vec<&str> = files.iter().map(|entry| entry.name.as_str()).collect();
    let top = common_folder(&names);
    let below: Vec<&str> =
        names.iter().map(|name| name.strip_prefix(top).unwrap_or(name)).collect();
    let mut left = limit;
    let mut members = Vec::new();
    for ((entry, below), kind) in files.into_iter().zip(&below).zip(chosen(&below)) {
        let Some(kind) = kind else { continue };
        let shown = format!("{path}/{}", entry.name);
        let unpacked = unpack(bytes, entry, left);
        if let Some(error) = unpacked.error {
            let error = match error {
                UnpackError::TooLong(_) => UnpackError::TooLong(limit),
                damaged @ UnpackError::Damaged(_) => damaged,
            };
            let packed = "a file of a zip archive, packed by `deflate`".to_owned();
            problems.push(error.problem(&shown, packed, "it was left out"));
            continue;
        }
        left = Limit(left.0.saturating_sub(unpacked.bytes.len() as u64));
        members.push((kind, opened(shown, below, unpacked.bytes, left, problems)));
    }
    chosen::inputs(path.to_owned(), members)
}

/// What an entry holds; nothing if that is not what the archive says of it.
fn unpack(bytes: &[u8], entry: &Entry, limit: Limit) -> Unpacked {
    let damaged =
        |found: String| Unpacked { bytes: Vec::new(), error: Some(UnpackError::Damaged(found)) };
    if entry.is_encrypted {
        return damaged("one that a password protects".to_owned());
    }
    let Some(packed) = entry.data(bytes) else {
        return damaged("that the archive ends before it".to_owned());
    };
    let unpacked = match entry.method {
        0 => read_within(packed, limit),
        8 => read_within(DeflateDecoder::new(packed), limit),
        other => return damaged(format!("one packed in another way, number {other}")),
    };
    if unpacked.error.is_some() {
        return Unpacked { bytes: Vec::new(), ..unpacked };
    }
    let mut sum = Crc::new();
    sum.update(&unpacked.bytes);
    if sum.sum() != entry.sum || unpacked.bytes.len() as u64 != entry.size {
        return damaged("other contents than the archive says".to_owned());
    }
    unpacked
}

/// The folder, with its `/`, that all files lie in, what macOS adds aside; empty if there is none.
fn common_folder<'n>(names: &[&'n str]) -> &'n str {
    let mut names = names.iter().filter(|name| !name.starts_with("__MACOSX/"));
    let Some(first) = names.next() else { return "" };
    let Some(end) = first.find('/') else { return "" };
    let folder = &first[..=end];
    if names.all(|name| name.starts_with(folder)) { folder } else { "" }
}
