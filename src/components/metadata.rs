//! What is known of an article, field by field, each with its basis.

use roznama_core::{DocIx, Provenance};
use yew::prelude::*;

use super::corpus_text::plain;
use super::date_value::DateValue;
use super::lang_mark::LangMark;
use super::provenance::ProvenanceBadge;
use crate::context::{use_corpus, use_locale};
use crate::i18n::Text;

/// Properties of [`Metadata`].
#[derive(Properties, PartialEq)]
pub struct MetadataProps {
    /// The article.
    pub document: DocIx,
}

/// The list of fields.
#[component]
pub fn Metadata(props: &MetadataProps) -> Html {
    let (locale, corpus) = (use_locale(), use_corpus());
    let document = corpus.get(props.document);
    let badge = |basis: &Provenance| html! { <ProvenanceBadge basis={basis.clone()} /> };
    let row = |name: Html, value: Html| {
        html! {
            <div class="facts__row">
                <dt class="facts__name">{ name }</dt>
                <dd class="facts__value">{ value }</dd>
            </div>
        }
    };
    let field = |name: Text, value: Html| row(html! { { locale.text(name) } }, value);
    let not_known =
        || html! { <span class="facts__unknown">{ locale.text(Text::NotKnown) }</span> };
    let code = document.lang.value;
    let free = |text: &str| html! { <bdi dir="auto">{ text.to_owned() }</bdi> };
    html! {
        <dl class="facts">
            { field(Text::FieldTitle, html! {
                <>{ plain(&document.title.value, code) }{ " " }{ badge(&document.title.provenance) }</>
            }) }
            { field(Text::FieldDate, document.date.as_ref().map_or_else(not_known, |date| html! {
                <DateValue date={date.clone()} />
            })) }
            { field(Text::FieldSource, document.source.as_ref().map_or_else(not_known, |source| html! {
                <>{ free(&source.value) }{ " " }{ badge(&source.provenance) }</>
            })) }
            { field(Text::FieldLanguage, html! {
                <><LangMark {code} named=true />{ " " }{ badge(&document.lang.provenance) }</>
            }) }
            if let Some(url) = &document.url {
                { field(Text::FieldUrl, html! {
                    <a href={url.clone()} rel="noreferrer external"><bdi dir="ltr">{ url.clone() }</bdi></a>
                }) }
            }
            if let Some(author) = &document.author {
                { field(Text::FieldAuthor, free(author)) }
            }
            if let Some(place) = &document.place {
                { field(Text::FieldPlace, free(place)) }
            }
            if !document.tags.is_empty() {
                { field(Text::FieldTags, html! {
                    <span class="cluster">
                        { for document.tags.iter().map(|tag| html! { <span class="chip">{ free(tag) }</span> }) }
                    </span>
                }) }
            }
            { for document.extra.iter().map(|(name, value)| row(free(name), free(value))) }
            { field(Text::FieldId, html! { <bdi dir="ltr"><code>{ document.id.clone() }</code></bdi> }) }
        </dl>
    }
}
