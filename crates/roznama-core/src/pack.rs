//! The file that holds a corpus: one definition, shared by its writer and its reader.
//!
//! `docs/pack-format.md` in the repository describes it byte by byte. Each section has a checksum,
//! so that a damaged byte is an error with its section's name, never a wrong answer.
//!
//! ```
//! use roznama_core::{Article, pack};
//!
//! let bytes = pack::write(vec![Article::new("a", "سلام بر شما")], vec![]);
//! let corpus = pack::read(&bytes)?;
//! assert_eq!(corpus.documents().len(), 1);
//!
//! let broken = pack::read(&bytes[..bytes.len() - 1]).unwrap_err();
//! assert!(broken.to_string().contains("timeline"));
//! # Ok::<(), pack::PackError>(())
//! ```

mod checksum;
mod codec;
mod error;
mod format;
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

pub(crate) use codec::{Malformed, Reader, Writer, length};
pub use error::PackError;
pub use format::{FORMAT_VERSION, Meta};
pub(crate) use read::event_rows;
pub use read::read;
pub use write::write;
pub(crate) use write::write_built;
