//! How long a pack takes to be read and its queries to be answered.
//!
//! ```console
//! cargo run --profile native -p roznama-cli --example search_speed -- PACK QUERIES.json
//! ```
//!
//! QUERIES.json is a list of `{"kind": …, "q": …}`; those of the kind `prefix` are unfinished, of the kind `two` each is also
//! asked as a phrase. For each query the median of five runs after a first one, ten hits with their snippets; then what half
//! of the queries and 99 of a hundred stay below.
#![allow(clippy::disallowed_methods, reason = "a program that measures reads files and the clock")]

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Instant;

use roznama_core::{Corpus, Query, pack};
use serde_json::Value;

const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let [_, pack, queries] = args.as_slice() else {
        return Err("expected PACK QUERIES.json".into());
    };
    let bytes = std::fs::read(pack)?;
    let begun = Instant::now();
    let corpus = pack::read(&bytes)?;
    println!("{} documents read in {:.0} ms", corpus.documents().len(), milliseconds(begun));

    let queries: Vec<Value> = serde_json::from_slice(&std::fs::read(queries)?)?;
    let mut times: BTreeMap<String, Vec<(f64, String)>> = BTreeMap::new();
    for query in &queries {
        let (Some(kind), Some(text)) = (query["kind"].as_str(), query["q"].as_str()) else {
            return Err(format!("expected a kind and a q, found {query}").into());
        };
        let end = if kind == "prefix" { "" } else { " " };
        let mut ask = |kind: &str, text: String| {
            let time = median(&corpus, &Query { text: text.clone(), ..Query::default() });
            times.entry(kind.to_owned()).or_default().push((time, text));
        };
        ask(kind, format!("{text}{end}"));
        if kind == "two" {
            ask("phrase", format!("\"{text}\""));
        }
    }
    for (kind, mut times) in times {
        times.sort_by(|a, b| a.0.total_cmp(&b.0));
        let at = |share: usize| times[(times.len() - 1) * share / 100].0;
        let slowest = times.last().map_or("", |(_, text)| text);
        println!(
            "{kind:>8}: {} queries, p50 {:.3} ms, p95 {:.3} ms, p99 {:.3} ms, slowest {slowest}",
            times.len(),
            at(50),
            at(95),
            at(99)
        );
    }
    Ok(())
}

/// The median time of a query in milliseconds.
fn median(corpus: &Corpus, query: &Query) -> f64 {
    corpus.search(query);
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(corpus.search(query));
            milliseconds(begun)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

fn milliseconds(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}
