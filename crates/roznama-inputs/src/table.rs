//! A CSV file with a header as records.

use crate::csv::{self, Row};
use crate::problem::Severity;
use crate::record::{Field, Record, Reporter, Value};

/// The records of a table, and its columns in the order of the header.
pub(crate) struct Table {
    pub(crate) columns: Vec<String>,
    pub(crate) records: Vec<Record>,
}

impl Table {
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|name| name == column)
    }

    /// The columns for a message.
    pub(crate) fn list(&self) -> String {
        let named = self.columns.iter().map(String::as_str).filter(|name| !name.is_empty());
        named.collect::<Vec<_>>().join(", ")
    }
}

/// Reads a table. Column names are compared in lower case.
pub(crate) fn read(text: &str, report: &mut Reporter<'_>) -> Table {
    let mut rows = csv::rows(report.file, text, report.lines, report.problems).into_iter();
    let Some(header) = rows.next() else {
        report.at(Severity::Error, 0).expected(
            "a first row with the names of the columns",
            "nothing",
            "fill the file, or delete it",
        );
        return Table { columns: Vec::new(), records: Vec::new() };
    };
    let columns = columns(&header, report);
    let records = rows.filter_map(|row| record(row, &columns, report)).collect();
    Table { columns, records }
}

fn columns(header: &Row, report: &mut Reporter<'_>) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for (index, cell) in header.cells.iter().enumerate() {
        let name = cell.value.trim().to_lowercase();
        let place = cell.place.of(&cell.value, 0);
        if name.is_empty() {
            columns.push(format!("column {}", index + 1));
        } else if columns.contains(&name) {
            report.at(Severity::Error, place).expected(
                "columns with names of their own",
                format!("a second `{name}`"),
                "rename one of them; the second was left out",
            );
            // A name that cannot stand in a header, so its cells are asked for by nobody.
            columns.push(String::new());
        } else {
            columns.push(name);
        }
    }
    columns
}

fn record(row: Row, columns: &[String], report: &mut Reporter<'_>) -> Option<Record> {
    let (width, expected) = (row.cells.len(), columns.len());
    if let Some(surplus) = row.cells.get(expected) {
        report.at(Severity::Error, surplus.place.of("", 0)).expected(
            format!("{expected} cells, as the first row has"),
            format!("{width}"),
            "put a cell that holds the delimiter in quotes; the row was left out",
        );
        return None;
    }
    if width < expected {
        report.at(Severity::Warning, row.start).expected(
            format!("{expected} cells, as the first row has"),
            format!("{width}"),
            "add the missing delimiters; the row was read as if its last cells were empty",
        );
    }
    let fields = columns
        .iter()
        .zip(row.cells)
        .filter(|(name, cell)| !name.is_empty() && !cell.value.trim().is_empty())
        .map(|(name, cell)| Field {
            name: name.clone(),
            value: Value::Text(cell.value),
            place: cell.place,
        })
        .collect();
    Some(Record { start: row.start, fields })
}
