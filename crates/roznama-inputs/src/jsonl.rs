//! JSON Lines as records: one object a line, its keys in their order.

#[cfg(test)]
mod tests;

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::problem::Severity;
use crate::record::{Field, Place, Record, Reporter, Value};

/// Reads `text`. A line that is not an object is reported and left out; empty lines are nothing.
pub(crate) fn read(text: &str, report: &mut Reporter<'_>) -> Vec<Record> {
    if text.trim_start().starts_with('[') {
        report.at(Severity::Error, text.len() - text.trim_start().len()).expected(
            "one JSON object per line",
            "a JSON array",
            "convert it (`jq -c '.[]' file.json > file.jsonl`)",
        );
        return Vec::new();
    }
    let mut records = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            records.extend(record(line.trim_end(), start, report));
        }
        start += line.len();
    }
    records
}

fn record(line: &str, start: usize, report: &mut Reporter<'_>) -> Option<Record> {
    let object: Object<'_> = match serde_json::from_str(line) {
        Ok(object) => object,
        Err(error) => {
            let place = start + byte_of(line, &error);
            report.at(Severity::Error, place).expected(
                "one JSON object per line",
                without_position(&error),
                "correct the line; it was left out",
            );
            return None;
        }
    };
    let mut fields: Vec<Field> = Vec::new();
    for (name, raw) in object.0 {
        // `raw` borrows from `line`, so the distance of the two is its place there.
        let place = start + (raw.get().as_ptr().addr() - line.as_ptr().addr());
        let name = name.trim().to_lowercase();
        if fields.iter().any(|field| field.name == name) {
            report.at(Severity::Error, place).expected(
                "each key once",
                format!("a second `{name}`"),
                "delete one of them; the second was left out",
            );
            continue;
        }
        match value(raw.get()) {
            Ok(Some((value, inside))) => {
                fields.push(Field { name, value, place: inside.moved(place) });
            }
            Ok(None) => {}
            Err(error) => report.at(Severity::Error, place).expected(
                format!("a JSON string for `{name}`"),
                without_position(&error),
                "correct the string; the value was left out",
            ),
        }
    }
    Some(Record { start, fields })
}

/// A value with its place inside `raw`; `None` for `null` and for nothing but white space.
fn value(raw: &str) -> serde_json::Result<Option<(Value, Place)>> {
    let (value, place) = match raw.as_bytes()[0] {
        b'n' => return Ok(None),
        b'"' => {
            let text: String = serde_json::from_str(raw)?;
            if text.trim().is_empty() {
                return Ok(None);
            }
            let place = if raw.contains('\\') { Place::Escaped(0) } else { Place::Verbatim(1) };
            (Value::Text(text), place)
        }
        b'[' => match serde_json::from_str(raw) {
            Ok(items) => (Value::List(items), Place::Escaped(0)),
            Err(_) => (Value::Other(raw.to_owned()), Place::Escaped(0)),
        },
        b'{' | b't' | b'f' => (Value::Other(raw.to_owned()), Place::Escaped(0)),
        // A number: ids and years are often written so.
        _ => (Value::Text(raw.to_owned()), Place::Verbatim(0)),
    };
    Ok(Some((value, place)))
}

impl Place {
    fn moved(self, by: usize) -> Self {
        match self {
            Self::Verbatim(start) => Self::Verbatim(start + by),
            Self::QuotesDoubled(start) => Self::QuotesDoubled(start + by),
            Self::Escaped(start) => Self::Escaped(start + by),
        }
    }
}

/// `serde_json` counts columns in bytes, from 1, and answers 0 at the very beginning.
fn byte_of(line: &str, error: &serde_json::Error) -> usize {
    line.floor_char_boundary(error.column().saturating_sub(1))
}

fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or_default().to_owned()
}

/// An object whose keys keep their order and may stand twice.
struct Object<'l>(Vec<(String, &'l RawValue)>);

impl<'de: 'l, 'l> Deserialize<'de> for Object<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor)
    }
}

struct ObjectVisitor;

impl<'de> Visitor<'de> for ObjectVisitor {
    type Value = Object<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Object(pairs))
    }
}
