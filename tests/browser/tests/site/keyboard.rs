//! Everything can be reached and seen to be reached by the Tab key.

use std::collections::BTreeSet;

use fantoccini::key::Key;
use roznama_browser_tests::{Options, Page};

/// Something that shows where the focus is: an outline or a shadow.
const IS_FOCUS_VISIBLE: &str = "(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) \
    || s.boxShadow !== 'none')(getComputedStyle(document.activeElement))";

/// Presses Tab until the focus leaves the page; the kinds of elements that were reached.
async fn walk(page: &Page) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for _ in 0..400 {
        page.press(char::from(Key::Tab)).await;
        let element: String =
            page.eval("(e => e === document.body ? '' : e.tagName + '.' + e.className)(document.activeElement)").await;
        if element.is_empty() {
            return reached;
        }
        assert!(page.eval::<bool>(IS_FOCUS_VISIBLE).await, "no visible focus on {element}");
        reached.insert(element);
    }
    panic!("the focus is caught in {reached:?}");
}

#[tokio::test]
async fn the_first_stop_skips_to_the_content() {
    let page = Page::open(Options::default(), "").await;
    page.press(char::from(Key::Tab)).await;
    assert!(page.eval::<bool>("document.activeElement.matches('.skip-link')").await);
    page.press(char::from(Key::Enter)).await;
    page.wait_until(
        "the content has the focus",
        "document.activeElement.closest('#content') || location.hash === '#content'",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn the_timeline_is_walked() {
    let page = Page::open(Options::default(), "").await;
    let reached = walk(&page).await;
    for part in [
        "search-box__input",
        "menu__button",
        "ribbon__handle",
        "facet__input",
        "date-range__input",
        "timeline__link",
    ] {
        assert!(reached.iter().any(|element| element.contains(part)), "{part} in {reached:?}");
    }
    page.close().await;
}

#[tokio::test]
async fn an_article_is_walked() {
    let page = Page::open(Options::default(), "?page=article&id=004_2169a383d6b7bf3d").await;
    let reached = walk(&page).await;
    for part in ["mention", "provenance", "button"] {
        assert!(reached.iter().any(|element| element.contains(part)), "{part} in {reached:?}");
    }
    page.close().await;
}

#[tokio::test]
async fn keys_of_one_letter_lead_through_results_and_can_be_switched_off() {
    let page = Page::open(Options::default(), "?page=search&q=%D8%AD%D9%84%D8%A8").await;
    page.find(".hit__link").await;
    let at = "[...document.querySelectorAll('.hit__link')].indexOf(document.activeElement)";
    for (key, expected) in [('j', 0), ('j', 1), ('k', 0), ('k', 0)] {
        page.press(key).await;
        page.wait_until(&format!("{key} leads to {expected}"), &format!("{at} === {expected}"))
            .await;
        assert!(page.eval::<bool>(IS_FOCUS_VISIBLE).await);
    }
    page.press('?').await;
    page.find("dialog[open] kbd").await;
    assert!(
        page.eval::<bool>("document.querySelector('dialog').contains(document.activeElement)")
            .await
    );
    page.press(char::from(Key::Escape)).await;
    page.wait_until("it is closed", "!document.querySelector('dialog[open]')").await;
    page.run(
        "const select = document.querySelector('.menu__select:has(option[value=off])');
         select.value = 'off';
         select.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await;
    page.reload().await;
    page.find(".hit__link").await;
    for key in ['?', 'j', '/'] {
        page.press(key).await;
        page.drawn().await;
        let is_idle =
            "document.activeElement === document.body && !document.querySelector('dialog[open]')";
        assert!(page.eval::<bool>(is_idle).await, "{key} does nothing");
    }
    page.close().await;
}
