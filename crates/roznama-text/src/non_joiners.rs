//! Where a zero-width non-joiner was left out of a Persian word: `میکند`, `کتابهای`, `گفتهاند`, `حجتالاسلام`.
//!
//! Three things decide, in this order: words of which the spelling is known; the productive endings and prefixes (a verb's
//! prefix before a verb's form, the plural, the comparative, the endings after a silent heh); and the likeliest place between
//! two parts of a compound, judged by how common the parts are and how often they stand apart elsewhere
//! ([`compound`]). The verbs are in `data/script/persian-verbs.tsv`, names in `persian-names.tsv`, the words and weights in `data/script/persian-words.tsv`,
//! learnt by `examples/train_non_joiners` from how news writes them; a speaker can correct either line by line.
//!
//! # Limits
//!
//! Of a word's neighbours it is only seen whether an ezafe can lead to the next one and whether the one before asks for one thing
//! or several ([`Neighbours`]): `زمینهای` is `زمینه|ای` before `که` and behind `هیچ` (`|` for a non-joiner), else `زمینه|ای` or
//! `زمین|های`, whichever is commoner. Where writers differ (`سالها`, `بزرگتر`, `دانشنامه`) the word gets what most of the news gives it; a plural always
//! stands apart. A compound of two words that are not known stays joined. Where the letter before does not join anyway
//! nothing is put in.

pub mod compound;
mod features;
mod hash;
mod lists;
mod neighbours;
#[cfg(test)]
mod tests;
pub mod verbs;
pub mod words;

use compound::Weights;
use lists::{has, parts};
pub use neighbours::Neighbours;
use verbs::Verbs;
use words::{Hashed, Words};

use crate::table;

/// Letters of a word beyond which nothing is put into it.
pub const LONGEST: usize = 28;

/// What is known of words.
#[derive(Debug, Clone, Copy)]
pub struct Lexicon<'l, W> {
    /// Verbs by their stems.
    pub verbs: Verbs<'l>,
    /// How common words are, and how often they are parts of compounds.
    pub words: W,
    /// Names of men, of which one is enough to see that another is his son's or his father's; each on a line, sorted.
    pub sons: &'l str,
    /// Words with a heh at the end that is sounded, so that endings join it; each on a line, sorted.
    pub sounded: &'l str,
    /// Words whose parts no rule tells, with `|` between them, or none at all; each on a line, sorted by their letters.
    pub parts: &'l str,
    /// What speaks for a place between two parts of a compound.
    pub weights: Weights,
}

/// What the crate ships.
pub const SHIPPED: Lexicon<'static, Hashed<'static>> = Lexicon {
    verbs: Verbs { stems: &table::VERB_STEMS },
    words: Hashed {
        longest: table::LONGEST_RANKED,
        ranks: &table::WORD_RANKS,
        marks: &table::PIECE_MARKS,
        levels: &table::PIECE_LEVELS,
    },
    sons: table::SONS,
    sounded: table::SOUNDED,
    parts: table::PARTS,
    weights: table::COMPOUND_WEIGHTS,
};

/// After these a zero-width non-joiner would not be seen: they never join the next letter.
const NON_JOINING: &str = "اآأإدذرزژوؤةءٱ";
const PLURALS: [&str; 9] =
    ["هایشان", "هایمان", "هایتان", "هایی", "هایش", "هایم", "هایت", "های", "ها"];
const COMPARED: [&str; 3] = ["ترین", "تری", "تر"];
const AFTER_HEH: [&str; 12] =
    ["شان", "مان", "تان", "اند", "ایم", "اید", "ایی", "ای", "ام", "ات", "اش", "ی"];
/// Of those, the ones that hardly end a word otherwise.
const SURELY_AFTER_HEH: [&str; 4] = ["اند", "ایم", "اید", "اش"];
const AFTER_YEH: [&str; 6] = ["اند", "ایم", "اید", "ام", "اش", "ای"];
/// Endings with which a known word is a known word still.
const INFLECTIONS: [&str; 16] = [
    "ی", "م", "ش", "ت", "ان", "ات", "ند", "ید", "یم", "یی", "ای", "شان", "مان", "تان", "انه", "ست",
];
/// Endings of a known word, one after the other, with which it is known: `دیگر`, `دیگران`, `دیگرانش`.
const MOST_INFLECTIONS: u8 = 2;

impl<W: Words> Lexicon<'_, W> {
    /// The places in a word of Persian letters without marks before which a zero-width non-joiner was left out, as bits.
    ///
    /// ```
    /// use roznama_text::non_joiners::SHIPPED;
    /// let joints = |word: &str| SHIPPED.missing(&word.chars().collect::<Vec<char>>());
    /// assert_eq!(joints("میکند"), 1 << 2);
    /// assert_eq!(joints("کتابها"), 1 << 4);
    /// assert_eq!(joints("میدان"), 0);
    /// ```
    pub fn missing(&self, word: &[char]) -> u32 {
        self.missing_beside(word, Neighbours::default)
    }

    /// As [`missing`](Self::missing) for a word whose neighbours are known; they are looked at only where they matter.
    pub fn missing_beside(&self, word: &[char], neighbours: impl FnOnce() -> Neighbours) -> u32 {
        if word.len() > LONGEST || word.len() < 3 {
            return 0;
        }
        if let Some(own) = self.single(word, neighbours) {
            return joint(own) | self.missing(own);
        }
        if let Some(joints) = parts(self.parts, word) {
            return joints;
        }
        if self.verbs.is_past(word) {
            return 0;
        }
        if let Some((base, joint)) = self.ending(word) {
            return joint | if base > 2 { self.missing(&word[..base]) } else { 0 };
        }
        if let Some(joints) = self.verb(word) {
            return joints;
        }
        if self.verbs.is_conjugated(word) {
            return 0;
        }
        self.son_of(word).or_else(|| self.compound(word)).unwrap_or_default()
    }

    /// Whether a rule of inflection parts a word: an ending or the prefix of a verb.
    pub fn is_inflected(&self, word: &[char]) -> bool {
        self.ending(word).is_some() || self.verb(word).is_some()
    }

    /// How common a word is: 0 unknown, 1 to 3; a word with an ending that joins is a step rarer than the word.
    pub fn rank(&self, word: &[char]) -> u8 {
        self.rank_with(word, MOST_INFLECTIONS)
    }

    fn rank_with(&self, word: &[char], inflections: u8) -> u8 {
        let stored = self.words.rank(word);
        if stored > 0 || inflections == 0 {
            return stored;
        }
        let of_base = |ending: &&str| {
            let base = strip(word, ending).filter(|base| base.len() > 2)?;
            let rank = self.rank_with(base, inflections - 1);
            (rank > 0).then(|| (rank - 1).max(1))
        };
        let participle = || self.verbs.is_participle(word).then_some(2);
        INFLECTIONS.iter().filter_map(of_base).max().or_else(participle).unwrap_or(0)
    }

    /// An ending that stands apart: the length of what it is put to, and the joint, none after a letter that does not join.
    fn ending(&self, word: &[char]) -> Option<(usize, u32)> {
        let base =
            self.plural(word).or_else(|| self.person(word)).or_else(|| self.compared(word))?;
        Some((base.len(), joint(base)))
    }

    /// The word with its own heh where its neighbours say that an indefinite yeh follows it, and no plural: `زمینه|ای که`.
    fn single<'w>(
        &self,
        word: &'w [char],
        neighbours: impl FnOnce() -> Neighbours,
    ) -> Option<&'w [char]> {
        let base = strip(word, "های").filter(|base| base.len() > 1 && !base.ends_with(&['ه']))?;
        let own = &word[..=base.len()];
        let is_word = self.has_silent_heh(own);
        // Where neither is known, the ending decides.
        let may_be = base.len() > 2 && self.rank(base) == 0 && self.rank(word) == 0;
        if !is_word && !may_be {
            return None;
        }
        let Neighbours { closes, singular } = neighbours();
        (is_word && (closes || singular) || may_be && closes).then_some(own)
    }

    fn plural<'w>(&self, word: &'w [char]) -> Option<&'w [char]> {
        let (plural, base) = PLURALS.iter().find_map(|plural| {
            strip(word, plural).filter(|base| base.len() > 1).map(|base| (*plural, base))
        })?;
        // The heh may be the word's own: `گفته|ایم`, `زمینه|ای`.
        let own = &word[..=base.len()];
        if !base.ends_with(&['ه']) && self.has_silent_heh(own) {
            let participle = self.verbs.is_participle(own);
            let (without, with) = (self.rank(base), self.rank(own));
            let is_own = match plural {
                "های" => {
                    participle && without == 0 || with > without || with == 0 && without == 0
                }
                "هایم" => participle,
                "هایی" => without == 0 && with > 0,
                _ => false,
            };
            if is_own {
                return Some(own);
            }
        }
        Some(base)
    }

    /// The copula, the possessive and the indefinite after a silent heh and, in part, after a yeh.
    fn person<'w>(&self, word: &'w [char]) -> Option<&'w [char]> {
        AFTER_HEH.iter().find_map(|ending| {
            let base = strip(word, ending).filter(|base| base.len() > 2)?;
            let stands_apart = match base[base.len() - 1] {
                'ه' if *ending == "ی" => {
                    self.has_silent_heh(base) && self.rank(word) == 0 && self.rank(base) > 0
                }
                'ه' => {
                    let sure = SURELY_AFTER_HEH.contains(ending) && base.len() > 3;
                    self.has_silent_heh(base) || sure && self.rank(word) == 0
                }
                'ی' if AFTER_YEH.contains(ending) && self.rank(word) == 0 => {
                    self.rank(base) > 0
                        || base.len() > 4 && (*ending != "ای" || strip(base, "گی").is_some())
                }
                _ => false,
            };
            stands_apart.then_some(base)
        })
    }

    fn compared<'w>(&self, word: &'w [char]) -> Option<&'w [char]> {
        COMPARED.iter().find_map(|ending| {
            let base = strip(word, ending).filter(|base| base.len() > 2)?;
            let (with, without) = (self.rank(word), self.rank(base));
            let is_word = self.words.rank(base) > 0 || base.ends_with(&['ی']) && without > 0;
            let rarer =
                is_word && (with == 0 || with + 2 <= without || *ending == "ترین" && without > 1);
            let of_compound = || with == 0 && base.len() > 4 && self.compound(base).is_some();
            // Few words end so otherwise: `دکترین`.
            let sure = with == 0 && base.len() > 3 && (*ending == "ترین" || base.ends_with(&['ه']));
            (rarer || sure || of_compound()).then_some(base)
        })
    }

    fn has_silent_heh(&self, word: &[char]) -> bool {
        if word.len() < 3 || !word.ends_with(&['ه']) {
            return false;
        }
        if self.verbs.is_participle(word) {
            return true;
        }
        if self.rank(word) > 0 {
            return !has(self.sounded, word);
        }
        // A compound with such a word at its end.
        (2..word.len() - 2).any(|at| {
            let last = &word[at..];
            self.rank(&word[..at]) > 0 && self.rank(last) > 0 && !has(self.sounded, last)
        })
    }

    /// The prefix of a verb.
    fn verb(&self, word: &[char]) -> Option<u32> {
        let (prefix, form) = verbs::prefix(word)?;
        // Negated, or with an ending that few other words have, it is one though its stem is not known.
        let negated = prefix == 3 && word[0] == 'ن';
        let looks = form.len() > 3
            && ["ند", "ید", "یم"].iter().any(|end| strip(form, end).is_some())
            && self.words.rank(word) == 0
            || negated && form.len() > 2;
        (looks || self.verbs.is_form(form)).then_some(1 << prefix)
    }

    /// Arabic names of a son and a father: `عبدالله|بن|زبیر`.
    fn son_of(&self, word: &[char]) -> Option<u32> {
        if self.rank(word) > 0 {
            return None;
        }
        (3..word.len().saturating_sub(4)).find_map(|at| {
            let (father, son) = (&word[at + 2..], &word[..at]);
            let known = |name: &[char]| self.rank(name) > 0;
            let named = has(self.sons, son) || has(self.sons, father);
            let found =
                word[at..].starts_with(&['ب', 'ن']) && (named || known(son) && known(father));
            found.then(|| joint(&word[..at]) | 1 << (at + 2))
        })
    }

    /// The parts of a compound.
    fn compound(&self, word: &[char]) -> Option<u32> {
        // An ending that joins the last part: `برنامه|ریزی`, `تحلیل|گران`.
        ["", "ی", "ان", "م", "ش", "ای", "ند"].into_iter().find_map(|ending| {
            let base = strip(word, ending)?;
            let listed = || parts(self.parts, base).filter(|joints| *joints != 0);
            if !ending.is_empty()
                && let Some(joints) = listed()
            {
                return Some(joints);
            }
            self.likeliest(base, word)
        })
    }
}

/// The joint after a piece, unless its last letter does not join.
fn joint(piece: &[char]) -> u32 {
    if joins(piece) && piece.len() < LONGEST { 1 << piece.len() } else { 0 }
}

fn joins(piece: &[char]) -> bool {
    piece.last().is_some_and(|last| !NON_JOINING.contains(*last))
}

fn strip<'w>(word: &'w [char], ending: &str) -> Option<&'w [char]> {
    // From the back, where most words differ from most endings at once.
    ending.chars().rev().try_fold(word, |rest, last| match rest {
        [base @ .., c] if *c == last => Some(base),
        _ => None,
    })
}

fn starts(word: &[char], prefix: &str) -> bool {
    prefix.chars().enumerate().all(|(at, c)| word.get(at) == Some(&c))
}
