//! Look-ups in the generated tables (`build/`). Everything that knows their layout is here and below.

mod languages;
mod properties;

use generated::{
    DIGIT_ZEROS, DOTTED, FIRST_HIGH, FIRST_LOW, FIRST_MIDDLE, FORMS, POOL, REPAIR_AT, REPAIR_CODES,
    REPAIR_LEN, REPAIR_REASON_STARTS, REPAIR_REASONS, REPAIR_TARGETS, RULE_SHAPES, RULE_STARTS,
    RULE_TARGETS, SEARCH_AT, SEARCH_CODES, SEARCH_LEN, SEARCH_LOW, SEARCH_REASONS, SEARCH_ROWS,
    SECOND_FROM, SECOND_TO, SECONDS, STEP_PLACES, STEP_SECOND, STEP_STARTS,
};

pub(crate) use generated::{
    ARABIC_LETTERS, ARABIC_WORDS, CLOSING, COMPOUND_WEIGHTS, LONGEST_RANKED, PARTS, PASHTO_LETTERS,
    PASHTO_WORDS, PERSIAN_LETTERS, PERSIAN_WORDS, PIECE_LEVELS, PIECE_MARKS, RULE_COMPOUND,
    RULE_PREFIX, RULE_SUFFIX, RULE_TEH_MARBUTA_DEFINITE, SINDHI_LETTERS, SINDHI_WORDS, SINGULAR,
    SONS, SORANI_LETTERS, SORANI_WORDS, SOUNDED, URDU_LETTERS, URDU_WORDS, UYGHUR_LETTERS,
    UYGHUR_WORDS, VERB_STEMS, WINDOWS_1252, WINDOWS_1256, WORD_RANKS,
};
pub(crate) use languages::{LANGUAGE_SCALE, LanguageWeights, is_english_word};
pub(crate) use properties::Properties;

/// A row of a language's letters; see `script.rs`.
pub(crate) struct LetterRow {
    pub from: &'static str,
    /// A set of places in the word.
    pub place: u8,
    /// Letters of which one must stand before it, or none of them; empty for whatever.
    pub after: &'static str,
    pub not_after: bool,
    pub to: &'static str,
    pub rule: u8,
}

/// A rule of a language by its number: name, reason, source.
pub(crate) fn rule(number: u8) -> Option<(&'static str, &'static str, &'static str)> {
    generated::RULES.get(usize::from(number).checked_sub(1)?).copied()
}

#[allow(clippy::pedantic, missing_docs, reason = "written by the build script")]
pub(crate) mod generated {
    use super::LetterRow;

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
    /// Becomes the keys of these letters, which repair makes of it.
    Each(&'static [char]),
}

impl Action {
    /// Whether it is one settled character.
    #[inline]
    pub(crate) fn is_letter(self) -> bool {
        matches!(self, Self::Keep | Self::One(_))
    }
}

/// The place of the last start at or before a code.
fn last_at_or_before(starts: &[u32], code: u32) -> Option<usize> {
    starts.partition_point(|start| *start <= code).checked_sub(1)
}

fn pooled(at: u16, len: u8) -> &'static [char] {
    &POOL[usize::from(at)..usize::from(at) + usize::from(len)]
}

#[inline]
pub(crate) fn repair_action(c: char) -> Action {
    match Properties::of(c).repair_class() {
        0 => Action::Keep,
        1 => Action::Slow,
        2 => Action::Space,
        _ => Action::Break,
    }
}

#[inline]
pub(crate) fn search_action(c: char) -> Action {
    // The constants are those of build/main.rs.
    match SEARCH_LOW.get(c as usize) {
        Some(0) => Action::Keep,
        Some(0xD801) => Action::Slow,
        Some(0xD802) => Action::Delete,
        Some(0xD80A) => Action::Space,
        Some(0xD80B) => Action::Break,
        Some(0xD803) => mapped(c),
        Some(code) => char::from_u32(u32::from(*code)).map_or(Action::Keep, Action::One),
        None => search_action_high(c),
    }
}

/// Of the characters that Arabic script seldom uses.
fn search_action_high(c: char) -> Action {
    let properties = Properties::of_high(c as u32);
    match (properties.repair_class(), properties.search_class()) {
        (2, _) => Action::Space,
        (3, _) => Action::Break,
        (_, 0) => Action::Keep,
        (_, 1) => Action::Slow,
        (_, 2) => Action::Delete,
        (_, 3) => mapped(c),
        (_, 4) => each(c),
        _ => step(c).map_or(Action::Keep, |(first, _)| match search_action(first) {
            Action::Keep => Action::One(first),
            action => action,
        }),
    }
}

/// The key of a character that has a rule or a sequence.
fn mapped(c: char) -> Action {
    let code = c as u32;
    if let Ok(at) = SEARCH_CODES.binary_search(&code) {
        return Action::Many(pooled(SEARCH_AT[at], SEARCH_LEN[at]));
    }
    let Some(at) = last_at_or_before(&RULE_STARTS, code) else { return Action::Keep };
    let moved = if RULE_SHAPES[at] & 1 != 0 { code - RULE_STARTS[at] } else { 0 };
    char::from_u32(RULE_TARGETS[at] + moved).map_or(Action::Keep, Action::One)
}

fn each(c: char) -> Action {
    match repaired(c) {
        Some(&[letter]) => match search_action(letter) {
            Action::Keep => Action::One(letter),
            action => action,
        },
        Some(letters) => Action::Each(letters),
        None => Action::Keep,
    }
}

/// What repair makes of a character alone; `None` when it is left to itself.
pub(crate) fn repaired(c: char) -> Option<&'static [char]> {
    const FIRST_FORM: u32 = 0xFB50;
    if !Properties::of(c).is_repaired() {
        return None;
    }
    let code = c as u32;
    let form = code.checked_sub(FIRST_FORM).and_then(|nth| FORMS.get(nth as usize)).copied();
    let place = form.or_else(|| Some(REPAIR_TARGETS[REPAIR_CODES.binary_search(&code).ok()?]));
    // What has no target goes.
    let place = usize::from(place.unwrap_or_default());
    Some(pooled(REPAIR_AT[place], REPAIR_LEN[place]))
}

/// Why repair changes a character, and the source, from its row.
pub(crate) fn repair_reason(c: char) -> Option<(&'static str, &'static str)> {
    if !Properties::of(c).is_repaired() {
        return None;
    }
    let at = last_at_or_before(&REPAIR_REASON_STARTS, c as u32)?;
    Some(generated::REASONS[usize::from(REPAIR_REASONS[at])])
}

/// Why the search key changes a character, and the source, from its row in `data/search.tsv`.
pub(crate) fn search_reason(c: char) -> Option<(&'static str, &'static str)> {
    let at = SEARCH_ROWS.binary_search(&(c as u32)).ok()?;
    Some(generated::REASONS[usize::from(SEARCH_REASONS[at])])
}

/// Rules that follow from the Unicode Character Database, in the order of build/reasons.rs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum General {
    Tatweel,
    Joiner,
    Space,
    Composition,
    Mark,
    Invisible,
    Digit,
    Case,
    Compatibility,
    Dot,
}

impl General {
    /// Name, reason, source.
    pub(crate) fn rule(self) -> (&'static str, &'static str, &'static str) {
        generated::GENERAL[self as usize]
    }
}

/// `Canonical_Combining_Class`.
#[inline]
pub(crate) fn combining_class(c: char) -> u8 {
    Properties::of(c).combining_class()
}

/// One step of canonical decomposition (Hangul excepted).
#[inline]
pub(crate) fn decomposition(c: char) -> Option<(char, Option<char>)> {
    if Properties::of(c).decomposes() { step(c) } else { None }
}

/// The first character of a step.
fn first_of(step: usize) -> u32 {
    u32::from_le_bytes([FIRST_LOW[step], FIRST_MIDDLE[step], FIRST_HIGH[step], 0])
}

fn step(c: char) -> Option<(char, Option<char>)> {
    let stretch = last_at_or_before(&STEP_STARTS, c as u32)?;
    let at = usize::from(STEP_PLACES[stretch] >> 1) + (c as u32 - STEP_STARTS[stretch]) as usize;
    let second = usize::from(STEP_SECOND[at]).checked_sub(1).map(|number| SECONDS[number]);
    Some((char::from_u32(first_of(at))?, second.and_then(char::from_u32)))
}

/// Whether a mark makes another letter of some shapes (`data/dots.tsv`).
#[inline]
pub(crate) fn is_dot(mark: char) -> bool {
    matches!(mark, '\u{65C}' | '\u{6EC}')
}

/// The letter of a shape and a dot beside it.
fn dotted(shape: char, dot: char) -> Option<char> {
    DOTTED.iter().find(|row| (row.0, row.1) == (shape, dot)).map(|row| row.2)
}

/// The primary composite of two characters (Hangul excepted), or the letter that they look like.
pub(crate) fn composition(first: char, second: char) -> Option<char> {
    if is_dot(second) {
        return dotted(first, second);
    }
    let number = SECONDS.binary_search(&(second as u32)).ok()?;
    let range = usize::from(SECOND_FROM[number])..usize::from(SECOND_TO[number]);
    let low = first as u32 as u8;
    let is_pair = |at: &usize| {
        FIRST_LOW[*at] == low
            && usize::from(STEP_SECOND[*at]) == number + 1
            && first_of(*at) == first as u32
    };
    // A pair may be that of a second character which does not compose.
    range.filter(is_pair).find_map(|at| {
        let stretch =
            STEP_PLACES.partition_point(|place| usize::from(place >> 1) <= at).checked_sub(1)?;
        let composes = STEP_PLACES[stretch] & 1 != 0;
        let code = STEP_STARTS[stretch] + (at - usize::from(STEP_PLACES[stretch] >> 1)) as u32;
        char::from_u32(code).filter(|_| composes)
    })
}

/// The zeros of all decimal digits of Unicode, ascending.
pub(crate) fn digit_zeros() -> &'static [u32] {
    &DIGIT_ZEROS
}

/// The rules of `spellings.rs`: lines of two spellings, and the place and direction as a letter each.
pub(crate) fn spelling_rules() -> &'static str {
    generated::SPELLINGS
}
