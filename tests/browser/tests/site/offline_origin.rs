//! Nothing leaves the reader's machine.

use roznama_browser_tests::requests::foreign;
use roznama_browser_tests::{Options, Page, Site};

#[tokio::test]
async fn no_request_leaves_the_origin() {
    let page = Page::open(Options::default(), "").await;
    let requests = page.take_requests().await;
    assert!(requests.iter().any(|url| url.contains("_bg.wasm")), "{requests:#?}");
    assert_eq!(foreign(&requests, &Site::built().origin()), Vec::<&str>::new());
    page.close().await;
}
