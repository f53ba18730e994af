//! The words of a query.

use std::ops::{Deref, Range};

use roznama_text::{Level, TokenKind, fold, tokens};

use super::Index;
use super::expand::{Form, FormKind, expand};
use crate::query::{MOST_WORDS, Text};

/// How many words that stand side by side may be one.
const LONGEST: usize = 3;

/// The words of a query, and what they are together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Words {
    words: Vec<Word>,
    /// Words side by side as one, by the range of their places.
    pub joined: Vec<(Range<usize>, Word)>,
}

impl Deref for Words {
    type Target = [Word];

    fn deref(&self) -> &[Word] {
        &self.words
    }
}

/// A word that must occur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its folded form, joined if it was written with zero-width non-joiners.
    pub term: String,
    /// The folded forms of what such joiners separate; empty without any.
    pub parts: Vec<String>,
    /// As it was typed.
    pub spelling: String,
    /// Whether it can be one with its neighbours; numbers cannot.
    pub joins: bool,
    /// Whether it may be the beginning of a word only.
    pub is_prefix: bool,
    /// Other terms that stand for it.
    pub forms: Vec<Form>,
}

/// The words of a text, the last one a prefix if it may be unfinished and nothing follows it, with the forms that the index has.
pub(crate) fn words(text: &Text, index: &Index) -> Words {
    let query = text.text.as_str();
    let mut words: Vec<Word> = tokens(query)
        .into_iter()
        .filter(|token| !token.term.is_empty())
        .take(MOST_WORDS)
        .map(|token| {
            let is_word =
                !matches!(token.kind, TokenKind::Number | TokenKind::Url | TokenKind::Email);
            Word {
                term: token.term,
                parts: token.parts.into_iter().map(|part| part.term).collect(),
                spelling: query[token.span.clone()].to_owned(),
                joins: is_word,
                is_prefix: is_word && text.is_unfinished && token.span.end == query.len(),
                forms: Vec::new(),
            }
        })
        .collect();
    let mut joined = Vec::new();
    for first in 0..words.len() {
        for last in first + 2..=(first + LONGEST).min(words.len()) {
            joined.extend(Word::joined(&words[first..last]).map(|word| (first..last, word)));
        }
    }
    words.iter_mut().chain(joined.iter_mut().map(|(_, word)| word)).for_each(|w| expand(w, index));
    Words { words, joined }
}

impl Word {
    /// Whether a term is this word or, when the word is unfinished, begins like it.
    pub fn accepts(&self, term: &str) -> bool {
        if self.is_prefix { term.starts_with(&self.term) } else { term == self.term }
    }

    /// What must follow `left` for both together to be this word, if they can be.
    pub fn rest_after<'a>(&'a self, left: &str) -> Option<Rest<'a>> {
        let text = self.term.strip_prefix(left).filter(|rest| !rest.is_empty())?;
        // The first letter of a second half would let nearly every second word pass.
        let is_prefix = self.is_prefix && text.chars().nth(1).is_some();
        (self.joins && !left.is_empty()).then_some(Rest { text, is_prefix })
    }

    /// Whether a term is another form of this word; clitics only where the text is Arabic.
    pub fn has_form(&self, term: &str, is_arabic: bool) -> bool {
        let counts = |kind| kind == FormKind::Spelling || is_arabic;
        self.forms.iter().any(|form| form.term == term && counts(form.kind))
    }

    /// Words side by side as one.
    fn joined(words: &[Self]) -> Option<Self> {
        let together = |of: fn(&Self) -> &str| words.iter().map(of).collect::<Vec<_>>();
        let term = fold(&together(|word| &word.term).concat(), Level::Search).into_owned();
        words.iter().all(|word| word.joins).then(|| Self {
            term,
            parts: Vec::new(),
            // A joiner between them is how they would be written as one.
            spelling: together(|word| &word.spelling).join("\u{200C}"),
            joins: true,
            is_prefix: words.last().is_some_and(|word| word.is_prefix),
            forms: Vec::new(),
        })
    }
}

/// The second half of a word that a text may have as two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rest<'a> {
    pub text: &'a str,
    pub is_prefix: bool,
}

impl Rest<'_> {
    pub fn accepts(self, term: &str) -> bool {
        if self.is_prefix { term.starts_with(self.text) } else { term == self.text }
    }
}
