//! Persian verbs: their prefixes, and the forms that are made of a stem and a person's ending.

use super::lists::has;
use super::{starts, strip};

/// The stems of verbs, each on a line, sorted.
#[derive(Debug, Clone, Copy)]
pub struct Verbs<'l> {
    /// Of the past: `کرد`, `رفت`, `دید`; the causatives are derived.
    pub past: &'l str,
    /// Of the present: `کن`, `رو`, `بین`.
    pub present: &'l str,
}

const PREFIXES: [&str; 3] = ["همی", "نمی", "می"];
const PREVERBS: [&str; 7] = ["بر", "در", "باز", "وا", "فرو", "فرا", "ور"];

/// Where the prefix of a verb ends, its preverb included (`برنمی|گردد`), and what follows it.
pub fn prefix(word: &[char]) -> Option<(usize, &[char])> {
    let preverbs = PREVERBS.iter().filter(|preverb| starts(word, preverb));
    preverbs.map(|preverb| preverb.chars().count()).chain([0]).find_map(|at| {
        let prefix = PREFIXES.iter().find(|prefix| starts(&word[at..], prefix))?;
        let end = at + prefix.chars().count();
        (word.len() > end + 1).then_some((end, &word[end..]))
    })
}

impl Verbs<'_> {
    /// Whether what follows a prefix is a form of a verb: a stem with an ending, the past also without, or the participle.
    pub fn is_form(&self, form: &[char]) -> bool {
        let has_stem = |persons: &[&str], is_stem: fn(&Self, &[char]) -> bool| {
            persons.iter().any(|person| strip(form, person).is_some_and(|stem| is_stem(self, stem)))
        };
        has_stem(&["یم", "ید", "ند", "م", "ی", "د"], Self::is_present)
            || has_stem(&["یم", "ید", "ند", "م", "ی", "", "ه"], Self::is_past)
    }

    /// Whether a word is a participle, with its preverb and its negation: `گفته`, `نگفته`, `برگشته`.
    pub fn is_participle(&self, word: &[char]) -> bool {
        let Some(stem) = word.strip_suffix(&['ه']) else { return false };
        let plain = |stem: &[char]| {
            self.is_past(stem) || stem.strip_prefix(&['ن']).is_some_and(|stem| self.is_past(stem))
        };
        plain(stem)
            || PREVERBS
                .iter()
                .any(|preverb| starts(stem, preverb) && plain(&stem[preverb.chars().count()..]))
    }

    fn is_past(&self, stem: &[char]) -> bool {
        has(self.past, stem)
            // Causatives: `رساند`, `رسانید`.
            || ["اند", "انید"].iter().any(|ending| strip(stem, ending).is_some_and(|stem| has(self.present, stem)))
    }

    fn is_present(&self, stem: &[char]) -> bool {
        has(self.present, stem) || strip(stem, "ان").is_some_and(|stem| has(self.present, stem))
    }

    /// Whether a word is conjugated, with or without the prefixes that join it: `گفتند`, `نمیگفت`, `بگویند`, `بیندیشند`.
    pub fn is_conjugated(&self, word: &[char]) -> bool {
        let prefixes = ["", "نمی", "می", "ن", "ب", "نی", "بی"].into_iter();
        prefixes.filter(|prefix| starts(word, prefix)).any(|prefix| {
            let form = &word[prefix.chars().count()..];
            let has_stem = |persons: &[&str], is_stem: fn(&Self, &[char]) -> bool| {
                persons
                    .iter()
                    .any(|person| strip(form, person).is_some_and(|stem| is_stem(self, stem)))
            };
            // The yeh stands only before a vowel.
            let joins = prefix.chars().count() != 2 || prefix == "می" || form.starts_with(&['ا']);
            form.len() > 2
                && joins
                && (has_stem(&["یم", "ید", "ند", "م", "د"], Self::is_present)
                    || has_stem(&["یم", "ید", "ند", "م"], Self::is_past)
                    || !prefix.is_empty() && self.is_past(form))
        })
    }
}
