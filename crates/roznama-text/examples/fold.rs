//! Shows a text at every level, with the reason for each change: `cargo run --example fold -- fa "كتابهاي ﻻزم"`.

#![allow(clippy::disallowed_methods, reason = "a program that reads its arguments")]

use roznama_text::{Lang, Level, explain, fold_in};

fn main() {
    let mut args = std::env::args().skip(1);
    let lang = args.next().unwrap_or_else(|| "fa".to_owned());
    let text = args.next().unwrap_or_else(|| "كتابهاي ﻻزم را ميخوانم".to_owned());
    let lang: Lang = match lang.parse() {
        Ok(lang) => lang,
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(2);
        }
    };
    for level in Level::ALL {
        println!("{level:>9}  {}", fold_in(&text, level, lang));
    }
    for change in explain(&text, Level::Standard, lang) {
        let reason = change.reason;
        println!("{:?} → {:?}: {} ({})", change.before, change.after, reason.text, reason.source);
    }
}
