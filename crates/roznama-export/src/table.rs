//! CSV and JSON Lines: every field with its basis, under the names that `roznama pack` reads.

use std::collections::BTreeSet;
use std::fmt;

use roznama_core::{Corpus, Document, Event, Provenance, Sourced};
use serde_json::{Map, Value};

/// Columns of articles, before those that only this corpus has.
const COLUMNS: [&str; 17] = [
    "id",
    "title",
    "title_basis",
    "title_reason",
    "lang",
    "lang_basis",
    "lang_reason",
    "date",
    "date_basis",
    "date_reason",
    "source",
    "source_basis",
    "source_reason",
    "url",
    "author",
    "place",
    "tags",
];

/// Columns of events: a row for each article of an event.
const EVENT_COLUMNS: [&str; 10] =
    ["id", "edtf", "places", "participants", "basis", "note", "article", "role", "start", "end"];

/// The articles with a header, a line each, and the text last.
pub(crate) fn csv<'c>(documents: impl Iterator<Item = &'c Document> + Clone) -> String {
    let extra: BTreeSet<&str> = documents
        .clone()
        .flat_map(|document| &document.extra)
        .map(|(name, _)| name.as_str())
        .collect();
    let header = COLUMNS.into_iter().chain(extra.iter().copied()).chain(["body"]);
    let rows = documents.map(|document| {
        let known = fields(document);
        let own = extra.iter().map(|name| {
            document.extra.iter().find(|(of, _)| of == name).map_or("", |(_, value)| value)
        });
        let row: Vec<String> = known
            .iter()
            .map(|(_, value)| value.as_str())
            .chain(own)
            .chain([document.body.as_str()])
            .map(safe)
            .collect();
        row
    });
    write(header.map(str::to_owned).collect(), rows)
}

/// The articles, one object a line; fields without a value are left out.
pub(crate) fn json_lines<'c>(documents: impl Iterator<Item = &'c Document>) -> String {
    documents
        .map(|document| {
            let known = fields(document).into_iter().filter(|(_, value)| !value.is_empty());
            let mut object: Map<String, Value> = known
                .filter(|(name, _)| *name != "tags")
                .map(|(name, value)| (name.to_owned(), value.into()))
                .collect();
            if !document.tags.is_empty() {
                object.insert("tags".to_owned(), document.tags.clone().into());
            }
            object.extend(
                document.extra.iter().map(|(name, value)| (name.clone(), value.as_str().into())),
            );
            object.insert("body".to_owned(), document.body.as_str().into());
            Value::Object(object).to_string() + "\n"
        })
        .collect()
}

/// The events, a line for each article that tells of one.
pub(crate) fn csv_of_events<'c>(
    corpus: &Corpus,
    events: impl Iterator<Item = &'c Event> + Clone,
) -> String {
    let langs: BTreeSet<_> =
        events.clone().flat_map(|event| event.titles.keys().copied()).collect();
    let titles = langs.iter().map(|lang| format!("title_{lang}"));
    let header = EVENT_COLUMNS.into_iter().map(str::to_owned).chain(titles).collect();
    let rows = events.flat_map(|event| {
        let (basis, note) = basis(&event.provenance);
        let of_event = [
            event.id.clone(),
            event.edtf.to_string(),
            event.places.join("; "),
            event.participants.join("; "),
            basis.to_owned(),
            note.to_owned(),
        ];
        let titles = langs.iter().map(|lang| event.titles.get(lang).cloned().unwrap_or_default());
        let titles: Vec<String> = titles.collect();
        let links = event.links.iter().map(|link| {
            let id = corpus.get(link.document).id.clone();
            [id, link.role.to_string(), link.span.start.to_string(), link.span.end.to_string()]
        });
        let links: Vec<_> = links.collect();
        let links = if links.is_empty() { vec![<[String; 4]>::default()] } else { links };
        links.into_iter().map(move |link| {
            let cells = of_event.iter().chain(&link).chain(&titles);
            cells.map(|cell| safe(cell)).collect::<Vec<String>>()
        })
    });
    write(header, rows)
}

/// The events, one object a line.
pub(crate) fn json_lines_of_events<'c>(
    corpus: &Corpus,
    events: impl Iterator<Item = &'c Event>,
) -> String {
    events
        .map(|event| {
            let (basis, note) = basis(&event.provenance);
            let titles: Map<String, Value> = event
                .titles
                .iter()
                .map(|(lang, title)| (lang.to_string(), title.as_str().into()))
                .collect();
            let articles: Vec<Value> = event
                .links
                .iter()
                .map(|link| {
                    serde_json::json!({
                        "id": corpus.get(link.document).id,
                        "role": link.role.as_str(),
                        "start": link.span.start,
                        "end": link.span.end,
                    })
                })
                .collect();
            let object = serde_json::json!({
                "id": event.id,
                "edtf": event.edtf.to_string(),
                "titles": titles,
                "places": event.places,
                "participants": event.participants,
                "articles": articles,
                "basis": basis,
                "note": note,
            });
            object.to_string() + "\n"
        })
        .collect()
}

/// The fields of an article in the order of [`COLUMNS`]; empty where there is nothing.
fn fields(document: &Document) -> Vec<(&'static str, String)> {
    let mut values = vec![document.id.clone()];
    let mut sourced = |value: Option<(String, &Provenance)>| {
        let (value, provenance) = value.map_or((String::new(), None), |(v, p)| (v, Some(p)));
        let (basis, reason) = provenance.map_or(("", ""), basis);
        values.extend([value, basis.to_owned(), reason.to_owned()]);
    };
    sourced(Some(parts(&document.title)));
    sourced(Some(parts(&document.lang)));
    sourced(document.date.as_ref().map(parts));
    sourced(document.source.as_ref().map(parts));
    let plain = [&document.url, &document.author, &document.place];
    values.extend(plain.map(|value| value.clone().unwrap_or_default()));
    values.push(document.tags.join("; "));
    COLUMNS.into_iter().zip(values).collect()
}

fn parts<T: fmt::Display>(value: &Sourced<T>) -> (String, &Provenance) {
    (value.value.to_string(), &value.provenance)
}

/// The basis in one word, and its reason or rule.
fn basis(provenance: &Provenance) -> (&'static str, &str) {
    let reason = match provenance {
        Provenance::Stated | Provenance::Curated { reason: None } => "",
        Provenance::Curated { reason: Some(reason) } => reason,
        Provenance::Inferred { rule } => rule,
    };
    (provenance.kind(), reason)
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula, or with an apostrophe, gets an apostrophe in
/// front. Taking one apostrophe away gives the exact value back.
fn safe(cell: &str) -> String {
    let is_risky = cell.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\'', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}',
    ]);
    if is_risky { format!("'{cell}") } else { cell.to_owned() }
}

fn write(header: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut cells = std::iter::once(header).chain(rows);
    let written = cells.try_for_each(|row| writer.write_record(row));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok());
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    // Into memory, of strings, with rows of one length: nothing of that can fail.
    format!("\u{FEFF}{}", text.unwrap_or_default())
}
