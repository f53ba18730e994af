//! The rows of `data/spellings.tsv` without their reasons, in one string: rows end with a line feed, columns with a tab.

use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::Table;

pub fn write(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("spellings.tsv"), 5);
    let mut text = String::new();
    for row in &table.rows {
        let [one, other, place, direction, _] = &row.columns[..] else { continue };
        let place = match place.as_str() {
            "whole" => 'w',
            "start" => 's',
            "end" => 'e',
            "ending" => 'n',
            "inside" => 'i',
            "any" => 'a',
            _ => table.fail(
                row,
                format!("expected whole, start, end, ending, inside or any, found {place:?}"),
            ),
        };
        let direction = match direction.as_str() {
            "both" => 'b',
            "to" => 't',
            _ => table.fail(row, format!("expected both or to, found {direction:?}")),
        };
        if one == other || one.is_empty() {
            table.fail(row, "expected two different spellings");
        }
        let shown = |spelling: &str| spelling.replace("U+0670", "\u{670}");
        writeln!(text, "{}\t{}\t{place}{direction}", shown(one), shown(other)).unwrap();
    }
    writeln!(out, "pub static SPELLINGS: &str = {text:?};").unwrap();
}
