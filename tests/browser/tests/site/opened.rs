//! Texts of the reader's own: opened, looked at, kept, saved as a pack.

use std::path::Path;
use std::sync::Mutex;

use fantoccini::Locator;
use roznama_browser_tests::axe::{self, Violation};
use roznama_browser_tests::requests::foreign;
use roznama_browser_tests::site::dist;
use roznama_browser_tests::{Options, Page, Scheme, Site};
use roznama_core::pack;
use roznama_server::Server;

/// Three articles; the second one's date cannot be read.
const TABLE: &str = "id,lang,date,title,body\n\
    qom,fa,2016-12-24,خبر یکم,متن خبر دربارهٔ باران\n\
    rey,fa,2016-13,خبر دوم,متن خبر دربارهٔ برف\n\
    qena,ar,2017-01-02,خبر ثالث,نص الخبر عن المطر\n";

/// A script that drops files, by their names and texts, where a reader would.
fn drop_script(files: &[(&str, &str)]) -> String {
    let files = serde_json::json!(files);
    format!(
        "const dropped = new DataTransfer();
         for (const [name, text] of {files}) dropped.items.add(new File([text], name));
         document.querySelector('.own__zone').dispatchEvent(
           new DragEvent('drop', {{ dataTransfer: dropped, bubbles: true, cancelable: true }}))"
    )
}

async fn drop_files(page: &Page, files: &[(&str, &str)]) {
    page.find(".own__zone").await;
    page.run(&drop_script(files)).await;
}

/// Opens the page, drops files there and looks at what comes of them.
async fn look_at(page: &Page, files: &[(&str, &str)]) {
    page.goto("?page=open").await;
    drop_files(page, files).await;
    page.click(".own__look").await;
    page.find(".own-bar__name").await;
}

/// What the site's server was asked for, by pages and workers alike.
static ASKED: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn log(path: &str, _status: u16) {
    ASKED.lock().expect("no test holds it when it fails").push(path.to_owned());
}

/// The built site on a server that tells what it is asked for.
fn listening() -> Site {
    let server = Server::bind(dist(), 0).expect("a free port");
    let address = server.address().expect("a server has an address");
    std::thread::spawn(move || server.run(log));
    Site::at(address)
}

#[tokio::test]
async fn dropped_texts_are_searched_and_nothing_leaves_the_machine() {
    let site = listening();
    let home = site.origin();
    let page = Page::blank(Options::default(), site).await;
    page.goto("?page=open").await;
    page.find(".own__zone").await;
    page.take_requests().await;
    // Nobody is here whose worker would still fetch the site.
    page.wait_until("the site is kept", "navigator.serviceWorker.controller").await;
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    ASKED.lock().expect("no test holds it").clear();
    drop_files(&page, &[("news.csv", TABLE), ("more.txt", "متن دیگر دربارهٔ باران")]).await;
    page.find(".own__look").await;
    // The module's files are all that the server was asked for, and no other was asked at all.
    let asked = ASKED.lock().expect("no test holds it").clone();
    let is_own =
        |path: &String| path.contains("/roznama-packing-") || path.contains("/roznama-own-");
    assert!(asked.iter().all(is_own), "{asked:?}");
    let requests = page.take_requests().await;
    assert_eq!(foreign(&requests, &home), Vec::<&str>::new());

    let facts = page.text(".own__report .facts").await;
    assert!(facts.contains("Articles4") && facts.contains("Persian: 3"), "{facts}");
    assert_eq!(page.eval::<String>("document.activeElement.tagName").await, "H2");
    page.click(".own__look").await;
    assert_eq!(page.text(".own-bar__name").await, "news + 1");
    assert!(page.parameter("own").await.len() == 16);
    page.click(".site-header__nav a:nth-child(2)").await;
    page.wait_count(".hit", 4).await;
    page.fill(".search-box__input", "باران").await;
    page.wait_count(".hit", 2).await;
    page.click(".hit__link").await;
    page.find(".reader__text").await;
    assert_eq!(page.parameter("own").await.len(), 16);
    assert!(page.take_console_errors().await.is_empty());
    page.close().await;
}

#[tokio::test]
async fn a_bad_line_is_told_with_its_place_and_the_rest_is_shown() {
    let page = Page::open(Options::default(), "?page=open").await;
    drop_files(&page, &[("news.csv", TABLE)]).await;
    let told = page.text(".own__problems li").await;
    assert!(told.starts_with("news.csv:3:13: error: expected a month 01–12"), "{told}");
    assert!(told.contains("to do: write 2016-12-24"), "{told}");
    page.click(".own__look").await;
    page.goto_raw("").await;
    page.close().await;
}

#[tokio::test]
async fn files_without_an_article_say_why() {
    let page = Page::open(Options::default(), "?page=open").await;
    drop_files(&page, &[("list.pdf", "%PDF"), ("empty.txt", "  ")]).await;
    page.find(".own__problems li").await;
    let told = page.texts(".own__problems li").await.join("\n");
    assert!(told.contains("list.pdf: error: expected a folder of .txt files"), "{told}");
    assert!(told.contains("empty.txt:1:1: error: expected an article"), "{told}");
    assert_eq!(page.count(".own__look").await, 0);
    page.close().await;
}

#[tokio::test]
async fn files_are_chosen_with_the_keyboard_or_in_a_dialog() {
    let folder = std::env::temp_dir().join(format!("roznama-opened-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for temporary files");
    let file = folder.join("chosen.txt");
    std::fs::write(&file, "متن خبر").expect("the folder is writable");
    let page = Page::open(Options::default(), "?page=open").await;
    // The zone is a button in the order of tabs.
    page.find(".own__zone").await;
    page.run("document.querySelector('.own__zone').focus()").await;
    assert_eq!(page.eval::<String>("document.activeElement.className").await, "own__zone");
    let field = page.client().find(Locator::Css(".own__files")).await.expect("a field");
    field.send_keys(file.to_str().expect("a plain path")).await.expect("a file that is there");
    page.find(".own__look").await;
    assert!(page.text(".own__report h2").await.contains("chosen"));
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    page.close().await;
}

#[tokio::test]
async fn a_folder_is_chosen_whole() {
    let folder = std::env::temp_dir().join(format!("roznama-folder-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("2016")).expect("a folder for temporary files");
    for (name, text) in [
        ("2016/a.txt", "متن خبر"),
        ("b.txt", "متن دیگر"),
        ("metadata.csv", "file,title,lang\na.txt,عنوان,fa\nno.txt,,\n"),
        ("picture.jpg", "no text"),
    ] {
        std::fs::write(folder.join(name), text).expect("the folder is writable");
    }
    let page = Page::open(Options::default(), "?page=open").await;
    page.find(".own__zone").await;
    let field = page.client().find(Locator::Css(".own__folder")).await.expect("a field");
    field.send_keys(folder.to_str().expect("a plain path")).await.expect("a folder that is there");
    page.find(".own__look").await;
    let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(page.text(".own__report h2").await.contains(&name));
    assert!(page.text(".own__report .facts").await.contains("Articles2"));
    let told = page.texts(".own__problems li").await;
    assert!(told[0].starts_with(&format!("{name}/metadata.csv:3:1: error:")), "{told:?}");
    assert_eq!(told.len(), 1);
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    page.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_serious_in_a_report_and_below_the_bar() {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let page = Page::open(Options { scheme, ..Options::width(390) }, "?page=open&ui=fa").await;
        drop_files(&page, &[("news.csv", TABLE)]).await;
        page.find(".own__look").await;
        let mut found = axe::run(&page).await;
        assert_eq!(page.overflow().await, 0);
        page.click(".own__look").await;
        page.find(".own-bar__name").await;
        found.extend(axe::run(&page).await);
        assert_eq!(page.overflow().await, 0);
        let serious = found.iter().filter(|it| it.is_serious()).map(Violation::describe);
        assert_eq!(serious.collect::<Vec<_>>(), Vec::<String>::new());
        page.close().await;
    }
}

#[tokio::test]
async fn packing_can_be_cancelled() {
    let page = Page::open(Options::default(), "?page=open").await;
    page.find(".own__zone").await;
    // Thousands of articles take seconds.
    page.run(
        "const line = at => JSON.stringify({ id: String(at), body: 'متن خبر دربارهٔ باران در شهر '.repeat(40) + at });
         const dropped = new DataTransfer();
         dropped.items.add(new File([Array.from({ length: 20000 }, (_, at) => line(at)).join('\\n')], 'long.jsonl'));
         document.querySelector('.own__zone').dispatchEvent(
           new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))",
    )
    .await;
    page.wait_until("it counts", "document.querySelector('.own__progress')?.value > 0").await;
    assert!(page.text(".own__step").await.contains("of"));
    page.click(".own__busy button").await;
    assert!(page.text(".notice").await.starts_with("Cancelled"));
    page.find(".own__zone").await;
    // Others can be opened at once.
    drop_files(&page, &[("a.txt", "متن")]).await;
    page.find(".own__look").await;
    page.close().await;
}

#[tokio::test]
async fn a_corpus_is_kept_and_deleted() {
    let page = Page::blank(Options::default(), Site::built()).await;
    look_at(&page, &[("news.csv", TABLE)]).await;
    let own = page.parameter("own").await;
    page.click("[data-keep]").await;
    page.wait_until("it is kept", "document.querySelector('.own__delete')").await;
    page.goto(&format!("?own={own}&page=article&id=qena")).await;
    assert!(page.text(".reader__text").await.contains("نص الخبر"));
    assert_eq!(page.text(".own-bar__name").await, "news");
    assert!(page.text(".own-bar__note").await.contains("is kept"));
    // The site's own corpus is the one of an address without the mark.
    page.goto("?page=open").await;
    page.find(".own__row").await;
    assert!(page.text(".own__row").await.contains("3 articles"));
    page.click(".own__row .button").await;
    page.find(".own-bar__name").await;
    page.back().await;
    page.wait_count(".own-bar__name", 0).await;
    page.click(".own__delete").await;
    page.click(".own__delete[data-sure]").await;
    page.wait_count(".own__row", 0).await;
    page.goto(&format!("?own={own}&page=article&id=qena")).await;
    page.find(".own [role=alert]").await;
    page.close().await;
}

#[tokio::test]
async fn an_address_of_a_corpus_that_is_not_here_says_so_and_shows_it_once_opened() {
    let page = Page::blank(Options::default(), Site::built()).await;
    look_at(&page, &[("news.csv", TABLE)]).await;
    let own = page.parameter("own").await;
    // An id of the site's own corpus: it must not be shown in place of the other's.
    let address = format!("?own={own}&page=article&id={}", crate::id::ARABIC);
    page.goto(&address).await;
    assert!(page.text(".own [role=alert]").await.contains("is not in this browser"));
    assert_eq!(page.count(".reader__text").await, 0);
    page.goto(&format!("?own={own}&page=article&id=rey")).await;
    drop_files(&page, &[("renamed.csv", TABLE)]).await;
    page.click(".own__look").await;
    assert!(page.text(".reader__text").await.contains("برف"));
    page.close().await;
}

#[tokio::test]
async fn back_and_forward_lead_between_the_corpora() {
    let page = Page::blank(Options::default(), Site::built()).await;
    look_at(&page, &[("news.csv", TABLE)]).await;
    page.click(".site-header__nav a:nth-child(2)").await;
    page.wait_count(".hit", 3).await;
    page.run("[...document.querySelectorAll('.own-bar button')][0].click()").await;
    page.wait_count(".own-bar", 0).await;
    page.click(".site-header__nav a:nth-child(2)").await;
    page.wait_count(".hit", 5).await;
    page.back().await;
    page.back().await;
    page.wait_count(".hit", 3).await;
    page.find(".own-bar__name").await;
    page.close().await;
}

/// What the page would have the browser save, its bytes in Base64.
async fn saved_pack(page: &Page) -> Vec<u8> {
    page.run(
        "let content;
         URL.createObjectURL = blob => { content = blob; return '#'; };
         HTMLAnchorElement.prototype.click = function () {
           content.arrayBuffer().then(bytes => {
             window.saved = [this.download, Array.from(new Uint8Array(bytes))];
           });
         }",
    )
    .await;
    page.run("[...document.querySelectorAll('.own-bar button')].at(-1).click()").await;
    page.wait_until("it is saved", "window.saved").await;
    assert_eq!(page.eval::<String>("saved[0]").await, "news.pack");
    page.eval("saved[1]").await
}

#[tokio::test]
async fn the_pack_that_is_saved_is_the_commands_and_can_be_opened() {
    let page = Page::blank(Options::default(), Site::built()).await;
    look_at(&page, &[("news.csv", TABLE)]).await;
    let saved = saved_pack(&page).await;
    let file = roznama_inputs::NamedFile { path: "news.csv".to_owned(), bytes: Ok(TABLE.into()) };
    let read = roznama_inputs::read_files(vec![file], roznama_inputs::Limit::NATIVE);
    assert!(saved == pack::write(read.articles, read.events), "other bytes than the command's");

    let own = page.parameter("own").await;
    page.goto("?page=open").await;
    page.find(".own__zone").await;
    let bytes = serde_json::json!(saved);
    page.run(&format!(
        "const dropped = new DataTransfer();
         dropped.items.add(new File([new Uint8Array({bytes})], 'again.pack'));
         document.querySelector('.own__zone').dispatchEvent(
           new DragEvent('drop', {{ dataTransfer: dropped, bubbles: true, cancelable: true }}))"
    ))
    .await;
    page.click(".own__look").await;
    assert_eq!(page.text(".own-bar__name").await, "again");
    assert_eq!(page.parameter("own").await, own);
    page.close().await;
}

#[tokio::test]
async fn what_is_saved_of_articles_is_of_the_corpus_shown() {
    let page = Page::blank(Options::default(), Site::built()).await;
    look_at(&page, &[("news.csv", TABLE)]).await;
    page.click(".site-header__nav a:nth-child(2)").await;
    page.wait_count(".hit", 3).await;
    page.keep_what_is_saved().await;
    page.click(".save-as .menu__button").await;
    page.click(".save-as li:nth-of-type(2) .save-as__format").await;
    page.wait_until("it is saved", "saved.length === 1").await;
    let text: String = page.eval("saved[0][1]").await;
    assert!(text.contains("\"qena\"") && text.lines().count() == 3, "{text}");
    page.close().await;
}

#[tokio::test]
async fn where_nothing_can_be_kept_it_is_said_and_the_corpus_stays() {
    let refuse = "Object.defineProperty(window, 'indexedDB', \
                  { get() { throw new DOMException('refused', 'SecurityError'); } })";
    let options = Options { before: Some(refuse), ..Options::default() };
    let page = Page::blank(options, Site::built()).await;
    look_at(&page, &[("news.csv", TABLE)]).await;
    page.click("[data-keep]").await;
    page.wait_until(
        "it says so",
        "document.querySelector('.own-bar__note').textContent.includes('does not let the site keep')",
    )
    .await;
    page.click(".site-header__nav a:nth-child(2)").await;
    page.wait_count(".hit", 3).await;
    page.close().await;
}

/// Ten thousand articles, where a file of them is named: read, packed and shown. It tells how long that takes, which depends on
/// the machine.
#[tokio::test]
async fn ten_thousand_articles_are_packed() {
    let Some(file) = std::env::var_os("ROZNAMA_NEWS_10K") else {
        eprintln!("SKIPPED: ROZNAMA_NEWS_10K names no file of ten thousand articles (JSON Lines)");
        return;
    };
    let page = Page::open(Options::default(), "?page=open").await;
    page.find(".own__zone").await;
    let field = page.client().find(Locator::Css(".own__files")).await.expect("a field");
    let start = std::time::Instant::now();
    field.send_keys(&Path::new(&file).to_string_lossy()).await.expect("a file that is there");
    loop {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        if page.count(".own__look").await > 0 || start.elapsed().as_secs() > 300 {
            break;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    eprintln!(
        "{seconds:.1} s: {}",
        page.text(".own__report").await.chars().take(400).collect::<String>()
    );
    let start = std::time::Instant::now();
    page.click(".own__look").await;
    page.find(".own-bar__name").await;
    eprintln!("{:.1} s more until it is shown", start.elapsed().as_secs_f64());
    page.close().await;
}

#[tokio::test]
async fn the_scripts_of_the_page_are_named_by_their_content() {
    let names = std::fs::read_dir(dist()).expect("the site's folder is readable").flatten();
    let names: Vec<String> =
        names.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let of = |start: &str| names.iter().filter(|name| name.starts_with(start)).count();
    assert_eq!((of("roznama-own-"), of("roznama-own"), of("roznama-packing-")), (1, 1, 2));
}
