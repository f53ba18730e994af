//! The laws of names, for any text, and how well places that tuning did not see are told from others.

#![allow(
    clippy::disallowed_methods,
    clippy::float_cmp,
    reason = "reads test data from outside the repository, if it is there; equal names are exactly 1"
)]

mod support;
#[allow(dead_code, reason = "the tuning program uses more of it")]
#[path = "../examples/tune_names/data.rs"]
mod tuning;

use proptest::prelude::*;
use roznama_text::name::{key, similar};
use roznama_text::{Level, fold};

/// Names of both scripts and what stands between them, and anything else.
fn name() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        6 => prop::sample::select("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیٹڈڑںكيىأةؤئ".chars().collect::<Vec<_>>()),
        6 => prop::char::range('a', 'z'),
        2 => prop::sample::select(vec![' ', ' ', '-', '\'', '\u{200C}', 'ʔ', 'ʃ', '،', '\u{64E}', '\u{651}', '2', 'Я']),
        1 => any::<char>(),
    ];
    let part = prop_oneof![
        8 => c.prop_map(String::from),
        1 => prop::sample::select(vec!["al ", "ال", "ad d", "ash-sh", "tz", "dj", "sch", "yu", "یو", "ng", "h "]).prop_map(String::from),
    ];
    prop::collection::vec(part, 0..16).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_key_is_its_own_key(name in name()) {
        prop_assert_eq!(key(&key(&name)), key(&name));
    }

    #[test]
    fn what_search_sees_as_one_has_one_key(name in name()) {
        let searched = fold(&name, Level::Search);
        prop_assert_eq!(key(&searched), key(&name));
        prop_assert_eq!(similar(&searched, &name), 1.0);
    }

    #[test]
    fn similarity_is_symmetric_and_1_for_what_is_equal_alone(one in name(), other in name()) {
        let alike = similar(&one, &other);
        prop_assert!((0.0..=1.0).contains(&alike));
        prop_assert_eq!(alike, similar(&other, &one));
        prop_assert_eq!(alike == 1.0, fold(&one, Level::Search) == fold(&other, Level::Search));
        prop_assert_eq!(similar(&one, &one), 1.0);
    }
}

/// A floor for names of places that tuning did not see: each against the name that is nearest by its key, and one by chance.
#[test]
fn held_out_places() {
    let Some(text) = support::shared("names.tsv.zst") else { return };
    let rows = tuning::places(&text);
    let pool: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].held_out).collect();
    let (mut same, mut different) = (Vec::new(), Vec::new());
    // A quarter of them, since a debug build is slow.
    let of = tuning::pairs(&rows, |row| row.held_out);
    for (pair, _) in of.into_iter().filter(|(pair, cognate)| *cognate && pair.row % 4 == 0) {
        let form = &rows[pair.row].forms[pair.one];
        same.push(similar(form, &rows[pair.row].forms[pair.other]));
        let others = tuning::others(&rows, &pool, pair, [1, 1], tuning::Same::WithoutArticle);
        different.extend(others.into_iter().map(|at| similar(form, &rows[at].forms[pair.other])));
    }
    let (recall, threshold) = tuning::recall_at_98(&same, &different);
    eprintln!(
        "recall {recall:.4} at precision .98, {} pairs, threshold {threshold:.3}",
        same.len()
    );
    assert!(recall >= 0.9, "{recall}");
}
