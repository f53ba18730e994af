//! Spellings that must find one another, and words that must not: `tests/data/*.tsv`.

use roznama_core::{Article, Corpus, Query, pack};

/// Language, one spelling, the other, kind.
fn rows(table: &'static str) -> Vec<[String; 4]> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|line| {
        let columns: Vec<String> = line.split('\t').map(visible).collect();
        columns.try_into().unwrap_or_else(|columns| panic!("not four columns: {columns:?}"))
    })
    .collect()
}

/// With the characters that nobody sees, which the tables write as their code points.
fn visible(column: &str) -> String {
    let marks = [("U+200C", "\u{200C}"), ("U+200E", "\u{200E}"), ("U+200F", "\u{200F}")];
    marks.into_iter().fold(column.to_owned(), |text, (name, mark)| text.replace(name, mark))
}

/// One document a text, its id the text's place.
fn corpus<'a>(texts: impl Iterator<Item = &'a String>) -> Corpus {
    let article = |(ix, text): (usize, &String)| Article::new(format!("{ix:04}"), text.clone());
    pack::read(&pack::write(texts.enumerate().map(article).collect(), vec![])).unwrap()
}

/// The places of the texts that a finished query finds, best first.
fn find(corpus: &Corpus, text: &str) -> Vec<usize> {
    let query = Query { text: format!("{text} "), limit: 1000, ..Query::default() };
    let hits = corpus.search(&query).hits;
    hits.iter().map(|hit| corpus.get(hit.document).id.parse().unwrap()).collect()
}

#[test]
fn spellings_of_one_word() {
    let rows = rows(include_str!("data/variants.tsv"));
    let mut missed = Vec::new();
    let mut hits = 0;
    for (written, asked) in [(1, 2), (2, 1)] {
        let corpus = corpus(rows.iter().map(|row| &row[written]));
        for (ix, row) in rows.iter().enumerate() {
            let found = find(&corpus, &row[asked]);
            hits += found.len();
            if !found.contains(&ix) {
                missed
                    .push(format!("{} for {} ({}, {})", row[asked], row[written], row[0], row[3]));
            }
        }
    }
    let all = rows.len() * 2;
    eprintln!(
        "{} of {all} found, {:.2} hits a query; missed:\n{}",
        all - missed.len(),
        hits as f64 / all as f64,
        missed.join("\n")
    );
    assert!(missed.len() * 100 <= all, "more than one in a hundred missed");
}

#[test]
fn different_words() {
    let rows = rows(include_str!("data/different_words.tsv"));
    let (mut merged, mut first) = (Vec::new(), 0);
    for row in &rows {
        for (asked, other) in [(1, 2), (2, 1)] {
            let corpus = corpus([&row[other], &row[asked]].into_iter());
            let found = find(&corpus, &row[asked]);
            first += usize::from(found.first() == Some(&1));
            if found.contains(&0) && !row[3].starts_with("merged") {
                merged
                    .push(format!("{} finds {} ({}, {})", row[asked], row[other], row[0], row[3]));
            }
        }
    }
    let all = rows.len() * 2;
    eprintln!("{} of {all} apart; merged:\n{}", all - merged.len(), merged.join("\n"));
    assert_eq!(first, all, "the word itself comes first");
    assert!(merged.len() * 100 <= all, "more than one in a hundred merged");
}
