//! What is filtered by now, each with a button that lifts it.

use yew::prelude::*;

use crate::context::{dispatching, use_dispatch, use_locale};
use crate::i18n::Text;
use crate::state::{Action, Restriction};
use crate::view::restrictions::label;

/// Properties of [`ActiveFilters`].
#[derive(Properties, PartialEq)]
pub struct ActiveFiltersProps {
    /// The restrictions in force.
    pub restrictions: Vec<Restriction>,
}

/// A chip for each restriction; nothing when there is none.
#[component]
pub fn ActiveFilters(props: &ActiveFiltersProps) -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    if props.restrictions.is_empty() {
        return html! {};
    }
    let chip = |restriction: &Restriction| {
        let name = label(restriction, locale);
        let onclick = dispatching(&dispatch, Action::Remove(restriction.clone()));
        html! {
            <li class="chip" key={name.clone()}>
                <bdi>{ name.clone() }</bdi>
                <button
                    type="button"
                    class="chip__remove"
                    aria-label={locale.fill(Text::RemoveFilter, &[&name])}
                    {onclick}
                >
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </li>
        }
    };
    html! {
        <div class="filters__active">
            <ul class="cluster" aria-label={locale.text(Text::ActiveFilters)}>
                { for props.restrictions.iter().map(chip) }
            </ul>
            if props.restrictions.len() > 1 {
                <button
                    type="button"
                    class="button button--quiet filters__clear"
                    onclick={dispatching(&dispatch, Action::ClearAll)}
                >
                    { locale.text(Text::ClearFilters) }
                </button>
            }
        </div>
    }
}
