//! One result: title, what is known of it, and the passage that matches.

use roznama_core::Hit;
use yew::prelude::*;

use super::corpus_text::{run, runs};
use super::link::{link, to_article};
use super::provenance::badge_if_inferred;
use super::{date_value, lang_mark};
use crate::route::Route;
use crate::site::Site;
use crate::view::runs::marked;

/// The result as a list item; `route` is the search's, which the article's link carries on.
pub fn hit(site: &Site, hit: &Hit, route: &Route) -> Html {
    let document = site.corpus.get(hit.document);
    let code = document.lang.value;
    let (lang, dir) = (code.to_string(), code.direction().as_str());
    let shown = document.lang_at(hit.snippet.span.start);
    let title = &document.title.value;
    let title = marked(title, 0..title.len(), &hit.title_highlights);
    let snippet = marked(&document.body, hit.snippet.span.clone(), &hit.snippet.highlights);
    html! {
        <li class="hit" key={document.id.clone()} data-lang={lang.clone()}>
            <h3 class="hit__title" {lang} {dir}>
                { link(site, to_article(route, &document.id), "hit__link", runs(&title, code)) }
                { badge_if_inferred(site, &document.title.provenance) }
            </h3>
            <p class="hit__snippet" lang={shown.to_string()} dir={shown.direction().as_str()}>{ for snippet.iter().map(run) }</p>
            <p class="hit__meta">
                { lang_mark::of(site, &document.lang) }
                if let Some(source) = &document.source {
                    <bdi dir="auto">{ source.value.clone() }</bdi>
                }
                if let Some(date) = &document.date {
                    { date_value::with_basis(site, date) }
                }
            </p>
        </li>
    }
}
