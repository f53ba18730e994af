//! The search page: results that follow each letter.

use std::rc::Rc;

use roznama_text::digits::localize;
use yew::prelude::*;

use super::frame::{Frame, head};
use crate::components::active_filters::ActiveFilters;
use crate::components::empty::Empty;
use crate::components::filters::Filters;
use crate::components::hit::HitItem;
use crate::context::{dispatching, use_corpus, use_dispatch, use_locale};
use crate::i18n::{Count, Text};
use crate::state::{Action, State};
use crate::view::restrictions::query;

/// Properties of [`SearchPage`].
#[derive(Properties, PartialEq)]
pub struct SearchPageProps {
    /// The app's state.
    pub state: Rc<State>,
}

/// Filters and results.
#[component]
pub fn SearchPage(props: &SearchPageProps) -> Html {
    let (locale, corpus, dispatch) = (use_locale(), use_corpus(), use_dispatch());
    let State { route, limit, .. } = &*props.state;
    let found = use_memo((route.words.clone(), route.filter.clone(), *limit), {
        let query = query(route, *limit);
        move |_| (corpus.search(&query), Rc::new(corpus.facets(&query)))
    });
    let (results, facets) = (&found.0, found.1.clone());
    let restrictions = props.state.restrictions();
    let number = |number: usize| localize(&number.to_string(), locale.digits);
    let (shown, total) = (results.hits.len(), results.total);
    html! {
        <Frame>
            { head(html! { { locale.text(Text::SearchHeading) } }, html! { { locale.text(Text::SearchHelp) } }) }
            <div class="page__body">
                <aside class="page__aside">
                    <Filters filter={route.filter.clone()} {facets} />
                </aside>
                <section class="page__main results">
                    <h2 class="visually-hidden">{ locale.text(Text::ResultsHeading) }</h2>
                    <p class="results__summary" role="status">
                        { Count::Results.phrase(total, locale.ui, locale.digits) }
                        if shown < total {
                            { " · " }
                            { locale.fill(Text::ShowingFirst, &[&number(shown), &number(total)]) }
                        }
                    </p>
                    <ActiveFilters restrictions={restrictions.clone()} />
                    if total == 0 {
                        <Empty route={route.clone()} {restrictions} />
                    } else {
                        <ol class="results__list">
                            { for results.hits.iter().map(|hit| html! {
                                <HitItem key={hit.document.index()} hit={hit.clone()} route={route.clone()} />
                            }) }
                        </ol>
                        if shown < total {
                            <button
                                type="button"
                                class="button results__more"
                                onclick={dispatching(&dispatch, Action::ShowMore)}
                            >
                                { locale.text(Text::ShowMore) }
                            </button>
                        }
                    }
                </section>
            </div>
        </Frame>
    }
}
