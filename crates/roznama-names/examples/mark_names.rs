//! Marks the names in sentences, for reading by eye: `cargo run -p roznama-names --example mark_names < sentences.tsv` reads lines of
//! a language and a sentence parted by a tab and writes each with its names in brackets: `[person title: …]`.

#![allow(clippy::disallowed_methods, reason = "an example reads its input")]

use std::io::{BufRead, Write};

use roznama_names::names;
use roznama_text::Lang;

fn main() -> std::io::Result<()> {
    let mut output = std::io::stdout().lock();
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        let Some((lang, text)) = line.split_once('\t') else { continue };
        let lang: Lang = lang.parse().unwrap_or(Lang::UND);
        write!(output, "{} ", number + 1)?;
        let mut end = 0;
        for name in names(text, lang) {
            let (between, written) = (&text[end..name.span.start], &text[name.span.clone()]);
            write!(output, "{between}[{} {}: {written}]", name.kind, name.rule)?;
            end = name.span.end;
        }
        writeln!(output, "{}", &text[end..])?;
    }
    Ok(())
}
