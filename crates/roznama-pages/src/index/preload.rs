//! The app is not fetched before what stands in the page has been seen: `assets/boot.mjs` asks for it then.
//!
//! Trunk has the browser fetch it at once, where it competes with the page for a slow connection and a slow processor.

use std::ops::Range;

use super::scan::{self, Tag};

/// The page that no longer has the browser fetch what its scripts will ask for.
pub(super) fn without(page: &str) -> String {
    let mut page = page.to_owned();
    while let Some(span) = next(&page) {
        page.replace_range(span, "");
    }
    page
}

fn next(page: &str) -> Option<Range<usize>> {
    let is_meant = |tag: &Tag| {
        tag.name == "link" && tag.get("rel") == Some("preload") && tag.get("as") == Some("fetch")
    };
    scan::tags(page).find(is_meant).map(|tag| tag.span)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_what_scripts_fetch_is_left_out() {
        #[track_caller]
        fn check(page: &str, expected: &str) {
            assert_eq!(without(page), expected);
        }
        check("<link rel=preload href=./app.wasm as=fetch><p>", "<p>");
        check("<link rel=preload href=./a.wasm as=fetch><link rel=preload href=./b as=fetch>", "");
        check("<link rel=preload href=a.woff2 as=font>", "<link rel=preload href=a.woff2 as=font>");
        check("<link rel=modulepreload href=a.js>", "<link rel=modulepreload href=a.js>");
    }
}
