//! News concepts that have another word in each language: earthquake, ceasefire, election.

use std::sync::LazyLock;

use roznama_text::{Level, fold};

use super::hash::{follow, hash};
use super::read::without_article;

/// The concepts; the file's head says how to correct it.
const CONCEPTS: &str = include_str!("../../data/events/concepts.tsv");

/// The words of all concepts, for looking up.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Hashes of phrases of one to three words, with the concept's number.
    phrases: Vec<(u64, u32)>,
}

impl Lexicon {
    /// The one that ships, read once.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);
        &SHIPPED
    }

    fn new() -> Self {
        let rows = CONCEPTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut phrases: Vec<(u64, u32)> = (0..)
            .zip(rows)
            .flat_map(|(id, row)| {
                let phrases = row.split('\t').skip(1).flat_map(|column| column.split('|'));
                phrases.map(move |phrase| (of_phrase(words(phrase)), id))
            })
            .collect();
        phrases.sort_unstable();
        phrases.dedup_by_key(|(phrase, _)| *phrase);
        Self { phrases }
    }

    /// The concept that these words name, the longest phrase first, and how many of them it takes.
    pub(super) fn concept(&self, terms: [Option<u64>; 3]) -> Option<(u32, usize)> {
        (1..=3).rev().find_map(|length| {
            let words: Option<Vec<u64>> = terms[..length].iter().copied().collect();
            let phrase = of_phrase(words?.into_iter());
            let at = self.phrases.binary_search_by_key(&phrase, |(phrase, _)| *phrase).ok()?;
            Some((self.phrases[at].1, length))
        })
    }
}

/// The words of a phrase as a text's are read.
fn words(phrase: &str) -> impl Iterator<Item = u64> {
    let folded = fold(phrase.trim(), Level::Search).into_owned();
    let words: Vec<u64> =
        folded.split_whitespace().map(|word| hash(without_article(word).as_bytes())).collect();
    words.into_iter()
}

fn of_phrase(words: impl Iterator<Item = u64>) -> u64 {
    words.fold(0, follow)
}
