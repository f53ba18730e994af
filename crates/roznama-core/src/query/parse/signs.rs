//! The signs of the language: what parts words, opens and closes phrases, and numbers.

use roznama_text::digits;

use super::FARTHEST;

/// What parts words; the narrow space that holds a word together does not.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\u{202F}'
}

pub(super) fn ends_word(c: char) -> bool {
    is_space(c) || "()".contains(c) || is_quote(c)
}

/// Quotation marks of all kinds but apostrophes.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{AB}' | '\u{BB}' | '\u{201C}'..='\u{201F}' | '\u{301D}'..='\u{301F}' | '\u{FF02}')
}

/// Whether one quotation mark closes what the other opened.
pub(super) fn closes(open: char, close: char) -> bool {
    match open {
        '\u{AB}' => close == '\u{BB}',
        '\u{BB}' => close == '\u{AB}',
        '"' | '\u{FF02}' => close == open,
        _ => matches!(close, '\u{201C}'..='\u{201F}' | '\u{301D}'..='\u{301F}'),
    }
}

/// A whole number in any digits, at most [`FARTHEST`].
pub(super) fn number(text: &str) -> Option<u32> {
    let ascii = digits::to_ascii(text);
    let is_number = !ascii.is_empty() && ascii.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| ascii.parse().map_or(FARTHEST, |number: u32| number.min(FARTHEST)))
}
