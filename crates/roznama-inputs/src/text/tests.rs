use encoding_rs::{ISO_8859_6, WINDOWS_1256};
use proptest::prelude::*;

use super::decode;
use crate::problem::Severity;

const PERSIAN: &str =
    "رییس جمهوری آزادسازی حلب را گام مهم در برقراری صلح دانست.\nبه گزارش «جماران»";
const ARABIC: &str = "اجرى الرئيس الايراني حسن روحاني ليل السبت اتصالا هاتفيا، وقال ان";

#[track_caller]
fn check(bytes: &[u8], text: &str, messages: &[&str]) {
    let mut problems = Vec::new();
    assert_eq!(decode("f.txt", bytes, &mut problems), text);
    let first_lines: Vec<String> = problems
        .iter()
        .map(|problem| problem.to_string().lines().next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(first_lines, messages);
}

#[test]
fn utf8_is_silent() {
    check(b"", "", &[]);
    check(PERSIAN.as_bytes(), PERSIAN, &[]);
    check(b"\xEF\xBB\xBFab\r\n", "ab\r\n", &[]);
}

#[test]
fn bad_utf8_is_told_with_its_place() {
    check(
        b"ab\n\xD8\xB3\xFFc",
        "ab\nس\u{FFFD}c",
        &["f.txt:2:2: error: expected UTF-8, found the byte 0xFF, read as U+FFFD (byte 5)"],
    );
    // A sequence that lacks its last byte is one place, and so is one that begins twice.
    check(
        b"\xE2\x80 x \xD8",
        "\u{FFFD} x \u{FFFD}",
        &[
            "f.txt:1:1: error: expected UTF-8, found the bytes 0xE2 0x80, read as U+FFFD (byte 0)",
            "f.txt:1:5: error: expected UTF-8, found the byte 0xD8, read as U+FFFD (byte 5)",
        ],
    );
}

#[test]
fn many_bad_places_are_counted() {
    let mut problems = Vec::new();
    let text = decode("f.txt", &[0xFF; 100], &mut problems);
    assert_eq!(text, "\u{FFFD}".repeat(100));
    assert_eq!(problems.len(), 6);
    assert_eq!(problems[5].found, "95 more such places");
}

#[test]
fn legacy_encodings_are_detected() {
    let told =
        |name: &str| format!("f.txt: warning: expected UTF-8, found {name}, and read it as such");
    check(&WINDOWS_1256.encode(ARABIC).0, ARABIC, &[&told("windows-1256")]);
    check(&ISO_8859_6.encode(ARABIC).0, ARABIC, &[&told("ISO-8859-6")]);
    // Windows-1256 has پ چ ژ گ, and the guillemets.
    let persian = PERSIAN.replace('ی', "ي");
    check(&WINDOWS_1256.encode(&persian).0, &persian, &[&told("windows-1256")]);
    let le: Vec<u8> = "\u{FEFF}سلام".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&le, "سلام", &[&told("UTF-16")]);
    let be: Vec<u8> = "\u{FEFF}سلام".encode_utf16().flat_map(u16::to_be_bytes).collect();
    check(&be, "سلام", &[&told("UTF-16")]);
}

#[test]
fn one_damaged_byte_does_not_make_utf8_a_legacy_encoding() {
    for at in 0..PERSIAN.len() {
        let mut bytes = PERSIAN.as_bytes().to_vec();
        bytes[at] = 0xFF;
        let mut problems = Vec::new();
        let text = decode("f.txt", &bytes, &mut problems);
        assert!(text.contains('\u{FFFD}'), "byte {at}");
        assert!(problems.iter().all(|problem| problem.severity == Severity::Error), "byte {at}");
    }
}

#[test]
fn western_text_is_not_taken_for_arabic() {
    let mut problems = Vec::new();
    decode("f.txt", b"Caf\xE9 cr\xE8me, d\xE9j\xE0 vu", &mut problems);
    assert!(problems.iter().all(|problem| problem.severity == Severity::Error));
}

proptest! {
    #[test]
    fn any_bytes_can_be_read(bytes: Vec<u8>) {
        decode("f.txt", &bytes, &mut Vec::new());
    }

    #[test]
    fn utf8_comes_back_as_it_is(text in "[^\u{FEFF}].*") {
        let mut problems = Vec::new();
        prop_assert_eq!(decode("f.txt", text.as_bytes(), &mut problems), text);
        prop_assert!(problems.is_empty());
    }
}
