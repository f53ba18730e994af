//! From a byte offset to line and column.

use crate::problem::Position;

/// Where a text's lines begin.
pub(crate) struct Lines<'t> {
    text: &'t str,
    /// Byte offsets, ascending; the first is 0.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let newlines = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// `byte` must be on a char boundary, at most the text's length.
    pub(crate) fn position(&self, byte: usize) -> Position {
        let line = self.starts.partition_point(|&start| start <= byte);
        let start = self.starts[line - 1];
        Position { line, column: self.text[start..byte].chars().count() + 1, byte }
    }

    /// The byte offset at which the line after the one that holds `byte` begins.
    pub(crate) fn next_line(&self, byte: usize) -> Option<usize> {
        self.starts.get(self.starts.partition_point(|&start| start <= byte)).copied()
    }
}
