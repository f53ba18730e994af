//! An article's page.

use std::path::Path;

use roznama_browser_tests::{Options, Page, Site};

use crate::id;

async fn open(id: &str) -> Page {
    Page::open(Options::default(), &format!("?page=article&id={id}")).await
}

/// The article's file without spaces, which browsers and paragraphs treat as they like.
fn file_without_spaces(id: &str) -> String {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/articles");
    let text =
        std::fs::read_to_string(corpus.join(format!("{id}.txt"))).expect("an article's file");
    without_spaces(&text)
}

fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_whitespace() && *character != '\u{feff}')
        .collect()
}

#[tokio::test]
async fn the_whole_text_is_shown_as_published() {
    for id in id::ALL {
        let page = open(id).await;
        let shown: String = page
            .eval(
                "[...document.querySelectorAll('.reader__paragraph')].map(p => {
                   const copy = p.cloneNode(true);
                   copy.querySelectorAll('.reader__anchor').forEach(a => a.remove());
                   return copy.textContent;
                 }).join('\\n')",
            )
            .await;
        assert_eq!(without_spaces(&shown), file_without_spaces(id), "{id}");
        page.close().await;
    }
}

#[tokio::test]
async fn the_text_carries_its_language_and_a_font_for_it() {
    for (id, lang, font) in [
        (id::ARABIC, "ar", "Naskh"),
        (id::PERSIAN, "fa", "Vazirmatn"),
        (id::GLUED_UR, "ur", "Nastaliq"),
    ] {
        let page = open(id).await;
        assert_eq!(page.attribute(".reader__text", "lang").await, lang);
        assert_eq!(page.attribute(".reader__text", "dir").await, "rtl");
        let headline = page.eval::<String>(
            "getComputedStyle(document.querySelector('.reader__title')).fontFamily",
        );
        let body = page
            .eval::<String>("getComputedStyle(document.querySelector('.reader__text')).fontFamily");
        let families = format!("{} {}", headline.await, body.await);
        assert!(families.contains(font), "{id}: {families}");
        page.close().await;
    }
}

#[tokio::test]
async fn furniture_is_dimmed() {
    let page = open(id::PERSIAN).await;
    assert!(page.count(".reader__paragraph--furniture").await > 0);
    let (furniture, body): (String, String) = page
        .eval(
            "(look => [look('.reader__paragraph--furniture'), look('.reader__paragraph:not([class*=--])')])\
             (css => (s => s.color + s.opacity)(getComputedStyle(document.querySelector(css))))",
        )
        .await;
    assert_ne!(furniture, body);
    page.close().await;
}

#[tokio::test]
async fn a_date_in_the_text_tells_its_value_and_why() {
    let page = open(id::GLUED_UR).await;
    let underlined: String =
        page.eval("getComputedStyle(document.querySelector('.mention')).textDecorationLine").await;
    assert_eq!(underlined, "underline");
    // The day that the text spells 30 ستمبر2015ء.
    page.run(
        "const it = [...document.querySelectorAll('.mention')].find(m => m.textContent.includes('2015'));
         it.focus(); it.click()",
    )
    .await;
    page.wait_until("the panel is open", "document.querySelector('.popover:popover-open')").await;
    let panel = page.text(".popover:popover-open").await;
    assert!(panel.contains("2015-09-30"), "{panel}");
    assert!(!page.text(".popover:popover-open .popover__rule").await.is_empty());
    assert!(panel.contains("A year is written in full."), "{panel}");
    page.press('\u{e00c}').await;
    page.wait_until("Escape closes it", "!document.querySelector('.popover:popover-open')").await;
    let focused = "document.activeElement.matches('.mention')";
    page.wait_until("the focus is where it was", focused).await;
    page.close().await;
}

#[tokio::test]
async fn a_date_under_the_focus_tells_its_value_in_brief() {
    let page = open(id::GLUED_UR).await;
    page.run(
        "[...document.querySelectorAll('.mention')].find(m => m.textContent.includes('2015')).focus()",
    )
    .await;
    page.wait_until("the hint is there", "document.querySelector('.mention-hint:popover-open')")
        .await;
    let hint = page.text(".mention-hint").await;
    for calendar in ["30 September 2015", "1394", "1436"] {
        assert!(hint.contains(calendar), "{hint}");
    }
    page.run("document.activeElement.blur()").await;
    page.wait_until("it is gone", "!document.querySelector('.mention-hint')").await;
    page.close().await;
}

#[tokio::test]
async fn the_text_is_read_at_four_levels() {
    let page = open(id::PERSIAN).await;
    let pressed = "[...document.querySelectorAll('.reader__levels [aria-pressed]')]
        .map(b => b.getAttribute('aria-pressed')).join()";
    assert_eq!(page.eval::<String>(pressed).await, "true,false,false,false");
    let published = page.text(".reader__text").await;
    for (place, level, now, shown) in [
        (2, "repair", "false,true,false,false", "تروریستها"),
        (3, "standard", "false,false,true,false", "تروریست\u{200C}ها"),
        (4, "search", "false,false,false,true", "تروریستها"),
    ] {
        page.click(&format!(".reader__levels .button:nth-of-type({place})")).await;
        let address = format!("/view={level}/.test(location.search)");
        page.wait_until("the address says so", &address).await;
        assert_eq!(page.eval::<String>(pressed).await, now);
        page.find(".reader__main .notice").await;
        // A module may have to come first.
        let is_there =
            format!("document.querySelector('.reader__text').textContent.includes('{shown}')");
        page.wait_until("the text is at its level", &is_there).await;
        let text = page.text(".reader__text").await;
        assert!(text.contains(shown), "{level}: {text}");
    }
    page.click(".reader__levels .button:first-of-type").await;
    page.wait_until("the address says so", "!/view=/.test(location.search)").await;
    assert_eq!(page.text(".reader__text").await, published);
    page.close().await;
}

#[tokio::test]
async fn what_is_known_stands_with_its_basis() {
    for (id, date, basis) in
        [(id::UNDATED_UR, "2016-12-25", "curated"), (id::DATED_UR, "2021-04-13", "stated")]
    {
        let page = open(id).await;
        let shown: String =
            page.eval("document.querySelector('.reader__aside time').dateTime").await;
        assert!(shown.starts_with(date), "{id}: {shown}");
        let badge = page.eval::<String>(
            "document.querySelector('.reader__aside time').parentElement.querySelector('.provenance').textContent",
        );
        let badge = badge.await;
        assert!(badge.trim().starts_with(basis), "{id}: {badge}");
        page.close().await;
    }
}

#[tokio::test]
async fn the_other_articles_of_its_event_are_at_hand() {
    let page = open(id::UNDATED_UR).await;
    for other in [id::ARABIC, id::GLUED_UR] {
        assert!(page.count(&format!(".event-card a[href*='{other}']")).await > 0, "{other}");
    }
    page.click(&format!(".event-card a[href*='{}']", id::ARABIC)).await;
    page.find(".reader__text[lang=ar]").await;
    page.close().await;
}

#[tokio::test]
async fn an_article_that_is_not_there_is_said_to_be_missing() {
    let page = open("no-such-article").await;
    assert!(page.text("main").await.contains("no-such-article"));
    page.click("main a.button").await;
    page.find(".timeline").await;
    page.close().await;
}

#[tokio::test]
async fn an_article_is_saved_in_the_format_that_is_chosen() {
    let page = open(id::GLUED_UR).await;
    page.keep_what_is_saved().await;
    page.click(".save-as .menu__button").await;
    assert_eq!(page.count(".save-as__format").await, 8);
    for (place, name) in [(3, ".bib"), (8, ".txt")] {
        page.click(&format!(".save-as li:nth-of-type({place}) .save-as__format")).await;
        let saved = format!("saved.some(([file]) => file === '{}{name}')", id::GLUED_UR);
        page.wait_until("it is saved", &saved).await;
    }
    let bibtex: String = page.eval("saved[0][1]").await;
    assert!(bibtex.starts_with("@online{004_2169a383d6b7bf3d,"), "{bibtex}");
    let text: String = page.eval("saved[1][1]").await;
    assert_eq!(without_spaces(&text), file_without_spaces(id::GLUED_UR));
    page.close().await;
}

#[tokio::test]
async fn an_article_is_there_before_the_viewer() {
    // A viewer that takes for ever.
    let slow =
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {})";
    let page =
        Page::blank(Options { before: Some(slow), ..Options::default() }, Site::built()).await;
    page.goto_raw(&format!("?page=article&id={}&ui=fa", id::ARABIC)).await;
    page.find("#static .reader__text[lang=ar] #p3").await;
    assert_eq!(page.count("#static h1[lang=ar]").await, 1);
    assert_eq!(page.count("#static .reader__anchor, #static .reader__byline").await, 0);
    assert!(page.eval::<bool>("document.querySelector('#boot').offsetHeight > 0").await);
    assert_eq!(page.take_console_errors().await, Vec::<String>::new());
    page.close().await;
}
