//! "How a text is folded": any text, of an article or typed, at each level, with every change explained.
//!
//! What is typed stays on this page: it is neither kept nor put into the address.

use std::rc::Rc;

use roznama_core::{DocIx, Document};
use roznama_folding::{Explained, Leveled};
use roznama_text::lang_id::LANGUAGES;
use roznama_text::{Lang, Level};
use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::frame::{frame, head};
use crate::components::fold_change::fold_change;
use crate::components::levels::words_of;
use crate::components::module_notice::module_notice;
use crate::i18n::{Count, Text, names};
use crate::site::Site;

/// The id of the field.
const FIELD: &str = "folding-text";

/// Properties of [`FoldingPage`].
#[derive(Properties, PartialEq)]
pub struct FoldingPageProps {
    /// The site.
    pub site: Site,
    /// The article whose text to begin with.
    pub article: Option<Rc<str>>,
}

/// The text and its language; without one it is recognized.
#[derive(Clone, Default, PartialEq)]
struct Input {
    text: String,
    lang: Option<Lang>,
}

impl Input {
    fn of(document: &Document) -> Self {
        Self { text: document.body.clone(), lang: Some(document.lang.value) }
    }
}

/// The page.
#[component]
pub fn FoldingPage(props: &FoldingPageProps) -> Html {
    let site = &props.site;
    let input = use_state_eq(|| {
        let article = props.article.as_deref().and_then(|id| site.corpus.document(id));
        article.map_or_else(Input::default, |(_, document)| Input::of(document))
    });
    let module = site.folding.ready().cloned();
    let explained = use_memo(((*input).clone(), module, site.locale.ui), |(input, module, ui)| {
        module.as_ref()?.explain(&input.text, input.lang, *ui)
    });
    let explained = (*explained).as_ref();
    let lang = explained.map(|explained| explained.lang).or(input.lang).unwrap_or(Lang::UND);
    let content = html! {
        <>
            { head(site.text(Text::FoldingHeading), site.text(Text::FoldingLead)) }
            { form(site, &input, lang) }
            { module_notice(site, explained.is_some()) }
            if let Some(explained) = explained.filter(|_| !input.text.trim().is_empty()) {
                { levels(site, explained) }
            }
        </>
    };
    frame("page folding", content)
}

/// The field, the choice of its language, and texts to try.
fn form(site: &Site, input: &UseStateHandle<Input>, lang: Lang) -> Html {
    let oninput = {
        let input = input.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(field) = field {
                input.set(Input { text: field.value(), lang: input.lang });
            }
        })
    };
    let onchange = {
        let input = input.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            if let Some(select) = select {
                input.set(Input { text: input.text.clone(), lang: select.value().parse().ok() });
            }
        })
    };
    // An empty field has no direction of its own.
    let is_empty = input.text.trim().is_empty();
    let dir = if is_empty { site.locale.ui.dir() } else { direction(lang) };
    html! {
        <div class="folding__form">
            <label class="folding__label" for={FIELD}>{ site.text(Text::FoldingText) }</label>
            <textarea
                id={FIELD}
                class="folding__field"
                rows="6"
                spellcheck="false"
                lang={lang.to_string()}
                {dir}
                value={input.text.clone()}
                {oninput}
            />
            <div class="folding__choices">
                <label>
                    { site.text(Text::Languages) }{ " " }
                    <select class="menu__select" {onchange}>
                        <option value="" selected={input.lang.is_none()}>
                            { site.text(Text::FoldingRecognize) }
                        </option>
                        { for offered(input.lang).map(|code| html! {
                            <option value={code.to_string()} selected={input.lang == Some(code)}>
                                { names::language(code, site.locale.ui) }
                            </option>
                        }) }
                    </select>
                </label>
                <span role="status">
                    if input.lang.is_none() && !is_empty && site.folding.ready().is_some() {
                        { recognized(site, lang) }
                    }
                </span>
            </div>
            if is_empty {
                { examples(site, input) }
            }
        </div>
    }
}

/// The languages with a standard of their own, and the one in force if it is another.
fn offered(chosen: Option<Lang>) -> impl Iterator<Item = Lang> {
    let known = LANGUAGES.into_iter().filter(|lang| *lang != Lang::UND);
    known.chain(chosen.filter(|lang| !LANGUAGES.contains(lang)))
}

/// That of the language; where it is not known, of the first letter.
fn direction(lang: Lang) -> &'static str {
    if lang == Lang::UND { "auto" } else { lang.direction().as_str() }
}

fn recognized(site: &Site, lang: Lang) -> String {
    if lang == Lang::UND {
        site.text(Text::FoldingUnrecognized).to_owned()
    } else {
        site.fill(Text::FoldingRecognized, &[&names::language(lang, site.locale.ui)])
    }
}

/// Looks at what the page begins with, so that it is wanted if it is not there: the article, or one of each language.
pub fn look_at_texts(site: &Site, article: Option<&str>) {
    match article {
        // The shard is looked at for the id alone.
        Some(id) => site.corpus.look_at(site.corpus.document(id).map(|(ix, _)| ix)),
        None => site.corpus.look_at(first_of_each_language(site)),
    }
}

fn first_of_each_language(site: &Site) -> Vec<DocIx> {
    let mut first: Vec<(Lang, DocIx)> = Vec::new();
    for ix in (0..site.corpus.len() as u32).map(DocIx) {
        let lang = site.corpus.facts(ix).lang;
        if first.iter().all(|(known, _)| *known != lang) {
            first.push((lang, ix));
        }
    }
    first.into_iter().map(|(_, ix)| ix).collect()
}

/// The first article of each language, to begin with.
fn examples(site: &Site, input: &UseStateHandle<Input>) -> Html {
    let documents = first_of_each_language(site).into_iter().filter_map(|ix| site.corpus.held(ix));
    let documents: Vec<&Document> = documents.collect();
    let button = |document: &Document| {
        let (input, example) = (input.clone(), Input::of(document));
        let code = document.lang.value;
        html! {
            <li>
                <button
                    type="button"
                    class="button folding__example"
                    lang={code.to_string()}
                    dir={code.direction().as_str()}
                    onclick={Callback::from(move |_: MouseEvent| input.set(example.clone()))}
                >
                    { document.title.value.clone() }
                </button>
            </li>
        }
    };
    html! {
        if !documents.is_empty() {
            <p>{ site.text(Text::FoldingExamples) }</p>
            <ul class="folding__examples">{ for documents.into_iter().map(button) }</ul>
        }
    }
}

/// The levels side by side.
fn levels(site: &Site, explained: &Explained) -> Html {
    html! {
        <>
            if let Some(characters) = explained.cut_after {
                <p class="notice" role="status">
                    { site.fill(Text::FoldingCut, &[&site.number(characters)]) }
                </p>
            }
            <div class="folding__levels">
                { for explained.levels.iter().map(|it| level(site, it, explained.lang)) }
            </div>
        </>
    }
}

/// One level: what it does, the text, and its changes.
fn level(site: &Site, folded: &Leveled, lang: Lang) -> Html {
    let (name, help) = words_of(folded.level);
    let times = folded.times();
    html! {
        <section class="folding__level" data-level={folded.level.as_str()}>
            <h2 class="folding__name">{ site.text(name) }</h2>
            <p class="folding__help">{ site.text(help) }</p>
            <div class="folding__text" lang={lang.to_string()} dir={direction(lang)} tabindex="0">
                { for folded.pieces.iter().map(|piece| if piece.is_changed {
                    html! { <mark>{ piece.text.clone() }</mark> }
                } else {
                    html! { { piece.text.clone() } }
                }) }
            </div>
            if folded.level == Level::Standard && lang == Lang::UND {
                <p class="folding__help">{ site.text(Text::FoldingUnrecognized) }</p>
            } else if folded.level != Level::Name {
                if times == 0 {
                    <p class="folding__help">{ site.text(Text::LevelChangesNothing) }</p>
                } else {
                    <details class="folding__details" open=true>
                        <summary>{ site.count(Count::Changes, times) }</summary>
                        <ul class="folding__changes" tabindex="0">
                            { for folded.changes.iter().map(|kind| fold_change(site, kind)) }
                        </ul>
                    </details>
                }
            }
        </section>
    }
}
