//! An article's page: its text, what is known of it, and what else tells of the same events.

use roznama_core::{DocIx, page_name};
use yew::prelude::*;

use super::frame::Frame;
use crate::components::date_value::DateValue;
use crate::components::lang_mark::LangMark;
use crate::components::link::Link;
use crate::components::metadata::Metadata;
use crate::components::provenance::ProvenanceBadge;
use crate::components::reader::Reader;
use crate::components::related::Related;
use crate::context::{dispatching, use_corpus, use_dispatch, use_locale};
use crate::i18n::{Count, Text};
use crate::route::{Page, Route, TextView};
use crate::state::Action;
use crate::view::reading::reading;

/// Properties of [`ArticlePage`].
#[derive(Properties, PartialEq)]
pub struct ArticlePageProps {
    /// The article.
    pub document: DocIx,
    /// The route of the page.
    pub route: Route,
}

/// The page.
#[component]
pub fn ArticlePage(props: &ArticlePageProps) -> Html {
    let (locale, corpus, dispatch) = (use_locale(), use_corpus(), use_dispatch());
    let Route { words, view, .. } = &props.route;
    let text = use_memo((props.document, words.clone(), *view), {
        let corpus = corpus.clone();
        move |(document, words, view)| {
            reading(corpus.get(*document), &corpus.highlights(*document, words), *view)
        }
    });
    let document = corpus.get(props.document);
    let code = document.lang.value;
    let switch = |to: TextView, name: Text| {
        html! {
            <button
                type="button"
                class="button"
                aria-pressed={(*view == to).to_string()}
                onclick={dispatching(&dispatch, Action::Show(to))}
            >
                { locale.text(name) }
            </button>
        }
    };
    let is_search = !words.trim().is_empty();
    html! {
        <Frame>
            if is_search {
                <p><Link to={props.route.on(Page::Search)}>{ locale.text(Text::BackToResults) }</Link></p>
            }
            <div class="reader">
                <article class="reader__main">
                    <header class="reader__head">
                        <h1 class="reader__title" tabindex="-1" lang={code.to_string()} dir={code.direction().as_str()}>
                            { document.title.value.clone() }
                        </h1>
                        <p class="reader__byline">
                            <LangMark {code} named=true />
                            if let Some(source) = &document.source {
                                <span>
                                    <bdi dir="auto">{ source.value.clone() }</bdi>{ " " }
                                    <ProvenanceBadge basis={source.provenance.clone()} />
                                </span>
                            }
                            if let Some(date) = &document.date {
                                <DateValue date={date.clone()} />
                            }
                        </p>
                        <div class="reader__tools" role="group" aria-label={locale.text(Text::TextShownAs)}>
                            { switch(TextView::Published, Text::AsPublished) }
                            { switch(TextView::Repaired, Text::Repaired) }
                        </div>
                    </header>
                    if *view == TextView::Repaired {
                        <p class="notice">{ locale.text(Text::RepairedHelp) }</p>
                    }
                    if is_search {
                        <p class="notice" role="status">
                            { locale.text(Text::MatchesOf) }{ " " }
                            <bdi dir="auto">{ words.trim().to_owned() }</bdi>
                            { " · " }
                            { Count::Matches.phrase(text.matches, locale.ui, locale.digits) }
                        </p>
                    }
                    <Reader document={props.document} reading={text} route={props.route.clone()} />
                </article>
                <aside class="reader__aside">
                    <section>
                        <h2 class="related__title">{ locale.text(Text::MetadataHeading) }</h2>
                        <Metadata document={props.document} />
                        <p><a href={format!("article/{}.html", page_name(&document.id))}>{ locale.text(Text::PlainPage) }</a></p>
                    </section>
                    <Related document={props.document} route={props.route.clone()} />
                </aside>
            </div>
        </Frame>
    }
}
