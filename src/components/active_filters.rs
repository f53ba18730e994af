//! What is filtered by now, each with a button that lifts it.

use yew::prelude::*;

use crate::i18n::Text;
use crate::site::Site;
use crate::state::{Action, Restriction};
use crate::view::restrictions::label;

/// A chip for each restriction; nothing when there is none.
pub fn active_filters(site: &Site, restrictions: &[Restriction]) -> Html {
    if restrictions.is_empty() {
        return html! {};
    }
    let chip = |restriction: &Restriction| {
        let name = label(&site.corpus, restriction, site.locale);
        html! {
            <li class="chip" key={name.clone()}>
                <bdi>{ name.clone() }</bdi>
                <button
                    type="button"
                    class="chip__remove"
                    aria-label={site.fill(Text::RemoveFilter, &[&name])}
                    onclick={site.telling(Action::Remove(restriction.clone()))}
                >
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </li>
        }
    };
    html! {
        <div class="filters__active">
            <ul class="cluster" aria-label={site.text(Text::ActiveFilters)}>
                { for restrictions.iter().map(chip) }
            </ul>
            if restrictions.len() > 1 {
                <button
                    type="button"
                    class="button button--quiet filters__clear"
                    onclick={site.telling(Action::ClearAll)}
                >
                    { site.text(Text::ClearFilters) }
                </button>
            }
        </div>
    }
}
