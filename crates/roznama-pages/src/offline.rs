//! What makes a built site work without a connection and be installed: `sw.js`, `manifest.webmanifest` and its icons.
//!
//! The service worker is `assets/sw.js` with the list of the site's files by their content, so that its own bytes change with any
//! of them: that is how a browser learns of a new version. Which files the list has, and when a browser keeps each, is decided in
//! [`list`]; the worker's own comments say what it does with them.
//!
//! [`write`](fn@write) must come last, after everything else is in the site's folder: a file that is changed afterwards is refused by
//! readers' browsers, which then stay with the version that they have. It can be repeated.

mod files;
pub mod icon;
pub mod list;
pub mod manifest;
#[cfg(test)]
mod tests;

use crate::index::{NotThePage, tell, untell};

pub use files::write;
use list::Listed;

/// Whether readers' browsers are to keep the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    /// They are.
    On,
    /// No worker is written. Browsers that have kept the site earlier forget it at the next visit, since they find none.
    Off,
}

/// The worker's name, at the site's root so that it may answer for all of the site.
pub const WORKER: &str = "sw.js";
/// The manifest's name, which must not change or an installed app would count as another.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The icon for telephones that know no SVG; `index.html` names it.
pub const TOUCH_ICON: &str = "apple-touch-icon.png";

/// What the page tells `assets/offline.js`.
const META: &str = "roznama-offline";
/// The worker as it is written by hand, with an empty list.
const SOURCE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sw.js"));
/// The line of it that the list takes the place of.
const EMPTY: &str = "const SITE = { version: \"\", install: {}, use: {} };";

/// The page that names the worker, or names none.
///
/// # Errors
///
/// When the page has no `<head>`.
pub fn named(page: &str, offline: Offline) -> Result<String, NotThePage> {
    match offline {
        Offline::On => tell(page, META, WORKER),
        Offline::Off => untell(page, META),
    }
}

/// The worker of a site with these files, in any order.
pub fn worker(files: &[Listed]) -> String {
    let list = list::json(files);
    let version = list::version(SOURCE, &list);
    SOURCE.replacen(EMPTY, &format!("const SITE = {{ version: \"{version}\", {list} }};"), 1)
}
