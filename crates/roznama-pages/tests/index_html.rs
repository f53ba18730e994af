//! Holds `index.html` to what its parts rely on: every style sheet is linked, every text stands in all four languages, every
//! reason of a failure has its text.
#![allow(clippy::disallowed_methods, reason = "reads the page that is tested")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};

const LANGUAGES: [(&str, &str); 4] = [("en", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("ur", "rtl")];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn page() -> Html {
    Html::parse_document(&read("index.html"))
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

#[test]
fn the_page_is_well_formed() {
    assert_eq!(page().errors, Vec::<&str>::new());
    let ids: Vec<_> =
        all(&page(), "[id]").iter().filter_map(|e| e.attr("id")).map(str::to_owned).collect();
    for id in ["app", "boot", "failure", "static", "static-list"] {
        assert_eq!(ids.iter().filter(|found| *found == id).count(), 1, "#{id}");
    }
}

#[test]
fn every_style_sheet_is_linked_once_and_tokens_come_first() {
    let page = page();
    let linked: Vec<_> =
        all(&page, "link[rel=css]").iter().filter_map(|link| link.attr("href")).collect();
    let mut files: Vec<_> = std::fs::read_dir(root().join("styles"))
        .expect("styles/ can be read")
        .map(|entry| format!("styles/{}", entry.expect("an entry").file_name().display()))
        .collect();
    let mut sorted = linked.clone();
    sorted.sort_unstable();
    files.sort_unstable();
    assert_eq!(sorted, files);
    assert_eq!(
        (linked.first(), linked.last()),
        (Some(&"styles/tokens.css"), Some(&"styles/print.css"))
    );
}

#[test]
fn every_text_stands_in_all_languages() {
    let page = page();
    let texts = all(&page, "[data-ui]");
    assert!(!texts.is_empty() && texts.len().is_multiple_of(4));
    for group in texts.chunks(4) {
        let found: Vec<_> =
            group.iter().map(|text| (text.attr("lang"), text.attr("dir"))).collect();
        let expected: Vec<_> =
            LANGUAGES.iter().map(|(lang, dir)| (Some(*lang), Some(*dir))).collect();
        assert_eq!(found, expected, "{}", group[0].html());
        for text in group {
            assert_eq!(text.attr("data-ui"), text.attr("lang"), "{}", text.html());
            assert!(text.text().any(|t| !t.trim().is_empty()), "{}", text.html());
        }
    }
}

#[test]
fn every_reason_has_its_text_and_every_text_its_reason() {
    let page = page();
    let told: BTreeSet<_> =
        all(&page, "#failure [data-reason]").iter().filter_map(|e| e.attr("data-reason")).collect();
    assert_eq!(told, BTreeSet::from(["browser", "corpus", "crash", "download", "webassembly"]));
    let scripts = read("assets/early.js") + &read("assets/boot.mjs");
    for reason in told {
        assert!(scripts.contains(&format!("\"{reason}\"")), "no script reports {reason}");
    }
}
