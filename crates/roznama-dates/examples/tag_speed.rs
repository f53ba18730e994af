//! How fast dates are tagged: `zstd -dc news.jsonl.zst | head -20000 | cargo run --profile native -p roznama-dates
//! --example tag_speed` reads `{"lang", "date", "body"}` lines and prints MB/s of body text.
//!
//! With an argument N it also prints every Nth mention with the text around it, to be read by eye.

#![allow(clippy::disallowed_methods, reason = "an example reads its input and the clock")]

use std::collections::BTreeMap;
use std::io::BufRead;
use std::time::{Duration, Instant};

use roznama_dates::{Day, tag};
use roznama_text::Lang;

fn main() {
    let every: usize = std::env::args().nth(1).and_then(|every| every.parse().ok()).unwrap_or(0);
    let mut totals: BTreeMap<Lang, (usize, usize, Duration)> = BTreeMap::new();
    let mut seen = 0;
    for line in std::io::stdin().lock().lines() {
        let article: serde_json::Value =
            serde_json::from_str(&line.expect("lines of UTF-8")).expect("a line is JSON");
        let body = article["body"].as_str().unwrap_or_default();
        let Ok(lang) = article["lang"].as_str().unwrap_or_default().parse::<Lang>() else {
            continue;
        };
        let on = article["date"].as_str().and_then(|date| date.get(..10)?.parse::<Day>().ok());
        let start = Instant::now();
        let mentions = tag(body, lang, on);
        let total = totals.entry(lang).or_default();
        total.2 += start.elapsed();
        total.0 += body.len();
        total.1 += mentions.len();
        for mention in mentions {
            seen += 1;
            if every > 0 && seen % every == 0 {
                let before: String = body[..mention.span.start].chars().rev().take(45).collect();
                let before: String = before.chars().rev().collect();
                let after: String = body[mention.span.end..].chars().take(45).collect();
                let text = format!("{before}⟦{}⟧{after}", &body[mention.span.clone()]);
                let on = on.map(|on| on.to_string()).unwrap_or_default();
                println!(
                    "{lang} {on} {} {} {}\n    {}",
                    mention.edtf,
                    mention.calendar,
                    mention.rule,
                    text.replace('\n', " ⏎ ")
                );
            }
        }
    }
    for (lang, (bytes, mentions, time)) in totals {
        let speed = bytes as f64 / 1e6 / time.as_secs_f64();
        println!("{lang}: {:.1} MB, {mentions} mentions, {speed:.1} MB/s", bytes as f64 / 1e6);
    }
}
