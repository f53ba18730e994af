//! Words and numbers.
//!
//! The rules of UAX #29 for words, with corrections that Arabic-script news needs: digits are parted from the letters glued
//! to them (`30 ستمبر2015ء`), a full stop or colon between letters parts them (`کرسکتے۔ہمیں`), numbers of every script
//! are one term with their grouping marks left out. What is written as one but may be written as several is one token that
//! also tells its parts: words with zero-width non-joiners, names with a number (`کووید-19`, `G20`), hashtags, handles,
//! web and mail addresses.

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
    /// Word, number or something of both.
    pub kind: TokenKind,
    /// The pieces of what may be written as several words, in order; empty for others.
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
    /// A word and the number that belongs to its name: G20, کووید-19.
    Compound,
    /// A word behind `#`, its parts joined by low lines; the term has neither.
    Hashtag,
    /// A user's name behind `@`, the same.
    Handle,
    /// A web address.
    Url,
    /// A mail address.
    Email,
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
    let mut tokens: Vec<Token> = Vec::new();
    let mut scanner = Scanner { text, at: 0 };
    while let Some((span, kind)) = scanner.next_span() {
        if let Some(address) = address(text, &span) {
            scanner.at = address.span.end;
            tokens.push(address);
            continue;
        }
        let token = match kind {
            TokenKind::Number => number(text, span),
            _ => word(text, span),
        };
        let Some(token) = token else { continue };
        match tokens.last_mut() {
            Some(last) if belongs(text, last, &token) => join(last, token),
            _ => tokens.push(token),
        }
    }
    tokens
}

fn is_alphanumeric(c: char) -> bool {
    Properties::of(c).is_alphanumeric()
}

/// Whether a number belongs to the name before it: glued to Latin letters, or of at most three digits behind a hyphen and
/// not the beginning of a date.
fn belongs(text: &str, last: &Token, number: &Token) -> bool {
    if (last.kind, number.kind) != (TokenKind::Word, TokenKind::Number) {
        return false;
    }
    let mut after = text[number.span.end..].chars();
    let goes_on =
        matches!(after.next(), Some('-' | '/' | '.')) && after.next().is_some_and(is_alphanumeric);
    match &text[last.span.end..number.span.start] {
        "" => last.term.bytes().all(|byte| byte.is_ascii_alphabetic()),
        "-" | "\u{2010}" | "\u{2011}" => number.term.len() <= 3 && !goes_on,
        _ => false,
    }
}

fn join(word: &mut Token, number: Token) {
    if word.parts.is_empty() {
        word.parts.push(Part { span: word.span.clone(), term: word.term.clone() });
    }
    word.term.push_str(&number.term);
    word.span.end = number.span.end;
    word.kind = TokenKind::Compound;
    word.parts.push(Part { span: number.span, term: number.term });
}

/// The web or mail address that begins with a word.
fn address(text: &str, word: &Range<usize>) -> Option<Token> {
    let rest = &text[word.start..];
    let begins = |prefix: &str| {
        rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let (len, kind) = if ["http://", "https://", "www."].into_iter().any(begins) {
        let end = |c: char| c.is_whitespace() || c.is_control() || "<>\"«»،؛()[]{}".contains(c);
        (rest.find(end).unwrap_or(rest.len()), TokenKind::Url)
    } else {
        let is_inside = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
        let name = rest.find(|c| !is_inside(c))?;
        let host = rest[name..].strip_prefix('@')?;
        let host = &host[..host.find(|c| !is_inside(c)).unwrap_or(host.len())];
        if name == 0 || !host.trim_matches('.').contains('.') {
            return None;
        }
        (name + 1 + host.len(), TokenKind::Email)
    };
    let address =
        rest[..len].trim_end_matches(['.', ',', ':', ';', '!', '?', '\'', '؟', '۔', '-', '_', '@']);
    let span = word.start..word.start + address.len();
    let mut scanner = Scanner { text: &text[..span.end], at: span.start };
    let mut parts = Vec::new();
    while let Some((span, kind)) = scanner.next_span() {
        let part = match kind {
            TokenKind::Number => number(text, span),
            _ => word_of(text, span),
        };
        parts.extend(part.map(|part| Part { span: part.span, term: part.term }));
    }
    let term = fold(address, Level::Search).into_owned();
    (parts.len() > 1 && span.end >= word.end).then_some(Token { span, term, kind, parts })
}

fn number(text: &str, span: Range<usize>) -> Option<Token> {
    let mut term = String::new();
    // Two full stops or more are there only to group.
    let groups = text[span.clone()].matches('.').count() > 1;
    for c in text[span.clone()].chars() {
        match (decimal_value(c), c) {
            (Some(value), _) => term.push(char::from(b'0' + value)),
            (None, '.') if groups => {}
            (None, '.' | '\u{66B}') => term.push('.'),
            _ => {}
        }
    }
    if term.is_empty() {
        term = fold(&text[span.clone()], Level::Search).into_owned();
    }
    (!term.is_empty()).then_some(Token { span, term, kind: TokenKind::Number, parts: Vec::new() })
}

/// A word, with the sign before it that makes it a hashtag or a handle.
fn word(text: &str, span: Range<usize>) -> Option<Token> {
    let mut token = word_of(text, span)?;
    let before = &text[..token.span.start];
    let kind = match before.chars().next_back() {
        Some('#') => TokenKind::Hashtag,
        Some('@') => TokenKind::Handle,
        _ => return Some(token),
    };
    // Not inside a word: a@b, C#.
    if !before[..before.len() - 1].ends_with(is_alphanumeric) {
        token.span.start -= 1;
        token.kind = kind;
    }
    Some(token)
}

fn word_of(text: &str, span: Range<usize>) -> Option<Token> {
    const LOW_LINE: char = '_';
    let mut parts = Vec::new();
    let written = &text[span.clone()];
    if written.contains([ZWNJ, LOW_LINE]) {
        let mut at = span.start;
        for piece in written.split_inclusive([ZWNJ, LOW_LINE]) {
            let letters = piece.trim_end_matches([ZWNJ, LOW_LINE]);
            let part = Part { span: at..at + letters.len(), term: term_of(letters) };
            at += piece.len();
            if !part.term.is_empty() {
                parts.push(part);
            }
        }
        if parts.len() < 2 {
            parts.clear();
        }
    }
    let term = if written.contains(LOW_LINE) {
        term_of(&written.replace(LOW_LINE, ""))
    } else {
        term_of(written)
    };
    (!term.is_empty()).then_some(Token { span, term, kind: TokenKind::Word, parts })
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
            "." => digits > 0 && (!self.is_dotted() || self.is_grouped_by_dots()),
            _ => false,
        }
    }

    /// Groups of three digits behind two full stops or more: 1.234.567.
    fn is_grouped_by_dots(&self) -> bool {
        let is_digit = |c: char| decimal_value(c).is_some();
        let is_inside = |c: char| c == '.' || is_digit(c);
        let start = self.text[..self.at].trim_end_matches(is_inside).len();
        let number = self.text[start..].split(|c| !is_inside(c)).next().unwrap_or_default();
        let mut groups = number.split('.').map(|group| group.chars().count());
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first) && groups.clone().count() > 1 && groups.all(|count| count == 3)
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
