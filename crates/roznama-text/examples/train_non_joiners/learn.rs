//! From counted words to what the rules need: which words there are, how they stand in compounds, what speaks for a place, and
//! the words that all this gets wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use roznama_text::non_joiners::compound::{FEATURES, Place, Weights};
use roznama_text::non_joiners::words::Hashed;
use roznama_text::non_joiners::{Lexicon, SHIPPED};

use crate::corpus::{Corpus, Letters, joining, text};
use crate::known::Known;
use crate::regression::{Case, fit};

/// Rarer words are not kept.
const SEEN: u32 = 5;
/// Longer words are hardly parts of compounds.
const LONGEST_PART: usize = 9;
/// What must speak for a place, beyond as much for it as against it: precision is worth more than recall.
const CAUTION: f64 = 0.3;
/// Of a word written less often nobody can tell whether its spelling is a slip.
const WRITTEN: u32 = 2;
/// Of spellings that differ, those of which one is as good as the other: this one is what most write.
const JOINED_BY_MOST: [&str; 8] =
    ["آنها", "اینها", "آنهایی", "اینهایی", "همانها", "همینها", "آنهاست", "اینهاست"];

#[derive(Default)]
pub struct Learnt {
    known: Known,
    sounded: String,
    weights: Option<Weights>,
    /// By their letters, with the marks of their parts.
    parts: BTreeMap<String, String>,
    parts_list: String,
}

pub fn learn(corpus: &Corpus) -> Learnt {
    let mut learnt = Learnt::default();
    learnt.words(corpus);
    learnt.sounded(corpus);
    learnt.pieces(corpus);
    learnt.weights(corpus);
    learnt.exceptions(corpus);
    learnt
}

impl Learnt {
    pub fn lexicon(&self) -> Lexicon<'_, &Known> {
        Lexicon {
            verbs: SHIPPED.verbs,
            words: &self.known,
            sons: SHIPPED.sons,
            sounded: &self.sounded,
            parts: &self.parts_list,
            weights: self.weights.unwrap_or(Weights::NONE),
        }
    }

    /// Words that the rules cannot derive from shorter ones.
    fn words(&mut self, corpus: &Corpus) {
        let verbs = SHIPPED.verbs;
        let plurals = ["ها", "های", "هایی", "هایش", "هایم", "هایت", "هایشان", "هایمان", "هایتان"];
        let mut words: Vec<(&Letters, u32)> =
            corpus.words.iter().map(|(word, count)| (word, *count)).collect();
        words.sort_by_key(|(word, _)| word.len());
        for (word, count) in words {
            let derived = || {
                let plural = |plural: &str| {
                    text(word).ends_with(plural) && word.len() > plural.chars().count() + 1
                };
                self.lexicon().rank(word) > 0
                    || plurals.iter().any(|ending| plural(ending))
                    || word.len() > 3 && (verbs.is_participle(word) || verbs.is_conjugated(word))
            };
            if count >= SEEN && (2..=LONGEST_PART).contains(&word.len()) && !derived() {
                let rank = 1 + u8::from(count >= 40) + u8::from(count >= 400);
                self.known.ranks.insert(word.clone(), rank);
            }
        }
    }

    /// A heh is silent unless a yeh joins it.
    fn sounded(&mut self, corpus: &Corpus) {
        let sounded = |word: &&Letters| {
            let with_yeh: Letters = word.iter().copied().chain(['ی']).collect();
            let count = corpus.count(word);
            match corpus.spellings.get(&with_yeh) {
                Some(spelling) => {
                    let apart = spelling.joints(0.5) >> word.len() & 1 == 1;
                    !apart && spelling.count * 20 > count
                }
                None => corpus.count(&with_yeh) * 20 > count,
            }
        };
        let words = self.known.ranks.keys().filter(|word| word.len() > 2 && word.ends_with(&['ه']));
        let words: BTreeSet<String> = words.filter(sounded).map(|word| text(word)).collect();
        self.sounded = words.into_iter().collect::<Vec<_>>().join("\n");
    }

    /// How often pieces stand apart in words.
    fn pieces(&mut self, corpus: &Corpus) {
        let mut known = Known::default();
        let lexicon = self.lexicon();
        for (word, spelling) in &corpus.spellings {
            if lexicon.is_inflected(word) {
                continue;
            }
            let (joints, seen) = (spelling.joints(0.5), joining(word));
            for at in (2..word.len().saturating_sub(1)).filter(|at| seen >> at & 1 == 1) {
                let (first, last) = word.split_at(at);
                if joints >> at & 1 == 1 {
                    known.firsts.entry(first.to_vec()).or_default().apart += 1;
                    known.lasts.entry(last.to_vec()).or_default().apart += 1;
                } else {
                    // Letters beside what is no word are no part of a compound.
                    if lexicon.rank(last) > 0 {
                        known.firsts.entry(first.to_vec()).or_default().joined += 1;
                    }
                    if lexicon.rank(first) > 0 {
                        known.lasts.entry(last.to_vec()).or_default().joined += 1;
                    }
                }
            }
        }
        self.known.firsts = known.firsts;
        self.known.lasts = known.lasts;
    }

    fn weights(&mut self, corpus: &Corpus) {
        let lexicon = self.lexicon();
        let mut cases = Vec::new();
        for (word, spelling) in &corpus.spellings {
            if word.len() < 4 || lexicon.is_inflected(word) {
                continue;
            }
            let joints = spelling.joints(0.5);
            for place in lexicon.places(word) {
                let parts = joints >> place.parts[0].len() & 1 == 1;
                let [first, last] = place.parts;
                // A word is no witness in its own case.
                let seen = |of: &BTreeMap<Letters, _>, part: &[char], other: u8| {
                    let seen: crate::known::Seen = of.get(part).copied().unwrap_or_default();
                    if parts || other > 0 { seen.without(parts).level() } else { seen.level() }
                };
                let levels = [
                    seen(&self.known.firsts, first, place.ranks[1]),
                    seen(&self.known.lasts, last, place.ranks[0]),
                ];
                let place = Place { levels, whole: lexicon.rank(word), ..place };
                let weight = f64::from(spelling.count.min(20)).sqrt();
                cases.push(Case { features: place.features(), parts, weight });
            }
        }
        let (weights, bias) = fit::<{ FEATURES.len() }>(&cases);
        let rounded = |weight: f64| (weight * 100.0).round() as i16;
        eprintln!("places: {}", cases.len());
        self.weights =
            Some(Weights { features: weights.map(rounded), bias: rounded(bias - CAUTION) });
    }

    /// What the rules get wrong of the words of the news.
    fn exceptions(&mut self, corpus: &Corpus) {
        for word in JOINED_BY_MOST {
            self.parts.insert(word.to_owned(), word.to_owned());
        }
        // The rules are tried with the words as they ship: with what is known of them, and what only seems to be.
        let packed = self.known.packed();
        // Longer words are made of shorter ones, which must be right first.
        for len in 3..=roznama_text::non_joiners::LONGEST {
            self.parts_list = self.parts.values().cloned().collect::<Vec<_>>().join("\n");
            let lexicon = Lexicon {
                words: Hashed {
                    longest: packed.longest,
                    ranks: &packed.ranks,
                    marks: &packed.marks,
                    levels: &packed.levels,
                },
                verbs: SHIPPED.verbs,
                sons: SHIPPED.sons,
                sounded: &self.sounded,
                parts: &self.parts_list,
                weights: self.weights.unwrap_or(Weights::NONE),
            };
            let mut found = Vec::new();
            for (word, spelling) in corpus.spellings.iter().filter(|(word, _)| word.len() == len) {
                if spelling.count < WRITTEN || self.parts.contains_key(&text(word)) {
                    continue;
                }
                let seen = joining(word);
                let joins_possessive = |at: &usize| {
                    let possessive = ["شان", "مان", "تان"].contains(&text(&word[*at..]).as_str());
                    possessive && word[at - 1] != 'ه'
                };
                let possessives: u32 =
                    (1..len).filter(joins_possessive).map(|at| 1_u32 << at).sum();
                let most = spelling.joints(0.5) & seen & !possessives;
                // Of a plural, every seventh writer is enough: many leave its non-joiner out.
                let some = spelling.joints(0.15) & seen;
                let ours = lexicon.missing(word);
                if ours == most || ours & !some == 0 && most & !ours == 0 {
                    continue;
                }
                if most != 0 || spelling.count > 2 {
                    found.push((text(word), marked(word, most)));
                }
            }
            self.parts.extend(found);
        }
        self.parts_list = self.parts.values().cloned().collect::<Vec<_>>().join("\n");
    }

    /// The table as it ships.
    pub fn table(&self, spellings: usize) -> String {
        let mut out = format!(
            "# Words by which Persian's zero-width non-joiners are restored.\n#\n# kind   word   value\n#\n\
             # Columns are separated by tabs. word: a word and how common it is, 1 to 3; first, last: how often it stands apart where it is\n\
             # the first or last part of a compound, 0 hardly ever, 2 mostly, 3 nearly always; sounded: a word with a heh at its end that is\n\
             # heard, so that endings join it; parts: a word of which the rules get the parts wrong, with `|` for U+200C (zero-width\n\
             # non-joiner), or without any if it stays whole; weight: what speaks for a place between two parts, in hundredths.\n\
             # Written by examples/train_non_joiners from the spellings of {spellings} words in Persian news. A line can be\n\
             # corrected, added or deleted here; the order does not matter.\n"
        );
        out.push_str(&self.known.rows());
        for word in self.sounded.lines() {
            let _ = writeln!(out, "sounded\t{word}\t-");
        }
        for word in self.parts.values() {
            let _ = writeln!(out, "parts\t{word}\t-");
        }
        if let Some(weights) = self.weights {
            for (name, weight) in FEATURES.iter().zip(weights.features) {
                let _ = writeln!(out, "weight\t{name}\t{weight}");
            }
            let _ = writeln!(out, "weight\tbias\t{}", weights.bias);
        }
        eprintln!("words {}, parts {}", self.known.ranks.len(), self.parts.len());
        out
    }
}

/// A word with `|` at its joints.
fn marked(word: &[char], joints: u32) -> String {
    let mut marked = String::new();
    for (at, c) in word.iter().enumerate() {
        if joints >> at & 1 == 1 {
            marked.push('|');
        }
        marked.push(*c);
    }
    marked
}
