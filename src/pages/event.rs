//! An event's page: what happened, when, where, who, and how each article tells of it.

use roznama_core::{Aligned, DocIx, Event, EventIx, EventLink, Role, Side, aligned, page_name};
use roznama_export::Selection;
use roznama_text::digits::localize;
use yew::prelude::*;

use super::frame::frame;
use crate::components::corpus_text::{plain, run};
use crate::components::facts::row;
use crate::components::link::{link, name_link, to_article};
use crate::components::provenance::badge;
use crate::components::save_as::SaveAs;
use crate::components::{date_value, lang_mark};
use crate::i18n::{Text, names};
use crate::route::Route;
use crate::site::Site;
use crate::view::runs::marked;
use crate::view::timeline::articles_of;
use crate::view::{dates, roles};

/// The page.
pub fn event_page(site: &Site, ix: EventIx, route: &Route) -> Html {
    let event = site.corpus.get_event(ix);
    let (lang, title) = event.title(site.locale.ui.lang());
    let others = event.titles.iter().filter(|(other, _)| **other != lang);
    let articles = articles_of(&site.corpus, ix);
    let content = html! {
        <>
            <div class="event__titles">
                <h1 tabindex="-1" lang={lang.to_string()} dir={lang.direction().as_str()}>{ title.to_owned() }</h1>
                { for others.map(|(lang, title)| html! {
                    <p class="headline" lang={lang.to_string()} dir={lang.direction().as_str()}>
                        { title.clone() }
                    </p>
                }) }
            </div>
            { facts(site, event, route) }
            <SaveAs
                site={site.clone()}
                label={Text::SaveAs}
                selection={Callback::from(move |()| Selection::Events(vec![ix]))}
                is_events=true
                name={page_name(&event.id)}
            />
            { correspondences(site, event, route) }
            if !articles.is_empty() {
                <section>
                    <h2>{ site.text(Text::EventArticles) }</h2>
                    <div class="event__coverage">
                        { for articles.iter().map(|(ix, role)| source(site, event, *ix, *role, route)) }
                    </div>
                </section>
            }
        </>
    };
    frame("page event", content)
}

fn facts(site: &Site, event: &Event, route: &Route) -> Html {
    let others = dates::in_calendars(&event.edtf, site.locale).into_iter().skip(1);
    let edtf = html! { <bdi dir="ltr"><code>{ event.edtf.to_string() }</code></bdi> };
    let all = site.corpus.names();
    let chips = |name: Text, values: &[String]| {
        let chips = values.iter().map(|value| {
            let meant = all.and_then(|all| Some(all.get(all.named(value)?)));
            // What no article names stands as it was written down.
            let written =
                || html! { <span class="chip"><bdi dir="auto">{ value.clone() }</bdi></span> };
            meant.map_or_else(written, |meant| name_link(site, route, meant, "chip"))
        });
        let chips = html! { <span class="cluster">{ for chips }</span> };
        (!values.is_empty()).then(|| row(site.text(name), chips))
    };
    let date = html! {
        <>{ date_value::time(site, &event.edtf) }{ " " }{ badge(site, &event.provenance) }</>
    };
    html! {
        <dl class="facts event__facts">
            { row(site.text(Text::EventDate), date) }
            { for others.map(|(calendar, text)| {
                row(site.text(names::calendar(calendar)), html! { <bdi>{ text }</bdi> })
            }) }
            { row(site.text(Text::MentionValue), edtf) }
            { chips(Text::EventPlaces, &event.places) }
            { chips(Text::EventParticipants, &event.participants) }
        </dl>
    }
}

/// An article in its column: what tells of the event, in the article's own words.
fn source(site: &Site, event: &Event, ix: DocIx, role: Role, route: &Route) -> Html {
    let document = site.corpus.get(ix);
    let code = document.lang.value;
    let (lang, dir) = (code.to_string(), code.direction().as_str());
    let title = plain(&document.title.value, code);
    let quote = |link: &EventLink| {
        let code = document.lang_at(link.span.start);
        html! {
            <blockquote class="event__quote" lang={code.to_string()} dir={code.direction().as_str()}>
                { document.text(&link.span).to_owned() }
            </blockquote>
        }
    };
    let links = event.links.iter().filter(|link| link.document == ix);
    html! {
        <article class="event__source" data-lang={lang.clone()} key={document.id.clone()}>
            <p class="hit__meta">
                { lang_mark::of(site, &document.lang) }
                if let Some(source) = &document.source {
                    <bdi dir="auto">{ source.value.clone() }</bdi>
                }
                <span class="related__role">{ site.text(roles::text(role)) }</span>
            </p>
            <h3 lang={lang.clone()} {dir}>
                { link(site, to_article(route, &document.id), "hit__link", title) }
            </h3>
            { for links.map(quote) }
            if let Some(date) = &document.date {
                <p class="hit__meta">{ date_value::with_basis(site, date) }</p>
            }
        </article>
    }
}

/// Sentences in two languages that tell the same, side by side, with what they share and the numbers in which they differ.
fn correspondences(site: &Site, event: &Event, route: &Route) -> Html {
    let Some(all) = site.corpus.names() else { return html! {} };
    let found = aligned(&site.corpus, all, event);
    let side = |side: &Side| {
        let document = site.corpus.get(side.document);
        let code = document.lang_at(side.span.start);
        let text = marked(&document.body, side.span.clone(), &side.shared);
        html! {
            <blockquote class="event__quote" lang={code.to_string()} dir={code.direction().as_str()}>
                { for text.iter().map(run) }
                <footer class="hit__meta">
                    { lang_mark::of(site, &document.lang) }
                    { link(site, to_article(route, &document.id), "", plain(&document.title.value, document.lang.value)) }
                </footer>
            </blockquote>
        }
    };
    let number = |thousandths: u64| {
        let (whole, rest) = (thousandths / 1000, thousandths % 1000);
        let text = if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:03}") };
        localize(text.trim_end_matches(if rest == 0 { ' ' } else { '0' }), site.locale.digits)
    };
    let chip = |text: String| html! { <span class="chip"><bdi>{ text }</bdi></span> };
    let differing = |side: &Side| {
        let document = site.corpus.get(side.document);
        let numbers =
            side.differing.iter().map(|span| plain(document.text(span), document.lang.value));
        html! { <span class="chip">{ for numbers.map(|it| html! { <>{ it }{ " " }</> }) }</span> }
    };
    let pair = |pair: &Aligned| {
        html! {
            <div class="event__pair">
                <div class="event__coverage">{ for pair.sides.iter().map(side) }</div>
                <p class="cluster">
                    { site.text(Text::AlignedShared) }
                    { for pair.names.iter().map(|ix| name_link(site, route, all.get(*ix), "chip")) }
                    { for pair.numbers.iter().map(|it| chip(number(*it))) }
                    { for pair.days.iter().map(|day| chip(dates::date(day, site.locale))) }
                </p>
                if !pair.sides[0].differing.is_empty() {
                    <p class="cluster">
                        { site.text(Text::AlignedDiffers) }
                        { for pair.sides.iter().map(differing) }
                    </p>
                }
            </div>
        }
    };
    html! {
        if !found.is_empty() {
            <section>
                <h2>{ site.text(Text::AlignedHeading) }</h2>
                { for found.iter().map(pair) }
            </section>
        }
    }
}
