//! Why a fold changes what it changes, in Arabic, Persian and Urdu.

use roznama_text::Lang;

/// One sentence for each rule; the file's head says how to correct it.
const SENTENCES: &str = include_str!("../data/sentences.tsv");

/// The languages of the columns.
const LANGS: [Lang; 3] = [Lang::AR, Lang::FA, Lang::UR];

/// The sentence of a rule of [`roznama_text::explain`]; `None` for an unknown rule, and in other languages than those three: in
/// English the reason of the very letter is at hand.
///
/// ```
/// use roznama_folding::sentence;
/// use roznama_text::Lang;
///
/// assert_eq!(sentence("digit", Lang::AR).as_deref(), Some("رقم عشري من مجموعة أخرى."));
/// assert_eq!(sentence("digit", Lang::EN), None);
/// ```
pub fn sentence(rule: &str, lang: Lang) -> Option<String> {
    let column = LANGS.iter().position(|it| *it == lang)?;
    let row = SENTENCES.lines().find(|line| line.split('\t').next() == Some(rule))?;
    row.split('\t').nth(1 + column).map(|words| words.replace("U+200C", "\u{200C}"))
}

#[cfg(test)]
mod tests {
    use roznama_text::{Level, explain, lang_id};

    use super::*;

    #[test]
    fn every_rule_has_a_sentence() {
        let characters: String = (' '..='\u{8FF}')
            .chain('\u{2000}'..='\u{206F}')
            .chain('\u{FB50}'..='\u{FEFF}')
            .flat_map(|c| [c, ' ', 'ب', c, 'ب', ' '])
            .collect();
        let words = "نميشود كتابها ميرود ایکیلئے کیلئے علی فى القوميه ترفيه الاسلاميه";
        for text in [characters.as_str(), words] {
            for lang in lang_id::LANGUAGES {
                for change in Level::ALL.into_iter().flat_map(|level| explain(text, level, lang)) {
                    let rule = change.reason.rule;
                    for ui in LANGS {
                        let words = sentence(rule, ui).unwrap_or_default();
                        assert!(words.ends_with(['.', '۔']), "{rule} in {ui}: {words:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn letters_are_those_of_the_language() {
        let rows = SENTENCES.lines().filter(|line| !line.starts_with('#'));
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 1 + LANGS.len(), "{row}");
            let foreign: [&[char]; 3] =
                [&['ی', 'ک', 'ہ', 'ے'], &['ي', 'ك', 'ہ', 'ة'], &['ي', 'ك', 'ه', 'ة']];
            for (cell, foreign) in cells[1..].iter().zip(foreign) {
                assert!(!cell.contains(foreign), "{cell}");
            }
        }
    }
}
