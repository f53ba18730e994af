//! Plain HTML pages of a Roznama corpus, readable without JavaScript.
//!
//! ```text
//! Corpus ─pages→ Vec<Page>        article/NAME.html, event/NAME.html, place/NAME.html, person/NAME.html,
//!                                 organisation/NAME.html, list/MONTH.html, list/KIND.html
//!        ─list→  HTML             the list of both, for the page that stands before the viewer
//! index.html ─index::finish→ index.html with the list, one style sheet and a content security policy
//! the whole site ─offline→ sw.js, manifest.webmanifest
//! ```
//!
//! Everything here is a function of its arguments but [`write_site`], which reads and writes the files; the binary beside it is
//! Trunk's hook.
//!
//! # What a page is
//!
//! An article's page shows its text as it was published, with what is known about it and on what basis, in the
//! article's own language where the interface speaks it, else in English. Nothing in it runs: it holds no script but
//! a block of data (JSON-LD) for those who harvest, and its policy forbids any.
//!
//! # Limits
//!
//! One page an article: no paging inside long texts. No site map, which must name whole addresses: a site does not know its own.

mod article;
mod dates;
mod event;
mod feed;
mod files;
mod hash;
mod help;
pub mod html;
pub mod index;
mod json_ld;
mod list;
mod name;
pub mod offline;
mod path;
mod provenance;
mod shell;
mod site;
mod words;

use std::collections::BTreeMap;

use roznama_core::Corpus;

pub use dates::html_datetime;
pub use feed::feed;
pub use files::SiteError;
pub use list::{list, list_pages};
pub use site::{Source, Written, is_of_site, write_site};

/// A finished page and where it goes, relative to the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// For example `article/002.html`; always one folder deep, with names that are safe on any host.
    pub path: String,
    /// The whole document.
    pub html: String,
}

/// What the pages link, as paths relative to the site's root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The style sheet.
    pub stylesheet: Option<String>,
    /// The site's icon.
    pub icon: Option<String>,
}

/// The pages of all articles, then of all events, in the corpus's order, then what lists them by month; then those of names.
pub fn pages(corpus: &Corpus, links: &Links) -> Vec<Page> {
    let articles = corpus.documents().iter().enumerate().map(|(place, document)| Page {
        path: path::article_path(&document.id),
        html: article::page(corpus, place, document, links),
    });
    let events = corpus.events().iter().map(|event| Page {
        path: path::event_path(&event.id),
        html: event::page(corpus, event, links),
    });
    articles
        .chain(events)
        .chain(list_pages(corpus, links))
        .chain(name::pages(corpus, links))
        .collect()
}

/// Pairs of pages whose paths differ only in the case of letters: on some file systems the second would replace the first.
pub fn clashes(pages: &[Page]) -> Vec<(&Page, &Page)> {
    let mut seen: BTreeMap<String, &Page> = BTreeMap::new();
    pages
        .iter()
        .filter_map(|page| {
            let first = *seen.entry(page.path.to_ascii_lowercase()).or_insert(page);
            (first.path != page.path).then_some((first, page))
        })
        .collect()
}

/// Whether an address from the metadata may become a link: a script's address must not.
fn html_safe_url(url: &str) -> bool {
    let lower = url.trim_start().to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

#[cfg(test)]
mod tests;
