//! Names of a small corpus: what is found, kept and asked.

use roznama_text::Lang;

use super::{NameBasis, NameKind, Names};
use crate::pack::{Reader, Writer};
use crate::spread::one_by_one;
use crate::{Article, Corpus, DocIx, Filter, pack};

const TEXTS: [(&str, &str); 5] = [
    ("ar", "قال الرئيس الروسي فلاديمير بوتين في موسكو. وأضاف بوتين"),
    ("ur", "روسی صدر ولادیمیر پیوٹن نے ماسکو میں کہا"),
    ("fa", "پوتین در کازاخستان گفت که سازمان ملل متحد"),
    ("ar", "الرئيس حسن روحاني في كازاخستان وكازاخستان"),
    ("en", "Nothing here."),
];

fn corpus() -> Corpus {
    let article = |(number, (lang, text)): (usize, (&str, &str))| Article {
        lang: lang.parse().ok().map(crate::Sourced::stated),
        ..Article::new(number.to_string(), text)
    };
    let articles = TEXTS.into_iter().enumerate().map(article).collect();
    pack::read(&pack::write(articles, vec![])).unwrap()
}

/// The ids of documents, in order: they do not stand in that order.
fn ids(corpus: &Corpus, documents: impl IntoIterator<Item = DocIx>) -> Vec<&str> {
    let mut ids: Vec<&str> = documents.into_iter().map(|ix| corpus.get(ix).id.as_str()).collect();
    ids.sort_unstable();
    ids
}

#[track_caller]
fn check(typed: &str, kinds: &[NameKind], expected: &[&str]) {
    let corpus = corpus();
    let names = corpus.names().unwrap();
    let found: Vec<&str> =
        names.search(typed, kinds).into_iter().map(|ix| names.get(ix).id.as_str()).collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn searched_in_any_spelling() {
    const PERSON: &[NameKind] = &[NameKind::Person];
    const PLACE: &[NameKind] = &[NameKind::Place];
    check("پوتین", PERSON, &["person/fldmr-btn"]);
    check("Putin", PERSON, &["person/fldmr-btn"]);
    check("پیو", PERSON, &["person/fldmr-btn"]);
    check("قزاقستان", PLACE, &["KZ"]);
    check("Kazakh", PLACE, &["KZ"]);
    check("Kazakhstan", PERSON, &[]);
    check("", PERSON, &["person/fldmr-btn", "person/hsn-rn"]);
}

#[test]
fn what_is_known_of_a_name() {
    let corpus = corpus();
    let names = corpus.names().unwrap();
    let putin = names.by_id("person/fldmr-btn").unwrap();
    assert_eq!(ids(&corpus, names.documents(putin)), ["0", "1", "2"]);
    let record = names.get(putin);
    assert_eq!((record.kind, record.basis), (NameKind::Person, NameBasis::Pattern));
    assert_eq!(record.label(Lang::UR), (Lang::UR, "ولادیمیر پیوٹن"));
    assert_eq!(record.label(Lang::FA), (Lang::FA, "پوتین"));
    let russia = names.get(names.by_id("RU").unwrap());
    assert!(russia.spellings.iter().all(|it| it.is_demonym), "{russia:?}");
    assert_eq!(russia.label(Lang::EN), (Lang::EN, "Russia"));
    assert_eq!(russia.basis, NameBasis::Listed);
    assert!(names.by_id("org/un").is_some());
    assert_eq!(names.of_document(corpus.document("4").unwrap().0), []);
}

#[test]
fn what_people_write_means_a_name() {
    let corpus = corpus();
    let names = corpus.names().unwrap();
    for (text, expected) in [
        ("Moscow", Some("city/moscow")),
        ("Moscow, Russia", Some("city/moscow")),
        ("Hassan Rouhani", Some("person/hsn-rn")),
        ("Vladimir Putin", Some("person/fldmr-btn")),
        ("rebels", None),
    ] {
        assert_eq!(names.named(text).map(|ix| names.get(ix).id.as_str()), expected, "{text}");
    }
}

#[test]
fn names_are_found_in_the_text_again() {
    let corpus = corpus();
    let names = corpus.names().unwrap();
    let found = |id: &str| -> Vec<(String, String)> {
        let (ix, document) = corpus.document(id).unwrap();
        let found = names.in_text(ix, document);
        let shown = |(span, name)| (document.text(&span).to_owned(), names.get(name).id.clone());
        found.into_iter().map(shown).collect()
    };
    let putin = "person/fldmr-btn".to_owned();
    let in_first = found("0");
    assert!(in_first.contains(&("فلاديمير بوتين".into(), putin.clone())), "{in_first:?}");
    assert!(in_first.contains(&("بوتين".into(), putin)), "{in_first:?}");
    assert_eq!(
        found("3").iter().filter(|(_, id)| id == "KZ").count(),
        2,
        "the second behind a particle"
    );
}

#[test]
fn a_filter_by_names() {
    let corpus = corpus();
    let passing = |chosen: &[&str]| -> Vec<&str> {
        let names = chosen.iter().map(|id| (*id).to_owned()).collect();
        let filter = Filter { names, ..Filter::default() };
        let found = corpus.find("");
        let passing = ids(&corpus, found.passing(&filter));
        assert_eq!(found.results(&filter, 10).total, passing.len());
        assert_eq!(found.facets(&filter).undated, passing.len());
        passing
    };
    assert_eq!(passing(&[]), ["0", "1", "2", "3", "4"]);
    assert_eq!(passing(&["city/moscow"]), ["0", "1"]);
    assert_eq!(passing(&["city/moscow", "KZ"]), ["0", "1", "2", "3"], "one of two places");
    assert_eq!(passing(&["person/fldmr-btn", "KZ"]), ["2"], "a person and a place");
    assert_eq!(passing(&["person/nobody"]), Vec::<&str>::new());
    assert_eq!(passing(&["person/nobody", "KZ"]), Vec::<&str>::new());

    let filter = Filter { names: ["KZ".to_owned()].into(), ..Filter::default() };
    let names = corpus.names().unwrap();
    let counts = |kind| -> Vec<(&str, usize)> {
        let counts = corpus.find("").names(&filter, kind);
        counts.into_iter().map(|(ix, count)| (names.get(ix).id.as_str(), count)).collect()
    };
    assert_eq!(counts(NameKind::Person), [("person/fldmr-btn", 1), ("person/hsn-rn", 1)]);
    assert_eq!(counts(NameKind::Place)[0], ("KZ", 2), "as if no place were chosen");
    assert!(counts(NameKind::Place).contains(&("city/moscow", 2)));
}

#[test]
fn the_context_of_a_name() {
    let corpus = corpus();
    let names = corpus.names().unwrap();
    let context = names.context(names.by_id("KZ").unwrap(), corpus.document("3").unwrap().1);
    let body = &corpus.document("3").unwrap().1.body;
    assert_eq!(&body[context.span], body);
    assert_eq!(context.highlights.len(), 2);
    let without =
        names.context(names.by_id("city/moscow").unwrap(), corpus.document("3").unwrap().1);
    assert_eq!(without.highlights, []);
}

#[test]
fn the_section_is_read_as_it_was_written() {
    let corpus = corpus();
    let names = Names::of(corpus.documents(), &one_by_one);
    assert_eq!(Some(&names), corpus.names());
    let mut writer = Writer::default();
    names.write(&mut writer);
    let bytes = writer.bytes;
    let mut reader = Reader::new(&bytes);
    assert_eq!(Names::read(&mut reader, corpus.len()).as_ref(), Ok(&names));
    assert!(reader.end().is_ok());
    for end in 0..bytes.len() {
        assert!(Names::read(&mut Reader::new(&bytes[..end]), corpus.len()).is_err(), "{end}");
    }
    assert!(Names::read(&mut Reader::new(&bytes), 2).is_err(), "a document that is not there");
    // Whatever stands there: names or an error, and no panic when they are asked.
    for at in 0..bytes.len() {
        for pattern in [0x01, 0x80, 0xFF] {
            let mut damaged = bytes.clone();
            damaged[at] ^= pattern;
            if let Ok(names) = Names::read(&mut Reader::new(&damaged), corpus.len()) {
                names.iter().for_each(|(ix, _)| drop(names.documents(ix)));
                let _ = names.search("پوتین", &NameKind::ALL);
            }
        }
    }
}
