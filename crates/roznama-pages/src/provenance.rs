//! On what basis a value stands, as a badge and in words.

use roznama_core::{Provenance, rules};

use crate::html::Html;
use crate::words::{Ui, Word};

/// The badge: stated, looked up or inferred.
pub(crate) fn badge(provenance: &Provenance, ui: Ui) -> Html {
    let word = match provenance {
        Provenance::Stated => Word::Stated,
        Provenance::Curated { .. } => Word::Curated,
        Provenance::Inferred { .. } => Word::Inferred,
    };
    let class = format!("provenance provenance--{}", provenance.kind());
    let mut html = Html::new();
    html.element("span", &[("class", &class)], ui.say(word));
    html
}

/// The badge and the reason, where one is known. Reasons of rules are English; a person's are in a language unknown.
pub(crate) fn in_words(provenance: &Provenance, ui: Ui) -> Html {
    let mut html = badge(provenance, ui);
    match provenance {
        Provenance::Curated { reason: Some(reason) } => {
            html.text(" ").element("bdi", &[("class", "facts__reason")], reason);
        }
        Provenance::Inferred { rule } => {
            let sentence = rules::explain(rule).unwrap_or(rule);
            html.text(" ").element("bdi", &[("class", "facts__reason"), ("lang", "en")], sentence);
        }
        Provenance::Stated | Provenance::Curated { reason: None } => {}
    }
    html
}
