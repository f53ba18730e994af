//! Texts at every level of folding, with each change explained.
//!
//! The tables behind this (words of each language, reasons, weights of language identification) are a quarter of the whole
//! viewer, and few readers ask for it. So it is a WebAssembly module of its own, `src/main.rs`, that the viewer fetches when it is
//! first wanted. Its answers cross the border as bytes, which [`encode`] and [`decode`] turn from and into the values here: both
//! sides are built from this one definition.

mod explained;
mod mapped;
mod sentences;

pub use explained::{Explained, Kind, LIMIT, Leveled, Piece, explained};
pub use mapped::Mapped;
pub use sentences::sentence;

use serde::{Deserialize, Serialize};

/// An answer as bytes.
///
/// # Panics
///
/// Never for the values of this crate: they hold nothing that postcard cannot write.
pub fn encode<T: Serialize>(answer: &T) -> Vec<u8> {
    postcard::to_allocvec(answer).expect("strings, lists and numbers can be written")
}

/// An answer from its bytes; `None` when they are of another version of the module.
///
/// ```
/// use roznama_folding::{Mapped, decode, encode};
/// use roznama_text::{Level, fold_mapped};
///
/// let mapped = Mapped::from(fold_mapped("ﺳﻼﻡ", Level::Repair));
/// assert_eq!(mapped.text, "سلام");
/// assert_eq!(decode(&encode(&mapped)), Some(mapped));
/// assert_eq!(decode::<Mapped>(&[0xFF]), None);
/// ```
pub fn decode<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
