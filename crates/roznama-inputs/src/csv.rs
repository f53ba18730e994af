//! Comma-separated values (RFC 4180) in which every cell knows where it stands.
//!
//! A scanner of our own, because messages need the line and column of a place *inside* a cell, and
//! because the usual readers take broken quoting as it comes, so that one stray quote silently eats
//! the rows after it. Here such a row is a [`Problem`] and reading goes on with the line after it.
//!
//! The delimiter is a comma, or a semicolon or tab where the first line has more of those: what
//! spreadsheet programs write in many locales.
//!
//! # Limits
//! A quote inside a cell that does not begin with one stands for itself. Lines end with LF or CRLF.

#[cfg(test)]
mod tests;

use crate::problem::{Problem, Severity};
use crate::record::Place;
use crate::text::Lines;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Its text, without the quotes around it.
    pub(crate) value: String,
    /// Where that text begins.
    pub(crate) place: Place,
}

/// One row; `start` is the byte offset of its first cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) start: usize,
    pub(crate) cells: Vec<Cell>,
}

/// The rows of `text`. Rows of nothing are left out, rows with broken quoting reported and left out.
pub(crate) fn rows(
    file: &str,
    text: &str,
    lines: &Lines<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<Row> {
    let mut scanner = Scanner { text, delimiter: delimiter(text), at: 0 };
    let mut rows = Vec::new();
    // After broken quoting the next line may be the middle of a long cell. So only a row as wide as
    // the first one counts as found again.
    let mut lost = false;
    while scanner.at < text.len() {
        let start = scanner.at;
        match scanner.row() {
            Ok(row) => {
                let found = !lost
                    || rows.first().is_none_or(|first: &Row| first.cells.len() == row.cells.len());
                lost = !found;
                if found && row.cells.iter().any(|cell| !cell.value.is_empty()) {
                    rows.push(row);
                }
            }
            Err(broken) => {
                if !lost {
                    problems.push(broken.problem(file, lines));
                }
                lost = true;
                scanner.at = lines.next_line(start).unwrap_or(text.len());
            }
        }
    }
    rows
}

/// The most frequent of the three in the first line, the comma when it is a tie.
fn delimiter(text: &str) -> char {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: char| header.matches(delimiter).count();
    [',', ';', '\t']
        .into_iter()
        .reduce(|best, next| if count(next) > count(best) { next } else { best })
        .unwrap_or(',')
}

struct Scanner<'t> {
    text: &'t str,
    delimiter: char,
    at: usize,
}

impl<'t> Scanner<'t> {
    /// Reads one row and its line end.
    fn row(&mut self) -> Result<Row, BrokenQuoting> {
        let start = self.at;
        let mut cells = Vec::new();
        loop {
            cells.push(if self.rest().starts_with('"') { self.quoted()? } else { self.bare() });
            if !self.skip(self.delimiter) {
                self.skip('\r');
                self.skip('\n');
                return Ok(Row { start, cells });
            }
        }
    }

    fn bare(&mut self) -> Cell {
        let start = self.at;
        let rest = self.rest();
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let line = line.strip_suffix('\r').unwrap_or(line);
        let value = &line[..line.find(self.delimiter).unwrap_or(line.len())];
        self.at += value.len();
        Cell { value: value.to_owned(), place: Place::Verbatim(start) }
    }

    fn quoted(&mut self) -> Result<Cell, BrokenQuoting> {
        let opened = self.at;
        let start = opened + 1;
        self.at = start;
        let mut value = String::new();
        loop {
            let Some(quote) = self.rest().find('"') else {
                return Err(BrokenQuoting::NeverClosed { opened });
            };
            value.push_str(&self.rest()[..quote]);
            self.at += quote + 1;
            if !self.skip('"') {
                break;
            }
            value.push('"');
        }
        let rest = self.rest();
        if rest.is_empty() || rest.starts_with([self.delimiter, '\n']) || rest.starts_with("\r\n") {
            Ok(Cell { value, place: Place::QuotesDoubled(start) })
        } else {
            Err(BrokenQuoting::TextAfter { opened, closed: self.at - 1 })
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn skip(&mut self, expected: char) -> bool {
        let there = self.rest().starts_with(expected);
        if there {
            self.at += expected.len_utf8();
        }
        there
    }
}

/// Byte offsets of the quotes concerned.
enum BrokenQuoting {
    NeverClosed { opened: usize },
    TextAfter { opened: usize, closed: usize },
}

impl BrokenQuoting {
    fn problem(&self, file: &str, lines: &Lines<'_>) -> Problem {
        let (place, expected, found) = match *self {
            Self::NeverClosed { opened } => {
                (opened, "a closing quote".to_owned(), "none up to the end of the file".to_owned())
            }
            Self::TextAfter { opened, closed } => {
                let opened = lines.position(opened);
                (
                    closed,
                    "a delimiter or the end of the line after a closing quote".to_owned(),
                    format!(
                        "more text; the cell's opening quote is at {}:{}",
                        opened.line, opened.column
                    ),
                )
            }
        };
        Problem {
            severity: Severity::Error,
            file: file.to_owned(),
            position: Some(lines.position(place)),
            expected,
            found,
            remedy:
                "write each quote inside a quoted cell twice (\"\") and close the cell with one; \
                     the row was left out"
                    .to_owned(),
        }
    }
}
