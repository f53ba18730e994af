//! A site whose corpus is in shards, as `roznama build --shards` makes it.

use std::fs;
use std::path::{Path, PathBuf};

use roznama_browser_tests::site::only_file;
use roznama_browser_tests::{Options, Page, Site};
use roznama_core::{Article, Sourced, build, pack, spread};
use roznama_pages::index::Policy;
use roznama_pages::offline::Offline;
use roznama_pages::{Source, write_site};

/// Articles enough for several shards.
const ARTICLES: usize = 60;

/// Raw deflate without compression.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let blocks = bytes.chunks(0xFFFF).len();
    for (at, block) in bytes.chunks(0xFFFF).enumerate() {
        let length = u16::try_from(block.len()).expect("a block is short");
        out.push(u8::from(at + 1 == blocks));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend_from_slice(block);
    }
    out
}

/// Not a good one, but of all bytes.
fn hash(bytes: &[u8]) -> [u8; 16] {
    let sum = bytes.iter().fold(7u64, |sum, byte| sum.wrapping_mul(31) ^ u64::from(*byte));
    let mut hash = [0; 16];
    hash[..8].copy_from_slice(&sum.to_le_bytes());
    hash
}

fn put_in(folder: &Path) {
    let article = |number: usize| Article {
        title: Some(Sourced::stated(format!("\u{62E}\u{628}\u{631} {number}"))),
        date: Some(Sourced::stated("2020-03-20".parse().expect("a date"))),
        ..Article::new(
            format!("a{number:03}"),
            format!(
                "\u{62E}\u{628}\u{631} {number}\n\n{}",
                "\u{634}\u{645}\u{627}\u{644} ".repeat(400)
            ),
        )
    };
    let built = build((0..ARTICLES).map(article).collect(), vec![]);
    let corpus = pack::read(&built.pack()).expect("a pack just written can be read");
    let shards = built.shards(&spread::one_by_one, &stored, &hash);
    write_site(folder, &corpus, Source::Shards(&shards), Policy::Strict, Offline::Off)
        .expect("the copy is writable");
}

#[tokio::test]
async fn what_is_needed_is_fetched() {
    let page = Page::blank(Options::default(), Site::changed(put_in)).await;
    page.goto("?page=search&q=\u{634}\u{645}\u{627}\u{644}").await;
    page.wait_count(".hit", 20).await;
    let requests = "performance.getEntriesByType('resource').filter((it) => it.name.includes('.shard')).length";
    let first: usize = page.eval(requests).await;
    assert!(first > 1, "{first}");
    page.goto("?page=article&id=a031").await;
    page.wait_count(".reader__title", 1).await;
    assert!(page.text(".reader__title").await.contains("31"));
    page.keep_what_is_saved().await;
    page.click(".save-as .menu__button").await;
    page.click(".save-as li:nth-of-type(2) .save-as__format").await;
    page.wait_until("it is saved", "saved.length === 1").await;
    let text: String = page.eval("saved[0][1]").await;
    assert!(text.contains("\"a031\""), "{text}");
    page.goto("?page=folding&id=a002").await;
    page.wait_count(".folding__field", 1).await;
    page.goto("").await;
    page.wait_count(".timeline__entry", 60).await;
    assert!(page.take_console_errors().await.is_empty());
    page.close().await;
}

/// The files of the shards that are not needed at the start: all but the first.
fn later_files(folder: &Path) -> Vec<PathBuf> {
    let name = only_file(folder, "corpus-", ".manifest");
    let manifest = pack::Manifest::read(&fs::read(name).expect("the manifest is readable"));
    let files = manifest.expect("the manifest is sound").files().to_vec();
    files[1..].iter().map(|file| folder.join("corpus").join(&file.name)).collect()
}

#[tokio::test]
async fn a_missing_shard_is_named_and_can_be_tried_again() {
    let mut folder = PathBuf::new();
    let site = Site::changed(|copy| {
        put_in(copy);
        folder = copy.to_owned();
        for file in later_files(copy) {
            fs::rename(&file, file.with_extension("away")).expect("the copy is writable");
        }
    });
    let page = Page::blank(Options::default(), site).await;
    page.goto("?page=article&id=a031").await;
    page.wait_count(".shards[role=alert]", 1).await;
    let told = page.text(".shards").await;
    assert!(told.contains("ids-0"), "{told}");
    for file in later_files(&folder) {
        fs::rename(file.with_extension("away"), &file).expect("the copy is writable");
    }
    page.click(".shards .button").await;
    page.wait_count(".reader__title", 1).await;
    page.wait_count(".shards", 0).await;
    assert!(!page.take_console_errors().await.is_empty());
    page.close().await;
}
