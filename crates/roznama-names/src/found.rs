//! The names found so far in a text, of which each word has one.

use std::ops::Range;

use roznama_text::name;

use crate::words::{Words, byte_after_letters};
use crate::{Kind, Name, Rule};

/// A name in words.
#[derive(Debug, Clone)]
pub(crate) struct Match {
    /// Places of its words.
    pub words: Range<usize>,
    /// Letters of the first word that do not belong to it.
    pub skip: usize,
    pub kind: Kind,
    pub id: Option<&'static str>,
    pub rule: Rule,
}

/// The names found so far, and which words they have.
pub(crate) struct Found {
    matches: Vec<Match>,
    /// Of each word the number of its match, from 1.
    owners: Vec<u32>,
}

impl Found {
    pub fn new(words: usize) -> Self {
        Self { matches: Vec::new(), owners: vec![0; words] }
    }

    /// Adds a name; those that overlap it go.
    pub fn add(&mut self, found: Match) {
        for at in found.words.clone() {
            let owner = self.owners[at];
            if owner > 0 {
                let old = self.matches[owner as usize - 1].words.clone();
                self.owners[old].fill(0);
            }
        }
        self.matches.push(found);
        let number = self.matches.len() as u32;
        let words = self.matches[number as usize - 1].words.clone();
        self.owners[words].fill(number);
    }

    /// The name that has a word.
    pub fn at(&self, word: usize) -> Option<&Match> {
        let owner = *self.owners.get(word)?;
        self.matches.get((owner as usize).wrapping_sub(1))
    }

    /// All names in the order of the text.
    pub fn in_order(&self) -> impl Iterator<Item = &Match> {
        let mut last = 0;
        self.owners.iter().filter_map(move |owner| {
            let is_new = *owner != last && *owner > 0;
            last = *owner;
            is_new.then(|| &self.matches[*owner as usize - 1])
        })
    }

    /// As they are handed over.
    pub fn into_names(self, text: &str, words: &Words<'_>) -> Vec<Name> {
        self.in_order()
            .filter_map(|found| {
                let first = words.get(found.words.start)?;
                let last = words.get(found.words.end - 1)?;
                let start = byte_after_letters(text, &first.span, found.skip);
                // A hashtag's sign is none of the name's.
                let start = start + usize::from(text[start..].starts_with('#'));
                let span = start..last.span.end;
                let written = text.get(span.clone()).filter(|written| !written.is_empty())?;
                let key = name::key(written);
                Some(Name { span, kind: found.kind, id: found.id, key, rule: found.rule })
            })
            .collect()
    }
}
