//! The interface in four languages, and the reader's choices.

use roznama_browser_tests::{Options, Page};

use crate::id;

/// Opens the menu of the header that holds `css`, so that what is in it can be used.
async fn open_menu(page: &Page, css: &str) {
    page.run(&format!(
        "const menu = document.querySelector({css:?}).closest('details');
         if (!menu.open) menu.querySelector('summary').click()"
    ))
    .await;
    page.wait_until(
        "the menu is open",
        &format!("document.querySelector({css:?}).closest('details').open"),
    )
    .await;
}

async fn choose_language(page: &Page, code: &str) {
    let radio = format!("input[name=ui][value={code}]");
    open_menu(page, &radio).await;
    page.click(&radio).await;
    page.wait_until(
        "the interface follows",
        &format!("document.documentElement.lang === {code:?}"),
    )
    .await;
}

#[tokio::test]
async fn each_language_has_its_direction_and_digits_and_is_kept() {
    let page = Page::open(Options::default(), "?page=search").await;
    for (code, dir, five) in
        [("ar", "rtl", '\u{665}'), ("fa", "rtl", '\u{6F5}'), ("ur", "rtl", '5'), ("en", "ltr", '5')]
    {
        choose_language(&page, code).await;
        page.reload().await;
        assert_eq!(page.attribute("html", "lang").await, code);
        assert_eq!(page.attribute("html", "dir").await, dir);
        let summary = page.text(".results__summary").await;
        assert!(summary.contains(five), "{code}: {summary}");
    }
    page.close().await;
}

#[tokio::test]
async fn digits_calendar_and_colours_are_the_readers_choice_and_kept() {
    let page = Page::open(Options::default(), "?page=search&ui=fa").await;
    for (option, key) in
        [("arab", "roznama.digits"), ("gregorian", "roznama.calendar"), ("dark", "roznama.theme")]
    {
        let select = format!(".menu__select:has(option[value^={option}])");
        open_menu(&page, &select).await;
        page.run(&format!(
            "const select = document.querySelector({select:?});
             select.value = select.querySelector('option[value^={option}]').value;
             select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
        page.wait_until("it is kept", &format!("localStorage.getItem({key:?})")).await;
    }
    page.reload().await;
    let summary = page.text(".results__summary").await;
    assert!(summary.contains('\u{665}'), "{summary}");
    assert_eq!(page.attribute("html", "data-theme").await, "dark");
    // A Gregorian month under a Persian interface.
    let date = page.text(".hit[data-lang=fa] time").await;
    assert!(date.contains("\u{698}\u{627}\u{646}\u{648}\u{6CC}\u{647}"), "{date}");
    page.close().await;
}

#[tokio::test]
async fn the_browsers_language_is_the_first_guess() {
    for (languages, lang) in [("ur", "ur"), ("fa-IR,fa", "fa"), ("de,en", "en")] {
        let options = Options { languages, ..Options::default() };
        let page = Page::open(options, "").await;
        assert_eq!(page.attribute("html", "lang").await, lang, "{languages}");
        page.close().await;
    }
}

#[tokio::test]
async fn mixed_text_is_isolated() {
    let page = Page::open(Options::default(), "?page=search&ui=fa").await;
    assert!(page.count(".facet__count bdi").await > 0);
    assert!(page.count(".hit time bdi").await > 0);
    page.close().await;
}

#[tokio::test]
async fn urdu_texts_are_set_in_nastaliq_for_whoever_wants_it() {
    let address = format!("?page=article&id={}", id::GLUED_UR);
    let page = Page::open(Options::default(), &address).await;
    let font = "getComputedStyle(document.querySelector('.reader__text')).fontFamily";
    assert!(page.eval::<String>(font).await.contains("Naskh"));
    page.run(
        "const select = document.querySelector('.menu__select:has(option[value=nastaliq])');
         select.value = 'nastaliq';
         select.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await;
    let is_nastaliq = format!("{font}.startsWith('\"Noto Nastaliq')");
    page.wait_until("it is set in Nastaliq", &is_nastaliq).await;
    page.reload().await;
    page.wait_until("it is still", &is_nastaliq).await;
    page.close().await;
}
