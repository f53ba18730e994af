//! Text whose bytes were read in a wrong encoding, where that is certain.
//!
//! `ÇáÓáÇã` is السلام in windows-1256, read as Latin-1; `Ø§Ù„Ø³Ù„Ø§Ù…` and `ط§ظ„ط³ظ„ط§ظ…` are its UTF-8, read as windows-1252 and as
//! windows-1256. Nothing is changed silently: [`detect`] shows what a text would be, and a person decides.
//!
//! # Limits
//!
//! A text is looked at as a whole: give it a line or a paragraph. Short pieces (fewer than [`FEWEST`] letters) are never called
//! certain, nor is windows-1256 read as Latin-1 where letters of ASCII stand in the same words, as they do in French.

use crate::table::{Properties, WINDOWS_1252, WINDOWS_1256};

/// Letters of Arabic script that must come out, at least.
pub const FEWEST: usize = 5;

/// How the bytes were misread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// UTF-8 read as windows-1252 or Latin-1.
    Utf8AsWindows1252,
    /// UTF-8 read as windows-1256.
    Utf8AsWindows1256,
    /// windows-1256 read as windows-1252 or Latin-1.
    Windows1256AsWindows1252,
}

impl Kind {
    /// For a message: `UTF-8 read as windows-1252`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8AsWindows1252 => "UTF-8 read as windows-1252",
            Self::Utf8AsWindows1256 => "UTF-8 read as windows-1256",
            Self::Windows1256AsWindows1252 => "windows-1256 read as windows-1252",
        }
    }
}

/// What happened to a text, and what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mojibake {
    /// How it was misread, the last time.
    pub kind: Kind,
    /// What it was before; misread twice, what it was first.
    pub repaired: String,
}

/// Whether a text is certainly misread, and what it was.
///
/// ```
/// use roznama_text::mojibake::{Kind, detect};
/// let found = detect("ÇáÓáÇã Úáíßã").unwrap();
/// assert_eq!((found.kind, found.repaired.as_str()), (Kind::Windows1256AsWindows1252, "السلام عليكم"));
/// assert_eq!(detect("Ø§Ù„Ø³Ù„Ø§Ù…").unwrap().repaired, "السلام");
/// assert_eq!(detect("السلام عليكم"), None);
/// assert_eq!(detect("Où était-il, à côté de l’hôtel ?"), None);
/// ```
pub fn detect(text: &str) -> Option<Mojibake> {
    if text.is_ascii() {
        return None;
    }
    let utf8 = [(Kind::Utf8AsWindows1252, &WINDOWS_1252), (Kind::Utf8AsWindows1256, &WINDOWS_1256)];
    for (kind, encoding) in utf8 {
        let Some(repaired) = bytes(text, encoding).and_then(|bytes| String::from_utf8(bytes).ok())
        else {
            continue;
        };
        if is_arabic(&repaired) {
            return Some(Mojibake { kind, repaired });
        }
        // Read wrong twice.
        if let Some(first) = detect(&repaired) {
            return Some(Mojibake { kind, repaired: first.repaired });
        }
    }
    let repaired = is_all_upper_half(text)
        .then(|| bytes(text, &WINDOWS_1252))
        .flatten()
        .map(|bytes| bytes.iter().map(|byte| decoded(*byte)).collect::<String>())?;
    is_arabic(&repaired).then_some(Mojibake { kind: Kind::Windows1256AsWindows1252, repaired })
}

/// The bytes that read as this text; `None` when no bytes do.
fn bytes(text: &str, encoding: &[u16; 128]) -> Option<Vec<u8>> {
    text.chars()
        .map(|c| match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => Some(byte),
            byte => {
                let known = encoding.iter().position(|code| u32::from(*code) == c as u32);
                // Some programs keep a byte that the encoding leaves empty as the control of the same number.
                known.map(|at| at as u8 + 0x80).or(byte.ok().filter(|byte| *byte < 0xA0))
            }
        })
        .collect()
}

fn decoded(byte: u8) -> char {
    let code = byte.checked_sub(0x80).map_or(u16::from(byte), |at| WINDOWS_1256[usize::from(at)]);
    char::from_u32(u32::from(code)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Whether nearly all that is not ASCII is of Arabic script, and enough of it.
fn is_arabic(text: &str) -> bool {
    let (mut arabic, mut other) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphanumeric() && !c.is_ascii()) {
        // Latin letters of windows-1256 and what a second misreading leaves.
        let is_arabic = Properties::of(c).is_arabic_letter()
            || matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}');
        if is_arabic { arabic += 1 } else { other += 1 }
    }
    arabic >= FEWEST && other * 10 <= arabic
}

/// Whether words consist of letters of the upper half alone: Western European words have those among letters of ASCII.
fn is_all_upper_half(text: &str) -> bool {
    let (mut upper, mut mixed) = (0, 0);
    for word in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()) {
        let letters = word.chars().filter(|c| matches!(c, '\u{C0}'..='\u{FF}')).count();
        if word.chars().any(|c| c.is_ascii_alphabetic()) {
            mixed += letters;
        } else {
            upper += letters;
        }
    }
    upper >= FEWEST && mixed * 10 <= upper
}

#[cfg(test)]
mod tests;
