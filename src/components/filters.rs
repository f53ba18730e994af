//! The filters beside the timeline and the results: languages, dates, sources.

use roznama_core::{Facets, Filter, Histogram};
use yew::prelude::*;

use super::date_range::date_range;
use super::facet::{FacetOption, facet};
use super::histogram::histogram;
use crate::browser::page::is_wide;
use crate::i18n::{Text, names};
use crate::site::Site;
use crate::state::Action;
use crate::view::restrictions::{lang_counts, source_counts};

/// The filters in force, with counts that follow one another, those by names, and the results by time where these are wanted; folded at first where they would hide what they filter.
pub fn filters(
    site: &Site,
    filter: &Filter,
    facets: &Facets,
    by_time: Option<&Histogram>,
    named: Html,
) -> Html {
    let langs = lang_counts(facets, filter).into_iter().map(|(lang, count)| FacetOption {
        name: names::language(lang, site.locale.ui),
        mark: Some(lang),
        count,
        is_chosen: filter.langs.contains(&lang),
        toggle: Action::ToggleLang(lang),
    });
    let sources = source_counts(facets, filter).into_iter().map(|(source, count)| FacetOption {
        name: source.clone(),
        mark: None,
        count,
        is_chosen: filter.sources.contains(&source),
        toggle: Action::ToggleSource(source),
    });
    html! {
        <details class="filters" open={is_wide()}>
            <summary class="filters__summary">{ site.text(Text::Filters) }</summary>
            <div class="filters__body">
                if langs.len() > 0 {
                    { facet(site, site.text(Text::Languages), langs.collect()) }
                }
                { date_range(site, filter.from, filter.to) }
                { by_time.map(|counts| histogram(site, filter, counts)) }
                if sources.len() > 0 {
                    { facet(site, site.text(Text::Sources), sources.collect()) }
                }
                { named }
            </div>
        </details>
    }
}
