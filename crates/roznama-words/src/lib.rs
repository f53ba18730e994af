//! The interface's words in English, Arabic, Persian and Urdu.
//!
//! A browser fetches the [file](file) of one language; natively, and when the files are written, all four are compiled in.
//!
//! Every string that the app shows of its own is a [`Text`], every counted noun a [`Count`]; each language answers with an
//! exhaustive `match`, so that a missing translation does not compile. Placeholders are `{}`, filled in order by [`fill`].
//! Texts of the corpus never pass through here, and dates and month names come from `roznama_dates::display`.

#[cfg(not(target_arch = "wasm32"))]
mod ar;
#[cfg(not(target_arch = "wasm32"))]
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod fa;
pub mod file;
pub mod held;
pub mod names;
pub mod plural;
pub mod rules;
#[cfg(test)]
mod tests;
mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod ur;

use std::fmt;
use std::str::FromStr;

use roznama_dates::Calendar;
use roznama_text::Lang;
use roznama_text::digits::DigitSet;

pub use plural::Count;
pub use texts::Text;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ui {
    /// English.
    #[default]
    En,
    /// العربية
    Ar,
    /// فارسی
    Fa,
    /// اردو
    Ur,
}

impl Ui {
    /// Every interface language, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::En, Self::Ar, Self::Fa, Self::Ur];

    /// The language's code: `en`, `ar`, `fa` or `ur`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::Fa => "fa",
            Self::Ur => "ur",
        }
    }

    /// The language as the corpus names it.
    pub const fn lang(self) -> Lang {
        match self {
            Self::En => Lang::EN,
            Self::Ar => Lang::AR,
            Self::Fa => Lang::FA,
            Self::Ur => Lang::UR,
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Fa => "فارسی",
            Self::Ur => "اردو",
        }
    }

    /// Whether the interface runs from right to left, its time axis with it.
    pub const fn is_rtl(self) -> bool {
        !matches!(self, Self::En)
    }

    /// The value of the `dir` attribute.
    pub const fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// The digits that this language's readers expect, until they choose others.
    pub const fn usual_digits(self) -> DigitSet {
        match self {
            Self::En | Self::Ur => DigitSet::Latin,
            Self::Ar => DigitSet::ArabicIndic,
            Self::Fa => DigitSet::ExtendedArabicIndic,
        }
    }

    /// The calendar that this language's readers expect, until they choose another.
    pub const fn usual_calendar(self) -> Calendar {
        match self {
            Self::En | Self::Ar | Self::Ur => Calendar::Gregorian,
            Self::Fa => Calendar::SolarHijri,
        }
    }

    /// A text in this language.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn text(self, text: Text) -> &'static str {
        match self {
            Self::En => en::text(text),
            Self::Ar => ar::text(text),
            Self::Fa => fa::text(text),
            Self::Ur => ur::text(text),
        }
    }

    /// A text in this language; empty while its file is not [at hand](held).
    #[cfg(target_arch = "wasm32")]
    pub fn text(self, text: Text) -> &'static str {
        held::words(self).map_or("", |words| words.text(text))
    }
}

impl fmt::Display for Ui {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A code that names no language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownUi;

impl FromStr for Ui {
    type Err = UnknownUi;

    /// Reads a code, also with a region: `fa`, `ur-PK`.
    fn from_str(code: &str) -> Result<Self, UnknownUi> {
        let language = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL.into_iter().find(|ui| ui.code().eq_ignore_ascii_case(language)).ok_or(UnknownUi)
    }
}

/// Puts `values` into a template's `{}`, in order; what has no value left stays empty.
///
/// ```
/// assert_eq!(roznama_words::fill("{} of {}", &["3", "5"]), "3 of 5");
/// ```
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut filled = String::with_capacity(template.len() + 16);
    for (at, piece) in template.split("{}").enumerate() {
        if at > 0 {
            filled.push_str(values.next().copied().unwrap_or_default());
        }
        filled.push_str(piece);
    }
    filled
}
