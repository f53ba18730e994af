//! Where a value comes from, so that a guess is never shown as a fact.

use std::fmt;

use serde::{Deserialize, Serialize};

/// On what basis a value stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Provenance {
    /// The text or its metadata says so.
    Stated,
    /// A person looked it up and wrote it down.
    Curated {
        /// Why they think so, in their words.
        reason: Option<String>,
    },
    /// A rule of this software concluded it.
    Inferred {
        /// The rule's kebab-case name; [`crate::rules::explain`] tells it in a sentence.
        rule: String,
    },
}

impl Provenance {
    /// The word for the kind alone: `stated`, `curated` or `inferred`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Curated { .. } => "curated",
            Self::Inferred { .. } => "inferred",
        }
    }

    /// Whether a rule concluded the value.
    pub fn is_inferred(&self) -> bool {
        matches!(self, Self::Inferred { .. })
    }
}

/// `stated`, `curated`, `curated (reason)` or `inferred (rule)`.
impl fmt::Display for Provenance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stated | Self::Curated { reason: None } => f.write_str(self.kind()),
            Self::Curated { reason: Some(detail) } | Self::Inferred { rule: detail } => {
                write!(f, "{} ({detail})", self.kind())
            }
        }
    }
}

/// A value together with its basis.
///
/// ```
/// use roznama_core::Sourced;
///
/// let source = Sourced::stated("Tasnim");
/// assert_eq!(source.provenance.to_string(), "stated");
/// let guess = Sourced::inferred(2016, "nearest-year");
/// assert_eq!(guess.provenance.to_string(), "inferred (nearest-year)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value itself.
    pub value: T,
    /// On what basis it stands.
    pub provenance: Provenance,
}

impl<T> Sourced<T> {
    /// A value that the text or its metadata states.
    pub fn stated(value: T) -> Self {
        Self { value, provenance: Provenance::Stated }
    }

    /// A value that a person looked up.
    pub fn curated(value: T, reason: Option<String>) -> Self {
        Self { value, provenance: Provenance::Curated { reason } }
    }

    /// A value that the named rule concluded.
    pub fn inferred(value: T, rule: &str) -> Self {
        Self { value, provenance: Provenance::Inferred { rule: rule.to_owned() } }
    }

    /// The same basis for another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Sourced<U> {
        Sourced { value: f(self.value), provenance: self.provenance }
    }
}
