//! Content security policies: what a page may run and fetch.
//!
//! They stand in the pages, as a static host may not let its user set headers. They hold what the project promises:
//! nothing of what a reader does leaves their machine.

use std::ops::Range;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::NotThePage;
use super::scan::{self, Tag};

/// For pages without scripts.
pub fn plain() -> String {
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
        .to_owned()
}

/// For a page whose inline scripts and style sheets have these hashes.
///
/// * `wasm-unsafe-eval` lets WebAssembly be compiled, nothing else.
/// * Styles in attributes are allowed: the timeline places its labels by them, and with no foreign origin to fetch from
///   they can do no harm.
/// * `blob:` and `data:` serve what the reader saves from the page.
fn viewer(scripts: &str, styles: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
         worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

/// The page with a policy made for its scripts, in front of all else in its head but the character set.
pub(super) fn write(page: &str) -> Result<String, NotThePage> {
    let mut page = page.to_owned();
    while let Some(old) = old_policy(&page) {
        page.replace_range(old, "");
    }
    let head = scan::tags(&page).find(|tag| tag.name == "head").map(|tag| tag.span.end);
    let charset =
        scan::tags(&page).find(|tag| tag.get("charset").is_some()).map(|tag| tag.span.end);
    let place = charset.or(head).ok_or(NotThePage { expected: "<head>" })?;
    let hashes = |is_meant: fn(&Tag) -> bool| {
        scan::tags(&page).filter(is_meant).map(|tag| hash(&page[tag.raw])).collect::<String>()
    };
    let policy = viewer(&hashes(is_inline_script), &hashes(|tag| tag.name == "style"));
    page.insert_str(
        place,
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    );
    Ok(page)
}

fn old_policy(page: &str) -> Option<Range<usize>> {
    let is_policy = |value: &str| value.eq_ignore_ascii_case("content-security-policy");
    scan::tags(page).find(|tag| tag.get("http-equiv").is_some_and(is_policy)).map(|tag| tag.span)
}

pub(super) fn is_inline_script(tag: &Tag) -> bool {
    tag.name == "script" && tag.get("src").is_none() && runs(tag.get("type"))
}

/// Whether a script of this type is code and not data.
fn runs(kind: Option<&str>) -> bool {
    matches!(
        kind,
        None | Some("" | "module" | "text/javascript" | "application/javascript" | "importmap")
    )
}

/// The hash as a policy has it, after a space. A browser hashes the text between the tags as its parser gives it: with line
/// feeds only.
fn hash(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
