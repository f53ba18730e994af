//! axe-core finds nothing serious on any page, light or dark, left-to-right or right-to-left.

use roznama_browser_tests::{Options, Page, Scheme, Site, axe};

use crate::PAGES;

async fn check(scheme: Scheme, ui: &str) {
    let page = Page::blank(Options { scheme, ..Options::default() }, Site::built()).await;
    let static_pages =
        ["article/004_2169a383d6b7bf3d.html", "event/E01.html", &format!("help/{ui}.html")];
    let mut found = Vec::new();
    for address in PAGES
        .map(|page| format!("{page}&ui={ui}"))
        .into_iter()
        .chain(static_pages.map(str::to_owned))
    {
        page.goto(&address).await;
        for violation in axe::run(&page).await.iter().filter(|violation| violation.is_serious()) {
            found.push(format!("{address}\n{}", violation.describe()));
        }
    }
    page.close().await;
    assert!(found.is_empty(), "{}\n{}", scheme.as_str(), found.join("\n"));
}

#[tokio::test]
async fn english_in_light() {
    check(Scheme::Light, "en").await;
}

#[tokio::test]
async fn english_in_dark() {
    check(Scheme::Dark, "en").await;
}

#[tokio::test]
async fn persian_in_light() {
    check(Scheme::Light, "fa").await;
}

#[tokio::test]
async fn persian_in_dark() {
    check(Scheme::Dark, "fa").await;
}
