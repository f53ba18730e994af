//! What is wrong with an input: where, what was expected, what was found, what to do.
//!
//! Problems are values. Reading goes on after each of them, so one bad cell costs one cell.

use std::fmt;

/// How much a [`Problem`] costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something was read, but differently from how it stands in the file.
    Warning,
    /// Something was left out, or replaced.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Counted from 1; only U+000A ends a line.
    pub line: usize,
    /// Counted from 1, in characters (Unicode scalar values).
    pub column: usize,
    /// Counted from 0, in bytes of the file's text as UTF-8.
    pub byte: usize,
}

/// One thing that is wrong with an input.
///
/// Its `Display` begins with `file:line:column: error:`, as compilers write it, so that editors can
/// jump there, and puts what to do on a line of its own.
///
/// ```
/// use roznama_inputs::{Position, Problem, Severity};
///
/// let problem = Problem {
///     severity: Severity::Error,
///     file: "news/metadata.csv".to_owned(),
///     position: Some(Position { line: 3, column: 14, byte: 61 }),
///     expected: "the name of a .txt file below this folder".to_owned(),
///     found: "`a1.txt`, which is not there".to_owned(),
///     remedy: "correct the name, or delete the row".to_owned(),
/// };
/// assert_eq!(
///     problem.to_string(),
///     "news/metadata.csv:3:14: error: expected the name of a .txt file below this folder, \
///      found `a1.txt`, which is not there (byte 61)\n  \
///      to do: correct the name, or delete the row",
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Whether something was lost.
    pub severity: Severity,
    /// The file or folder, as the caller named it.
    pub file: String,
    /// Where in the file; `None` when the whole file is meant.
    pub position: Option<Position>,
    /// What would have been right.
    pub expected: String,
    /// What stands there.
    pub found: String,
    /// What the person who has the file can do.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { severity, file, position, expected, found, remedy } = self;
        match position {
            None => write!(f, "{file}: {severity}: expected {expected}, found {found}")?,
            Some(Position { line, column, byte }) => write!(
                f,
                "{file}:{line}:{column}: {severity}: expected {expected}, found {found} (byte {byte})",
            )?,
        }
        write!(f, "\n  to do: {remedy}")
    }
}

/// Quotes a value for a message: one line, no invisible or controlling characters, not too long.
///
/// ```
/// use roznama_inputs::quoted;
///
/// assert_eq!(quoted("2016-13"), "`2016-13`");
/// assert_eq!(quoted("a\u{200C}b\n"), "`a\\u{200c}b\\n`");
/// assert_eq!(quoted(&"x".repeat(100)), format!("`{}…`", "x".repeat(60)));
/// ```
pub fn quoted(value: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown = String::from("`");
    for (index, character) in value.chars().enumerate() {
        if index == LONGEST {
            shown.push('…');
            break;
        }
        if is_invisible(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown.push('`');
    shown
}

/// Controls, and the spaces and directional marks that would hide in a message or reorder it.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{00A0}'
                | '\u{00AD}'
                | '\u{061C}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
        )
}
