//! Texts as numbers of words.

use std::collections::BTreeMap;

use roznama_text::{TokenKind, tokens};

/// What stands for the end of a line, for a comma, for a colon, and for all else that parts words.
pub const LINE: u32 = u32::MAX;
pub const COMMA: u32 = u32::MAX - 1;
pub const COLON: u32 = u32::MAX - 2;
pub const BREAK: u32 = u32::MAX - 3;

/// All texts of a language.
#[derive(Default)]
pub struct Corpus {
    /// Words and what parts them, text by text.
    pub words: Vec<u32>,
    /// The search keys of words, by number.
    pub terms: Vec<String>,
    /// How often each stands.
    pub counts: Vec<u32>,
    numbers: BTreeMap<String, u32>,
}

impl Corpus {
    pub fn add(&mut self, text: &str) {
        self.words.push(LINE);
        let mut end = 0;
        for token in tokens(text) {
            let between = &text[end..token.span.start];
            end = token.span.end;
            if !matches!(between, "" | " " | "\u{A0}" | "\u{200C}" | "-") {
                self.words.push(parts(between));
            }
            // What is no word parts words.
            if !matches!(token.kind, TokenKind::Word | TokenKind::Hashtag) {
                self.words.push(BREAK);
                continue;
            }
            // على is "on", though a search does not tell it from Ali.
            let is_on = text[token.span.clone()].ends_with('\u{649}') && token.term == "علی";
            let number = self.number(if is_on { "\u{649}" } else { &token.term });
            self.counts[number as usize] += 1;
            self.words.push(number);
        }
        self.words.push(LINE);
    }

    /// The number of a word, if a text has it.
    pub fn find(&self, term: &str) -> Option<usize> {
        self.numbers.get(term).map(|number| *number as usize)
    }

    fn number(&mut self, term: &str) -> u32 {
        if let Some(number) = self.numbers.get(term) {
            return *number;
        }
        let number = self.terms.len() as u32;
        self.numbers.insert(term.to_owned(), number);
        self.terms.push(term.to_owned());
        self.counts.push(0);
        number
    }
}

fn parts(between: &str) -> u32 {
    if between.contains('\n') {
        LINE
    } else if between.contains(['،', ',']) {
        COMMA
    } else if between.contains(':') {
        COLON
    } else {
        BREAK
    }
}
