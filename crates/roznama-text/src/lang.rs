//! Languages and their directions.

use std::fmt;
use std::str::FromStr;

/// A language tag: one to eight lower-case ASCII letters, as in BCP 47's primary subtag, or with a hyphen and more.
///
/// ```
/// use roznama_text::{Direction, Lang};
/// assert_eq!(Lang::UR.as_str(), "ur");
/// assert_eq!("CKB".parse(), Ok(Lang::CKB));
/// assert_eq!(Lang::FA.direction(), Direction::Rtl);
/// assert!("فا".parse::<Lang>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; 8]);

impl Lang {
    /// Arabic.
    pub const AR: Self = Self::new("ar").unwrap();
    /// Persian.
    pub const FA: Self = Self::new("fa").unwrap();
    /// Urdu.
    pub const UR: Self = Self::new("ur").unwrap();
    /// English.
    pub const EN: Self = Self::new("en").unwrap();
    /// Pashto.
    pub const PS: Self = Self::new("ps").unwrap();
    /// Central Kurdish (Sorani).
    pub const CKB: Self = Self::new("ckb").unwrap();
    /// Sindhi.
    pub const SD: Self = Self::new("sd").unwrap();
    /// Uyghur.
    pub const UG: Self = Self::new("ug").unwrap();
    /// A language that could not be told.
    pub const UND: Self = Self::new("und").unwrap();

    /// A tag of lower-case ASCII letters, digits and inner hyphens, one to eight bytes; `None` for anything else.
    ///
    /// ```
    /// use roznama_text::Lang;
    /// assert!(Lang::new("fa-af").is_some());
    /// assert!(Lang::new("Fa").is_none());
    /// ```
    pub const fn new(tag: &str) -> Option<Self> {
        let tag = tag.as_bytes();
        if tag.is_empty() || tag.len() > 8 {
            return None;
        }
        let mut bytes = [0; 8];
        let mut at = 0;
        while at < tag.len() {
            let inner = at > 0 && at + 1 < tag.len();
            match tag[at] {
                b'a'..=b'z' => {}
                b'0'..=b'9' if at > 0 => {}
                b'-' if inner => {}
                _ => return None,
            }
            bytes[at] = tag[at];
            at += 1;
        }
        Some(Self(bytes))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        let len = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        // Only `new` makes one, and it takes nothing but ASCII.
        str::from_utf8(&self.0[..len]).unwrap_or_default()
    }

    /// The direction in which the language is usually written; left to right when it is not known.
    pub fn direction(self) -> Direction {
        let primary = self.as_str().split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&primary) { Direction::Rtl } else { Direction::Ltr }
    }
}

/// Languages written from right to left in their usual script.
const RIGHT_TO_LEFT: [&str; 26] = [
    "ar", "arc", "arz", "azb", "bal", "bgn", "brh", "ckb", "dv", "fa", "glk", "hac", "haz", "he",
    "ks", "lrc", "mzn", "pnb", "prs", "ps", "sd", "sdh", "skr", "trw", "ug", "ur",
];

/// The direction of a text.
///
/// ```
/// use roznama_text::{Direction, Lang};
/// assert_eq!(Lang::EN.direction().as_str(), "ltr");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From right to left.
    Rtl,
    /// From left to right.
    Ltr,
}

impl Direction {
    /// As HTML's `dir` attribute has it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rtl => "rtl",
            Self::Ltr => "ltr",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({})", self.as_str())
    }
}

/// The text is not a language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidLang(String);

impl fmt::Display for InvalidLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "expected a language tag of one to eight letters such as ur or ckb, found {:?}",
            self.0
        )
    }
}

impl std::error::Error for InvalidLang {}

impl FromStr for Lang {
    type Err = InvalidLang;

    fn from_str(tag: &str) -> Result<Self, InvalidLang> {
        Self::new(&tag.to_ascii_lowercase()).ok_or_else(|| InvalidLang(tag.to_owned()))
    }
}
