//! The shipped table of language identification on labelled sentences that training did not see: a floor that later changes must
//! hold. What is held out, and what of the data is not in the language that it says, is decided where the table is trained.

#![allow(
    clippy::disallowed_methods,
    reason = "reads test data from outside the repository, if it is there"
)]

mod support;
#[allow(dead_code, reason = "the training program uses more of it")]
#[path = "../examples/train_languages/data.rs"]
mod training;

use roznama_text::{Lang, lang_id::identify};
use training::{NAMED, Sentence, first_words};

/// Recall of each language on sentences of lid.tsv, whole or their first six words.
#[track_caller]
fn check(sentences: &[Sentence], what: &str, text: impl Fn(&str) -> String, floors: [f64; 7]) {
    for (class, floor) in floors.into_iter().enumerate() {
        let of: Vec<&Sentence> = sentences.iter().filter(|s| s.class == class).collect();
        let right = of.iter().filter(|s| identify(&text(&s.text)).lang.as_str() == NAMED[class]);
        let share = right.count() as f64 / of.len() as f64;
        eprintln!("{} {what}: {share:.4} of {}", NAMED[class], of.len());
        assert!(share >= floor, "{} {what}: {share:.4}, expected {floor}", NAMED[class]);
    }
}

#[test]
fn held_out_sentences() {
    let Some(text) = support::shared("lid.tsv.zst") else { return };
    let sentences: Vec<Sentence> =
        training::sentences(&text).into_iter().filter(|sentence| sentence.held_out).collect();
    let floors = [0.99, 0.99, 0.99, 0.97, 0.95, 0.95, 0.99];
    check(&sentences, "whole", str::to_owned, floors);
    let floors = [0.98, 0.97, 0.97, 0.95, 0.85, 0.95, 0.99];
    check(&sentences, "first six words", |text| first_words(text, 6), floors);
    // Relatives of these languages are more often told to be none of them than taken for one.
    let others: Vec<&Sentence> = sentences.iter().filter(|s| s.class >= NAMED.len()).collect();
    let told = others.iter().filter(|s| identify(&s.text).lang == Lang::UND).count();
    assert!(told * 4 > others.len() * 3, "{told} of {}", others.len());
}

#[test]
fn the_repository_s_articles() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/articles");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let languages: Vec<Lang> =
        files.iter().map(|file| identify(&std::fs::read_to_string(file).unwrap()).lang).collect();
    assert_eq!(languages, [Lang::UR, Lang::UR, Lang::AR, Lang::FA, Lang::UR]);
}
