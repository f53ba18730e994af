//! Filters: a line in, a line out; a blank line is never an error.
//!
//! Lines end with LF or CRLF, which are no part of them; the last may lack its end. They may be of any
//! length and hold NUL. What is not UTF-8 becomes U+FFFD and is told at once, with its place. [`filter_pieces`] holds no more
//! of a line than a piece.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use roznama_inputs::{Position, Problem, Severity};
use roznama_text::{Lang, lang_id};

use crate::failure::{Failure, Outcome};

/// The lines' language, for verbs that need one.
#[derive(Debug, clap::Args)]
pub(crate) struct Language {
    /// The lines' language; told from each line when absent
    #[arg(long, value_name = "CODE", value_parser = roznama_inputs::language)]
    lang: Option<Lang>,
}

impl Language {
    /// The one that was given, else that of the line; `und` when the line does not tell.
    pub(crate) fn of(&self, line: &str) -> Lang {
        self.lang.unwrap_or_else(|| lang_id::identify(line).lang)
    }
}

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
    let mut teller = Teller::default();
    let input = BufReader::new(io::stdin().lock());
    copy(input, BufWriter::new(io::stdout().lock()), |problem| teller.tell(&problem), write_line)?;
    Ok(teller.outcome())
}

/// A line, or of a long one a part.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece<'l> {
    pub(crate) text: &'l str,
    /// Whether a line begins with it.
    pub(crate) first: bool,
    /// Whether one space of the line stands before it, which is no part of any piece.
    pub(crate) after_space: bool,
}

/// As [`filter`], but a line of more than [`LONG`] bytes comes in pieces, so that memory does not grow with it.
///
/// It is cut at a space between two letters or digits, which parts words at every level. Where there is none for so long, it
/// is cut anywhere between two characters, and a fold may miss what they would have been together.
pub(crate) fn filter_pieces(
    write_piece: impl FnMut(Piece<'_>, &mut dyn Write) -> io::Result<()>,
) -> Result<Outcome, Failure> {
    let mut teller = Teller::default();
    let input = BufReader::new(io::stdin().lock());
    let output = BufWriter::new(io::stdout().lock());
    copy_pieces(input, output, LONG, |problem| teller.tell(&problem), write_piece)?;
    Ok(teller.outcome())
}

/// Bytes of a line that are held at a time.
const LONG: usize = 1 << 20;

/// Tells problems as they come, beyond some only their number.
#[derive(Default)]
struct Teller {
    bad: usize,
}

impl Teller {
    fn tell(&mut self, problem: &Problem) {
        self.bad += 1;
        if self.bad <= TOLD_ONE_BY_ONE {
            eprintln!("{problem}");
        }
    }

    fn outcome(self) -> Outcome {
        if self.bad > TOLD_ONE_BY_ONE {
            eprintln!("<stdin>: error: {} more such places", self.bad - TOLD_ONE_BY_ONE);
        }
        Outcome::of(self.bad > 0)
    }
}

fn copy(
    mut input: BufReader<impl Read>,
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

fn copy_pieces(
    mut input: BufReader<impl Read>,
    mut output: impl Write,
    long: usize,
    mut tell: impl FnMut(Problem),
    mut write_piece: impl FnMut(Piece<'_>, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut buffer = Vec::new();
    let mut at = Position { line: 1, column: 1, byte: 0 };
    let (mut first, mut after_space) = (true, false);
    loop {
        let room = long.saturating_sub(buffer.len()).max(1) as u64;
        let read = (&mut input).take(room).read_until(b'\n', &mut buffer)?;
        if buffer.is_empty() {
            return output.flush();
        }
        let ends = read == 0 || buffer.ends_with(b"\n");
        if !ends && buffer.len() < long {
            continue;
        }
        let (length, space) = if ends { (buffer.len(), false) } else { cut(&buffer) };
        let bytes = if ends { without_end(&buffer) } else { &buffer[..length] };
        let text = text(bytes, at, &mut tell);
        write_piece(Piece { text: &text, first, after_space }, &mut output)?;
        if ends {
            output.write_all(b"\n")?;
            // The next line may be long in coming, and someone may wait for this one.
            if input.buffer().is_empty() {
                output.flush()?;
            }
            at = Position { line: at.line + 1, column: 1, byte: at.byte + length };
        } else {
            at.column += text.chars().count() + usize::from(space);
            at.byte += length + usize::from(space);
        }
        (first, after_space) = (ends, space);
        buffer.drain(..length + usize::from(space));
    }
}

/// Where to cut a long line: the length of the first piece, and whether a space follows that is part of neither.
fn cut(line: &[u8]) -> (usize, bool) {
    let before = |at: usize| (1..=at.min(4)).find_map(|n| char_of(&line[at - n..at]));
    let after = |at: usize| (1..=4).find_map(|n| char_of(line.get(at..at + n)?));
    let is_of_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let space = (1..line.len().saturating_sub(1))
        .rev()
        .find(|at| line[*at] == b' ' && is_of_word(before(*at)) && is_of_word(after(at + 1)));
    if let Some(at) = space {
        return (at, true);
    }
    // Not within a character, nor between CR and LF.
    let start = (1..line.len()).rev().take(4).find(|at| line[*at] & 0xC0 != 0x80);
    (start.unwrap_or(line.len()), false)
}

/// The one character that the bytes are.
fn char_of(bytes: &[u8]) -> Option<char> {
    let mut chars = str::from_utf8(bytes).ok()?.chars();
    chars.next().filter(|_| chars.next().is_none())
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
