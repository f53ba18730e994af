//! One line of the timeline's list: an event with its articles, or an article.

use roznama_core::timeline::Item;
use roznama_core::{DocIx, EventIx};
use yew::prelude::*;

use super::corpus_text::plain;
use super::lang_mark;
use super::link::{link, to_article, to_event};
use super::provenance::{badge, badge_if_inferred};
use super::related;
use crate::i18n::{Count, Text};
use crate::route::Route;
use crate::site::Site;
use crate::view::timeline::articles_of;

/// An entry as a list item.
pub fn entry(site: &Site, item: Item, route: &Route) -> Html {
    match item {
        Item::Event(ix) => event(site, ix, route),
        Item::Document(ix) => article(site, ix, route),
    }
}

fn event(site: &Site, ix: EventIx, route: &Route) -> Html {
    let event = site.corpus.get_event(ix);
    let (lang, title) = event.title(site.locale.ui.lang());
    let articles = articles_of(&site.corpus, ix);
    html! {
        <li class="timeline__entry timeline__entry--event" key={format!("event {}", event.id)}>
            { link(site, to_event(route, &event.id), "timeline__link headline", plain(title, lang)) }
            <p class="timeline__meta">
                <span>{ site.text(Text::EventLabel) }</span>
                { badge(site, &event.provenance) }
                { for event.places.iter().map(|place| {
                    let names = site.corpus.held_names();
                    let meant = names.and_then(|all| Some(all.get(all.named(place)?)));
                    let place = meant.map_or(place.as_str(), |it| it.label(site.locale.ui.lang()).1);
                    html! { <bdi dir="auto">{ place.to_owned() }</bdi> }
                }) }
                <span>{ site.count(Count::Articles, articles.len()) }</span>
            </p>
            { related::articles(site, articles.iter(), route) }
        </li>
    }
}

fn article(site: &Site, ix: DocIx, route: &Route) -> Html {
    let document = site.corpus.get(ix);
    let code = document.lang.value;
    let title = plain(&document.title.value, code);
    html! {
        <li
            class="timeline__entry timeline__entry--article"
            data-lang={code.to_string()}
            key={format!("article {}", document.id)}
        >
            { link(site, to_article(route, &document.id), "timeline__link headline", title) }
            { badge_if_inferred(site, &document.title.provenance) }
            <p class="timeline__meta">
                { lang_mark::of(site, &document.lang) }
                if let Some(source) = &document.source {
                    <bdi dir="auto">{ source.value.clone() }</bdi>
                }
                if let Some(date) = &document.date {
                    { badge(site, &date.provenance) }
                }
            </p>
        </li>
    }
}
