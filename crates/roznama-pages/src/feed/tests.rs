use roznama_core::{Article, Corpus, Sourced, pack};

use super::feed;

fn corpus(articles: Vec<Article>) -> Corpus {
    pack::read(&pack::write(articles, vec![])).unwrap()
}

fn dated(id: &str, date: &str) -> Article {
    let mut article = Article::new(id, "خبر یک");
    article.title = Some(Sourced::stated(format!("عنوان {id}")));
    article.date = Some(Sourced::stated(date.parse().unwrap()));
    article
}

#[test]
fn newest_first_and_only_what_has_a_day() {
    let feed = feed(&corpus(vec![
        dated("month", "2016-12"),
        dated("old", "2016-12-24"),
        dated("new", "2021-04-13T19:56:00+04:30"),
        dated("about", "2020-01-01~"),
        Article::new("none", "بلا تاریخ"),
    ]))
    .unwrap();
    insta::assert_snapshot!(feed);
}

#[test]
fn none_without_a_day() {
    assert_eq!(feed(&corpus(vec![dated("month", "2016-12")])), None);
    assert_eq!(feed(&corpus(vec![])), None);
}

#[test]
fn no_more_than_the_newest() {
    let many = (1..=31).flat_map(|day| {
        [1, 3].map(|month| dated(&format!("{month}-{day}"), &format!("2016-{month:02}-{day:02}")))
    });
    let feed = feed(&corpus(many.collect())).unwrap();
    assert_eq!(feed.matches("<entry").count(), 50);
    assert!(feed.contains("عنوان 3-31") && !feed.contains("عنوان 1-12<"));
}

#[test]
fn what_xml_does_not_allow_is_replaced() {
    let mut article = dated("a", "2016-12-24");
    article.title = Some(Sourced::stated("قبل\u{1}<بعد> & \u{B}".to_owned()));
    let feed = feed(&corpus(vec![article])).unwrap();
    assert!(feed.contains("<title>قبل\u{FFFD}&lt;بعد> &amp; "), "{feed}");
    assert!(!feed.contains('\u{1}') && !feed.contains('\u{B}'));
}
