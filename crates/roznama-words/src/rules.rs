//! Why a value is what it is and how a query was read, in the interface's language.

use roznama_core::query::{Note, NoteKind};
use roznama_dates::Clue;

use super::Ui;
use super::file::key_of_clue;

/// The sentence of a rule by its kebab-case name; an unknown rule shows its name.
pub fn sentence(rule: &str, ui: Ui) -> String {
    named(rule, ui).unwrap_or_else(|| rule.to_owned())
}

/// The sentence of a clue that a date was told from; one without a translation shows its name.
pub fn clue(clue: Clue, ui: Ui) -> String {
    let sentence = if cfg!(target_arch = "wasm32") {
        named(&key_of_clue(clue), ui)
    } else {
        roznama_core::rules::clue(clue, ui.lang()).map(Into::into)
    };
    sentence.unwrap_or_else(|| clue.name().to_owned())
}

/// The sentence of a note.
pub fn note(note: &Note, ui: Ui) -> String {
    note.filled(&template(note.kind, ui))
}

/// The sentence of a kind of notes, with places for what is quoted.
pub fn template(kind: NoteKind, ui: Ui) -> String {
    if cfg!(target_arch = "wasm32") {
        named(&super::file::key_of_note(kind), ui).unwrap_or_else(|| kind.as_str().to_owned())
    } else {
        kind.template(ui.lang())
    }
}

#[cfg(target_arch = "wasm32")]
fn named(name: &str, ui: Ui) -> Option<String> {
    super::held::words(ui)?.sentence(name).map(str::to_owned)
}

#[cfg(not(target_arch = "wasm32"))]
fn named(name: &str, ui: Ui) -> Option<String> {
    roznama_core::rules::sentence(name, ui.lang()).map(Into::into)
}
