//! Packs: any bytes are a corpus or an error, and what is a corpus can be searched.
//!
//! Besides the bytes as they are, a good pack with some of its bytes replaced is read.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use roznama_core::{Article, Query, pack};

static GOOD: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let articles = vec![
        Article::new("a", "روس 30 ستمبر2015ء سے شام میں حملے کر رہا ہے"),
        Article::new("b", "رییس جمهوری روز چهارشنبه"),
    ];
    pack::write(articles, vec![])
});

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let mut damaged = GOOD.clone();
    for change in bytes.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]])) % damaged.len();
        damaged[at] = change[2];
    }
    read(&damaged);
});

fn read(bytes: &[u8]) {
    if let Ok(corpus) = pack::read(bytes) {
        corpus.search(&Query { text: "شام".to_owned(), ..Query::default() });
    }
}
