//! A text as the grammar sees it: words with their readings, numbers and marks, in the folded text.
//!
//! Folding to the search key makes one of all digits, yehs, kafs, marks and joiners, so that the grammar meets each word in
//! one form only; the offset map leads back to the original.

use std::cell::Cell;
use std::ops::Range;

use roznama_text::{Folded, Level, fold_mapped};

use super::lexicon::{Language, Lexicon, Reading, Unit};
use crate::{Calendar, Day};

/// A word or phrase, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Bytes of the folded text, behind an Arabic clitic.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub readings: &'static [Reading],
    /// White space stands before it.
    pub spaced: bool,
    /// An Arabic "and" or preposition was written in one word with it.
    pub clitic: Clitic,
    /// Where it ends in the original, for what folding has removed.
    original_end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// A number of so many digits; one of more than nine has no value.
    Number {
        value: u32,
        digits: u8,
    },
    /// Any other character, among them a line break.
    Mark(char),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clitic {
    pub and: bool,
    pub preposition: bool,
}

/// The items of a text, and what the grammar must know besides.
pub(super) struct Text<'t> {
    pub language: Language,
    /// The document's date; taken away for a moment to see what needs it.
    pub on: Cell<Option<Day>>,
    pub items: Vec<Item>,
    folded: Folded<'t>,
    original: &'t str,
}

static HAMZA: [Reading; 1] = [Reading::Era(Calendar::Gregorian)];

impl<'t> Text<'t> {
    pub(super) fn new(text: &'t str, language: Language, on: Option<Day>) -> Text<'t> {
        let folded = fold_mapped(text, Level::Search);
        let items = Reader { text: &folded.text, lexicon: language.lexicon(), language }.items();
        let mut this = Text { language, on: Cell::new(on), items, folded, original: text };
        this.add_hamzas();
        this.drop_other_words();
        this
    }

    /// Bytes of the original for a stretch of items.
    pub(super) fn span(&self, items: Range<usize>) -> Range<usize> {
        let (first, last) = (&self.items[items.start], &self.items[items.end - 1]);
        let range = self.folded.map.to_original(first.start..last.end);
        let end = range.end.max(last.original_end);
        // Letters and marks that the key leaves out belong to the word before them: الأربعاء, 1423هــ.
        let is_left_out =
            |c: char| matches!(c, 'ء' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}');
        let behind = &self.original[end..];
        let more = if last.kind == Kind::Word {
            behind.len() - behind.trim_start_matches(is_left_out).len()
        } else {
            0
        };
        range.start..end + more
    }

    /// The search key has no hamza, but behind a number it is an era mark: ۲۰۱۲ء.
    fn add_hamzas(&mut self) {
        let original = self.original;
        if !original.contains('ء') {
            return;
        }
        let mut items = Vec::with_capacity(self.items.len());
        for index in 0..self.items.len() {
            let item = self.items[index];
            items.push(item);
            if !matches!(item.kind, Kind::Number { .. }) {
                continue;
            }
            let end = self.folded.map.to_original(item.start..item.end).end;
            let behind = original[end..].trim_start_matches([' ', '\u{200C}', '\u{200F}']);
            let Some(after) = behind.strip_prefix('ء') else { continue };
            if !after.starts_with(char::is_alphabetic) {
                items.push(Item {
                    start: item.end,
                    end: item.end,
                    kind: Kind::Word,
                    readings: &HAMZA,
                    spaced: false,
                    clitic: Clitic::default(),
                    original_end: original.len() - after.len(),
                });
            }
        }
        self.items = items;
    }

    /// The search key writes آب and أب alike; the original tells the month from the father.
    fn drop_other_words(&mut self) {
        if self.language != Language::Arabic {
            return;
        }
        for index in 0..self.items.len() {
            if self.has(index, Reading::HamzaOther)
                && self.original[self.span(index..index + 1)].contains(['أ', 'ء', '\u{654}'])
            {
                self.items[index].readings = &[];
            }
        }
    }

    /// The item's word, number or mark as folded.
    pub(super) fn word(&self, index: usize) -> &str {
        self.items.get(index).map_or("", |item| &self.folded.text[item.start..item.end])
    }

    pub(super) fn has(&self, index: usize, reading: Reading) -> bool {
        self.items.get(index).is_some_and(|item| item.readings.contains(&reading))
    }

    /// The item before `index` has the reading.
    pub(super) fn has_before(&self, index: usize, reading: Reading) -> bool {
        index.checked_sub(1).is_some_and(|before| self.has(before, reading))
    }

    /// صبح, مساء, رات
    pub(super) fn is_part_of_day(&self, index: usize) -> bool {
        self.find(index, |reading| matches!(reading, Reading::PartOfDay(_)).then_some(())).is_some()
    }

    pub(super) fn find<T>(&self, index: usize, choose: impl Fn(Reading) -> Option<T>) -> Option<T> {
        self.items.get(index)?.readings.iter().find_map(|&reading| choose(reading))
    }

    pub(super) fn number(&self, index: usize) -> Option<(u32, u8)> {
        match self.items.get(index)?.kind {
            Kind::Number { value, digits } => Some((value, digits)),
            _ => None,
        }
    }

    pub(super) fn mark(&self, index: usize) -> Option<char> {
        match self.items.get(index)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether nothing, not even white space, stands between the item and the one before it.
    pub(super) fn is_glued(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|item| !item.spaced)
    }

    pub(super) fn has_and(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|item| item.clitic.and)
    }

    /// `index` behind the item if it has the reading, else `index` itself.
    pub(super) fn skip(&self, index: usize, reading: Reading) -> usize {
        index + usize::from(self.has(index, reading))
    }
}

struct Reader<'f> {
    text: &'f str,
    lexicon: &'static Lexicon,
    language: Language,
}

impl Reader<'_> {
    fn items(&self) -> Vec<Item> {
        let bytes = self.text.as_bytes();
        let mut items: Vec<Item> = Vec::with_capacity(bytes.len() / 8);
        let mut at = 0;
        let mut spaced = true;
        while at < bytes.len() {
            if bytes[at] == b' ' {
                spaced = true;
                at += 1;
                continue;
            }
            let mut item = self.item_at(at);
            item.spaced = spaced;
            at = item.end;
            if self.language == Language::Urdu
                && item.kind == Kind::Word
                && item.readings.is_empty()
                && let Some((split, rest)) = self.split_urdu(&item, items.last())
            {
                items.push(split);
                items.push(rest);
                spaced = false;
                continue;
            }
            items.push(item);
            spaced = false;
        }
        items
    }

    fn item_at(&self, at: usize) -> Item {
        let first = self.text[at..].chars().next().unwrap_or(' ');
        if first.is_ascii_digit() {
            return self.number_at(at);
        }
        let end = self.word_end(at);
        if end == at {
            return plain(at, at + first.len_utf8(), Kind::Mark(first));
        }
        // القرن الـ21, الـ 48 ساعة: the article belongs to the number.
        if self.language == Language::Arabic && &self.text[at..end] == "ال" {
            let gap = usize::from(self.text.as_bytes().get(end) == Some(&b' '));
            if self.text.as_bytes().get(end + gap).is_some_and(u8::is_ascii_digit) {
                return Item { start: at, ..self.number_at(end + gap) };
            }
        }
        self.word_at(at, end)
    }

    fn number_at(&self, at: usize) -> Item {
        let rest = &self.text.as_bytes()[at..];
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let value = if digits > 9 {
            u32::MAX
        } else {
            rest[..digits].iter().fold(0, |sum, &byte| sum * 10 + u32::from(byte - b'0'))
        };
        let digits_shown = digits.min(255) as u8;
        plain(at, at + digits, Kind::Number { value, digits: digits_shown })
    }

    /// The end of the letters that begin at `at`; `at` itself if none does.
    fn word_end(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        while let Some(&byte) = bytes.get(end) {
            let is_arabic_block = (0xD8..=0xDB).contains(&byte);
            let length = if byte.is_ascii_alphabetic() {
                1
            } else if is_arabic_block && is_letter(byte, bytes[end + 1]) {
                2
            } else if byte < 0x80 || is_arabic_block {
                break;
            } else {
                let c = self.text[end..].chars().next().unwrap_or(' ');
                if !c.is_alphabetic() {
                    break;
                }
                c.len_utf8()
            };
            end += length;
        }
        end
    }

    fn word_at(&self, at: usize, end: usize) -> Item {
        if let Some(item) = self.phrase(at, end) {
            return item;
        }
        if self.language == Language::Arabic
            && let Some(item) = self.behind_clitic(at, end)
        {
            return item;
        }
        plain(at, end, Kind::Word)
    }

    /// The longest phrase of the lexicon that begins with the word `at..end`.
    fn phrase(&self, at: usize, end: usize) -> Option<Item> {
        let entry = self.lexicon.find(&self.text[at..end])?;
        let mut best = (end, entry.readings.as_slice());
        let mut phrase_end = end;
        for _ in 1..entry.words {
            // Words of a phrase are parted by one space, or by the full stop of an abbreviation.
            let next = phrase_end + 1;
            let Some(separator) = self.text.as_bytes().get(phrase_end) else { break };
            let next_end = match separator {
                b' ' | b'.' => self.word_end(next),
                _ => break,
            };
            if next_end == next {
                break;
            }
            phrase_end = next_end;
            let phrase = &self.text[at..phrase_end];
            let found = if phrase.contains('.') {
                self.lexicon.find(&phrase.replace('.', " "))
            } else {
                self.lexicon.find(phrase)
            };
            if let Some(entry) = found.filter(|entry| !entry.readings.is_empty()) {
                best = (phrase_end, &entry.readings);
            }
        }
        let (end, readings) = best;
        (!readings.is_empty()).then_some(Item { readings, ..plain(at, end, Kind::Word) })
    }

    /// والسبت, بالأحد, للسنة: the word behind "and" and one-letter prepositions.
    fn behind_clitic(&self, at: usize, end: usize) -> Option<Item> {
        const AND: [&str; 2] = ["و", "ف"];
        const PREPOSITION: [&str; 3] = ["ب", "ل", "ک"];
        let word = &self.text[at..end];
        let mut clitic = Clitic::default();
        let mut start = at;
        if AND.iter().any(|letter| word.starts_with(letter)) {
            clitic.and = true;
            start += 2;
            if let Some(item) = self.phrase(start, end) {
                return Some(Item { clitic, ..item });
            }
        }
        let rest = &self.text[start..end];
        if PREPOSITION.iter().any(|letter| rest.starts_with(letter)) && rest.len() > 6 {
            clitic.preposition = true;
            if let Some(item) = self.phrase(start + 2, end) {
                return Some(Item { clitic, ..item });
            }
            // لل is the preposition and the article.
            if let Some(bare) = rest.strip_prefix("لل") {
                let entry = self.lexicon.find(&format!("ال{bare}"))?;
                return Some(Item {
                    clitic,
                    readings: &entry.readings,
                    ..plain(start, end, Kind::Word)
                });
            }
        }
        None
    }

    /// Scraped Urdu loses the space behind a word: جنوریکو, قبلاغوا. Only a few words are looked for, and only where they fit.
    fn split_urdu(&self, item: &Item, before: Option<&Item>) -> Option<(Item, Item)> {
        let word = &self.text[item.start..item.end];
        let is_unit = |reading: &Reading| {
            matches!(reading, Reading::Unit(Unit::Day | Unit::Week | Unit::Month | Unit::Year))
        };
        let before = before.map_or(&[][..], |before| before.readings);
        let wanted = if before.iter().any(is_unit) {
            Some(Reading::GluedAfterUnit)
        } else if before.contains(&Reading::RelativeDay(0)) {
            Some(Reading::GluedAfterDay)
        } else {
            None
        };
        for (split, _) in word.char_indices().skip(2) {
            let Some(entry) = self.lexicon.find(&word[..split]) else { continue };
            let rest_is_ending = || {
                self.lexicon
                    .find(&word[split..])
                    .is_some_and(|rest| rest.readings.contains(&Reading::GluedEnding))
            };
            let fits = wanted.is_some_and(|wanted| entry.readings.contains(&wanted))
                || (split > 5
                    && entry.readings.iter().any(|reading| matches!(reading, Reading::Month(..)))
                    && rest_is_ending());
            if fits {
                let middle = item.start + split;
                let rest = self.lexicon.find(&word[split..]).map_or(&[][..], |rest| &rest.readings);
                let first = Item { end: middle, readings: &entry.readings, ..*item };
                return Some((
                    first,
                    Item { readings: rest, ..plain(middle, item.end, Kind::Word) },
                ));
            }
        }
        None
    }
}

fn plain(start: usize, end: usize, kind: Kind) -> Item {
    Item {
        start,
        end,
        kind,
        readings: &[],
        spaced: false,
        clitic: Clitic::default(),
        original_end: 0,
    }
}

/// Whether a two-byte character of U+0600–U+06FF is a letter: not punctuation, digit or sign.
fn is_letter(lead: u8, trail: u8) -> bool {
    let code = (u32::from(lead) & 0x1F) << 6 | (u32::from(trail) & 0x3F);
    matches!(code, 0x620..=0x65F | 0x66E..=0x6D3 | 0x6D5..=0x6DC | 0x6DF..=0x6E8 | 0x6EA..=0x6EF | 0x6FA..=0x6FF)
}
