//! What a reader without JavaScript gets.

use roznama_browser_tests::{Options, Page, Site};

fn without_javascript() -> Options {
    Options { javascript: false, ..Options::default() }
}

#[tokio::test]
async fn home_is_readable_without_javascript() {
    let page = Page::blank(without_javascript(), Site::built()).await;
    page.goto("").await;
    assert!(page.text("#static h1").await.contains("Roznama"));
    let shown = page.run("return document.body.innerText").await.to_string();
    assert!(shown.contains("Without JavaScript there is no search"), "{shown}");
    page.close().await;
}
