//! Several values of one kind, each a check box with the number of articles behind it.

use roznama_text::Lang;
use yew::prelude::*;

use super::lang_mark;
use crate::site::Site;
use crate::state::Action;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetOption {
    /// What it is called.
    pub name: String,
    /// The language that it is, for its mark.
    pub mark: Option<Lang>,
    /// Articles that pass with it, by the other filters.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// What switching it on or off means.
    pub toggle: Action,
}

/// The check boxes of one kind.
pub fn facet(site: &Site, title: &'static str, options: Vec<FacetOption>) -> Html {
    let item = |option: FacetOption| {
        let none = (option.count == 0).then_some("facet__option--none");
        html! {
            <li class="facet__item" key={option.name.clone()}>
                <label class={classes!("facet__option", none)}>
                    <input
                        type="checkbox"
                        class="facet__input"
                        checked={option.is_chosen}
                        onchange={site.telling(option.toggle)}
                    />
                    { option.mark.map(lang_mark::mark) }
                    <span class="facet__name"><bdi>{ option.name }</bdi></span>
                    <span class="facet__count"><bdi>{ site.number(option.count) }</bdi></span>
                </label>
            </li>
        }
    };
    html! {
        <fieldset class="facet">
            <legend class="facet__title">{ title }</legend>
            <ul class="facet__list">{ for options.into_iter().map(item) }</ul>
        </fieldset>
    }
}
