//! What a page wants of the corpus, fetched until it can be shown.
//!
//! With `ROZNAMA_SHARDS=on` the corpus may come in many files; without it everything is there, and a page can be shown at once.

#[cfg(shards)]
mod shards;
#[cfg(not(shards))]
mod whole;

use yew::prelude::*;

#[cfg(shards)]
pub use shards::use_shown;
#[cfg(not(shards))]
pub use whole::use_shown;

/// A page as far as it has come.
pub struct Shown {
    /// Its title; nothing while something is awaited without which it cannot be shown.
    pub title: Option<String>,
    /// What it shows.
    pub page: Html,
    /// What is awaited, or could not be had.
    pub notice: Html,
}
