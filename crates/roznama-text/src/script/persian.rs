//! Persian: its letters are in `data/script/persian.tsv`; here, the zero-width non-joiners that were left out.

use super::{Beside, Firsts, Script, ZWNJ, is_letter};
use crate::non_joiners::{LONGEST, Neighbours, SHIPPED};
use crate::normalize::Item;
use crate::table::{PERSIAN_LETTERS, PERSIAN_WORDS, Properties};
use crate::table::{RULE_COMPOUND, RULE_PREFIX, RULE_SUFFIX};

pub(super) static SCRIPT: Script = Script {
    letters: &PERSIAN_LETTERS,
    firsts: Firsts::of(&PERSIAN_LETTERS),
    words: &PERSIAN_WORDS,
    decide: restore,
    decides_all: true,
};

/// Puts in what was left out. Every place is judged in the word as it is without any zero-width non-joiners, so a second
/// look finds the same places; beside one that the writer put in, none is added.
fn restore(items: &mut Vec<Item>, beside: Beside<'_>) -> bool {
    let mut letters = ['\0'; LONGEST];
    let mut count = 0;
    let mut fixed = 0_u32;
    for item in &*items {
        if item.c == ZWNJ {
            fixed |= 1 << count;
        } else if is_letter(item.c) {
            if count == LONGEST {
                return false;
            }
            letters[count] = item.c;
            count += 1;
        } else if !Properties::of(item.c).is_mark() {
            return false;
        }
    }
    let word = &letters[..count];
    let near = fixed | fixed << 1 | fixed >> 1;
    let neighbours = || Neighbours::of(beside.before, beside.after, SHIPPED.verbs);
    let missing = SHIPPED.missing_beside(word, neighbours) & !near;
    if missing == 0 {
        return false;
    }
    let all = missing | fixed;
    let mut at = 0;
    let mut out = Vec::with_capacity(items.len() + 2);
    for item in &*items {
        if is_letter(item.c) {
            if missing & 1 << at != 0 {
                let rule = rule(word, at, all);
                out.push(Item { c: ZWNJ, start: item.start, end: item.start, rule });
            }
            at += 1;
        }
        out.push(*item);
    }
    *items = out;
    true
}

/// What the non-joiner before a letter parts, by the pieces on its sides.
fn rule(word: &[char], at: usize, joints: u32) -> u8 {
    let end = (at + 1..word.len()).find(|at| joints & 1 << at != 0).unwrap_or(word.len());
    let start = (0..at).rev().find(|at| joints & 1 << at != 0).unwrap_or(0);
    let is =
        |piece: &[char], known: &[&str]| known.iter().any(|k| k.chars().eq(piece.iter().copied()));
    if is(&word[start..at], &PREFIXES) {
        RULE_PREFIX
    } else if is(&word[at..end], &SUFFIXES) {
        RULE_SUFFIX
    } else {
        RULE_COMPOUND
    }
}

/// Only to name the rule.
const PREFIXES: [&str; 4] = ["می", "نمی", "همی", "ب"];
/// Only to name the rule.
const SUFFIXES: [&str; 31] = [
    "ها",
    "های",
    "هایی",
    "هایم",
    "هایت",
    "هایش",
    "هایمان",
    "هایتان",
    "هایشان",
    "تر",
    "تری",
    "ترین",
    "ام",
    "ات",
    "اش",
    "ای",
    "ایم",
    "اید",
    "اند",
    "مان",
    "تان",
    "شان",
    "اش",
    "ی",
    "یی",
    "ایی",
    "هام",
    "هاش",
    "گر",
    "گری",
    "گران",
];
