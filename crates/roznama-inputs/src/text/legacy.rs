//! The legacy encodings of Arabic-script text that are looked for.

use encoding_rs::{Encoding, ISO_8859_6, UTF_16BE, UTF_16LE, WINDOWS_1256};

/// The share of what a legacy encoding makes of the bytes above 0x7F that must be Arabic script, in
/// percent. Damaged UTF-8 read as Windows-1256 gives about half letters (`ط§ظ„`), Western European text
/// gives single letters among Latin ones.
const ARABIC_PERCENT: usize = 85;

/// The legacy encoding that makes Arabic of `bytes`, which must not be UTF-8.
pub(super) fn detect(bytes: &[u8]) -> Option<&'static Encoding> {
    if is_mostly_utf8(bytes) {
        return None;
    }
    [WINDOWS_1256, ISO_8859_6]
        .into_iter()
        .map(|encoding| (arabic_percent(bytes, encoding), encoding))
        .filter(|&(percent, _)| percent >= ARABIC_PERCENT)
        // Of two that do equally well the first: `max_by_key` would take the last.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, encoding)| encoding)
}

/// The name that `iconv` and people know.
pub(super) fn display_name(encoding: &'static Encoding) -> &'static str {
    if encoding == UTF_16LE || encoding == UTF_16BE { "UTF-16" } else { encoding.name() }
}

/// Whether more bytes above 0x7F belong to whole UTF-8 sequences than stand alone.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut alone) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
        alone += chunk.invalid().len();
    }
    whole > alone
}

/// The share, in percent, of Arabic script in what the bytes above 0x7F become; 0 when the whole does
/// not look like Arabic text: more Latin letters than Arabic ones, or no alef.
fn arabic_percent(bytes: &[u8], encoding: &'static Encoding) -> usize {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut arabic, mut latin, mut other) = (0, 0, 0);
    for character in text.chars() {
        match character {
            '\u{0600}'..='\u{06FF}' => arabic += 1,
            'a'..='z' | 'A'..='Z' => latin += 1,
            // Signs that text in any of these encodings has.
            '\u{00A0}'
            | '«'
            | '»'
            | '\u{200C}'..='\u{200F}'
            | '‘'..='”'
            | '–'
            | '—'
            | '…'
            | '•' => {}
            _ if character.is_ascii() => {}
            _ => other += 1,
        }
    }
    if latin > arabic || !text.contains('ا') {
        return 0;
    }
    arabic * 100 / (arabic + other).max(1)
}
