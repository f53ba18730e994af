//! Nothing to show: why, and which filter to lift, with what that would show.

use yew::prelude::*;

use super::link::link;
use crate::i18n::{Count, Text};
use crate::route::Route;
use crate::site::Site;
use crate::state::{Action, Restriction};
use crate::view::restrictions::{label, query, remedies};

/// The message and its buttons, for a route that shows nothing because of `restrictions`.
pub fn empty(site: &Site, route: &Route, restrictions: &[Restriction]) -> Html {
    let words = route.words.trim();
    let reason = match restrictions {
        [Restriction::Words(_)] => site.fill(Text::NothingForWords, &[words]),
        _ => site.text(Text::NothingWithFilters).to_owned(),
    };
    let remedies = remedies(&site.corpus, route, restrictions);
    let remedies = remedies.into_iter().map(|(restriction, total)| {
        let name = label(&site.corpus, &restriction, site.locale);
        html! {
            <button type="button" class="button" onclick={site.telling(Action::Remove(restriction))}>
                { site.fill(Text::TryWithout, &[&name]) }
                <span>{ "(" }<bdi>{ site.count(Count::Articles, total) }</bdi>{ ")" }</span>
            </button>
        }
    });
    let meant = site.corpus.did_you_mean(&query(route, 1));
    html! {
        <div class="status status--empty">
            <h2 class="status__title">{ site.text(Text::NothingHeading) }</h2>
            <p class="status__text">{ reason }</p>
            if let Some(meant) = meant {
                <p class="status__text">{ suggestion(site, route, meant) }</p>
            }
            if !words.is_empty() {
                <p class="status__text">{ site.text(Text::NothingTip) }</p>
            }
            <div class="status__actions cluster">
                // Without its words a search shows everything, which is no answer.
                if !matches!(restrictions, [] | [Restriction::Words(_)]) {
                    { for remedies }
                    <button type="button" class="button button--quiet" onclick={site.telling(Action::ClearAll)}>
                        { site.text(Text::ClearFilters) }
                    </button>
                }
            </div>
        </div>
    }
}

/// What may have been meant, as a link that searches for it.
fn suggestion(site: &Site, route: &Route, words: String) -> Html {
    let shown = html! { <bdi dir="auto">{ words.trim().to_owned() }</bdi> };
    html! {
        <>
            { site.text(Text::DidYouMean) }{ " " }
            { link(site, Route { words, ..route.clone() }, "did-you-mean", shown) }
        </>
    }
}
