//! An event's page.

use roznama_browser_tests::{Options, Page};

use crate::id;

#[tokio::test]
async fn an_event_shows_its_titles_and_its_articles_side_by_side() {
    let page = Page::open(Options::default(), "?page=event&id=E01").await;
    for lang in ["en", "ar", "fa", "ur"] {
        page.find(&format!(".event__titles [lang={lang}]")).await;
    }
    assert_eq!(page.attribute(".event__titles [lang=fa]", "dir").await, "rtl");
    for id in [id::UNDATED_UR, id::ARABIC, id::GLUED_UR] {
        assert_eq!(page.count(&format!(".event__source a[href*='{id}']")).await, 1, "{id}");
    }
    assert_eq!(page.count(".event__source").await, 3);
    assert!(page.count(".event__quote[lang=ur][dir=rtl]").await >= 2);
    let date: String = page.eval("document.querySelector('.event__facts time').dateTime").await;
    assert_eq!(date, "2016-12-24");
    let badge = page.text(".event__facts .provenance").await;
    assert!(badge.starts_with("curated"), "{badge}");
    page.close().await;
}

#[tokio::test]
async fn its_title_is_in_the_language_of_the_interface() {
    let page = Page::open(Options::default(), "?page=event&id=E01&ui=fa").await;
    assert_eq!(page.attribute(".event__titles h1", "lang").await, "fa");
    page.close().await;
}
