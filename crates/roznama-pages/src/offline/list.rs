//! Which files of a site a browser keeps, and when.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::MANIFEST;
use crate::hash::{is_named_by_content, short_hash};

/// A font above this is kept when a page first uses it, bytes: Nastaliq is for Urdu alone and as large as all others.
const LARGE_FONT: u64 = 100 * 1024;
/// A corpus above this is kept when it is first fetched, bytes.
const LARGE_CORPUS: u64 = 8 * 1024 * 1024;

/// When a browser fetches a file to keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// With the version: without the file it does not count as whole.
    Install,
    /// When a page first asks for it.
    Use,
}

/// A file of the viewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// As the worker knows it: relative to the site's root; `./` is `index.html`, since hosts send one from the other.
    pub path: String,
    /// SHA-256 of its bytes in Base64, as in `integrity`.
    pub hash: String,
    /// When it is kept.
    pub when: When,
}

impl Listed {
    /// Lists a file if it is the viewer's; `page` is the finished `index.html`.
    pub fn new(path: &str, bytes: &[u8], page: &str) -> Option<Self> {
        let when = when(path, bytes.len() as u64, page)?;
        let path = if path == "index.html" { "./" } else { path };
        Some(Self { path: path.to_owned(), hash: STANDARD.encode(Sha256::digest(bytes)), when })
    }
}

/// When a file is kept; `None` for what is not the viewer's own: plain pages and shards, which the worker keeps as they are seen, and
/// whatever else a keeper has put beside the site.
///
/// The page itself names what the viewer needs to start; modules are named there only without their endings.
fn when(path: &str, size: u64, page: &str) -> Option<When> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.')?;
    let is_own = match folder {
        "" => {
            path == "index.html"
                || path == MANIFEST
                || is_named_by_content(stem) && ending != "shard"
        }
        "fonts" => ending == "woff2",
        // Scripts that few readers ask for.
        _ => is_named_by_content(folder) || folder == "snippets" || folder.starts_with("snippets/"),
    };
    if !is_own || matches!(ending, "br" | "gz") {
        return None;
    }
    let is_large = size
        > match ending {
            "woff2" => LARGE_FONT,
            "pack" | "manifest" => LARGE_CORPUS,
            _ => u64::MAX,
        };
    let told = if is_named_by_content(folder) { path } else { name };
    let is_needed = ["index.html", MANIFEST].contains(&path) || page.contains(told);
    Some(if is_needed && !is_large { When::Install } else { When::Use })
}

/// The list as the worker has it: `install: {PATH: HASH, …}, use: {…}`, in the order of the paths.
pub(super) fn json(files: &[Listed]) -> String {
    let of = |when: When| {
        let files: BTreeMap<&str, &str> = files
            .iter()
            .filter(|file| file.when == when)
            .map(|file| (file.path.as_str(), file.hash.as_str()))
            .collect();
        serde_json::json!(files).to_string()
    };
    format!("install: {}, use: {}", of(When::Install), of(When::Use))
}

/// Names a version by all that makes it: the files and the worker's own code.
pub(super) fn version(source: &str, list: &str) -> String {
    short_hash(&[source.as_bytes(), list.as_bytes()])
}
