//! What else a query tells: what may have been meant, counts by time.

use super::{corpus, query};
use crate::{Article, Sourced, pack};

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
