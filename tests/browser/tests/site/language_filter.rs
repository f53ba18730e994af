//! Filtering by language, several at once, with counts that follow the other filters.

use roznama_browser_tests::{Options, Page};

/// Names and counts of the language facet: `Urdu 3`.
async fn facet(page: &Page) -> Vec<String> {
    page.find(".facet__option").await;
    page.texts(".facet:first-of-type .facet__option").await
}

/// Switches the option whose text begins so.
async fn switch(page: &Page, name: &str) {
    page.run(&format!(
        "[...document.querySelectorAll('.facet__option')]
           .find(o => o.textContent.trim().startsWith({name:?})).querySelector('input').click()"
    ))
    .await;
}

fn count_of(facet: &[String], name: &str) -> Option<u32> {
    let option = facet.iter().find(|option| option.starts_with(name))?;
    option.trim_start_matches(name).trim().parse().ok()
}

#[tokio::test]
async fn languages_are_counted_and_combined() {
    let page = Page::open(Options::default(), "?page=search").await;
    page.wait_count(".hit", 5).await;
    let counts = facet(&page).await;
    for (name, count) in [("Urdu", 3), ("Arabic", 1), ("Persian", 1)] {
        assert_eq!(count_of(&counts, name), Some(count), "{counts:?}");
    }
    switch(&page, "Urdu").await;
    page.wait_count(".hit", 3).await;
    assert_eq!(page.parameter("lang").await, "ur");
    assert_eq!(page.count(".hit[data-lang=ur]").await, 3);
    // The facet's own choice does not change its counts: one can see what another language would add.
    assert_eq!(count_of(&facet(&page).await, "Persian"), Some(1));
    switch(&page, "Persian").await;
    page.wait_count(".hit", 4).await;
    assert_eq!(page.parameter("lang").await, "fa,ur");
    switch(&page, "Urdu").await;
    page.wait_count(".hit", 1).await;
    page.close().await;
}

#[tokio::test]
async fn counts_follow_the_other_filters() {
    let page = Page::open(Options::default(), "?page=search&to=2016-12-31").await;
    page.wait_count(".hit", 3).await;
    let counts = facet(&page).await;
    assert_eq!(count_of(&counts, "Urdu"), Some(2), "{counts:?}");
    assert_eq!(count_of(&counts, "Arabic"), Some(1), "{counts:?}");
    assert!(matches!(count_of(&counts, "Persian"), None | Some(0)), "{counts:?}");
    page.close().await;
}

#[tokio::test]
async fn the_timeline_is_filtered_too() {
    let page = Page::open(Options::default(), "?lang=fa").await;
    let others = ".timeline__entry--article:not([data-lang=fa])";
    assert_eq!(page.count(others).await, 0);
    assert!(page.count(".timeline__entry--article[data-lang=fa]").await > 0);
    page.click(".filters__active .chip__remove").await;
    page.wait_until("the filter is gone", "!/lang=/.test(location.search)").await;
    page.find(others).await;
    page.close().await;
}
