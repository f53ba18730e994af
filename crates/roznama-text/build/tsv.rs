//! Reads the tables of `data/`: tab-separated, `#` starts a comment line, errors with file and line.

use std::fmt::Display;
use std::path::Path;

/// One row: its line number (for errors) and its columns.
pub struct Row {
    pub line: usize,
    pub columns: Vec<String>,
}

/// A table and its name, so that every complaint can point at a line.
pub struct Table {
    pub file: String,
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a table in which every row has `columns` columns.
    pub fn read(path: &Path, columns: usize) -> Self {
        println!("cargo:rerun-if-changed={}", path.display());
        let file = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("{file}: cannot be read: {error}"));
        let mut rows = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let row =
                Row { line: index + 1, columns: line.split('\t').map(str::to_owned).collect() };
            let table = Self { file: file.clone(), rows: Vec::new() };
            if row.columns.len() != columns {
                table.fail(
                    &row,
                    format!(
                        "expected {columns} columns separated by tabs, found {}",
                        row.columns.len()
                    ),
                );
            }
            rows.push(row);
        }
        Self { file, rows }
    }

    /// Stops the build with the place and what is wrong there.
    pub fn fail(&self, row: &Row, what: impl Display) -> ! {
        panic!("{}:{}: {what}", self.file, row.line)
    }

    /// `U+064A` as a character.
    pub fn code_point(&self, row: &Row, text: &str) -> char {
        text.strip_prefix("U+")
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32)
            .unwrap_or_else(|| {
                self.fail(row, format!("expected a code point such as U+064A, found {text:?}"))
            })
    }

    /// `U+0001..U+0008`, or a single code point, as an inclusive range.
    pub fn range(&self, row: &Row, text: &str) -> std::ops::RangeInclusive<char> {
        match text.split_once("..") {
            Some((first, last)) => self.code_point(row, first)..=self.code_point(row, last),
            None => self.code_point(row, text)..=self.code_point(row, text),
        }
    }

    /// Code points separated by spaces, or `-` for none.
    pub fn sequence(&self, row: &Row, text: &str) -> Vec<char> {
        if text == "-" {
            Vec::new()
        } else {
            text.split(' ').map(|code| self.code_point(row, code)).collect()
        }
    }
}
