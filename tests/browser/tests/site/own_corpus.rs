//! A site whose corpus is not built into the app, as `roznama build` makes it.

use std::fs;
use std::path::Path;

use roznama_browser_tests::site::only_file;
use roznama_browser_tests::{Options, Page, Site};
use roznama_core::{Article, Sourced, pack};
use roznama_pages::index::Policy;
use roznama_pages::offline::Offline;
use roznama_pages::{Source, write_site};

/// Two articles that are not among the five.
fn put_in(folder: &Path) {
    let articles =
        [("north", "خبر از شمال"), ("south", "خبر از جنوب")].map(|(id, title)| Article {
            title: Some(Sourced::stated(title.to_owned())),
            date: Some(Sourced::stated("2020-03-20".parse().expect("a date"))),
            ..Article::new(id, format!("{title}\n\nدر این شهر نمیکردند."))
        });
    let bytes = pack::write(articles.to_vec(), vec![]);
    let corpus = pack::read(&bytes).expect("a pack just written can be read");
    write_site(folder, &corpus, Source::Pack(&bytes), Policy::Strict, Offline::On)
        .expect("the copy is writable");
}

fn pack_of(folder: &Path) -> std::path::PathBuf {
    only_file(folder, "corpus-", ".pack")
}

#[tokio::test]
async fn the_corpus_beside_the_app_is_shown_and_not_the_one_in_it() {
    let page = Page::blank(Options::default(), Site::changed(put_in)).await;
    page.goto("?page=search").await;
    page.wait_count(".hit", 2).await;
    page.goto("?page=search&q=\u{646}\u{645}\u{6CC}\u{200C}\u{6A9}\u{631}\u{62F}\u{646}\u{62F}")
        .await;
    page.wait_count(".hit", 2).await;
    page.goto("?page=article&id=south").await;
    assert!(page.text(".reader__title").await.contains("\u{62C}\u{646}\u{648}\u{628}"));
    // What is saved is read from the corpus's file once more.
    page.keep_what_is_saved().await;
    page.click(".save-as .menu__button").await;
    page.click(".save-as li:nth-of-type(2) .save-as__format").await;
    page.wait_until("it is saved", "saved.length === 1").await;
    let text: String = page.eval("saved[0][1]").await;
    assert!(text.contains("\"south\""), "{text}");
    assert!(page.take_console_errors().await.is_empty());
    page.close().await;
}

/// What the failure page shows of such a site, changed.
async fn failure_text(change: impl FnOnce(&Path)) -> String {
    let site = Site::changed(|folder| {
        put_in(folder);
        change(folder);
    });
    let page = Page::blank(Options::default(), site).await;
    page.goto_raw("").await;
    page.wait_until("a failure is shown", "document.querySelector('#failure:not([hidden])')").await;
    let shown: String = page.eval("document.body.innerText").await;
    page.close().await;
    shown
}

#[tokio::test]
async fn a_missing_corpus_is_explained() {
    let shown = failure_text(|folder| {
        fs::remove_file(pack_of(folder)).expect("the copy is writable");
    })
    .await;
    assert!(shown.contains("could not be downloaded") && shown.contains("404"), "{shown}");
    // The plain list of this corpus stays.
    assert!(shown.contains("\u{634}\u{645}\u{627}\u{644}"), "{shown}");
}

#[tokio::test]
async fn a_damaged_corpus_beside_the_app_is_explained() {
    let shown = failure_text(|folder| {
        let mut bytes = fs::read(pack_of(folder)).expect("the pack is readable");
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(pack_of(folder), bytes).expect("the copy is writable");
    })
    .await;
    assert!(shown.contains("The data of this site is damaged"), "{shown}");
    assert!(shown.contains("is damaged: expected checksum"), "{shown}");
}
