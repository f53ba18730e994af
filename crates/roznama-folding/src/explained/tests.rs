use proptest::prelude::*;

use super::*;

#[test]
fn each_level_tells_what_it_changes() {
    #[track_caller]
    fn check(text: &str, lang: Lang, level: Level, folded: &str, changes: &[(&str, &str, usize)]) {
        let explained = explained(text, Some(lang), Lang::EN);
        let found = explained.levels.iter().find(|it| it.level == level).expect("every level");
        let kinds: Vec<_> = found
            .changes
            .iter()
            .map(|kind| (kind.before.as_str(), kind.after.as_str(), kind.times))
            .collect();
        assert_eq!((found.text().as_str(), kinds.as_slice()), (folded, changes), "{text}, {level}");
    }
    let ali = "علي كتاب علي";
    check(ali, Lang::FA, Level::Repair, ali, &[]);
    check(ali, Lang::FA, Level::Standard, "علی کتاب علی", &[("ي", "ی", 2), ("ك", "ک", 1)]);
    check("ك\u{200F}ك", Lang::UND, Level::Repair, "كك", &[("\u{200F}", "", 1)]);
    check("۱۲", Lang::FA, Level::Search, "12", &[("۱", "1", 1), ("۲", "2", 1)]);
    check("", Lang::UND, Level::Search, "", &[]);
}

#[test]
fn the_language_is_identified_when_none_is_given() {
    let text = "وزیر خارجه ایران در تهران گفت که این کتاب را می\u{200C}خواند";
    assert_eq!(explained(text, None, Lang::UR).lang, Lang::FA);
    assert_eq!(explained("123", None, Lang::UR).lang, Lang::UND);
}

#[test]
fn of_a_long_text_the_beginning_is_folded() {
    let text = "كتاب ".repeat(LIMIT);
    let long = explained(&text, Some(Lang::FA), Lang::FA);
    let characters = long.cut_after.expect("it is cut");
    assert!(characters < LIMIT && long.levels[1].text().starts_with("کتاب کتاب"));
    assert_eq!(explained("كتاب", None, Lang::UR).cut_after, None);
}

proptest! {
    #[test]
    fn pieces_are_the_folded_text(text in "[\u{621}-\u{6D5}\u{FE80}-\u{FEFC}a-zA-Z0-9 \u{200C}\u{200F}\n]{0,80}") {
        for lang in [Lang::AR, Lang::FA, Lang::UR, Lang::CKB] {
            for leveled in explained(&text, Some(lang), Lang::EN).levels {
                prop_assert_eq!(leveled.text(), fold_in(&text, leveled.level, lang));
            }
        }
    }
}
