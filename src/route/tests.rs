use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(query: &str, canonical: &str) {
    let route = Route::from_query(query);
    assert_eq!(route.to_query(), canonical, "of {query:?}");
    assert_eq!(Route::from_query(canonical), route, "of {canonical:?}");
}

#[test]
fn queries_are_read_and_written_canonically() {
    check("", "");
    check("?", "");
    check("?page=timeline", "");
    check("?page=search&q=", "?page=search");
    check("?q=%D8%AD&page=search", "?page=search&q=%D8%AD");
    check("page=search&q=a+b", "?page=search&q=a%20b");
    check("?lang=ur,fa,ur", "?lang=fa,ur");
    check("?lang=ur&lang=fa", "?lang=fa,ur");
    check("?from=2016-12-24&to=2016-12-25", "?from=2016-12-24&to=2016-12-25");
    check("?page=article&id=001&view=repair", "?page=article&id=001&view=repair");
    check("?page=article&id=001&view=raw", "?page=article&id=001");
    check("?page=article&id=001&view=name", "?page=article&id=001");
    check("?context=left&page=search", "?page=search");
    check("?context=before&page=search", "?page=search&context=before");
    check("?page=folding", "?page=folding");
    check("?page=open", "?page=open");
    check("?page=search&own=0a1b&q=a", "?own=0a1b&page=search&q=a");
    check("?own=", "");
    check("?id=001&page=folding", "?page=folding&id=001");
    check("?page=event&id=E%2001", "?page=event&id=E%2001");
    check("?page=place", "?page=place");
    check("?page=person&q=%D8%AD", "?page=person&q=%D8%AD");
    check("?id=city/aleppo&page=place", "?page=place&id=city%2Faleppo");
    check("?name=b&name=a", "?name=a&name=b");
    check("?source=B%26C&source=A", "?source=A&source=B%26C");
    check("?span=2016-12-01..2017-01-31", "?span=2016-12-01..2017-01-31");
    check("?ui=fa", "?ui=fa");
    check("?ui=ur-PK", "?ui=ur");
}

#[test]
fn what_makes_no_sense_is_left_out() {
    check("?page=nowhere", "");
    check("?page=article", "");
    check("?page=article&id=", "");
    check("?from=yesterday&to=2016-13-40", "");
    check("?span=2017-01-31..2016-12-01", "");
    check("?span=2016-12-01", "");
    check("?lang=,,&ui=tlh&view=upside-down", "");
    check("?page=search&q=100%&x=y", "?page=search&q=100%25");
    check("?page=search&q=%zz%", "?page=search&q=%25zz%25");
    check("?&&==&", "");
}

#[test]
fn words_stay_only_where_they_mean_something() {
    let search = Route { words: "حلب".into(), ..Route::page(Page::Search) };
    assert_eq!(search.on(Page::Article("1".into())).words, "حلب");
    assert_eq!(search.on(Page::Timeline).words, "");
}

#[test]
fn links_stay_within_a_corpus_of_the_readers_own() {
    let own = Route { own: Some("0a1b".into()), ..Route::article("1") };
    for route in [own.home(), own.on(Page::Search), own.on(Page::Event("2".into()))] {
        assert_eq!(route.own, own.own);
    }
}

#[test]
fn bytes_that_are_no_utf8_do_not_stop_reading() {
    assert_eq!(Route::from_query("?page=search&q=%FF").words, "\u{FFFD}");
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(vec![Lang::AR, Lang::FA, Lang::UR, Lang::EN, Lang::CKB, Lang::UND])
}

fn day() -> impl Strategy<Value = Option<Day>> {
    prop::option::of((1900_i32..2100, 1_u8..=12, 1_u8..=28).prop_map(|(year, month, day)| {
        format!("{year:04}-{month:02}-{day:02}").parse().expect("a valid day")
    }))
}

fn kind() -> impl Strategy<Value = NameKind> {
    prop::sample::select(NameKind::ALL.to_vec())
}

fn page() -> impl Strategy<Value = Page> {
    prop_oneof![
        Just(Page::Timeline),
        Just(Page::Search),
        Just(Page::About),
        Just(Page::Open),
        kind().prop_map(Page::Names),
        (kind(), "\\PC{1,12}").prop_map(|(kind, id)| Page::Name(kind, id.into())),
        "\\PC{1,12}".prop_map(|id| Page::Article(id.into())),
        "\\PC{1,12}".prop_map(|id| Page::Event(id.into())),
        prop::option::of("\\PC{1,12}").prop_map(|id| Page::Folding(id.map(Into::into))),
    ]
}

fn route() -> impl Strategy<Value = Route> {
    let filter = (
        prop::collection::btree_set(lang(), 0..4),
        prop::collection::btree_set("\\PC{1,12}", 0..3),
        prop::collection::btree_set("\\PC{1,12}", 0..3),
        day(),
        day(),
    )
        .prop_map(|(langs, sources, names, from, to)| Filter {
            langs,
            sources,
            names,
            from,
            to,
        });
    let view =
        prop::sample::select(vec![Level::Raw, Level::Repair, Level::Standard, Level::Search]);
    let context = prop::option::of(prop::sample::select(
        orders().map(|(order, _)| order).collect::<Vec<_>>(),
    ));
    let span = (day(), day()).prop_map(|(from, to)| {
        let (from, to) = (from?, to?);
        Some((from.min(to), from.max(to)))
    });
    let ui = prop::option::of(prop::sample::select(Ui::ALL.to_vec()));
    let own = prop::option::of("[0-9a-f]{16}").prop_map(|id| id.map(Into::into));
    (page(), any::<String>(), filter, context, view, span, ui, own).prop_map(
        |(page, words, filter, context, view, span, ui, own)| Route {
            page,
            words,
            filter,
            context,
            view,
            span,
            ui,
            own,
        },
    )
}

proptest! {
    #[test]
    fn a_route_comes_back_from_its_query(route in route()) {
        prop_assert_eq!(Route::from_query(&route.to_query()), route);
    }

    #[test]
    fn reading_is_total_and_settles(query in any::<String>()) {
        let route = Route::from_query(&query);
        prop_assert_eq!(Route::from_query(&route.to_query()), route);
    }
}
