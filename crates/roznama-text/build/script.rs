//! The tables of the standard level: one language's letters and words each, from `data/script/*.tsv`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::search::Search;
use crate::tsv::{Row, Table};
use crate::unicode::{category, is_mark, nfc};
use icu_properties::props::GeneralCategory;

const LANGUAGES: [&str; 7] = ["arabic", "persian", "urdu", "pashto", "sorani", "sindhi", "uyghur"];

// Places in a word, as sets: the same constants stand in src/script.rs.
const ISOLATED: u8 = 1;
const INITIAL: u8 = 2;
const MEDIAL: u8 = 4;
const FINAL: u8 = 8;

/// Rules with their reasons and sources; number 0 is none.
pub struct Rules {
    pub sources: BTreeMap<String, String>,
    numbers: BTreeMap<(String, String, String), u8>,
    named: BTreeMap<String, u8>,
}

impl Rules {
    pub fn read(data: &Path) -> Self {
        let table = Table::read(&data.join("sources.tsv"), 2);
        let mut sources = BTreeMap::new();
        for row in &table.rows {
            if sources.insert(row.columns[0].clone(), row.columns[1].clone()).is_some() {
                table.fail(row, format!("the source {:?} stands in two rows", row.columns[0]));
            }
        }
        Self { sources, numbers: BTreeMap::new(), named: BTreeMap::new() }
    }

    /// A source by its key.
    pub fn source(&self, table: &Table, row: &Row, key: &str) -> &str {
        self.sources.get(key).unwrap_or_else(|| {
            table.fail(row, format!("expected a source of sources.tsv, found {key:?}"))
        })
    }

    fn number(&mut self, table: &Table, row: &Row, [name, reason, source]: [&str; 3]) -> u8 {
        let source = self.source(table, row, source).to_owned();
        let next = u8::try_from(self.numbers.len() + 1).expect("fewer than 255 rules");
        *self.numbers.entry((name.to_owned(), reason.to_owned(), source)).or_insert(next)
    }

    fn write(&self, out: &mut String) {
        let mut rows: Vec<_> = self.numbers.iter().collect();
        rows.sort_by_key(|(_, number)| **number);
        let rows: Vec<(&str, &str, &str)> = rows
            .into_iter()
            .map(|((name, reason, source), _)| (name.as_str(), reason.as_str(), source.as_str()))
            .collect();
        writeln!(out, "pub static RULES: [(&str, &str, &str); {}] = {rows:?};", rows.len())
            .unwrap();
        for (name, number) in &self.named {
            let name = name.replace('-', "_").to_uppercase();
            writeln!(out, "pub const RULE_{name}: u8 = {number};").unwrap();
        }
    }
}

/// One row: letters, or a whole word.
struct Letters {
    from: String,
    place: u8,
    after: String,
    not_after: bool,
    to: String,
    rule: u8,
}

pub fn write(out: &mut String, data: &Path, search: &Search<'_>, rules: &mut Rules) {
    for language in LANGUAGES {
        let table = Table::read(&data.join(format!("script/{language}.tsv")), 7);
        let mut letters: Vec<Letters> = Vec::new();
        let mut words: BTreeMap<String, (String, u8)> = BTreeMap::new();
        for row in &table.rows {
            let [from, shown, place, to, name, reason, source] = &row.columns[..] else {
                unreachable!("the table was read with seven columns")
            };
            let rule = rules.number(&table, row, [name, reason, source]);
            if place == "code" {
                if rules.named.insert(name.clone(), rule).is_some() {
                    table.fail(row, format!("the rule {name:?} stands in two rows"));
                }
                continue;
            }
            let (from, to) = (text(&table, row, from), text(&table, row, to));
            if key(search, &from) != key(search, &to) {
                table.fail(
                    row,
                    "what it changes must be one for search (data/search.tsv), or texts that are equal here would differ there",
                );
            }
            let visible = |text: &str| {
                text.chars()
                    .filter(|c| !is_mark(*c) && category(*c) != GeneralCategory::Format)
                    .collect::<String>()
            };
            if shown != "-" && visible(shown) != visible(&format!("{from} {to}")) {
                table.fail(
                    row,
                    format!("what is shown is {shown:?}, the code points say {from} {to}"),
                );
            }
            if place == "word" {
                // Words are looked up in repaired text.
                if from != nfc(&from) || to != nfc(&to) {
                    table.fail(row, "expected composed letters (NFC)");
                }
                if words.insert(from.clone(), (to, rule)).is_some() {
                    table.fail(row, format!("the word {from} stands in two rows"));
                }
                continue;
            }
            let (place, after) = place.split_once(' ').unwrap_or((place, ""));
            let (not_after, after) = match after.strip_prefix("not after ") {
                Some(set) => (true, set),
                None => (false, after.strip_prefix("after ").unwrap_or(after)),
            };
            let place = match place {
                "any" => ISOLATED | INITIAL | MEDIAL | FINAL,
                "isolated" => ISOLATED,
                "initial" => INITIAL,
                "medial" => MEDIAL,
                "final" => FINAL,
                "nonfinal" => INITIAL | MEDIAL,
                "last" => FINAL | ISOLATED,
                "first" => INITIAL | ISOLATED,
                "inside" => MEDIAL | FINAL,
                _ => table.fail(
                    row,
                    format!(
                        "expected any, isolated, initial, medial, final, nonfinal, last, first, inside, word or code, found {place:?}"
                    ),
                ),
            };
            let after = after.replace(' ', "");
            letters.push(Letters { from, place, after, not_after, to, rule });
        }
        // By the first letter; of those, longer ones first, then as in the file.
        letters.sort_by_key(|row| (row.from.chars().next(), usize::MAX - row.from.len()));
        let name = language.to_uppercase();
        let rows: Vec<String> = letters
            .iter()
            .map(|row| {
                format!(
                    "LetterRow {{ from: {:?}, place: {}, after: {:?}, not_after: {}, to: {:?}, rule: {} }}",
                    row.from, row.place, row.after, row.not_after, row.to, row.rule
                )
            })
            .collect();
        writeln!(
            out,
            "pub static {name}_LETTERS: [LetterRow; {}] = [{}];",
            rows.len(),
            rows.join(",")
        )
        .unwrap();
        let rows: Vec<(&String, &String, u8)> =
            words.iter().map(|(from, (to, rule))| (from, to, *rule)).collect();
        writeln!(out, "pub static {name}_WORDS: [(&str, &str, u8); {}] = {rows:?};", rows.len())
            .unwrap();
    }
    rules.write(out);
}

/// Code points (`U+064A U+0654`), or letters with `|` for U+200C; `-` for nothing.
fn text(table: &Table, row: &Row, column: &str) -> String {
    if column.starts_with("U+") || column == "-" {
        table.sequence(row, column).into_iter().collect()
    } else {
        column.replace('|', "\u{200C}")
    }
}

fn key(search: &Search<'_>, text: &str) -> Vec<char> {
    text.chars().flat_map(|c| search.key(c)).collect()
}
