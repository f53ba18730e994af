//! The help page, in every language, and the ways to it.

use fantoccini::key::Key;
use roznama_browser_tests::{Options, Page};

#[tokio::test]
async fn the_foot_and_the_keys_lead_to_help_in_the_readers_language() {
    for (ui, heading) in [("en", "Help"), ("ar", "المساعدة"), ("fa", "راهنما"), ("ur", "مدد")]
    {
        let page = Page::open(Options::default(), &format!("?ui={ui}")).await;
        page.press('?').await;
        page.wait_until("the keys are shown", "document.querySelector('dialog[open]')").await;
        let target = format!("help/{ui}.html");
        assert!(page.count(&format!("dialog[open] a[href='{target}']")).await == 1, "{ui}");
        page.press(char::from(Key::Escape)).await;
        page.click(&format!(".site-footer a[href='{target}']")).await;
        page.wait_until("help is there", "/help\\//.test(location.pathname)").await;
        assert_eq!(page.text("h1").await, heading);
        assert_eq!(page.attribute("html", "lang").await, ui);
        assert_eq!(page.count("[hreflang]").await, 3);
        page.close().await;
    }
}

#[tokio::test]
async fn help_fits_a_telephone() {
    for ui in ["en", "fa"] {
        let page = Page::open(Options::width(390), &format!("help/{ui}.html")).await;
        assert!(page.overflow().await <= 0, "{ui}");
        page.close().await;
    }
}
