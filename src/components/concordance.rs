//! Every place that a search finds, one a line, with the words around it.

use roznama_core::{Found, KwicOrder, KwicRow};
use yew::prelude::*;

use super::link::{link, to_article};
use super::{date_value, lang_mark};
use crate::i18n::{Count, Text};
use crate::pages::frame::show_more;
use crate::route::Route;
use crate::site::Site;
use crate::state::Action;

/// Letters of context on each side: as many as a wide window has room for.
const WIDTH: usize = 60;

/// Lines for each result that the list of articles would show.
const LINES: usize = 5;

/// The ways to see the results, and what they are called.
const VIEWS: [(Option<KwicOrder>, Text); 4] = [
    (None, Text::ViewArticles),
    (Some(KwicOrder::Text), Text::ViewContext),
    (Some(KwicOrder::Left), Text::ViewBefore),
    (Some(KwicOrder::Right), Text::ViewBehind),
];

/// The buttons that choose between articles and words in context, and the orders of these once they are chosen.
pub fn view_switch(site: &Site, route: &Route) -> Html {
    if route.words.trim().is_empty() {
        return html! {};
    }
    let views = if route.context.is_some() { &VIEWS[..] } else { &VIEWS[..2] };
    html! {
        <div class="kwic-switch cluster" role="group" aria-label={site.text(Text::ViewLabel)}>
            { for views.iter().copied().map(|(context, name)| html! {
                <button
                    type="button"
                    class="button"
                    aria-pressed={if context == route.context { "true" } else { "false" }}
                    onclick={site.telling(Action::Go(Route { context, ..route.clone() }))}
                >
                    { site.text(name) }
                </button>
            }) }
        </div>
    }
}

/// The lines of what was found, in an order, as many as go with `limit` articles, and the way to more.
pub fn concordance(
    site: &Site,
    route: &Route,
    found: &Found<'_>,
    order: KwicOrder,
    limit: usize,
) -> Html {
    let rows = found.concordance(&route.filter, WIDTH, order);
    if rows.is_empty() {
        return html! { <p class="notice">{ site.text(Text::ContextWithoutWords) }</p> };
    }
    let shown = rows.len().min(limit.saturating_mul(LINES));
    html! {
        <>
            <p class="results__summary">{ site.count(Count::Matches, rows.len()) }</p>
            <ol class="kwic-list">{ for rows[..shown].iter().map(|row| line(site, route, row)) }</ol>
            if shown < rows.len() {
                { show_more(site) }
            }
        </>
    }
}

fn line(site: &Site, route: &Route, row: &KwicRow) -> Html {
    let document = site.corpus.get(row.document);
    let code = document.lang.value;
    let shown = document.lang_at(row.span.start);
    let place = document.source.as_ref().map_or(&document.title.value, |source| &source.value);
    let found = html! { <mark>{ document.text(&row.span).to_owned() }</mark> };
    html! {
        <li class="kwic" lang={shown.to_string()} dir={shown.direction().as_str()} data-lang={code.to_string()}>
            <span class="kwic__before"><bdi>{ document.text(&row.left).to_owned() }</bdi></span>
            { link(site, to_article(route, &document.id), "kwic__found", found) }
            <span class="kwic__behind"><bdi>{ document.text(&row.right).to_owned() }</bdi></span>
            <span class="kwic__where">
                { lang_mark::mark(code) }{ " " }
                <bdi dir="auto">{ place.clone() }</bdi>
                if let Some(date) = &document.date {
                    { " · " }{ date_value::time(site, &date.value) }
                }
            </span>
        </li>
    }
}
