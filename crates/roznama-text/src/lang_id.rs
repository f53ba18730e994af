//! Which language a text is in.
//!
//! Letters and sequences of two to four letters of Arabic-script words, with a mark for the word's beginning and end, weigh for or
//! against each language (`data/languages.tsv`). The weights are summed in whole numbers and divided by the root of how many
//! there were, since the features of a text are not independent; the softmax of that is the likelihood. Text in Latin letters
//! is English where it has English's small words (`data/english.txt`).
//!
//! # Limits
//!
//! Arabic, Persian, Urdu, Sorani, Pashto, Sindhi, Uyghur and English. The table knows some seventeen more languages of the Arabic
//! script well enough to say of most texts that they are none of these, and then the answer is [`Lang::UND`]; short texts of a
//! close relative (Gilaki and Mazandarani of Persian, Hawrami of Sorani, Kashmiri and Torwali of Urdu) it may take for the one
//! that it knows. [`identify`] gives one language for a whole text, of which it looks at the first 8,192 bytes; [`segments`] splits
//! a text where the language changes.

mod segments;

use crate::fold::fold;
use crate::lang::Lang;
use crate::level::Level;
use crate::table::{self, LanguageWeights, Properties};

pub use segments::{Segment, segments};

/// A language and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The likeliest language; [`Lang::UND`] when there is nothing to tell it by, or when it is likely none that is known.
    pub lang: Lang,
    /// From 0 (nothing to tell by) to 1: the likelihood of `lang` among those that are known.
    pub confidence: f32,
}

impl Guess {
    const NONE: Self = Self { lang: Lang::UND, confidence: 0.0 };
}

/// In the order of the columns of `data/languages.tsv`; the last is all other languages of the script, which have several.
pub const LANGUAGES: [Lang; 8] =
    [Lang::AR, Lang::FA, Lang::UR, Lang::CKB, Lang::PS, Lang::SD, Lang::UG, Lang::UND];

/// The language of a text.
///
/// ```
/// use roznama_text::{Lang, lang_id::identify};
/// assert_eq!(identify("ایران کے صدر حسن روحانی نے کہا ہے").lang, Lang::UR);
/// assert_eq!(identify("The president said on Monday that").lang, Lang::EN);
/// assert_eq!(identify("2016").lang, Lang::UND);
/// assert_eq!(identify("2016").confidence, 0.0);
/// ```
pub fn identify(text: &str) -> Guess {
    match Evidence::of(text) {
        Evidence::None => Guess::NONE,
        Evidence::Latin(guess) => guess,
        Evidence::Likely { likely, .. } => {
            let best = (0..likely.len()).rev().max_by(|a, b| likely[*a].total_cmp(&likely[*b]));
            let best = best.unwrap_or(LANGUAGES.len() - 1);
            Guess { lang: LANGUAGES[best], confidence: likely[best].clamp(0.0, 1.0) }
        }
    }
}

/// What a text has to tell its language by.
enum Evidence {
    /// Nothing.
    None,
    /// Mostly Latin letters.
    Latin(Guess),
    /// For each of [`LANGUAGES`]: its likelihood, and by how much (0 or more, as logarithm) the best is likelier.
    Likely { likely: [f32; LANGUAGES.len()], behind: [f32; LANGUAGES.len()] },
}

/// Bytes of a text that are looked at.
const HEAD: usize = 8192;

impl Evidence {
    fn of(text: &str) -> Self {
        let head = &text[..text.floor_char_boundary(HEAD)];
        let repaired = fold(head, Level::Repair);
        let mut sums = [0_i32; 13];
        let mut count = 0_u16;
        let table = LanguageWeights::get();
        features(&repaired, |feature| {
            count += 1;
            if let Some(weights) = table.of(feature) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += i32::from(*weight);
                }
            }
        });
        let latin = repaired.bytes().filter(u8::is_ascii_alphabetic).count();
        // Three to four features a letter.
        if latin * 4 > usize::from(count) {
            return Self::Latin(english(&repaired));
        }
        if count == 0 {
            return Self::None;
        }
        let best = sums.into_iter().max().unwrap_or(0);
        let scale = table::LANGUAGE_SCALE * f32::from(count).sqrt();
        let powers = sums.map(|sum| exp((sum - best) as f32 / scale));
        let all: f32 = powers.iter().sum();
        let mut likely = [0.0; LANGUAGES.len()];
        let mut behind = [f32::MAX; LANGUAGES.len()];
        for (class, (power, sum)) in powers.into_iter().zip(sums).enumerate() {
            let at = class.min(LANGUAGES.len() - 1);
            likely[at] += power / all;
            behind[at] = behind[at].min((best - sum) as f32 / scale);
        }
        Self::Likely { likely, behind }
    }
}

/// What is weighed in a text: each letter of its Arabic-script words and each sequence of two to four. The bytes of a feature are
/// the low bytes of its letters (U+0600 to U+06FF), 1 for a word's beginning or end and 2 for a letter of another block.
///
/// ```
/// use roznama_text::lang_id::features;
/// let mut seen = Vec::new();
/// features("به", |feature| seen.push(feature));
/// assert_eq!(seen, [0x28, 0x0128, 0x47, 0x2847, 0x01_2847, 0x4701, 0x28_4701, 0x0128_4701]);
/// ```
pub fn features(text: &str, mut each: impl FnMut(u32)) {
    for word in text.split(|c: char| !c.is_alphabetic() && !Properties::of(c).is_mark()) {
        let mut last = EDGE;
        let mut letters = 0_u32;
        for c in word.chars().filter(|c| !Properties::of(*c).is_mark()) {
            let code = match c as u32 {
                code @ 0x620..=0x6FF => code & 0xFF,
                0x700..=0x8FF => OTHER,
                _ => break,
            };
            letters += 1;
            each(code);
            each(last << 8 & 0xFF00 | code);
            if letters > 1 {
                each(last << 8 & 0xFF_FF00 | code);
            }
            if letters > 2 {
                each(last << 8 | code);
            }
            last = last << 8 | code;
        }
        if letters > 0 {
            each(last << 8 & 0xFF00 | EDGE);
            each(last << 8 & 0xFF_FF00 | EDGE);
        }
        if letters > 1 {
            each(last << 8 | EDGE);
        }
    }
}

const EDGE: u32 = 1;
const OTHER: u32 = 2;

/// English by its small words: about four in ten words of running text.
fn english(text: &str) -> Guess {
    let (mut words, mut small) = (0_u16, 0_u16);
    for word in
        text.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty())
    {
        words += 1;
        small += u16::from(table::is_english_word(&word.to_ascii_lowercase()));
    }
    let share = f32::from(small) / f32::from(words.max(1));
    // One small word in a short title says little, and German has an `in` as well: from a fifth on it is likelier than not.
    let confidence = (share * 2.5).min(1.0);
    if small > 0 && confidence >= 0.5 { Guess { lang: Lang::EN, confidence } } else { Guess::NONE }
}

/// e to the power of a number that is not positive; the platforms' own functions differ in the last bit.
pub(crate) fn exp(x: f32) -> f32 {
    if x < -40.0 {
        return 0.0;
    }
    let part = x / 1024.0;
    let mut power = 1.0 + part + part * part / 2.0;
    for _ in 0..10 {
        power *= power;
    }
    power
}

#[cfg(test)]
mod tests;
