//! The entities of a corpus: `zstd -dc news.jsonl.zst | cargo run --profile native -p roznama-names --example corpus_entities` reads
//! `{"lang", "title", "body"}` lines and prints the most frequent persons with their spellings, and how long it took.

#![allow(clippy::disallowed_methods, reason = "an example reads its input and the clock")]

use std::io::BufRead;
use std::time::{Duration, Instant};

use roznama_names::{Kind, Names, names};
use roznama_text::Lang;

fn main() {
    let mut corpus = Names::default();
    let (mut naming, mut bytes, mut count) = (Duration::ZERO, 0, 0);
    for (document, line) in std::io::stdin().lock().lines().enumerate() {
        let article: serde_json::Value =
            serde_json::from_str(&line.expect("lines of UTF-8")).expect("a line is JSON");
        let title = article["title"].as_str().unwrap_or_default();
        let text = format!("{title}\n{}", article["body"].as_str().unwrap_or_default());
        let Ok(lang) = article["lang"].as_str().unwrap_or_default().parse::<Lang>() else {
            continue;
        };
        let start = Instant::now();
        corpus.add(document as u32, lang, &text, &names(&text, lang));
        naming += start.elapsed();
        bytes += text.len();
        count += 1;
    }
    let start = Instant::now();
    let entities = corpus.entities();
    let merging = start.elapsed();
    let mut persons: Vec<_> = entities.iter().filter(|one| one.kind == Kind::Person).collect();
    persons.sort_by(|one, other| {
        (other.documents.len(), &one.id).cmp(&(one.documents.len(), &other.id))
    });
    for person in persons.iter().take(150) {
        let spellings = person.spellings.iter().take(12);
        let spellings: Vec<String> =
            spellings.map(|one| format!("{} {} {}", one.text, one.lang, one.documents)).collect();
        println!(
            "{}{}\t{}\t{}",
            person.id,
            if person.is_ambiguous() { " ?" } else { "" },
            person.documents.len(),
            spellings.join(" | ")
        );
    }
    let ambiguous = persons.iter().filter(|person| person.is_ambiguous()).count();
    println!(
        "{count} articles, {bytes} bytes: {naming:.1?} to name, {merging:.1?} to merge; {} entities, {} persons, {ambiguous} ambiguous",
        entities.len(),
        persons.len()
    );
}
