//! Filtering by date, typed in any of three calendars.

use fantoccini::key::Key;
use roznama_browser_tests::{Options, Page};

const FROM: &str = ".date-range__field:first-of-type .date-range__input";
const TO: &str = ".date-range__field:last-of-type .date-range__input";

/// What the address says after something has been typed into a field.
async fn typed(field: &str, parameter: &str, text: &str) -> String {
    let page = Page::open(Options::default(), "?page=search").await;
    page.fill(field, text).await;
    page.find(".date-range__reading").await;
    page.press(char::from(Key::Enter)).await;
    page.wait_until("the day is in the address", &format!("/{parameter}=/.test(location.search)"))
        .await;
    let day = page.parameter(parameter).await;
    page.close().await;
    day
}

#[tokio::test]
async fn the_first_day_is_read_in_three_calendars() {
    for (text, expected) in [
        ("24 Dec 2016", "2016-12-24"),
        ("\u{62F}\u{6CC} \u{6F1}\u{6F3}\u{6F9}\u{6F5}", "2016-12-21"),
        ("\u{631}\u{645}\u{636}\u{627}\u{646} 1437", "2016-06-06"),
    ] {
        assert_eq!(typed(FROM, "from", text).await, expected, "{text}");
    }
}

#[tokio::test]
async fn the_last_day_is_the_end_of_what_is_typed() {
    for (text, expected) in [("2016", "2016-12-31"), ("1395", "2017-03-20")] {
        assert_eq!(typed(TO, "to", text).await, expected, "{text}");
    }
}

#[tokio::test]
async fn a_period_narrows_the_results_and_can_be_lifted() {
    let page = Page::open(Options::default(), "?page=search&from=2017-01-01&to=2017-12-31").await;
    page.wait_count(".hit", 1).await;
    assert_eq!(page.count(".hit[data-lang=fa]").await, 1);
    page.click(".date-range__clear").await;
    page.wait_count(".hit", 5).await;
    page.close().await;
}

#[tokio::test]
async fn what_is_no_date_is_said_and_changes_nothing() {
    let page = Page::open(Options::default(), "?page=search").await;
    page.fill(FROM, "xyzzy").await;
    page.find(".date-range__error").await;
    assert_eq!(page.attribute(FROM, "aria-invalid").await, "true");
    page.press(char::from(Key::Enter)).await;
    page.drawn().await;
    assert_eq!(page.parameter("from").await, "");
    assert_eq!(page.count(".hit").await, 5);
    page.close().await;
}

#[tokio::test]
async fn results_are_counted_by_time_and_a_press_keeps_those() {
    let page = Page::open(Options::default(), "?page=search").await;
    page.wait_count(".hit", 5).await;
    let bars = page.texts(".histogram__label").await;
    assert_eq!(bars, ["2016", "2017", "2021"]);
    page.click(".histogram li:nth-of-type(1) .histogram__bar").await;
    page.wait_count(".hit", 3).await;
    assert_eq!(page.parameter("from").await, "2016-01-01");
    page.click(".histogram__bar[aria-pressed=true]").await;
    page.wait_count(".hit", 5).await;
    page.close().await;
}
