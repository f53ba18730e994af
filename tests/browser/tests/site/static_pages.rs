//! What a reader without JavaScript gets.

use roznama_browser_tests::{Options, Page, Site};

use crate::id;

fn without_javascript() -> Options {
    Options { javascript: false, ..Options::default() }
}

#[tokio::test]
async fn home_lists_every_article_with_links_that_work() {
    let page = Page::blank(without_javascript(), Site::built()).await;
    page.goto("").await;
    let shown: String = page.eval("document.body.innerText").await;
    assert!(shown.contains("Without JavaScript there is no search"), "{shown}");
    for id in id::ALL {
        page.goto("").await;
        page.click(&format!("#static a[href='article/{id}.html']")).await;
        page.wait_until("the article stands", "document.querySelector('article')").await;
        assert!(page.url().await.ends_with(&format!("/article/{id}.html")));
    }
    page.close().await;
}

#[tokio::test]
async fn an_article_is_complete_without_javascript() {
    let page = Page::blank(without_javascript(), Site::built()).await;
    for (id, lang) in [(id::ARABIC, "ar"), (id::PERSIAN, "fa"), (id::GLUED_UR, "ur")] {
        page.goto(&format!("article/{id}.html")).await;
        assert!(page.count(&format!("[lang={lang}][dir=rtl]")).await > 0, "{id}");
        let length: usize = page.eval("document.querySelector('article').innerText.length").await;
        assert!(length > 500, "{id}: {length} characters");
        assert_eq!(page.count(&format!("a[href^='../?page=article&id={id}']")).await, 1, "{id}");
    }
    page.close().await;
}

#[tokio::test]
async fn an_event_leads_to_its_articles_without_javascript() {
    let page = Page::blank(without_javascript(), Site::built()).await;
    page.goto(&format!("event/{}.html", id::EVENT)).await;
    page.click(&format!("a[href='../article/{}.html']", id::ARABIC)).await;
    page.wait_until("the article stands", "document.querySelector('article')").await;
    page.close().await;
}
