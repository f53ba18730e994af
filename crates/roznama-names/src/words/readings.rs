//! Ways to read a word: what Arabic writes together with it, and its letters.

use crate::class::AR;
use crate::hash::Hash;

/// Ways to read a word; see [`Words::readings`].
pub(crate) struct Readings<'w> {
    term: &'w str,
    step: u8,
    is_arabic: bool,
}

impl<'w> Readings<'w> {
    pub(super) fn of(term: &'w str, lists: u8) -> Self {
        let has_particle = term.starts_with(['و', 'ف', 'ب', 'ل', 'ک', 'ا']);
        Self { term, step: 0, is_arabic: lists & AR > 0 && has_particle }
    }
}

/// A way to read a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'w> {
    /// Letters that do not belong to the name.
    pub particles: u8,
    /// An article that is left out of the letters, though it belongs to the name.
    pub article: bool,
    /// An article that is written `لل`.
    pub begins: &'static str,
    /// What is looked up, behind `begins`.
    pub letters: &'w str,
}

impl Reading<'_> {
    /// The hash of it.
    pub fn hash(&self) -> Hash {
        Hash::EMPTY.with(self.begins).with(self.letters)
    }
}

impl<'w> Iterator for Readings<'w> {
    type Item = Reading<'w>;

    fn next(&mut self) -> Option<Reading<'w>> {
        let plain = |particles, letters| Reading { particles, article: false, begins: "", letters };
        loop {
            let step = self.step;
            self.step += 1;
            if step > 0 && !self.is_arabic {
                return None;
            }
            let term = self.term;
            // A word of three letters has no particle, one of four only before a name of three.
            let long = |letters: &&str| letters.len() >= 6;
            let found = match step {
                0 => Some(plain(0, term)),
                1 => without_article(term, 0),
                2 => without_one(term, &['و', 'ف'])
                    .filter(|rest| rest.len() >= 4)
                    .map(|rest| plain(1, rest)),
                3 => without_one(term, &['و', 'ف']).and_then(|rest| without_article(rest, 1)),
                4 => without_one(term, &['ب', 'ل', 'ک'])
                    .filter(|rest| long(rest) || *rest == "بن")
                    .map(|rest| plain(1, rest)),
                5 => without_one(term, &['ب', 'ک']).and_then(|rest| without_article(rest, 1)),
                6 => with_hidden_article(term, 0),
                7 => without_one(term, &['و', 'ف'])
                    .and_then(|rest| without_one(rest, &['ب', 'ل', 'ک']))
                    .filter(long)
                    .map(|rest| plain(2, rest)),
                8 => without_one(term, &['و', 'ف'])
                    .and_then(|rest| without_one(rest, &['ب', 'ک']))
                    .and_then(|rest| without_article(rest, 2)),
                9 => without_one(term, &['و', 'ف']).and_then(|rest| with_hidden_article(rest, 1)),
                10 => term.strip_prefix("لل").filter(long).map(|letters| Reading {
                    particles: 1,
                    article: true,
                    begins: "",
                    letters,
                }),
                _ => return None,
            };
            if found.is_some() {
                return found;
            }
        }
    }
}

fn without_one<'w>(term: &'w str, letters: &[char]) -> Option<&'w str> {
    term.strip_prefix(letters)
}

fn without_article(term: &str, particles: u8) -> Option<Reading<'_>> {
    let letters = term.strip_prefix("ال").filter(|letters| letters.len() >= 6)?;
    Some(Reading { particles, article: true, begins: "", letters })
}

/// `لل` is the particle and the article.
fn with_hidden_article(term: &str, particles: u8) -> Option<Reading<'_>> {
    let letters = term.strip_prefix("لل").filter(|letters| letters.len() >= 6)?;
    Some(Reading { particles: particles + 1, article: false, begins: "ال", letters })
}
