//! Finishing the viewer's `index.html` after Trunk has built it.
//!
//! * The list of articles and events goes into `<div id="static-list">`.
//! * Trunk links each style sheet by itself; they become one without comments. It stands in the page, so that the first paint
//!   waits for no second request, and in a file, named by its content, for the plain pages.
//! * The page tells the app the names of the modules that it fetches when it needs them ([`tell_module`]), and of the file that holds
//!   the corpus, if that is not built into it ([`tell_corpus`]).
//! * Scripts that stand in the page lose the lines that are comments.
//! * The app is not fetched ahead: its script asks for it once what stands in the page has been seen.
//! * A content security policy is written that allows exactly the scripts and styles that stand in the page: nothing else runs, and
//!   nothing is fetched from another origin.
//!
//! Finishing a finished page changes nothing but the list.

mod join;
pub mod policy;
mod preload;
mod scan;
mod script;
mod told;

use crate::html::Html;

pub use join::{Stylesheet, icon_name, stylesheet_names};
pub use told::{
    FEED, MODULES, SCRIPTS, key_of_words, module_name, named_by_content, tell, tell_corpus,
    tell_feed, tell_module, told, untell,
};

/// The finished page and its style sheet, if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// The page.
    pub html: String,
    /// What was joined; its file must be written beside the page for the others.
    pub stylesheet: Option<Stylesheet>,
}

/// What may run and be fetched in the finished page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// What stands in the page, and nothing of another origin: for readers.
    Strict,
    /// Anything: for `trunk serve`, whose script that loads the page anew is put in later and could not run.
    None,
}

/// Finishes `page`. `sheets` are the contents of [`stylesheet_names`], in that order.
///
/// # Errors
///
/// When the page has no `<div id="static-list">` or no `<head>`: then it is not the page that this crate knows.
pub fn finish(
    page: &str,
    sheets: &[String],
    list: &Html,
    policy: Policy,
) -> Result<Finished, NotThePage> {
    let with_list = fill(page, list)?;
    let (joined, stylesheet) = join::join(&with_list, sheets);
    let joined = preload::without(&script::without_comments(&joined));
    let html = match policy {
        Policy::Strict => policy::write(&joined)?,
        Policy::None => joined,
    };
    Ok(Finished { html, stylesheet })
}

/// The page lacks an element that it must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotThePage {
    /// What was looked for.
    pub expected: &'static str,
}

impl std::fmt::Display for NotThePage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "expected {} in index.html, found none: was it built from this project's page?",
            self.expected
        )
    }
}

impl std::error::Error for NotThePage {}

/// Replaces what stands in the list's element; the list itself holds no `<div>`.
fn fill(page: &str, list: &Html) -> Result<String, NotThePage> {
    let missing = NotThePage { expected: "<div id=\"static-list\">…</div>" };
    let tag =
        scan::tags(page).find(|tag| tag.name == "div" && tag.get("id") == Some("static-list"));
    let start = tag.ok_or_else(|| missing.clone())?.span.end;
    let end = start + page[start..].find("</div>").ok_or(missing)?;
    Ok(format!("{}\n{}{}", &page[..start], list.as_str(), &page[end..]))
}

#[cfg(test)]
mod tests;
