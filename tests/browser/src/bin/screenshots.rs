//! Pictures every page at each width, colour scheme and interface language: `screenshots FOLDER`.

#![allow(clippy::disallowed_methods, reason = "a program reads its arguments and writes files")]

use std::path::{Path, PathBuf};

use roznama_browser_tests::{Options, Page, Scheme, Site};

/// Name and address of each page; those that need JavaScript get `ui=LANGUAGE` added.
const PAGES: [(&str, &str); 11] = [
    ("timeline", "?"),
    ("search-all", "?page=search&"),
    ("search-word", "?page=search&q=%D9%BE%D9%88%D8%AA%DB%8C%D9%86&"),
    ("search-context", "?page=search&q=%D9%BE%D9%88%D8%AA%DB%8C%D9%86&context=behind&"),
    ("article-fa", "?page=article&id=003_89f9deb589893e49&"),
    ("article-ur", "?page=article&id=004_2169a383d6b7bf3d&"),
    ("event", "?page=event&id=EVENT&"),
    ("folding", "?page=folding&id=003_89f9deb589893e49&"),
    ("about", "?page=about&"),
    ("open", "?page=open&"),
    ("static-article", "article/002_300396c204fd0f1e.html?"),
];
const WIDTHS: [u32; 2] = [1280, 390];
const LANGUAGES: [&str; 4] = ["en", "ar", "fa", "ur"];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("usage: screenshots FOLDER");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let mut pictures = 0;
    for width in WIDTHS {
        for scheme in [Scheme::Light, Scheme::Dark] {
            let page =
                Page::blank(Options { scheme, ..Options::width(width) }, Site::built()).await;
            for language in LANGUAGES {
                pictures += picture_all(&page, &folder, width, scheme, language).await;
            }
            page.close().await;
        }
    }
    println!("{pictures} pictures");
}

async fn picture_all(
    page: &Page,
    folder: &Path,
    width: u32,
    scheme: Scheme,
    language: &str,
) -> usize {
    let event = first_event();
    for (name, address) in PAGES {
        page.goto(&format!("{}ui={language}", address.replace("EVENT", &event))).await;
        let file = format!("{name}-{width}-{}-{language}.png", scheme.as_str());
        page.screenshot(&folder.join(file)).await;
        let overflow = page.overflow().await;
        if overflow > 0 {
            println!("{name} at {width} in {language} is {overflow} px too wide");
        }
    }
    PAGES.len()
}

/// The id of the first event that has a static page.
fn first_event() -> String {
    let pages = std::fs::read_dir(roznama_browser_tests::site::dist().join("event"));
    let mut names: Vec<_> = pages.into_iter().flatten().flatten().map(|page| page.path()).collect();
    names.sort();
    names
        .first()
        .and_then(|page| page.file_stem())
        .map_or_else(|| "none".to_owned(), |stem| stem.to_string_lossy().into_owned())
}
