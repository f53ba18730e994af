//! What finds what, in which order, and what of it is shown.

use proptest::prelude::*;
use roznama_text::{grapheme, tokens};

use super::dictionary::has_line_break;
use crate::query::Node;
use crate::{Article, Corpus, KwicOrder, Query, Sourced, pack};

fn corpus(bodies: &[&str]) -> Corpus {
    let article = |(ix, body): (usize, &&str)| Article {
        title: Some(Sourced::stated(String::from("—"))),
        ..Article::new(format!("{ix}"), *body)
    };
    pack::read(&pack::write(bodies.iter().enumerate().map(article).collect(), vec![])).unwrap()
}

fn query(text: &str) -> Query {
    Query { text: text.to_owned(), limit: 100, ..Query::default() }
}

/// The ids that a query finds among bodies, best first.
fn ids(corpus: &Corpus, text: &str) -> Vec<usize> {
    let results = corpus.search(&query(text));
    assert_eq!(results.total, results.hits.len());
    results.hits.iter().map(|hit| corpus.get(hit.document).id.parse().unwrap()).collect()
}

/// Each query must find exactly these bodies, in any order.
#[track_caller]
fn check(bodies: &[&str], cases: &[(&str, &[usize])]) {
    let corpus = corpus(bodies);
    for (text, expected) in cases {
        let mut found = ids(&corpus, text);
        found.sort_unstable();
        assert_eq!(&found, expected, "query {text:?} in {bodies:?}");
    }
}

#[test]
fn every_word_must_occur() {
    check(
        &["حلب شہر", "حلب", "شہر دمشق"],
        &[
            ("حلب ", &[0, 1]),
            ("شہر حلب ", &[0]),
            ("دمشق حلب", &[]),
            ("", &[0, 1, 2]),
            ("؟!", &[0, 1, 2]),
        ],
    );
}

#[test]
fn any_keyboard() {
    check(
        &["روحاني كتاب", "روحانی کتاب", "۳۰ ستمبر۲۰۱۵ء", "٢٠١٥", "2016"],
        &[
            ("روحانی", &[0, 1]),
            ("روحاني", &[0, 1]),
            ("كتاب", &[0, 1]),
            ("کتاب", &[0, 1]),
            ("2015", &[2, 3]),
            ("۲۰۱۵", &[2, 3]),
            ("٢٠١٥", &[2, 3]),
            ("30 ستمبر", &[2]),
            ("201", &[]),
        ],
    );
}

#[test]
fn joined_and_split() {
    let bodies = ["تروریستها آمدند", "تروریست\u{200C}ها آمدند", "تروریست ها آمدند", "ها تروریست"];
    check(
        &bodies,
        &[
            ("تروریستها ", &[0, 1, 2]),
            ("تروریست\u{200C}ها ", &[0, 1, 2]),
            ("تروریست ها ", &[0, 1, 2, 3]),
            ("تروریستها آمدند ", &[0, 1, 2]),
            ("تروریست ها آمدند ", &[0, 1, 2]),
            ("آمدند تروریستها ", &[0, 1, 2]),
            ("تروریست ", &[1, 2, 3]),
            // The words of a document never join across its fields.
            ("هاتروریست ", &[3]),
        ],
    );
}

#[test]
fn contexts_are_in_the_order_of_the_alphabet() {
    let body = "حلب گل، حلب پل، حلب و، حلب کتاب، حلب بد";
    let corpus = pack::read(&pack::write(vec![Article::new("a", body)], vec![]));
    let corpus = corpus.expect("what was just written");
    let query = Query { text: "حلب ".into(), ..Query::default() };
    let rows = corpus.concordance(&query, 4, KwicOrder::Right);
    let behind: Vec<char> =
        rows.iter().filter_map(|row| body[row.right.clone()].trim().chars().next()).collect();
    assert_eq!(behind, ['ب', 'پ', 'ک', 'گ', 'و']);
}

#[test]
fn in_one_two_or_three_words() {
    check(
        &["إنشاءالله خیر", "انشاء الله خیر", "ان شاء الله خیر", "ان خیر شاء الله", "ان\nشاء الله"],
        &[
            ("إنشاءالله ", &[0, 1, 2]),
            ("انشاء الله ", &[0, 1, 2]),
            ("ان شاء الله ", &[0, 1, 2, 3, 4]),
            ("\"ان شاء الله\" ", &[0, 1, 2]),
        ],
    );
}

#[test]
fn unfinished_last_word() {
    check(
        &["ایران و روس", "ایرانی صدر", "دانش\u{200C}آموزان", "دانش آموزان", "دانشآموزان"],
        &[
            ("ایر", &[0, 1]),
            ("ایر ", &[]),
            ("ایر روس", &[]),
            ("روس ایر", &[0]),
            ("دانشآمو", &[2, 3, 4]),
            ("دانش\u{200C}آمو", &[2, 3, 4]),
            ("دانش آمو", &[2, 3, 4]),
        ],
    );
}

#[test]
fn numbers_neither_join_nor_split() {
    check(&["20 15", "2015"], &[("2015", &[1]), ("20 15", &[0])]);
}

#[test]
fn phrases() {
    check(
        &["وزیر خارجہ روس", "خارجہ وزیر", "وزیر کا خارجہ", "وزير خارجه", "وزیر\nخارجہ"],
        &[
            ("\"وزیر خارجہ\"", &[0, 3]),
            ("\u{AB}وزير خارجه\u{BB}", &[0, 3]),
            ("\"وزیر خارجہ\" -روس", &[3]),
            ("\"وزیر خار", &[0, 3]),
            ("\"وزیر خار\"", &[]),
            ("\"خارجہ\"", &[0, 1, 2, 3, 4]),
            ("\"وزیر خارجہ\"~1", &[0, 1, 2, 3, 4]),
            ("\"وزیر روس\"~0", &[]),
            ("\"روس وزیر\"~1", &[0]),
            ("-\"وزیر خارجہ\" خارجہ", &[1, 2, 4]),
            ("\"\" خارجہ روس", &[0]),
        ],
    );
}

#[test]
fn phrases_with_words_joined_and_split() {
    check(
        &[
            "دانش\u{200C}آموزان تهران آمدند",
            "دانشآموزان تهران آمدند",
            "دانش آموزان تهران آمدند",
            "دانش\u{200C}آموزان شهر تهران",
            "آموزان دانش تهران",
        ],
        &[
            ("\"دانش\u{200C}آموزان تهران\"", &[0, 1, 2]),
            ("\"دانشآموزان تهران آمدند\"", &[0, 1, 2]),
            ("\"دانش آموزان تهران\"", &[0, 1, 2]),
            ("\"تهران دانش آموزان\"", &[]),
            ("\"آموزان تهران\"", &[0, 2]),
        ],
    );
}

#[test]
fn alternatives_and_negation() {
    check(
        &["حلب شہر", "دمشق شہر", "حلب دمشق", "بیروت"],
        &[
            ("حلب OR بیروت ", &[0, 2, 3]),
            ("شہر حلب OR بیروت ", &[0]),
            ("شہر حلب | دمشق ", &[0, 1]),
            ("(شہر حلب) OR بیروت ", &[0, 3]),
            ("حلب -دمشق", &[0]),
            ("-شہر", &[2, 3]),
            ("-(حلب OR دمشق)", &[3]),
            ("بیروت OR -شہر ", &[2, 3]),
            ("حلب -حلب", &[]),
        ],
    );
}

#[test]
fn fields() {
    let article =
        |id: &str, title: &str, body: &str, lang: &str, source: &str, date: &str| Article {
            title: Some(Sourced::stated(title.to_owned())),
            lang: lang.parse().ok().map(Sourced::stated),
            source: Some(Sourced::stated(source.to_owned())),
            date: date.parse().ok().map(Sourced::stated),
            ..Article::new(id, body)
        };
    let articles = vec![
        article("a", "حلب سقطت", "دمشق", "ar", "BBC العربية", "2016-12-20"),
        article("b", "دمشق", "سقوط حلب", "fa", "تسنیم", "2016-12"),
        article("c", "حلب", "دمشق", "ur", "tasnimnews.com", "2017-02"),
    ];
    let corpus = pack::read(&pack::write(articles, vec![])).unwrap();
    for (text, expected) in [
        ("title:حلب", "ac"),
        ("title:(حلب OR دمشق)", "abc"),
        ("title:\"حلب سقطت\"", "a"),
        ("title:حلب دمشق ", "ac"),
        ("-title:حلب", "b"),
        ("حلب lang:fa", "b"),
        ("lang:اردو OR lang:ar", "ac"),
        ("source:bbc", "a"),
        ("source:تسنيم", "b"),
        ("source:tasn", "c"),
        ("source:tasnim ", "c"),
        ("source:\"bbc persian\"", ""),
        ("date:2016-12", "ab"),
        ("date:\"دی ۱۳۹۵\"", "b"),
        ("date:2017..", "c"),
        ("حلب -date:2016", "c"),
    ] {
        let matching = corpus.matching(&query(text));
        let ids: String = matching.iter().map(|ix| corpus.get(*ix).id.as_str()).collect();
        assert_eq!(ids, expected, "{text}");
    }
}

#[test]
fn highlights_honour_phrases_and_negation() {
    check_highlights("وزیر کا وزیر خارجہ اور خارجہ", "\"وزیر خارجہ\"", &["وزیر خارجہ"]);
    check_highlights("حلب دمشق", "حلب -\"دمشق حلب\"", &["حلب"]);
    check_highlights("حلب دمشق", "title:حلب OR دمشق ", &["دمشق"]);
    check_highlights("حلب الف ب دمشق ج حلب", "\"حلب دمشق\"~1", &["دمشق", "حلب"]);
    let corpus = corpus(&["وزیر کا کہنا\nوزیر خارجہ نے کہا"]);
    let hit = &corpus.search(&query("\"وزیر خارجہ\" -حلب")).hits[0];
    let body = &corpus.get(hit.document).body;
    assert_eq!(&body[hit.snippet.span.clone()], "وزیر خارجہ نے کہا");
    let marked: Vec<&str> = hit.snippet.highlights.iter().map(|h| &body[h.clone()]).collect();
    assert_eq!(marked, ["وزیر خارجہ"]);
}

/// What is suggested for a query among bodies.
#[track_caller]
fn check_suggestion(bodies: &[&str], text: &str, expected: Option<&str>) {
    let corpus = corpus(bodies);
    assert_eq!(corpus.search(&query(text)).total, 0, "{text} finds something");
    assert_eq!(corpus.did_you_mean(&query(text)).as_deref(), expected, "{text} in {bodies:?}");
}

#[test]
fn suggestions() {
    let bodies = ["روحانی رئيس جمهور", "روحانی رفت", "روحاف", "پیوٹن ماسکو", "قزاقستان"];
    check_suggestion(&bodies, "روحاین ", Some("روحانی "));
    check_suggestion(&bodies, "\"روحانب رفت\"", Some("\"روحانی رفت\""));
    // As the corpus writes it, not as it is folded.
    check_suggestion(&bodies, "رئيش ", Some("رئيس "));
    check_suggestion(&bodies, "كازاخستان ", Some("قزاقستان "));
    check_suggestion(&bodies, "title:— روخانی -رفت", Some("title:— روحانی -رفت"));
    check_suggestion(&bodies, "دیکتاتور ", None);
    // Both are there, in no document together.
    check_suggestion(&bodies, "ماسکو رفت ", None);
    check_suggestion(&bodies, "12345 ", None);
}

#[test]
fn histograms() {
    let article = |id: &str, date: &str| Article {
        date: date.parse().ok().map(Sourced::stated),
        ..Article::new(id, "متن")
    };
    let dates = ["2016-12-24", "2016", "2016-12-31/2017-01-01", "2015-03/..", "1000/2016", "x"];
    let articles = (0..).zip(dates).map(|(ix, date)| article(&format!("{ix}"), date)).collect();
    let corpus = pack::read(&pack::write(articles, vec![])).unwrap();
    let found = corpus.histogram(&query("متن"));
    assert_eq!(found.undated, 1);
    assert_eq!(found.years, [(1000, 1), (2015, 1), (2016, 3), (2017, 1)]);
    let of = |month| found.months.iter().find(|(of, _)| *of == month).map(|(_, count)| *count);
    assert_eq!((of((2016, 12)), of((2016, 3)), of((2017, 1))), (Some(3), Some(1), Some(1)));
    let mut december = query("متن");
    december.filter.from = "2016-12-01".parse().ok();
    assert_eq!(corpus.histogram(&december), found, "as if no day were chosen");
}

#[test]
fn concordances() {
    let corpus = corpus(&["الف حلب ت\nب حلب پ", "ج حلب الف حلب"]);
    let shown = |text: &str, order| -> Vec<String> {
        let rows = corpus.concordance(&query(text), 5, order);
        let part = |row: &crate::KwicRow, span: &std::ops::Range<usize>| {
            corpus.get(row.document).body[span.clone()].to_owned()
        };
        let row = |row| {
            format!("{}|{}|{}", part(row, &row.left), part(row, &row.span), part(row, &row.right))
        };
        rows.iter().map(row).collect()
    };
    assert_eq!(
        shown("حلب", KwicOrder::Text),
        ["الف |حلب| ت", "ب |حلب| پ", "ج |حلب| الف ", " الف |حلب|"]
    );
    assert_eq!(
        shown("حلب", KwicOrder::Right),
        [" الف |حلب|", "ج |حلب| الف ", "ب |حلب| پ", "الف |حلب| ت"]
    );
    assert_eq!(
        shown("حلب", KwicOrder::Left),
        ["الف |حلب| ت", " الف |حلب|", "ب |حلب| پ", "ج |حلب| الف "]
    );
    assert_eq!(shown("\"حلب الف\"", KwicOrder::Text), ["ج |حلب الف| حلب"]);
    assert_eq!(shown("title:حلب", KwicOrder::Text), [""; 0]);
}

#[test]
fn a_broken_query_finds_and_tells() {
    let corpus = corpus(&["حلب"]);
    let results = corpus.search(&query("(حلب OR"));
    assert_eq!(results.total, 1);
    let kinds: Vec<&str> = results.notes.iter().map(|note| note.kind.as_str()).collect();
    assert_eq!(kinds, ["unclosed-group", "or-without-side"]);
}

#[test]
fn ranking() {
    let article = |id: &str, title: &str, body: &str| Article {
        title: Some(Sourced::stated(title.to_owned())),
        ..Article::new(id, body)
    };
    let filler = "دوسرے الفاظ ".repeat(20);
    let articles = vec![
        article("once", "الف", &format!("حلب {filler}")),
        article("often", "الف", &format!("حلب حلب حلب {filler}")),
        article("title", "حلب", &filler),
        article("other", "الف", &filler),
    ];
    let corpus = pack::read(&pack::write(articles, vec![])).unwrap();
    let results = corpus.search(&query("حلب"));
    let order: Vec<&str> =
        results.hits.iter().map(|hit| corpus.get(hit.document).id.as_str()).collect();
    assert_eq!(order, ["title", "often", "once"]);
    assert!(results.hits.is_sorted_by(|a, b| a.score >= b.score));
    let title: Vec<&str> =
        results.hits[0].title_highlights.iter().map(|span| &"حلب"[span.clone()]).collect();
    assert_eq!(title, ["حلب"]);

    let first = corpus.search(&Query { limit: 1, ..query("حلب") });
    assert_eq!((first.hits.len(), first.total), (1, 3));
    assert_eq!(first.hits[0], results.hits[0]);
}

#[test]
fn ties_go_to_the_exact_spelling_then_to_the_id() {
    let corpus = corpus(&["روحانی آمد", "روحاني آمد", "روحانی آمد"]);
    assert_eq!(ids(&corpus, "روحاني"), [1, 0, 2]);
    assert_eq!(ids(&corpus, "روحانی"), [0, 2, 1]);
    let best = corpus.search(&Query { limit: 1, ..query("روحاني") });
    assert_eq!(corpus.get(best.hits[0].document).id, "1");
}

#[test]
fn without_words_by_date() {
    let article = |id: &str, date: &str| Article {
        date: date.parse().ok().map(Sourced::stated),
        ..Article::new(id, "متن")
    };
    let articles = vec![
        article("a", ""),
        article("b", "2017"),
        article("c", "2016-12"),
        article("d", "2016-12"),
    ];
    let corpus = pack::read(&pack::write(articles, vec![])).unwrap();
    let results = corpus.search(&query(" "));
    let order: Vec<&str> =
        results.hits.iter().map(|hit| corpus.get(hit.document).id.as_str()).collect();
    assert_eq!(order, ["c", "d", "b", "a"]);
    assert!(results.hits.iter().all(|hit| hit.score == 0 && !hit.snippet.span.is_empty()));
}

/// The parts of a body that a query highlights.
#[track_caller]
fn check_highlights(body: &str, text: &str, expected: &[&str]) {
    let corpus = corpus(&[body]);
    let (ix, document) = corpus.document("0").unwrap();
    let found: Vec<&str> =
        corpus.highlights(ix, text).into_iter().map(|span| document.text_of(span)).collect();
    assert_eq!(found, expected, "query {text:?} in {body:?}");
}

impl crate::Document {
    fn text_of(&self, span: std::ops::Range<usize>) -> &str {
        &self.body[span]
    }
}

#[test]
fn highlights_are_whole_letters_of_the_original() {
    let reh_with_shadda = "محم\u{651}د";
    check_highlights(reh_with_shadda, "محمد", &[reh_with_shadda]);
    check_highlights("ستمبر2015ء", "2015", &["2015"]);
    check_highlights("تروریست\u{200C}ها", "تروریستها", &["تروریست\u{200C}ها"]);
    // A joiner belongs to the letter before it.
    check_highlights("تروریست\u{200C}ها", "تروریست ", &["تروریست\u{200C}"]);
    check_highlights("تروریست ها", "تروریستها", &["تروریست ها"]);
    check_highlights("تروریستها", "تروریست ها", &["تروریستها"]);
    check_highlights("ایران، ایرانی", "ایر", &["ایران", "ایرانی"]);
    check_highlights("ایران", "", &[]);
}

#[test]
fn snippets_show_the_best_passage() {
    let filler = "اور بہت سے الفاظ ".repeat(30);
    let body = format!("حلب {filler}\n\n{filler} دمشق اور حلب {filler}\n\nحلب حلب");
    let corpus = corpus(&[&body]);
    let hit = &corpus.search(&query("حلب دمشق")).hits[0];
    let shown = &body[hit.snippet.span.clone()];
    assert!(shown.contains("دمشق اور حلب"), "{shown}");
    assert!(shown.chars().count() <= 200 + 30, "{shown}");
    let highlighted: Vec<&str> =
        hit.snippet.highlights.iter().map(|span| &body[span.clone()]).collect();
    assert_eq!(highlighted, ["دمشق", "حلب"]);
    for word in shown.split_whitespace() {
        assert!(body.split_whitespace().any(|whole| whole == word), "{word:?} is cut");
    }
}

#[test]
fn snippet_of_a_line_without_spaces() {
    let body = "ا".repeat(5000);
    let corpus = corpus(&[&body]);
    for text in ["", "ا"] {
        let hit = &corpus.search(&query(text)).hits[0];
        assert!(!hit.snippet.span.is_empty());
    }
}

/// What would end a phrase.
const QUOTES: &str =
    "\"\u{AB}\u{BB}\u{201C}\u{201D}\u{201E}\u{201F}\u{301D}\u{301E}\u{301F}\u{FF02}";

/// Words of several scripts, joiners, marks, digits, spaces and line ends.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ابپتروہیيكک\u{64E}\u{651}\u{200C}ے ،\n]{0,60}",
        "[a-dA-D0-9۰-۹٠-٩ .،\u{200C}\n]{0,40}",
        "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Words that stand side by side in a line are found as a phrase, and what is found as a phrase is found as words.
    #[test]
    fn what_stands_side_by_side_is_a_phrase(
        bodies in prop::collection::vec(texts(), 1..4),
        at in any::<prop::sample::Index>(),
        count in 1usize..4,
    ) {
        let plain = |text: &String| text.replace(|c: char| QUOTES.contains(c), "");
        let bodies: Vec<String> = bodies.iter().map(plain).collect();
        let corpus = corpus(&bodies.iter().map(String::as_str).collect::<Vec<_>>());
        let all = tokens(&bodies[0]);
        if all.len() < count {
            return Ok(());
        }
        let start = at.index(all.len() - count + 1);
        let words = &all[start..start + count];
        let written = &bodies[0][words[0].span.start..words[count - 1].span.end];
        // Numbers and addresses may end elsewhere without what stands around them.
        let terms = |tokens: &[roznama_text::Token]| tokens.iter().map(|t| t.term.clone()).collect::<Vec<_>>();
        if has_line_break(written) || terms(&tokens(written)) != terms(words) {
            return Ok(());
        }
        let found = ids(&corpus, &format!("\"{written}\""));
        prop_assert!(found.contains(&0), "{:?} in {:?}", written, bodies[0]);
        let near = ids(&corpus, &format!("\"{written}\"~20"));
        prop_assert!(found.iter().all(|ix| near.contains(ix)), "{:?}", written);
        let words = format!("{written} ");
        if matches!(crate::query::parse(&words).root, Node::Words(_)) {
            let loosely = ids(&corpus, &words);
            prop_assert!(near.iter().all(|ix| loosely.contains(ix)), "{:?}", written);
        }
    }

    /// A concordance has exactly what is highlighted, and cuts no letter.
    #[test]
    fn concordances_show_what_is_highlighted(bodies in prop::collection::vec(texts(), 1..4), text in texts(), width in 0usize..9) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        let rows = corpus.concordance(&query(&text), width, KwicOrder::Left);
        for (ix, document) in (0..).map(crate::DocIx).zip(corpus.documents()) {
            let mut spans: Vec<_> = rows.iter().filter(|row| row.document == ix).collect();
            spans.sort_by_key(|row| row.span.start);
            for row in &spans {
                prop_assert_eq!((row.left.end, row.right.start), (row.span.start, row.span.end));
                let context = [&row.left, &row.right].map(|span| document.body.get(span.clone()));
                prop_assert!(context.iter().all(|text| text.is_some_and(|text| !has_line_break(text))));
            }
            if matches!(crate::query::parse(&text).root, Node::Words(_)) && corpus.matching(&query(&text)).contains(&ix) {
                let spans: Vec<_> = spans.iter().map(|row| row.span.clone()).collect();
                prop_assert_eq!(spans, corpus.highlights(ix, &text));
            }
        }
    }

    /// A document has a condition or does not.
    #[test]
    fn negation_divides(bodies in prop::collection::vec(texts(), 1..5), word in "[ابپتیک]{1,3}") {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        let mut all = ids(&corpus, &format!("\"{word}\""));
        all.extend(ids(&corpus, &format!("-{word}")));
        all.sort_unstable();
        let everything: Vec<usize> = (0..bodies.len()).collect();
        prop_assert_eq!(&all, &everything);
        let mut either = ids(&corpus, &format!("{word} OR -{word} "));
        either.sort_unstable();
        prop_assert_eq!(either, everything);
    }

    #[test]
    fn each_word_of_a_document_finds_it(bodies in prop::collection::vec(texts(), 1..4)) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        for (ix, body) in bodies.iter().enumerate() {
            for token in tokens(body) {
                let word = &body[token.span];
                prop_assert!(ids(&corpus, word).contains(&ix), "{word:?} in {body:?}");
            }
        }
    }

    #[test]
    fn what_is_found_is_shown(bodies in prop::collection::vec(texts(), 1..4), text in texts()) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        for hit in corpus.search(&query(&text)).hits {
            let document = corpus.get(hit.document);
            let spans = corpus.highlights(hit.document, &text);
            let has_words = !tokens(&text).is_empty();
            let shown = !spans.is_empty() || !hit.title_highlights.is_empty();
            if matches!(crate::query::parse(&text).root, Node::Words(_) | Node::Phrase(_)) {
                prop_assert_eq!(has_words, shown, "{:?} in {:?}", text, document.body);
            }
            prop_assert!(document.body.get(hit.snippet.span.clone()).is_some());
            let inside = |h: &std::ops::Range<usize>| {
                hit.snippet.span.start <= h.start && h.end <= hit.snippet.span.end
            };
            prop_assert!(hit.snippet.highlights.iter().all(inside));
            for span in spans.iter().chain(&hit.snippet.highlights) {
                prop_assert_eq!(&grapheme::snap(&document.body, span.clone()), span);
            }
            prop_assert!(spans.is_sorted_by(|a, b| a.end <= b.start));
        }
    }

    #[test]
    fn facets_sum_up(bodies in prop::collection::vec(texts(), 0..6), text in texts()) {
        let bodies: Vec<&str> = bodies.iter().map(String::as_str).collect();
        let corpus = corpus(&bodies);
        let facets = corpus.facets(&query(&text));
        let total = corpus.search(&query(&text)).total;
        prop_assert_eq!(facets.langs.iter().map(|(_, count)| count).sum::<usize>(), total);
        prop_assert_eq!(facets.undated, total);
        for (lang, count) in facets.langs {
            let mut one = query(&text);
            one.filter.langs.insert(lang);
            prop_assert_eq!(corpus.search(&one).total, count);
            prop_assert_eq!(corpus.matching(&one).len(), count);
        }
    }
}
