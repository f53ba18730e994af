//! Standard output, and problems on standard error.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::Path;
use std::time::Instant;

use roznama_core::query::Note;
use roznama_inputs::{Problem, Severity};
use roznama_text::Lang;
use serde::Serialize;

/// Buffered; flush it at the end, for a `BufWriter` that is dropped keeps its errors to itself.
pub(crate) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::new(io::stdout().lock())
}

/// One JSON value on a line of its own.
pub(crate) fn json_line(output: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *output, value)?;
    output.write_all(b"\n")
}

/// Writes every problem to standard error and, after several, their number. Answers whether one was an error.
pub(crate) fn tell(problems: &[Problem]) -> bool {
    for problem in problems {
        eprintln!("{problem}");
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    if problems.len() > 1 {
        let warnings = problems.len() - errors;
        eprintln!("{} and {}", count(errors, "error"), count(warnings, "warning"));
    }
    errors > 0
}

/// Tells on standard error how a query was read that is not quite in the query language. Columns count characters.
pub(crate) fn tell_notes(query: &str, notes: &[Note]) {
    for note in notes {
        let column = query[..note.span.start].chars().count() + 1;
        eprintln!("query:{column}: note: {}", note.sentence(Lang::EN));
    }
}

/// The last line of what makes a pack: where it is, what it holds, how long it took.
pub(crate) fn made(
    pack: &Path,
    articles: usize,
    events: usize,
    bytes: usize,
    begun: Instant,
) -> io::Result<()> {
    let mut output = stdout();
    writeln!(
        output,
        "{}: {}, {}, {}, {:.2} s",
        pack.display(),
        count(articles, "article"),
        count(events, "event"),
        count(bytes, "byte"),
        begun.elapsed().as_secs_f64(),
    )?;
    output.flush()
}

/// `1 article`, `2 articles`, `1,234 articles`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {noun}{}", if number == 1 { "" } else { "s" })
}

/// How to make words of a listing stand out: in bold on a terminal, not at all elsewhere.
pub(crate) struct Emphasis {
    on: &'static str,
    off: &'static str,
}

impl Emphasis {
    pub(crate) fn for_stdout() -> Self {
        if io::stdout().is_terminal() {
            Self { on: "\x1b[1m", off: "\x1b[0m" }
        } else {
            Self { on: "", off: "" }
        }
    }

    pub(crate) fn of(&self, text: &str) -> String {
        format!("{}{text}{}", self.on, self.off)
    }
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn counts() {
        assert_eq!(count(0, "word"), "0 words");
        assert_eq!(count(1, "word"), "1 word");
        assert_eq!(count(999, "word"), "999 words");
        assert_eq!(count(1000, "word"), "1,000 words");
        assert_eq!(count(1_234_567, "word"), "1,234,567 words");
    }
}
