//! The site works below any path, as on a host that has other sites too.

use roznama_browser_tests::requests::foreign;
use roznama_browser_tests::{Options, Page, Site};

#[tokio::test]
async fn everything_works_below_a_path() {
    let site = Site::below_path();
    let page = Page::blank(Options::default(), site.clone()).await;
    page.goto("").await;
    page.click(".site-header__nav a[href*=search]").await;
    page.wait_count(".hit", 5).await;
    assert!(page.url().await.starts_with(&site.url("")), "{}", page.url().await);
    page.goto("article/002_300396c204fd0f1e.html").await;
    page.click("a[href^='../?page=article']").await;
    page.app().await;
    page.find(".reader__text[lang=ar]").await;
    let requests = page.take_requests().await;
    assert_eq!(foreign(&requests, &site.url("")), Vec::<&str>::new());
    assert_eq!(page.take_console_errors().await, Vec::<String>::new());
    page.close().await;
}
