//! Look-ups in the generated tables (`build/`). Everything that knows their layout is here.

use generated::{
    COMBINING, DIGIT_ZEROS, ENGLISH_WORDS, LANGUAGE_FEATURES, LANGUAGE_WEIGHTS, POOL,
    PROPERTIES_BLOCKS, PROPERTIES_HIGH, PROPERTIES_INDEX, REPAIR_AT, REPAIR_BLOCKS, REPAIR_CODES,
    REPAIR_HIGH, REPAIR_INDEX, REPAIR_LEN, REPAIR_REASONS, SEARCH_AT, SEARCH_BLOCKS, SEARCH_HIGH,
    SEARCH_INDEX, SEARCH_LEN, SEARCH_REASONS, STEP_FIRST, STEP_PAIRS, STEP_SECOND, STEP_WHOLE,
};

#[allow(clippy::pedantic, missing_docs, reason = "written by the build script")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// What a fold does with a character, from one look-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Stays, and nothing before it can change it.
    Keep,
    /// Depends on its neighbours, or is replaced by something that does.
    Slow,
    /// White space inside a line.
    Space,
    /// A line break.
    Break,
    /// Goes.
    Delete,
    /// Becomes this character.
    One(char),
    /// Becomes these characters.
    Many(&'static [char]),
}

// The same constants stand in build/main.rs.
const KEEP: u16 = 0xD800;
const SLOW: u16 = 0xD801;
const SPACE: u16 = 0xD802;
const BREAK: u16 = 0xD803;
const DELETE: u16 = 0xD804;
const SEQUENCE: u16 = 0xD900;

#[inline]
fn trie(c: char, index: &[u16], blocks: &[u16], high: &[(u32, u32, u16)]) -> u16 {
    let code = c as u32;
    match index.get((code >> 6) as usize) {
        Some(block) => blocks[usize::from(*block) * 64 + (code & 63) as usize],
        None => in_range(code, high).unwrap_or(0),
    }
}

fn in_range<T: Copy>(code: u32, ranges: &[(u32, u32, T)]) -> Option<T> {
    let at = ranges.partition_point(|range| range.1 < code);
    ranges.get(at).filter(|range| range.0 <= code).map(|range| range.2)
}

#[inline]
fn action(value: u16) -> Action {
    match value {
        KEEP => Action::Keep,
        SLOW => Action::Slow,
        SPACE => Action::Space,
        BREAK => Action::Break,
        DELETE => Action::Delete,
        SEQUENCE..0xE000 => Action::Many(sequence(usize::from(value - SEQUENCE))),
        // A surrogate or a code point: `Keep` is never reached, the build writes nothing else.
        _ => char::from_u32(u32::from(value)).map_or(Action::Keep, Action::One),
    }
}

fn sequence(number: usize) -> &'static [char] {
    pooled(SEARCH_AT[number], SEARCH_LEN[number])
}

fn pooled(at: u16, len: u8) -> &'static [char] {
    &POOL[usize::from(at)..usize::from(at) + usize::from(len)]
}

#[inline]
pub(crate) fn repair_action(c: char) -> Action {
    action(trie(c, &REPAIR_INDEX, &REPAIR_BLOCKS, &REPAIR_HIGH))
}

#[inline]
pub(crate) fn search_action(c: char) -> Action {
    action(trie(c, &SEARCH_INDEX, &SEARCH_BLOCKS, &SEARCH_HIGH))
}

/// What repair makes of a character alone; `None` when it is left to itself.
pub(crate) fn repaired(c: char) -> Option<&'static [char]> {
    let code = u16::try_from(c as u32).ok()?;
    let at = REPAIR_CODES.binary_search(&code).ok()?;
    Some(pooled(REPAIR_AT[at], REPAIR_LEN[at]))
}

/// Why repair changes a character, from its row.
pub(crate) fn repair_reason(c: char) -> Option<&'static str> {
    let at = REPAIR_REASONS.binary_search_by_key(&(c as u32), |row| row.0).ok()?;
    Some(REPAIR_REASONS[at].1)
}

/// Why the search key changes a character, from its row in `data/search.tsv`.
pub(crate) fn search_reason(c: char) -> Option<&'static str> {
    let at = SEARCH_REASONS.binary_search_by_key(&(c as u32), |row| row.0).ok()?;
    Some(SEARCH_REASONS[at].1)
}

/// `Canonical_Combining_Class`.
pub(crate) fn combining_class(c: char) -> u8 {
    if (c as u32) < 0x300 { 0 } else { in_range(c as u32, &COMBINING).unwrap_or(0) }
}

/// One step of canonical decomposition (Hangul excepted).
pub(crate) fn decomposition(c: char) -> Option<(char, Option<char>)> {
    let at = STEP_WHOLE.binary_search(&(c as u32)).ok()?;
    let second = Some(STEP_SECOND[at]).filter(|code| *code != 0).and_then(char::from_u32);
    Some((char::from_u32(STEP_FIRST[at])?, second))
}

/// The primary composite of two characters (Hangul excepted).
pub(crate) fn composition(first: char, second: char) -> Option<char> {
    let pair = (first as u32, second as u32);
    let at = STEP_PAIRS
        .binary_search_by_key(&pair, |at| {
            (STEP_FIRST[usize::from(*at)], STEP_SECOND[usize::from(*at)])
        })
        .ok()?;
    char::from_u32(STEP_WHOLE[usize::from(STEP_PAIRS[at])])
}

/// The zeros of all decimal digits of Unicode, ascending.
pub(crate) fn digit_zeros() -> &'static [u32] {
    &DIGIT_ZEROS
}

/// A character's properties, packed.
#[derive(Clone, Copy)]
pub(crate) struct Properties(u16);

impl Properties {
    #[inline]
    pub(crate) fn of(c: char) -> Self {
        Self(trie(c, &PROPERTIES_INDEX, &PROPERTIES_BLOCKS, &PROPERTIES_HIGH))
    }

    /// The number of its `Grapheme_Cluster_Break`, see `grapheme.rs`.
    #[inline]
    pub(crate) fn grapheme(self) -> u8 {
        (self.0 & 15) as u8
    }

    /// `Indic_Conjunct_Break`: 0 none, 1 consonant, 2 extend, 3 linker.
    pub(crate) fn conjunct(self) -> u8 {
        (self.0 >> 4 & 3) as u8
    }

    /// The number of its word class, see `tokens.rs`.
    #[inline]
    pub(crate) fn word(self) -> u8 {
        (self.0 >> 6 & 15) as u8
    }

    pub(crate) fn is_arabic_letter(self) -> bool {
        self.0 & 1 << 10 != 0
    }

    pub(crate) fn is_dual_joining(self) -> bool {
        self.0 & 1 << 11 != 0
    }

    pub(crate) fn is_mark(self) -> bool {
        self.0 & 1 << 12 != 0
    }

    pub(crate) fn is_alphanumeric(self) -> bool {
        self.0 & 1 << 13 != 0
    }
}

/// By how much the weights are larger than the scores that were trained.
pub(crate) const LANGUAGE_SCALE: f32 = generated::LANGUAGE_SCALE;

/// Weights of a feature of `lang_id.rs` for each of its languages.
pub(crate) fn language_weights(feature: u32) -> Option<&'static [i8; 8]> {
    let at = LANGUAGE_FEATURES.binary_search(&feature).ok()?;
    Some(&LANGUAGE_WEIGHTS[at])
}

/// Whether a lower-case word is one of English's small words.
pub(crate) fn is_english_word(word: &str) -> bool {
    ENGLISH_WORDS.binary_search(&word).is_ok()
}
