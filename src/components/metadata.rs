//! What is known of an article, field by field, each with its basis.

use roznama_core::{Document, Sourced};
use yew::prelude::*;

use super::corpus_text::plain;
use super::facts::row;
use super::provenance::badge;
use super::{date_value, lang_mark};
use crate::i18n::Text;
use crate::site::Site;

/// The list of fields.
pub fn metadata(site: &Site, document: &Document) -> Html {
    let code = document.lang.value;
    let field = |name: Text, value: Html| row(site.text(name), value);
    let optional =
        |name: Text, value: &Option<String>| value.as_deref().map(|value| field(name, free(value)));
    let not_known = || html! { <span class="facts__unknown">{ site.text(Text::NotKnown) }</span> };
    let sourced = |value: &Sourced<String>| {
        html! { <>{ free(&value.value) }{ " " }{ badge(site, &value.provenance) }</> }
    };
    let title = html! {
        <>{ plain(&document.title.value, code) }{ " " }{ badge(site, &document.title.provenance) }</>
    };
    let lang = html! {
        <>
            { lang_mark::named(site, code) }{ " " }{ badge(site, &document.lang.provenance) }
            // Of paragraphs.
            { for document.other_langs().iter().map(|lang| html! { <>{ " · " }{ lang_mark::of(site, lang) }</> }) }
        </>
    };
    let date = document.date.as_ref().map(|date| date_value::with_basis(site, date));
    let source = document.source.as_ref().map(sourced);
    let url = document.url.as_ref().map(|url| {
        let address = html! {
            <a href={url.clone()} rel="noreferrer external"><bdi dir="ltr">{ url.clone() }</bdi></a>
        };
        field(Text::FieldUrl, address)
    });
    let tags = document.tags.iter().map(|tag| html! { <span class="chip">{ free(tag) }</span> });
    html! {
        <dl class="facts">
            { field(Text::FieldTitle, title) }
            { field(Text::FieldDate, date.unwrap_or_else(not_known)) }
            { field(Text::FieldSource, source.unwrap_or_else(not_known)) }
            { field(Text::FieldLanguage, lang) }
            { url }
            { optional(Text::FieldAuthor, &document.author) }
            { optional(Text::FieldPlace, &document.place) }
            if !document.tags.is_empty() {
                { field(Text::FieldTags, html! { <span class="cluster">{ for tags }</span> }) }
            }
            { for document.extra.iter().map(|(name, value)| row(free(name), free(value))) }
            { field(Text::FieldId, html! { <bdi dir="ltr"><code>{ document.id.clone() }</code></bdi> }) }
        </dl>
    }
}

/// Words of the metadata, whose language is not known.
fn free(text: &str) -> Html {
    html! { <bdi dir="auto">{ text.to_owned() }</bdi> }
}
