//! What a page wants of the corpus, fetched until it can be shown.
//!
//! Of a corpus in one file everything is there, and a page can be shown at once.

mod shards;

use yew::prelude::*;

pub use shards::use_shown;

/// A page as far as it has come.
pub struct Shown {
    /// Its title; nothing while something is awaited without which it cannot be shown.
    pub title: Option<String>,
    /// What it shows.
    pub page: Html,
    /// What is awaited, or could not be had.
    pub notice: Html,
}
