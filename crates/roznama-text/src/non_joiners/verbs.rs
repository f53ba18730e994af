//! Persian verbs: their prefixes, and the forms that are made of a stem and a person's ending.

use super::hash::{hash, long_mark, slots};
use super::{starts, strip};

/// The stems of verbs by their hashes, as in [`super::words`]: of the past `کرد`, `رفت`, `دید`, of the present `کن`, `رو`,
/// `بین`. One stem in some sixteen thousand only seems to be one. Causatives are derived.
#[derive(Debug, Clone, Copy)]
pub struct Verbs<'t> {
    /// Slots: a mark above a bit for the past and, lowest, one for the present.
    pub stems: &'t [u16],
}

const PRESENT: u16 = 1;
const PAST: u16 = 2;
/// Letters of the longest stem.
const LONGEST: usize = 7;

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

    /// Whether a word is the stem of a past, which is its third person too: `گفت`, `رساند`.
    pub fn is_past(&self, stem: &[char]) -> bool {
        self.is(stem, PAST)
            // Causatives: `رساند`, `رسانید`.
            || ["اند", "انید"]
                .iter()
                .any(|ending| strip(stem, ending).is_some_and(|stem| self.is(stem, PRESENT)))
    }

    fn is_present(&self, stem: &[char]) -> bool {
        self.is(stem, PRESENT) || strip(stem, "ان").is_some_and(|stem| self.is(stem, PRESENT))
    }

    fn is(&self, stem: &[char], tense: u16) -> bool {
        if !(2..=LONGEST).contains(&stem.len()) {
            return false;
        }
        let hash = hash(stem.iter().copied());
        let [a, b, c] = slots(hash, self.stems.len()).map(|slot| self.stems[slot]);
        let tenses = a ^ b ^ c ^ long_mark(hash);
        tenses < 4 && tenses & tense != 0
    }

    /// Whether a word is conjugated, with or without the prefixes that join it: `گفتند`, `نمیگفت`, `بگویند`, `بیندیشند`.
    pub fn is_conjugated(&self, word: &[char]) -> bool {
        let prefixes = ["", "نمی", "می", "ن", "ب"].into_iter();
        prefixes.filter(|prefix| starts(word, prefix)).any(|prefix| {
            let form = &word[prefix.chars().count()..];
            self.is_conjugated_after(prefix, form)
                || matches!(prefix, "ن" | "ب") && self.is_conjugated_after_yeh(prefix, form)
        })
    }

    fn is_conjugated_after(&self, prefix: &str, form: &[char]) -> bool {
        let has_stem = |persons: &[&str], is_stem: fn(&Self, &[char]) -> bool| {
            persons.iter().any(|person| strip(form, person).is_some_and(|stem| is_stem(self, stem)))
        };
        form.len() > 2
            && (has_stem(&["یم", "ید", "ند", "م", "د"], Self::is_present)
                || has_stem(&["یم", "ید", "ند", "م"], Self::is_past)
                || !prefix.is_empty() && self.is_past(form)
                || prefix == "ب" && self.is_present(form))
    }

    /// Before a vowel stands a yeh, and the alef loses its madda or goes: `بیاموز` of `آموز`, `بیندازد` of `انداز`.
    fn is_conjugated_after_yeh(&self, prefix: &str, form: &[char]) -> bool {
        let Some(form) = form.strip_prefix(&['ی']) else { return false };
        if form.len() > LONGEST + 2 {
            return false;
        }
        let after = |vowel: char, rest: &[char]| {
            let form: Vec<char> = [vowel].into_iter().chain(rest.iter().copied()).collect();
            self.is_conjugated_after(prefix, &form)
        };
        match form.strip_prefix(&['ا']) {
            Some(rest) => after('ا', rest) || after('آ', rest),
            None => after('ا', form),
        }
    }
}
