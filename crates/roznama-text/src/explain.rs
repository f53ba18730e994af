//! Why a fold changes a character.
//!
//! # Limits
//!
//! It speaks of characters by themselves. What depends on neighbours (canonical composition, joiners, tatweel, runs of spaces)
//! is told as the rule that decides, not what it decided in a text.

use crate::digits::decimal_value;
use crate::level::Level;
use crate::table::{self, Action, Properties};

/// A rule and the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// The rule's name, in kebab case.
    pub rule: &'static str,
    /// One English phrase.
    pub text: &'static str,
}

/// Why a level changes a character, or may; `None` when it stays.
///
/// ```
/// use roznama_text::{Level, explain::reason};
/// let yeh = reason('ي', Level::Search).unwrap();
/// assert_eq!(yeh.rule, "family");
/// assert!(yeh.text.contains("Arabic keyboards"));
/// assert_eq!(reason('ي', Level::Repair), None);
/// ```
pub fn reason(c: char, level: Level) -> Option<Reason> {
    let search = || match table::search_action(c) {
        Action::Keep => None,
        _ => table::search_reason(c).map(|text| Reason { rule: "family", text }),
    };
    match level {
        Level::Raw => None,
        Level::Repair => repair(c),
        Level::Search => search().or_else(|| repair(c)).or_else(|| by_property(c)),
    }
}

fn repair(c: char) -> Option<Reason> {
    if let Some(text) = table::repair_reason(c) {
        return Some(Reason { rule: "repair", text });
    }
    let (rule, text) = match (c, table::repair_action(c)) {
        ('\u{640}', _) => ("tatweel", "goes between two letters, where it only stretches the word"),
        ('\u{200C}' | '\u{200D}', _) => ("joiner", "stays once, and only where it shapes a word"),
        (_, Action::Space) => {
            ("space", "a run of white space is one space, and none at the ends of a line")
        }
        (_, Action::Slow) => ("composition", "canonical order and composition (NFC)"),
        _ => return None,
    };
    Some(Reason { rule, text }).filter(|_| c != ' ')
}

/// The rules that follow from the Unicode Character Database.
fn by_property(c: char) -> Option<Reason> {
    let (rule, text) = match table::search_action(c) {
        Action::Delete if Properties::of(c).is_mark() => {
            ("mark", "a mark without which the word is the same")
        }
        Action::Delete => ("invisible", "a character that is not seen"),
        Action::One(_) if decimal_value(c).is_some() => ("digit", "a decimal digit of another set"),
        Action::One(_) | Action::Many(_) | Action::Each(_) if c.is_uppercase() => {
            ("case", "lower case, and without accents")
        }
        Action::One(_) | Action::Many(_) | Action::Each(_) => {
            ("compatibility", "a variant of the same character or letters")
        }
        _ => return None,
    };
    Some(Reason { rule, text })
}

#[cfg(test)]
mod tests {
    use super::reason;
    use crate::{Level, fold};

    #[test]
    fn whatever_is_changed_has_a_reason() {
        for level in [Level::Repair, Level::Search] {
            for c in ('\0'..=char::MAX).filter(|c| !c.is_whitespace()) {
                // Hangul syllables and the like stay; what stands alone and changes must say why.
                let text = c.to_string();
                if fold(&text, level) != text {
                    assert!(reason(c, level).is_some(), "{level}: U+{:04X}", c as u32);
                }
            }
        }
    }
}
