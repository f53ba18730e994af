//! RIS records: lines of two letters, two spaces, a hyphen and a value, with line feeds of DOS.

use roznama_core::Document;

use crate::bibtex::inferred;
use crate::date;

/// A record, with an empty line after it.
pub(crate) fn record(document: &Document) -> String {
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        if !value.is_empty() || tag == "ER" {
            // A value is one line.
            let value: Vec<&str> = value.split_whitespace().collect();
            record.extend([tag, "  - ", &value.join(" "), "\r\n"]);
        }
    };
    line("TY", "NEWS");
    line("ID", &document.id);
    line("TI", &document.title.value);
    line("AU", document.author.as_deref().unwrap_or_default());
    line("T2", document.source.as_ref().map_or("", |source| &source.value));
    if let Some(date) = &document.date
        && let Some(parts) = date::first(&date.value)
    {
        line("PY", &format!("{:04}", parts[0]));
        // What a date cannot say in numbers stands in the last field.
        let is_plain = !date::is_rough(&date.value) && date.value.points().count() == 1;
        let more = if is_plain { String::new() } else { date.value.to_string() };
        line("DA", &slashed(&parts, &more));
    }
    line("CY", document.place.as_deref().unwrap_or_default());
    line("LA", document.lang.value.as_str());
    line("UR", document.url.as_deref().unwrap_or_default());
    for tag in &document.tags {
        line("KW", tag);
    }
    let inferred = inferred(document);
    if !inferred.is_empty() {
        line("N1", &format!("inferred: {}", inferred.join(", ")));
    }
    line("ER", "");
    record + "\r\n"
}

/// `2016/12/24/`, and what else there is to say of the date behind the last slash.
fn slashed(parts: &[i32], more: &str) -> String {
    let part = |at: usize, width: usize| {
        parts.get(at).map(|part| format!("{part:0width$}")).unwrap_or_default()
    };
    format!("{}/{}/{}/{more}", part(0, 4), part(1, 2), part(2, 2))
}
