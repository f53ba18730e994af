//! What of the articles and events as a whole is not right.

use std::fmt;
use std::ops::Range;

/// Something about the articles and events as a whole that is not right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildProblem {
    /// Two articles have one id; one was left out.
    DuplicateArticle {
        /// The id.
        id: String,
        /// The file of the article that was kept.
        kept: Option<String>,
        /// The file of the one that was left out.
        left_out: Option<String>,
    },
    /// Two events have one id and say different things; the second was left out.
    DuplicateEvent {
        /// The id.
        id: String,
    },
    /// An event names an article that is not there; the link was left out.
    UnknownArticle {
        /// The event's id.
        event: String,
        /// The article's id as the event has it.
        article: String,
    },
    /// An article does not have the passage that an event quotes; the link stands for all of it.
    QuoteNotFound {
        /// The event's id.
        event: String,
        /// The article's id.
        article: String,
        /// The passage.
        quote: String,
    },
    /// A passage given in bytes is not one of the article; the link stands for all of it.
    RangeOutside {
        /// The event's id.
        event: String,
        /// The article's id.
        article: String,
        /// The range that was given.
        range: Range<usize>,
        /// How many bytes the article has.
        length: usize,
    },
}

impl fmt::Display for BuildProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateArticle { id, kept, left_out } => {
                write!(f, "two articles have the id `{id}`")?;
                if let (Some(kept), Some(left_out)) = (kept, left_out) {
                    write!(f, ", {kept} and {left_out}")?;
                }
                f.write_str("; one is left out: give it another id")
            }
            Self::DuplicateEvent { id } => write!(
                f,
                "two events have the id `{id}` and say different things; the second is left out: give it another id"
            ),
            Self::UnknownArticle { event, article } => write!(
                f,
                "event `{event}` names the article `{article}`, which is not in the corpus; the \
                 link is left out: name an article's id"
            ),
            Self::QuoteNotFound { event, article, quote } => write!(
                f,
                "event `{event}` quotes `{quote}`, which article `{article}` does not have letter \
                 for letter; the link stands for the whole article: copy the passage from it"
            ),
            Self::RangeOutside { event, article, range, length } => write!(
                f,
                "event `{event}` names bytes {}..{} of article `{article}`, expected whole \
                 letters within 0..{length}; the link stands for the whole article",
                range.start, range.end
            ),
        }
    }
}
