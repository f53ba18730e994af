//! The filters beside the timeline and the results: languages, sources, dates.

use std::rc::Rc;

use roznama_core::{Facets, Filter};
use roznama_text::Lang;
use yew::prelude::*;

use super::date_range::DateRange;
use super::facet::{Facet, FacetOption};
use crate::browser::page::is_wide;
use crate::context::{use_dispatch, use_locale};
use crate::i18n::{Text, names};
use crate::state::Action;
use crate::view::restrictions::{lang_counts, source_counts};

/// Properties of [`Filters`].
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// The filter in force.
    pub filter: Filter,
    /// Counts that follow the other filters.
    pub facets: Rc<Facets>,
}

/// The filters; folded at first where they would hide what they filter.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let locale = use_locale();
    let dispatch = use_dispatch();
    let open = use_memo((), |()| is_wide());
    let toggle_lang = use_callback(dispatch.clone(), |key: AttrValue, dispatch| {
        if let Ok(lang) = key.parse::<Lang>() {
            dispatch.dispatch(Action::ToggleLang(lang));
        }
    });
    let toggle_source = use_callback(dispatch, |key: AttrValue, dispatch| {
        dispatch.dispatch(Action::ToggleSource(key.to_string()));
    });
    let langs: Vec<_> = lang_counts(&props.facets, &props.filter)
        .into_iter()
        .map(|(lang, count)| FacetOption {
            key: lang.to_string().into(),
            name: names::language(lang, locale.ui).into(),
            mark: Some(lang),
            count,
            chosen: props.filter.langs.contains(&lang),
        })
        .collect();
    let sources: Vec<_> = source_counts(&props.facets, &props.filter)
        .into_iter()
        .map(|(source, count)| FacetOption {
            chosen: props.filter.sources.contains(&source),
            name: source.clone().into(),
            key: source.into(),
            mark: None,
            count,
        })
        .collect();
    html! {
        <details class="filters" open={*open}>
            <summary class="filters__summary">{ locale.text(Text::Filters) }</summary>
            <div class="filters__body">
                <Facet title={locale.text(Text::Languages)} options={langs} toggle={toggle_lang} />
                <DateRange from={props.filter.from} to={props.filter.to} />
                if !sources.is_empty() {
                    <Facet title={locale.text(Text::Sources)} options={sources} toggle={toggle_source} />
                }
            </div>
        </details>
    }
}
