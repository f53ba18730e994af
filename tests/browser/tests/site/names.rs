//! Places, persons and organisations: lists, pages, links to them, facets.

use roznama_browser_tests::{Options, Page};

#[tokio::test]
async fn a_list_of_names_is_searched_in_any_spelling() {
    let page = Page::open(Options::default(), "?page=person&q=Putin").await;
    page.find(".names__list a[href*='fldmr-btn']").await;
    assert_eq!(page.count(".names__item").await, 1);
    page.goto("?page=place&q=قزاقستان").await;
    page.find(".names__list a[href*='id=KZ']").await;
    page.goto("?page=organisation").await;
    page.find(".names__list a").await;
    page.close().await;
}

#[tokio::test]
async fn the_page_of_a_name_shows_its_spellings_and_articles() {
    let page = Page::open(Options::default(), "?page=place&id=city/aleppo&ui=fa").await;
    assert_eq!(page.text("h1").await, "حلب");
    for lang in ["ur", "ar", "fa"] {
        page.find(&format!(".event__facts [lang={lang}]")).await;
    }
    assert!(page.count(".hit mark").await >= 3, "each article with the name marked");
    page.find(".names__events a").await;
    page.close().await;
}

#[tokio::test]
async fn no_such_name_is_told() {
    let page = Page::open(Options::default(), "?page=person&id=person/nobody").await;
    page.find(".status--empty").await;
    page.close().await;
}

#[tokio::test]
async fn a_name_in_a_text_leads_to_its_page() {
    let url = format!("?page=article&id={}", crate::id::ARABIC);
    let page = Page::open(Options::default(), &url).await;
    let href = page.attribute(".reader__text a.name[href*='page=person']", "href").await;
    page.goto(&href).await;
    page.find(".hit mark").await;
    page.close().await;
}

#[tokio::test]
async fn facets_of_names_narrow_a_search() {
    let page = Page::open(Options::default(), "?page=search&name=KZ&name=person/hsn-rn").await;
    page.find(".facet__input:checked").await;
    assert_eq!(page.count(".filters__active .chip").await, 2);
    let hits = page.count(".hit").await;
    page.goto("?page=search").await;
    page.find(".hit").await;
    assert!(hits > 0 && hits < page.count(".hit").await, "{hits}");
    page.close().await;
}

#[tokio::test]
async fn an_event_links_whom_and_what_it_names_and_shows_what_corresponds() {
    let page = Page::open(Options::default(), "?page=event&id=E01&ui=ur").await;
    page.find(".event__facts a.chip[href*='page=place']").await;
    assert_eq!(page.count(".event__facts a.chip[href*='page=person']").await, 2);
    page.find(".event__pair .event__quote[lang=ar] mark").await;
    page.close().await;
}
