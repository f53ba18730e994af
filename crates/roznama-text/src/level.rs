//! How far a text is folded.

use std::fmt;
use std::str::FromStr;

/// The levels of folding; texts that are equal at one level are equal at every later one.
///
/// ```
/// use roznama_text::Level;
/// assert_eq!("search".parse(), Ok(Level::Search));
/// assert!("stem".parse::<Level>().is_err());
/// assert!(Level::Repair < Level::Standard && Level::Standard < Level::Search);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The text as it is.
    #[default]
    Raw,
    /// For display, in any language: composed letters, no presentation forms, no stray controls, tidy spaces.
    Repair,
    /// For display and comparing, in one language: its own letters and its zero-width non-joiners. See [`fold_in`](crate::fold_in).
    Standard,
    /// For finding, in any language: what keyboards, encodings and orthographies exchange is one and the same.
    Search,
    /// For names across languages: see [`name`](crate::name).
    Name,
}

impl Level {
    /// All levels, weakest first.
    pub const ALL: [Self; 5] = [Self::Raw, Self::Repair, Self::Standard, Self::Search, Self::Name];

    /// Its name: `raw`, `repair`, `standard`, `search` or `name`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Raw => "raw",
            Self::Repair => "repair",
            Self::Standard => "standard",
            Self::Search => "search",
            Self::Name => "name",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The name is not one of the levels'.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLevel(String);

impl fmt::Display for UnknownLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a level (raw, repair, standard, search or name), found {:?}", self.0)
    }
}

impl std::error::Error for UnknownLevel {}

impl FromStr for Level {
    type Err = UnknownLevel;

    fn from_str(name: &str) -> Result<Self, UnknownLevel> {
        Self::ALL
            .into_iter()
            .find(|level| level.as_str() == name)
            .ok_or_else(|| UnknownLevel(name.to_owned()))
    }
}
