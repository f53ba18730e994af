use roznama_core::query::NoteKind;
use roznama_core::rules::RULES;
use roznama_dates::{Clue, Rule};

use super::plural::{Category, category};
use super::*;

fn placeholders(template: &str) -> usize {
    template.matches("{}").count()
}

#[test]
fn every_text_is_there_in_every_language_with_the_same_placeholders() {
    for &text in Text::ALL {
        let english = Ui::En.text(text);
        for ui in Ui::ALL {
            let words = ui.text(text);
            assert!(!words.trim().is_empty(), "{text:?} is empty in {ui}");
            assert_eq!(words.trim(), words, "{text:?} has spaces around it in {ui}");
            assert_eq!(placeholders(words), placeholders(english), "{text:?} in {ui}");
        }
    }
}

#[test]
fn texts_of_the_other_languages_are_in_arabic_script() {
    for &text in Text::ALL {
        for ui in [Ui::Ar, Ui::Fa, Ui::Ur] {
            let arabic = ui.text(text).chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
            assert!(arabic, "{text:?} in {ui}");
        }
    }
}

/// Letters that another language has in place of this one's: the usual slip of a keyboard.
#[test]
fn letters_are_those_of_the_language() {
    #[track_caller]
    fn check(ui: Ui, foreign: &[char], but: &[Text]) {
        for &text in Text::ALL.iter().filter(|text| !but.contains(text)) {
            let found = ui.text(text).chars().find(|c| foreign.contains(c));
            assert_eq!(found, None, "{text:?} in {ui}");
        }
    }
    // The three spellings of the name stand side by side in `AboutWhat`, month names in `DateHint`.
    let but = [Text::AboutWhat, Text::DateHint];
    check(Ui::Ar, &['\u{6CC}', '\u{6A9}', '\u{6C1}', '\u{6BE}', '\u{6D2}', 'پ', 'چ', 'گ'], &but);
    check(Ui::Fa, &['\u{64A}', '\u{643}', '\u{649}', '\u{6C1}', '\u{6D2}', '\u{629}'], &but);
    check(Ui::Ur, &['\u{64A}', '\u{643}', '\u{649}', '\u{647}', '\u{629}'], &but);
}

#[test]
fn every_rule_has_a_sentence_in_every_language() {
    let names = Rule::ALL.iter().map(|rule| rule.name()).chain(RULES.iter().map(|(name, _)| *name));
    for name in names {
        for ui in Ui::ALL {
            assert_ne!(rules::sentence(name, ui), name, "{name} in {ui}");
        }
    }
    assert_eq!(rules::sentence("of-tomorrow", Ui::Fa), "of-tomorrow");
}

#[test]
fn categories_are_those_of_cldr() {
    #[track_caller]
    fn check(ui: Ui, counts: &[usize], expected: Category) {
        for &count in counts {
            assert_eq!(category(count, ui), expected, "{count} in {ui}");
        }
    }
    check(Ui::En, &[1], Category::One);
    check(Ui::En, &[0, 2, 11, 101], Category::Other);
    check(Ui::Ur, &[1], Category::One);
    check(Ui::Ur, &[0, 2, 21], Category::Other);
    check(Ui::Fa, &[0, 1], Category::One);
    check(Ui::Fa, &[2, 101], Category::Other);
    check(Ui::Ar, &[0], Category::Zero);
    check(Ui::Ar, &[1], Category::One);
    check(Ui::Ar, &[2], Category::Two);
    check(Ui::Ar, &[3, 10, 103, 110], Category::Few);
    check(Ui::Ar, &[11, 99, 111], Category::Many);
    check(Ui::Ar, &[100, 101, 102, 1000], Category::Other);
}

#[test]
fn numbers_come_with_their_nouns() {
    #[track_caller]
    fn check(count: Count, number: usize, ui: Ui, expected: &str) {
        assert_eq!(count.phrase(number, ui, ui.usual_digits()), expected);
    }
    check(Count::Articles, 1, Ui::En, "1 article");
    check(Count::Articles, 5, Ui::En, "5 articles");
    check(Count::Articles, 0, Ui::Ar, "لا مقالات");
    check(Count::Articles, 2, Ui::Ar, "مقالان");
    check(Count::Articles, 5, Ui::Ar, "٥ مقالات");
    check(Count::Results, 11, Ui::Ar, "١١ نتيجة");
    check(Count::Articles, 5, Ui::Fa, "۵ مطلب");
    check(Count::Events, 1, Ui::Ur, "1 واقعہ");
    check(Count::Events, 5, Ui::Ur, "5 واقعات");
}

#[test]
fn every_count_has_every_category() {
    for count in Count::ALL {
        for category in Category::ALL {
            for ui in Ui::ALL {
                let template = count.template(category, ui);
                assert!(!template.is_empty() && placeholders(template) <= 1, "{count:?} {ui}");
            }
        }
    }
}

#[test]
fn languages_are_read_with_or_without_a_region() {
    assert_eq!("fa".parse(), Ok(Ui::Fa));
    assert_eq!("ur-PK".parse(), Ok(Ui::Ur));
    assert_eq!("AR_EG".parse(), Ok(Ui::Ar));
    assert_eq!("de".parse::<Ui>(), Err(UnknownUi));
}

#[test]
fn placeholders_are_filled_in_order_and_left_empty_without_a_value() {
    assert_eq!(fill("{} of {}", &["1", "2"]), "1 of 2");
    assert_eq!(fill("a {} b {}", &["x"]), "a x b ");
    assert_eq!(fill("plain", &["x"]), "plain");
}

/// The words of the scripts in `assets/own`, by key; each in the four languages.
fn words_of_scripts() -> std::collections::BTreeMap<String, [String; 4]> {
    let (_, words) =
        include_str!("../../../assets/own/words.js").split_once("export default").unwrap();
    serde_json::from_str(words.trim().trim_end_matches(';')).expect("JSON, four words to a key")
}

#[test]
fn words_of_scripts_are_there_in_every_language_with_the_same_placeholders() {
    for (key, words) in words_of_scripts() {
        for (ui, text) in Ui::ALL.into_iter().zip(&words) {
            assert_eq!(text.trim(), text, "{key} in {ui}");
            assert_eq!(placeholders(text), placeholders(&words[0]), "{key} in {ui}");
            let is_arabic = text.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
            assert_eq!(is_arabic, ui != Ui::En, "{key} in {ui}");
            let foreign: &[char] = match ui {
                Ui::En => &[],
                Ui::Ar => &['\u{6CC}', '\u{6A9}', '\u{6C1}', '\u{6BE}', '\u{6D2}', 'پ', 'چ', 'گ'],
                Ui::Fa => &['\u{64A}', '\u{643}', '\u{649}', '\u{6C1}', '\u{6D2}', '\u{629}'],
                Ui::Ur => &['\u{64A}', '\u{643}', '\u{649}', '\u{647}', '\u{629}'],
            };
            assert_eq!(text.chars().find(|c| foreign.contains(c)), None, "{key} in {ui}");
        }
    }
}

#[test]
fn scripts_ask_only_for_words_that_are_there() {
    let words = words_of_scripts();
    let scripts = [
        include_str!("../../../assets/own/page.js"),
        include_str!("../../../assets/own/report.js"),
    ];
    let asked = scripts.iter().flat_map(|script| script.split("say(\"").skip(1));
    for key in asked.filter_map(|rest| rest.split('"').next()) {
        assert!(words.contains_key(key), "{key}");
    }
}

#[test]
fn a_file_says_what_is_compiled_in() {
    for ui in Ui::ALL {
        let written = file::write(ui);
        let words = file::Words::read(&written).expect("a file of this build");
        for &text in Text::ALL {
            assert_eq!(words.text(text), ui.text(text), "{text:?} in {ui}");
        }
        for count in Count::ALL {
            for category in Category::ALL {
                assert_eq!(words.template(count, category), count.template(category, ui), "{ui}");
            }
        }
        for (name, _) in RULES {
            assert_eq!(words.sentence(name).unwrap(), rules::sentence(name, ui));
        }
        for clue in Clue::ALL {
            assert_eq!(words.sentence(&file::key_of_clue(clue)).unwrap(), rules::clue(clue, ui));
        }
        for kind in NoteKind::ALL {
            let sentence = words.sentence(&file::key_of_note(kind)).unwrap();
            assert_eq!(sentence, kind.template(ui.lang()));
        }
    }
}

#[test]
fn a_file_of_another_build_is_refused() {
    let whole = file::write(Ui::En);
    let without_first = whole.split_once('\n').unwrap().1;
    for file in ["", "\n", without_first, &format!("more\n{whole}"), whole.trim_end()] {
        assert!(file::Words::read(file).is_none(), "{} bytes", file.len());
    }
    assert!(!held::is_held(Ui::Ur) && !held::hold(Ui::Ur, "x".to_owned()));
    assert!(held::hold(Ui::Ur, file::write(Ui::Ur)) && held::is_held(Ui::Ur));
}
