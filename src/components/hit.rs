//! One result: title, what is known of it, and the passage that matches.

use roznama_core::Hit;
use yew::prelude::*;

use super::corpus_text::{run, runs};
use super::date_value::DateValue;
use super::lang_mark::LangMark;
use super::link::Link;
use crate::context::use_corpus;
use crate::route::{Page, Route};
use crate::view::runs::marked;

/// Properties of [`HitItem`].
#[derive(Properties, PartialEq)]
pub struct HitItemProps {
    /// The result.
    pub hit: Hit,
    /// The route of the search, which the article's link carries on.
    pub route: Route,
}

/// The result as a list item.
#[component]
pub fn HitItem(props: &HitItemProps) -> Html {
    let corpus = use_corpus();
    let hit = &props.hit;
    let document = corpus.get(hit.document);
    let code = document.lang.value;
    let (lang, dir) = (code.to_string(), code.direction().as_str());
    let title = &document.title.value;
    let title = marked(title, 0..title.len(), &hit.title_highlights);
    let snippet = marked(&document.body, hit.snippet.span.clone(), &hit.snippet.highlights);
    html! {
        <li class="hit" data-lang={lang.clone()}>
            <h3 class="hit__title" lang={lang.clone()} {dir}>
                <Link class="hit__link" to={props.route.on(Page::Article(document.id.as_str().into()))}>
                    { runs(&title, code) }
                </Link>
            </h3>
            <p class="hit__snippet" {lang} {dir}>{ for snippet.iter().map(run) }</p>
            <p class="hit__meta">
                <LangMark {code} named=true />
                if let Some(source) = &document.source {
                    <bdi dir="auto">{ source.value.clone() }</bdi>
                }
                if let Some(date) = &document.date {
                    <DateValue date={date.clone()} />
                }
            </p>
        </li>
    }
}
