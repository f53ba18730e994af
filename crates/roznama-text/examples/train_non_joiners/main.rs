//! Learns the words of `non_joiners` and tells how well they do.
//!
//! ```text
//! zstd -dc --long=27 news.jsonl.zst | jq -r 'select(.lang=="fa") | .title + " " + .body | gsub("\n";" ")' > news.txt
//! cargo run --profile native -p roznama-text --example train_non_joiners -- news.txt OTHER.txt… DEV.conllu… > persian-words.tsv
//! ```
//!
//! The first file has an article or a passage a line; those that use zero-width non-joiners teach where these stand. Of the other texts, a
//! line each, it is only counted which words there are. Files in CoNLL-U are measured: their non-joiners are taken out, and
//! what is put back in is compared; without any text it is what the crate ships that is measured.

#![allow(clippy::disallowed_methods, reason = "a program that reads the files it is given")]

mod corpus;
#[allow(dead_code, reason = "the build uses more of it")]
#[path = "../../build/filter.rs"]
mod filter;
#[allow(dead_code, reason = "the build uses more of it")]
#[path = "../../src/non_joiners/hash.rs"]
mod hash;
mod known;
mod learn;
mod measure;
mod regression;

use std::ffi::OsStr;
use std::path::Path;

use corpus::Corpus;
use roznama_text::non_joiners::SHIPPED;

fn main() {
    let read = |path: &String| {
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let is_treebank = |path: &&String| Path::new(path).extension() == Some(OsStr::new("conllu"));
    let mut corpus = Corpus::default();
    for (number, path) in paths.iter().filter(|path| !is_treebank(path)).enumerate() {
        for line in read(path).lines() {
            corpus.add(line, number == 0);
        }
    }
    let learnt = (!corpus.spellings.is_empty()).then(|| learn::learn(&corpus));
    if let Some(learnt) = &learnt {
        print!("{}", learnt.table(corpus.spellings.len()));
    }
    let show = std::env::var_os("ROZNAMA_SHOW").is_some();
    for path in paths.iter().filter(is_treebank) {
        let text = read(path);
        let figures = match &learnt {
            Some(learnt) => measure::measure(&text, &learnt.lexicon(), show),
            None => measure::measure(&text, &SHIPPED, show),
        };
        eprintln!("{path}: {figures}");
    }
}
