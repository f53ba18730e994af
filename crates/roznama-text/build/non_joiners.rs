//! The words of `src/non_joiners.rs`, from `data/script/persian-words.tsv`, `persian-verbs.tsv`,
//! `persian-names.tsv` and `persian-neighbours.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use crate::features::FEATURES;
use crate::filter::{pack, pack_stems};
use crate::tsv::{Row, Table};

pub fn write(out: &mut String, data: &Path) {
    verbs(out, data);
    let table = Table::read(&data.join("script/persian-names.tsv"), 1);
    let names: BTreeSet<&str> = table.rows.iter().map(|row| row.columns[0].as_str()).collect();
    table.rows.iter().for_each(|row| check_letters(&table, row, &row.columns[0], ""));
    let names: Vec<&str> = names.into_iter().collect();
    writeln!(out, "pub const SONS: &str = {:?};", names.join("\n")).unwrap();
    neighbours(out, data);
    let table = Table::read(&data.join("script/persian-words.tsv"), 3);
    let mut words = Words::default();
    for row in &table.rows {
        words.add(&table, row);
    }
    words.write(out);
}

fn neighbours(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("script/persian-neighbours.tsv"), 2);
    let mut lists: [BTreeSet<&str>; 2] = Default::default();
    for row in &table.rows {
        let [kind, word] = &row.columns[..] else { unreachable!("two columns were read") };
        check_letters(&table, row, word, "");
        let list = match kind.as_str() {
            "closing" => 0,
            "singular" => 1,
            _ => table.fail(row, format!("expected closing or singular, found {kind:?}")),
        };
        if !lists[list].insert(word) {
            table.fail(row, format!("{kind} {word} stands in two rows"));
        }
    }
    for (name, list) in ["CLOSING", "SINGULAR"].into_iter().zip(lists) {
        let words: Vec<&str> = list.into_iter().collect();
        writeln!(out, "pub const {name}: &str = {:?};", words.join("\n")).unwrap();
    }
}

fn verbs(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("script/persian-verbs.tsv"), 2);
    // As src/non_joiners/verbs.rs has them: the past is 2, the present 1.
    let mut stems: BTreeMap<String, u16> = BTreeMap::new();
    for row in &table.rows {
        for (column, tense) in row.columns.iter().zip([2, 1]) {
            check_letters(&table, row, column, "");
            if !(2..=7).contains(&column.chars().count()) {
                table.fail(row, format!("expected a stem of 2 to 7 letters, found {column:?}"));
            }
            *stems.entry(column.clone()).or_default() |= tense;
        }
    }
    let stems = pack_stems(&stems);
    writeln!(out, "pub static VERB_STEMS: [u16; {}] = {stems:?};", stems.len()).unwrap();
}

#[derive(Default)]
struct Words {
    ranks: BTreeMap<String, u8>,
    /// Levels of first and of last parts; 1 is what is unknown.
    levels: BTreeMap<String, [Option<u8>; 2]>,
    sounded: BTreeSet<String>,
    /// By the letters alone.
    parts: BTreeMap<String, String>,
    weights: BTreeMap<String, i16>,
}

impl Words {
    fn add(&mut self, table: &Table, row: &Row) {
        let [kind, word, value] = &row.columns[..] else { unreachable!("three columns were read") };
        let weight = |known: std::ops::RangeInclusive<i16>| -> i16 {
            value.parse().ok().filter(|value| known.contains(value)).unwrap_or_else(|| {
                table.fail(row, format!("expected a number in {known:?}, found {value:?}"))
            })
        };
        let level = |least: i16| weight(least..=3).to_le_bytes()[0];
        if kind != "weight" {
            check_letters(table, row, word, if kind == "parts" { "|" } else { "" });
        }
        let is_new = match kind.as_str() {
            "word" => self.ranks.insert(word.clone(), level(1)).is_none(),
            "first" | "last" => self.levels.entry(word.clone()).or_default()
                [usize::from(kind == "last")]
            .replace(level(0))
            .is_none(),
            "sounded" => self.sounded.insert(word.clone()),
            "parts" => self.parts.insert(word.replace('|', ""), word.clone()).is_none(),
            "weight" => self.weights.insert(word.clone(), weight(i16::MIN..=i16::MAX)).is_none(),
            _ => table.fail(
                row,
                format!("expected word, first, last, sounded, parts or weight, found {kind:?}"),
            ),
        };
        if !is_new {
            table.fail(row, format!("{kind} {word} stands in two rows"));
        }
    }

    fn write(mut self, out: &mut String) {
        let levels: BTreeMap<String, [u8; 2]> = std::mem::take(&mut self.levels)
            .into_iter()
            .map(|(part, levels)| (part, levels.map(|level| level.unwrap_or(1))))
            .collect();
        let packed = pack(&self.ranks, &levels);
        for (name, table) in [
            ("WORD_RANKS", packed.ranks),
            ("PIECE_MARKS", packed.marks),
            ("PIECE_LEVELS", packed.levels),
        ] {
            writeln!(out, "pub static {name}: [u8; {}] = {table:?};", table.len()).unwrap();
        }
        writeln!(out, "pub const LONGEST_RANKED: usize = {};", packed.longest).unwrap();

        let lines = |words: Vec<String>| words.join("\n");
        let sounded = lines(self.sounded.into_iter().collect());
        writeln!(out, "pub const SOUNDED: &str = {sounded:?};").unwrap();
        let parts = lines(self.parts.into_values().collect());
        writeln!(out, "pub const PARTS: &str = {parts:?};").unwrap();

        let bias = self.weights.remove("bias").unwrap_or(-1);
        let known = FEATURES;
        let unknown: Vec<&String> =
            self.weights.keys().filter(|name| !known.contains(&name.as_str())).collect();
        assert!(unknown.is_empty(), "persian-words.tsv: no such features: {unknown:?}");
        let weights: Vec<i16> =
            known.iter().map(|name| self.weights.get(*name).copied().unwrap_or(0)).collect();
        writeln!(
            out,
            "pub const COMPOUND_WEIGHTS: crate::non_joiners::compound::Weights = \
             crate::non_joiners::compound::Weights {{ features: {weights:?}, bias: {bias} }};"
        )
        .unwrap();
    }
}

fn check_letters(table: &Table, row: &Row, word: &str, also: &str) {
    let is_letter =
        |c: char| matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}') || also.contains(c);
    if word.is_empty() || !word.chars().all(is_letter) {
        table.fail(row, format!("expected Persian letters, found {word:?}"));
    }
}
