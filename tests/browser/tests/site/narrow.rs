//! From 320 to 2560 pixels nothing is wider than the screen.

use roznama_browser_tests::{Options, Page, Site};

use crate::PAGES;

async fn check(width: u32) {
    let page = Page::blank(Options::width(width), Site::built()).await;
    for ui in ["en", "fa", "ur"] {
        for address in PAGES {
            page.goto(&format!("{address}&ui={ui}")).await;
            assert_eq!(page.overflow().await, 0, "{address} in {ui} at {width} px");
        }
    }
    page.goto("article/002_300396c204fd0f1e.html").await;
    assert_eq!(page.overflow().await, 0, "the static article at {width} px");
    page.close().await;
}

#[tokio::test]
async fn at_320_pixels() {
    check(320).await;
}

#[tokio::test]
async fn at_390_pixels() {
    check(390).await;
}

#[tokio::test]
async fn at_2560_pixels() {
    check(2560).await;
}
