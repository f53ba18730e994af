//! The way of a corpus, measured: fold, tokens, dates, pack, read, search.
//!
//! The texts are those of `corpus/`, repeated to [`REPEATED`] articles, so that the bench runs anywhere.
//! Where `$ROZNAMA_DATA` (or `../shared/data` beside the repository) has `peers/corpus-100k.jsonl.zst`, the
//! first [`PASSAGES`] of its passages are packed and searched too, with the queries of `peers/queries.json`.
#![allow(clippy::disallowed_methods, reason = "a bench reads files and the environment")]

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;
use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use roznama_core::{Article, Corpus, Query, pack};
use roznama_inputs::{Input, InputFile};
use roznama_text::{Lang, Level, fold, fold_mapped, lang_id, tokens};

const REPEATED: usize = 500;
const PASSAGES: usize = 10_000;

fn main() {
    divan::main();
}

/// The articles of `corpus/` again and again, each time under another id.
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let inputs = roznama_inputs::read(&[root().join("corpus")]);
    assert!(!inputs.articles.is_empty(), "corpus/ has no articles");
    let articles = inputs.articles.iter().cycle().take(REPEATED).enumerate();
    articles.map(|(n, article)| Article { id: format!("{n:05}"), ..article.clone() }).collect()
});

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| pack::write(ARTICLES.clone(), vec![]));

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| pack::read(&PACK).expect("a pack just written"));

fn bytes() -> BytesCount {
    BytesCount::new(ARTICLES.iter().map(|article| article.body.len()).sum::<usize>())
}

/// Runs `work` over every text.
fn each_text<T>(bencher: Bencher<'_, '_>, work: impl Fn(&'static Article) -> T + Sync) {
    bencher.counter(bytes()).bench(|| {
        for article in ARTICLES.iter() {
            black_box(work(article));
        }
    });
}

#[divan::bench(args = [Level::Repair, Level::Search])]
fn folding(bencher: Bencher<'_, '_>, level: Level) {
    each_text(bencher, |article| fold(&article.body, level).len());
}

#[divan::bench(args = [Level::Repair, Level::Search])]
fn folding_with_map(bencher: Bencher<'_, '_>, level: Level) {
    each_text(bencher, |article| fold_mapped(&article.body, level));
}

#[divan::bench]
fn tokenizing(bencher: Bencher<'_, '_>) {
    each_text(bencher, |article| tokens(&article.body));
}

#[divan::bench]
fn telling_languages(bencher: Bencher<'_, '_>) {
    each_text(bencher, |article| lang_id::identify(&article.body));
}

#[divan::bench]
fn tagging_dates(bencher: Bencher<'_, '_>) {
    each_text(bencher, |article| {
        let lang = article.lang.as_ref().map_or(Lang::UND, |lang| lang.value);
        roznama_dates::tag(&article.body, lang, None)
    });
}

#[divan::bench(sample_count = 10)]
fn packing(bencher: Bencher<'_, '_>) {
    bencher
        .counter(bytes())
        .with_inputs(|| ARTICLES.clone())
        .bench_values(|articles| pack::write(articles, vec![]));
}

#[divan::bench(sample_count = 10)]
fn reading_a_pack(bencher: Bencher<'_, '_>) {
    let bytes = &*PACK;
    bencher.counter(BytesCount::new(bytes.len())).bench(|| pack::read(bytes));
}

#[divan::bench(args = ["روحانی", "رو", "2015", "ایران روس تعاون"])]
fn searching(bencher: Bencher<'_, '_>, text: &str) {
    let query = Query { text: text.to_owned(), ..Query::default() };
    // Made before the clock runs.
    let corpus = &*CORPUS;
    bencher.bench(|| corpus.search(&query));
}

/// The passages that other search engines were measured on, where they are at hand.
mod passages {
    use super::{
        Article, Bencher, BytesCount, Corpus, Input, InputFile, ItemsCount, LazyLock, PASSAGES,
        Query, black_box, compressed, pack, plain,
    };

    static PASSAGES_READ: LazyLock<Vec<Article>> = LazyLock::new(|| {
        let Some(lines) = compressed("peers/corpus-100k.jsonl.zst") else { return Vec::new() };
        let lines: String = lines.split_inclusive('\n').take(PASSAGES).collect();
        let file = InputFile {
            path: "passages".to_owned(),
            below: "passages".to_owned(),
            bytes: lines.into_bytes(),
        };
        roznama_inputs::parse(vec![Input::Jsonl(file)]).articles
    });

    static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
        pack::read(&pack::write(PASSAGES_READ.clone(), vec![])).expect("a pack just written")
    });

    #[divan::bench(sample_count = 3)]
    fn packing(bencher: Bencher<'_, '_>) {
        let size: usize = PASSAGES_READ.iter().map(|article| article.body.len()).sum();
        bencher
            .counter(BytesCount::new(size))
            .with_inputs(|| PASSAGES_READ.clone())
            .bench_values(|articles| pack::write(articles, vec![]));
    }

    #[divan::bench(args = ["common", "rare", "two", "prefix"], sample_count = 10)]
    fn searching(bencher: Bencher<'_, '_>, kind: &str) {
        let queries = queries(kind);
        let corpus = &*CORPUS;
        bencher.counter(ItemsCount::new(queries.len())).bench(|| {
            for query in &queries {
                black_box(corpus.search(query));
            }
        });
    }

    /// A space after the last word says that it is finished.
    fn queries(kind: &str) -> Vec<Query> {
        let Some(json) = plain("peers/queries.json") else { return Vec::new() };
        let queries: Vec<serde_json::Value> = serde_json::from_str(&json).expect("JSON");
        let of_kind = queries.iter().filter(|query| query["kind"] == kind);
        let texts = of_kind.filter_map(|query| query["q"].as_str());
        let end = if kind == "prefix" { "" } else { " " };
        texts.map(|text| Query { text: format!("{text}{end}"), ..Query::default() }).collect()
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn data(name: &str) -> Option<File> {
    let folder = std::env::var_os("ROZNAMA_DATA").map(PathBuf::from);
    let path = folder.unwrap_or_else(|| root().join("../shared/data")).join(name);
    let file = File::open(&path).ok();
    if file.is_none() {
        eprintln!(
            "SKIPPED: {} is not there; set ROZNAMA_DATA to the folder of data",
            path.display()
        );
    }
    file
}

fn plain(name: &str) -> Option<String> {
    let mut text = String::new();
    data(name)?.read_to_string(&mut text).expect("UTF-8");
    Some(text)
}

fn compressed(name: &str) -> Option<String> {
    let mut text = String::new();
    let mut decoder = ruzstd::decoding::StreamingDecoder::new(data(name)?).expect("zstd");
    decoder.read_to_string(&mut text).expect("UTF-8");
    Some(text)
}
