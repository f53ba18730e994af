//! What repair makes of single characters: the rows of `data/repair.tsv` and the presentation forms.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::Table;
use crate::unicode::{nfc, nfkd};

/// A character's replacement and why.
pub struct Change {
    pub to: Vec<char>,
    pub reason: String,
    /// A key of `data/sources.tsv`; empty where the code that it becomes decides (`build/reasons.rs`).
    pub source: String,
}

pub fn changes(data: &Path) -> BTreeMap<char, Change> {
    let mut changes = BTreeMap::new();
    for c in ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFE}') {
        let letters: Vec<char> = nfc(&nfkd(&c.to_string())).chars().collect();
        if letters == [c] {
            continue;
        }
        // The spacing forms of marks: the mark alone, so that it goes back to its letter.
        let marks = || letters[1..].iter().all(|c| crate::unicode::combining_class(*c) != 0);
        let (to, reason) = if matches!(letters[0], ' ' | '\u{640}') && letters.len() > 1 && marks()
        {
            (letters[1..].to_vec(), "spacing form of a mark")
        } else if letters.len() > 1 {
            (letters.clone(), "ligature to its letters")
        } else {
            (letters.clone(), "presentation form to its letter")
        };
        let source = "unicode-forms".to_owned();
        changes.insert(c, Change { to, reason: reason.to_owned(), source });
    }
    let table = Table::read(&data.join("repair.tsv"), 4);
    for row in &table.rows {
        for c in table.range(row, &row.columns[0]) {
            let to = table.sequence(row, &row.columns[1]);
            let (reason, source) = (row.columns[2].clone(), row.columns[3].clone());
            if changes.insert(c, Change { to, reason, source }).is_some() {
                table.fail(row, format!("U+{:04X} stands in two rows", c as u32));
            }
        }
    }
    changes
}

/// Shapes and dots that are letters, from `data/dots.tsv`.
pub fn write_dots(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("dots.tsv"), 4);
    let mut rows: Vec<(char, char, char)> = Vec::new();
    for row in &table.rows {
        let [shape, dot, letter] = [0, 1, 2].map(|at| table.code_point(row, &row.columns[at]));
        if rows.iter().any(|(s, d, _)| (*s, *d) == (shape, dot)) {
            table.fail(row, "the shape and the dot stand in two rows");
        }
        rows.push((shape, dot, letter));
    }
    writeln!(out, "pub static DOTTED: [(char, char, char); {}] = {rows:?};", rows.len()).unwrap();
}
