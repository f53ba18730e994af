//! Nothing leaves the reader's machine.

use roznama_browser_tests::requests::foreign;
use roznama_browser_tests::{Options, Page, Site};

use crate::PAGES;

#[tokio::test]
async fn no_page_asks_another_origin_for_anything() {
    let page = Page::blank(Options::default(), Site::built()).await;
    for address in PAGES {
        page.goto(&format!("{address}&ui=ur")).await;
        let requests = page.take_requests().await;
        assert!(requests.iter().any(|url| url.contains("_bg.wasm")), "{requests:#?}");
        let foreign = foreign(&requests, &Site::built().origin());
        assert!(foreign.is_empty(), "{address}: {foreign:#?}");
    }
    page.close().await;
}

#[tokio::test]
async fn fonts_are_loaded_only_for_what_is_shown() {
    let page = Page::open(Options::default(), "?page=about&ui=en").await;
    let requests = page.take_requests().await;
    let nastaliq: Vec<_> = requests.iter().filter(|url| url.contains("nastaliq")).collect();
    assert!(nastaliq.is_empty(), "the about page in English has no Urdu text: {nastaliq:?}");
    page.close().await;
}

#[tokio::test]
async fn the_console_stays_free_of_errors() {
    let page = Page::blank(Options::default(), Site::built()).await;
    for address in PAGES {
        page.goto(address).await;
        assert_eq!(page.take_console_errors().await, Vec::<String>::new(), "{address}");
    }
    page.close().await;
}
