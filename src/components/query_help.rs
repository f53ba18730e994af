//! What can be written beside words, and how a query was read that is not quite in that language.

use roznama_core::query::Note;
use yew::prelude::*;

use crate::i18n::{Text, rules};
use crate::site::Site;

/// What is written, and what it finds.
const EXAMPLES: [(&str, Text); 8] = [
    ("«وزیر خارجه»", Text::QueryPhrase),
    ("\"روس ترکیه\"~5", Text::QueryNear),
    ("-حلب", Text::QueryNot),
    ("حلب OR دمشق", Text::QueryOr),
    ("title:حلب", Text::QueryTitle),
    ("source:العالم", Text::QuerySource),
    ("lang:ur", Text::QueryLang),
    ("date:2016-12..2017-01", Text::QueryDate),
];

/// A disclosure with an example of each.
pub fn query_help(site: &Site) -> Html {
    html! {
        <details class="query-help">
            <summary class="query-help__summary">{ site.text(Text::QueryHelp) }</summary>
            <dl class="query-help__list">
                { for EXAMPLES.into_iter().map(|(written, finds)| html! {
                    <div class="query-help__row">
                        <dt><code dir="auto">{ written }</code></dt>
                        <dd>{ site.text(finds) }</dd>
                    </div>
                }) }
            </dl>
        </details>
    }
}

/// What was read otherwise than it stands; nothing for a query that is as it should be.
pub fn query_notes(site: &Site, notes: &[Note]) -> Html {
    html! {
        // Always there, so that a screen reader tells what comes into it.
        <div role="status">
            if !notes.is_empty() {
                <div class="notice">
                    <p class="visually-hidden">{ site.text(Text::QueryNotes) }</p>
                    <ul class="query-help__notes">
                        { for notes.iter().map(|note| html! { <li>{ rules::note(note, site.locale.ui) }</li> }) }
                    </ul>
                </div>
            }
        </div>
    }
}
