//! The reason behind a value, in words.

use roznama_core::Provenance;

use crate::i18n::{Text, Ui, fill, rules};

/// Why a value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What the basis means, in the interface's language.
    pub lead: String,
    /// A curator's own words, in whatever language they were written, or the rule's sentence; may be empty.
    pub detail: String,
    /// All of it in one string, for screen readers.
    pub text: String,
}

/// Puts the reason of a basis into words. A curator's own words stay in the language that they were written in.
pub fn reason(basis: &Provenance, ui: Ui) -> Reason {
    let (lead, detail) = match basis {
        Provenance::Stated => (ui.text(Text::StatedReason).to_owned(), String::new()),
        Provenance::Curated { reason: None } => {
            (ui.text(Text::CuratedReason).to_owned(), String::new())
        }
        Provenance::Curated { reason: Some(words) } => {
            (format!("{} ", ui.text(Text::CuratedReason)), words.clone())
        }
        Provenance::Inferred { rule } => {
            let sentence = rules::sentence(rule, ui);
            (fill(ui.text(Text::InferredReason), &[""]), sentence)
        }
    };
    let text = format!("{lead}{detail}");
    Reason { lead, detail, text }
}
