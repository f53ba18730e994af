//! Other systems' own test pairs, where they bear on our levels: what they hold to be equal is equal at our search level, and
//! what they hold to be NFC is what repair makes. What we see otherwise is listed with the reason.

#![allow(
    clippy::disallowed_methods,
    reason = "reads test data from outside the repository, if it is there"
)]

use std::path::PathBuf;

use roznama_text::{Lang, Level, fold_in};

/// The folder of the shared data, or `None` with a loud word about it.
fn data() -> Option<PathBuf> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data"));
    let folder =
        std::env::var_os("ROZNAMA_DATA").map_or_else(beside, PathBuf::from).join("peer-tests");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!(
        "SKIPPED: {} is not there; set ROZNAMA_DATA to the folder with peer-tests/",
        folder.display()
    );
    None
}

/// Pairs whose kind is wanted and that are not excepted must be equal at the level. Returns how many there were.
#[track_caller]
fn check(file: &str, level: Level, wanted: impl Fn(&str) -> bool, exceptions: &[(&str, &str)]) {
    check_in(file, level, Lang::UND, wanted, exceptions);
}

/// The same in a language.
#[track_caller]
fn check_in(
    file: &str,
    level: Level,
    lang: Lang,
    wanted: impl Fn(&str) -> bool,
    exceptions: &[(&str, &str)],
) {
    let Some(folder) = data() else { return };
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut wrong = Vec::new();
    let mut seen = 0;
    let mut excepted = 0;
    for (number, line) in text.lines().enumerate() {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[from, to, kind] = &columns[..] else { continue };
        if let Some((_, reason)) = exceptions.iter().find(|(input, _)| from.contains(input)) {
            excepted += usize::from(wanted(kind));
            assert!(!reason.is_empty());
            continue;
        }
        if !wanted(kind) {
            continue;
        }
        seen += 1;
        let (from, to) = (&unescape(from), &unescape(to));
        let (is, expected) = (fold_in(from, level, lang), fold_in(to, level, lang));
        if is != expected {
            wrong.push(format!("{}: {from} is {is}, expected {expected} ({kind})", number + 1));
        }
    }
    eprintln!("{file}, {level}: {} of {seen} agree, {excepted} excepted", seen - wrong.len());
    assert!(seen > 0, "{file}: no pair of the wanted kinds");
    assert!(wrong.is_empty(), "{file}: {} of {seen} differ\n{}", wrong.len(), wrong.join("\n"));
}

/// Some files write invisible characters as Rust escapes.
fn unescape(text: &str) -> String {
    let mut out = text.replace("\\0", "\0");
    while let Some(start) = out.find("\\u{") {
        let Some(end) = out[start..].find('}') else { break };
        let Some(c) =
            u32::from_str_radix(&out[start + 3..start + end], 16).ok().and_then(char::from_u32)
        else {
            break;
        };
        out.replace_range(start..=start + end, c.encode_utf8(&mut [0; 4]));
    }
    out
}

#[test]
fn lucene() {
    check("lucene.tsv", Level::Search, |_| true, &[]);
}

#[test]
fn charabia() {
    let exceptions = [
        ("ง่าย", "Thai tone marks tell words apart"),
        ("ｶﾞ", "halfwidth katakana: not a script of these corpora"),
        ("生而自由", "half of these pairs want pinyin; the controls are tested with NFC"),
    ];
    check("charabia.tsv", Level::Search, |_| true, &exceptions);
}

#[test]
fn hazm() {
    // Left out as kinds: what guesses words (repeated letters), joins tokens or puts spaces by style, or deletes signs that a
    // reader may search for.
    let wanted = |kind: &str| {
        ["correct_spacing", "persian_number", "remove_diacritics", "unicodes_replacement"]
            .iter()
            .any(|name| kind.contains(name))
    };
    let exceptions = [
        ("کیلومتر", "a space between number and word: tokens part them, the fold does not"),
        ("۹متر", "the same"),
        ("لحظه هایی", "a suffix written apart: the words of Persian, for a later level"),
        ("نمی کنم", "a prefix written apart: the same"),
    ];
    check("hazm.tsv", Level::Search, wanted, &exceptions);
}

#[test]
fn klpt() {
    let exceptions = [
        ("&zwnj;", "an HTML entity: for the reader of a file to resolve, a text may be about them"),
        ("ووڵات", "a doubled waw is a misspelling, not a form of a letter"),
        ("bellam", "Latin Kurdish digraphs: other languages have ll and rr"),
        ("birryar", "the same"),
        ("-an", "a suffix after a hyphen: tokens part them"),
        ("-An", "the same"),
        ("11", "a suffix after an apostrophe: the same"),
    ];
    check("klpt.tsv", Level::Search, |_| true, &exceptions);
}

/// What hazm puts right in Persian is one of our standard level's changes, or says why not.
#[test]
fn hazm_at_the_standard_level() {
    // Left out as kinds, besides those of the search level: joining tokens over spaces, which no level moves, and quotation
    // marks, dots and decimal points of one style.
    let wanted = |kind: &str| {
        ["correct_spacing", "seperate_mi", "persian_number", "unicodes_replacement"]
            .iter()
            .any(|name| kind.contains(name))
    };
    let exceptions = [
        ("کیلومتر", "a space between number and word: tokens part them, the fold does not"),
        ("۹متر", "the same"),
        ("لحظه هایی", "a suffix written apart: no level moves a space"),
        ("نمی کنم", "a prefix written apart: the same"),
        (
            "ساعت 18",
            "ASCII digits stay: addresses, prices and code have them too; search has all digits as one",
        ),
        ("5 درصد", "the same"),
    ];
    check_in("hazm.tsv", Level::Standard, Lang::FA, wanted, &exceptions);
}

/// The same of klpt and Sorani.
#[test]
fn klpt_at_the_standard_level() {
    let exceptions = [
        ("&zwnj;", "an HTML entity: for the reader of a file to resolve, a text may be about them"),
        ("ووڵات", "a doubled waw is a misspelling, not a form of a letter"),
        ("١٩٥٠", "digits of one set for another: each is right, and search has all digits as one"),
    ];
    let wanted = |kind: &str| kind.ends_with("Sorani-Arabic");
    check_in("klpt.tsv", Level::Standard, Lang::CKB, wanted, &exceptions);
}

#[test]
fn nisaba_nfc() {
    check("nisaba-half.tsv", Level::Repair, |kind| kind == "nfc:ARAB", &[]);
}

#[test]
fn nisaba() {
    let ours = ["AR", "FA", "UR", "CKB"];
    let wanted = |kind: &str| {
        let (rule, language) = kind.split_once(':').unwrap_or_default();
        matches!(rule, "visual_norm" | "reading_norm") && ours.contains(&language)
    };
    let exceptions = [
        (
            "\u{6DB}",
            "three dots above a letter are a pause mark in the Quran, at the end of any word",
        ),
        ("\u{615}", "a small tah above a letter: the same"),
        (
            "الكويٽية",
            "a Sindhi letter for an Arabic one in Sorani text; in Sindhi it makes other words",
        ),
    ];
    check("nisaba-half.tsv", Level::Search, wanted, &exceptions);
}

/// Nisaba's visual pairs are of one language's letters: at the standard level of that language.
#[test]
fn nisaba_visual_at_the_standard_level() {
    let Some(folder) = data() else { return };
    let text = std::fs::read_to_string(folder.join("nisaba-half.tsv")).unwrap();
    // By what they have in them, and why.
    let exceptions = [
        (
            "\u{6DB}",
            "three dots above a letter are a pause mark in the Quran, at the end of any word",
        ),
        ("\u{615}", "a small tah above a letter: the same"),
        ("ںئی", "noon and noon ghunna make two words, and search keeps them apart"),
        ("ںاظرین", "the same"),
        (
            "چوتهی",
            "after such a letter a typed heh may be the letter h or the sign of aspiration: not certain",
        ),
        ("رںگ", "the same; here a noon ghunna before a letter ends the first of two words"),
    ];
    let (mut seen, mut excepted, mut wrong) = (0, 0, Vec::new());
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[from, to, kind] = &columns[..] else { continue };
        let lang = match kind {
            "visual_norm:AR" => Lang::AR,
            "visual_norm:FA" => Lang::FA,
            "visual_norm:UR" => Lang::UR,
            "visual_norm:CKB" => Lang::CKB,
            _ => continue,
        };
        if exceptions.iter().any(|(part, _)| from.contains(part)) {
            excepted += 1;
            continue;
        }
        seen += 1;
        let (is, expected) =
            (fold_in(from, Level::Standard, lang), fold_in(to, Level::Standard, lang));
        if is != expected {
            wrong.push(format!("{lang}: {from} is {is}, expected {expected}"));
        }
    }
    eprintln!("nisaba, standard: {} of {seen} agree, {excepted} excepted", seen - wrong.len());
    assert!(wrong.is_empty(), "{} of {seen} differ\n{}", wrong.len(), wrong.join("\n"));
}
