use super::{Kind, detect};

#[track_caller]
fn check(text: &str, kind: Kind, repaired: &str) {
    let found = detect(text).unwrap_or_else(|| panic!("{text:?} is misread"));
    assert_eq!((found.kind, found.repaired.as_str()), (kind, repaired), "{text:?}");
}

/// Misreads as a program would.
fn misread(text: &str, encoding: &[u16; 128]) -> String {
    let read =
        |byte: u8| byte.checked_sub(0x80).map_or(u16::from(byte), |at| encoding[usize::from(at)]);
    text.bytes().filter_map(|byte| char::from_u32(u32::from(read(byte)))).collect()
}

#[test]
fn misread_texts() {
    use crate::table::{WINDOWS_1252, WINDOWS_1256};
    for text in [
        "رئيس جمهور إيران",
        "پاکستان کے وزیر خارجہ، 2016",
        "روحانی: «آتش\u{200C}بس» در حلب",
        "کوردستان و هەولێر",
    ] {
        let once = misread(text, &WINDOWS_1252);
        check(&once, Kind::Utf8AsWindows1252, text);
        check(&misread(&once, &WINDOWS_1252), Kind::Utf8AsWindows1252, text);
        check(&misread(text, &WINDOWS_1256), Kind::Utf8AsWindows1256, text);
    }
    check("ÑÆíÓ ÇáæÒÑÇÁ ÇáÚÑÇÞí", Kind::Windows1256AsWindows1252, "رئيس الوزراء العراقي");
}

#[test]
fn right_texts() {
    for text in [
        "",
        "abc",
        "السلام عليكم",
        "روحانی ۲۰۱۶",
        "کے لئے ۔",
        "Dès l’Aube, à Noël",
        "Það er ekki öllum gefið",
        "ÆØÅ æøå",
        "naïve café",
        "Ünïcödé",
        "Привет",
        "日本語",
        "é",
        "ÇÉ",
        "ط§ظ",
        "Größe: 5 €",
        "Ελληνικά",
        "تهران é",
    ] {
        assert_eq!(detect(text), None, "{text:?}");
    }
}
