//! The places, persons or organisations that the corpus names, all or those that a name in any spelling means.

use roznama_core::{NameIx, NameKind, Names};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::frame::{frame, head, show_more};
use crate::components::link::{Extra, link_with, name_link};
use crate::i18n::{Count, Text, names};
use crate::route::{Page, Route};
use crate::site::Site;
use crate::state::{Action, State};

/// Names of the list for each result that a search would show.
const NAMES: usize = 5;

/// The page.
pub fn names_page(site: &Site, state: &State, kind: NameKind) -> Html {
    let route = &state.route;
    let Some(all) = site.corpus.names() else { return frame("page", html! {}) };
    let found = all.search(&route.words, &[kind]);
    let most = state.limit.saturating_mul(NAMES);
    let tab = |other: NameKind| {
        let to = Route { words: route.words.clone(), ..route.on(Page::Names(other)) };
        let extra = Extra { is_current: other == kind, ..Extra::default() };
        link_with(site, to, "button", extra, site.text(names::kind(other)).into())
    };
    let dispatch = site.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            dispatch.dispatch(Action::TypeName(input.value()));
        }
    });
    let content = html! {
        <>
            { head(site.text(Text::NamesHeading), site.text(Text::NamesLead)) }
            <nav class="cluster" aria-label={site.text(Text::NamesHeading)}>
                { for NameKind::ALL.into_iter().map(tab) }
            </nav>
            <label class="names__field">
                <span>{ site.text(Text::NamesSearch) }</span>
                <input
                    id="names"
                    class="date-field__input"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    value={route.words.clone()}
                    {oninput}
                />
            </label>
            <p class="results__summary" role="status">{ site.count(Count::Names, found.len()) }</p>
            if found.is_empty() {
                <p class="notice">{ site.text(Text::NamesNone) }</p>
            } else {
                <ul class="names__list">
                    { for found.iter().take(most).map(|ix| item(site, all, *ix, route)) }
                </ul>
                if found.len() > most {
                    { show_more(site) }
                }
            }
        </>
    };
    frame("page names", content)
}

/// A name with how many articles name it.
fn item(site: &Site, all: &Names, ix: NameIx, route: &Route) -> Html {
    let name = all.get(ix);
    html! {
        <li class="names__item" key={name.id.clone()}>
            { name_link(site, route, name, "related__link") }
            if name.is_ambiguous() {
                <span aria-hidden="true">{ "?" }</span>
                <span class="visually-hidden">{ site.text(Text::NameAmbiguous) }</span>
            }
            <bdi class="facet__count">{ site.number(name.documents) }</bdi>
        </li>
    }
}
