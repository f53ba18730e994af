//! Words of texts, with the places of their non-joiners.

use std::collections::BTreeMap;
use std::ops::Range;

use roznama_text::non_joiners::LONGEST;

pub type Letters = Vec<char>;

const NON_JOINER: char = '\u{200C}';

/// A word without its non-joiners: how often it was seen, and with one before each letter.
pub struct Spelling {
    pub count: u32,
    joints: [u32; LONGEST + 1],
}

impl Spelling {
    /// The places where at least a share of the writers put one.
    pub fn joints(&self, share: f32) -> u32 {
        let enough = |at: &usize| self.joints[*at] as f32 >= self.count as f32 * share;
        (1..LONGEST).filter(|at| self.joints[*at] > 0 && enough(at)).map(|at| 1 << at).sum()
    }
}

#[derive(Default)]
pub struct Corpus {
    pub spellings: BTreeMap<Letters, Spelling>,
    /// Words without any non-joiner.
    pub words: BTreeMap<Letters, u32>,
}

impl Corpus {
    /// Counts a text's words; `teaches` if its non-joiners are its writer's.
    pub fn add(&mut self, text: &str, teaches: bool) {
        let uses = text.matches(NON_JOINER).count();
        let teaches = teaches && uses * 30 >= text.matches(' ').count();
        for word in words(text) {
            let (letters, joints) = taken_apart(&word);
            if letters.len() > LONGEST {
                continue;
            }
            if joints == 0 {
                *self.words.entry(letters.clone()).or_default() += 1;
            }
            if teaches {
                let new = || Spelling { count: 0, joints: [0; LONGEST + 1] };
                let entry = self.spellings.entry(letters).or_insert_with(new);
                entry.count += 1;
                for at in (0..=LONGEST).filter(|at| joints >> at & 1 == 1) {
                    entry.joints[at] += 1;
                }
            }
        }
    }

    pub fn count(&self, word: &[char]) -> u32 {
        self.words.get(word).copied().unwrap_or(0)
    }
}

const NON_JOINING: &str = "اآأإدذرزژوؤةءٱ";

/// The places in a word where a non-joiner would be seen.
pub fn joining(letters: &[char]) -> u32 {
    let seen = |at: &usize| !NON_JOINING.contains(letters[at - 1]);
    (1..letters.len().min(LONGEST)).filter(seen).map(|at| 1 << at).sum()
}

pub fn text(letters: &[char]) -> String {
    letters.iter().collect()
}

fn letter(c: char) -> Option<char> {
    match c {
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        '\u{621}'..='\u{64A}'
        | '\u{66E}'..='\u{66F}'
        | '\u{671}'..='\u{6D3}'
        | '\u{6D5}'
        | NON_JOINER => Some(c),
        _ => None,
    }
}

/// A text without marks.
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}')).collect()
}

/// Words with their non-joiners, without marks.
pub fn words(text: &str) -> impl Iterator<Item = Letters> {
    let bare = bare(text);
    let words: Vec<Letters> = places(&bare).map(|range| letters(&bare[range])).collect();
    words.into_iter()
}

/// Where the words of a text without marks are.
pub fn places(bare: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += bare[at..].find(|c| c != NON_JOINER && letter(c).is_some())?;
        let start = at;
        at += bare[at..].find(|c| letter(c).is_none()).unwrap_or(bare.len() - at);
        Some(start..start + bare[start..at].trim_end_matches(NON_JOINER).len())
    })
}

/// A word's letters and non-joiners as Persian writes them.
pub fn letters(word: &str) -> Letters {
    word.chars().filter_map(letter).collect()
}

/// A word's letters, and the places of its non-joiners as bits.
pub fn taken_apart(word: &[char]) -> (Letters, u32) {
    let (mut letters, mut joints) = (Letters::new(), 0_u32);
    for c in word {
        if *c == NON_JOINER {
            joints |= 1_u32.checked_shl(letters.len() as u32).unwrap_or(0);
        } else {
            letters.push(*c);
        }
    }
    (letters, joints)
}
