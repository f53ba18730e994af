//! What finds what, and in which order.

mod laws;
mod shown;
mod told;

use crate::{Article, Corpus, Query, Sourced, pack};

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
