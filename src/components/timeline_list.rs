//! Everything on the timeline as a list in reading order: what screen readers and keyboards walk through.

use roznama_core::timeline::Item;
use yew::prelude::*;

use super::timeline_entry::entry;
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::view::timeline::{Group, Listing};

/// Groups by date, then the shelf of what has none. Links start from `route`.
pub fn timeline_list(site: &Site, listing: &Listing, route: &Route) -> Html {
    let items = |items: &[Item]| {
        html! {
            <ol class="timeline__entries">{ for items.iter().map(|item| entry(site, *item, route)) }</ol>
        }
    };
    let group = |group: &Group| {
        html! {
            <li class="timeline__group" key={group.when.clone()} style={format!("--lines: {}", lines(site, &group.items))}>
                <h3 class="timeline__when">
                    <time datetime={group.edtf.clone()}><bdi>{ group.when.clone() }</bdi></time>
                </h3>
                { items(&group.items) }
            </li>
        }
    };
    html! {
        <>
            <ol class="timeline__list">{ for listing.dated.iter().map(group) }</ol>
            if !listing.undated.is_empty() {
                <section class="timeline__undated">
                    <h2>{ site.text(Text::UndatedHeading) }</h2>
                    <p class="page__lead">{ site.text(Text::UndatedHelp) }</p>
                    { items(&listing.undated) }
                </section>
            }
        </>
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
