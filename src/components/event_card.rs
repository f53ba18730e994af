//! An event in short: title, date, and the articles that tell of it.

use roznama_core::{DocIx, EventIx};
use yew::prelude::*;

use super::corpus_text::plain;
use super::lang_mark::LangMark;
use super::link::Link;
use super::provenance::ProvenanceBadge;
use crate::context::{use_corpus, use_locale};
use crate::i18n::Text;
use crate::route::{Page, Route};
use crate::view::timeline::articles_of;
use crate::view::{dates, roles};

/// Properties of [`EventCard`].
#[derive(Properties, PartialEq)]
pub struct EventCardProps {
    /// The event.
    pub event: EventIx,
    /// The article on whose page the card stands, which it need not link to.
    pub but: DocIx,
    /// The route that links start from.
    pub route: Route,
}

/// The card.
#[component]
pub fn EventCard(props: &EventCardProps) -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let event = corpus.get_event(props.event);
    let (lang, title) = event.title(locale.ui.lang());
    let articles = articles_of(&corpus, props.event);
    let own_role = articles.iter().find(|(document, _)| *document == props.but);
    let others: Vec<_> = articles.iter().filter(|(document, _)| *document != props.but).collect();
    let to = |page| props.route.on(page);
    html! {
        <article class="event-card">
            <h3 class="event-card__title">
                <Link to={to(Page::Event(event.id.as_str().into()))}>{ plain(title, lang) }</Link>
            </h3>
            <p class="event-card__when">
                <time datetime={event.edtf.to_string()}><bdi>{ dates::date(&event.edtf, locale) }</bdi></time>
                { " " }
                <ProvenanceBadge basis={event.provenance.clone()} />
                if let Some((_, role)) = own_role {
                    { " " }<span class="related__role">{ locale.text(roles::text(*role)) }</span>
                }
            </p>
            if !others.is_empty() {
                <p class="event-card__people">{ locale.text(Text::OtherArticles) }</p>
                <ul class="event-card__articles">
                    { for others.into_iter().map(|(ix, role)| {
                        let document = corpus.get(*ix);
                        html! {
                            <li key={document.id.clone()}>
                                <LangMark code={document.lang.value} />{ " " }
                                <Link to={to(Page::Article(document.id.as_str().into()))}>
                                    { plain(&document.title.value, document.lang.value) }
                                </Link>
                                { " " }<span class="related__role">{ locale.text(roles::text(*role)) }</span>
                            </li>
                        }
                    }) }
                </ul>
            }
        </article>
    }
}
