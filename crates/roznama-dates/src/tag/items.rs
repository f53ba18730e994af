//! A text as the grammar sees it: words with their readings, numbers and marks, in the folded text.
//!
//! Folding to the search key makes one of all digits, yehs, kafs, marks and joiners, so that the grammar meets each word in
//! one form only; the offset map leads back to the original.

mod reader;

use std::cell::Cell;
use std::ops::Range;

use roznama_text::{Folded, Level, fold_mapped};

use super::lexicon::{Language, Reading};
use crate::{Calendar, Day};
use reader::Reader;

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
        // The joiner before an ezafe that the item leaves out.
        let end = self.original[..end].trim_end_matches('\u{200C}').len();
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
        // Bytes, for a search for text is dear in the browser.
        let mut hamza = [0; 2];
        'ء'.encode_utf8(&mut hamza);
        if !original.as_bytes().windows(2).any(|pair| pair == hamza) {
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
                && self.original[self.span(index..index + 1)]
                    .chars()
                    .any(|c| matches!(c, 'أ' | 'ء' | '\u{654}'))
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
