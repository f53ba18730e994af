//! Where a zero-width non-joiner was left out of a Persian word: `میکند`, `کتابهای`, `گفتهاند`, `حجتالاسلام`.
//!
//! Rules of spelling over lists of words (`data/script/persian-words.tsv`): a verb's prefix before a verb's form, the plural
//! and the comparative after a word, endings after a silent heh, and the parts of compounds. The lists were learnt by
//! `examples/train_non_joiners.rs` from how news writes the same words; a speaker can correct them line by line.
//!
//! # Limits
//!
//! A word is judged without its neighbours (`|` for a non-joiner): `نامهای` is `نامه|ای` or `نام|های`, and the commoner one
//! is chosen. A compound whose parts no list has stays joined. Where the letter before does not join anyway nothing is put in.

use crate::table;

/// Letters of a word beyond which nothing is put into it.
pub const LONGEST: usize = 28;

/// Lists of words, each word on a line between line breaks, sorted.
#[derive(Debug, Clone, Copy)]
pub struct Lexicon<'l> {
    /// Stems of verbs, to which the persons' endings are joined.
    pub verbs: &'l str,
    /// Words that stay whole although a rule would part them.
    pub whole: &'l str,
    /// Words with a silent heh at the end.
    pub heh: &'l str,
    /// Words that are compared.
    pub adjectives: &'l str,
    /// First parts of compounds, apart from whatever follows.
    pub firsts: &'l str,
    /// Last parts of compounds, apart from whatever stands before them.
    pub seconds: &'l str,
    /// Words whose parts no rule tells, with `|` between them.
    pub parts: &'l str,
}

/// The lists that the crate ships.
pub const SHIPPED: Lexicon<'static> = Lexicon {
    verbs: table::JOINED_VERBS,
    whole: table::JOINED_WHOLE,
    heh: table::JOINED_HEH,
    adjectives: table::JOINED_ADJECTIVES,
    firsts: table::JOINED_FIRSTS,
    seconds: table::JOINED_SECONDS,
    parts: table::JOINED_PARTS,
};

/// After these a zero-width non-joiner would not be seen: they never join the next letter.
const NON_JOINING: &str = "اآأإدذرزژوؤةءٱ";
const PLURALS: [&str; 9] =
    ["هایشان", "هایمان", "هایتان", "هایی", "هایش", "هایم", "هایت", "های", "ها"];
const COMPARED: [&str; 3] = ["ترین", "تری", "تر"];
const AFTER_HEH: [&str; 11] =
    ["شان", "مان", "تان", "اند", "ایم", "اید", "ایی", "ای", "ام", "ات", "اش"];
/// Of those, the ones that hardly end a word otherwise.
const SURELY_AFTER_HEH: [&str; 4] = ["اند", "ایم", "اید", "اش"];
const AFTER_YEH: [&str; 5] = ["اند", "ایم", "اید", "ام", "اش"];
const PERSONS: [&str; 6] = ["یم", "ید", "ند", "م", "ی", "د"];
const PREVERBS: [&str; 6] = ["بر", "در", "باز", "وا", "فرو", "فرا"];

impl Lexicon<'_> {
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
        if word.len() > LONGEST || word.len() < 3 {
            return 0;
        }
        self.joints(word)
    }

    fn joints(&self, word: &[char]) -> u32 {
        if has(self.whole, word) {
            return 0;
        }
        if let Some(joints) = parts(self.parts, word) {
            return joints;
        }
        if let Some((base, joint)) = self.ending(word) {
            return joint | if base > 2 { self.joints(&word[..base]) } else { 0 };
        }
        self.verb(word).or_else(|| self.compound(word)).unwrap_or(0)
    }

    /// An ending that stands apart: the length of what it is put to, and the joint, none after a letter that does not join.
    fn ending(&self, word: &[char]) -> Option<(usize, u32)> {
        for plural in PLURALS {
            let Some(base) = strip(word, plural).filter(|base| base.len() > 1) else { continue };
            let with_heh = &word[..=base.len()];
            if plural == "های"
                && !base.ends_with(&['ه'])
                && (has(self.heh, with_heh) || self.is_verb(with_heh))
            {
                return Some((base.len() + 1, 1 << (base.len() + 1)));
            }
            return Some((base.len(), joint(base)));
        }
        for ending in AFTER_HEH {
            let Some(base) = strip(word, ending).filter(|base| base.len() > 2) else { continue };
            let sure = SURELY_AFTER_HEH.contains(&ending) && base.len() > 3;
            if base.ends_with(&['ه']) && (sure || has(self.heh, base) || self.is_verb(base)) {
                return Some((base.len(), joint(base)));
            }
            if base.ends_with(&['ی']) && base.len() > 4 && AFTER_YEH.contains(&ending) {
                return Some((base.len(), joint(base)));
            }
        }
        for ending in COMPARED {
            if let Some(base) = strip(word, ending).filter(|base| has(self.adjectives, base)) {
                return Some((base.len(), joint(base)));
            }
        }
        None
    }

    /// The prefix of a verb.
    fn verb(&self, word: &[char]) -> Option<u32> {
        let preverb = PREVERBS.iter().find(|preverb| starts(word, preverb));
        [0, preverb.map_or(0, |preverb| preverb.chars().count())].into_iter().find_map(|at| {
            let rest = &word[at..];
            let prefix = ["نمی", "می"].into_iter().find(|prefix| starts(rest, prefix))?;
            let len = prefix.chars().count();
            let form = &rest[len..];
            // Negated, or with an ending that few other words have, it is one though its stem is not known.
            let looks = form.len() > 3
                && ["ند", "ید", "یم"].iter().any(|end| strip(form, end).is_some())
                || len == 3 && at == 0 && form.len() > 2;
            let is_form = form.len() > 1 && (self.is_verb(form) || looks);
            is_form.then_some(1 << (at + len))
        })
    }

    fn is_verb(&self, form: &[char]) -> bool {
        let past = |stem: &[char]| matches!(stem.last(), Some('ت' | 'د')) && has(self.verbs, stem);
        past(form)
            || form.strip_suffix(&['ه']).is_some_and(past)
            || PERSONS
                .iter()
                .any(|person| strip(form, person).is_some_and(|stem| has(self.verbs, stem)))
    }

    /// The parts of a compound, each apart from the next.
    fn compound(&self, word: &[char]) -> Option<u32> {
        // An ending that joins the last part: `برنامه|ریزی`, `تحلیل|گران`.
        for ending in ["", "ی", "ان", "م", "ش"] {
            let Some(base) = strip(word, ending) else { continue };
            if !ending.is_empty()
                && let Some(joints) = parts(self.parts, base)
            {
                return Some(joints);
            }
            for at in (2..base.len().saturating_sub(1)).rev() {
                if joint(&base[..at]) != 0 && has(self.seconds, &base[at..]) {
                    return Some(1 << at);
                }
            }
        }
        (2..word.len().saturating_sub(2))
            .find(|at| joint(&word[..*at]) != 0 && has(self.firsts, &word[..*at]))
            .map(|at| 1 << at)
    }
}

/// The joint after a piece, unless its last letter does not join.
fn joint(piece: &[char]) -> u32 {
    let joins = piece.last().is_some_and(|last| !NON_JOINING.contains(*last));
    if joins && piece.len() < LONGEST { 1 << piece.len() } else { 0 }
}

fn strip<'w>(word: &'w [char], ending: &str) -> Option<&'w [char]> {
    let len = word.len().checked_sub(ending.chars().count())?;
    word[len..].iter().copied().eq(ending.chars()).then_some(&word[..len])
}

fn starts(word: &[char], prefix: &str) -> bool {
    prefix.chars().enumerate().all(|(at, c)| word.get(at) == Some(&c))
}

/// Whether a list has a word.
fn has(list: &str, word: &[char]) -> bool {
    find(list, word).is_some()
}

/// The joints of a word of the list of parts.
fn parts(list: &str, word: &[char]) -> Option<u32> {
    let entry = find(list, word)?;
    let mut at = 0;
    let mut joints = 0;
    for c in entry.chars() {
        if c == '|' { joints |= 1 << at } else { at += 1 }
    }
    Some(joints)
}

/// The line of a sorted list that is a word, whatever its marks of parts.
fn find<'l>(list: &'l str, word: &[char]) -> Option<&'l str> {
    let (mut from, mut to) = (0, list.len());
    while from < to {
        let middle = list.floor_char_boundary(usize::midpoint(from, to));
        let start = list[from..middle].rfind('\n').map_or(from, |at| from + at + 1);
        let end = list[start..to].find('\n').map_or(to, |at| start + at);
        let line = &list[start..end];
        match line.chars().filter(|c| *c != '|').cmp(word.iter().copied()) {
            std::cmp::Ordering::Equal => return Some(line),
            std::cmp::Ordering::Less => from = (end + 1).min(to),
            std::cmp::Ordering::Greater => to = start.saturating_sub(1).max(from),
        }
        if start == from && to <= from {
            return None;
        }
    }
    None
}
