//! The index and what is asked of it.
//!
//! A document matches when every word of the query occurs in its title or body, in any spelling
//! that folds to the same term. A word written with a zero-width non-joiner, joined or with a
//! space is one word: each form finds the others, but not across a line break. Other spellings of a
//! word that folding keeps apart are found too, after the word itself, and so is an Arabic word with
//! or without its article and clitics, in Arabic documents. The last word of a query may be
//! unfinished. What else a query may ask for, [`crate::query`] tells.
//!
//! # Limits
//!
//! The index is in memory as the pack has it, whole or in those shards that were asked for; a list is decoded when it is asked
//! for. A phrase is looked up in the texts of all documents that have its words. That a document has a word as two or three
//! is noted at the word, if it is a term; of a word that no document has as one, the positions of its pieces are compared.

mod column;
mod dictionary;
mod expand;
mod kwic;
mod lists;
mod matches;
pub(crate) mod packed;
mod plan;
mod postings;
mod score;
mod search;
mod snippet;
mod suggest;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::query::Note;
use crate::{DocIx, Filter};

pub(crate) use dictionary::{Blocks, Index, TermParts, TermShard};
pub use kwic::{KwicOrder, KwicRow};
pub(crate) use kwic::{rows as kwic_rows, sort as sort_kwic};
pub(crate) use lists::Lists;
pub(crate) use matches::highlights;
pub(crate) use plan::Plan;
pub(crate) use snippet::snippet;
pub(crate) use words::Word;

/// What a reader asks for.
///
/// ```
/// use roznama_core::{Article, Query, pack};
///
/// let corpus = pack::read(&pack::write(vec![Article::new("a", "كتاب جديد")], vec![]))?;
/// let results = corpus.search(&Query { text: "کتاب".into(), ..Query::default() });
/// assert_eq!(results.total, 1);
/// # Ok::<(), roznama_core::pack::PackError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Words that must all occur, and more that [`crate::query`] tells; when nothing is asked, everything matches. The last
    /// word may be unfinished, unless something (a space, say) follows it.
    pub text: String,
    /// What else must hold.
    pub filter: Filter,
    /// How many hits to report at most.
    pub limit: usize,
}

/// No text, no filter, ten hits.
impl Default for Query {
    fn default() -> Self {
        Self { text: String::new(), filter: Filter::default(), limit: 10 }
    }
}

/// The answer to a [`Query`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Results {
    /// The best hits, at most as many as asked for. Without words they are ordered by date, the
    /// undated last; with words by score; what is equal in that, in the order of the corpus.
    pub hits: Vec<Hit>,
    /// How many documents match in all.
    pub total: usize,
    /// What of the query was read otherwise than it stands.
    pub notes: Vec<Note>,
}

/// A document that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which one.
    pub document: DocIx,
    /// How well it matches; comparable within one answer only. 0 when the query has no words.
    pub score: u32,
    /// What matches in its title.
    pub title_highlights: Vec<Range<usize>>,
    /// The passage of its body to show.
    pub snippet: Snippet,
}

/// A passage of a body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snippet {
    /// Bytes of the body.
    pub span: Range<usize>,
    /// What matches in it: bytes of the body, inside `span`, whole letters with their marks.
    pub highlights: Vec<Range<usize>>,
}
