//! The classes that the lists give a word.

use roznama_text::Token;

use super::readings::Readings;
use super::{TRAINED, Word, bit, is_mark};
use crate::class::{AR, Class, EN, FA, UR};
use crate::hash::Hash;
use crate::lexicon::{Form, forms};

/// Classes that a word has behind a particle too, whatever training found: in the ministry of, to the president.
const HEADS: u64 = bit(Class::Office)
    | bit(Class::Honorific)
    | bit(Class::OrgHead)
    | bit(Class::OrgHeadOpen)
    | bit(Class::MediaHead)
    | bit(Class::PlaceHead)
    | bit(Class::PlaceHeadWide)
    | bit(Class::PlacePart)
    | bit(Class::OrgNamed)
    | bit(Class::OrgCalled)
    | bit(Class::CueBefore);

/// Gives a word the classes that the lists have for it.
pub(super) fn read(word: &mut Word<'_>, token: &Token, lists: u8) {
    let is_latin = token.term.as_bytes().first().is_some_and(u8::is_ascii);
    let lists = if is_latin { EN } else { lists };
    let counts = |form: &Form| form.class >= Class::Given && form.flags & lists > 0;
    let mut is_listed = false;
    for reading in Readings::of(&token.term, lists) {
        let is_decided = word.bits & !TRAINED > 0 || reading.article;
        let mut bits = 0;
        for form in forms(reading.hash()) {
            if form.class <= Class::Language || form.class == Class::Prefix {
                is_listed = true;
            } else if !is_decided && counts(&form) {
                bits |= bit(form.class);
            }
        }
        // What training found for the word as it stands gives way to a name that a list has: to Obama.
        let is_name = bits & (bit(Class::Surname) | bit(Class::Given)) > 0
            && bits & (bit(Class::WeakSurname) | bit(Class::WeakGiven)) == 0
            && reading.letters.chars().count() >= 5;
        let is_head = bits & HEADS > 0 && reading.letters.chars().count() >= 4;
        let gives_way = (is_name || is_head) && reading.particles > 0;
        if bits > 0 && (word.bits == 0 || gives_way) {
            word.bits = bits;
            word.particles = reading.particles;
        }
    }
    if lists & AR > 0 && word.particles == 0 {
        read_conjunction(word, lists);
    }
    let trained = bit(Class::NameLike) | bit(Class::Sure);
    let is_decided = word.bits & !trained > 0;
    if is_listed {
        word.mark(Class::Prefix);
    }
    if is_decided {
        return;
    }
    // Names that another language's list has.
    let names = forms(Hash::EMPTY.with(&token.term)).filter(|form| {
        matches!(form.class, Class::Given | Class::WeakGiven)
            && form.flags & (AR | FA | UR) > 0
            && !is_latin
    });
    for form in names {
        word.mark(form.class);
    }
    // What stands before a joiner decides: رئیس in رئیسها.
    if let Some(part) = token.parts.first() {
        for form in forms(Hash::EMPTY.with(&part.term)).filter(counts) {
            word.mark(form.class);
        }
    }
}

/// A word that no list written by hand has is rather "and" and another word, if that is listed.
fn read_conjunction(word: &mut Word<'_>, lists: u8) {
    if word.bits & !TRAINED > 0 {
        return;
    }
    let Some(rest) = word.term.strip_prefix('و').filter(|rest| rest.len() >= 6) else { return };
    let bits = forms(Hash::EMPTY.with(rest))
        .filter(|form| {
            form.class >= Class::Given && form.class != Class::Prefix && form.flags & lists > 0
        })
        .fold(0, |bits, form| bits | bit(form.class));
    // Two trained words: وحيد is rather one than "and" and a name.
    if word.bits & bit(Class::Ordinary) > 0 && (bits & !TRAINED == 0 || rest.len() < 8) {
        return;
    }
    if bits > 0 {
        word.bits = bits;
        word.particles = 1;
    }
}

/// `على` is "on" and not Ali, as long as both are written as Arabic does.
pub(super) fn is_preposition(written: &str) -> bool {
    let without_marks = |c: &char| !is_mark(*c);
    let letters = written.trim_start_matches(['و', 'ف']).chars().filter(without_marks);
    letters.eq(['ع', 'ل', '\u{649}'])
}
