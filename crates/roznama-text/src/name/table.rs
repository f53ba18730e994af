//! Look-ups in the tables of names (`data/name/`).

use super::evidence::Evidence;
use crate::table::generated::{
    ARTICLE_SOUNDS, EVIDENCE_STEPS, EVIDENCE_WHOLE, NAME_LETTERS, SOUND_GAPS, SOUND_KEYS,
    SOUND_NAMES, SOUND_PAIRS, SOUNDS as COUNT, WEAK_SOUNDS,
};

/// How many sounds there are, with the one of all characters that the tables do not know.
pub const SOUNDS: usize = COUNT;

/// Where letters stand for sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A whole word that belongs to the next one.
    Word,
    /// A whole word that belongs to the next one if that begins with its consonants.
    EchoingWord,
    /// At the beginning of a word, with three letters to follow; what follows is a beginning again.
    Article,
    Beginning,
    End,
    Anywhere,
}

impl Place {
    fn of(number: u8) -> Self {
        [Self::Word, Self::EchoingWord, Self::Article, Self::Beginning, Self::End, Self::Anywhere]
            [usize::from(number.min(5))]
    }

    fn fits(self, begins: bool, letters: &str, rest: &str, next: &str) -> bool {
        match self {
            Self::Word => begins && rest.is_empty() && !next.is_empty(),
            // The first letter is the vowel.
            Self::EchoingWord => begins && rest.is_empty() && next.starts_with(&letters[1..]),
            Self::Article => begins && rest.chars().nth(2).is_some(),
            Self::Beginning => begins,
            Self::End => !begins && rest.is_empty(),
            Self::Anywhere => true,
        }
    }

    /// Whether what follows is a beginning again.
    pub(super) fn is_article(self) -> bool {
        matches!(self, Self::Word | Self::EchoingWord | Self::Article)
    }
}

/// The longest letters that `rest` of a word begins with, and their sounds; `next` is the next word.
pub(super) fn letters(
    rest: &str,
    begins: bool,
    next: &str,
) -> Option<(&'static str, Place, &'static [u8])> {
    let first = rest.chars().next()?;
    let from = NAME_LETTERS.partition_point(|row| row.0 < first);
    NAME_LETTERS[from..].iter().take_while(|row| row.0 == first).find_map(|row| {
        let place = Place::of(row.2);
        let after = rest.strip_prefix(row.1)?;
        place.fits(begins, row.1, after, next).then_some((row.1, place, row.3))
    })
}

/// A sound's letter in the key.
pub(super) fn key(number: u8, begins: bool) -> Option<char> {
    let [first, other] = SOUND_KEYS[usize::from(number)];
    Some(if begins { first } else { other }).filter(|c| *c != '\0')
}

/// Whether a sound is one of an article's.
pub(super) fn is_article(number: u8) -> bool {
    ARTICLE_SOUNDS.contains(&number)
}

/// Whether a sound comes and goes between scripts: vowels, glides, h.
pub(super) fn is_weak(number: u8) -> bool {
    WEAK_SOUNDS.contains(&number)
}

/// The sounds' names in the data files; number 0 is `other`.
pub fn sound_names() -> &'static [&'static str; SOUNDS] {
    &SOUND_NAMES
}

/// What differences cost, in hundredths of a consonant.
#[derive(Debug, Clone)]
pub struct Weights {
    /// One sound for another; symmetric, 0 for a sound and itself.
    pub pairs: [[u8; SOUNDS]; SOUNDS],
    /// A sound left out, where the other name is of the same script and where it is not; at the beginning of a word, inside it,
    /// at its end.
    pub gaps: [[[u8; 3]; 2]; SOUNDS],
}

/// The weights of `data/name/`.
pub static SHIPPED: Weights = Weights { pairs: SOUND_PAIRS, gaps: SOUND_GAPS };

/// The weights of `data/name/evidence.tsv`.
pub static EVIDENCE: Evidence<'static> = Evidence { steps: &EVIDENCE_STEPS, whole: EVIDENCE_WHOLE };
