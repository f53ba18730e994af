//! How fast names are found: `zstd -dc news.jsonl.zst | head -20000 | cargo run --profile native -p roznama-names --example
//! name_speed` reads `{"lang", "title", "body"}` lines and prints MB/s of text.
//!
//! With an argument N it prints every Nth sentence with its names marked, to be read by eye; with a second one, only of a language.

#![allow(clippy::disallowed_methods, reason = "an example reads its input and the clock")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::BufRead;
use std::time::{Duration, Instant};

use roznama_names::names_of_tokens;
use roznama_text::{Lang, tokens};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let every: usize = arguments.next().and_then(|every| every.parse().ok()).unwrap_or(0);
    let only: Option<Lang> = arguments.next().and_then(|lang| lang.parse().ok());
    let mut totals: BTreeMap<Lang, (usize, usize, Duration, Duration)> = BTreeMap::new();
    let mut seen = 0;
    for line in std::io::stdin().lock().lines() {
        let article: serde_json::Value =
            serde_json::from_str(&line.expect("lines of UTF-8")).expect("a line is JSON");
        let body = article["body"].as_str().unwrap_or_default();
        let Ok(lang) = article["lang"].as_str().unwrap_or_default().parse::<Lang>() else {
            continue;
        };
        if only.is_some_and(|only| only != lang) {
            continue;
        }
        let start = Instant::now();
        let tokens = tokens(body);
        let read = start.elapsed();
        let found = names_of_tokens(body, &tokens, lang);
        let total = totals.entry(lang).or_default();
        total.2 += start.elapsed();
        total.3 += read;
        total.0 += body.len();
        total.1 += found.len();
        let mut at = 0;
        for sentence in body.split_inclusive(['\n', '.', '۔', '؟', '!']) {
            let range = at..at + sentence.len();
            at = range.end;
            if sentence.chars().count() < 40 {
                continue;
            }
            seen += 1;
            if every == 0 || seen % every != 0 {
                continue;
            }
            let mut marked = String::new();
            let mut end = range.start;
            for name in found.iter().filter(|name| range.contains(&name.span.start)) {
                marked.push_str(&body[end..name.span.start]);
                end = name.span.end;
                let _ = write!(
                    marked,
                    "[{} {}",
                    name.kind.as_str().get(..2).unwrap_or("?"),
                    &body[name.span.clone()]
                );
                let _ = match name.id {
                    Some(id) => write!(marked, "={id}]"),
                    None => write!(marked, "|{}]", name.rule),
                };
            }
            marked.push_str(body.get(end..range.end).unwrap_or_default());
            println!("{lang} {}", marked.trim().replace('\n', " "));
        }
    }
    for (lang, (bytes, names, time, read)) in totals {
        let share = 100.0 * read.as_secs_f64() / time.as_secs_f64();
        let speed = bytes as f64 / 1e6 / time.as_secs_f64();
        println!(
            "{lang}: {:.1} MB, {names} names, {speed:.1} MB/s, {share:.0} % of it for tokens",
            bytes as f64 / 1e6
        );
    }
}
