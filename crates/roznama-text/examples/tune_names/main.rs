//! Tunes the costs of `data/name/` on aligned names and tells how well they part names from names.
//!
//! ```text
//! cargo run --profile native -p roznama-text --example tune_names -- report NAMES.tsv
//! cargo run --profile native -p roznama-text --example tune_names -- tune NAMES.tsv ANETAC.tsv PERSONS.tsv OUT
//! cargo run --profile native -p roznama-text --example tune_names -- weigh NAMES.tsv ANETAC.tsv PERSONS.tsv OUT
//! ```
//!
//! `report` measures what is shipped; `tune` goes on from there and writes `pairs.tsv` and `gaps.tsv` to the folder OUT; `weigh`
//! learns, for the alignments that these costs find, what each step says for and against one name, and writes `evidence.tsv`.
//! One name in five is held out from tuning, by a hash of its English form. Logistic regression: a pair is one name where
//! the cost of its cheapest alignment stays under what its length allows; the alignments are found anew with each round's costs.

#![allow(clippy::disallowed_methods, reason = "a program that reads the files it is given")]

mod data;
mod report;
mod tune;
mod weigh;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let read = |path: &String| {
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    match &args[..] {
        [verb, names] if verb == "report" => {
            report::report(&data::places(&read(names)), &report::Model::shipped(), true);
            report::persons(&data::by_hand(), &report::Model::shipped());
        }
        [verb, names, english_arabic, persons, out] if verb == "weigh" => {
            let places = data::places(&read(names));
            let others =
                [data::english_arabic(&read(english_arabic)), data::persons(&read(persons))];
            weigh::weigh(&places, &others, &data::by_hand(), std::path::Path::new(out));
        }
        [verb, names, english_arabic, persons, out] if verb == "tune" => {
            let places = data::places(&read(names));
            let more = [data::english_arabic(&read(english_arabic)), data::persons(&read(persons))];
            tune::tune(&places, &more, std::path::Path::new(out));
        }
        _ => eprintln!(
            "usage: report NAMES.tsv | tune or weigh NAMES.tsv ANETAC.tsv PERSONS.tsv OUT"
        ),
    }
}
