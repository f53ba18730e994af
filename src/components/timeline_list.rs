//! Everything on the timeline as a list in reading order: what screen readers and keyboards walk through.

use std::rc::Rc;

use roznama_core::timeline::Item;
use yew::prelude::*;

use super::later::Later;
use super::timeline_entry::entry;
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::view::timeline::{Group, Listing};

/// Groups that come with the page; the others follow at once.
const FIRST: usize = 6;

/// Groups by date, then the shelf of what has none. Links start from `route`.
pub fn timeline_list(site: &Site, listing: &Rc<Listing>, route: &Route) -> Html {
    let rest = {
        let (site, listing, route) = (site.clone(), Rc::clone(listing), route.clone());
        Callback::from(move |()| {
            listing.dated.iter().skip(FIRST).map(|it| group(&site, &route, it)).collect::<Html>()
        })
    };
    html! {
        <>
            <ol class="timeline__list">
                { for listing.dated.iter().take(FIRST).map(|it| group(site, route, it)) }
                <Later content={rest} turn={1} />
            </ol>
            if !listing.undated.is_empty() {
                <section class="timeline__undated">
                    <h2>{ site.text(Text::UndatedHeading) }</h2>
                    <p class="page__lead">{ site.text(Text::UndatedHelp) }</p>
                    { items(site, route, &listing.undated) }
                </section>
            }
        </>
    }
}

fn group(site: &Site, route: &Route, group: &Group) -> Html {
    html! {
        <li class="timeline__group" key={group.when.clone()} style={format!("--lines: {}", lines(site, &group.items))}>
            <h3 class="timeline__when">
                <time datetime={group.edtf.clone()}><bdi>{ group.when.clone() }</bdi></time>
            </h3>
            { items(site, route, &group.items) }
        </li>
    }
}

fn items(site: &Site, route: &Route, items: &[Item]) -> Html {
    html! {
        <ol class="timeline__entries">{ for items.iter().map(|item| entry(site, *item, route)) }</ol>
    }
}

/// About how many lines a telephone needs for entries, rather too many: what is below the window has this height until it is laid out.
fn lines(site: &Site, items: &[Item]) -> usize {
    let lines = |item: &Item| match item {
        Item::Event(ix) => 6 + 2 * site.corpus.get_event(*ix).links.len(),
        Item::Document(_) => 8,
    };
    2 + items.iter().map(lines).sum::<usize>()
}
