//! Markdown and plain text: for reading, and for whoever has no program for the other formats.

use std::fmt::Write as _;

use roznama_core::{Corpus, Document, Event, Provenance};
use roznama_text::Lang;

/// Each article with its title, what is known of it, and its text as code blocks keep it: unchanged.
pub(crate) fn markdown<'c>(documents: impl Iterator<Item = &'c Document>) -> String {
    documents
        .map(|document| {
            let mut text = format!("# {}\n\n", escaped(&document.title.value));
            for (name, value) in facts(document) {
                // Writing to a String does not fail.
                let _ = writeln!(text, "- {name}: {}", escaped(&value));
            }
            let fence = fence(&document.body);
            let end = if document.body.ends_with('\n') { "" } else { "\n" };
            let _ = writeln!(text, "\n{fence}text\n{}{end}{fence}\n", document.body);
            text
        })
        .collect()
}

/// Each article with what is known of it and its text, a line between two articles; one article alone is its text alone, byte for
/// byte.
pub(crate) fn text<'c>(documents: impl Iterator<Item = &'c Document>) -> String {
    let documents: Vec<&Document> = documents.collect();
    if let [document] = documents.as_slice() {
        return document.body.clone();
    }
    let texts: Vec<String> = documents
        .into_iter()
        .map(|document| {
            let facts = facts(document);
            let facts: String =
                facts.iter().flat_map(|(name, value)| [name, ": ", value, "\n"]).collect();
            format!("title: {}\n{facts}\n{}\n", document.title.value, document.body)
        })
        .collect();
    texts.join("\n----------------\n\n")
}

/// Each event with its titles and the articles that tell of it.
pub(crate) fn markdown_of_events<'c>(
    corpus: &Corpus,
    events: impl Iterator<Item = &'c Event>,
) -> String {
    events
        .map(|event| {
            let mut text = format!("# {}\n\n", escaped(event.title(Lang::EN).1));
            let mut line = |name: &str, value: &str| {
                if !value.is_empty() {
                    let _ = writeln!(text, "- {name}: {}", escaped(value));
                }
            };
            line("id", &event.id);
            line("date", &with_basis(&event.edtf.to_string(), &event.provenance));
            line("places", &event.places.join("; "));
            line("participants", &event.participants.join("; "));
            for (lang, title) in &event.titles {
                line(&format!("title ({lang})"), title);
            }
            for link in &event.links {
                let document = corpus.get(link.document);
                line(link.role.as_str(), &format!("{} ({})", document.title.value, document.id));
            }
            text + "\n"
        })
        .collect()
}

/// What is known of an article but its title and text, in words that name the columns.
fn facts(document: &Document) -> Vec<(&str, String)> {
    let date = document.date.as_ref();
    let source = document.source.as_ref();
    let mut facts = vec![
        ("id", document.id.clone()),
        ("language", with_basis(document.lang.value.as_str(), &document.lang.provenance)),
    ];
    facts.extend(date.map(|it| ("date", with_basis(&it.value.to_string(), &it.provenance))));
    facts.extend(source.map(|it| ("source", with_basis(&it.value, &it.provenance))));
    let plain = [("url", &document.url), ("author", &document.author), ("place", &document.place)];
    facts.extend(plain.into_iter().filter_map(|(name, value)| Some((name, value.clone()?))));
    if !document.tags.is_empty() {
        facts.push(("tags", document.tags.join("; ")));
    }
    facts.extend(document.extra.iter().map(|(name, value)| (name.as_str(), value.clone())));
    if document.title.provenance.is_inferred() {
        facts.push(("title", document.title.provenance.to_string()));
    }
    facts
}

/// The value, and its basis when it was not stated.
fn with_basis(value: &str, provenance: &Provenance) -> String {
    match provenance {
        Provenance::Stated => value.to_owned(),
        _ => format!("{value} ({})", provenance.kind()),
    }
}

/// On one line, with the signs escaped that would be markup.
fn escaped(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A fence longer than any row of backticks in the text.
fn fence(body: &str) -> String {
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(3.max(longest + 1))
}
