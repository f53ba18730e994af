//! CSL-JSON, the input of citation processors.

use roznama_core::Document;
use roznama_dates::Edtf;
use roznama_dates::edtf::{Point, Shape};
use serde_json::{Map, Value, json};

use crate::bibtex::inferred;
use crate::date;

/// All items as one array.
pub(crate) fn items<'c>(documents: impl Iterator<Item = &'c Document>) -> String {
    let items: Vec<Value> = documents.map(item).collect();
    let mut text = serde_json::to_string_pretty(&items).unwrap_or_default();
    text.push('\n');
    text
}

fn item(document: &Document) -> Value {
    let mut item = Map::new();
    let mut set = |name: &str, value: Value| {
        item.insert(name.to_owned(), value);
    };
    set("id", document.id.as_str().into());
    set("type", "article-newspaper".into());
    set("title", document.title.value.as_str().into());
    set("language", document.lang.value.as_str().into());
    if let Some(author) = &document.author {
        set("author", json!([{ "literal": author }]));
    }
    if let Some(source) = &document.source {
        set("container-title", source.value.as_str().into());
    }
    if let Some(date) = &document.date {
        set("issued", issued(&date.value));
    }
    if let Some(place) = &document.place {
        set("publisher-place", place.as_str().into());
    }
    if let Some(url) = &document.url {
        set("URL", url.as_str().into());
    }
    if !document.tags.is_empty() {
        set("keyword", document.tags.join(", ").into());
    }
    let inferred = inferred(document);
    if !inferred.is_empty() {
        set("note", format!("inferred: {}", inferred.join(", ")).into());
    }
    Value::Object(item)
}

/// One date or two, as numbers; what has none as it stands.
fn issued(edtf: &Edtf) -> Value {
    let points: Vec<&Point> = match edtf.shape() {
        Shape::Point(_) | Shape::Interval(..) => edtf.points().collect(),
        // Several dates are not from one to another.
        Shape::Set(_) | Shape::Choice(_) => Vec::new(),
    };
    let parts: Option<Vec<Vec<i32>>> = points.iter().map(|point| date::parts(point)).collect();
    match parts.filter(|parts| !parts.is_empty()) {
        Some(parts) if date::is_rough(edtf) => json!({ "date-parts": parts, "circa": true }),
        Some(parts) => json!({ "date-parts": parts }),
        None => json!({ "literal": edtf.to_string() }),
    }
}
