//! The built site in a browser, by subject.
//!
//! The tests know the corpus in `corpus/`: five articles, three in Urdu, one in Arabic, one in Persian.

#![allow(
    clippy::disallowed_methods,
    reason = "tests read the corpus and change copies of the site"
)]

mod accessibility;
mod article;
mod date_filter;
mod event;
mod failure;
mod folding;
mod help;
mod history;
mod interface;
mod keyboard;
mod language_filter;
mod names;
mod narrow;
mod offline;
mod opened;
mod origin;
mod own_corpus;
mod search;
mod shards;
mod static_pages;
mod sub_path;
mod timeline;

/// The articles' ids.
mod id {
    /// Urdu, without a date in its text.
    pub const UNDATED_UR: &str = "000_17ccf73d9d5bbf05";
    /// Urdu, with the date and time of its publication.
    pub const DATED_UR: &str = "001_b9714f12a68fc25f";
    /// Arabic, its headline doubled in two encodings.
    pub const ARABIC: &str = "002_300396c204fd0f1e";
    /// Persian, its zero-width non-joiners lost.
    pub const PERSIAN: &str = "003_89f9deb589893e49";
    /// Urdu, with digits glued to words.
    pub const GLUED_UR: &str = "004_2169a383d6b7bf3d";
    /// All of them.
    pub const ALL: [&str; 5] = [UNDATED_UR, DATED_UR, ARABIC, PERSIAN, GLUED_UR];
    /// The event that three of them report.
    pub const EVENT: &str = "E01";
}

/// Every page of the app, as addresses without `ui`.
const PAGES: [&str; 9] = [
    "?",
    "?page=search",
    "?page=search&q=%D8%AD%D9%84%D8%A8&lang=ur",
    "?page=search&q=%D8%AD%D9%84%D8%A8&context=behind",
    "?page=article&id=002_300396c204fd0f1e",
    "?page=event&id=E01",
    "?page=folding&id=003_89f9deb589893e49",
    "?page=about",
    "?page=open",
];
