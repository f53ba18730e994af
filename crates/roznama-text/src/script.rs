//! The standard level: one language's orthography over the repaired text, word by word.
//!
//! Each language has its own file here and its own table in `data/script/`, which a speaker can correct: letters by their
//! place in the word, whole words, and what a rule written as code decides (`persian.rs`: where a zero-width non-joiner was
//! left out). Nothing here changes what the search level sees: the build refuses a row that would, and only zero-width
//! non-joiners are put in. So texts that are equal here are equal there.
//!
//! A word's rules are gone through until they change nothing more; that makes the level idempotent by construction.
//!
//! # Limits
//!
//! Spaces stay where they are: `می کند` and `میکند` are two texts at the search level, so they cannot be one here. A word is
//! looked at by itself; only Persian asks for its neighbours, in one case. Words of more than [`LONGEST`] letters are left alone.

mod arabic;
mod pashto;
mod persian;
mod sindhi;
mod sorani;
mod urdu;
mod uyghur;

use std::borrow::Cow;

use crate::lang::Lang;
use crate::map::Recorder;
use crate::normalize::{Item, decompose_into, groups, order_and_compose};
use crate::table::{LetterRow, Properties};

/// Letters with their marks beyond which a word is none.
const LONGEST: usize = 64;

/// A word, what it becomes, and the rule.
type Word = (&'static str, &'static str, u8);

/// What the standard level knows of a language.
struct Script {
    letters: &'static [LetterRow],
    /// Which letters rows begin with: few do, and every letter of a text is asked.
    firsts: Firsts,
    /// Whole words: from, to, rule; sorted.
    words: &'static [Word],
    /// What no table says; answers whether it changed the word.
    decide: fn(&mut Vec<Item>, Beside<'_>) -> bool,
    /// Whether `decide` may change any word, or only those that have a letter of the table.
    decides_all: bool,
}

/// The low bytes of the first letters of rows, as bits; a letter that is not there begins no row.
struct Firsts([u64; 4]);

impl Firsts {
    const fn of(rows: &[LetterRow]) -> Self {
        let mut bits = [0; 4];
        let mut at = 0;
        while at < rows.len() {
            let bytes = rows[at].from.as_bytes();
            // Of the code point the last byte of UTF-8 has six bits, the one before it the others.
            let byte = match bytes[0] {
                0x00..0x80 => bytes[0],
                0x80..0xE0 => bytes[0] << 6 | bytes[1] & 0x3F,
                0xE0..0xF0 => bytes[1] << 6 | bytes[2] & 0x3F,
                0xF0.. => bytes[2] << 6 | bytes[3] & 0x3F,
            };
            bits[(byte >> 6) as usize] |= 1 << (byte & 63);
            at += 1;
        }
        Self(bits)
    }

    fn may_have(&self, c: char) -> bool {
        let byte = c as u32 & 0xFF;
        self.0[(byte >> 6) as usize] >> (byte & 63) & 1 == 1
    }
}

/// What stands on both sides of a word.
#[derive(Clone, Copy)]
struct Beside<'t> {
    before: &'t str,
    after: &'t str,
}

impl Script {
    fn of(lang: Lang) -> Option<&'static Self> {
        Some(match lang.as_str().split('-').next().unwrap_or_default() {
            "ar" => &arabic::SCRIPT,
            "fa" | "prs" => &persian::SCRIPT,
            "ur" => &urdu::SCRIPT,
            "ps" => &pashto::SCRIPT,
            "ckb" => &sorani::SCRIPT,
            "sd" => &sindhi::SCRIPT,
            "ug" => &uyghur::SCRIPT,
            _ => return None,
        })
    }

    /// The rows that begin with a letter.
    fn rows(&self, c: char) -> &'static [LetterRow] {
        if !self.firsts.may_have(c) {
            return &[];
        }
        let first = |row: &LetterRow| row.from.chars().next().unwrap_or('\0');
        let start = self.letters.partition_point(|row| first(row) < c);
        let len = self.letters[start..].partition_point(|row| first(row) == c);
        &self.letters[start..start + len]
    }

    /// Applies all rules to a word; answers whether anything changed.
    fn word(&self, items: &mut Vec<Item>, buffer: &mut Vec<Item>, beside: Beside<'_>) -> bool {
        let mut changed = false;
        // Two rounds settle nearly all; the bound only guards against a table that goes round in a circle.
        for _ in 0..8 {
            let known = self.find(items);
            let mut again = known.is_some_and(|word| replace_word(items, word));
            again |= self.place_letters(items, buffer);
            // The table's word is the last word.
            again |= known.is_none() && (self.decide)(items, beside);
            if !again {
                break;
            }
            changed = true;
            buffer.clear();
            for item in &*items {
                decompose_into(*item, buffer);
            }
            order_and_compose(buffer);
            std::mem::swap(items, buffer);
        }
        changed
    }

    /// The word as a whole, if the table has it.
    fn find(&self, items: &[Item]) -> Option<&'static Word> {
        let order = |word: &Word| word.0.chars().cmp(items.iter().map(|item| item.c));
        self.words.binary_search_by(order).ok().map(|at| &self.words[at])
    }

    /// Whether the table has a word as it should be.
    fn has(&self, word: &(impl Iterator<Item = char> + Clone)) -> bool {
        self.words.binary_search_by(|row| row.0.chars().cmp(word.clone())).is_ok()
    }

    fn place_letters(&self, items: &mut Vec<Item>, out: &mut Vec<Item>) -> bool {
        out.clear();
        let mut changed = false;
        let mut before = None;
        let mut at = 0;
        while at < items.len() {
            let item = items[at];
            let row = self.rows(item.c).iter().find_map(|row| {
                let len = row.from.chars().count();
                let here = items.get(at..at + len)?;
                let fits = row.from.chars().eq(here.iter().map(|item| item.c))
                    && row.place & place(before, &items[at + len..]) != 0
                    && (row.after.is_empty()
                        || before.is_some_and(|c| row.after.contains(c)) != row.not_after)
                    // A non-joiner that is put in stays only before a letter.
                    && (!row.to.ends_with(ZWNJ)
                        || items.get(at + len).is_some_and(|next| is_letter(next.c)));
                fits.then_some((row, len))
            });
            let Some((row, len)) = row else {
                out.push(item);
                if item.c == ZWNJ {
                    before = None;
                } else if !Properties::of(item.c).is_mark() {
                    before = is_letter(item.c).then_some(item.c);
                }
                at += 1;
                continue;
            };
            changed = true;
            let end = items[at + len - 1].end;
            for (number, c) in row.to.chars().enumerate() {
                let rule = if number == 0 && c == item.c { item.rule } else { row.rule };
                out.push(if number == 0 {
                    let end =
                        if len == 1 || row.to.chars().nth(1).is_none() { end } else { item.end };
                    Item { c, start: item.start, end, rule }
                } else {
                    Item { c, start: end, end, rule }
                });
            }
            before = row.to.chars().next_back().filter(|c| is_letter(*c));
            at += len;
        }
        std::mem::swap(items, out);
        changed
    }
}

/// Letters that stay keep their places; what is put in between them has none.
fn replace_word(items: &mut Vec<Item>, (from, to, rule): &Word) -> bool {
    if from == to {
        return false;
    }
    let mut old = std::mem::take(items).into_iter().peekable();
    let mut end = old.peek().map_or(0, |item| item.start);
    for c in to.chars() {
        let put_in = Item { c, start: end, end, rule: *rule };
        let item = match old.next_if(|item| c != ZWNJ || item.c == ZWNJ) {
            Some(item) if item.c == c => item,
            Some(item) => Item { c, rule: *rule, ..item },
            None => put_in,
        };
        end = item.end;
        items.push(item);
    }
    true
}

const ZWNJ: char = '\u{200C}';
const ZWJ: char = '\u{200D}';
const TATWEEL: char = '\u{640}';

// Places in a word, as sets: the same constants stand in build/script.rs.
const ISOLATED: u8 = 1;
const INITIAL: u8 = 2;
const MEDIAL: u8 = 4;
const FINAL: u8 = 8;

/// Where in the word a letter stands.
fn place(before: Option<char>, after: &[Item]) -> u8 {
    let next = after.iter().map(|item| item.c).find(|c| !Properties::of(*c).is_mark());
    match (before.is_some(), next.is_some_and(|c| is_letter(c) || matches!(c, TATWEEL | ZWJ))) {
        (false, false) => ISOLATED,
        (false, true) => INITIAL,
        (true, true) => MEDIAL,
        (true, false) => FINAL,
    }
}

fn is_letter(c: char) -> bool {
    Properties::of(c).is_arabic_letter()
}

fn is_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

/// Letters, their marks, joiners and the digits of both Arabic sets.
pub(crate) fn is_of_word(c: char) -> bool {
    if c.is_ascii() {
        return false;
    }
    matches!(c, ZWNJ | ZWJ | TATWEEL) || is_letter(c) || is_digit(c) || Properties::of(c).is_mark()
}

/// A decision for languages whose table says all.
fn nothing(_: &mut Vec<Item>, _: Beside<'_>) -> bool {
    false
}

/// Brings a repaired text into a language's orthography; as it is for a language that has none here.
pub(crate) fn apply<'t>(
    text: Cow<'t, str>,
    lang: Lang,
    recorder: &mut impl Recorder,
) -> Cow<'t, str> {
    let Some(script) = Script::of(lang) else { return text };
    let mut out = String::new();
    // Bytes of `text` that are in `out`, or would be if it were begun.
    let mut done = 0;
    let mut owned = false;
    let (mut items, mut buffer) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(start) = text[at..].find(is_of_word).map(|from| at + from) {
        let end = text[start..].find(|c| !is_of_word(c)).map_or(text.len(), |len| start + len);
        at = end;
        let word = &text[start..end];
        if !script.decides_all && !script.may_change(word) || word.len() > LONGEST * 2 {
            continue;
        }
        items.clear();
        items.extend(word.char_indices().map(|(at, c)| {
            let start = start + at;
            Item { c, start, end: start + c.len_utf8(), rule: 0 }
        }));
        let beside = Beside { before: &text[..start], after: &text[end..] };
        if !script.word(&mut items, &mut buffer, beside) {
            continue;
        }
        if !owned {
            out.reserve(text.len() + text.len() / 16);
            owned = true;
        }
        out.push_str(&text[done..start]);
        done = end;
        write_word(&text, &items, start..end, &mut out, recorder);
    }
    if !owned {
        return text;
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

impl Script {
    /// Whether a word has a letter that a row begins with, or is one of the words.
    fn may_change(&self, word: &str) -> bool {
        word.chars().any(|c| !self.rows(c).is_empty())
            || self.words.binary_search_by(|row| row.0.cmp(word)).is_ok()
    }
}

fn write_word(
    text: &str,
    items: &[Item],
    range: std::ops::Range<usize>,
    out: &mut String,
    recorder: &mut impl Recorder,
) {
    let mut from = range.start;
    for group in groups(items) {
        if from < group.start {
            recorder.edit(out.len(), 0, from, group.start - from);
        }
        let folded = out.len();
        out.extend(items[group.items.clone()].iter().map(|item| item.c));
        let len = out.len() - folded;
        if len != group.end - group.start || group.items.len() > 1 {
            recorder.edit(folded, len, group.start, group.end - group.start);
        }
        let rule = items[group.items].iter().map(|item| item.rule).max().unwrap_or(0);
        if rule != 0 && out[folded..] != text[group.start..group.end] {
            recorder.ruled(folded..folded + len, group.start..group.end, rule);
        }
        from = group.end;
    }
    if from < range.end {
        recorder.edit(out.len(), 0, from, range.end - from);
    }
}
