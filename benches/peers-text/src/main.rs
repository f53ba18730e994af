//! Language identification and likeness of names beside other software.
//!
//! ```text
//! cargo run --release -- languages FILE.tsv…              # lines of language, sentence, source
//! cargo run --release -- dump FOLDER FILE.tsv…            # the same, and what was measured on for fasttext_peer.py
//! cargo run --release -- names NAMES.tsv
//! ```
//!
//! Data and what is held out are those of the programs that train and tune: `train_languages` and `tune_names` in
//! `crates/roznama-text/examples`. fastText is measured by `fasttext_peer.py`.

#![allow(clippy::disallowed_methods, reason = "a bench reads files, arguments and the clock")]

mod languages;
mod names;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match &args[..] {
        [verb, files @ ..] if verb == "languages" && !files.is_empty() => {
            languages::run(None, files);
        }
        [verb, folder, files @ ..] if verb == "dump" && !files.is_empty() => {
            languages::run(Some(folder), files);
        }
        [verb, file] if verb == "names" => names::run(file),
        _ => eprintln!("usage: languages FILE.tsv… | dump FOLDER FILE.tsv… | names NAMES.tsv"),
    }
}
