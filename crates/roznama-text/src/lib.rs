//! Folding of Arabic-script text with exact offset maps, tokens and language identification.
//!
//! The same word is written in many ways: with Arabic or Persian yeh, with or without vowel marks, hamza, tatweel or zero-width
//! non-joiner, in presentation forms, with any of three sets of digits. [`fold`] makes one of them, for display
//! ([`Level::Repair`]) or for finding ([`Level::Search`]); [`fold_mapped`] also leads from every byte of the result to the
//! original.
//!
//! All functions are total (any `&str`), deterministic and pure: no IO, no clock, no locale.

pub mod digits;
pub mod explain;
mod fold;
pub mod grapheme;
mod lang;
pub mod lang_id;
mod level;
mod map;
pub mod mojibake;
pub mod name;
pub mod non_joiners;
mod normalize;
mod script;
#[cfg(feature = "serde")]
mod serialize;
pub mod spellings;
mod table;
mod tokens;

pub use explain::{Change, explain};
pub use fold::{Folded, fold, fold_in, fold_mapped, fold_mapped_in};
pub use lang::{Direction, InvalidLang, Lang};
pub use level::{Level, UnknownLevel};
pub use map::{OffsetMap, Segment};
pub use tokens::{Part, Token, TokenKind, tokens};

/// The README's examples are run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
