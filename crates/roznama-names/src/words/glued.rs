//! Words that are written as one.

use super::{Gap, Word, bit, byte_after_letters};
use crate::class::{AR, Class, FA, UR};
use crate::hash::Hash;
use crate::lexicon::forms;

/// Two words that are written as one: صدرایران, ڈاکٹرحسن, بشارالاسد.
pub(super) fn split<'t>(text: &str, word: &Word<'t>, lists: u8) -> Option<[Word<'t>; 2]> {
    let trained = bit(Class::Ordinary) | bit(Class::NameLike) | bit(Class::Prefix);
    if word.bits & !trained > 0 || !word.is_letters || lists & (AR | UR | FA) == 0 {
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
            .fold(0_u32, |bits, form| bits | bit(form.class))
    };
    let any = |bits: u32, of: &[Class]| of.iter().any(|class| bits & (bit(*class)) > 0);
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
        let is_long = count >= 3;
        if !(is_long && (is_title || is_given)) && !is_glued {
            continue;
        }
        let right = classes(behind);
        let fits =
            (is_long && is_title && any(right, &[Class::Given, Class::Surname, Class::Place]))
                || (is_long && is_given && any(right, &[Class::Surname]))
                || (is_long
                    && is_given
                    && behind.starts_with("ال")
                    && any(right, &[Class::WeakSurname]))
                || (is_glued
                    && any(right, &[Class::Place, Class::Org, Class::Demonym, Class::Surname]));
        if fits {
            let middle = byte_after_letters(text, &word.span, count);
            let mut halves = [word.clone(), word.clone()];
            halves[0].span.end = middle;
            halves[0].term = before;
            halves[0].bits = left & !(bit(Class::Given) - 1) | bit(Class::Prefix);
            halves[1].span.start = middle;
            halves[1].term = behind;
            halves[1].gap = Gap::Space;
            halves[1].bits = right & !(bit(Class::Given) - 1) | bit(Class::Prefix);
            return Some(halves);
        }
    }
    None
}
