//! An article's page: its text, what is known of it, and what else tells of the same events.

use std::rc::Rc;

use roznama_core::{DocIx, Document, page_name};
use roznama_export::Selection;
use roznama_folding::Mapped;
use roznama_text::{Level, fold_mapped};
use yew::prelude::*;

use super::frame::frame;
use crate::components::later::Later;
use crate::components::levels::{level_switch, words_of};
use crate::components::link::link;
use crate::components::metadata::metadata;
use crate::components::module_notice::module_notice;
use crate::components::name_facets::{names_of, want_names};
use crate::components::provenance::{badge, badge_if_inferred};
use crate::components::reader::Reader;
use crate::components::save_as::SaveAs;
use crate::components::{date_value, lang_mark, related};
use crate::i18n::{Count, Text};
use crate::route::{Page, Route};
use crate::site::Site;
use crate::state::State;
use crate::view::reading::reading;

/// The page.
pub fn article_page(site: &Site, ix: DocIx, state: &State) -> Html {
    let route = &state.route;
    let document = site.corpus.get(ix);
    let marks = site.corpus.highlights(ix, &route.words);
    let folded = folded(site, document, route.view);
    let is_linking = !state.preferences.no_names;
    let all = names_of(site, state).filter(|_| is_linking);
    let names = all.map(|all| all.in_text(ix, document)).unwrap_or_default();
    let text = Rc::new(reading(document, &marks, &names, folded.as_ref()));
    let words = route.words.trim();
    let aside = {
        let (site, route) = (site.clone(), route.clone());
        Callback::from(move |()| {
            let document = site.corpus.get(ix);
            html! {
                <aside class="reader__aside">
                    <section>
                        <h2 class="related__title">{ site.text(Text::MetadataHeading) }</h2>
                        { metadata(&site, document) }
                        <SaveAs
                            site={site.clone()}
                            label={Text::SaveAs}
                            selection={Callback::from(move |()| Selection::Articles(vec![ix]))}
                            name={page_name(&document.id)}
                        />
                        if route.own.is_none() {
                            <p><a href={format!("article/{}.html", page_name(&document.id))}>{ site.text(Text::PlainPage) }</a></p>
                        }
                    </section>
                    { related::events_of(&site, ix, &route) }
                </aside>
            }
        })
    };
    let content = html! {
        <>
            if !words.is_empty() {
                <p>{ link(site, route.on(Page::Search), "", site.text(Text::BackToResults).into()) }</p>
            }
            <div class="reader">
                <article class="reader__main">
                    { head(site, document, route, is_linking && all.is_none()) }
                    if route.view != Level::Raw {
                        <p class="notice" role="status">
                            { site.text(words_of(route.view).1) }
                            if folded.is_some() && !text.is_changed {
                                { " " }{ site.text(Text::LevelChangesNothing) }
                            }
                        </p>
                    }
                    if route.view == Level::Standard {
                        { module_notice(site, folded.is_some()) }
                    }
                    if !words.is_empty() {
                        <p class="notice" role="status">
                            { site.text(Text::MatchesOf) }{ " " }
                            <bdi dir="auto">{ words.to_owned() }</bdi>
                            { " · " }
                            { site.count(Count::Matches, text.matches) }
                        </p>
                    }
                    <Reader
                        key={document.id.clone()}
                        site={site.clone()}
                        document={ix}
                        reading={text}
                        route={route.clone()}
                    />
                </article>
                <Later content={aside} />
            </div>
        </>
    };
    frame("page", content)
}

/// The text at a level; nothing for the text as published, and while the module that knows its language's standard is not there.
fn folded(site: &Site, document: &Document, level: Level) -> Option<Mapped> {
    // Each level by name, so that only these two are compiled in here.
    match level {
        Level::Repair => Some(fold_mapped(&document.body, Level::Repair).into()),
        Level::Search => Some(fold_mapped(&document.body, Level::Search).into()),
        Level::Standard => {
            let module = site.folding.ready()?;
            let mut whole = Mapped::default();
            for (stretch, lang) in document.stretches() {
                whole.append(module.standard(&document.body[stretch], lang)?);
            }
            Some(whole)
        }
        _ => None,
    }
}

/// Title, what is known in one line, and the switch between the levels of the text.
fn head(site: &Site, document: &Document, route: &Route, is_without_names: bool) -> Html {
    let code = document.lang.value;
    let folding = Page::Folding(Some(document.id.as_str().into()));
    html! {
        <header class="reader__head">
            <h1 class="reader__title" tabindex="-1" lang={code.to_string()} dir={code.direction().as_str()}>
                { document.title.value.clone() }
                { badge_if_inferred(site, &document.title.provenance) }
            </h1>
            <p class="reader__byline">
                { lang_mark::of(site, &document.lang) }
                if let Some(source) = &document.source {
                    <span>
                        <bdi dir="auto">{ source.value.clone() }</bdi>
                        { " " }
                        { badge(site, &source.provenance) }
                    </span>
                }
                { document.date.as_ref().map(|date| date_value::with_basis(site, date)) }
            </p>
            <div class="reader__tools">
                { level_switch(site, route.view) }
                { link(site, route.on(folding), "", site.text(Text::FoldingOfArticle).into()) }
                if is_without_names {
                    { want_names(site) }
                }
            </div>
        </header>
    }
}
