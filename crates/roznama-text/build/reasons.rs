//! Reasons and sources of the rules for single characters, each text once.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::repair::Change;
use crate::script::Rules;
use crate::tsv::Table;

/// In the order of `General` in src/table.rs.
const GENERAL: [&str; 10] = [
    "tatweel",
    "joiner",
    "space",
    "composition",
    "mark",
    "invisible",
    "digit",
    "case",
    "compatibility",
    "dot",
];

/// Reasons in the order of their numbers.
#[derive(Default)]
struct Pool {
    rows: Vec<(String, String)>,
}

impl Pool {
    fn number(&mut self, reason: &str, source: &str) -> u8 {
        let row = (reason.to_owned(), source.to_owned());
        let at = self.rows.iter().position(|known| *known == row).unwrap_or_else(|| {
            self.rows.push(row);
            self.rows.len() - 1
        });
        u8::try_from(at).expect("fewer than 256 reasons")
    }
}

pub fn write(
    out: &mut String,
    data: &Path,
    rules: &Rules,
    repair: &BTreeMap<char, Change>,
    search: &BTreeMap<char, Change>,
) {
    let table = Table::read(&data.join("rules.tsv"), 3);
    let mut named: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for row in &table.rows {
        let source = rules.source(&table, row, &row.columns[2]);
        named.insert(&row.columns[0], (&row.columns[1], source));
    }
    let general: Vec<(&str, &str, &str)> = GENERAL
        .iter()
        .map(|name| {
            let (reason, source) = named
                .get(name)
                .unwrap_or_else(|| panic!("{}: expected a row {name:?}", table.file));
            (*name, *reason, *source)
        })
        .collect();
    writeln!(out, "pub static GENERAL: [(&str, &str, &str); {}] = {general:?};", general.len())
        .unwrap();
    let mut pool = Pool::default();
    // Neighbours mostly have one reason.
    let (mut starts, mut numbers) = (Vec::new(), Vec::new());
    for (c, change) in repair {
        let source = rules.sources.get(&change.source).unwrap_or_else(|| {
            panic!(
                "data/repair.tsv: U+{:04X}: {:?} is not in sources.tsv",
                *c as u32, change.source
            )
        });
        let number = pool.number(&change.reason, source);
        if numbers.last() != Some(&number) {
            starts.push(*c as u32);
            numbers.push(number);
        }
    }
    let of_search: Vec<u8> = search
        .values()
        .map(|change| {
            let key = match change.to[..] {
                [to] => format!("search-{:04X}", to as u32),
                _ => String::new(),
            };
            let (_, source) = named.get(key.as_str()).unwrap_or(&named["search"]);
            pool.number(&change.reason, source)
        })
        .collect();
    let codes: Vec<u32> = search.keys().map(|c| *c as u32).collect();
    let n = starts.len();
    writeln!(out, "pub static REPAIR_REASON_STARTS: [u32; {n}] = {starts:?};").unwrap();
    writeln!(out, "pub static REPAIR_REASONS: [u8; {n}] = {numbers:?};").unwrap();
    let n = codes.len();
    writeln!(out, "pub static SEARCH_ROWS: [u32; {n}] = {codes:?};").unwrap();
    writeln!(out, "pub static SEARCH_REASONS: [u8; {n}] = {of_search:?};").unwrap();
    let n = pool.rows.len();
    writeln!(out, "pub static REASONS: [(&str, &str); {n}] = {:?};", pool.rows).unwrap();
}
