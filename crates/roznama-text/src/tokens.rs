//! Words and numbers.
//!
//! The rules of UAX #29 for words, with corrections that Arabic-script news needs: digits are parted from the letters glued
//! to them (`30 ستمبر2015ء`), a full stop or colon between letters parts them (`کرسکتے۔ہمیں`), numbers of every script
//! are one term with their grouping marks left out, and a word written with zero-width non-joiners is one word that also
//! tells its parts.

use std::ops::Range;

use crate::digits::decimal_value;
use crate::fold::fold;
use crate::level::Level;
use crate::table::Properties;

/// A word or number of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the original.
    pub span: Range<usize>,
    /// Its key at [`Level::Search`]; a number's digits in ASCII, without grouping marks. Never empty.
    pub term: String,
    /// Word or number.
    pub kind: TokenKind,
    /// The pieces of a word written with zero-width non-joiners, in order; empty for others.
    pub parts: Vec<Part>,
}

/// A piece of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Bytes of the original.
    pub span: Range<usize>,
    /// Its key at [`Level::Search`].
    pub term: String,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// Letters.
    Word,
    /// Digits.
    Number,
}

/// The words and numbers of a text, with their places in it.
///
/// ```
/// use roznama_text::tokens;
/// let terms: Vec<String> = tokens("30 ستمبر2015ء").into_iter().map(|token| token.term).collect();
/// assert_eq!(terms, ["30", "ستمبر", "2015", "ء"]);
///
/// let word = &tokens("نمی\u{200C}کردند")[0];
/// assert_eq!(word.term, "نمیکردند");
/// assert_eq!(word.parts[1].term, "کردند");
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut scanner = Scanner { text, at: 0 };
    while let Some((span, kind)) = scanner.next_span() {
        let token = match kind {
            TokenKind::Number => number(text, span),
            TokenKind::Word => word(text, span),
        };
        tokens.extend(token);
    }
    tokens
}

fn number(text: &str, span: Range<usize>) -> Option<Token> {
    let mut term = String::new();
    for c in text[span.clone()].chars() {
        match (decimal_value(c), c) {
            (Some(value), _) => term.push(char::from(b'0' + value)),
            (None, '.' | '\u{66B}') => term.push('.'),
            _ => {}
        }
    }
    if term.is_empty() {
        term = fold(&text[span.clone()], Level::Search).into_owned();
    }
    (!term.is_empty()).then_some(Token { span, term, kind: TokenKind::Number, parts: Vec::new() })
}

fn word(text: &str, span: Range<usize>) -> Option<Token> {
    let term = term_of(&text[span.clone()]);
    if term.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    if text[span.clone()].contains(ZWNJ) {
        let mut at = span.start;
        for piece in text[span.clone()].split(ZWNJ) {
            let part = Part { span: at..at + piece.len(), term: term_of(piece) };
            at += piece.len() + ZWNJ.len_utf8();
            if !part.term.is_empty() {
                parts.push(part);
            }
        }
        if parts.len() < 2 {
            parts.clear();
        }
    }
    Some(Token { span, term, kind: TokenKind::Word, parts })
}

const ZWNJ: char = '\u{200C}';
const TATWEEL: char = '\u{640}';

/// The search key, or where nothing is left of it (a hamza alone) the repaired text; nothing for a tatweel alone.
fn term_of(word: &str) -> String {
    let term = fold(word, Level::Search);
    if !term.is_empty() {
        return term.into_owned();
    }
    let repaired = fold(word, Level::Repair);
    let is_letter = |c| Properties::of(c).word() == LETTER && c != TATWEEL;
    if repaired.contains(is_letter) { repaired.into_owned() } else { String::new() }
}

// The numbers that build/unicode.rs gives the classes.
const LETTER: u8 = 1;
const DIGIT: u8 = 2;
const EXTEND: u8 = 3;
const MID_NUMBER: u8 = 5;
const MID_BOTH: u8 = 6;
const JOINING_PUNCTUATION: u8 = 7;
const IDEOGRAPH: u8 = 8;
const OTHER_NUMBER: u8 = 9;

struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl Scanner<'_> {
    fn next_span(&mut self) -> Option<(Range<usize>, TokenKind)> {
        loop {
            let c = self.text[self.at..].chars().next()?;
            let start = self.at;
            self.at += c.len_utf8();
            match Properties::of(c).word() {
                LETTER => {
                    self.letters();
                    return Some((start..self.at, TokenKind::Word));
                }
                DIGIT => {
                    self.digits();
                    return Some((start..self.at, TokenKind::Number));
                }
                IDEOGRAPH => {
                    self.extenders();
                    return Some((start..self.at, TokenKind::Word));
                }
                OTHER_NUMBER => {
                    self.extenders();
                    return Some((start..self.at, TokenKind::Number));
                }
                _ => {}
            }
        }
    }

    fn class_at(&self, at: usize) -> (u8, usize) {
        self.text[at..]
            .chars()
            .next()
            .map_or((0, at), |c| (Properties::of(c).word(), at + c.len_utf8()))
    }

    /// Goes past what belongs to the character before: marks, joiners, invisible characters.
    fn extenders(&mut self) {
        while let (EXTEND, next) = self.class_at(self.at) {
            self.at = next;
        }
    }

    fn letters(&mut self) {
        loop {
            self.extenders();
            let (class, next) = self.class_at(self.at);
            match class {
                LETTER => self.at = next,
                // don't, l’Aube: an apostrophe between letters. Not a full stop: the space after it is often lost.
                MID_BOTH
                    if is_apostrophe(self.text, self.at) && self.class_at(next).0 == LETTER =>
                {
                    self.at = next;
                }
                JOINING_PUNCTUATION if self.class_at(next).0 == LETTER => self.at = next,
                _ => return,
            }
        }
    }

    fn digits(&mut self) {
        loop {
            self.extenders();
            let (class, next) = self.class_at(self.at);
            match class {
                DIGIT => self.at = next,
                MID_NUMBER | MID_BOTH if self.is_grouping(next) => self.at = next,
                _ => return,
            }
        }
    }

    /// Whether the mark at the current place groups a number's digits (three or, after the decimal mark, more follow).
    fn is_grouping(&self, after: usize) -> bool {
        let mark = &self.text[self.at..after];
        let digits = self.text[after..].chars().take_while(|c| decimal_value(*c).is_some()).count();
        match mark {
            "," | "\u{66C}" | "\u{60C}" | "'" | "\u{2019}" => digits == 3,
            "\u{66B}" => digits > 0,
            "." => digits > 0 && !self.is_dotted(),
            _ => false,
        }
    }

    /// A date or version: 24.12.2016. Its numbers are told one by one.
    fn is_dotted(&self) -> bool {
        let number = |c: char| decimal_value(c).is_some();
        let after = self.text[self.at + 1..].trim_start_matches(number);
        let before = self.text[..self.at].trim_end_matches(number);
        let again = |c: Option<char>| c == Some('.');
        again(after.chars().next()) && after[1..].starts_with(number)
            || again(before.chars().next_back())
    }
}

fn is_apostrophe(text: &str, at: usize) -> bool {
    matches!(text[at..].chars().next(), Some('\'' | '\u{2019}'))
}
