//! One line of the timeline's list: an event with its articles, or an article.

use roznama_core::timeline::Item;
use roznama_core::{Corpus, DocIx, EventIx};
use yew::prelude::*;

use super::corpus_text::plain;
use super::lang_mark::LangMark;
use super::link::Link;
use super::provenance::ProvenanceBadge;
use crate::i18n::{Count, Text};
use crate::route::{Page, Route};
use crate::state::Locale;
use crate::view::roles;
use crate::view::timeline::articles_of;

/// An entry as a list item.
pub fn entry(corpus: &Corpus, item: Item, route: &Route, locale: Locale) -> Html {
    match item {
        Item::Event(ix) => event(corpus, ix, route, locale),
        Item::Document(ix) => article(corpus, ix, route),
    }
}

fn event(corpus: &Corpus, ix: EventIx, route: &Route, locale: Locale) -> Html {
    let event = corpus.get_event(ix);
    let (lang, title) = event.title(locale.ui.lang());
    let articles = articles_of(corpus, ix);
    let related = articles.iter().map(|(document, role)| {
        let document = corpus.get(*document);
        html! {
            <li key={document.id.clone()}>
                <LangMark code={document.lang.value} />{ " " }
                <Link to={route.on(Page::Article(document.id.as_str().into()))}>
                    { plain(&document.title.value, document.lang.value) }
                </Link>
                { " " }
                <span class="related__role">{ locale.text(roles::text(*role)) }</span>
            </li>
        }
    });
    html! {
        <li class="timeline__entry timeline__entry--event" key={format!("event {}", event.id)}>
            <Link class="timeline__link headline" to={route.on(Page::Event(event.id.as_str().into()))}>
                { plain(title, lang) }
            </Link>
            <p class="timeline__meta">
                <span>{ locale.text(Text::EventLabel) }</span>
                <ProvenanceBadge basis={event.provenance.clone()} />
                { for event.places.iter().map(|place| html! { <bdi dir="auto">{ place.clone() }</bdi> }) }
                <span>{ Count::Articles.phrase(articles.len(), locale.ui, locale.digits) }</span>
            </p>
            <ul class="timeline__related">{ for related }</ul>
        </li>
    }
}

fn article(corpus: &Corpus, ix: DocIx, route: &Route) -> Html {
    let document = corpus.get(ix);
    let code = document.lang.value;
    html! {
        <li
            class="timeline__entry timeline__entry--article"
            data-lang={code.to_string()}
            key={format!("article {}", document.id)}
        >
            <Link class="timeline__link headline" to={route.on(Page::Article(document.id.as_str().into()))}>
                { plain(&document.title.value, code) }
            </Link>
            <p class="timeline__meta">
                <LangMark {code} named=true />
                if let Some(source) = &document.source {
                    <bdi dir="auto">{ source.value.clone() }</bdi>
                }
                if let Some(date) = &document.date {
                    <ProvenanceBadge basis={date.provenance.clone()} />
                }
            </p>
        </li>
    }
}
