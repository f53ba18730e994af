//! News concepts that have another word in each language: earthquake, ceasefire, election.

use std::sync::LazyLock;

use roznama_text::{Lang, Level, fold};

use super::hash::{follow, hash};
use super::read::without_article;

/// The concepts; the file's head says how to correct it.
const CONCEPTS: &str = include_str!("../../data/events/concepts.tsv");

/// The words of all concepts, for looking up.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Hashes of phrases of one to three words, by the place of the language in [`LANGS`], with the concept's number.
    phrases: Vec<((usize, u64), u32)>,
}

/// The languages of the columns: a word of one (Urdu بم, bomb) may be another's name (the town of Bam).
const LANGS: [Lang; 3] = [Lang::AR, Lang::FA, Lang::UR];

impl Lexicon {
    /// The one that ships, read once.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);
        &SHIPPED
    }

    fn new() -> Self {
        let rows = CONCEPTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut phrases: Vec<((usize, u64), u32)> = (0..)
            .zip(rows)
            .flat_map(|(id, row)| {
                let columns = row.split('\t').skip(1).enumerate();
                let phrases = columns.flat_map(|(lang, column)| {
                    column.split('|').map(move |phrase| (lang, of_phrase(words(phrase))))
                });
                phrases.map(move |phrase| (phrase, id))
            })
            .collect();
        phrases.sort_unstable();
        phrases.dedup_by_key(|(phrase, _)| *phrase);
        Self { phrases }
    }

    /// The concept that these words of a language name, the longest phrase first, and how many of them it takes. Languages
    /// without a column have none.
    pub(super) fn concept(&self, terms: [Option<u64>; 3], lang: Lang) -> Option<(u32, usize)> {
        let lang = LANGS.iter().position(|it| *it == lang)?;
        (1..=3).rev().find_map(|length| {
            let words: Option<Vec<u64>> = terms[..length].iter().copied().collect();
            let phrase = (lang, of_phrase(words?.into_iter()));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_names_a_concept_in_its_own_language_alone() {
        #[track_caller]
        fn check(phrase: &str, lang: Lang, is_concept: bool) {
            let mut terms = [None; 3];
            for (term, word) in terms.iter_mut().zip(words(phrase)) {
                *term = Some(word);
            }
            let found = Lexicon::shipped().concept(terms, lang);
            assert_eq!(found.is_some(), is_concept, "{phrase} in {lang}");
        }
        check("بم", Lang::UR, true);
        check("بم", Lang::FA, false);
        check("زلزال", Lang::AR, true);
        check("زلزال", Lang::UR, false);
        check("زلزلہ", Lang::EN, false);
    }
}
