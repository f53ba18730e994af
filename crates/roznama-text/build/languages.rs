//! The tables of language identification, from `data/languages.tsv` and `data/english.txt`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::{Row, Table};

/// The languages, a column each, and groups of others.
const CLASSES: usize = 13;

pub fn write(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("languages.tsv"), CLASSES + 1);
    let mut rows = table.rows.iter();
    let scale = match rows.next() {
        Some(row) if row.columns[0] == "scale" => row.columns[1].clone(),
        _ => panic!("{}: the first row must be `scale` and its number", table.file),
    };
    // By their last letter, which is then not stored.
    let weights: BTreeMap<(u8, u32), Vec<i8>> = rows
        .map(|row| {
            let feature = feature(&table, row);
            ((feature as u8, feature >> 8), numbers(&table, row))
        })
        .collect();
    let n = weights.len();
    writeln!(out, "pub const LANGUAGE_SCALE: f32 = {scale}_f32;").unwrap();
    let last: Vec<usize> = (0..=256_usize)
        .map(|last| weights.keys().filter(|key| usize::from(key.0) < last).count())
        .collect();
    writeln!(out, "pub static LANGUAGE_LAST: [u16; 257] = {last:?};").unwrap();
    for (at, name) in ["FIRST", "SECOND", "THIRD"].into_iter().enumerate() {
        let bytes: Vec<u8> = weights.keys().map(|key| key.1.to_be_bytes()[at + 1]).collect();
        writeln!(out, "pub static LANGUAGE_{name}: [u8; {n}] = {bytes:?};").unwrap();
    }
    let values: Vec<Vec<i8>> = weights.into_values().collect();
    writeln!(out, "pub static LANGUAGE_WEIGHTS: [[i8; {CLASSES}]; {n}] = {values:?};").unwrap();
    let english = Table::read(&data.join("english.txt"), 1);
    let mut words: Vec<&str> = english.rows.iter().map(|row| row.columns[0].as_str()).collect();
    words.sort_unstable();
    writeln!(out, "pub static ENGLISH_WORDS: [&str; {}] = {words:?};", words.len()).unwrap();
}

/// As `lang_id::features` numbers them.
fn feature(table: &Table, row: &Row) -> u32 {
    row.columns[0].chars().fold(0, |feature, c| {
        let byte = match c {
            '_' => 1,
            '?' => 2,
            '\u{620}'..='\u{6FF}' => c as u32 & 0xFF,
            _ => table.fail(row, format!("expected letters of U+0620..U+06FF, found {c:?}")),
        };
        feature << 8 | byte
    })
}

fn numbers(table: &Table, row: &Row) -> Vec<i8> {
    let parse = |number: &String| match number.parse() {
        Ok(weight) => weight,
        Err(_) => {
            table.fail(row, format!("expected a whole number from -127 to 127, found {number:?}"))
        }
    };
    row.columns[1..].iter().map(parse).collect()
}
