//! Searches that the reader keeps in this browser, and a field to keep the present one under a name.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::link::link;
use crate::browser::storage;
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::view::saved::{Saved, with, without};

/// Properties of [`SavedSearches`].
#[derive(Properties, PartialEq)]
pub struct SavedSearchesProps {
    /// The site.
    pub site: Site,
    /// The present search.
    pub route: Route,
    /// What the present search is called until the reader says otherwise; empty when there is nothing to keep.
    pub name: String,
}

/// A disclosure; nothing while there is neither a search nor anything kept.
#[component]
pub fn SavedSearches(props: &SavedSearchesProps) -> Html {
    let SavedSearchesProps { site, route, name } = props;
    let saved = use_state(storage::saved);
    let field = use_node_ref();
    if saved.is_empty() && name.is_empty() {
        return html! {};
    }
    let change = {
        let saved = saved.clone();
        move |next: Vec<Saved>| {
            storage::keep_saved(&next);
            saved.set(next);
        }
    };
    let onsubmit = {
        let (saved, change, field) = (saved.clone(), change.clone(), field.clone());
        let query = Route { ui: None, ..route.clone() }.to_query();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                change(with(&saved, &field.value(), &query));
            }
        })
    };
    let row = |one: &Saved| {
        let remove = {
            let (saved, change, name) = (saved.clone(), change.clone(), one.name.clone());
            Callback::from(move |_: MouseEvent| change(without(&saved, &name)))
        };
        let to = Route { ui: route.ui, ..Route::from_query(&one.query) };
        let name = html! { <bdi>{ one.name.clone() }</bdi> };
        html! {
            <li class="chip" key={one.name.clone()}>
                { link(site, to, "", name) }
                <button
                    type="button"
                    class="chip__remove"
                    aria-label={site.fill(Text::RemoveSaved, &[&one.name])}
                    onclick={remove}
                >
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </li>
        }
    };
    html! {
        <details class="query-help saved">
            <summary class="query-help__summary">{ site.text(Text::SavedSearches) }</summary>
            <ul class="cluster">{ for saved.iter().map(row) }</ul>
            if !name.is_empty() {
                <form class="saved__form cluster" {onsubmit}>
                    <label class="saved__label">
                        { site.text(Text::SavedName) }
                        // Another search has another name of its own.
                        <input key={name.clone()} ref={field} class="saved__name" dir="auto" required=true value={name.clone()} />
                    </label>
                    <button class="button">{ site.text(Text::SaveSearch) }</button>
                </form>
            }
        </details>
    }
}
