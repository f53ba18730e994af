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

/// The badge and the reason, where one is known. A rule's is in the page's language, a person's in a language unknown.
pub(crate) fn in_words(provenance: &Provenance, ui: Ui) -> Html {
    let mut html = badge(provenance, ui);
    match provenance {
        Provenance::Curated { reason: Some(reason) } => {
            html.text(" ").element("bdi", &[("class", "facts__reason")], reason);
        }
        Provenance::Inferred { rule } => {
            let sentence = rules::sentence(rule, ui.lang()).unwrap_or_else(|| rule.as_str().into());
            html.text(" ").element("bdi", &[("class", "facts__reason")], &sentence);
        }
        Provenance::Stated | Provenance::Curated { reason: None } => {}
    }
    html
}
