//! What a reader gets when the app cannot start.

use std::fs;
use std::path::Path;

use roznama_browser_tests::site::only_file;
use roznama_browser_tests::{Options, Page, Site};

/// Opens a changed copy of the site and hands out what the failure page shows.
async fn failure_text(options: Options, change: impl FnOnce(&Path)) -> String {
    let page = Page::blank(options, Site::changed(change)).await;
    page.goto_raw("").await;
    page.wait_until("a failure is shown", "document.querySelector('#failure:not([hidden])')").await;
    let shown: String = page.eval("document.body.innerText").await;
    page.close().await;
    shown
}

fn wasm_of(folder: &Path) -> std::path::PathBuf {
    only_file(folder, "roznama-app-", "_bg.wasm")
}

#[tokio::test]
async fn a_missing_wasm_is_explained() {
    let remove = |folder: &Path| fs::remove_file(wasm_of(folder)).expect("the copy is writable");
    let shown = failure_text(Options::default(), remove).await;
    assert!(shown.contains("could not be downloaded"), "{shown}");
    assert!(shown.contains("can still be read"), "{shown}");
}

#[tokio::test]
async fn a_truncated_wasm_is_explained() {
    let truncate = |folder: &Path| {
        let bytes = fs::read(wasm_of(folder)).expect("the wasm is readable");
        fs::write(wasm_of(folder), &bytes[..bytes.len() / 2]).expect("the copy is writable");
    };
    let persian = Options { languages: "fa", ..Options::default() };
    let shown = failure_text(persian, truncate).await;
    // In the reader's language: a part of the viewer was not received.
    assert!(
        shown.contains("\u{62F}\u{631}\u{6CC}\u{627}\u{641}\u{62A} \u{646}\u{634}\u{62F}"),
        "{shown}"
    );
    assert!(!shown.contains("could not"), "{shown}");
}

#[tokio::test]
async fn a_damaged_corpus_is_explained_with_the_part_that_is_damaged() {
    let damage = |folder: &Path| {
        let mut bytes = fs::read(wasm_of(folder)).expect("the wasm is readable");
        // A word of the Persian article, in the corpus that is built into the wasm.
        let word = "\u{622}\u{6CC}\u{62A}\u{627}\u{644}\u{644}\u{647}".as_bytes();
        let at = bytes.windows(word.len()).position(|part| part == word).expect("the word");
        bytes[at + 1] ^= 1;
        fs::write(wasm_of(folder), bytes).expect("the copy is writable");
    };
    let shown = failure_text(Options::default(), damage).await;
    assert!(shown.contains("The data of this site is damaged"), "{shown}");
    assert!(shown.contains("is damaged: expected checksum"), "{shown}");
    assert!(!shown.contains("too old"), "{shown}");
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told() {
    let strict = Options { before: Some("delete window.WebAssembly"), ..Options::default() };
    let shown = failure_text(strict, |_| {}).await;
    assert!(shown.contains("This browser has no WebAssembly"), "{shown}");
    assert!(shown.contains("can still be read"), "{shown}");
}

#[tokio::test]
async fn a_browser_that_knows_no_modules_is_told() {
    let old = "delete HTMLScriptElement.prototype.noModule";
    let old = Options { before: Some(old), languages: "ar", ..Options::default() };
    let shown = failure_text(old, |folder| {
        // Such a browser leaves module scripts alone.
        let page = fs::read_to_string(folder.join("index.html")).expect("the page is readable");
        fs::write(folder.join("index.html"), page.replace("type=\"module\"", "type=\"none\""))
            .expect("the copy is writable");
    })
    .await;
    assert!(
        shown.contains("\u{623}\u{642}\u{62F}\u{645} \u{645}\u{646} \u{623}\u{646}"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_shows_everything() {
    let refuse = "Object.defineProperty(window, 'localStorage', \
                  { get() { throw new DOMException('refused', 'SecurityError'); } })";
    let private = Options { before: Some(refuse), ..Options::default() };
    let page = Page::open(private, "?ui=fa").await;
    assert_eq!(page.eval::<String>("document.documentElement.lang").await, "fa");
    let hidden: bool = page.eval("document.querySelector('#failure').hidden").await;
    assert!(hidden);
    page.close().await;
}
