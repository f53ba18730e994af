//! The lists of `src/non_joiners.rs`, from `data/script/persian-words.tsv`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::Table;

const KINDS: [(&str, &str); 7] = [
    ("verb", "VERBS"),
    ("whole", "WHOLE"),
    ("heh", "HEH"),
    ("adjective", "ADJECTIVES"),
    ("first", "FIRSTS"),
    ("second", "SECONDS"),
    ("parts", "PARTS"),
];

pub fn write(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("script/persian-words.tsv"), 2);
    let mut lists: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
    for row in &table.rows {
        let (kind, word) = (row.columns[0].as_str(), row.columns[1].as_str());
        if !KINDS.iter().any(|(known, _)| *known == kind) {
            let kinds: Vec<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
            table.fail(row, format!("expected one of {}, found {kind:?}", kinds.join(", ")));
        }
        let is_letter = |c: char| {
            matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}')
                || c == '|' && kind == "parts"
        };
        if word.is_empty() || !word.chars().all(is_letter) {
            table.fail(row, format!("expected Persian letters, found {word:?}"));
        }
        // By the letters alone.
        if lists.entry(kind).or_default().insert(word.replace('|', ""), word).is_some() {
            table.fail(row, format!("{kind} {word} stands in two rows"));
        }
    }
    for (kind, name) in KINDS {
        let words: Vec<&str> = lists.remove(kind).unwrap_or_default().into_values().collect();
        writeln!(out, "pub const JOINED_{name}: &str = {:?};", words.join("\n")).unwrap();
    }
}
