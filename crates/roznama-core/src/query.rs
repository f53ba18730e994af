//! The query language: what a reader types, as a tree.
//!
//! | written | finds |
//! |---|---|
//! | `حلب دمشق` | both words, anywhere; the last one may be unfinished while nothing follows it |
//! | `"وزیر خارجہ"`, `«وزیر خارجه»` | these words one directly after the other |
//! | `"روس ترکیه"~5` | these words in any order with at most five other words among them |
//! | `حلب -دمشق` | without the word, phrase, field or group behind the minus |
//! | `سوریه حلب OR دمشق` | either of the two neighbours of `OR` or <code>&#124;</code>; `OR` binds more tightly than a space |
//! | `title:حلب` | in the title |
//! | `source:تسنیم` | of a source with these words in its name |
//! | `lang:fa`, `lang:فارسی` | in the language |
//! | `date:2016-12..2017-01`, `date:"دی ۱۳۹۵"`, `date:..2016` | dated within; either end may be missing |
//! | `(…)` | a group; also after a field: `title:(حلب OR دمشق)` |
//!
//! Any quotation marks will do. The names of fields may be written in English, Arabic, Persian or Urdu
//! (`data/query-fields.tsv`). Only the capital Latin `OR` is the operator: یا, أو and the like are frequent words, and a reader
//! who types them may be looking for them.
//!
//! Reading is total: every text is a query. What is not quite in the language is read as what comes nearest to it, and a
//! [`Note`] says what was expected, what was found, where, and how it was read.
//!
//! # Limits
//!
//! No regular expressions and no wildcards inside words. Words beyond [`MOST_WORDS`] and groups beyond [`DEEPEST`] are left out.

pub(crate) mod edits;
mod fields;
mod note;
mod parse;

#[cfg(test)]
mod tests;

use std::ops::Range;

use roznama_dates::Day;
use roznama_text::Lang;

pub use note::{Note, NoteKind};
pub use parse::{DEEPEST, MOST_WORDS, parse};

/// A query as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// What must hold.
    pub root: Node,
    /// What was not quite in the language, in the order of the query.
    pub notes: Vec<Note>,
}

/// A condition on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Each of them holds; without any, nothing is asked.
    All(Vec<Self>),
    /// One of them holds.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// Words that all occur.
    Words(Text),
    /// Words one directly after the other.
    Phrase(Text),
    /// Words in any order with at most so many other words among them.
    Near(Text, u32),
    /// It holds of the title.
    Title(Box<Self>),
    /// In this language.
    Lang(Lang),
    /// The name of the source has these words.
    Source(Text),
    /// Dated on one of these days or later, and on one or earlier.
    Dates {
        /// Not wholly before this day.
        from: Option<Day>,
        /// Not wholly after this day.
        to: Option<Day>,
    },
}

/// Words as they were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Bytes of the query.
    pub span: Range<usize>,
    /// What stands there.
    pub text: String,
    /// Whether the last word may be the beginning of one.
    pub is_unfinished: bool,
}
