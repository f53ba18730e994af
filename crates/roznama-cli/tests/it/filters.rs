//! `fold`, `lang`, `dates`, `names` and `similar` over standard input.

use serde_json::{Value, json};

use crate::support::run_alone;

#[track_caller]
fn check(args: &[&str], input: &str, output: &str) {
    let answer = run_alone(args, input);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert_eq!(answer.out, output, "{args:?} < {input:?}");
}

#[test]
fn fold_lines() {
    check(&["fold", "--level", "raw"], "ك\u{0640}\r\n\0", "ك\u{0640}\n\0\n");
    check(&["fold", "--level", "repair"], "\u{FEEB}\u{FEF2}\n", "هي\n");
    // One key for both spellings of the headline.
    let folded = run_alone(
        &["fold", "--level", "search"],
        "الانتصارات على الارهابيين يجب ان تستمر\nالانتصارات على الارهابیین یجب ان تستمر\n",
    );
    let lines: Vec<&str> = folded.out.lines().collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], lines[1]);
}

#[test]
fn fold_to_a_language() {
    check(
        &["fold", "--level", "standard", "--lang", "fa"],
        "ميكنند كتابهاي\n",
        "می\u{200C}کنند کتاب\u{200C}های\n",
    );
    check(&["fold", "--level", "standard", "--lang", "ar"], "فى المکتبة\n", "في المكتبة\n");
    check(&["fold", "--level", "standard", "--lang", "ur"], "كیلئے\n", "کے\u{200C}لئے\n");
    // Without a language each line's own decides; one that cannot be told is only repaired.
    check(
        &["fold", "--level", "standard"],
        "رييس جمهور در سخنراني خود گفت كه اين كار را ميكند\n\
         صدر نے كہا ہے كہ یہ كام كیلئے نہیں تھا\n\
         قال الرئيس إن الحکومة فى المدينة\n١٢٣\n",
        "رییس جمهور در سخنرانی خود گفت که این کار را می\u{200C}کند\n\
         صدر نے کہا ہے کہ یہ کام کے\u{200C}لئے نہیں تھا\n\
         قال الرئيس إن الحكومة في المدينة\n١٢٣\n",
    );
}

#[test]
fn fold_explains_every_change() {
    let answer = run_alone(
        &["fold", "--level", "standard", "--lang", "fa", "--explain", "--map"],
        "ميكند\n",
    );
    let value = &answer.json()[0];
    assert_eq!(value["text"], "می\u{200C}کند");
    assert_eq!(value["lang"], "fa");
    let changes = value["changes"].as_array().unwrap();
    let told: Vec<Value> = changes
        .iter()
        .map(|c| {
            json!([
                c["start"],
                c["end"],
                c["folded_start"],
                c["folded_end"],
                c["rule"],
                c["before"],
                c["after"]
            ])
        })
        .collect();
    assert_eq!(
        told,
        [
            json!([2, 4, 2, 4, "yeh", ["U+064A"], ["U+06CC"]]),
            json!([4, 4, 4, 7, "prefix", [], ["U+200C"]]),
            json!([4, 6, 7, 9, "kaf", ["U+0643"], ["U+06A9"]]),
        ]
    );
    assert!(changes.iter().all(|c| c["reason"] != "" && c["source"] != ""));
    assert!(value["map"].is_array());
    let silent = run_alone(&["fold", "--level", "search", "--explain"], "abc").json();
    assert_eq!(silent[0], json!({"text": "abc", "changes": []}));
}

#[test]
fn fold_of_a_line_of_any_length() {
    // Longer than what is held of a line at a time, with what a cut could get wrong.
    let line = " كتاب  می\u{640}کند\u{A0}NUL\0 — ﻻ و ".repeat(25_000);
    for level in ["raw", "repair", "standard", "search"] {
        let args = ["fold", "--level", level, "--lang", "fa"];
        let answer = run_alone(&args, format!("{line}\n{line}"));
        assert_eq!(answer.code, Some(0));
        let folded = roznama_text::fold_in(&line, level.parse().unwrap(), roznama_text::Lang::FA);
        assert!(answer.out == format!("{folded}\n{folded}\n"), "{level}");
    }
    // Without a space for long.
    let line = "ab".repeat(600_000);
    check(&["fold", "--level", "search"], &line, &format!("{line}\n"));
}

#[test]
fn fold_maps_lead_to_the_original() {
    let line = "قال ١٤٣٨هـ  والم\u{064F}علم\u{200C}ها";
    for level in ["raw", "repair", "standard", "search", "name"] {
        let answer = run_alone(&["fold", "--level", level, "--map"], line);
        let value = &answer.json()[0];
        let text = value["text"].as_str().unwrap();
        let plain = run_alone(&["fold", "--level", level], line);
        assert_eq!(plain.out, format!("{text}\n"), "{level}");
        let quadruples: Vec<[usize; 4]> = serde_json::from_value(value["map"].clone()).unwrap();
        assert!(!quadruples.is_empty(), "{level}");
        let mut at = 0;
        for [folded_start, folded_end, start, end] in quadruples {
            assert_eq!(folded_start, at, "{level}: every byte of the folded text once");
            assert!(text.is_char_boundary(folded_end) && line.get(start..end).is_some(), "{level}");
            at = folded_end;
        }
        assert_eq!(at, text.len(), "{level}");
    }
}

#[test]
fn every_line_gives_one_line() {
    // What some programs take for the end of a line is not one here, neither in nor out.
    let line = "a\u{0B}b\u{0C}c\u{85}d\u{2028}e\u{2029}f\rg";
    for args in [
        &["fold", "--level", "repair"][..],
        &["fold", "--level", "search"],
        &["lang"],
        &["dates"],
        &["names"],
    ] {
        let answer = run_alone(args, format!("{line}\n{line}"));
        assert_eq!(answer.out.matches('\n').count(), 2, "{args:?}");
    }
}

#[test]
fn bad_utf8_is_told_and_passed_on() {
    let answer = run_alone(&["fold", "--level", "raw"], b"ok\n\xD8\xB3\xFFx\nok");
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.out, "ok\nس\u{FFFD}x\nok\n");
    insta::assert_snapshot!(answer.err, @r"
    <stdin>:2:2: error: expected UTF-8, found 0xFF, read as U+FFFD (byte 5)
      to do: convert the input, for instance with `iconv -f windows-1256 -t UTF-8`
    ");
}

#[test]
fn languages() {
    let answer = run_alone(
        &["lang"],
        "ایران کے صدر حسن روحانی نے شام کے شہر حلب میں فوج کی فتح کا خیرمقدم کیا ہے\n\
         رییس جمهوری آزادسازی حلب و برقراری آتشبس را دو گام مهم در برقراری صلح و ثبات در سوریه دانست و \
         اظهار امیدواری کرد که اجلاس آستانه قزاقستان شروعی برای مذاکرات واقعی سوری بوده است\n\
         اجرى الرئيس الايراني حسن روحاني ليل السبت اتصالا هاتفيا مع نظيره الروسي\n\
         \n",
    );
    assert_eq!(answer.code, Some(0));
    let mut codes = Vec::new();
    for line in answer.out.lines() {
        let (code, confidence) = line.split_once('\t').unwrap();
        assert!((0.0..=1.0).contains(&confidence.parse::<f32>().unwrap()), "{line}");
        codes.push(code);
    }
    assert_eq!(codes, ["ur", "fa", "ar", "und"]);
}

#[test]
fn dates() {
    let answer = run_alone(
        &["dates", "--lang", "ur", "--on", "2016-12-25"],
        "روس 30 ستمبر2015ء سے شام میں\nاتوار کو\nکچھ نہیں\n۱۳۹۵/۱۰/۵\n",
    );
    let lines = answer.json();
    let values = |line: &Value| -> Vec<Value> {
        let mentions = line.as_array().unwrap().iter();
        mentions
            .map(|m| json!([m["start"], m["end"], m["text"], m["edtf"], m["calendar"]]))
            .collect()
    };
    assert_eq!(values(&lines[0]), [json!([7, 26, "30 ستمبر2015ء", "2015-09-30", "gregorian"])]);
    assert_eq!(values(&lines[1]), [json!([0, 10, "اتوار", "2016-12-25", "gregorian"])]);
    assert_eq!(values(&lines[3]), [json!([0, 16, "۱۳۹۵/۱۰/۵", "2016-12-25", "solar-hijri"])]);
    assert_eq!(lines[2], json!([]));
    assert!(lines[0][0]["rule"].as_str().is_some_and(|rule| !rule.is_empty()));
    assert_eq!(lines[0][0].get("explanation"), None);

    let explained = run_alone(&["dates", "--explain"], "۱۳۹۵/۱۰/۵").json();
    assert!(explained[0][0]["explanation"].is_string(), "{explained:?}");
}

#[test]
fn names() {
    let answer = run_alone(
        &["names", "--lang", "ur"],
        "ایرانی صدر حسن روحانی نے قزاقستان\nکچھ نہیں\nسلامتی کونسل\n",
    );
    let lines = answer.json();
    let values = |line: &Value| -> Vec<Value> {
        let names = line.as_array().unwrap().iter();
        names
            .map(|n| json!([n["start"], n["end"], n["text"], n["kind"], n["id"], n["key"]]))
            .collect()
    };
    assert_eq!(
        values(&lines[0]),
        [
            json!([0, 12, "ایرانی", "other", "IR", "ʔrn"]),
            json!([20, 39, "حسن روحانی", "person", "person/hsn-rn", "hsn rn"]),
            json!([45, 61, "قزاقستان", "place", "KZ", "kzkstn"]),
        ]
    );
    assert_eq!(lines[1], json!([]));
    assert_eq!(values(&lines[2])[0][4], "org/un-security-council");
    assert_eq!(lines[0][0].get("rule"), None);

    // Without a language each line's own decides.
    let explained = run_alone(
        &["names", "--explain"],
        "اجرى الرئيس الايراني حسن روحاني ليل السبت اتصالا هاتفيا مع نظيره الروسي\n",
    )
    .json();
    assert_eq!(explained[0][1]["text"], "حسن روحاني");
    assert_eq!(explained[0][1]["rule"], "title");
    assert!(explained[0][1]["explanation"].is_string(), "{explained:?}");
}

#[test]
fn similar_names() {
    let answer = run_alone(&["similar"], "بوتين\tپیوٹن\nعمان\tاليمن\nتهران\tتہران\n\t\n");
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let values: Vec<f32> = answer.out.lines().map(|line| line.parse().unwrap()).collect();
    assert!(values[0] > 0.5 && values[1] < 0.5, "{values:?}");
    assert_eq!(values[2..], [1.0, 1.0]);
}

#[test]
fn a_blank_line_is_answered_and_is_no_error() {
    let blank = "\n \n\r\n";
    let (maps, lists) = ("{\"text\":\"\",\"map\":[]}\n", "[]\n");
    for (arguments, expected) in [
        (&["similar"][..], "\n\n\n".to_owned()),
        (&["fold", "--level", "search"], "\n\n\n".to_owned()),
        (&["lang"], "und\t0.000\n".repeat(3)),
        (&["dates"], lists.repeat(3)),
        (&["names"], lists.repeat(3)),
    ] {
        let answer = run_alone(arguments, blank);
        assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert_eq!(answer.out, expected, "{arguments:?}");
    }
    let answer = run_alone(&["fold", "--level", "search", "--map"], "\n");
    assert_eq!((answer.code, answer.out.as_str()), (Some(0), maps));
    let answer = run_alone(&["similar"], "\nحلب\tحلب\n\n");
    assert_eq!((answer.code, answer.out.as_str()), (Some(0), "\n1.000\n\n"));
}

#[test]
fn a_line_without_two_names_is_told_and_the_others_are_answered() {
    let answer = run_alone(&["similar"], "یمن\nحلب\tحلب\nا\tب\tج\n");
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.out, "\n1.000\n\n");
    insta::assert_snapshot!(answer.err, @r"
    <stdin>:1:4: error: expected two names with one tab between them, found no tab (byte 6)
      to do: write a name, a tab and a name on each line
    <stdin>:3:4: error: expected two names with one tab between them, found another tab (byte 26)
      to do: write a name, a tab and a name on each line
    ");
}

#[test]
fn a_date_alone_is_read_in_the_language_that_makes_most_of_it() {
    for (line, edtf) in [
        ("۵ دی ۱۳۹۵", "2016-12-25"),
        ("٢٤ ديسمبر ٢٠١٦", "2016-12-24"),
        ("24 دسمبر 2016", "2016-12-24"),
    ] {
        let answer = run_alone(&["dates"], format!("{line}\n"));
        assert!(answer.out.contains(&format!("\"edtf\":\"{edtf}\"")), "{line}: {}", answer.out);
    }
}
