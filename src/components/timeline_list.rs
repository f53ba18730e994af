//! Everything on the timeline as a list in reading order: what screen readers and keyboards walk through.

use std::rc::Rc;

use roznama_core::timeline::Item;
use yew::prelude::*;

use super::timeline_entry::entry;
use crate::context::{use_corpus, use_locale};
use crate::i18n::Text;
use crate::route::Route;
use crate::view::timeline::{Group, Listing};

/// Properties of [`TimelineList`].
#[derive(Properties, PartialEq)]
pub struct TimelineListProps {
    /// What to show.
    pub listing: Rc<Listing>,
    /// The route that links start from.
    pub route: Route,
}

/// Groups by date, then the shelf of what has none.
#[component]
pub fn TimelineList(props: &TimelineListProps) -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let items = |items: &[Item]| {
        html! {
            <ol class="timeline__entries">
                { for items.iter().map(|item| entry(&corpus, *item, &props.route, locale)) }
            </ol>
        }
    };
    let group = |group: &Group| {
        html! {
            <li class="timeline__group" key={group.when.clone()}>
                <h3 class="timeline__when"><time datetime={group.edtf.clone()}><bdi>{ group.when.clone() }</bdi></time></h3>
                { items(&group.items) }
            </li>
        }
    };
    html! {
        <>
            <ol class="timeline__list">{ for props.listing.dated.iter().map(group) }</ol>
            if !props.listing.undated.is_empty() {
                <section class="timeline__undated">
                    <h2>{ locale.text(Text::UndatedHeading) }</h2>
                    <p class="page__lead">{ locale.text(Text::UndatedHelp) }</p>
                    { items(&props.listing.undated) }
                </section>
            }
        </>
    }
}
