//! Why a value is what it is, in the interface's language.

use roznama_dates::Clue;

use super::Ui;

/// The sentence of a rule by its kebab-case name; an unknown rule shows its name.
pub fn sentence(rule: &str, ui: Ui) -> String {
    roznama_core::rules::sentence(rule, ui.lang()).map_or_else(|| rule.to_owned(), Into::into)
}

/// The sentence of a clue that a date was told from; one without a translation shows its name.
pub fn clue(clue: Clue, ui: Ui) -> String {
    roznama_core::rules::clue(clue, ui.lang()).map_or_else(|| clue.name().to_owned(), Into::into)
}
