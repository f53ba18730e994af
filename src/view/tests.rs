use proptest::prelude::*;
use roznama_core::timeline::Item;
use roznama_core::{Article, Corpus, DocIx, Document, Sourced, pack};
use roznama_dates::{Calendar, Day};
use roznama_folding::Mapped;
use roznama_text::digits::DigitSet;
use roznama_text::{Direction, Lang, Level, fold_in, fold_mapped_in};

use super::brush::{Brush, Move, key};
use super::period::{End, Typed, read, reversed};
use super::reading::reading;
use super::ribbon::{HEIGHT, Ink, picture, viewport};
use super::runs::{cut, marked};
use super::zoom::{Zoom, zoomed};
use crate::i18n::Ui;
use crate::state::Locale;

fn day(text: &str) -> Day {
    text.parse().expect("a valid day")
}

fn corpus(articles: Vec<Article>) -> Corpus {
    pack::read(&pack::write(articles, Vec::new())).expect("what was just written")
}

fn mapped(document: &Document, level: Level) -> Option<Mapped> {
    let folded = fold_mapped_in(&document.body, level, document.lang.value);
    (level != Level::Raw).then(|| folded.into())
}

fn today() -> Day {
    day("2016-12-28")
}

const ENGLISH: Locale =
    Locale { ui: Ui::En, calendar: Calendar::Gregorian, digits: DigitSet::Latin };

proptest! {
    #[test]
    fn pieces_follow_one_another(start in 0_usize..50, length in 0_usize..50, cuts in prop::collection::vec((0_usize..120, 0_usize..20), 0..6)) {
        let span = start..start + length;
        let ranges: Vec<_> = cuts.into_iter().map(|(at, length)| at..at + length).collect();
        let pieces = cut(span.clone(), &ranges);
        let mut at = span.start;
        for piece in &pieces {
            prop_assert_eq!(piece.start, at);
            prop_assert!(piece.end > piece.start);
            at = piece.end;
        }
        prop_assert_eq!(at, span.end);
    }

    #[test]
    fn nothing_of_a_text_is_lost(body in "[\u{621}-\u{64A}a-z \u{FE8E}\u{200C}\n]{0,60}", level in prop::sample::select(Level::ALL.to_vec())) {
        let corpus = corpus(vec![Article::new("a", body)]);
        let document = &corpus.documents()[0];
        let blocks = reading(document, &[], &[], mapped(document, level).as_ref()).blocks;
        prop_assert_eq!(blocks.len(), document.paragraphs.len());
        for (block, paragraph) in blocks.iter().zip(&document.paragraphs) {
            if level == Level::Raw {
                prop_assert_eq!(block.text(), document.text(&paragraph.span));
            } else {
                let all = fold_in(&document.body, level, document.lang.value);
                prop_assert!(all.contains(&block.text()));
            }
        }
    }
}

#[test]
fn marks_are_where_they_are_wanted() {
    let runs = marked("abcdef", 0..6, &[0..1, 5..6]);
    let marks: String = runs.iter().filter(|run| run.marked).map(|run| run.text.as_str()).collect();
    assert_eq!(marks, "af");
}

#[test]
fn a_text_is_repaired_around_its_marks() {
    // Presentation forms and a doubled space: repaired, shorter in some places, longer in others.
    let body = "\u{FEB1}\u{FEFC}\u{FEE1}  abc";
    let corpus = corpus(vec![Article::new("a", body)]);
    let document = &corpus.documents()[0];
    let mark = body.find("abc").expect("it is there")..body.len();
    let read = reading(document, &[mark], &[], mapped(document, Level::Repair).as_ref());
    let marked: Vec<_> = read.blocks[0].runs.iter().filter(|run| run.marked).collect();
    assert!(read.is_changed);
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0].text, "abc");
    assert!(read.blocks[0].text().starts_with("سلام"), "{}", read.blocks[0].text());
}

#[test]
fn dates_are_typed_in_three_calendars() {
    #[track_caller]
    fn check(input: &str, first: &str, last: &str) {
        assert_eq!(
            read(input, End::First, Some(today()), Calendar::Gregorian).day(),
            Some(day(first)),
            "first of {input}"
        );
        assert_eq!(
            read(input, End::Last, Some(today()), Calendar::Gregorian).day(),
            Some(day(last)),
            "last of {input}"
        );
    }
    check("2016-12-24", "2016-12-24", "2016-12-24");
    check("2016-12", "2016-12-01", "2016-12-31");
    check("دی ۱۳۹۵", "2016-12-21", "2017-01-19");
    check("24 Dec 2016", "2016-12-24", "2016-12-24");
    check("last week of 2016-12", "2016-12-25", "2016-12-31");
    check("گزشتہ ہفتے", "2016-12-19", "2016-12-25");
    check("دیروز", "2016-12-27", "2016-12-27");
    assert_eq!(read("  ", End::First, None, Calendar::Gregorian), Typed::Open);
    assert_eq!(
        read("the day before", End::First, Some(today()), Calendar::Gregorian),
        Typed::NoDate
    );
    assert!(reversed(Some(day("2016-12-25")), Some(day("2016-12-24"))));
    assert!(!reversed(Some(day("2016-12-25")), None));
}

#[test]
fn a_slider_moves_in_the_direction_of_time_and_never_past_the_other() {
    #[track_caller]
    fn check(
        brush: Brush,
        end: End,
        name: &str,
        direction: Direction,
        expected: [Option<&str>; 2],
    ) {
        let by = key(name, direction).expect("a key of sliders");
        let (from, to) = brush.moved(end, by);
        assert_eq!([from, to], expected.map(|text| text.map(day)), "{name}");
    }
    let brush = Brush {
        first: day("2016-01-01"),
        last: day("2016-12-31"),
        from: None,
        to: Some(day("2016-06-30")),
        step: 3,
    };
    let to = Some("2016-06-30");
    check(brush, End::First, "ArrowRight", Direction::Ltr, [Some("2016-01-04"), to]);
    check(brush, End::First, "ArrowLeft", Direction::Rtl, [Some("2016-01-04"), to]);
    check(brush, End::First, "ArrowLeft", Direction::Ltr, [None, to]);
    check(brush, End::First, "PageUp", Direction::Rtl, [Some("2016-01-31"), to]);
    check(brush, End::First, "End", Direction::Ltr, [to, to]);
    check(brush, End::Last, "End", Direction::Ltr, [None, None]);
    check(brush, End::Last, "ArrowDown", Direction::Rtl, [None, Some("2016-06-27")]);
    check(brush, End::Last, "Home", Direction::Ltr, [None, Some("2016-01-01")]);
    assert_eq!(key("Enter", Direction::Ltr), None);
    assert_eq!(key("ArrowUp", Direction::Rtl), Some(Move::Steps(1)));
}

#[test]
fn zooming_out_undoes_zooming_in() {
    let shown = (day("2016-12-01"), day("2016-12-20"));
    assert_eq!(zoomed(zoomed(shown, Zoom::In), Zoom::Out), shown);
}

fn dated(id: &str, date: &str) -> Article {
    Article {
        date: date.parse().ok().map(Sourced::stated),
        lang: Some(Sourced::stated(Lang::UR)),
        // Nothing in common, lest they tell of one event.
        title: Some(Sourced::stated(id.repeat(3))),
        ..Article::new(id, id.repeat(4))
    }
}

#[test]
fn the_ribbon_shows_each_dated_entry_and_how_sure_it_is() {
    let corpus = corpus(vec![
        dated("a", "2016-12-01"),
        dated("b", "2016-12-10~"),
        dated("c", "2016-12-20?"),
        dated("d", ""),
    ]);
    let entries = roznama_core::timeline::entries(&corpus, &roznama_core::Query::default());
    let title = |item| super::timeline::title(&corpus, item, ENGLISH);
    for direction in [Direction::Ltr, Direction::Rtl] {
        let shown = viewport(&entries, None, 1000.0, direction).expect("something is dated");
        let drawn = picture(&entries, &title, &corpus, &shown, direction, ENGLISH);
        assert_eq!(drawn.marks.len(), 3);
        let sure: Vec<_> = drawn.marks.iter().map(|mark| (mark.soft, mark.hatched)).collect();
        assert_eq!(sure, [(false, false), (true, false), (false, true)]);
        let left_to_right = drawn.marks.is_sorted_by(|a, b| a.at.x < b.at.x);
        assert_eq!(left_to_right, direction == Direction::Ltr);
        assert_eq!(drawn.labels.len(), 3);
        for (label, mark) in drawn.labels.iter().zip(&drawn.marks) {
            let reach = [label.start, label.start + label.width];
            let from_left =
                reach.map(|at| if direction == Direction::Ltr { at } else { 1000.0 - at });
            let [left, right] = [from_left[0].min(from_left[1]), from_left[0].max(from_left[1])];
            assert!(
                left - 0.01 <= label.at && label.at <= right + 0.01,
                "{label:?} is not at its day"
            );
            let is_end = (label.start + label.width
                - if direction == Direction::Ltr { label.at } else { 1000.0 - label.at })
            .abs()
                < 0.01;
            assert_eq!(label.is_before, is_end, "{label:?}");
            assert_eq!(mark.stem, Some((label.at, label.top + super::ribbon::ROW_HEIGHT)));
        }
        assert!(!drawn.axis.is_empty());
        for column in &drawn.columns {
            assert_eq!(column.ink, Ink::Lang(Lang::UR));
            assert!(column.y >= 0.0 && column.y + column.height <= HEIGHT + 0.01);
        }
    }
}

#[test]
fn what_lies_outside_is_counted() {
    let corpus = corpus(vec![
        dated("a", "2016-12-01"),
        dated("b", "2016-12-10/2016-12-20"),
        dated("c", "2017"),
        dated("d", ""),
    ]);
    let entries = roznama_core::timeline::entries(&corpus, &roznama_core::Query::default());
    let counted = |from, to| super::ribbon::outside(&entries, (day(from), day(to)));
    assert_eq!(counted("2016-12-01", "2017-12-31"), (0, 0));
    assert_eq!(counted("2016-12-15", "2016-12-31"), (0, 2));
    assert_eq!(counted("2015-01-01", "2015-01-02"), (0, 3));
}

#[test]
fn labels_never_overlap() {
    let articles =
        (1..=28).map(|n| dated(&format!("{n:02}"), &format!("2016-12-{n:02}"))).collect();
    let corpus = corpus(articles);
    let entries = roznama_core::timeline::entries(&corpus, &roznama_core::Query::default());
    let title = |_| "a title that is long enough to be cut off somewhere";
    let shown = viewport(&entries, None, 360.0, Direction::Rtl).expect("something is dated");
    let drawn = picture(&entries, &title, &corpus, &shown, Direction::Rtl, ENGLISH);
    assert!(!drawn.labels.is_empty());
    for (at, one) in drawn.labels.iter().enumerate() {
        assert!(one.start >= -0.01 && one.start + one.width <= 360.01, "{one:?}");
        for other in &drawn.labels[at + 1..] {
            let apart = one.top.total_cmp(&other.top).is_ne()
                || one.start + one.width <= other.start
                || other.start + other.width <= one.start;
            assert!(apart, "{one:?} overlaps {other:?}");
        }
    }
}

#[test]
fn an_open_end_reaches_as_far_as_what_is_shown() {
    let corpus = corpus(vec![dated("a", "2016-12-10/.."), dated("b", "2016-12-20")]);
    let entries = roznama_core::timeline::entries(&corpus, &roznama_core::Query::default());
    assert_eq!(entries[0].item, Item::Document(DocIx(0)));
    let span = Some((day("2016-12-01"), day("2016-12-31")));
    let shown = viewport(&entries, span, 310.0, Direction::Ltr).expect("a span was asked for");
    let drawn = picture(&entries, &|_| "", &corpus, &shown, Direction::Ltr, ENGLISH);
    let open = drawn.marks[0];
    assert!(open.soft);
    assert!((open.at.x + open.at.width - 310.0).abs() < 0.01, "{open:?}");
}

#[test]
fn of_many_marks_at_one_pixel_one_is_drawn() {
    use roznama_core::timeline::Entry;
    let corpus = corpus(vec![dated("a", "2016-12-01")]);
    let entry = |at: u32| {
        let date = day("2000-01-01") + (at % 3650) as i32;
        let date = date.to_string().parse().ok();
        Entry::new(Item::Document(DocIx(at)), date.as_ref(), vec![Lang::UR])
    };
    for (many, most) in [(1000, 1000), (100_000, 1000)] {
        let entries: Vec<Entry> = (0..many).map(entry).collect();
        let shown = viewport(&entries, None, 800.0, Direction::Ltr).expect("they are dated");
        let drawn = picture(&entries, &|_| "title", &corpus, &shown, Direction::Ltr, ENGLISH);
        assert!(drawn.labels.len() <= 150 && !drawn.labels.is_empty());
        assert!(drawn.marks.len() <= most, "{} of {many}", drawn.marks.len());
        let stems = drawn.marks.iter().filter(|mark| mark.stem.is_some()).count();
        assert_eq!(stems, drawn.labels.len(), "every label has its leader");
    }
}
