//! Counts how rare words, numbers and concepts are in news: writes the rows of `data/events/rarity.tsv`.
//!
//! ```console
//! zstd -dc news.jsonl.zst | … a sample with as many articles of each language … |
//!     cargo run --profile native -p roznama-core --example train_event_rarity > rows.tsv
//! ```
//!
//! Articles are read from standard input as JSON Lines with `id`, `lang`, `title` and `body`.
#![allow(clippy::disallowed_methods, reason = "reads its input")]

use std::io;

use roznama_core::{Article, Document, Sourced, document_of, events};
use roznama_text::Lang;

fn main() -> io::Result<()> {
    let lines: Vec<String> = io::stdin().lines().collect::<io::Result<_>>()?;
    let documents: Vec<Document> = lines
        .iter()
        .filter_map(|line| serde_json::from_str(line).ok())
        .map(|record: serde_json::Value| {
            let text = |key: &str| record[key].as_str().unwrap_or_default().to_owned();
            document_of(Article {
                title: Some(Sourced::stated(text("title"))),
                lang: Lang::new(&text("lang")).map(Sourced::stated),
                ..Article::new(text("id"), text("body"))
            })
        })
        .collect();
    print!("{}", events::rarity_table(&documents));
    Ok(())
}
