//! What the site is, what is in it, whose it is, what it does not do, and its keys.

use yew::prelude::*;

use super::frame::Frame;
use crate::components::lang_mark::LangMark;
use crate::context::{use_corpus, use_locale};
use crate::i18n::{Count, Text};

/// The page.
#[component]
pub fn AboutPage() -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let facets = use_memo((), {
        let corpus = corpus.clone();
        move |()| corpus.facets(&roznama_core::Query::default())
    });
    let count = |count: Count, number: usize| count.phrase(number, locale.ui, locale.digits);
    let section = |heading: Text, text: Text| {
        html! {
            <>
                <h2>{ locale.text(heading) }</h2>
                <p>{ locale.text(text) }</p>
            </>
        }
    };
    let bases = [
        ("stated", Text::Stated, Text::StatedReason),
        ("curated", Text::Curated, Text::CuratedReason),
        ("inferred", Text::Inferred, Text::AboutInferred),
    ];
    html! {
        <Frame class="page--narrow">
            <div class="prose">
                <h1 tabindex="-1">{ locale.text(Text::AboutHeading) }</h1>
                <p>{ locale.text(Text::AboutWhat) }</p>
                { section(Text::AboutCorpusHeading, Text::AboutCorpus) }
                <p>
                    { count(Count::Articles, corpus.documents().len()) }
                    { " · " }
                    { count(Count::Events, corpus.events().len()) }
                </p>
                <ul class="facet__list">
                    { for facets.langs.iter().map(|(code, number)| html! {
                        <li><LangMark code={*code} named=true />{ " · " }{ count(Count::Articles, *number) }</li>
                    }) }
                </ul>
                <h3>{ locale.text(Text::Sources) }</h3>
                <ul>
                    { for facets.sources.iter().map(|(source, number)| html! {
                        <li><bdi dir="auto">{ source.clone() }</bdi>{ " · " }{ count(Count::Articles, *number) }</li>
                    }) }
                </ul>
                { section(Text::AboutProvenanceHeading, Text::AboutProvenance) }
                <ul>
                    { for bases.into_iter().map(|(kind, name, reason)| html! {
                        <li>
                            <span class={classes!("provenance", format!("provenance--{kind}"))}>{ locale.text(name) }</span>
                            { " " }{ locale.text(reason) }
                        </li>
                    }) }
                </ul>
                { section(Text::AboutRightsHeading, Text::AboutRights) }
                { section(Text::AboutPrivacyHeading, Text::AboutPrivacy) }
                <h2>{ locale.text(Text::AboutKeysHeading) }</h2>
                <table>
                    <tbody>
                        { for KEYS.iter().map(|(keys, text)| html! {
                            <tr>
                                <th scope="row"><bdi dir="ltr">{ for keys.iter().map(|key| html! { <>{ " " }<kbd>{ *key }</kbd></> }) }</bdi></th>
                                <td>{ locale.text(*text) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </Frame>
    }
}

/// Keys and what they do.
const KEYS: [(&[&str], Text); 6] = [
    (&["/"], Text::KeySearch),
    (&["Tab"], Text::KeyTab),
    (&["←", "→"], Text::KeyArrows),
    (&["Page Up", "Page Down"], Text::KeyPages),
    (&["Home", "End"], Text::KeyEnds),
    (&["Esc"], Text::KeyEscape),
];
