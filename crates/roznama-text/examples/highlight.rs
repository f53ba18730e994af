//! Finds a word in a text whatever keyboard either was typed on, and shows where it stands in the original:
//! `cargo run --example highlight -- روحاني "آقای روحانی گفت"`.

#![allow(clippy::disallowed_methods, reason = "a program that reads its arguments")]

use roznama_text::{Level, fold, fold_mapped};

fn main() {
    let mut args = std::env::args().skip(1);
    let query = args.next().unwrap_or_else(|| "روحاني".to_owned());
    let text = args.next().unwrap_or_else(|| "آقای روحانی گفت: روحانـی".to_owned());

    let wanted = fold(&query, Level::Search);
    let folded = fold_mapped(&text, Level::Search);
    let mut shown = 0;
    for (at, found) in folded.text.match_indices(wanted.as_ref()) {
        // Whole characters of the original, marks and all.
        let span = folded.map.to_original(at..at + found.len());
        print!("{}[{}]", &text[shown..span.start], &text[span.clone()]);
        shown = span.end;
    }
    println!("{}", &text[shown..]);
}
