//! What readers of folders and tables hand over, before anything is concluded from it.

use std::collections::BTreeMap;
use std::ops::Range;

use roznama_dates::Edtf;
use roznama_text::Lang;
use serde::{Deserialize, Serialize};

use crate::{Role, Sourced};

/// One text and what its metadata says. Everything but `id` and `body` may be missing.
///
/// ```
/// use roznama_core::Article;
///
/// let article = Article::new("a1", "نص قصير");
/// assert_eq!(article.title, None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The article's name in the corpus; two articles must not share it.
    pub id: String,
    /// The text exactly as it was found. It is never changed.
    pub body: String,
    /// The file that it was read from, as its reader wants it shown.
    pub file: Option<String>,
    /// The language that the metadata gives.
    pub lang: Option<Sourced<Lang>>,
    /// The title that the metadata gives.
    pub title: Option<Sourced<String>>,
    /// The date of publication that the metadata gives.
    pub date: Option<Sourced<Edtf>>,
    /// Who published it.
    pub source: Option<Sourced<String>>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it was written.
    pub place: Option<String>,
    /// Its subjects.
    pub tags: Vec<String>,
    /// Metadata columns that have no meaning here, in their order; kept and shown.
    pub extra: Vec<(String, String)>,
}

impl Article {
    /// An article of which nothing is known but its text.
    pub fn new(id: impl Into<String>, body: impl Into<String>) -> Self {
        Self { id: id.into(), body: body.into(), ..Self::default() }
    }
}

/// An event as a person wrote it into a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventRow {
    /// The event's name in the corpus; two events must not share it.
    pub id: String,
    /// What to call it, by language.
    pub titles: BTreeMap<Lang, String>,
    /// When it happened.
    pub edtf: Edtf,
    /// Where it happened.
    pub places: Vec<String>,
    /// Who took part.
    pub participants: Vec<String>,
    /// The articles that tell of it.
    pub articles: Vec<EventLinkRow>,
    /// Why the row stands as it does.
    pub note: Option<String>,
}

/// One article that tells of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventLinkRow {
    /// The article's id.
    pub article: String,
    /// Whether it reports the event or only mentions it.
    pub role: Role,
    /// Where in its body.
    pub passage: Passage,
}

/// The part of a body that tells of an event.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Passage {
    /// The body as a whole.
    #[default]
    Whole,
    /// The first place where the body has this text: exactly as it is, else up to spaces, controls and presentation forms,
    /// which nobody sees when copying.
    Quote(String),
    /// These bytes of the body.
    Range(Range<usize>),
}
