//! Why a value or a letter is what it is, in the interface's language.

use super::Ui;

/// The sentence of a rule by its kebab-case name; an unknown rule shows its name.
pub fn sentence(rule: &str, ui: Ui) -> String {
    roznama_core::rules::sentence(rule, ui.lang()).map_or_else(|| rule.to_owned(), Into::into)
}

/// The sentences of the rules of folding; the file's head says how to correct it.
const FOLDING: &str = include_str!("folding.tsv");

/// The sentence of a rule of folding; `None` in English, whose reasons are those of the very letters, and for an unknown rule.
pub fn folding(rule: &str, ui: Ui) -> Option<String> {
    let column = match ui {
        Ui::En => return None,
        Ui::Ar => 1,
        Ui::Fa => 2,
        Ui::Ur => 3,
    };
    let row = FOLDING.lines().find(|line| line.split('\t').next() == Some(rule))?;
    row.split('\t').nth(column).map(|words| words.replace("U+200C", "\u{200C}"))
}
