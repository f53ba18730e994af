//! Queries and what they are read as, sound ones and broken ones.

use proptest::prelude::*;

use super::{Node, Text, parse};

/// A tree in one line: `+` all, `|` any, `-` not, `~` an unfinished last word.
fn shown(node: &Node) -> String {
    let each = |nodes: &[Node], between: &str| {
        format!("({})", nodes.iter().map(shown).collect::<Vec<_>>().join(between))
    };
    let text = |text: &Text| format!("{}{}", text.text, if text.is_unfinished { "…" } else { "" });
    match node {
        Node::All(nodes) => each(nodes, " + "),
        Node::Any(nodes) => each(nodes, " | "),
        Node::Not(node) => format!("-{}", shown(node)),
        Node::Words(words) => text(words),
        Node::Phrase(words) => format!("\"{}\"", text(words)),
        Node::Near(words, distance) => format!("\"{}\"~{distance}", text(words)),
        Node::Title(node) => format!("title:{}", shown(node)),
        Node::Lang(lang) => format!("lang:{lang}"),
        Node::Source(words) => format!("source:{}", text(words)),
        Node::Dates { from, to } => {
            let day =
                |day: &Option<roznama_dates::Day>| day.map_or(String::new(), |d| d.to_string());
            format!("date:{}..{}", day(from), day(to))
        }
    }
}

/// A query must be read as this tree, with these notes.
#[track_caller]
fn check(query: &str, tree: &str, notes: &[&str]) {
    let parsed = parse(query);
    let found: Vec<String> = parsed
        .notes
        .iter()
        .map(|note| format!("{} {}", note.kind.as_str(), &query[note.span.clone()]))
        .collect();
    assert_eq!(shown(&parsed.root), tree, "{query}");
    assert_eq!(found, notes, "{query}");
}

#[test]
fn words_and_operators() {
    for (query, tree) in [
        ("", "()"),
        ("  ", "()"),
        ("a b", "a b…"),
        ("a b ", "a b"),
        ("a -b", "(a + -b)"),
        ("a \u{2212}b ", "(a + -b)"),
        ("a - b -- c", "a b c…"),
        ("a-b", "a-b…"),
        ("a\u{202F}b c ", "a\u{202F}b c"),
        ("-a", "-a"),
        ("a b OR c d", "(a + (b | c) + d…)"),
        ("a | b", "(a | b…)"),
        ("a|b", "a|b…"),
        ("a OR b OR c ", "(a | b | c)"),
        ("a or b", "a or b…"),
        ("a ORB", "a ORB…"),
        ("(a b) OR c ", "(a b | c)"),
        ("(a (b))", "a b"),
        ("-(a OR b)", "-(a | b)"),
        ("a OR -b ", "(a | -b)"),
        ("() a", "a…"),
    ] {
        check(query, tree, &[]);
    }
}

#[test]
fn phrases() {
    for (query, tree) in [
        ("\"a b\"", "\"a b\""),
        ("\u{AB}a b\u{BB} c", "(\"a b\" + c…)"),
        ("\u{BB}a b\u{AB}", "\"a b\""),
        ("\u{201E}a b\u{201C}", "\"a b\""),
        ("\u{201C}a b\u{201D}", "\"a b\""),
        ("\u{201D}a b\u{201D}", "\"a b\""),
        ("\u{AB}a \"b\u{BB}", "\"a \"b\""),
        ("\"a b\u{201D}", "\"a b\""),
        ("-\"a b\"", "-\"a b\""),
        ("\"a b\"~5", "\"a b\"~5"),
        ("\"a b\"~۵ c ", "(\"a b\"~5 + c)"),
        ("\"a b\"~", "\"a b\"~10"),
        ("\"a\"OR \"b\"", "(\"a\" | \"b\")"),
        ("\"\"", "\"\""),
    ] {
        check(query, tree, &[]);
    }
}

#[test]
fn fields() {
    for (query, tree) in [
        ("title:a b", "(title:a + b…)"),
        ("عنوان:a", "title:a…"),
        ("title:\"a b\"", "title:\"a b\""),
        ("title:(a OR b) c ", "(title:(a | b) + c)"),
        ("-title:a", "-title:a"),
        ("source:bbc", "source:bbc…"),
        ("مصدر:\"a b\" c ", "(source:a b + c)"),
        ("lang:fa", "lang:fa"),
        ("زبان:اردو", "lang:ur"),
        ("لغة:العربيه", "lang:ar"),
        ("lang:fa,ur", "(lang:fa | lang:ur)"),
        ("lang:fa OR lang:ur", "(lang:fa | lang:ur)"),
        ("http://a.b/c", "http://a.b/c…"),
        ("10:30", "10:30…"),
        ("Re:a", "Re:a…"),
    ] {
        check(query, tree, &[]);
    }
    check("time:a", "time:a…", &["unknown-field time"]);
}

#[test]
fn dates() {
    for (query, tree) in [
        ("date:2016", "date:2016-01-01..2016-12-31"),
        ("date:2016-12..2017-01", "date:2016-12-01..2017-01-31"),
        ("date:2016-12-05..", "date:2016-12-05.."),
        ("date:..2016", "date:..2016-12-31"),
        ("date:2016-12/2017-01", "date:2016-12-01..2017-01-31"),
        ("تاریخ:۱۳۹۵", "date:2016-03-20..2017-03-20"),
        ("date:\"دی ۱۳۹۵\"", "date:2016-12-21..2017-01-19"),
        ("date:دی ۱۳۹۵", "date:2016-12-21..2017-01-19"),
        ("date:\"دی ۱۳۹۵\"..\"بهمن ۱۳۹۵\"", "date:2016-12-21..2017-02-18"),
        ("date:دی ۱۳۹۵..بهمن ۱۳۹۵ حلب", "(date:2016-12-21..2017-02-18 + حلب…)"),
        ("date:24 Dec 2016 حلب ", "(date:2016-12-24..2016-12-24 + حلب)"),
        ("date:\"رمضان 1437\" حلب ", "(date:2016-06-06..2016-07-05 + حلب)"),
        ("(date:2016) a ", "(date:2016-01-01..2016-12-31 + a)"),
    ] {
        check(query, tree, &[]);
    }
}

#[test]
fn broken_queries() {
    for (query, tree, notes) in [
        ("\"a b", "\"a b…\"", &["unclosed-quote \""][..]),
        ("a (b OR c ", "(a + (b | c))", &["unclosed-group ("]),
        ("a) b ", "a b", &["stray-parenthesis )"]),
        ("a OR", "a", &["or-without-side OR"]),
        ("OR a ", "a", &["or-without-side OR"]),
        ("a OR | b ", "(a | b)", &["or-without-side |"]),
        ("OR", "OR…", &["or-as-word OR"]),
        ("(OR) a ", "OR a", &["or-as-word OR"]),
        ("title: a ", "a", &["empty-field title:"]),
        ("a lang:", "a", &["empty-field lang:"]),
        ("titel:a ", "titel:a", &["unknown-field titel"]),
        ("date:soon a ", "a", &["unreadable-date soon"]),
        ("date:2016..soon a ", "(date:2016-01-01.. + a)", &["unreadable-end soon"]),
        ("date:x..y a ", "a", &["unreadable-date x", "unreadable-date y"]),
        ("date:2017..2016", "date:2016-01-01..2017-12-31", &["reversed-dates 2017..2016"]),
        ("lang:klingon a ", "a", &["unknown-language klingon"]),
        ("lang:fa,klingon", "lang:fa", &["unknown-language fa,klingon"]),
        ("\"a b\"~x", "\"a b\"~10", &["bad-distance x"]),
        ("a~5 b ", "a b", &["near-without-phrase ~5"]),
    ] {
        check(query, tree, notes);
    }
    let deep = format!("{}a{}", "(".repeat(40), ")".repeat(40));
    assert!(parse(&deep).notes.iter().any(|note| note.kind.as_str() == "nested-too-deep"));
    let long = "a ".repeat(65);
    assert_eq!(shown(&parse(&long).root).matches('a').count(), 64);
    assert_eq!(parse(&long).notes[0].kind.as_str(), "too-long");
    assert_eq!(shown(&parse(&format!("\"{long}\"")).root).matches('a').count(), 64);
}

/// Pieces of queries, sound and broken.
fn queries() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "حلب",
        "a",
        " ",
        " ",
        " ",
        "-",
        "OR",
        "|",
        "(",
        ")",
        "\"",
        "\u{AB}",
        "\u{BB}",
        "~",
        "~3",
        "title:",
        "source:",
        "lang:",
        "date:",
        "عنوان:",
        "2016",
        "..",
        "soon",
        "دی ۱۳۹۵",
        "fa",
        ",",
        ":",
        "\u{200C}",
        "\n",
        "é",
    ]);
    prop_oneof![
        prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn every_text_is_a_query(query in queries()) {
        let parsed = parse(&query);
        for note in &parsed.notes {
            prop_assert!(query.get(note.span.clone()).is_some(), "{:?}", note);
            prop_assert!(!note.sentence(roznama_text::Lang::FA).is_empty());
        }
        prop_assert!(parsed.notes.is_sorted_by_key(|note| note.span.start));
    }

    /// What has no sign of the language is words, to the letter.
    #[test]
    fn plain_words_stay(words in prop::collection::vec("[a-zابپ\u{200C}۰-۹؟،.]{1,6}", 1..6)) {
        let query = words.join(" ");
        let parsed = parse(&query);
        prop_assert_eq!(parsed.notes, []);
        prop_assert!(matches!(&parsed.root, Node::Words(text) if text.text == query && text.is_unfinished));
    }
}
