//! Results, counts and the way out of an empty page.

use roznama::route::{Page, Route};
use roznama::state::{Preferences, Restriction, State};
use roznama::view::reading::reading;
use roznama::view::restrictions::{lang_counts, query, remedies};
use roznama::view::runs::marked;
use roznama_text::Lang;

use crate::corpus;

fn route(query: &str) -> Route {
    Route::from_query(query)
}

/// How many articles an address shows.
#[track_caller]
fn check(address: &str, total: usize) {
    let found = corpus().search(&query(&route(address), 20));
    assert_eq!(found.total, total, "{address}");
}

#[test]
fn any_keyboard_finds_the_articles() {
    check("?page=search", 5);
    check("?page=search&q=روحاني", 5);
    check("?page=search&q=روحانی", 5);
    check("?page=search&q=روحانی&lang=ur", 3);
    check("?page=search&q=٢٠١٥", 1);
    check("?page=search&q=2015", 1);
    check("?page=search&q=۲۰۱۵", 1);
    check("?page=search&from=2021-01-01", 1);
    check("?page=search&to=2016-12-31", 3);
}

#[test]
fn matches_are_marked_in_snippet_and_text() {
    let corpus = corpus();
    let address = route("?page=search&q=حلب");
    for hit in corpus.search(&query(&address, 20)).hits {
        let document = corpus.get(hit.document);
        let snippet = marked(&document.body, hit.snippet.span.clone(), &hit.snippet.highlights);
        assert!(snippet.iter().any(|run| run.marked), "{}", document.id);
        let marks = corpus.highlights(hit.document, &address.words);
        let read = reading(document, &marks, &[], None);
        let shown = read.blocks.iter().flat_map(|block| &block.runs).filter(|run| run.marked);
        assert!(read.matches > 0 && shown.count() >= read.matches, "{}", document.id);
    }
}

#[test]
fn counts_of_languages_do_not_follow_the_choice_of_language() {
    let corpus = corpus();
    let address = route("?page=search&lang=fa,ug");
    let facets = corpus.facets(&query(&address, 0));
    let counts = lang_counts(&facets, &address.filter);
    let count = |lang| counts.iter().find(|(it, _)| *it == lang).map(|(_, count)| *count);
    assert_eq!(count(Lang::UR), Some(3));
    assert_eq!(count(Lang::FA), Some(1));
    assert_eq!(count(Lang::UG), Some(0), "chosen, so that it can be lifted");
}

#[test]
fn an_empty_page_names_the_filter_to_lift() {
    let corpus = corpus();
    let address = route("?page=search&q=ظریف&lang=ar");
    assert_eq!(corpus.search(&query(&address, 0)).total, 0);
    let state = State::new(address.clone(), Preferences::default());
    let found = remedies(&corpus, &address, &state.restrictions());
    assert_eq!(found, [(Restriction::Words("ظریف".into()), 1), (Restriction::Lang(Lang::AR), 1)]);
    let lifted = found[1].0.lifted(&address);
    assert_eq!(lifted, Route { words: "ظریف".into(), ..Route::page(Page::Search) });
}
