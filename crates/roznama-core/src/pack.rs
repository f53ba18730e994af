//! The file that holds a corpus: one definition, shared by its writer and its reader.
//!
//! `docs/pack-format.md` in the repository describes it byte by byte. Each section has a checksum,
//! so that a damaged byte is an error with its section's name, never a wrong answer.
//!
//! The same sections, cut into shards, make a [`Folder`] on any static host, of which a reader fetches what a question needs:
//! a [`Manifest`] says where everything is, a [`Partial`](crate::Partial) answers, or says what is wanting.
//!
//! ```
//! use roznama_core::{Article, pack};
//!
//! let bytes = pack::write(vec![Article::new("a", "سلام بر شما")], vec![]);
//! let corpus = pack::read(&bytes)?;
//! assert_eq!(corpus.documents().len(), 1);
//!
//! let broken = pack::read(&bytes[..bytes.len() - 1]).unwrap_err();
//! assert!(broken.to_string().contains("event-rows"));
//! # Ok::<(), pack::PackError>(())
//! ```

mod checksum;
mod codec;
mod error;
mod folder;
mod format;
mod header;
mod manifest;
mod open;
mod read;
mod write;

#[cfg(test)]
mod tests;

/// Whether a file that begins with these bytes, eight at least, is a pack of any version.
///
/// ```
/// use roznama_core::pack;
///
/// assert!(pack::is_pack(&pack::write(vec![], vec![])));
/// assert!(!pack::is_pack("\u{62E}\u{628}\u{631}".as_bytes()));
/// ```
pub fn is_pack(start: &[u8]) -> bool {
    start.starts_with(&format::MAGIC)
}

/// Whether a file that begins with these bytes is the manifest of a folder of shards, of any version.
pub fn is_manifest(start: &[u8]) -> bool {
    start.starts_with(&format::MANIFEST_MAGIC)
}

pub(crate) use codec::{Malformed, Reader, Writer, length};
pub use error::PackError;
pub use folder::Folder;
pub(crate) use folder::write_shards;
pub use format::{FORMAT_VERSION, Meta};
pub use manifest::{Manifest, Place, Shard, ShardFile};
pub(crate) use open::supply;
pub(crate) use read::event_rows;
pub use read::read;
pub use write::write;
pub(crate) use write::write_built;
