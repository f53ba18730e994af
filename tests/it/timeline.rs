//! The home page's list.

use roznama::i18n::Ui;
use roznama::route::Route;
use roznama::view::restrictions::query;
use roznama::view::timeline::{Listing, articles_of, listing};
use roznama_core::Role;
use roznama_core::timeline::{Item, entries};

use crate::{corpus, locale};

fn shown(address: &str, ui: Ui) -> Listing {
    let corpus = corpus();
    let query = query(&Route::from_query(address), 0);
    listing(&corpus, &entries(&corpus, &query), usize::MAX, locale(ui))
}

#[test]
fn events_and_articles_stand_under_their_dates() {
    let all = shown("", Ui::En);
    assert_eq!((all.events, all.articles), (18, 5));
    assert!(all.undated.is_empty(), "every article has a date: {:?}", all.undated);
    let group = all.dated.iter().find(|group| group.edtf == "2016-12-24").expect("the call's day");
    assert_eq!(group.when, "24 December 2016");
    let corpus = corpus();
    let (call, _) = corpus.event("E01").expect("the telephone call");
    assert!(group.items.contains(&Item::Event(call)));
}

#[test]
fn the_call_is_reported_in_two_languages_by_three_articles() {
    let corpus = corpus();
    let (call, _) = corpus.event("E01").expect("the telephone call");
    let articles = articles_of(&corpus, call);
    assert_eq!(articles.len(), 3);
    assert!(articles.iter().all(|(_, role)| *role == Role::Report));
}

#[test]
fn filters_narrow_the_list() {
    let arabic = shown("?lang=ar", Ui::Ar);
    assert_eq!((arabic.events, arabic.articles), (4, 1));
    let later = shown("?from=2021-01-01", Ui::Fa);
    assert_eq!(later.articles, 1);
    assert_eq!(later.dated.last().map(|group| group.items.len()), Some(1));
}

#[test]
fn dates_are_in_the_reader_s_calendar() {
    let when = |ui| shown("?lang=fa", ui).dated.first().map(|group| group.when.clone());
    assert_eq!(when(Ui::En).as_deref(), Some("11 February 1979"));
    assert_eq!(when(Ui::Fa).as_deref(), Some("۲۲ بهمن ۱۳۵۷"));
}
