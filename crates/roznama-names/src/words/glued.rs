//! Words that are written as one.

use super::{Gap, TRAINED, Word, bit, byte_after_letters};
use crate::class::{AR, Class, FA, UR};
use crate::hash::Hash;
use crate::lexicon::forms;

/// Two words that are written as one: صدرایران, ڈاکٹرحسن, بشارالاسد.
pub(super) fn split<'t>(text: &str, word: &Word<'t>, lists: u8) -> Option<[Word<'t>; 2]> {
    if word.bits & !(TRAINED | bit(Class::Prefix)) > 0
        || !word.is_letters
        || lists & (AR | UR | FA) == 0
    {
        return None;
    }
    let letters = word.term.chars().count();
    if !(6..=24).contains(&letters) || word.term.is_ascii() {
        return None;
    }
    let is_listed = forms(Hash::EMPTY.with(word.term)).any(|form| form.class < Class::Given);
    if is_listed {
        return None;
    }
    let classes = |letters: &str| {
        forms(Hash::EMPTY.with(letters))
            .filter(|form| form.flags & lists > 0)
            .fold(0_u64, |bits, form| bits | bit(form.class))
    };
    let any = |bits: u64, of: &[Class]| of.iter().any(|class| bits & (bit(*class)) > 0);
    if lists & UR > 0
        && let Some(halves) = before_marker(text, word, &classes)
    {
        return Some(halves);
    }
    for (count, (at, _)) in word.term.char_indices().enumerate().skip(2) {
        let (before, behind) = word.term.split_at(at);
        if letters - count < 3 {
            return None;
        }
        let left = classes(before);
        let is_title = any(left, &[Class::Office, Class::Honorific]);
        let is_given = any(left, &[Class::Given]);
        // Urdu leaves out spaces behind letters that do not join the next: پرسری لنکا, کرطالبان.
        let is_glued = lists & UR > 0
            && any(left, &[Class::Function, Class::Ordinary, Class::Given])
            && before.ends_with(['ا', 'د', 'ڈ', 'ر', 'ڑ', 'ز', 'و'])
            && letters - count >= 4;
        // "And" written together with a name.
        let is_and = is_glued && before == "اور";
        let is_long = count >= 3;
        if !(is_long && (is_title || is_given)) && !is_glued {
            continue;
        }
        // A word that is a name itself is cut only behind "and".
        if word.is(&[Class::NameLike, Class::Sure]) && !is_and {
            continue;
        }
        let right = classes(behind);
        let fits = (is_and && any(right, &[Class::Given, Class::Sure]))
            || (is_long
                && is_title
                && any(right, &[Class::Given, Class::Surname, Class::Sure, Class::Place]))
            || (is_long && is_given && any(right, &[Class::Surname, Class::Sure]))
            || (is_long
                && is_given
                && behind.starts_with("ال")
                && any(right, &[Class::WeakSurname]))
            || (is_glued
                && any(right, &[Class::Place, Class::Org, Class::Demonym, Class::Surname]));
        if fits {
            return Some(halves(text, word, at, [left, right]));
        }
    }
    None
}

/// An Urdu name with the marker that follows it: کپورکی.
fn before_marker<'t>(
    text: &str,
    word: &Word<'t>,
    classes: &impl Fn(&str) -> u64,
) -> Option<[Word<'t>; 2]> {
    // As a search folds them.
    const MARKERS: [&str; 7] = ["کی", "کا", "کو", "نی", "سی", "میں", "بهی"];
    const NAMES: [Class; 5] =
        [Class::Given, Class::Surname, Class::Sure, Class::Place, Class::Demonym];
    MARKERS.iter().find_map(|marker| {
        let before = word.term.strip_suffix(marker)?;
        let left = classes(before);
        let is_name = NAMES.iter().any(|class| left & bit(*class) > 0);
        let is_cut = before.ends_with(['ا', 'د', 'ڈ', 'ر', 'ڑ', 'ز', 'و', 'ں']);
        (is_name && is_cut && before.chars().count() >= 4)
            .then(|| halves(text, word, before.len(), [left, classes(marker)]))
    })
}

/// Both halves of a word that is cut at a byte of its term.
fn halves<'t>(text: &str, word: &Word<'t>, at: usize, bits: [u64; 2]) -> [Word<'t>; 2] {
    let (before, behind) = word.term.split_at(at);
    let middle = byte_after_letters(text, &word.span, before.chars().count());
    let [left, right] = bits.map(|bits| bits & !(bit(Class::Given) - 1) | bit(Class::Prefix));
    let first = Word { term: before, bits: left, ..word.clone() };
    let second = Word { term: behind, bits: right, gap: Gap::Space, ..word.clone() };
    [
        Word { span: word.span.start..middle, ..first },
        Word { span: middle..word.span.end, ..second },
    ]
}
