//! Roznama's own search.

use std::error::Error;
use std::time::Instant;

use roznama_core::spread::one_by_one;
use roznama_core::{Article, Options, Query, Sourced, build_understood, pack, understand};

use crate::data::Data;
use crate::measure::{Row, asked, compressed};

/// What a search reads. Titles stand with the texts, and are counted apart.
const INDEX: [&str; 3] = ["columns", "terms", "postings"];

pub fn measure(data: &Data) -> Result<Row, Box<dyn Error>> {
    let articles = articles(data);
    let begun = Instant::now();
    let understood = understand(articles, &one_by_one, &|_| {});
    let options = Options { find_events: false };
    let bytes = build_understood(understood, vec![], options, &one_by_one, || {}).pack();
    let build = begun.elapsed().as_secs_f64();
    let corpus = pack::read(&bytes)?;
    let sections: Option<Vec<&[u8]>> = INDEX.iter().map(|name| section(&bytes, name)).collect();
    let mut size = compressed(&sections.ok_or("expected the sections of the index")?)?;
    let heads = data.passages.iter().map(|it| format!("{}\t{}\n", it.id, it.title));
    size += compressed(&[heads.collect::<String>().as_bytes()])?;
    let (p50, p99, other) = asked(data, |query, text| {
        let end = if query.kind == "prefix" { "" } else { " " };
        let query = Query { text: format!("{text}{end}"), ..Query::default() };
        Ok(corpus.search(&query).total)
    })?;
    Ok(Row {
        engine: "Roznama".to_owned(),
        build,
        bytes: size as f64 / data.passages.len() as f64,
        p50,
        p99,
        other,
    })
}

fn articles(data: &Data) -> Vec<Article> {
    let of = |passage: &crate::data::Passage| Article {
        title: Some(Sourced::stated(passage.title.clone())),
        lang: passage.lang.parse().ok().map(Sourced::stated),
        date: passage.date.parse().ok().map(Sourced::stated),
        ..Article::new(&passage.id, passage.body.clone())
    };
    data.passages.iter().map(of).collect()
}

/// A section of a pack, by the table that `docs/pack-format.md` describes.
fn section<'p>(pack: &'p [u8], name: &str) -> Option<&'p [u8]> {
    let count = u32::from_le_bytes(pack.get(16..20)?.try_into().ok()?) as usize;
    let rows = pack.get(24..24 + 32 * count)?.chunks_exact(32);
    let mut rows =
        rows.filter(|row| row[..12].split(|byte| *byte == 0).next() == Some(name.as_bytes()));
    let row = rows.next()?;
    let number = |at: usize| Some(u64::from_le_bytes(row[at..at + 8].try_into().ok()?) as usize);
    let (offset, length) = (number(12)?, number(20)?);
    pack.get(offset..offset + length)
}
