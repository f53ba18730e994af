//! After one visit the site works without a connection, and one version of it takes over from another whole or not at all.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use roznama_browser_tests::{LiveSite, Options, Page, axe};
use roznama_pages::index::icon_name;
use roznama_pages::offline::{Offline, write};

use crate::id;

const BAR: &str = "#update > .update:not([hidden])";
/// What a later version has in its page.
const GENERATION: &str = "document.querySelector('meta[name=generation]')";

/// Visits the site until the browser has kept it.
async fn visited(options: Options, live: &LiveSite, rest: &str) -> Page {
    let page = Page::blank(options, live.site()).await;
    page.goto(rest).await;
    is_kept(&page).await;
    page
}

async fn is_kept(page: &Page) {
    let active = "navigator.serviceWorker.controller?.state === 'activated'";
    page.wait_until("the browser has kept the site", active).await;
}

/// Asks until a script, which calls `done`, says yes.
async fn until(page: &Page, what: &str, script: &str) {
    let start = Instant::now();
    while !page.eval_async::<bool>(script).await {
        assert!(start.elapsed() < Duration::from_secs(30), "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Puts up a later version: another `index.html`, and the worker that goes with it.
fn put_up_next(folder: &Path, change: impl FnOnce(String) -> String) {
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).expect("the copy is readable");
    let page = change(page.replace("</head>", "<meta name=\"generation\" content=\"2\"></head>"));
    fs::write(index, page).expect("the copy is writable");
    write(folder, Offline::On).expect("a finished site");
}

/// The names of what the browser has kept, without the path that they share.
async fn versions(page: &Page) -> Vec<String> {
    page.eval_async(
        "caches.keys().then(names => done(names.map(it => it.split(' ').at(-1)).filter(it => it !== 'seen')))",
    )
    .await
}

#[tokio::test]
async fn after_one_visit_everything_works_without_a_connection() {
    let mut live = LiveSite::below("/some/archive/");
    let page = visited(Options::default(), &live, "?page=folding").await;
    // It may have asked for the module before the worker answered.
    let module = "caches.match(document.baseURI.split('?')[0] \
        + document.querySelector('meta[name=roznama-module-folding]').content + '_bg.wasm') \
        .then(it => done(Boolean(it)))";
    until(&page, "the module is kept", module).await;
    page.goto(&format!("article/{}.html", id::ARABIC)).await;
    page.goto("?").await;
    live.stop();
    page.goto("?ui=fa").await;
    page.fill("input[type=search]", "\u{62D}\u{644}\u{628}").await;
    page.find(".hit").await;
    page.click(".hit a").await;
    page.find(".reader__text").await;
    // What was not asked for yet, and what was.
    page.goto(&format!("?page=folding&id={}", id::PERSIAN)).await;
    page.find(".folding__field").await;
    page.goto(&format!("article/{}.html", id::ARABIC)).await;
    assert!(page.url().await.contains(&format!("/some/archive/article/{}", id::ARABIC)));
    let rules: usize = page.eval("document.styleSheets[0].cssRules.length").await;
    assert!(rules > 100, "{rules} rules");
    // A plain page never seen: the viewer shows the article.
    page.goto_raw(&format!("article/{}.html", id::PERSIAN)).await;
    page.app().await;
    page.find(".reader__text[lang=fa]").await;
    assert!(page.url().await.ends_with(&format!("/some/archive/?page=article&id={}", id::PERSIAN)));
    page.close().await;
}

#[tokio::test]
async fn a_new_version_is_announced_and_taken_over_when_the_reader_wants_it() {
    let live = LiveSite::below("/");
    let page = visited(Options::default(), &live, "?ui=fa").await;
    let first = versions(&page).await;
    assert_eq!(first.len(), 1, "{first:?}");
    assert_eq!(page.count(BAR).await, 0);
    put_up_next(live.folder(), |page| page);
    page.reload().await;
    page.find(BAR).await;
    assert!(!page.eval::<bool>(&format!("Boolean({GENERATION})")).await, "nobody asked for it");
    let told: String = page.eval(&format!("document.querySelector('{BAR}').innerText")).await;
    assert!(told.contains("\u{646}\u{633}\u{62E}\u{647}"), "{told}");
    assert!(!told.contains("version"), "{told}");
    let serious: Vec<_> =
        axe::run(&page).await.into_iter().filter(axe::Violation::is_serious).collect();
    assert!(serious.is_empty(), "{serious:?}");
    page.click(&format!("{BAR} [data-update-load]")).await;
    page.wait_until("the new version stands", GENERATION).await;
    page.app().await;
    assert_eq!(page.count(BAR).await, 0);
    let second = versions(&page).await;
    assert!(second.len() == 1 && second != first, "{first:?}, then {second:?}");
    page.close().await;
}

#[tokio::test]
async fn a_half_uploaded_version_leaves_the_old_one_working() {
    let live = LiveSite::below("/");
    let page = visited(Options::default(), &live, "").await;
    let first = versions(&page).await;
    let page_text = fs::read_to_string(live.folder().join("index.html")).expect("text");
    let old = icon_name(&page_text).expect("the page has an icon");
    let icon = live.folder().join(&old);
    let next = "icon-fedcba9876543210.svg";
    let whole = fs::read_to_string(&icon).expect("text") + "<!-- later -->";
    fs::write(live.folder().join(next), &whole).expect("the copy is writable");
    put_up_next(live.folder(), |page| page.replace(&old, next));
    // Not there yet, then half of it, then all.
    fs::remove_file(live.folder().join(next)).expect("the copy is writable");
    for part in [None, Some(&whole.as_bytes()[..whole.len() / 2])] {
        if let Some(part) = part {
            fs::write(live.folder().join(next), part).expect("the copy is writable");
        }
        page.reload().await;
        refused(&page).await;
        assert_eq!(page.count(BAR).await, 0);
        assert_eq!(versions(&page).await, first);
        assert!(!page.eval::<bool>(&format!("Boolean({GENERATION})")).await);
    }
    fs::write(live.folder().join(next), &whole).expect("the copy is writable");
    page.reload().await;
    page.click(&format!("{BAR} [data-update-load]")).await;
    page.wait_until("the new version stands", GENERATION).await;
    page.app().await;
    page.close().await;
}

/// Asks for the new version and waits until the browser has given it up.
async fn refused(page: &Page) {
    let refused: bool = page
        .eval_async(
            "navigator.serviceWorker.ready.then(async it => {
                await it.update().catch(() => {});
                const wait = () => it.installing
                    ? it.installing.addEventListener('statechange', wait, { once: true })
                    : done(!it.waiting);
                wait();
            })",
        )
        .await;
    assert!(refused, "a version that is not whole was installed");
}

#[tokio::test]
async fn a_site_without_a_worker_is_forgotten_and_its_neighbours_are_left_alone() {
    let live = LiveSite::below("/");
    fs::create_dir(live.folder().join("other")).expect("the copy is writable");
    let neighbour = live.folder().join("other/index.html");
    fs::write(&neighbour, "<!doctype html><title>one</title>").expect("the copy is writable");
    let page = visited(Options::default(), &live, "").await;
    page.goto_raw("other/").await;
    fs::write(&neighbour, "<!doctype html><title>two</title>").expect("the copy is writable");
    page.goto_raw("other/").await;
    assert_eq!(page.eval::<String>("document.title").await, "two");
    fs::remove_file(live.folder().join("sw.js")).expect("the copy is writable");
    page.goto("").await;
    let gone = "Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]) \
        .then(([workers, kept]) => done(workers.length + kept.length === 0))";
    until(&page, "the site is forgotten", gone).await;
    page.close().await;
}

#[tokio::test]
async fn a_browser_that_refuses_workers_shows_everything() {
    for refusal in [
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', \
            { get() { throw new DOMException('refused', 'SecurityError'); } })",
        "ServiceWorkerContainer.prototype.register = () => \
            Promise.reject(new DOMException('refused', 'SecurityError'))",
        "delete Navigator.prototype.serviceWorker",
    ] {
        let page = Page::open(Options { before: Some(refusal), ..Options::default() }, "").await;
        page.find(".timeline__link").await;
        assert_eq!(page.take_console_errors().await, Vec::<String>::new(), "{refusal}");
        page.close().await;
    }
}
