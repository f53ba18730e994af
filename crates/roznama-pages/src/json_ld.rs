//! What a page says to machines: schema.org's vocabulary, as JSON-LD.
//!
//! Only what is stated or looked up goes in. A harvester takes every value for a fact, so what a rule inferred stays out,
//! the language alone excepted: it is a property of the text, and the page's `lang` says the same.

use roznama_core::{
    Corpus, Document, Event, NameBasis, NameKind, NameRecord, Provenance, Role, Sourced,
};
use serde_json::{Map, Value, json};

use crate::dates::html_datetime;
use crate::html_safe_url;
use crate::path::article_path;

fn firm<T>(value: &Sourced<T>) -> Option<&T> {
    (!value.provenance.is_inferred()).then_some(&value.value)
}

/// A `NewsArticle`.
pub(crate) fn article(document: &Document) -> Value {
    let mut ld = Map::new();
    ld.insert("@context".into(), json!("https://schema.org"));
    ld.insert("@type".into(), json!("NewsArticle"));
    ld.insert("identifier".into(), json!(document.id));
    ld.insert("headline".into(), json!(document.title.value));
    ld.insert("inLanguage".into(), json!(document.lang.value.as_str()));
    let stated = document.date.as_ref().filter(|date| date.provenance == Provenance::Stated);
    if let Some(date) = stated.and_then(|date| html_datetime(&date.value)) {
        ld.insert("datePublished".into(), json!(date));
    }
    if let Some(source) = document.source.as_ref().and_then(firm) {
        ld.insert("publisher".into(), json!({ "@type": "Organization", "name": source }));
    }
    if let Some(author) = &document.author {
        ld.insert("author".into(), json!({ "@type": "Person", "name": author }));
    }
    if let Some(url) = document.url.as_deref().filter(|url| html_safe_url(url)) {
        ld.insert("url".into(), json!(url));
    }
    if let Some(place) = &document.place {
        ld.insert("contentLocation".into(), json!({ "@type": "Place", "name": place }));
    }
    if !document.tags.is_empty() {
        ld.insert("keywords".into(), json!(document.tags));
    }
    Value::Object(ld)
}

/// A page that lists others.
pub(crate) fn collection(title: &str) -> Value {
    json!({ "@context": "https://schema.org", "@type": "CollectionPage", "name": title })
}

/// A `Place`, `Person` or `Organization`, unless who is meant cannot be told: then nothing but the page's name.
///
/// That the texts name a person so is inferred, as the page says: the one exception beside the language.
pub(crate) fn name(name: &NameRecord, title: &str) -> Value {
    let is_known = !name.is_ambiguous() && name.basis != NameBasis::Recurrence;
    let kind = match name.kind {
        _ if !is_known => "WebPage",
        NameKind::Place => "Place",
        NameKind::Person => "Person",
        NameKind::Organisation => "Organization",
    };
    let mut ld = Map::new();
    ld.insert("@context".into(), json!("https://schema.org"));
    ld.insert("@type".into(), json!(kind));
    ld.insert("name".into(), json!(title));
    let own = name.spellings.iter().filter(|it| !it.is_demonym).map(|it| &it.text);
    let mut others: Vec<&String> = name.labels.iter().map(|(_, label)| label).chain(own).collect();
    others.retain(|other| *other != title);
    others.sort();
    others.dedup();
    if is_known && !others.is_empty() {
        ld.insert("alternateName".into(), json!(others));
    }
    Value::Object(ld)
}

/// An `Event`, unless a rule inferred it: then nothing but the page's name.
pub(crate) fn event(corpus: &Corpus, event: &Event, title: &str) -> Value {
    let mut ld = Map::new();
    ld.insert("@context".into(), json!("https://schema.org"));
    if event.provenance.is_inferred() {
        ld.insert("@type".into(), json!("WebPage"));
        ld.insert("name".into(), json!(title));
        return Value::Object(ld);
    }
    ld.insert("@type".into(), json!("Event"));
    ld.insert("identifier".into(), json!(event.id));
    ld.insert("name".into(), json!(title));
    let others: Vec<_> = event.titles.values().filter(|other| *other != title).collect();
    if !others.is_empty() {
        ld.insert("alternateName".into(), json!(others));
    }
    if let Some(date) = html_datetime(&event.edtf) {
        ld.insert("startDate".into(), json!(date));
    }
    if !event.places.is_empty() {
        let places: Vec<_> =
            event.places.iter().map(|p| json!({ "@type": "Place", "name": p })).collect();
        ld.insert("location".into(), json!(places));
    }
    let mut reports: Vec<_> =
        event.links.iter().filter(|l| l.role == Role::Report).map(|l| l.document).collect();
    reports.dedup();
    let reports: Vec<_> = reports
        .into_iter()
        .map(|ix| &corpus.documents()[ix.index()])
        .map(|d| json!({ "@type": "NewsArticle", "headline": d.title.value, "url": format!("../{}", article_path(&d.id)) }))
        .collect();
    if !reports.is_empty() {
        ld.insert("subjectOf".into(), json!(reports));
    }
    Value::Object(ld)
}
