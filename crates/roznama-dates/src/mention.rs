//! A date found in a text.

use std::ops::Range;

use crate::{Calendar, Edtf, Evidence, Rule};

/// A stretch of text that means a date, with its value and how that was found.
///
/// ```
/// use roznama_dates::{Calendar, Rule, tag};
/// use roznama_text::Lang;
/// let text = "در تاریخ ۱۳۹۵/۱۰/۵ منتشر شد.";
/// let mentions = tag(text, Lang::FA, None);
/// assert_eq!(&text[mentions[0].span.clone()], "۱۳۹۵/۱۰/۵");
/// assert_eq!(mentions[0].edtf.to_string(), "2016-12-25");
/// assert_eq!((mentions[0].calendar, mentions[0].rule), (Calendar::SolarHijri, Rule::NumericOrder));
/// assert_eq!(mentions[0].evidence.to_string(), "year number-order");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Mention {
    /// Bytes of the original text, on char boundaries.
    pub span: Range<usize>,
    /// The value, always Gregorian.
    pub edtf: Edtf,
    /// The calendar in which the text gives the date; Gregorian for weekdays and relative words, unless the language
    /// counts them by another.
    pub calendar: Calendar,
    /// How the value was found.
    pub rule: Rule,
    /// What it was told from.
    pub evidence: Evidence,
}
