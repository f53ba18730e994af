//! A label of the ribbon: a link to what it names, where the arithmetic put it.

use roznama_core::timeline::{Entry, Item};
use yew::prelude::*;

use super::link::{Extra, link_with, to_article, to_event};
use crate::route::Route;
use crate::site::Site;
use crate::view::ribbon::PlacedLabel;

/// Classes of labels: of those that begin at their leader, and of those that end there.
const EVENT: [&str; 2] = [
    "ribbon__label ribbon__label--event",
    "ribbon__label ribbon__label--event ribbon__label--before",
];
const ARTICLE: [&str; 2] = [
    "ribbon__label ribbon__label--article",
    "ribbon__label ribbon__label--article ribbon__label--before",
];

/// The label of an entry, as a list item.
pub fn label(site: &Site, placed: &PlacedLabel, entry: &Entry, route: &Route) -> Html {
    let (class, lang, title, to, colour) = match entry.item {
        Item::Event(ix) => {
            let event = site.corpus.get_event(ix);
            let (lang, title) = event.title(site.locale.ui.lang());
            (EVENT[usize::from(placed.is_before)], lang, title, to_event(route, &event.id), None)
        }
        Item::Document(ix) => {
            let document = site.corpus.get(ix);
            let lang = document.lang.value;
            let to = to_article(route, &document.id);
            let title = document.title.value.as_str();
            (ARTICLE[usize::from(placed.is_before)], lang, title, to, Some(lang.to_string()))
        }
    };
    let style = format!(
        "inset-inline-start: {}px; inset-block-start: {}px; inline-size: {}px",
        placed.start as i32, placed.top as i32, placed.width as i32,
    );
    let text = html! {
        <bdi class="ribbon__label-text" lang={lang.to_string()} dir={lang.direction().as_str()}>
            { title.to_owned() }
        </bdi>
    };
    let key = to.href();
    let extra = Extra { style: Some(style), colour, ..Extra::default() };
    html! { <li {key}>{ link_with(site, to, class, extra, text) }</li> }
}
