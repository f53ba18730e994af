//! What of articles and events cannot be used, and that the rest is.

use std::collections::BTreeMap;

use roznama_text::Lang;

use super::build;
use crate::{Article, EventLinkRow, EventRow, Passage, Provenance, Role, Sourced};

fn event(id: &str, links: &[(&str, Passage)]) -> EventRow {
    let link = |(article, passage): &(&str, Passage)| EventLinkRow {
        article: (*article).to_owned(),
        role: Role::Report,
        passage: passage.clone(),
    };
    EventRow {
        id: id.to_owned(),
        titles: BTreeMap::new(),
        edtf: "2016".parse().unwrap(),
        places: vec![],
        participants: vec![],
        articles: links.iter().map(link).collect(),
        note: None,
    }
}

/// Each problem must say these words; the links that are left must be these.
#[track_caller]
fn check(links: &[(&str, Passage)], problems: &[&str], left: &[(u32, std::ops::Range<usize>)]) {
    let articles = vec![Article::new("a", "آب و هوا"), Article::new("b", "ب")];
    let built = build(articles, vec![event("E", links)]);
    let found: Vec<String> = built.problems.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), problems.len(), "{found:?}");
    for (found, expected) in found.iter().zip(problems) {
        assert!(found.contains(expected), "{found:?} lacks {expected:?}");
    }
    let links = built.events[0].links.iter();
    let links: Vec<_> = links.map(|link| (link.document.0, link.span.clone())).collect();
    assert_eq!(links, left);
}

#[test]
fn passages() {
    let quote = |text: &str| Passage::Quote(text.to_owned());
    check(&[("a", Passage::Whole), ("b", Passage::Whole)], &[], &[(0, 0..14), (1, 0..2)]);
    check(&[("a", quote("هوا"))], &[], &[(0, 8..14)]);
    check(&[("a", Passage::Range(0..4))], &[], &[(0, 0..4)]);
    check(
        &[("x", Passage::Whole), ("b", Passage::Whole)],
        &["event `E` names the article `x`"],
        &[(1, 0..2)],
    );
    check(
        &[("a", quote("هوای"))],
        &["quotes `هوای`, which article `a` does not have"],
        &[(0, 0..14)],
    );
    check(
        &[("a", Passage::Range(1..4))],
        &["bytes 1..4 of article `a`, expected whole"],
        &[(0, 0..14)],
    );
    check(&[("a", Passage::Range(4..99))], &["within 0..14"], &[(0, 0..14)]);
    #[allow(clippy::reversed_empty_ranges, reason = "what a table may hold")]
    check(&[("a", Passage::Range(4..2))], &["bytes 4..2"], &[(0, 0..14)]);
    check(&[("a", Passage::Whole), ("a", Passage::Whole)], &[], &[(0, 0..14)]);
}

#[test]
fn duplicates() {
    let article =
        |file: &str, body: &str| Article { file: Some(file.to_owned()), ..Article::new("a", body) };
    let articles = vec![article("2.txt", "second"), article("1.txt", "first")];
    let other = EventRow { note: Some("why".to_owned()), ..event("E", &[]) };
    let built = build(articles, vec![event("E", &[]), other]);
    assert_eq!(built.documents[0].body, "first");
    assert_eq!((built.documents.len(), built.events.len()), (1, 1));
    let problems: Vec<String> = built.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "two articles have the id `a`, 1.txt and 2.txt; one is left out: give it another id",
            "two events have the id `E` and say different things; the second is left out: give it \
             another id",
        ]
    );
}

#[test]
fn of_two_articles_the_better_described_is_kept() {
    #[track_caller]
    fn check(one: Article, other: Article, kept: &str) {
        for articles in [vec![one.clone(), other.clone()], vec![other, one]] {
            let built = build(articles, Vec::new());
            assert_eq!(built.documents[0].tags.concat(), kept);
        }
    }
    let tagged = |body: &str, tag: &str| Article {
        tags: if tag.is_empty() { Vec::new() } else { vec![tag.to_owned()] },
        ..Article::new("a", body)
    };
    check(tagged("text", ""), tagged("text", "t"), "t");
    check(tagged("earlier", ""), tagged("later", "t"), "t");
    check(tagged("earlier", "e"), tagged("later", "l"), "e");
    check(tagged("text", "a"), tagged("text", "b"), "a");
    // What a rule concluded is no description.
    let guessed = Article {
        lang: Some(Sourced {
            value: Lang::AR,
            provenance: Provenance::Inferred { rule: "guess".to_owned() },
        }),
        ..tagged("text", "")
    };
    check(guessed, tagged("text", "t"), "t");
}

#[test]
fn events_that_say_the_same_are_one() {
    let articles = vec![Article::new("a", "1"), Article::new("b", "2")];
    let rows = vec![
        event("E", &[("b", Passage::Whole)]),
        event("E", &[("a", Passage::Whole), ("b", Passage::Whole)]),
    ];
    let built = build(articles, rows);
    assert_eq!(built.problems, []);
    let documents: Vec<u32> = built.events[0].links.iter().map(|link| link.document.0).collect();
    assert_eq!(documents, [0, 1]);
}
