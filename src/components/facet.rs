//! Several values of one kind, each a check box with the number of articles behind it.

use roznama_text::{Lang, digits};
use yew::prelude::*;

use super::lang_mark::LangMark;
use crate::context::use_locale;

/// One value.
#[derive(Clone, PartialEq)]
pub struct FacetOption {
    /// What identifies it.
    pub key: AttrValue,
    /// What it is called.
    pub name: AttrValue,
    /// The language that it is, for its mark.
    pub mark: Option<Lang>,
    /// Articles that pass with it, by the other filters.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Properties of [`Facet`].
#[derive(Properties, PartialEq)]
pub struct FacetProps {
    /// What the values have in common.
    pub title: AttrValue,
    /// The values.
    pub options: Vec<FacetOption>,
    /// A value was switched on or off.
    pub toggle: Callback<AttrValue>,
}

/// The check boxes of one kind.
#[component]
pub fn Facet(props: &FacetProps) -> Html {
    let locale = use_locale();
    let item = |option: &FacetOption| {
        let key = option.key.clone();
        let onchange = props.toggle.reform(move |_: Event| key.clone());
        let none = (option.count == 0).then_some("facet__option--none");
        html! {
            <li class="facet__item" key={option.key.to_string()}>
                <label class={classes!("facet__option", none)}>
                    <input type="checkbox" class="facet__input" checked={option.chosen} {onchange} />
                    if let Some(code) = option.mark {
                        <LangMark {code} />
                    }
                    <span class="facet__name"><bdi>{ option.name.clone() }</bdi></span>
                    <span class="facet__count">
                        <bdi>{ digits::localize(&option.count.to_string(), locale.digits) }</bdi>
                    </span>
                </label>
            </li>
        }
    };
    html! {
        <fieldset class="facet">
            <legend class="facet__title">{ props.title.clone() }</legend>
            <ul class="facet__list">{ for props.options.iter().map(item) }</ul>
        </fieldset>
    }
}
