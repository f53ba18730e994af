//! The Unicode properties that the tables are made of, all from one version of ICU4X.

use icu_normalizer::properties::{
    CanonicalCombiningClassMap, CanonicalComposition, CanonicalDecomposition, Decomposed,
};
use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};
use icu_properties::props::{
    ExtendedPictographic, GeneralCategory, GraphemeClusterBreak, IndicConjunctBreak, JoiningType,
    Script, WordBreak,
};
use icu_properties::{CodePointMapData, CodePointSetData};

pub const HANGUL_SYLLABLES: std::ops::RangeInclusive<char> = '\u{AC00}'..='\u{D7A3}';

/// Every character of Unicode.
pub fn characters() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

pub fn combining_class(c: char) -> u8 {
    CanonicalCombiningClassMap::new().get_u8(c)
}

pub fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

pub fn is_mark(c: char) -> bool {
    matches!(category(c), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
}

pub fn is_arabic(c: char) -> bool {
    CodePointMapData::<Script>::new().get(c) == Script::Arabic
        || ('\u{064B}'..='\u{0655}').contains(&c)
        || c == '\u{0670}'
}

pub fn is_arabic_letter(c: char) -> bool {
    category(c) == GeneralCategory::OtherLetter && is_arabic(c)
}

pub fn is_dual_joining(c: char) -> bool {
    CodePointMapData::<JoiningType>::new().get(c) == JoiningType::DualJoining
}

/// One step of canonical decomposition; Hangul syllables are arithmetic and not told here.
pub fn canonical_step(c: char) -> Option<(char, Option<char>)> {
    if HANGUL_SYLLABLES.contains(&c) {
        return None;
    }
    match CanonicalDecomposition::new().decompose(c) {
        Decomposed::Default => None,
        Decomposed::Singleton(single) => Some((single, None)),
        Decomposed::Expansion(first, second) => Some((first, Some(second))),
    }
}

pub fn compose(first: char, second: char) -> Option<char> {
    CanonicalComposition::new().compose(first, second)
}

pub fn nfc(text: &str) -> String {
    ComposingNormalizer::new_nfc().normalize(text).into_owned()
}

pub fn nfkd(text: &str) -> String {
    DecomposingNormalizer::new_nfkd().normalize(text).into_owned()
}

pub const LV: u16 = 12;
pub const LVT: u16 = 13;

/// `Grapheme_Cluster_Break`, with `Extended_Pictographic` in a value of its own: the order of `grapheme.rs`.
pub fn grapheme_class(c: char) -> u16 {
    type G = GraphemeClusterBreak;
    match CodePointMapData::<G>::new().get(c) {
        G::CR => 1,
        G::LF => 2,
        G::Control => 3,
        G::Extend => 4,
        G::ZWJ => 5,
        G::SpacingMark => 6,
        G::Prepend => 7,
        G::RegionalIndicator => 8,
        G::L => 9,
        G::V => 10,
        G::T => 11,
        G::LV => LV,
        G::LVT => LVT,
        _ if CodePointSetData::new::<ExtendedPictographic>().contains(c) => 14,
        _ => 0,
    }
}

/// `Indic_Conjunct_Break`: 0 none, 1 consonant, 2 extend, 3 linker.
pub fn conjunct_class(c: char) -> u16 {
    type I = IndicConjunctBreak;
    match CodePointMapData::<I>::new().get(c) {
        I::Consonant => 1,
        I::Extend => 2,
        I::Linker => 3,
        _ => 0,
    }
}

/// `Word_Break`, reduced to what `tokens.rs` distinguishes, in its order.
pub fn word_class(c: char) -> u16 {
    type W = WordBreak;
    type G = GeneralCategory;
    match CodePointMapData::<W>::new().get(c) {
        W::ALetter | W::HebrewLetter | W::Katakana => 1,
        W::Numeric => 2,
        W::Extend | W::ZWJ | W::Format => 3,
        W::MidLetter => 4,
        W::MidNum => 5,
        W::MidNumLet | W::SingleQuote => 6,
        W::ExtendNumLet => 7,
        _ => match category(c) {
            G::OtherLetter if CodePointMapData::<Script>::new().get(c) == Script::Han => 8,
            G::OtherLetter | G::ModifierLetter | G::UppercaseLetter | G::LowercaseLetter => 1,
            G::OtherNumber | G::LetterNumber => 9,
            _ => 0,
        },
    }
}
