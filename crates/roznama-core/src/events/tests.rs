//! What is one event and what is not, in a few invented articles.

use proptest::prelude::*;
use roznama_text::Lang;

use super::numbers;
use crate::{Article, Built, EventLinkRow, EventRow, EvidenceKind, Passage, Role, Sourced, build};

fn article(id: &str, lang: Lang, date: &str, body: &str) -> Article {
    Article {
        lang: Some(Sourced::stated(lang)),
        date: date.parse().ok().map(Sourced::stated),
        ..Article::new(id, body)
    }
}

/// Two calls of the same presidents three weeks apart, and something else of the same days.
fn articles() -> Vec<Article> {
    vec![
        article(
            "ar1",
            Lang::AR,
            "2019-03-04",
            "الرئيسان ماروف وتاشكوف يبحثان هاتفيا أزمة سد كوندوزاك\n\nأجرى الرئيس سيرج ماروف مساء الأحد اتصالا هاتفيا مع \
             نظيره دميتري تاشكوف بحثا فيه ملء سد كوندوزاك الذي يتسع لنحو 740 مليون متر مكعب.",
        ),
        article(
            "fa1",
            Lang::FA,
            "2019-03-04",
            "گفتگوی تلفنی ماروف و تاشکوف درباره سد کوندوزاک\n\nسرژ ماروف، رئیس جمهور، یکشنبه شب در تماس تلفنی با دمیتری \
             تاشکوف درباره آبگیری سد کوندوزاک با ظرفیت ۷۴۰ میلیون متر مکعب گفتگو کرد.",
        ),
        article(
            "ur1",
            Lang::UR,
            "",
            "ماروف اور تاشکوف کی ٹیلی فون پر گفتگو\n\nصدر سرج ماروف نے اتوار کی رات دمیتری تاشکوف کو ٹیلی فون کیا اور کوندوزاک \
             ڈیم میں چوہتر کروڑ مکعب میٹر پانی ذخیرہ کرنے پر بات کی۔",
        ),
        article(
            "ar2",
            Lang::AR,
            "2019-03-26",
            "اتصال هاتفي جديد بين ماروف وتاشكوف حول الانتخابات\n\nأجرى الرئيس سيرج ماروف أمس اتصالا هاتفيا ثانيا مع نظيره \
             دميتري تاشكوف هنأه فيه بفوز حزبه في الانتخابات بنسبة 53.4 بالمئة.",
        ),
        article(
            "fa2",
            Lang::FA,
            "2019-03-26",
            "تبریک تلفنی ماروف به تاشکوف\n\nسرژ ماروف دیروز در دومین تماس تلفنی با دمیتری تاشکوف پیروزی حزب او را در انتخابات \
             با ۵۳٫۴ درصد آرا تبریک گفت.",
        ),
        article(
            "fa3",
            Lang::FA,
            "2019-03-04",
            "نهنگی در ساحل بندرلنگه به گل نشست\n\nماهیگیران بندرلنگه صبح دیروز نهنگی به درازای ۱۳ متر را در ساحل یافتند و \
             کوشیدند آن را به دریا برگردانند.",
        ),
    ]
}

/// The reports of each event, events by their first.
fn reports(built: &Built) -> Vec<Vec<&str>> {
    let mut groups: Vec<Vec<&str>> = built
        .events
        .iter()
        .map(|event| {
            let reports = event.links.iter().filter(|link| link.role == Role::Report);
            reports.map(|link| built.documents[link.document.index()].id.as_str()).collect()
        })
        .collect();
    groups.sort();
    groups
}

#[test]
fn one_event_in_three_languages_and_another_three_weeks_later() {
    let built = build(articles(), vec![]);
    assert_eq!(reports(&built), [vec!["ar1", "fa1", "ur1"], vec!["ar2", "fa2"]].map(sorted));
    let event = built.events.iter().find(|event| event.links.len() == 3).unwrap();
    assert_eq!(event.edtf.to_string(), "2019-03-03");
    assert_eq!(event.provenance.to_string(), "inferred (shared-features)");
    assert_eq!(event.titles.len(), 3);
    let kinds: Vec<EvidenceKind> = event.evidence.iter().map(|it| it.kind).collect();
    assert!(kinds.contains(&EvidenceKind::Word), "{kinds:?}");
    for evidence in &event.evidence {
        assert!(evidence.places.len() > 1 && evidence.weight > 0);
    }
    let undated = built.documents.iter().find(|document| document.id == "ur1").unwrap();
    let date = undated.date.as_ref().unwrap();
    assert_eq!(date.value.to_string(), "2019-03-03?/2019-03-04?");
    assert_eq!(date.provenance.to_string(), "inferred (event-date)");
}

fn sorted(mut ids: Vec<&str>) -> Vec<&str> {
    ids.sort_unstable();
    ids
}

#[test]
fn what_someone_wrote_down_stands() {
    let link = |article: &str| EventLinkRow {
        article: article.to_owned(),
        role: Role::Report,
        passage: Passage::Whole,
    };
    let row = EventRow {
        id: "mine".to_owned(),
        titles: std::collections::BTreeMap::new(),
        edtf: "2019-03".parse().unwrap(),
        places: vec![],
        participants: vec![],
        articles: vec![link("ar1"), link("fa2")],
        note: None,
    };
    let built = build(articles(), vec![row]);
    assert_eq!(reports(&built), [["ar1", "fa2"], ["fa1", "ur1"]]);
    let mine = built.events.iter().find(|event| event.id == "mine").unwrap();
    assert_eq!((mine.provenance.kind(), mine.evidence.len()), ("curated", 0));
}

#[test]
fn an_event_keeps_its_id_when_others_come() {
    let ids = |articles: Vec<Article>| -> Vec<String> {
        build(articles, vec![]).events.into_iter().map(|event| event.id).collect()
    };
    let all = ids(articles());
    let mut fewer = articles();
    fewer.remove(5);
    assert_eq!(ids(fewer), all);
    let some = ids(articles().into_iter().take(3).collect());
    assert_eq!(some.len(), 1);
    assert!(all.contains(&some[0]), "{some:?} in {all:?}");
}

#[test]
fn copies_are_one_report() {
    let body = &articles()[0].body;
    let copies = (0..50).map(|n| article(&format!("c{n:02}"), Lang::AR, "2019-03-04", body));
    let built = build(copies.collect(), vec![]);
    assert_eq!(built.events.len(), 1);
    assert_eq!((built.events[0].reports(), built.events[0].sources()), (1, 50));
    assert_eq!(built.events[0].evidence[0].kind, EvidenceKind::SameText);
}

#[test]
fn too_little_is_no_event() {
    let word = |id: &str| article(id, Lang::AR, "2019-03-04", "زلزال");
    assert_eq!(build(vec![word("a"), word("b"), word("c")], vec![]).events, []);
    let empty = |id: &str| article(id, Lang::FA, "2019-03-04", "");
    assert_eq!(build(vec![empty("a"), empty("b")], vec![]).events, []);
}

/// A text begins with this number, in thousandths, of so many tokens.
#[track_caller]
fn check_number(lang: Lang, text: &str, expected: Option<(u64, usize)>) {
    let number = numbers::number(&roznama_text::tokens(text), lang);
    assert_eq!(number.map(|number| (number.thousandths, number.tokens)), expected, "{text}");
}

#[test]
fn numbers_in_digits_and_words() {
    check_number(Lang::FA, "۲۷ نفر", Some((27_000, 1)));
    check_number(Lang::FA, "ششصد میلیون دلار", Some((600_000_000_000, 2)));
    check_number(Lang::FA, "یک میلیارد و صد میلیون دلار", Some((1_100_000_000_000, 5)));
    check_number(Lang::FA, "دو هزار و پانصد و سی", Some((2_530_000, 6)));
    check_number(Lang::UR, "ساٹھ کروڑ ڈالر", Some((600_000_000_000, 2)));
    check_number(Lang::UR, "ایک سو چالیس دیہات", Some((140_000, 3)));
    check_number(Lang::UR, "ستائیس افراد", Some((27_000, 1)));
    check_number(Lang::AR, "1.1 مليار دولار", Some((1_100_000_000_000, 2)));
    check_number(Lang::AR, "ثمانية وخمسين بالمئة", Some((58_000, 2)));
    check_number(Lang::AR, "ستة ملايين متر", Some((6_000_000_000, 2)));
    check_number(Lang::AR, "كتاب", None);
    check_number(Lang::FA, "و دو", None);
}

proptest! {
    #[test]
    fn order_plays_no_part(order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle()) {
        let all = articles();
        let shuffled = order.iter().map(|at| all[*at].clone()).collect();
        prop_assert_eq!(build(shuffled, vec![]).pack(), build(all, vec![]).pack());
    }

    #[test]
    fn any_texts_make_some_events(bodies in prop::collection::vec(".{0,80}|[ابپتسن ۰-۹]{0,120}", 0..6)) {
        let articles = bodies.iter().enumerate();
        let articles = articles.map(|(n, body)| article(&n.to_string(), Lang::UND, "2020-01-01", body));
        let built = build(articles.collect(), vec![]);
        for event in &built.events {
            prop_assert!(event.sources() > 1);
        }
    }
}
