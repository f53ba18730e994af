//! What is one event and what is not, in a few invented articles.

use proptest::prelude::*;
use roznama_text::Lang;

use super::cast::{Cast, cast};
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

/// The events that a text refers to when these words are a paragraph more of the later call's Arabic report, by their first report.
#[track_caller]
fn check_mentions(words: &str, expected: &[(&str, &str)]) {
    let mut articles = articles();
    articles[3].body.push_str("\n\n");
    articles[3].body.push_str(words);
    let built = build(articles, vec![]);
    let mut found = Vec::new();
    for event in &built.events {
        let id = |at: usize| built.documents[event.links[at].document.index()].id.as_str();
        for (at, link) in event.links.iter().enumerate() {
            if link.role == Role::Mention {
                let document = &built.documents[link.document.index()];
                assert_eq!(&document.body[link.span.clone()], words);
                let told = event.evidence.iter().flat_map(|it| &it.places);
                assert!(told.clone().any(|place| place.link as usize == at), "{words}");
                found.push((id(at), id(0)));
            }
        }
    }
    assert_eq!(found, expected, "{words}");
}

#[test]
fn a_passage_that_names_the_day_refers_to_the_event() {
    check_mentions(
        "وكان الرئيسان ماروف وتاشكوف قد بحثا هاتفيا في 3 مارس 2019 ملء سد كوندوزاك.",
        &[("ar2", "ar1")],
    );
    check_mentions(
        "وكان الرئيسان ماروف وتاشكوف قد بحثا هاتفيا في 9 مارس 2019 ملء سد كوندوزاك.",
        &[],
    );
    check_mentions("وكان الرئيسان ماروف وتاشكوف قد بحثا هاتفيا من قبل ملء سد كوندوزاك.", &[]);
    check_mentions("وفي 3 مارس 2019 هطلت أمطار غزيرة على البلاد.", &[]);
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

/// Words of which a line with a date has too many to be a date line.
const PLAIN: &str = "دارا سامان باران دارا سامان باران دارا سامان باران دارا سامان باران";

/// Texts without dates of two calls: one of a Sunday, in two languages, and one of a Wednesday.
fn bare_articles() -> Vec<Article> {
    let all = articles();
    let wednesday = all[1].body.replace("یکشنبه", "چهارشنبه");
    vec![
        article("ar", Lang::AR, "", &all[0].body),
        article("fa", Lang::FA, "", &wednesday),
        article("ur", Lang::UR, "", &all[2].body),
    ]
}

#[test]
fn weekdays_keep_texts_without_a_date_apart() {
    // Without a day in any of them there is no date for the event; 2012 is only background.
    let background = |articles: Vec<Article>| -> Vec<Article> {
        let add =
            |it: Article| Article { body: format!("{} {PLAIN} 30/9/2012 {PLAIN}", it.body), ..it };
        articles.into_iter().map(add).collect()
    };
    let built = build(background(bare_articles()), vec![]);
    assert_eq!(reports(&built), [["ar", "ur"]]);
    let mut one_day = bare_articles();
    one_day[1].body = articles()[1].body.clone();
    let built = build(background(one_day), vec![]);
    assert_eq!(reports(&built), [["ar", "fa", "ur"]]);
}

/// The date of an event whose Arabic and Urdu reports have no date and go on with these words.
#[track_caller]
fn check_bare_date(ar: &str, ur: &str, expected: &str) {
    let mut articles = bare_articles();
    for (article, words) in [(0, ar), (2, ur)] {
        articles[article].body = format!("{} {PLAIN} {words} {PLAIN}", articles[article].body);
    }
    let built = build(articles, vec![]);
    assert_eq!(reports(&built), [["ar", "ur"]]);
    assert_eq!(built.events[0].edtf.to_string(), expected, "{ar} {ur}");
}

#[test]
fn texts_without_a_date_give_the_day_of_their_lead() {
    check_bare_date("في 3 مارس 2019", "3 مارچ 2019 کو", "2019-03-03");
    check_bare_date("في 3 مارس 2019", "", "2019-03-03?");
    let far = format!("{} منذ 30 سبتمبر 2015", "كلام ".repeat(200));
    check_bare_date(&far, "", "2015-09-30?/");
}

#[test]
fn names_that_reports_share_are_the_places_and_participants() {
    let lines = [
        (
            Lang::AR,
            "استقبل الرئيس حسن روحاني في طهران رئيس الوزراء عماد خميس، وفق وكالة تسنيم، وهو غير بشار الأسد",
        ),
        (Lang::FA, "حسن روحانی رئیس جمهور در تهران با عماد خمیس نخست وزیر دیدار کرد"),
        (Lang::UR, "صدر حسن روحانی نے تہران میں وزیر اعظم عماد خمیس سے ملاقات کی"),
    ];
    let articles = (0..).zip(lines);
    let articles: Vec<Article> = articles
        .map(|(n, (lang, body)): (u8, _)| article(&n.to_string(), lang, "2017-01-18", body))
        .collect();
    let documents: Vec<_> = articles.into_iter().map(crate::document_of).collect();
    let all: Vec<&crate::Document> = documents.iter().collect();
    let found = cast(&all);
    // In the language of the most reports, of several as many the first by its tag: never in two.
    assert_eq!(found.places, ["طهران"]);
    assert_eq!(found.participants, ["حسن روحاني", "عماد خميس"]);
    let reversed: Vec<&crate::Document> = documents.iter().rev().collect();
    assert_eq!(cast(&reversed), found);
    let persian = cast(&[&documents[1], &documents[2], &documents[1]]);
    assert_eq!(persian.places, ["تهران"]);
    assert_eq!(persian.participants, ["حسن روحانی", "عماد خمیس"]);
    assert_eq!(cast(&[]), Cast::default());
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
fn bad_texts_make_no_absurd_events() {
    let mut all = articles();
    let name = "بوتين".repeat(80);
    all.push(article("name", Lang::AR, "2019-03-04", &format!("قال {name} إن سد كوندوزاك ممتلئ")));
    all.push(article("word", Lang::AR, "2019-03-04", "كوندوزاك"));
    let long = format!("{} ", articles()[5].body).repeat(20_000);
    all.push(article("long", Lang::FA, "2019-05-04", &long));
    let built = build(all, vec![]);
    assert_eq!(reports(&built), [vec!["ar1", "fa1", "ur1"], vec!["ar2", "fa2"]].map(sorted));
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
