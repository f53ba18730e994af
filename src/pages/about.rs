//! What the site is, what is in it, whose it is, what it does not do, and its keys.

use roznama_core::Query;
use yew::prelude::*;

use super::frame::frame;
use crate::components::key_help::key_table;
use crate::components::lang_mark;
use crate::i18n::{Count, Text};
use crate::site::Site;

/// The page.
pub fn about_page(site: &Site) -> Html {
    let corpus = &site.corpus;
    let facets = corpus.facets(&Query::default());
    let section = |heading: Text, text: Text| {
        html! {
            <>
                <h2>{ site.text(heading) }</h2>
                <p>{ site.text(text) }</p>
            </>
        }
    };
    let bases = [
        ("stated", Text::Stated, Text::StatedReason),
        ("curated", Text::Curated, Text::CuratedReason),
        ("inferred", Text::Inferred, Text::AboutInferred),
    ];
    let content = html! {
            <div class="prose">
                <h1 tabindex="-1">{ site.text(Text::AboutHeading) }</h1>
                <p>{ site.text(Text::AboutWhat) }</p>
                { section(Text::AboutCorpusHeading, Text::AboutCorpus) }
                <p>
                    { site.count(Count::Articles, corpus.len()) }
                    { " · " }
                    { site.count(Count::Events, corpus.meta().events as usize) }
                </p>
                <ul class="facet__list">
                    { for facets.langs.iter().map(|(code, number)| html! {
                        <li>{ lang_mark::named(site, *code) }{ " · " }{ site.count(Count::Articles, *number) }</li>
                    }) }
                </ul>
                <h3>{ site.text(Text::Sources) }</h3>
                <ul>
                    { for facets.sources.iter().map(|(source, number)| html! {
                        <li><bdi dir="auto">{ source.clone() }</bdi>{ " · " }{ site.count(Count::Articles, *number) }</li>
                    }) }
                </ul>
                { section(Text::AboutProvenanceHeading, Text::AboutProvenance) }
                <ul>
                    { for bases.into_iter().map(|(kind, name, reason)| html! {
                        <li>
                            <span class={classes!("provenance", format!("provenance--{kind}"))}>{ site.text(name) }</span>
                            { " " }{ site.text(reason) }
                        </li>
                    }) }
                </ul>
                { section(Text::AboutRightsHeading, Text::AboutRights) }
                { section(Text::AboutPrivacyHeading, Text::AboutPrivacy) }
                <h2>{ site.text(Text::AboutKeysHeading) }</h2>
                { key_table(site) }
            </div>
    };
    frame("page page--narrow", content)
}
