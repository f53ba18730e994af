//! The articles that tell of an event, as a list of links; and the events of an article.

use roznama_core::{DocIx, Role};
use yew::prelude::*;

use super::event_card::event_card;
use super::lang_mark::mark;
use super::link::{Extra, link_with, to_article};
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::view::roles;

/// The events of an article, each with the other articles about it; nothing when it is in none.
pub fn events_of(site: &Site, document: DocIx, route: &Route) -> Html {
    let mut events = site.corpus.events_of(document).map(|(ix, _)| ix).peekable();
    if events.peek().is_none() {
        return html! {};
    }
    html! {
        <section class="related">
            <h2 class="related__title">{ site.text(Text::EventsOfArticle) }</h2>
            { for events.map(|event| event_card(site, event, document, route)) }
        </section>
    }
}

/// Links to articles, each with its language's mark and how it tells of the event.
pub fn articles<'a>(
    site: &Site,
    articles: impl Iterator<Item = &'a (DocIx, Role)>,
    route: &Route,
) -> Html {
    html! {
        <ul class="related__list related__list--lines">
            { for articles.map(|(ix, role)| article(site, *ix, *role, route)) }
        </ul>
    }
}

fn article(site: &Site, ix: DocIx, role: Role, route: &Route) -> Html {
    let document = site.corpus.get(ix);
    let extra = Extra { lang: Some(document.lang.value), ..Extra::default() };
    let title = document.title.value.clone().into();
    html! {
        <li class="related__line" key={document.id.clone()}>
            { mark(document.lang.value) }
            { link_with(site, to_article(route, &document.id), "related__link", extra, title) }
            <span class="related__role">{ site.text(roles::text(role)) }</span>
        </li>
    }
}
