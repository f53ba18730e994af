//! The search page: results that follow each letter.

use roznama_export::Selection;
use yew::prelude::*;

use super::frame::{frame, head, show_more};
use crate::components::active_filters::active_filters;
use crate::components::concordance::{concordance, view_switch};
use crate::components::empty::empty;
use crate::components::filters::filters;
use crate::components::hit::hit;
use crate::components::link::name_link;
use crate::components::name_facets::{name_facets, names_of};
use crate::components::query_help::{query_help, query_notes};
use crate::components::save_as::SaveAs;
use crate::components::saved_searches::SavedSearches;
use crate::i18n::{Count, Text};
use crate::route::Route;
use crate::site::Site;
use crate::state::{Restriction, State};
use crate::view::restrictions::label;

/// Filters and results.
pub fn search_page(site: &Site, state: &State) -> Html {
    let route = &state.route;
    let (found, filter) = (site.corpus.find(&route.words), &route.filter);
    let results = found.results(filter, state.limit);
    let (facets, by_time) = (found.facets(filter), found.histogram(filter));
    let restrictions = state.restrictions();
    let (shown, total) = (results.hits.len(), results.total);
    let content = html! {
        <>
            { head(site.text(Text::SearchHeading), site.text(Text::SearchHelp)) }
            { query_help(site) }
            <SavedSearches site={site.clone()} route={route.clone()} name={name_of(site, &restrictions)} />
            { query_notes(site, &results.notes) }
            <div class="page__body">
                <aside class="page__aside">{ filters(site, filter, &facets, Some(&by_time), name_facets(site, state, &found)) }</aside>
                <section class="page__main results">
                    <h2 class="visually-hidden">{ site.text(Text::ResultsHeading) }</h2>
                    <p class="results__summary" role="status">
                        { site.count(Count::Results, total) }
                        if shown < total && route.context.is_none() {
                            { " · " }
                            { site.fill(Text::ShowingFirst, &[&site.number(shown), &site.number(total)]) }
                        }
                    </p>
                    { meant(site, state) }
                    { active_filters(site, &restrictions) }
                    if total == 0 {
                        { empty(site, route, &restrictions) }
                    } else {
                        <div class="results__tools cluster">
                            { view_switch(site, route) }
                            <SaveAs
                                site={site.clone()}
                                label={Text::SaveResults}
                                selection={all_results(site, route)}
                                name="roznama"
                            />
                        </div>
                        if let Some(order) = route.context {
                            { concordance(site, route, &found, order, state.limit) }
                        } else {
                            <ol class="results__list">
                                { for results.hits.iter().map(|found| hit(site, found, route)) }
                            </ol>
                        }
                        if shown < total && route.context.is_none() {
                            { show_more(site) }
                        }
                    }
                </section>
            </div>
        </>
    };
    frame("page", content)
}

/// What a search is called until its reader says otherwise.
fn name_of(site: &Site, restrictions: &[Restriction]) -> String {
    let names: Vec<String> =
        restrictions.iter().map(|it| label(&site.corpus, it, site.locale)).collect();
    names.join(" · ")
}

/// What the search words name, if they are a name as a whole: links to its pages.
fn meant(site: &Site, state: &State) -> Html {
    let words = state.route.words.trim();
    let names = names_of(site, state).filter(|_| !words.is_empty());
    let Some((names, meant)) = names.map(|names| (names, names.called(words))) else {
        return html! {};
    };
    html! {
        if !meant.is_empty() {
            <p class="cluster">
                { site.text(Text::MeantName) }
                { for meant.into_iter().map(|ix| name_link(site, &state.route, names.get(ix), "chip")) }
            </p>
        }
    }
}

/// Everything that the route finds, shown or not, best first.
fn all_results(site: &Site, route: &Route) -> Callback<(), Selection> {
    let (corpus, route) = (site.corpus.clone(), route.clone());
    Callback::from(move |()| Selection::Articles(corpus.find(&route.words).ordered(&route.filter)))
}
