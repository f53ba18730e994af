//! Search in any spelling.

use roznama_browser_tests::{Options, Page};

use crate::id;

/// Types the words into the header's field of one page after another and checks how many articles are found.
async fn check(page: &Page, words: &str, count: usize) {
    page.fill(".search-box__input", words).await;
    let query = format!("new URLSearchParams(location.search).get('q') === {words:?}");
    page.wait_until("the words are in the address", &query).await;
    page.wait_count(".hit", count).await;
}

#[tokio::test]
async fn any_keyboard_finds_any_spelling() {
    let page = Page::open(Options::default(), "").await;
    for (words, count) in [
        // The same name with an Arabic and a Persian yeh.
        ("\u{631}\u{648}\u{62D}\u{627}\u{646}\u{64A}", 5),
        ("\u{631}\u{648}\u{62D}\u{627}\u{646}\u{6CC}", 5),
        // A year in three sets of digits; the text has it glued to a word.
        ("\u{6F2}\u{6F0}\u{6F1}\u{6F5}", 1),
        ("2015", 1),
        ("\u{662}\u{660}\u{661}\u{665}", 1),
        // A headline's word in both encodings of its article.
        ("\u{627}\u{644}\u{627}\u{631}\u{647}\u{627}\u{628}\u{64A}\u{64A}\u{646}", 1),
        ("\u{627}\u{644}\u{627}\u{631}\u{647}\u{627}\u{628}\u{6CC}\u{6CC}\u{646}", 1),
        // With the zero-width non-joiner that the text has lost.
        ("\u{646}\u{645}\u{6CC}\u{200C}\u{6A9}\u{631}\u{62F}\u{646}\u{62F}", 1),
        // Every word must occur.
        ("\u{631}\u{648}\u{62D}\u{627}\u{646}\u{6CC} 2015", 1),
    ] {
        check(&page, words, count).await;
    }
    page.close().await;
}

#[tokio::test]
async fn what_was_found_is_marked() {
    let page = Page::open(Options::default(), "?page=search&q=2015").await;
    page.wait_count(".hit", 1).await;
    assert_eq!(page.text(".hit__snippet mark").await, "2015");
    page.click(".hit__link").await;
    page.find(".reader__text mark").await;
    assert_eq!(page.parameter("id").await, id::GLUED_UR);
    assert_eq!(page.text(".reader__text mark").await, "2015");
    page.close().await;
}

#[tokio::test]
async fn nothing_found_says_what_to_do() {
    let page = Page::open(Options::default(), "?page=search&q=2015&lang=ar").await;
    page.find(".status--empty").await;
    assert_eq!(page.count(".hit").await, 0);
    // Without the language there is something.
    page.click(".status__actions .button").await;
    page.find(".hit").await;
    page.close().await;
}

#[tokio::test]
async fn the_slash_key_leads_to_the_field() {
    let page = Page::open(Options::default(), "").await;
    page.press('/').await;
    page.wait_until(
        "the field has the focus",
        "document.activeElement.matches('.search-box__input')",
    )
    .await;
    assert_eq!(page.eval::<String>("document.activeElement.value").await, "");
    page.close().await;
}

#[tokio::test]
async fn a_query_that_is_not_quite_right_is_read_and_told() {
    let page = Page::open(Options::default(), "?page=search").await;
    assert_eq!(page.count(".query-help__notes").await, 0);
    page.goto("?page=search&q=%C2%AB%D8%AD%D9%84%D8%A8").await;
    page.find(".hit").await;
    let note = page.text(".query-help__notes").await;
    assert!(note.contains("no quotation mark that closes it"), "{note}");
    page.goto("?page=search&q=lang:ur%20-%D8%AD%D9%84%D8%A8&ui=en").await;
    let langs = "[...document.querySelectorAll('.hit')].every(it => it.dataset.lang === 'ur')";
    page.wait_until("only Urdu", langs).await;
    assert_eq!(page.count(".query-help__notes").await, 0);
    page.close().await;
}

#[tokio::test]
async fn each_place_is_shown_in_context_in_three_orders() {
    let page = Page::open(Options::default(), "?page=search&q=%D8%AD%D9%84%D8%A8").await;
    page.find(".hit").await;
    page.click(".kwic-switch .button:nth-of-type(2)").await;
    page.find(".kwic").await;
    assert_eq!(page.parameter("context").await, "text");
    let found = page.texts(".kwic__found").await;
    assert!(found.len() > 3 && found.iter().all(|it| it.contains("حلب")), "{found:?}");
    page.click(".kwic-switch .button:nth-of-type(4)").await;
    page.wait_until("the order is another", "/context=behind/.test(location.search)").await;
    let behind = page.texts(".kwic__behind").await;
    assert_eq!(behind.len(), found.len());
    page.click(".kwic__found").await;
    page.find(".reader__text mark").await;
    page.close().await;
}

#[tokio::test]
async fn a_slip_is_answered_with_what_was_meant() {
    let page = Page::open(Options::default(), "?page=search").await;
    page.goto("?page=search&q=%D8%B1%D9%88%D8%AD%D8%A7%D9%86%D9%8A%D9%8A%D8%B4%20").await;
    page.find(".did-you-mean").await;
    page.click(".did-you-mean").await;
    page.find(".hit").await;
    page.close().await;
}

#[tokio::test]
async fn a_search_is_kept_under_a_name_and_forgotten() {
    let page = Page::open(Options::default(), "?page=search&q=%D8%AD%D9%84%D8%A8&lang=ur").await;
    page.click(".saved summary").await;
    page.fill(".saved__name", "Aleppo in Urdu").await;
    page.click(".saved__form .button").await;
    page.wait_count(".saved .chip", 1).await;
    page.goto("?page=search").await;
    page.click(".saved summary").await;
    assert_eq!(page.count(".saved__form").await, 0, "an empty search is not worth keeping");
    page.click(".saved .chip a").await;
    page.wait_until("the search is back", "/lang=ur/.test(location.search)").await;
    assert_eq!(page.parameter("q").await, "\u{62D}\u{644}\u{628}");
    page.click(".saved .chip__remove").await;
    page.wait_count(".saved .chip", 0).await;
    page.reload().await;
    assert_eq!(page.count(".saved .chip").await, 0);
    page.close().await;
}
