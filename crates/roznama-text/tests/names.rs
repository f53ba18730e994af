//! The laws of names, for any text.

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
