//! The home page: events and articles in time.

use std::rc::Rc;

use roznama_core::timeline::entries;
use yew::prelude::*;

use super::frame::{Frame, head};
use crate::components::active_filters::ActiveFilters;
use crate::components::empty::Empty;
use crate::components::filters::Filters;
use crate::components::ribbon::Ribbon;
use crate::components::timeline_list::TimelineList;
use crate::context::{use_corpus, use_locale};
use crate::i18n::{Count, Text};
use crate::state::State;
use crate::view::restrictions::query;
use crate::view::timeline::listing;

/// Properties of [`TimelinePage`].
#[derive(Properties, PartialEq)]
pub struct TimelinePageProps {
    /// The app's state.
    pub state: Rc<State>,
}

/// The timeline: ribbon and list.
#[component]
pub fn TimelinePage(props: &TimelinePageProps) -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let route = &props.state.route;
    let facets = use_memo(route.filter.clone(), {
        let corpus = corpus.clone();
        let query = query(route, 0);
        move |_| corpus.facets(&query)
    });
    // The ribbon keeps what lies outside of the period: one could not widen it otherwise.
    let any_day = {
        let mut any_day = route.clone();
        (any_day.filter.from, any_day.filter.to) = (None, None);
        any_day
    };
    let all = use_memo(any_day.filter.clone(), {
        let corpus = corpus.clone();
        move |_| entries(&corpus, &query(&any_day, 0))
    });
    let listing = use_memo((route.filter.clone(), locale), {
        let query = query(route, 0);
        move |_| listing(&corpus, &entries(&corpus, &query), locale)
    });
    let restrictions = props.state.restrictions();
    let is_empty = listing.events + listing.articles == 0;
    html! {
        <Frame class="timeline">
            { head(html! { { locale.text(Text::TimelineHeading) } }, html! { { locale.text(Text::TimelineIntro) } }) }
            <Ribbon entries={all} route={route.clone()} theme={props.state.preferences.theme} />
            <div class="page__body">
                <aside class="page__aside">
                    <Filters filter={route.filter.clone()} {facets} />
                </aside>
                <div class="page__main">
                    <h2>{ locale.text(Text::ListHeading) }</h2>
                    <p class="results__summary" role="status">
                        { Count::Events.phrase(listing.events, locale.ui, locale.digits) }
                        { " · " }
                        { Count::Articles.phrase(listing.articles, locale.ui, locale.digits) }
                    </p>
                    <ActiveFilters restrictions={restrictions.clone()} />
                    if is_empty {
                        <Empty route={route.clone()} {restrictions} />
                    } else {
                        <TimelineList {listing} route={route.clone()} />
                    }
                </div>
            </div>
        </Frame>
    }
}
