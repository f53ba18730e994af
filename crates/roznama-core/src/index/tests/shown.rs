//! What of a document is shown: highlights, snippets, words in context.

use super::{corpus, query};
use crate::{Article, KwicOrder, Query, pack};

/// The parts of a body that a query highlights.
#[track_caller]
fn check_highlights(body: &str, text: &str, expected: &[&str]) {
    let corpus = corpus(&[body]);
    let (ix, document) = corpus.document("0").unwrap();
    let found: Vec<&str> =
        corpus.highlights(ix, text).into_iter().map(|span| document.text_of(span)).collect();
    assert_eq!(found, expected, "query {text:?} in {body:?}");
}

impl crate::Document {
    fn text_of(&self, span: std::ops::Range<usize>) -> &str {
        &self.body[span]
    }
}

#[test]
fn highlights_are_whole_letters_of_the_original() {
    let reh_with_shadda = "محم\u{651}د";
    check_highlights(reh_with_shadda, "محمد", &[reh_with_shadda]);
    check_highlights("ستمبر2015ء", "2015", &["2015"]);
    check_highlights("تروریست\u{200C}ها", "تروریستها", &["تروریست\u{200C}ها"]);
    // A joiner belongs to the letter before it.
    check_highlights("تروریست\u{200C}ها", "تروریست ", &["تروریست\u{200C}"]);
    check_highlights("تروریست ها", "تروریستها", &["تروریست ها"]);
    check_highlights("تروریستها", "تروریست ها", &["تروریستها"]);
    check_highlights("ایران، ایرانی", "ایر", &["ایران", "ایرانی"]);
    check_highlights("ایران", "", &[]);
}

#[test]
fn snippets_show_the_best_passage() {
    let filler = "اور بہت سے الفاظ ".repeat(30);
    let body = format!("حلب {filler}\n\n{filler} دمشق اور حلب {filler}\n\nحلب حلب");
    let corpus = corpus(&[&body]);
    let hit = &corpus.search(&query("حلب دمشق")).hits[0];
    let shown = &body[hit.snippet.span.clone()];
    assert!(shown.contains("دمشق اور حلب"), "{shown}");
    assert!(shown.chars().count() <= 200 + 30, "{shown}");
    let highlighted: Vec<&str> =
        hit.snippet.highlights.iter().map(|span| &body[span.clone()]).collect();
    assert_eq!(highlighted, ["دمشق", "حلب"]);
    for word in shown.split_whitespace() {
        assert!(body.split_whitespace().any(|whole| whole == word), "{word:?} is cut");
    }
}

#[test]
fn snippet_of_a_line_without_spaces() {
    let body = "ا".repeat(5000);
    let corpus = corpus(&[&body]);
    for text in ["", "ا"] {
        let hit = &corpus.search(&query(text)).hits[0];
        assert!(!hit.snippet.span.is_empty());
    }
}

#[test]
fn highlights_honour_phrases_and_negation() {
    check_highlights("وزیر کا وزیر خارجہ اور خارجہ", "\"وزیر خارجہ\"", &["وزیر خارجہ"]);
    check_highlights("حلب دمشق", "حلب -\"دمشق حلب\"", &["حلب"]);
    check_highlights("حلب دمشق", "title:حلب OR دمشق ", &["دمشق"]);
    check_highlights("حلب الف ب دمشق ج حلب", "\"حلب دمشق\"~1", &["دمشق", "حلب"]);
    let corpus = corpus(&["وزیر کا کہنا\nوزیر خارجہ نے کہا"]);
    let hit = &corpus.search(&query("\"وزیر خارجہ\" -حلب")).hits[0];
    let body = &corpus.get(hit.document).body;
    assert_eq!(&body[hit.snippet.span.clone()], "وزیر خارجہ نے کہا");
    let marked: Vec<&str> = hit.snippet.highlights.iter().map(|h| &body[h.clone()]).collect();
    assert_eq!(marked, ["وزیر خارجہ"]);
}

#[test]
fn contexts_are_in_the_order_of_the_alphabet() {
    let body = "حلب گل، حلب پل، حلب و، حلب کتاب، حلب بد";
    let corpus = pack::read(&pack::write(vec![Article::new("a", body)], vec![]));
    let corpus = corpus.expect("what was just written");
    let query = Query { text: "حلب ".into(), ..Query::default() };
    let rows = corpus.concordance(&query, 4, KwicOrder::Right);
    let behind: Vec<char> =
        rows.iter().filter_map(|row| body[row.right.clone()].trim().chars().next()).collect();
    assert_eq!(behind, ['ب', 'پ', 'ک', 'گ', 'و']);
}

#[test]
fn concordances() {
    let corpus = corpus(&["الف حلب ت\nب حلب پ", "ج حلب الف حلب پ"]);
    let shown = |text: &str, order| -> Vec<String> {
        let rows = corpus.concordance(&query(text), 5, order);
        let part = |row: &crate::KwicRow, span: &std::ops::Range<usize>| {
            corpus.get(row.document).body[span.clone()].to_owned()
        };
        let row = |row| {
            format!("{}|{}|{}", part(row, &row.left), part(row, &row.span), part(row, &row.right))
        };
        rows.iter().map(row).collect()
    };
    assert_eq!(
        shown("حلب", KwicOrder::Text),
        ["الف |حلب| ت", "ب |حلب| پ", "ج |حلب| الف ", " الف |حلب| پ"]
    );
    assert_eq!(
        shown("حلب", KwicOrder::Right),
        ["ج |حلب| الف ", "ب |حلب| پ", " الف |حلب| پ", "الف |حلب| ت"]
    );
    assert_eq!(
        shown("حلب", KwicOrder::Left),
        ["الف |حلب| ت", " الف |حلب| پ", "ب |حلب| پ", "ج |حلب| الف "]
    );
    assert_eq!(shown("\"حلب الف\"", KwicOrder::Text), ["ج |حلب الف| حلب "]);
    assert_eq!(shown("title:حلب", KwicOrder::Text), [""; 0]);
}
