//! The home page: events and articles in time.

use std::rc::Rc;

use roznama_core::timeline::entries;
use yew::prelude::*;

use super::frame::{frame, head, show_more};
use crate::components::active_filters::active_filters;
use crate::components::empty::empty;
use crate::components::filters::filters;
use crate::components::later::Later;
use crate::components::name_facets::name_facets;
use crate::components::ribbon::Ribbon;
use crate::components::timeline_list::timeline_list;
use crate::i18n::{Count, Text};
use crate::site::Site;
use crate::state::State;
use crate::view::restrictions::query;
use crate::view::timeline::listing;

/// Entries of the list for each result that a search would show.
const ENTRIES: usize = 3;

/// The timeline: ribbon and list.
pub fn timeline_page(site: &Site, state: &State) -> Html {
    let route = &state.route;
    let asked = query(route, 0);
    let facets = site.corpus.facets(&asked);
    let most = state.limit.saturating_mul(ENTRIES);
    let listing = Rc::new(listing(&site.corpus, &entries(&site.corpus, &asked), most, site.locale));
    // The ribbon keeps what lies outside of the period: one could not widen it otherwise.
    let mut any_day = asked;
    (any_day.filter.from, any_day.filter.to) = (None, None);
    let all = Rc::new(entries(&site.corpus, &any_day));
    let restrictions = state.restrictions();
    let body = {
        let (site, route) = (site.clone(), route.clone());
        let state = state.clone();
        Callback::from(move |()| {
            html! {
                <div class="page__body">
                    <aside class="page__aside">{ filters(&site, &route.filter, &facets, None, name_facets(&site, &state, &site.corpus.find(&route.words))) }</aside>
                    <div class="page__main">
                        <h2>{ site.text(Text::ListHeading) }</h2>
                        <p class="results__summary" role="status">
                            { site.count(Count::Events, listing.events) }
                            { " · " }
                            { site.count(Count::Articles, listing.articles) }
                        </p>
                        { active_filters(&site, &restrictions) }
                        if listing.events + listing.articles == 0 {
                            { empty(&site, &route, &restrictions) }
                        } else {
                            { timeline_list(&site, &listing, &route) }
                            if most < listing.events + listing.articles {
                                { show_more(&site) }
                            }
                        }
                    </div>
                </div>
            }
        })
    };
    let content = html! {
        <>
            { head(site.text(Text::TimelineHeading), site.text(Text::TimelineIntro)) }
            <Ribbon site={site.clone()} entries={all} route={route.clone()} theme={state.preferences.theme} />
            <Later content={body} />
        </>
    };
    frame("page timeline", content)
}
