//! The page of a place, person or organisation: how it is spelt, what names it, when, and what else stands there.

use roznama_core::{
    DocIx, EventIx, Filter, Hit, NameBasis, NameIx, NameKind, NameRecord, Names, Provenance,
};
use roznama_text::Lang;
use yew::prelude::*;

use super::frame::{frame, show_more};
use crate::components::active_filters::active_filters;
use crate::components::corpus_text::plain;
use crate::components::date_value;
use crate::components::facts::row;
use crate::components::histogram::histogram;
use crate::components::hit::hit;
use crate::components::lang_mark::mark;
use crate::components::link::{link, name_link, to_event};
use crate::components::provenance::badge_if_inferred;
use crate::i18n::{Count, Text, names};
use crate::route::{Page, Route};
use crate::site::Site;
use crate::state::{Restriction, State};

/// Names of a kind that are shown beside it.
const BESIDE: usize = 12;
/// Events that are shown.
const EVENTS: usize = 12;

/// The page.
pub fn name_page(site: &Site, state: &State, ix: NameIx) -> Html {
    let Some(all) = site.corpus.names() else { return frame("page", html! {}) };
    let (name, route) = (all.get(ix), &state.route);
    let found = site.corpus.find("");
    let mut filter = route.filter.clone();
    filter.names.insert(name.id.clone());
    let documents = found.ordered(&filter);
    // Nothing restricts it that the page itself does not say.
    let restrictions: Vec<Restriction> = state.restrictions();
    let hits = documents.iter().take(state.limit).map(|document| Hit {
        document: *document,
        score: 0,
        title_highlights: Vec::new(),
        snippet: all.context(ix, site.corpus.get(*document)),
    });
    let hits: Vec<Hit> = hits.collect();
    let in_search = Route { filter: named(name), ..route.on(Page::Search) };
    let content = html! {
        <>
            { head(site, name, route) }
            if name.is_ambiguous() {
                <div class="notice">
                    <p>{ site.text(Text::NameAmbiguous) }</p>
                    <p class="cluster">
                        { for name.may_be.iter().map(|ix| name_link(site, route, all.get(*ix), "chip")) }
                    </p>
                </div>
            }
            { facts(site, name) }
            <div class="page__body">
                <aside class="page__aside">
                    { histogram(site, &route.filter, &found.histogram(&filter)) }
                    <section class="stack">
                        <h2 class="facet__title">{ site.text(Text::NameBeside) }</h2>
                        { for NameKind::ALL.into_iter().map(|kind| beside(site, all, ix, &found.names(&filter, kind), kind, route)) }
                    </section>
                </aside>
                <section class="page__main results">
                    <p class="results__summary" role="status">
                        { site.count(Count::Articles, documents.len()) }
                        { " · " }
                        { link(site, in_search, "", site.text(Text::NameInSearch).into()) }
                    </p>
                    { active_filters(site, &restrictions) }
                    { events(site, &documents, route) }
                    <ol class="results__list">
                        { for hits.iter().map(|it| hit(site, it, route)) }
                    </ol>
                    if hits.len() < documents.len() {
                        { show_more(site) }
                    }
                </section>
            </div>
        </>
    };
    frame("page names", content)
}

/// A filter by one name.
fn named(name: &NameRecord) -> Filter {
    Filter { names: [name.id.clone()].into(), ..Filter::default() }
}

/// What it is called in the interface's language, and in the others.
fn head(site: &Site, name: &NameRecord, route: &Route) -> Html {
    let (lang, label) = name.label(site.locale.ui.lang());
    let mut kind = route.on(Page::Names(name.kind));
    kind.filter = Filter::default();
    let basis = Provenance::Inferred { rule: name.basis.as_str().to_owned() };
    let others = name.labels.iter().filter(|(other, _)| *other != lang);
    html! {
        <div class="event__titles">
            <p>{ link(site, kind, "", site.text(names::kind(name.kind)).into()) }</p>
            <h1 tabindex="-1" lang={lang.to_string()} dir={lang.direction().as_str()}>
                { label.to_owned() }
                if name.basis != NameBasis::Listed {
                    { badge_if_inferred(site, &basis) }
                }
            </h1>
            if name.labels.len() > 1 {
                <p class="cluster">{ for others.map(|(lang, label)| plain(label, *lang)) }</p>
            }
        </div>
    }
}

/// The spellings by language, and what words there are for what is of it.
fn facts(site: &Site, name: &NameRecord) -> Html {
    let mut langs: Vec<Lang> = Vec::new();
    for spelling in &name.spellings {
        if !langs.contains(&spelling.lang) {
            langs.push(spelling.lang);
        }
    }
    let spellings = |lang: Lang, is_demonym: bool| {
        let own = name.spellings.iter();
        own.filter(move |it| it.lang == lang && it.is_demonym == is_demonym)
    };
    let list = |is_demonym: bool| {
        langs
            .iter()
            .filter(|lang| spellings(**lang, is_demonym).next().is_some())
            .map(|lang| {
                let chips = spellings(*lang, is_demonym).map(|spelling| {
                    html! {
                        <span class="chip">
                            { plain(&spelling.text, *lang) }
                            <bdi class="facet__count">{ site.number(spelling.documents) }</bdi>
                        </span>
                    }
                });
                let lang_name =
                    html! { <>{ mark(*lang) }{ " " }{ names::language(*lang, site.locale.ui) }</> };
                row(lang_name, html! { <span class="cluster">{ for chips }</span> })
            })
            .collect::<Vec<_>>()
    };
    let part = |title: Text, is_demonym: bool| {
        let rows = list(is_demonym);
        html! {
            if !rows.is_empty() {
                <h2 class="facet__title">{ site.text(title) }</h2>
                <dl class="facts event__facts">{ for rows }</dl>
            }
        }
    };
    html! { <>{ part(Text::NameSpellings, false) }{ part(Text::NameDemonyms, true) }</> }
}

/// The names of a kind that stand in the same articles, most often together first.
fn beside(
    site: &Site,
    all: &Names,
    own: NameIx,
    counts: &[(NameIx, usize)],
    kind: NameKind,
    route: &Route,
) -> Html {
    // Alone of its kind it is chosen: its own kind is counted as if nothing were.
    if all.get(own).kind == kind {
        return html! {};
    }
    let items = counts.iter().take(BESIDE).map(|(ix, count)| {
        html! {
            <li class="names__item" key={ix.0}>
                { name_link(site, route, all.get(*ix), "related__link") }
                <bdi class="facet__count">{ site.number(*count) }</bdi>
            </li>
        }
    });
    html! {
        if !counts.is_empty() {
            <h3>{ site.text(names::kind(kind)) }</h3>
            <ul>{ for items }</ul>
        }
    }
}

/// The events that most of these articles tell of.
fn events(site: &Site, documents: &[DocIx], route: &Route) -> Html {
    let mut is_meant = vec![false; site.corpus.len()];
    for document in documents {
        is_meant[document.index()] = true;
    }
    let told: Vec<EventIx> = (0..)
        .map(EventIx)
        .zip(site.corpus.events())
        .filter(|(_, event)| event.links.iter().any(|link| is_meant[link.document.index()]))
        .map(|(ix, _)| ix)
        .collect();
    let item = |ix: &EventIx| {
        let event = site.corpus.get_event(*ix);
        let (lang, title) = event.title(site.locale.ui.lang());
        html! {
            <li class="names__item" key={event.id.clone()}>
                { link(site, to_event(route, &event.id), "related__link", plain(title, lang)) }
                { date_value::time(site, &event.edtf) }
            </li>
        }
    };
    html! {
        if !told.is_empty() {
            <details class="names__events" open={told.len() <= EVENTS}>
                <summary>
                    { site.text(Text::NameEvents) }{ " " }
                    <bdi class="facet__count">{ site.number(told.len()) }</bdi>
                </summary>
                <ul>{ for told.iter().take(EVENTS * 4).map(item) }</ul>
            </details>
        }
    }
}
