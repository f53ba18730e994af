//! What stands beside a word, as far as it tells a plural from a word with an indefinite yeh.
//!
//! An ezafe joins a plural in `های` to the noun or adjective after it; before a verb, a preposition, a conjunction or a mark that
//! ends a phrase there is none. Which words end a phrase, and which ask for one thing, is in `data/script/persian-neighbours.tsv`.

use super::lists::has;
use super::verbs::{self, Verbs};
use crate::fold::fold;
use crate::level::Level;
use crate::script::is_of_word;
use crate::table::{CLOSING, SINGULAR};

/// What the words beside a word tell of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// No ezafe leads to what follows.
    pub closes: bool,
    /// The word before asks for one thing: `هیچ`, `هر`.
    pub singular: bool,
}

impl Neighbours {
    /// From the text before a word and the text after it. They are seen as search sees them, so that no repair of theirs
    /// changes the answer.
    ///
    /// ```
    /// use roznama_text::non_joiners::{Neighbours, SHIPPED};
    /// assert!(Neighbours::of("در ", " که بود", SHIPPED.verbs).closes);
    /// assert!(!Neighbours::of("در ", " سیاسی", SHIPPED.verbs).closes);
    /// assert!(Neighbours::of("هیچ ", " سیاسی", SHIPPED.verbs).singular);
    /// ```
    pub fn of(before: &str, after: &str, verbs: Verbs<'_>) -> Self {
        let before = before.trim_end_matches(' ');
        let start = before.char_indices().rev().take_while(|(_, c)| is_of_word(*c)).last();
        let word = start.map_or("", |(start, _)| &before[start..]);
        Self {
            singular: !word.is_empty() && has(SINGULAR, &key(word)),
            closes: closes(after.trim_start_matches(' '), !word.is_empty(), verbs),
        }
    }
}

fn closes(after: &str, in_sentence: bool, verbs: Verbs<'_>) -> bool {
    // Alone on its line a word has no neighbours.
    let Some(first) = after.chars().next().filter(|c| !matches!(c, '\n' | '\r')) else {
        return in_sentence;
    };
    if !is_of_word(first) {
        return matches!(
            first,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | ')'
                | ']'
                | '}'
                | '،'
                | '؛'
                | '؟'
                | '»'
                | '…'
                | '–'
                | '—'
                | '”'
                | '۔'
        );
    }
    let word = key(&after[..after.find(|c| !is_of_word(c)).unwrap_or(after.len())]);
    let is_prefixed = || verbs::prefix(&word).is_some_and(|(_, form)| verbs.is_form(form));
    has(CLOSING, &word) || is_prefixed() || verbs.is_conjugated(&word)
}

/// A word as search sees it.
fn key(word: &str) -> Vec<char> {
    // Beyond this no word is in the lists.
    let end = word.char_indices().nth(40).map_or(word.len(), |(end, _)| end);
    fold(&word[..end], Level::Search).chars().collect()
}
