//! The words of a query.

use roznama_text::{TokenKind, tokens};

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
}

/// The words of a query, the last one a prefix if nothing follows it.
pub(crate) fn words(query: &str) -> Vec<Word> {
    tokens(query)
        .into_iter()
        .filter(|token| !token.term.is_empty())
        .map(|token| {
            let is_word = token.kind == TokenKind::Word;
            Word {
                term: token.term,
                parts: token.parts.into_iter().map(|part| part.term).collect(),
                spelling: query[token.span.clone()].to_owned(),
                joins: is_word,
                is_prefix: is_word && token.span.end == query.len(),
            }
        })
        .collect()
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

    /// This word and the next one as one.
    pub fn joined(&self, next: &Self) -> Option<Self> {
        (self.joins && next.joins).then(|| Self {
            term: format!("{}{}", self.term, next.term),
            parts: Vec::new(),
            spelling: format!("{}{}", self.spelling, next.spelling),
            joins: true,
            is_prefix: next.is_prefix,
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
