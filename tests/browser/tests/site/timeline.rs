//! The home page: events and articles in order of time, and the ribbon over them.

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use roznama_browser_tests::{Options, Page};

use crate::id;

/// Presses on the ribbon at one share of its width, drags to another and lets go.
async fn drag(page: &Page, from: f64, to: f64) {
    page.find(".ribbon__canvas").await;
    page.run("document.querySelector('.ribbon__canvas').scrollIntoView({ block: 'center' })").await;
    let (x, y, width, height): (f64, f64, f64, f64) = page
        .eval(
            "(r => [r.x, r.y, r.width, r.height])\
             (document.querySelector('.ribbon__canvas').getBoundingClientRect())",
        )
        .await;
    // The lowest part is free of labels.
    let y = y + height * 0.9;
    let to_x = |share: f64| x + width * share;
    let moved = |x| PointerAction::MoveTo { duration: None, x, y };
    let actions = MouseActions::new("mouse".to_owned())
        .then(moved(to_x(from)))
        .then(PointerAction::Down { button: 0 })
        .then(moved(to_x(f64::midpoint(from, to))))
        .then(moved(to_x(to)))
        .then(PointerAction::Up { button: 0 });
    page.client().perform_actions(actions).await.expect("the browser moves its pointer");
}

#[tokio::test]
async fn the_list_holds_everything_in_order_of_time() {
    let page = Page::open(Options::default(), "").await;
    let summary = page.text(".results__summary").await;
    assert!(summary.contains("5 articles"), "{summary}");
    for id in id::ALL {
        assert!(page.count(&format!(".timeline__list a[href*='{id}']")).await > 0, "{id}");
    }
    let dates: Vec<String> = page
        .eval("[...document.querySelectorAll('.timeline__when time')].map(t => t.dateTime)")
        .await;
    let starts: Vec<&str> = dates
        .iter()
        .map(|date| date.split(|c: char| !c.is_ascii_digit() && c != '-').next().unwrap_or(""))
        .collect();
    assert!(starts.len() >= 5 && starts.is_sorted(), "{dates:?}");
    page.close().await;
}

#[tokio::test]
async fn every_title_carries_its_language_and_direction() {
    let page = Page::open(Options::default(), "").await;
    let bare: usize = page
        .eval(
            "[...document.querySelectorAll('.timeline__entry--article .timeline__link')]\
             .filter(link => !link.closest('[lang][dir=rtl]') && !link.querySelector('[lang][dir=rtl]')).length",
        )
        .await;
    assert_eq!(bare, 0);
    page.close().await;
}

#[tokio::test]
async fn a_title_leads_to_its_page() {
    let page = Page::open(Options::default(), "").await;
    page.click(&format!(".timeline__list a[href*='page=event'][href*='id={}']", id::EVENT)).await;
    page.find(".event").await;
    assert_eq!(page.parameter("id").await, id::EVENT);
    page.close().await;
}

#[tokio::test]
async fn dragging_over_the_ribbon_chooses_a_period() {
    let page = Page::open(Options::default(), "").await;
    let before = page.count(".timeline__entry").await;
    drag(&page, 0.05, 0.4).await;
    page.wait_until("a period is in the address", "/from=.*to=/.test(location.search)").await;
    let after = page.count(".timeline__entry").await;
    assert!(after < before, "{before} entries before, {after} after");
    page.find(".filters__active .chip").await;
    page.close().await;
}

#[tokio::test]
async fn the_ends_of_the_period_move_by_keys() {
    let page = Page::open(Options::default(), "").await;
    let handles: Vec<String> = page
        .eval("[...document.querySelectorAll('[role=slider]')].map(h => h.getAttribute('aria-valuenow'))")
        .await;
    assert_eq!(handles.len(), 2);
    page.run("document.querySelector('[role=slider]').focus()").await;
    page.press('\u{e014}').await;
    page.wait_until("a first day is in the address", "/from=/.test(location.search)").await;
    let moved: i64 = page
        .eval("Number(document.querySelector('[role=slider]').getAttribute('aria-valuenow'))")
        .await;
    let before: i64 = handles[0].parse().expect("a number of days");
    assert!(moved > before, "the right arrow leads to later days: {before} to {moved}");
    page.close().await;
}

#[tokio::test]
async fn the_ribbon_tells_how_much_lies_outside_of_what_it_shows() {
    let page = Page::open(Options::default(), "?span=2016-12-01..2016-12-31").await;
    let told = page.text(".ribbon__outside").await;
    assert!(told.starts_with("outside of this time: ") && told.contains("events"), "{told}");
    page.click(".ribbon__tools button:nth-of-type(3)").await;
    page.wait_count(".ribbon__outside", 0).await;
    page.goto("?from=2016-12-01&to=2016-12-31").await;
    let told = page.text(".ribbon__outside").await;
    assert!(told.starts_with("outside of the selection: "), "{told}");
    page.close().await;
}

#[tokio::test]
async fn a_wheel_zooms_with_ctrl_and_moves_when_turned_aside() {
    let page = Page::open(Options::default(), "").await;
    let turn = |options: &str| {
        format!(
            "(plot => plot.dispatchEvent(new WheelEvent('wheel', {{ bubbles: true, cancelable: true,
                clientX: plot.getBoundingClientRect().x + 400, {options} }})))(document.querySelector('.ribbon__plot'))"
        )
    };
    page.wait_until("the ribbon is drawn", "document.querySelector('.ribbon__label')").await;
    // Alone it scrolls the page.
    assert!(page.eval::<bool>(&turn("deltaY: 120")).await, "it was not prevented");
    assert_eq!(page.parameter("span").await, "");
    assert!(!page.eval::<bool>(&turn("deltaY: -120, ctrlKey: true")).await, "it was prevented");
    page.wait_until("the address tells the stretch", "/span=/.test(location.search)").await;
    let zoomed = page.parameter("span").await;
    page.eval::<bool>(&turn("deltaX: -90")).await;
    let moved = format!("new URLSearchParams(location.search).get('span') !== '{zoomed}'");
    page.wait_until("another stretch is shown", &moved).await;
    page.close().await;
}
