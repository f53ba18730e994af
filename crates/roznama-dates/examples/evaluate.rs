//! Scores the tagger on a file of annotated sentences and lists what it gets wrong:
//! `cargo run --release -p roznama-dates --example evaluate -- FILE.jsonl`.
//!
//! Each line is `{"lang", "on", "text", "mentions": [{"start", "end", "edtf", "alt"?, "alt_span"?}]}`.

#![allow(clippy::disallowed_methods, reason = "an example reads the file that it is given")]

use std::collections::BTreeSet;

use roznama_dates::tag;

fn main() {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).expect("the file can be read");
        let (mut right, mut found, mut gold) = (0, 0, 0);
        for line in text.lines() {
            let case: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
            let sentence = case["text"].as_str().unwrap_or_default();
            let lang = case["lang"].as_str().unwrap_or_default().parse().expect("a language");
            let on = case["on"].as_str().and_then(|on| on.parse().ok());
            let mentions = tag(sentence, lang, on);
            let wanted = case["mentions"].as_array().cloned().unwrap_or_default();
            found += mentions.len();
            gold += wanted.len();
            let mut taken = BTreeSet::new();
            let mut wrong = Vec::new();
            for mention in &mentions {
                let matches = |want: &serde_json::Value| {
                    let number = |value: &serde_json::Value| value.as_u64().unwrap_or(0) as usize;
                    let mut spans = Vec::new();
                    spans.push(number(&want["start"])..number(&want["end"]));
                    for span in want["alt_span"].as_array().into_iter().flatten() {
                        spans.push(number(&span[0])..number(&span[1]));
                    }
                    let mut values = vec![want["edtf"].as_str().unwrap_or_default().to_owned()];
                    for value in want["alt"].as_array().into_iter().flatten() {
                        values.push(value.as_str().unwrap_or_default().to_owned());
                    }
                    spans.contains(&mention.span) && values.contains(&mention.edtf.to_string())
                };
                match wanted.iter().position(matches).filter(|at| taken.insert(*at)) {
                    Some(_) => right += 1,
                    None => wrong.push(format!(
                        "  +{}  {} ({})",
                        &sentence[mention.span.clone()],
                        mention.edtf,
                        mention.rule
                    )),
                }
            }
            for (at, want) in wanted.iter().enumerate() {
                if !taken.contains(&at) {
                    wrong.push(format!(
                        "  -{}  {}",
                        want["text"].as_str().unwrap_or_default(),
                        want["edtf"]
                    ));
                }
            }
            if !wrong.is_empty() {
                println!("{} {} {sentence}\n{}", case["id"], case["on"], wrong.join("\n"));
            }
        }
        let (precision, recall) =
            (f64::from(right) / f64::from(found as u32), f64::from(right) / f64::from(gold as u32));
        let f1 = 2.0 * precision * recall / (precision + recall);
        println!(
            "{path}: right {right}, found {found}, gold {gold}: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}\n"
        );
    }
}
