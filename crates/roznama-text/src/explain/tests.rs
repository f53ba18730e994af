use super::{explain, reason};
use crate::{Lang, Level, fold};

#[test]
fn whatever_is_changed_has_a_reason() {
    for level in [Level::Repair, Level::Search] {
        for c in ('\0'..=char::MAX).filter(|c| !c.is_whitespace()) {
            // Hangul syllables and the like stay; what stands alone and changes must say why.
            let text = c.to_string();
            if fold(&text, level) != text {
                assert!(reason(c, level).is_some(), "{level}: U+{:04X}", c as u32);
            }
        }
    }
}

#[track_caller]
fn check(text: &str, level: Level, lang: Lang, expected: &[(&str, &str, &str)]) {
    let changes = explain(text, level, lang);
    let found: Vec<(&str, &str, &str)> =
        changes.iter().map(|c| (c.before.as_str(), c.after.as_str(), c.reason.rule)).collect();
    assert_eq!(found, expected, "{text:?}");
    let folded = crate::fold_in(text, level, lang);
    for change in changes {
        assert!(text.get(change.original.clone()).is_some(), "{change:?}");
        assert!(folded.get(change.folded.clone()).is_some(), "{change:?}");
        assert!(!change.reason.text.is_empty() && !change.reason.source.is_empty());
    }
}

#[test]
fn changes() {
    check("کتاب", Level::Standard, Lang::FA, &[]);
    check("\u{FEFF}كتاب", Level::Repair, Lang::UND, &[("\u{FEFF}", "", "repair")]);
    check(
        "مي\u{200F}كند",
        Level::Standard,
        Lang::FA,
        &[
            ("ي", "ی", "yeh"),
            ("\u{200F}", "", "repair"),
            ("", "\u{200C}", "prefix"),
            ("ك", "ک", "kaf"),
        ],
    );
    check("کِتاب٢", Level::Search, Lang::UND, &[("\u{650}", "", "mark"), ("٢", "2", "digit")]);
    check(
        "ﻋﻠﯽ",
        Level::Standard,
        Lang::FA,
        &[("ﻋ", "ع", "repair"), ("ﻠ", "ل", "repair"), ("ﯽ", "ی", "repair")],
    );
    check("تد\u{6EC}کرہ", Level::Repair, Lang::UND, &[("د\u{6EC}", "ذ", "dot")]);
    check("میںنے", Level::Standard, Lang::UR, &[("", "\u{200C}", "joined-words")]);
}

#[test]
fn spans_lead_to_both_texts() {
    let text = "  كتابﻫﺎ";
    let changes = explain(text, Level::Standard, Lang::FA);
    let kaf = changes.iter().find(|change| change.before == "ك").unwrap();
    assert_eq!(&text[kaf.original.clone()], "ك");
    assert_eq!(&crate::fold_in(text, Level::Standard, Lang::FA)[kaf.folded.clone()], "ک");
}
