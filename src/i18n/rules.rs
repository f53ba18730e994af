//! Why a value is what it is, in the interface's language.

use super::Ui;

/// The sentence of a rule by its kebab-case name; an unknown rule shows its name.
pub fn sentence(rule: &str, ui: Ui) -> String {
    roznama_core::rules::sentence(rule, ui.lang()).map_or_else(|| rule.to_owned(), Into::into)
}
