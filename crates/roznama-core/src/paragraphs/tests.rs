//! Which lines are heading, body or furniture, and by which rule.

use roznama_text::Lang;

use super::{classify, lines};

/// Gives the rule of each line.
#[track_caller]
fn check(lang: Lang, title: &str, date_line: Option<usize>, body: &[(&str, &str)]) {
    let text: Vec<&str> = body.iter().map(|(line, _)| *line).collect();
    let text = text.join("\n");
    let lines = lines(&text);
    let found: Vec<(&str, &str)> = classify(&text, &lines, lang, title, date_line)
        .iter()
        .map(|paragraph| (&text[paragraph.span.clone()], paragraph.rule.as_str()))
        .collect();
    let expected: Vec<(&str, &str)> = body
        .iter()
        .map(|(line, rule)| (line.trim(), *rule))
        .filter(|(line, _)| !line.is_empty())
        .collect();
    assert_eq!(found, expected);
}

const SENTENCE: &str =
    "ایران اور روس کے صدور نے فون پر رابطہ کرکے اس بات پر تاکید کی ہے کہ کارروائی جاری رہے گی۔";

#[test]
fn headline_twice_in_two_encodings() {
    check(
        Lang::AR,
        "الانتصارات على الارهابيين",
        None,
        &[
            ("الانتصارات على الارهابيين", "title-line"),
            ("", ""),
            ("  الانتصارات على الارهابیین", "repeated-headline"),
            ("اجرى الرئيس اتصالا هاتفيا.", "plain"),
        ],
    );
}

#[test]
fn date_line_and_marked_title() {
    check(
        Lang::UR,
        "تعاون پر زور",
        Some(0),
        &[
            ("Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran", "date-line"),
            ("  • تعاون پر زور", "title-line"),
            (SENTENCE, "plain"),
            ("**اگلی بات", "marked-heading"),
            (SENTENCE, "plain"),
            ("## دوسری بات", "marked-heading"),
            (SENTENCE, "plain"),
            ("#شام", "plain"),
            ("** یہ ایک پورا جملہ ہے۔", "plain"),
        ],
    );
}

#[test]
fn foot() {
    check(
        Lang::UR,
        "",
        None,
        &[
            (SENTENCE, "plain"),
            ("اہم ترین ایران خبریں", "page-phrase"),
            ("کوئی اور سرخی", "after-page-phrase"),
            ("ٹیگس: شام، روس", "page-phrase"),
            ("خبرنگار فلاں", "after-page-phrase"),
        ],
    );
    check(
        Lang::FA,
        "",
        None,
        &[
            ("او گفت که این کار را خواهد کرد.", "plain"),
            ("انتهای پیام", "page-phrase"),
            ("این جمله هم از صفحه است و نه از متن.", "after-end-mark"),
            ("نظرات و دیدگاه ها", "page-phrase"),
        ],
    );
}

#[test]
fn what_only_looks_like_furniture_stays_body() {
    // A phrase in the middle, a last line without a full stop, an article of short lines.
    check(
        Lang::UR,
        "",
        None,
        &[
            (SENTENCE, "plain"),
            ("تازہ ترین خبریں", "plain"),
            (SENTENCE, "plain"),
            ("آخری سطر", "plain"),
        ],
    );
    check(Lang::UR, "", None, &[("سطر", "plain"), ("دوسری", "plain"), ("تیسری", "plain")]);
    check(Lang::FA, "", None, &[("متن.", "plain"), ("منبع آگاه گفت که چنین نیست.", "plain")]);
    // The first line is never taken for a foot.
    check(Lang::FA, "", None, &[("انتهای پیام", "plain")]);
}

#[test]
fn lines_without_white_space() {
    let body = "\u{FEFF}\n  a \r\nb\r\r\u{2028}c\u{A0}\n\n";
    let found: Vec<&str> = lines(body).into_iter().map(|span| &body[span]).collect();
    assert_eq!(found, ["\u{FEFF}", "a", "b", "c"]);
}
