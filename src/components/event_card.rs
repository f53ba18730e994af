//! An event in short: title, date, and the articles that tell of it.

use roznama_core::{DocIx, EventIx};
use yew::prelude::*;

use super::corpus_text::plain;
use super::date_value::time;
use super::link::{link, to_event};
use super::provenance::badge;
use super::related;
use crate::i18n::Text;
use crate::route::Route;
use crate::site::Site;
use crate::view::roles;
use crate::view::timeline::articles_of;

/// The card on an article's page, which does not link to the article itself.
pub fn event_card(site: &Site, ix: EventIx, but: DocIx, route: &Route) -> Html {
    let event = site.corpus.get_event(ix);
    let (lang, title) = event.title(site.locale.ui.lang());
    let articles = articles_of(&site.corpus, ix);
    let own_role = articles.iter().find(|(document, _)| *document == but).map(|(_, role)| *role);
    let others = || articles.iter().filter(|(document, _)| *document != but);
    html! {
        <article class="event-card" key={event.id.clone()}>
            <h3 class="event-card__title">
                { link(site, to_event(route, &event.id), "event-card__link", plain(title, lang)) }
            </h3>
            <p class="event-card__when">
                { time(site, &event.edtf) }{ " " }{ badge(site, &event.provenance) }
                if let Some(role) = own_role {
                    { " " }<span class="related__role">{ site.text(roles::text(role)) }</span>
                }
            </p>
            if others().next().is_some() {
                <p class="event-card__people">{ site.text(Text::OtherArticles) }</p>
                { related::articles(site, others(), route) }
            }
        </article>
    }
}
