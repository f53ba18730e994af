//! Look-ups in the generated tables (`build/`). Everything that knows their layout is here.

use generated::{
    DIGIT_ZEROS, DOTTED, ENGLISH_WORDS, FIRST_HIGH, FIRST_LOW, FIRST_MIDDLE, FORMS, HIGH,
    LANGUAGE_FIRST, LANGUAGE_LAST, LANGUAGE_SECOND, LANGUAGE_THIRD, LANGUAGE_WEIGHTS, LOW, PAGES,
    PALETTE, POOL, REPAIR_AT, REPAIR_CODES, REPAIR_LEN, REPAIR_REASON_STARTS, REPAIR_REASONS,
    REPAIR_TARGETS, RULE_SHAPES, RULE_STARTS, RULE_TARGETS, RUN_LENGTHS, RUN_VALUES, SEARCH_AT,
    SEARCH_CODES, SEARCH_LEN, SEARCH_LOW, SEARCH_REASONS, SEARCH_ROWS, SECOND_FROM, SECOND_TO,
    SECONDS, STEP_PLACES, STEP_SECOND, STEP_STARTS,
};

pub(crate) use generated::{
    ARABIC_LETTERS, ARABIC_WORDS, COMPOUND_WEIGHTS, LONGEST_RANKED, PARTS, PASHTO_LETTERS,
    PASHTO_WORDS, PERSIAN_LETTERS, PERSIAN_WORDS, PIECE_LEVELS, PIECE_MARKS, RULE_COMPOUND,
    RULE_PREFIX, RULE_SUFFIX, RULE_TEH_MARBUTA_DEFINITE, SINDHI_LETTERS, SINDHI_WORDS, SONS,
    SORANI_LETTERS, SORANI_WORDS, SOUNDED, URDU_LETTERS, URDU_WORDS, UYGHUR_LETTERS, UYGHUR_WORDS,
    VERB_STEMS, WINDOWS_1252, WINDOWS_1256, WORD_RANKS,
};

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

/// A character's properties, packed.
#[derive(Clone, Copy)]
pub(crate) struct Properties(u32);

impl Properties {
    #[inline]
    pub(crate) fn of(c: char) -> Self {
        match LOW.get(c as usize) {
            Some(number) => Self(PALETTE[usize::from(*number)]),
            None => Self::of_high(c as u32),
        }
    }

    /// Of the characters that Arabic script seldom uses.
    fn of_high(code: u32) -> Self {
        const FIRST_SYLLABLE: u32 = 0xAC00;
        let page = (code as usize - LOW.len()) >> 8;
        let number = if let Some(&[from, to]) = PAGES.get(page..page + 2) {
            let (mut run, last) = (usize::from(from), usize::from(to) - 1);
            let mut left = code as u8;
            while run < last && left >= RUN_LENGTHS[run] {
                left -= RUN_LENGTHS[run];
                run += 1;
            }
            RUN_VALUES[run]
        } else {
            let after = HIGH.partition_point(|run| run.0 <= code);
            HIGH[after.saturating_sub(1)].1
        };
        let value = PALETTE[usize::from(number)];
        // Syllables of two letters stand before every 27 of three.
        if value & 15 == 13 && (code - FIRST_SYLLABLE).is_multiple_of(28) {
            return Self(value - 1);
        }
        Self(value)
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

    /// Whether words and numbers are made of it.
    pub(crate) fn is_alphanumeric(self) -> bool {
        const SPACING_MARK: u8 = 6;
        matches!(self.word(), 1 | 2 | 8 | 9) || self.word() == 3 && self.grapheme() == SPACING_MARK
    }

    #[inline]
    fn repair_class(self) -> u32 {
        self.0 >> 13 & 3
    }

    #[inline]
    fn decomposes(self) -> bool {
        self.0 & 1 << 15 != 0
    }

    #[inline]
    fn combining_class(self) -> u8 {
        (self.0 >> 16 & 255) as u8
    }

    #[inline]
    fn search_class(self) -> u32 {
        self.0 >> 24 & 7
    }

    fn is_repaired(self) -> bool {
        self.0 & 1 << 27 != 0
    }
}

/// The rules of `spellings.rs`: lines of two spellings, and the place and direction as a letter each.
pub(crate) fn spelling_rules() -> &'static str {
    generated::SPELLINGS
}

/// By how much the weights are larger than the scores that were trained.
pub(crate) const LANGUAGE_SCALE: f32 = generated::LANGUAGE_SCALE;

/// Weights of the features of `lang_id.rs`, in slots by their hash, which are filled at first use: the table itself is small and in
/// an order that compresses.
pub(crate) struct LanguageWeights {
    /// A feature (0 where the slot is free) and the place of its weights.
    slots: Vec<(u32, u16)>,
}

impl LanguageWeights {
    /// More than twice as many as features.
    const BITS: u32 = 13;

    pub(crate) fn get() -> &'static Self {
        static WEIGHTS: std::sync::OnceLock<LanguageWeights> = std::sync::OnceLock::new();
        WEIGHTS.get_or_init(Self::fill)
    }

    fn fill() -> Self {
        const { assert!(LANGUAGE_WEIGHTS.len() * 2 < 1 << Self::BITS) };
        let mut slots = vec![(0, 0); 1 << Self::BITS];
        let columns = LANGUAGE_FIRST.iter().zip(&LANGUAGE_SECOND).zip(&LANGUAGE_THIRD);
        let mut last = 0_u8;
        for (place, ((first, second), third)) in columns.enumerate() {
            while usize::from(LANGUAGE_LAST[usize::from(last) + 1]) <= place {
                last += 1;
            }
            let feature = u32::from_be_bytes([*first, *second, *third, last]);
            let mut at = Self::slot(feature);
            while slots[at].0 != 0 {
                at = (at + 1) % slots.len();
            }
            slots[at] = (feature, place as u16);
        }
        Self { slots }
    }

    fn slot(feature: u32) -> usize {
        (feature.wrapping_mul(0x9E37_79B1) >> (32 - Self::BITS)) as usize
    }

    /// A feature's weights for each class.
    #[inline]
    pub(crate) fn of(&self, feature: u32) -> Option<&'static [i8; 13]> {
        let mut at = Self::slot(feature);
        loop {
            match self.slots[at] {
                (0, _) => return None,
                (found, place) if found == feature => {
                    return Some(&LANGUAGE_WEIGHTS[usize::from(place)]);
                }
                _ => at = (at + 1) % self.slots.len(),
            }
        }
    }
}

/// Whether a lower-case word is one of English's small words.
pub(crate) fn is_english_word(word: &str) -> bool {
    ENGLISH_WORDS.binary_search(&word).is_ok()
}
