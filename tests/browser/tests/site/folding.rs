//! The page that explains how a text is folded.

use std::fs;
use std::path::PathBuf;

use roznama_browser_tests::site::only_file;
use roznama_browser_tests::{Options, Page, Site};

use crate::id;

/// The text of a level.
async fn level(page: &Page, name: &str) -> String {
    page.text(&format!("[data-level={name}] .folding__text")).await
}

/// Types into the field as a reader does.
async fn write(page: &Page, text: &str) {
    page.run(&format!(
        "const field = document.querySelector('.folding__field');
         field.value = {text:?}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
    ))
    .await;
}

#[tokio::test]
async fn a_typed_text_is_shown_at_each_level_with_its_changes() {
    let page = Page::open(Options::default(), "?page=folding").await;
    assert_eq!(page.count(".folding__level").await, 0);
    write(&page, "وزير خارجه ايران در تهران گفت كه اين كتابها را ميخواند").await;
    page.wait_until(
        "the levels are there",
        "document.querySelectorAll('.folding__level').length === 4",
    )
    .await;
    assert!(level(&page, "repair").await.starts_with("وزير"));
    assert!(level(&page, "standard").await.contains("کتاب\u{200C}ها"));
    assert!(level(&page, "search").await.contains("کتابها"));
    assert!(page.text(".folding__choices").await.contains("Persian"));
    let changes = page.text("[data-level=standard] .folding__changes").await;
    assert!(changes.contains("U+064A") && changes.contains("U+06CC"), "{changes}");
    assert!(page.count("[data-level=standard] mark").await > 3);
    // Nothing of it is in the address.
    assert_eq!(page.eval::<String>("location.search").await, "?page=folding");
    page.close().await;
}

#[tokio::test]
async fn the_language_can_be_chosen() {
    let page = Page::open(Options::default(), "?page=folding").await;
    write(&page, "هم").await;
    page.run(
        "const it = document.querySelector('.folding__choices select');
         it.value = 'ur'; it.dispatchEvent(new Event('change', { bubbles: true }))",
    )
    .await;
    let standard = "document.querySelector('[data-level=standard] .folding__text').textContent";
    page.wait_until("it is Urdu's", &format!("{standard} === '\u{6C1}م'")).await;
    page.close().await;
}

#[tokio::test]
async fn an_article_leads_to_how_it_was_folded_and_an_empty_page_offers_some() {
    let page = Page::open(Options::default(), &format!("?page=article&id={}", id::PERSIAN)).await;
    page.click(".reader__tools > a").await;
    page.find("[data-level=search] .folding__text").await;
    assert!(level(&page, "standard").await.contains("تروریست\u{200C}ها"));
    page.goto("?page=folding&ui=ur").await;
    assert_eq!(page.count(".folding__example").await, 3);
    page.click(".folding__example[lang=ar]").await;
    page.find("[data-level=search] .folding__text[lang=ar]").await;
    page.close().await;
}

#[tokio::test]
async fn a_module_that_cannot_be_fetched_is_said_to_be_missing_and_tried_again() {
    let (mut module, mut hidden) = (PathBuf::new(), PathBuf::new());
    let site = Site::changed(|folder| {
        module = only_file(folder, "roznama-folding-", ".js");
        hidden = module.with_extension("hidden");
        fs::rename(&module, &hidden).expect("the copy is writable");
    });
    let page = Page::blank(Options::default(), site).await;
    let article = format!("?page=article&id={}&view=standard", id::PERSIAN);
    for address in ["?page=folding", &article] {
        page.goto(address).await;
        page.wait_until("it says so", "document.querySelector('.notice[role=alert]')").await;
    }
    // The text is there all the same.
    assert!(page.text(".reader__text").await.contains("تروریستها"));
    fs::rename(&hidden, &module).expect("the copy is writable");
    page.click(".notice[role=alert] .button").await;
    page.wait_until(
        "the standard is shown",
        "document.querySelector('.reader__text').textContent.includes('تروریست\u{200C}ها')",
    )
    .await;
    assert_eq!(page.count(".notice[role=alert]").await, 0);
    page.close().await;
}
