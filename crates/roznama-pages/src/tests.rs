use std::collections::BTreeMap;

use roznama_core::{Article, EventLinkRow, EventRow, Passage, Role, Sourced, build, pack};
use roznama_text::Lang;
use scraper::{Html as Parsed, Selector};

use super::*;

const HOSTILE: &str = "</title></script><script>alert(\"1\")</script>&amp;'\u{202E}\u{2066}";

fn corpus(articles: Vec<Article>, events: Vec<EventRow>) -> Corpus {
    pack::read(&build(articles, events).pack()).expect("a pack just written can be read")
}

fn event(id: &str, titles: &[(Lang, &str)], articles: Vec<EventLinkRow>) -> EventRow {
    EventRow {
        id: id.to_owned(),
        titles: titles
            .iter()
            .map(|(lang, title)| (*lang, (*title).to_owned()))
            .collect::<BTreeMap<_, _>>(),
        edtf: "2016-12-24".parse().expect("a date"),
        places: vec!["Tehran".to_owned()],
        participants: vec!["Hassan Rouhani".to_owned()],
        articles,
        note: None,
    }
}

/// Two articles on one event, as small as they can be and still show every part of a page.
fn small() -> Corpus {
    let urdu = Article {
        title: Some(Sourced::stated("صدر کا بیان".to_owned())),
        lang: Some(Sourced::stated(Lang::UR)),
        date: Some(Sourced::stated("2021-04-13T19:56:00+04:30".parse().expect("a date"))),
        source: Some(Sourced::curated("سحر".to_owned(), Some("the site's name".to_owned()))),
        url: Some("https://example.org/a?b=1&c=2".to_owned()),
        tags: vec!["ایران".to_owned(), "روس".to_owned()],
        extra: vec![("desk".to_owned(), "world".to_owned())],
        ..Article::new(
            "a1",
            "صدر کا بیان\n\nروس نے 2015-09-30 سے شام میں حملے شروع کیے۔ یہ متن کا پہلا پیرا ہے۔\n",
        )
    };
    let arabic = Article {
        title: Some(Sourced::stated("اتصال هاتفي".to_owned())),
        lang: Some(Sourced::stated(Lang::AR)),
        date: Some(Sourced::inferred("2016-12-24/2016-12-25".parse().expect("a date"), "event")),
        ..Article::new(
            "b2",
            "اتصال هاتفي\n\nأجرى الرئيس الإيراني اتصالا هاتفيا مع نظيره الروسي في طهران.\n",
        )
    };
    let links = vec![
        EventLinkRow {
            article: "a1".to_owned(),
            role: Role::Mention,
            passage: Passage::Quote("روس نے".to_owned()),
        },
        EventLinkRow { article: "b2".to_owned(), role: Role::Report, passage: Passage::Whole },
    ];
    let titles = [(Lang::EN, "A telephone call"), (Lang::UR, "ٹیلی فون پر گفتگو")];
    corpus(vec![urdu, arabic], vec![event("call", &titles, links)])
}

fn links() -> Links {
    Links { stylesheet: Some("styles-0123.css".to_owned()), icon: Some("icon-0123.svg".to_owned()) }
}

fn hostile() -> Corpus {
    let article = Article {
        title: Some(Sourced::stated(HOSTILE.to_owned())),
        source: Some(Sourced::curated(HOSTILE.to_owned(), Some(HOSTILE.to_owned()))),
        url: Some("javascript:alert(1)".to_owned()),
        author: Some(HOSTILE.to_owned()),
        place: Some(HOSTILE.to_owned()),
        tags: vec![HOSTILE.to_owned()],
        extra: vec![(HOSTILE.to_owned(), HOSTILE.to_owned())],
        ..Article::new(
            "../<x>\" &",
            format!("{HOSTILE}\n\n<img src=x onerror=alert(1)>\u{0}\u{1}\u{FFFE}\r\n&lt;\n"),
        )
    };
    let link =
        EventLinkRow { article: article.id.clone(), role: Role::Report, passage: Passage::Whole };
    corpus(vec![article], vec![event("/etc/passwd", &[(Lang::EN, HOSTILE)], vec![link])])
}

#[track_caller]
fn parse(page: &Page) -> Parsed {
    let parsed = Parsed::parse_document(&page.html);
    assert!(parsed.errors.is_empty(), "{}: {:?}\n{}", page.path, parsed.errors, page.html);
    parsed
}

fn texts(parsed: &Parsed, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    parsed.select(&selector).map(|element| element.text().collect()).collect()
}

fn attributes(parsed: &Parsed, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    parsed.select(&selector).filter_map(|e| e.attr(name)).map(str::to_owned).collect()
}

/// Snapshots are read by people: what cannot be seen is written as a reference.
fn visible(html: &str) -> String {
    html.replace('\u{200C}', "&zwnj;").replace('\u{2066}', "&lri;").replace('\u{2069}', "&pdi;")
}

#[test]
fn pages_look_as_they_should() {
    for page in pages(&small(), &links()) {
        insta::assert_snapshot!(page.path.replace('/', "_"), visible(&page.html));
    }
    insta::assert_snapshot!("list", visible(list(&small()).as_str()));
}

#[test]
fn pages_are_well_formed_whatever_the_corpus_holds() {
    for corpus in [small(), hostile(), corpus(vec![Article::new("", "")], vec![])] {
        for page in pages(&corpus, &links()) {
            let parsed = parse(&page);
            assert_eq!(texts(&parsed, "h1").len(), 1, "{}", page.path);
            assert_eq!(
                attributes(&parsed, "script", "type"),
                ["application/ld+json"],
                "{}",
                page.path
            );
            assert!(attributes(&parsed, "html", "lang").len() == 1);
            let ids = attributes(&parsed, "[id]", "id");
            let mut distinct = ids.clone();
            distinct.sort();
            distinct.dedup();
            assert_eq!(ids.len(), distinct.len(), "{}: ids occur once", page.path);
        }
        let listed = format!("<!doctype html><title>x</title>{}", list(&corpus).as_str());
        assert_eq!(Parsed::parse_document(&listed).errors, Vec::<&str>::new());
    }
}

#[test]
fn hostile_text_is_shown_and_does_nothing() {
    for page in pages(&hostile(), &Links::default()) {
        let parsed = parse(&page);
        assert_eq!(texts(&parsed, "h1"), [HOSTILE], "{}", page.path);
        assert!(texts(&parsed, "img").is_empty() && texts(&parsed, "[onerror]").is_empty());
        let links = attributes(&parsed, "a[href]", "href");
        assert!(
            links.iter().all(|href| href.starts_with("../") || href.starts_with('#')),
            "{links:?}"
        );
        let data: serde_json::Value =
            serde_json::from_str(&texts(&parsed, "script")[0]).expect("the block of data is JSON");
        let name = data.get("headline").or_else(|| data.get("name"));
        assert_eq!(name.and_then(|name| name.as_str()), Some(HOSTILE), "{}", page.path);
    }
}

#[test]
fn the_text_is_the_text_as_published() {
    for corpus in [small(), hostile()] {
        for (document, page) in corpus.documents().iter().zip(pages(&corpus, &Links::default())) {
            let shown: Vec<_> = texts(&parse(&page), ".reader__text > p")
                .into_iter()
                .map(|text| text.trim_start_matches('¶').to_owned())
                .collect();
            let expected: Vec<_> = document
                .paragraphs
                .iter()
                .map(|p| document.text(&p.span).replace(['\u{0}', '\u{1}', '\u{FFFE}'], "\u{FFFD}"))
                .collect();
            assert_eq!(shown, expected, "{}", document.id);
        }
    }
}

#[test]
fn a_paragraph_in_another_language_says_so() {
    let urdu = "ایران کے صدر نے کہا ہے کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔";
    let english = "The president said on Monday that they would not be there.";
    let article = Article {
        lang: Some(Sourced::stated(Lang::UR)),
        ..Article::new("a", format!("{urdu}\n{english}\n{urdu} {urdu}"))
    };
    let link = EventLinkRow {
        article: "a".to_owned(),
        role: Role::Mention,
        passage: Passage::Quote("on Monday".to_owned()),
    };
    let corpus = corpus(vec![article], vec![event("e", &[(Lang::EN, "A day")], vec![link])]);
    let pages = pages(&corpus, &Links::default());
    let article = parse(&pages[0]);
    let own = ".reader__text > p[lang]";
    assert_eq!(texts(&article, own), [format!("¶{english}")]);
    assert_eq!(attributes(&article, own, "lang"), ["en"]);
    assert_eq!(attributes(&article, ".reader__text > p", "dir"), ["rtl", "ltr", "rtl"]);
    let language = &texts(&article, ".facts dd")[0];
    assert!(language.contains("انگریزی") && language.contains("پیراگراف"), "{language}");
    let event = parse(&pages[1]);
    assert_eq!(attributes(&event, ".event__quote", "lang"), ["en"]);
    assert_eq!(attributes(&event, ".event__quote", "dir"), ["ltr"]);
}

#[test]
fn what_is_not_stated_is_not_published_as_data() {
    #[track_caller]
    fn check(date: Option<Sourced<roznama_dates::Edtf>>, expected: Option<&str>) {
        let corpus = corpus(vec![Article { date, ..Article::new("a", "text") }], vec![]);
        let page = &pages(&corpus, &Links::default())[0];
        let data: serde_json::Value =
            serde_json::from_str(&texts(&parse(page), "script")[0]).expect("JSON");
        assert_eq!(data.get("datePublished").and_then(|d| d.as_str()), expected);
    }
    let day: roznama_dates::Edtf = "2016-12-25".parse().expect("a date");
    check(None, None);
    check(Some(Sourced::stated(day.clone())), Some("2016-12-25"));
    check(Some(Sourced::curated(day.clone(), None)), None);
    check(Some(Sourced::inferred(day, "event")), None);
    check(Some(Sourced::stated("2016-12-25~".parse().expect("a date"))), None);
}

#[test]
fn only_what_html_takes_becomes_a_datetime() {
    #[track_caller]
    fn check(edtf: &str, expected: Option<&str>) {
        let edtf = edtf.parse().unwrap_or_else(|error| panic!("{edtf}: {error}"));
        assert_eq!(html_datetime(&edtf).as_deref(), expected);
    }
    check("2016", Some("2016"));
    check("2016-12", Some("2016-12"));
    check("2016-12-24", Some("2016-12-24"));
    check("2021-04-13T19:56:00+04:30", Some("2021-04-13T19:56:00+04:30"));
    check("2016-12-24/2016-12-25", None);
    check("2012/..", None);
    check("2016-12-25?", None);
    check("201X", None);
    check("2016-21", None);
    check("-0044", None);
    check("0000", None);
}

#[test]
fn pages_are_in_the_language_of_their_article_where_the_interface_speaks_it() {
    #[track_caller]
    fn check(lang: &str, expected: [&str; 2]) {
        let lang = Lang::new(lang).expect("a language tag");
        let article = Article { lang: Some(Sourced::stated(lang)), ..Article::new("a", "text") };
        let page = &pages(&corpus(vec![article], vec![]), &Links::default())[0];
        let parsed = parse(page);
        let found =
            [attributes(&parsed, "html", "lang"), attributes(&parsed, "html", "dir")].concat();
        assert_eq!(found, expected);
        assert_eq!(
            attributes(&parsed, ".reader__text", "lang"),
            [if lang == Lang::UND { "" } else { lang.as_str() }]
        );
    }
    check("en", ["en", "ltr"]);
    check("ar", ["ar", "rtl"]);
    check("fa", ["fa", "rtl"]);
    check("ur", ["ur", "rtl"]);
    check("ckb", ["en", "ltr"]);
    check("und", ["en", "ltr"]);
}

#[test]
fn names_that_differ_only_in_case_are_told() {
    let articles = ["a", "B", "A", "b"].map(|id| Article::new(id, "text"));
    let pages = pages(&corpus(articles.into(), vec![]), &Links::default());
    let found: Vec<_> =
        clashes(&pages).into_iter().map(|(a, b)| (a.path.as_str(), b.path.as_str())).collect();
    assert_eq!(found, [("article/A.html", "article/a.html"), ("article/B.html", "article/b.html")]);
}
