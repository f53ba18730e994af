//! The address holds everything: back, forward, shared links.

use roznama_browser_tests::{Options, Page};

#[tokio::test]
async fn back_and_forward_go_through_what_was_done() {
    let page = Page::open(Options::default(), "").await;
    page.click(".site-header__nav a[href*=search]").await;
    page.wait_count(".hit", 5).await;
    page.click(".facet__option").await;
    page.wait_until("a language is chosen", "/lang=/.test(location.search)").await;
    let filtered = page.url().await;
    let hits = page.count(".hit").await;
    page.click(".hit__link").await;
    page.find(".reader__text").await;
    page.back().await;
    page.wait_count(".hit", hits).await;
    assert_eq!(page.url().await, filtered);
    page.back().await;
    page.wait_count(".hit", 5).await;
    page.back().await;
    page.find(".timeline").await;
    page.forward().await;
    page.wait_count(".hit", 5).await;
    page.forward().await;
    page.wait_count(".hit", hits).await;
    assert_eq!(page.url().await, filtered);
    page.close().await;
}

#[tokio::test]
async fn the_way_back_leads_to_where_the_reader_was() {
    let page = Page::open(Options::width(390), "?page=search").await;
    page.wait_count(".hit", 5).await;
    page.run("document.querySelectorAll('.hit__link')[3].scrollIntoView()").await;
    page.drawn().await;
    let place: f64 = page.eval("scrollY").await;
    assert!(place > 200.0, "{place}");
    page.run("document.querySelectorAll('.hit__link')[3].click()").await;
    page.find(".reader__text").await;
    page.wait_until("an article starts at its top", "scrollY === 0").await;
    page.back().await;
    page.wait_count(".hit", 5).await;
    page.wait_until("the place is kept", &format!("Math.abs(scrollY - {place}) < 5")).await;
    page.close().await;
}

#[tokio::test]
async fn typing_leaves_one_entry_not_one_a_letter() {
    let page = Page::open(Options::default(), "").await;
    page.fill(".search-box__input", "2015").await;
    page.wait_count(".hit", 1).await;
    page.back().await;
    page.find(".timeline").await;
    page.close().await;
}

#[tokio::test]
async fn a_shared_link_shows_the_same() {
    let address = "?page=search&q=%D8%AD%D9%84%D8%A8&lang=fa,ur&to=2017-12-31&ui=ur";
    let mut shown = Vec::new();
    for _ in 0..2 {
        let page = Page::open(Options::default(), address).await;
        page.find(".hit").await;
        shown.push((page.text("main").await, page.url().await));
        page.close().await;
    }
    assert_eq!(shown[0], shown[1]);
    assert!(shown[0].1.contains("lang=fa"), "{}", shown[0].1);
}

#[tokio::test]
async fn the_title_of_the_document_follows() {
    let page = Page::open(Options::default(), "").await;
    let home: String = page.eval("document.title").await;
    page.goto("?page=about").await;
    assert_ne!(page.eval::<String>("document.title").await, home);
    page.close().await;
}
