//! Events: what happened, when, and which documents tell of it.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use roznama_dates::Edtf;
use roznama_text::Lang;
use serde::{Deserialize, Serialize};

use crate::order::sort_by_key;
use crate::{DocIx, Provenance};

/// The place of an event in [`Corpus::events`](crate::Corpus::events).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct EventIx(pub u32);

impl EventIx {
    /// The same as an index into a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Something that happened, with the documents that tell of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The event's name in the corpus.
    pub id: String,
    /// What to call it, by language.
    pub titles: BTreeMap<Lang, String>,
    /// When it happened.
    pub edtf: Edtf,
    /// Where it happened.
    pub places: Vec<String>,
    /// Who took part.
    pub participants: Vec<String>,
    /// The documents that tell of it, reports first, then by document and place in it.
    pub links: Vec<EventLink>,
    /// Who says that this is an event.
    pub provenance: Provenance,
    /// What its documents share, the weightiest first: why they are thought to tell of one event. None where a person says so.
    pub evidence: Vec<Evidence>,
}

impl Event {
    /// The title in `lang`, else in English, else in the first language that has one, else the id.
    ///
    /// The language of the answer comes with it, for the `lang` of the markup.
    pub fn title(&self, lang: Lang) -> (Lang, &str) {
        [lang, Lang::EN]
            .into_iter()
            .find_map(|l| self.titles.get(&l).map(|title| (l, title.as_str())))
            .or_else(|| self.titles.iter().next().map(|(l, title)| (*l, title.as_str())))
            .unwrap_or((Lang::UND, &self.id))
    }

    /// How many documents report it; a document with two passages counts once, and so do copies of one text.
    pub fn reports(&self) -> usize {
        let copies = self.evidence.iter().filter(|it| it.kind == EvidenceKind::SameText);
        let copies: usize = copies.map(|it| it.places.len().saturating_sub(1)).sum();
        self.sources().saturating_sub(copies)
    }

    /// How many documents report it, copies of one text each for itself.
    pub fn sources(&self) -> usize {
        let mut documents: Vec<DocIx> =
            self.links.iter().filter(|l| l.role == Role::Report).map(|l| l.document).collect();
        sort_by_key(&mut documents, |document| document.0.into());
        documents.dedup();
        documents.len()
    }
}

/// One passage that tells of an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EventLink {
    /// Whether it reports the event or only mentions it.
    pub role: Role,
    /// In which document.
    pub document: DocIx,
    /// Bytes of the document's body.
    pub span: Range<usize>,
}

/// Something that several documents of an event share.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Evidence {
    /// What kind of thing it is.
    pub kind: EvidenceKind,
    /// How much it tells, in sixteenths of a bit: the rarer in the corpus, the more.
    pub weight: u32,
    /// Where the documents have it, one place for each link.
    pub places: Vec<EvidencePlace>,
}

/// Where a document has what it shares with others.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EvidencePlace {
    /// Which of the event's links.
    pub link: u32,
    /// Whether the span is one of the document's title; otherwise it is one of its body.
    pub in_title: bool,
    /// Bytes; empty where the whole text is meant.
    pub span: Range<usize>,
}

/// The kinds of things that documents share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EvidenceKind {
    /// One text, letter for letter or nearly so.
    SameText,
    /// A name.
    Name,
    /// A word, or a name that nothing knows as one, by how it sounds.
    Word,
    /// Two words side by side.
    Phrase,
    /// Words of one meaning.
    Concept,
    /// A number.
    Number,
    /// A number without its last digits.
    RoughNumber,
    /// A day that the texts speak of.
    Day,
}

impl EvidenceKind {
    /// The kebab-case name; [`crate::rules::sentence`] tells it in a sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameText => "same-text",
            Self::Name => "shared-name",
            Self::Word => "shared-word",
            Self::Phrase => "shared-phrase",
            Self::Concept => "shared-concept",
            Self::Number => "shared-number",
            Self::RoughNumber => "shared-rough-number",
            Self::Day => "shared-day",
        }
    }
}

/// How an article tells of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The article is about it.
    Report,
    /// The article is about something else and speaks of it.
    Mention,
}

impl Role {
    /// `report` or `mention`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Mention => "mention",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not the name of a [`Role`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRole {
    /// What stood there.
    pub found: String,
}

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected `report` or `mention`, found `{}`", self.found)
    }
}

impl std::error::Error for UnknownRole {}

/// ```
/// use roznama_core::Role;
///
/// assert_eq!("report".parse(), Ok(Role::Report));
/// assert!("main".parse::<Role>().is_err());
/// ```
impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        match text {
            "report" => Ok(Self::Report),
            "mention" => Ok(Self::Mention),
            _ => Err(UnknownRole { found: text.to_owned() }),
        }
    }
}
