//! Other spellings of a word that folding must keep apart.
//!
//! Some spellings of one word differ in letters that elsewhere make different words: اتاق and اطاق, مسئول and مسؤول, جائے
//! and جاۓ, خانه ی and خانهٔ. Folding cannot merge them, but a search can ask for them too, after the word as it stands, and
//! take those that its dictionary has. `data/spellings.tsv` says which.
//!
//! # Limits
//!
//! One change a word. The rules do not know the word's language: what they make need not be a word, so ask a dictionary.

use crate::fold::fold;
use crate::level::Level;
use crate::table::{self, Action, Properties};

const ZWNJ: char = '\u{200C}';
const SMALL_ALEF: char = '\u{670}';
/// What stands for a joiner in the rules.
const JOINER: char = '|';

/// The search keys of other spellings of a word, in order, each once, without the word's own.
///
/// ```
/// use roznama_text::spellings::spellings;
/// assert!(spellings("مسؤول").contains(&"مسیول".to_owned())); // the key of مسئول
/// assert!(spellings("خانه\u{200C}ی").contains(&"خانه".to_owned()));
/// assert_eq!(spellings("کتاب"), Vec::<String>::new());
/// ```
pub fn spellings(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    let own = fold(word, Level::Search);
    let letters = letters(word);
    let plain: Vec<char> = letters.iter().copied().filter(|c| *c != JOINER).collect();
    for rule in table::spelling_rules().lines() {
        let mut columns = rule.split('\t');
        let (Some(one), Some(other), Some(how)) = (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let [place, direction] = how.as_bytes() else { continue };
        let text = if one.contains(JOINER) { &letters } else { &plain };
        rewrite(text, one, other, *place, &mut found);
        if *direction == b'b' {
            rewrite(text, other, one, *place, &mut found);
        }
    }
    found.retain(|key| *key != own && !key.is_empty());
    distinct(found)
}

/// Some few words, each once, in order. Put in one by one: to sort them would cost an app kilobytes.
///
/// ```
/// use roznama_text::spellings::distinct;
/// assert_eq!(distinct(vec!["b".into(), "a".into(), "b".into()]), ["a", "b"]);
/// ```
pub fn distinct(words: Vec<String>) -> Vec<String> {
    let mut sorted: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if let Err(place) = sorted.binary_search(&word) {
            sorted.insert(place, word);
        }
    }
    sorted
}

/// The word's letters without marks that never matter.
fn letters(word: &str) -> Vec<char> {
    fold(word, Level::Repair)
        .chars()
        .map(|c| if c == ZWNJ { JOINER } else { c })
        .filter(|c| *c == SMALL_ALEF || !Properties::of(*c).is_mark())
        .collect()
}

/// Letters before an ending.
const STEM: usize = 3;

/// Adds the key of the word with `from` written as `to`, for each place where it stands.
fn rewrite(text: &[char], from: &str, to: &str, place: u8, found: &mut Vec<String>) {
    let count = from.chars().count();
    for start in 0..(text.len() + 1).saturating_sub(count) {
        let end = start + count;
        let fits = match place {
            b'w' => start == 0 && end == text.len(),
            b's' => start == 0,
            b'e' => start > 0 && end == text.len(),
            b'n' => start >= STEM && end == text.len(),
            b'i' => start > 0 && end < text.len(),
            _ => true,
        };
        if fits
            && text[start..end].iter().zip(from.chars()).all(|(c, wanted)| stands_for(wanted, *c))
        {
            let written: String = text[..start]
                .iter()
                .copied()
                .chain(to.chars())
                .chain(text[end..].iter().copied())
                .collect();
            found.push(fold(&written.replace(JOINER, ""), Level::Search).into_owned());
        }
    }
}

/// Whether a letter of a rule is this one or, being a search key, its family's.
fn stands_for(wanted: char, c: char) -> bool {
    wanted == c
        || table::search_action(c) == Action::One(wanted)
            && table::search_action(wanted) == Action::Keep
}

#[cfg(test)]
mod tests {
    use super::spellings;
    use crate::{Level, fold};

    #[track_caller]
    fn check(word: &str, other: &str) {
        let key = fold(other, Level::Search);
        assert!(
            spellings(word).contains(&key.into_owned()),
            "{word} → {other}: {:?}",
            spellings(word)
        );
    }

    #[test]
    fn pairs() {
        for (one, other) in [
            ("اطاق", "اتاق"),
            ("اتاقها", "اطاقها"),
            ("مسئول", "مسؤول"),
            ("مسئول", "مسول"),
            ("شؤون", "شئون"),
            ("هيئة", "هيأة"),
            ("مئة", "مائة"),
            ("رحمان", "رحمن"),
            ("دھوکا", "دھوکہ"),
            ("موسی", "موسا"),
            ("زکوٰۃ", "زکات"),
        ] {
            check(one, other);
            check(other, one);
        }
        check("رحم\u{670}ن", "رحمان");
        check("خانه\u{200C}ی", "خانه");
        check("رحمة", "رحمت");
        check("جائے", "جاے");
        check("خبروں", "خبر");
        for (one, other) in [("اسلحہ", "اسلحے"), ("ہوئیں", "ہویں")] {
            check(one, other);
            check(other, one);
        }
    }

    #[test]
    fn most_words_have_no_other() {
        for word in ["کتاب", "کہ", "نہ", "یوں", "بوتين", "والي", "الله", "ایران", "دانه", "G20", ""]
        {
            assert!(spellings(word).is_empty(), "{word}: {:?}", spellings(word));
        }
    }
}
