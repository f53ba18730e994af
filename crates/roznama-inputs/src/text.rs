//! A file's bytes as text: the encoding found out, every repair reported.
//!
//! UTF-8 is expected. A byte order mark tells UTF-8 or UTF-16. Bytes that are not UTF-8 are read
//! either as a legacy Arabic encoding, when nearly all that it makes of them are Arabic letters, or
//! as damaged UTF-8, each stretch of bad bytes becoming U+FFFD.
//!
//! # Limits
//! UTF-16 is known by its mark alone. Of the legacy encodings only Windows-1256 and ISO 8859-6 are
//! looked for; text in another one is reported as damaged UTF-8.

mod legacy;
mod lines;

#[cfg(test)]
mod tests;

pub(crate) use lines::Lines;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::problem::{Position, Problem, Severity};

/// At most so many stretches of bad bytes are told one by one; the rest are counted.
const TOLD_ONE_BY_ONE: usize = 5;

/// Reads a file's bytes. `file` is its name for the messages.
///
/// ```
/// use roznama_inputs::decode;
///
/// let mut problems = Vec::new();
/// assert_eq!(decode("a.txt", "\u{FEFF}سلام".as_bytes(), &mut problems), "سلام");
/// assert!(problems.is_empty());
///
/// assert_eq!(decode("b.txt", b"ab\xFFc", &mut problems), "ab\u{FFFD}c");
/// assert!(problems[0].to_string().starts_with("b.txt:1:3: error: expected UTF-8"));
/// ```
pub fn decode(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = &bytes[mark..];
        if encoding == UTF_16LE || encoding == UTF_16BE {
            return decode_as(file, encoding, rest, problems);
        }
        return decode_utf8(file, rest, problems);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return text.to_owned();
    }
    match legacy::detect(bytes) {
        Some(encoding) => decode_as(file, encoding, bytes, problems),
        None => decode_utf8(file, bytes, problems),
    }
}

fn decode_as(
    file: &str,
    encoding: &'static Encoding,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
) -> String {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let name = legacy::display_name(encoding);
    problems.push(Problem {
        severity: if had_errors { Severity::Error } else { Severity::Warning },
        file: file.to_owned(),
        position: None,
        expected: "UTF-8".to_owned(),
        found: if had_errors {
            format!("{name} with bytes that are not part of it; they became U+FFFD")
        } else {
            format!("{name}, and read it as such")
        },
        remedy: format!("save the file as UTF-8 (`iconv -f {name} -t UTF-8`)"),
    });
    text.into_owned()
}

fn decode_utf8(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut bad = Vec::new();
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            bad.push((text.len(), at, chunk.invalid()));
            text.push('\u{FFFD}');
            at += chunk.invalid().len();
        }
    }

    let lines = Lines::of(&text);
    for &(in_text, in_file, invalid) in bad.iter().take(TOLD_ONE_BY_ONE) {
        problems.push(Problem {
            severity: Severity::Error,
            file: file.to_owned(),
            position: Some(Position { byte: in_file, ..lines.position(in_text) }),
            expected: "UTF-8".to_owned(),
            found: format!("{}, read as U+FFFD", show_bytes(invalid)),
            remedy: "correct this place, or save the whole file as UTF-8".to_owned(),
        });
    }
    if bad.len() > TOLD_ONE_BY_ONE {
        problems.push(Problem {
            severity: Severity::Error,
            file: file.to_owned(),
            position: None,
            expected: "UTF-8".to_owned(),
            found: format!("{} more such places", bad.len() - TOLD_ONE_BY_ONE),
            remedy: "find out the file's encoding and save it as UTF-8".to_owned(),
        });
    }
    text
}

/// `the byte 0xFF`, `the bytes 0xD8 0x20`.
fn show_bytes(bytes: &[u8]) -> String {
    let shown: Vec<String> = bytes.iter().map(|byte| format!("0x{byte:02X}")).collect();
    let noun = if bytes.len() == 1 { "the byte" } else { "the bytes" };
    format!("{noun} {}", shown.join(" "))
}
