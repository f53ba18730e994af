//! An event's page: what happened, when, where, who, and how each article tells of it.

use roznama_core::{EventIx, EventLink};
use yew::prelude::*;

use super::frame::Frame;
use crate::components::corpus_text::plain;
use crate::components::date_value::DateValue;
use crate::components::lang_mark::LangMark;
use crate::components::link::Link;
use crate::context::{use_corpus, use_locale};
use crate::i18n::{Text, names};
use crate::route::{Page, Route};
use crate::view::timeline::articles_of;
use crate::view::{dates, roles};

/// Properties of [`EventPage`].
#[derive(Properties, PartialEq)]
pub struct EventPageProps {
    /// The event.
    pub event: EventIx,
    /// The route of the page.
    pub route: Route,
}

/// The page.
#[component]
pub fn EventPage(props: &EventPageProps) -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let event = corpus.get_event(props.event);
    let (lang, title) = event.title(locale.ui.lang());
    let others = event.titles.iter().filter(|(other, _)| **other != lang);
    let row = |name: &str, value: Html| {
        html! {
            <div class="facts__row">
                <dt class="facts__name">{ name.to_owned() }</dt>
                <dd class="facts__value">{ value }</dd>
            </div>
        }
    };
    let chips = |values: &[String]| {
        html! {
            <span class="cluster">
                { for values.iter().map(|value| html! {
                    <span class="chip"><bdi dir="auto">{ value.clone() }</bdi></span>
                }) }
            </span>
        }
    };
    html! {
        <Frame class="event">
            <div class="event__titles">
                <h1 tabindex="-1" lang={lang.to_string()} dir={lang.direction().as_str()}>{ title.to_owned() }</h1>
                { for others.map(|(lang, title)| html! {
                    <p class="headline" lang={lang.to_string()} dir={lang.direction().as_str()}>{ title.clone() }</p>
                }) }
            </div>
            <dl class="facts event__facts">
                { row(locale.text(Text::EventDate), html! {
                    <DateValue date={roznama_core::Sourced { value: event.edtf.clone(), provenance: event.provenance.clone() }} />
                }) }
                { for dates::in_calendars(&event.edtf, locale).into_iter().skip(1).map(|(calendar, text)| {
                    row(locale.text(names::calendar(calendar)), html! { <bdi>{ text }</bdi> })
                }) }
                { row(locale.text(Text::MentionValue), html! { <bdi dir="ltr"><code>{ event.edtf.to_string() }</code></bdi> }) }
                if !event.places.is_empty() {
                    { row(locale.text(Text::EventPlaces), chips(&event.places)) }
                }
                if !event.participants.is_empty() {
                    { row(locale.text(Text::EventParticipants), chips(&event.participants)) }
                }
            </dl>
            <section>
                <h2>{ locale.text(Text::EventArticles) }</h2>
                <div class="event__coverage">
                    { for articles_of(&corpus, props.event).into_iter().map(|(ix, role)| {
                        let document = corpus.get(ix);
                        let code = document.lang.value;
                        let links = event.links.iter().filter(|link| link.document == ix);
                        html! {
                            <article class="event__source" data-lang={code.to_string()} key={document.id.clone()}>
                                <p class="hit__meta">
                                    <LangMark {code} named=true />
                                    if let Some(source) = &document.source {
                                        <bdi dir="auto">{ source.value.clone() }</bdi>
                                    }
                                    <span class="related__role">{ locale.text(roles::text(role)) }</span>
                                </p>
                                <h3 lang={code.to_string()} dir={code.direction().as_str()}>
                                    <Link class="hit__link" to={props.route.on(Page::Article(document.id.as_str().into()))}>
                                        { plain(&document.title.value, code) }
                                    </Link>
                                </h3>
                                { for links.map(|link| quote(document, link)) }
                                if let Some(date) = &document.date {
                                    <p class="hit__meta"><DateValue date={date.clone()} /></p>
                                }
                            </article>
                        }
                    }) }
                </div>
            </section>
        </Frame>
    }
}

/// The passage that tells of the event, in the article's own words.
fn quote(document: &roznama_core::Document, link: &EventLink) -> Html {
    let code = document.lang.value;
    html! {
        <blockquote class="event__quote" lang={code.to_string()} dir={code.direction().as_str()}>
            { document.text(&link.span).to_owned() }
        </blockquote>
    }
}
