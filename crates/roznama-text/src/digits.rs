//! Decimal digits of every script, and the three sets that Arabic-script text uses.

use std::borrow::Cow;

use crate::table;

/// The value of a decimal digit (general category Nd) of any script.
///
/// ```
/// use roznama_text::digits::decimal_value;
/// assert_eq!(decimal_value('۷'), Some(7)); // Persian and Urdu
/// assert_eq!(decimal_value('٧'), Some(7)); // Arabic
/// assert_eq!(decimal_value('७'), Some(7)); // Devanagari
/// assert_eq!(decimal_value('½'), None);
/// ```
pub fn decimal_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    let zeros = table::digit_zeros();
    let zero = zeros[zeros.partition_point(|zero| *zero <= c as u32).checked_sub(1)?];
    u8::try_from(c as u32 - zero).ok().filter(|value| *value < 10)
}

/// Every decimal digit as its ASCII digit; the rest as it is.
///
/// ```
/// use roznama_text::digits::to_ascii;
/// assert_eq!(to_ascii("۲۰۱۵ء"), "2015ء");
/// ```
pub fn to_ascii(text: &str) -> Cow<'_, str> {
    let is_other = |c: char| !c.is_ascii() && decimal_value(c).is_some();
    if !text.contains(is_other) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| decimal_value(c).map_or(c, |value| char::from(b'0' + value)))
            .collect(),
    )
}

/// A set of ten digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DigitSet {
    /// 0123456789.
    Latin,
    /// ٠١٢٣٤٥٦٧٨٩, of Arabic.
    ArabicIndic,
    /// ۰۱۲۳۴۵۶۷۸۹, of Persian and Urdu.
    ExtendedArabicIndic,
}

impl DigitSet {
    const fn zero(self) -> u32 {
        match self {
            Self::Latin => 0x30,
            Self::ArabicIndic => 0x660,
            Self::ExtendedArabicIndic => 0x6F0,
        }
    }
}

/// Every decimal digit as the digit of one set; the rest as it is.
///
/// ```
/// use roznama_text::digits::{DigitSet, localize};
/// assert_eq!(localize("24 ديسمبر 2016", DigitSet::ArabicIndic), "٢٤ ديسمبر ٢٠١٦");
/// ```
pub fn localize(text: &str, set: DigitSet) -> String {
    let localized = |c| {
        decimal_value(c)
            .and_then(|value| char::from_u32(set.zero() + u32::from(value)))
            .unwrap_or(c)
    };
    text.chars().map(localized).collect()
}
