//! Which language a text is in.
//!
//! The weights of its letters and words (`data/languages.tsv`) are added up for each language; the highest sum wins, and its
//! share of the evidence is the confidence.
//!
//! # Limits
//!
//! Arabic, Persian, Urdu, Sorani, Pashto, Sindhi and Uyghur; Latin text is English or not told. Other languages of the Arabic
//! script (Kashmiri, Mazandarani, Balochi…) are taken for their nearest relative.

use crate::fold::fold;
use crate::lang::Lang;
use crate::level::Level;
use crate::table;

/// A language and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The likeliest language; [`Lang::UND`] when there is nothing to tell it by.
    pub lang: Lang,
    /// From 0 (none) to 1: the likelihood of the language among those that are known.
    pub confidence: f32,
}

const LANGUAGES: [Lang; 8] =
    [Lang::AR, Lang::FA, Lang::UR, Lang::CKB, Lang::PS, Lang::SD, Lang::UG, Lang::EN];

/// The language of a text.
///
/// ```
/// use roznama_text::{Lang, lang_id::identify};
/// assert_eq!(identify("ایران کے صدر حسن روحانی نے کہا ہے").lang, Lang::UR);
/// assert_eq!(identify("2016").lang, Lang::UND);
/// ```
pub fn identify(text: &str) -> Guess {
    let repaired = fold(text, Level::Repair);
    let mut sums = [0_i64; LANGUAGES.len()];
    let mut add = |feature: &str| {
        if let Some(weights) = table::language_weights(feature) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += i64::from(*weight);
            }
        }
    };
    for word in repaired.split(|c: char| !c.is_alphanumeric()) {
        add(&word.to_ascii_lowercase());
        if word.chars().nth(1).is_some() {
            let mut buffer = [0; 4];
            word.chars().filter(|c| !c.is_ascii()).for_each(|c| add(c.encode_utf8(&mut buffer)));
        }
    }
    let Some((best, sum)) =
        sums.iter().enumerate().max_by_key(|(at, sum)| (**sum, LANGUAGES.len() - at))
    else {
        return Guess { lang: Lang::UND, confidence: 0.0 };
    };
    if *sum == 0 {
        return Guess { lang: Lang::UND, confidence: 0.0 };
    }
    // Evidence of a long text is not independent; the root keeps confidence from always being one.
    let others: f32 = sums
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != best)
        .map(|(_, other)| exp(-((*sum - other) as f32 / 1000.0)))
        .sum();
    Guess { lang: LANGUAGES[best], confidence: 1.0 / (1.0 + others) }
}

/// e to the power of a number that is not positive: the platforms' own differ in the last bit.
fn exp(x: f32) -> f32 {
    if x < -20.0 {
        return 0.0;
    }
    let halved = x / 1024.0;
    let mut power = 1.0 + halved + halved * halved / 2.0;
    for _ in 0..10 {
        power *= power;
    }
    power
}
