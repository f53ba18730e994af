//! Filters: a line in, a line out.
//!
//! Lines end with LF or CRLF, which are no part of them; the last may lack its end. They may be of any
//! length and hold NUL. What is not UTF-8 becomes U+FFFD and is told at once, with its place.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, BufWriter, Write};

use roznama_inputs::{Position, Problem, Severity};

use crate::failure::{Failure, Outcome};

/// Bad bytes told one by one; beyond that they are counted.
const TOLD_ONE_BY_ONE: usize = 10;

/// Runs `write_line` over the lines of standard input; it writes one line without its end.
pub(crate) fn filter(
    mut write_line: impl FnMut(&str, &mut dyn Write) -> io::Result<()>,
) -> Result<Outcome, Failure> {
    filter_told(|line, output| write_line(line, output).map(|()| None))
}

/// What is wrong with a line: its character (from 0), what was expected, what found, what to do.
pub(crate) struct Wrong {
    pub(crate) character: usize,
    pub(crate) expected: String,
    pub(crate) found: String,
    pub(crate) remedy: String,
}

/// [`filter`] for lines that may be wrong: that is told with the place, and the rest goes on.
pub(crate) fn filter_told(
    write_line: impl FnMut(&str, &mut dyn Write) -> io::Result<Option<Wrong>>,
) -> Result<Outcome, Failure> {
    let mut bad = 0;
    let tell = |problem: Problem| {
        bad += 1;
        if bad <= TOLD_ONE_BY_ONE {
            eprintln!("{problem}");
        }
    };
    let input = BufReader::new(io::stdin().lock());
    copy(input, BufWriter::new(io::stdout().lock()), tell, write_line)?;
    if bad > TOLD_ONE_BY_ONE {
        eprintln!("<stdin>: error: {} more such places", bad - TOLD_ONE_BY_ONE);
    }
    Ok(Outcome::of(bad > 0))
}

fn copy(
    mut input: BufReader<impl io::Read>,
    mut output: impl Write,
    mut tell: impl FnMut(Problem),
    mut write_line: impl FnMut(&str, &mut dyn Write) -> io::Result<Option<Wrong>>,
) -> io::Result<()> {
    let mut buffer = Vec::new();
    let mut start = Position { line: 1, column: 1, byte: 0 };
    loop {
        buffer.clear();
        let length = input.read_until(b'\n', &mut buffer)?;
        if length == 0 {
            return output.flush();
        }
        let line = text(without_end(&buffer), start, &mut tell);
        if let Some(wrong) = write_line(&line, &mut output)? {
            tell(wrong.at(&line, start));
        }
        output.write_all(b"\n")?;
        // The next line may be long in coming, and someone may wait for this one.
        if input.buffer().is_empty() {
            output.flush()?;
        }
        start = Position { line: start.line + 1, column: 1, byte: start.byte + length };
    }
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn text<'l>(line: &'l [u8], start: Position, tell: &mut impl FnMut(Problem)) -> Cow<'l, str> {
    if let Ok(text) = str::from_utf8(line) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(line.len());
    let mut at = start;
    for chunk in line.utf8_chunks() {
        text.push_str(chunk.valid());
        at.column += chunk.valid().chars().count();
        at.byte += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            text.push('\u{FFFD}');
            tell(not_utf8(chunk.invalid(), at));
            at.column += 1;
            at.byte += chunk.invalid().len();
        }
    }
    Cow::Owned(text)
}

impl Wrong {
    fn at(self, line: &str, start: Position) -> Problem {
        // In a line with bad bytes the byte is that of the line as it was read.
        let bytes = line.chars().take(self.character).map(char::len_utf8).sum::<usize>();
        let position =
            Position { column: start.column + self.character, byte: start.byte + bytes, ..start };
        Problem {
            severity: Severity::Error,
            file: "<stdin>".to_owned(),
            position: Some(position),
            expected: self.expected,
            found: self.found,
            remedy: self.remedy,
        }
    }
}

fn not_utf8(bytes: &[u8], position: Position) -> Problem {
    let shown: Vec<String> = bytes.iter().map(|byte| format!("0x{byte:02X}")).collect();
    Problem {
        severity: Severity::Error,
        file: "<stdin>".to_owned(),
        position: Some(position),
        expected: "UTF-8".to_owned(),
        found: format!("{}, read as U+FFFD", shown.join(" ")),
        remedy: "convert the input, for instance with `iconv -f windows-1256 -t UTF-8`".to_owned(),
    }
}
