//! Arabic: its letters are in `data/script/arabic.tsv`; here, the teh marbuta of adjectives with the article.

use super::{Beside, Firsts, Script, is_letter};
use crate::normalize::Item;
use crate::table::{ARABIC_LETTERS, ARABIC_WORDS, RULE_TEH_MARBUTA_DEFINITE};

pub(super) static SCRIPT: Script = Script {
    letters: &ARABIC_LETTERS,
    firsts: Firsts::of(&ARABIC_LETTERS),
    words: &ARABIC_WORDS,
    decide: definite_adjective,
    decides_all: true,
};

/// Letters between the article and `-iyya` that an adjective has at least: `الفنية`.
const SHORTEST: usize = 2;

/// `الدوليه` to `الدولية`: a word with the article takes no possessive pronoun, so after its yeh a heh is either of the root,
/// and then the table has the word, or a teh marbuta.
#[allow(clippy::ptr_arg, reason = "the signature that all decisions share")]
fn definite_adjective(items: &mut Vec<Item>, _: Beside<'_>) -> bool {
    let [.., yeh, heh] = &items[..] else { return false };
    if (yeh.c, heh.c) != ('ي', 'ه') || !items.iter().all(|item| is_letter(item.c)) {
        return false;
    }
    let letters = |at: usize| items.iter().skip(at).map(|item| item.c);
    let first = usize::from(matches!(items[0].c, 'و' | 'ف'));
    let article =
        letters(first).take(2).eq("ال".chars()) || letters(first).take(2).eq("لل".chars());
    let article = if article {
        Some(first + 2)
    } else if matches!(items[first].c, 'ب' | 'ك') && letters(first + 1).take(2).eq("ال".chars())
    {
        Some(first + 3)
    } else {
        None
    };
    let Some(stem) = article.filter(|stem| items.len() >= stem + SHORTEST + 2) else {
        return false;
    };
    if SCRIPT.has(&letters(stem)) {
        return false;
    }
    let last = items.len() - 1;
    items[last].c = 'ة';
    items[last].rule = RULE_TEH_MARBUTA_DEFINITE;
    true
}
