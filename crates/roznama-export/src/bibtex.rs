//! BibTeX entries for biblatex: `@online`, dates in EDTF, the language by the name that babel gives it.

use std::fmt::Write as _;

use roznama_core::{Document, Provenance};
use roznama_text::Lang;

/// An entry, with an empty line after it.
pub(crate) fn entry(document: &Document) -> String {
    let mut entry = format!("@online{{{},\n", key(&document.id));
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            // Writing to a String does not fail.
            let _ = writeln!(entry, "  {name} = {{{value}}},");
        }
    };
    field("title", &escaped(&document.title.value));
    // A second pair of braces: the name of a person or an office, not to be taken apart.
    let author = document.author.as_deref().map(|name| format!("{{{}}}", escaped(name)));
    field("author", &author.unwrap_or_default());
    field("organization", &escaped(document.source.as_ref().map_or("", |source| &source.value)));
    field("date", &document.date.as_ref().map(|date| date.value.to_string()).unwrap_or_default());
    field("location", &escaped(document.place.as_deref().unwrap_or_default()));
    field("langid", babel(document.lang.value));
    field("keywords", &escaped(&document.tags.join(", ")));
    // Read verbatim, so nothing is escaped; a brace would end it.
    let url = document.url.as_deref().unwrap_or_default();
    field("url", &url.replace('{', "%7B").replace('}', "%7D"));
    let inferred = inferred(document);
    if !inferred.is_empty() {
        field("note", &format!("inferred: {}", inferred.join(", ")));
    }
    entry + "}\n\n"
}

/// What of an entry a rule concluded.
pub(crate) fn inferred(document: &Document) -> Vec<&'static str> {
    let date = document.date.as_ref().map(|date| &date.provenance);
    let source = document.source.as_ref().map(|source| &source.provenance);
    [
        ("title", Some(&document.title.provenance)),
        ("date", date),
        ("source", source),
        ("language", Some(&document.lang.provenance)),
    ]
    .into_iter()
    .filter(|(_, provenance)| provenance.is_some_and(Provenance::is_inferred))
    .map(|(name, _)| name)
    .collect()
}

/// The id as a key: what keys cannot have is a hyphen.
fn key(id: &str) -> String {
    let is_fit = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/');
    id.chars().map(|c| if is_fit(c) { c } else { '-' }).collect()
}

fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', c]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '\n' | '\r' => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// The language's name in babel; empty for one that it does not have.
fn babel(lang: Lang) -> &'static str {
    match lang.as_str() {
        "ar" => "arabic",
        "fa" => "persian",
        "ur" => "urdu",
        "ckb" => "sorani",
        "ug" => "uyghur",
        "en" => "english",
        _ => "",
    }
}
