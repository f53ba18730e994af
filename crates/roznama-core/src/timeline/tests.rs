//! Tables of places, marks and labels.

use std::collections::BTreeMap;

use proptest::prelude::*;
use roznama_dates::{Calendar, Day};
use roznama_text::{Direction, Lang};

use super::{
    Entry, Item, Label, Pyramid, Resolution, TickUnit, Viewport, density, entries, place_labels,
    ticks,
};
use crate::{
    Article, DocIx, EventIx, EventLinkRow, EventRow, Passage, Query, Role, Sourced, build, pack,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn entry(item: Item, date: &str) -> Entry {
    Entry::new(item, date.parse().ok().as_ref(), vec![Lang::UR])
}

#[test]
fn reading_order() {
    let (event, document) = (|ix| Item::Event(EventIx(ix)), |ix| Item::Document(DocIx(ix)));
    let sorted = [
        entry(document(8), "../2015"),
        entry(event(3), "2016-12-24"),
        entry(document(7), "2016-12-24"),
        entry(event(0), "2016-12-24/2016-12-25"),
        entry(document(1), "2016-12-25"),
        entry(document(2), "2016-12-25"),
        entry(event(1), "2017/.."),
        entry(document(0), ""),
    ];
    let mut shuffled = sorted.to_vec();
    shuffled.reverse();
    crate::order::sort_by_key(&mut shuffled, entries::reading_order);
    assert_eq!(shuffled, sorted);
    assert!(sorted[7].is_undated() && !sorted[0].is_undated());
    assert_eq!(sorted[3].middle(), Some(day("2016-12-24")));
    assert_eq!(sorted[6].days(), Some((day("2017-01-01"), day("2017-01-01"))));
}

#[test]
fn what_a_query_lets_pass() {
    let article = |id: &str, lang, date: &str, body: &str| Article {
        lang: Some(Sourced::stated(lang)),
        date: date.parse().ok().map(Sourced::stated),
        ..Article::new(id, body)
    };
    let articles = vec![
        article("a", Lang::AR, "2016-12-25", "حلب"),
        article("f", Lang::FA, "2017-01-18", "دمشق"),
        article("u", Lang::UR, "", "حلب"),
    ];
    let event = |id: &str, edtf: &str, articles: &[&str]| EventRow {
        id: id.into(),
        titles: BTreeMap::new(),
        edtf: edtf.parse().unwrap(),
        places: vec![],
        participants: vec![],
        articles: articles
            .iter()
            .map(|id| EventLinkRow {
                article: (*id).into(),
                // What reports a dated event is dated by it; this one is to stay undated.
                role: if *id == "u" { Role::Mention } else { Role::Report },
                passage: Passage::Whole,
            })
            .collect(),
        note: None,
    };
    let events = vec![
        event("call", "2016-12-24", &["u", "a"]),
        event("lone", "1979", &[]),
        event("visit", "2017-01-18", &["f"]),
    ];
    let corpus = pack::read(&pack::write(articles, events)).unwrap();
    let check = |change: &dyn Fn(&mut Query), expected: &[&str]| {
        let mut query = Query::default();
        change(&mut query);
        let found: Vec<&str> = entries(&corpus, &query)
            .iter()
            .map(|entry| match entry.item {
                Item::Event(ix) => corpus.get_event(ix).id.as_str(),
                Item::Document(ix) => corpus.get(ix).id.as_str(),
            })
            .collect();
        assert_eq!(found, expected, "{query:?}");
    };
    check(&|_| (), &["lone", "call", "a", "visit", "f", "u"]);
    check(&|q| q.filter.langs.extend([Lang::UR]), &["call", "u"]);
    check(&|q| q.filter.from = Some(day("2016-12-25")), &["a", "visit", "f"]);
    // The event is told of by an undated article, but it has a day of its own.
    check(&|q| q.filter.to = Some(day("2016-12-24")), &["lone", "call"]);
    check(&|q| q.text = "حلب".into(), &["call", "a", "u"]);
    check(&|q| q.filter.from = Some(day("2018-01-01")), &[]);

    let call = entries(&corpus, &Query::default())[1].clone();
    assert_eq!(call.langs, [Lang::AR, Lang::UR]);
}

#[track_caller]
fn check_ticks(from: &str, to: &str, calendar: Calendar, most: usize, expected: &[&str]) {
    let found: Vec<String> = ticks(day(from), day(to), calendar, most)
        .iter()
        .map(|tick| {
            let sign = if tick.is_major { "!" } else { "" };
            let date = tick.date;
            match tick.unit {
                TickUnit::Day => format!("{}-{}-{}{sign}", date.year, date.month, date.day),
                TickUnit::Month => format!("{}-{}{sign}", date.year, date.month),
                TickUnit::Year => format!("{}{sign}", date.year),
            }
        })
        .collect();
    assert_eq!(found, expected, "{from}..{to} {calendar}");
}

#[test]
fn marks() {
    use Calendar::{Gregorian, Hijri, SolarHijri};
    check_ticks(
        "2016-12-30",
        "2017-01-02",
        Gregorian,
        5,
        &["2016-12-30", "2016-12-31", "2017!", "2017-1-2"],
    );
    check_ticks(
        "2016-12-01",
        "2016-12-31",
        Gregorian,
        7,
        &["2016-12!", "2016-12-5", "2016-12-10", "2016-12-15", "2016-12-20", "2016-12-25"],
    );
    check_ticks(
        "2016-02-01",
        "2016-03-02",
        Gregorian,
        4,
        &["2016-2!", "2016-2-10", "2016-2-20", "2016-3!"],
    );
    check_ticks("2016-11-15", "2017-02-15", Gregorian, 4, &["2016-12", "2017!", "2017-2"]);
    check_ticks(
        "2012-06-01",
        "2021-06-01",
        Gregorian,
        10,
        &["2013", "2014", "2015!", "2016", "2017", "2018", "2019", "2020!", "2021"],
    );
    check_ticks(
        "1901-01-01",
        "2000-12-31",
        Gregorian,
        6,
        &["1920", "1940", "1960", "1980", "2000!"],
    );
    check_ticks("2016-03-01", "2018-04-01", SolarHijri, 4, &["1395!", "1396", "1397"]);
    check_ticks("2016-06-01", "2016-08-10", Hijri, 4, &["1437-9", "1437-10", "1437-11"]);
    check_ticks("2016-06-01", "2016-05-01", Gregorian, 4, &[]);
    check_ticks("2016-06-01", "2016-06-05", Gregorian, 0, &[]);
}

#[test]
fn marks_of_all_time() {
    for calendar in [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri] {
        let all = ticks(Day::MIN, Day::MAX, calendar, 12);
        assert!((2..=12).contains(&all.len()), "{calendar}: {}", all.len());
    }
}

#[test]
fn fitting_and_zooming() {
    let entries = [
        entry(Item::Document(DocIx(0)), "2016-12-01"),
        entry(Item::Document(DocIx(1)), "2016-12-31"),
    ];
    let all = Viewport::fitting(&entries, 800.0, Direction::Rtl).unwrap();
    let (from, to) = all.days();
    assert!(from <= day("2016-12-01") && to >= day("2016-12-31") && to - from < 40);
    assert_eq!(Viewport::fitting(&[], 800.0, Direction::Ltr), None);

    let still = all.day_at(200.0);
    let closer = all.zoomed(4.0, 200.0);
    assert_eq!(closer.day_at(200.0), still);
    assert!(closer.day_width() > 3.9 * all.day_width());
    assert!((closer.zoomed(0.25, 200.0).day_width() - all.day_width()).abs() < 1e-9);
    assert_eq!(all.panned(100.0).day_at(0.0), all.day_at(100.0));
    assert!(all.zoomed(1e12, 0.0).day_width() <= 400.0);
    let (from, to) = all.zoomed(1e-12, 0.0).days();
    assert!(from >= Day::MIN && to <= Day::MAX);
    assert_eq!(all.resized(400.0).days(), all.days());
    assert_eq!(all.directed(Direction::Ltr).day_at(1.0), all.day_at(799.0));
}

#[test]
fn density_of_ends() {
    let one = |date| entry(Item::Document(DocIx(0)), date);
    let entries = [one("2016-12-01"), one("2016-12-10"), one("2016-12-11"), one("")];
    let found = density(&entries, day("2016-12-01"), day("2016-12-10"), 4);
    let buckets: Vec<(String, String, u32)> =
        found.buckets.iter().map(|b| (b.from.to_string(), b.to.to_string(), b.total())).collect();
    let bucket =
        |from: &str, to: &str, total| (format!("2016-12-{from}"), format!("2016-12-{to}"), total);
    let expected = [
        bucket("01", "03", 1),
        bucket("04", "05", 0),
        bucket("06", "08", 0),
        bucket("09", "10", 1),
    ];
    assert_eq!(buckets, expected);
    assert_eq!(found.highest(), 1);
    assert_eq!(density(&entries, day("2016-12-02"), day("2016-12-01"), 4).buckets, []);
    assert_eq!(density(&entries, day("2016-12-01"), day("2016-12-03"), 400).buckets.len(), 3);
}

#[test]
fn pyramid_levels_agree() {
    let article = |(ix, date): (usize, &&str)| Article {
        lang: Some(Sourced::stated(if ix % 2 == 0 { Lang::AR } else { Lang::FA })),
        date: date.parse().ok().map(Sourced::stated),
        ..Article::new(format!("{ix}"), "")
    };
    let dates = ["2016-12-24", "2016-12-25", "2016-11-01", "1999", "", "2016-12-24"];
    let documents = build(dates.iter().enumerate().map(article).collect(), vec![]).documents;
    let pyramid = Pyramid::of(&documents);
    for resolution in [Resolution::Day, Resolution::Month, Resolution::Year] {
        let total: u32 = pyramid.counts(resolution).map(|(_, _, count)| count).sum();
        assert_eq!(total + pyramid.undated(), 6, "{resolution:?}");
    }
    assert_eq!(pyramid.langs().collect::<Vec<_>>(), [Lang::AR, Lang::FA]);
    assert_eq!(pyramid.days(), Some((day("1999-07-02"), day("2016-12-25"))));
    let wide = pyramid.density(day("1900-01-01"), day("2099-12-31"), 20);
    assert_eq!(wide.buckets.iter().map(super::Bucket::total).sum::<u32>(), 5);
}

#[test]
fn labels_of_priority_first() {
    let label = |x, priority| Label { x, width: 50.0, priority };
    let labels = [label(30.0, 1), label(20.0, 9), label(60.0, 1), label(500.0, 1), label(99.0, 1)];
    let placed = |rows, most| -> Vec<(usize, usize, f64)> {
        place_labels(&labels, 100.0, rows, most).iter().map(|p| (p.label, p.row, p.start)).collect()
    };
    assert_eq!(placed(1, 9), [(1, 0, 20.0)]);
    assert_eq!(placed(2, 9), [(0, 0, 30.0), (1, 1, 20.0)]);
    assert_eq!(placed(3, 9), [(0, 1, 30.0), (1, 2, 20.0), (2, 0, 35.0)]);
    assert_eq!(placed(1, 1), [(1, 0, 20.0)]);
    assert_eq!(placed(0, 9), []);
}

#[test]
fn labels_at_one_pixel_share_their_leader() {
    let labels = [Label { x: 10.0, width: 50.0, priority: 1 }; 4];
    let placed = place_labels(&labels, 100.0, 3, 9);
    let rows: Vec<_> = placed.iter().map(|p| (p.row, p.start)).collect();
    assert_eq!(rows, [(0, 10.0), (1, 10.0), (2, 10.0)]);
}

proptest! {
    #[test]
    fn labels_never_overlap(
        labels in prop::collection::vec((0.0..1000.0f64, 1.0..200.0f64, 0..3u32), 0..60),
        rows in 0..4usize,
    ) {
        let labels: Vec<Label> =
            labels.into_iter().map(|(x, width, priority)| Label { x, width, priority }).collect();
        let placed = place_labels(&labels, 1000.0, rows, 150);
        for (ix, a) in placed.iter().enumerate() {
            let end = |p: &super::Placed| p.start + labels[p.label].width;
            prop_assert!(a.row < rows && a.start >= 0.0 && end(a) <= 1000.0 + 1e-9);
            for b in &placed[ix + 1..] {
                let apart = a.row != b.row || end(a) <= b.start || end(b) <= a.start;
                prop_assert!(apart, "{a:?} {b:?}");
            }
            for b in &placed {
                let x = labels[b.label].x;
                let crosses = b.row > a.row && a.start < x && x < end(a);
                prop_assert!(!crosses, "the leader of {b:?} goes through {a:?}");
            }
            let x = labels[a.label].x;
            prop_assert!(a.start <= x && x <= end(a) + 1e-9, "{a:?} is not at {x}");
        }
        prop_assert_eq!(rows > 0 && labels.iter().any(|l| l.width <= 1000.0), !placed.is_empty());
    }

    #[test]
    fn pixels_and_days_agree(
        from in -20_000..40_000i32,
        length in 1..20_000i32,
        at in 0..20_000i32,
        rtl: bool,
    ) {
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let from = Day::from_days(from).unwrap();
        let view = Viewport::new(from, from + length, 1000.0, direction);
        let day = from + at % (length + 1);
        let (left, right) = view.x_range(day, day);
        prop_assert_eq!(view.day_at(f64::midpoint(left, right)), day);
        let inset = (right - left) / 8.0;
        prop_assert_eq!(view.brush(left + inset, right - inset), (day, day));
        prop_assert_eq!(view.days(), (from, from + length));
    }

    #[test]
    fn every_day_is_in_one_bucket(days in 1..900i32, buckets in 1..300usize, at in 0..900i32) {
        let from = Day::from_days(17_000).unwrap();
        let to = from + (days - 1);
        let found = density(&[], from, to, buckets);
        let day = from + at % days;
        let holding = found.buckets.iter().filter(|b| b.from <= day && day <= b.to).count();
        prop_assert_eq!(holding, 1);
        let date = day.to_string();
        let counted = density(&[entry(Item::Document(DocIx(0)), &date)], from, to, buckets);
        let bucket = counted.buckets.iter().find(|b| b.from <= day && day <= b.to).unwrap();
        prop_assert_eq!(bucket.total(), 1);
    }

    #[test]
    fn marks_stay_within_bounds(from in -20_000..40_000i32, length in 0..90_000i32, most in 1..40usize) {
        let from = Day::from_days(from).unwrap();
        let to = from + length;
        for calendar in [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri] {
            let axis = ticks(from, to, calendar, most);
            prop_assert!(axis.len() <= most);
            prop_assert!(axis.is_sorted_by(|a, b| a.day < b.day));
            let fits = |tick: &super::Tick| {
                (from..=to).contains(&tick.day) && calendar.date_of(tick.day) == tick.date
            };
            prop_assert!(axis.iter().all(fits));
        }
    }
}
