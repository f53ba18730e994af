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
    // Plain pages, since before the app stands the viewer shows its list in all languages.
    let page = Page::blank(Options::default(), Site::built()).await;
    for (address, loaded, not_loaded) in [
        // Persian alone; Arabic with related articles in Urdu.
        ("article/003_89f9deb589893e49.html", &["vazirmatn"][..], &["naskh", "nastaliq"][..]),
        ("article/002_300396c204fd0f1e.html", &["naskh"], &[]),
    ] {
        page.goto(address).await;
        page.wait_until("the fonts are there", "document.fonts.status === 'loaded'").await;
        let requests = page.take_requests().await;
        let has =
            |name: &str| requests.iter().any(|url| url.contains("/fonts/") && url.contains(name));
        let is_right =
            loaded.iter().all(|name| has(name)) && !not_loaded.iter().any(|name| has(name));
        assert!(is_right, "{address}: {requests:?}");
    }
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
