//! The places, persons and organisations that a corpus names: one for all spellings in all languages, with the documents that
//! name it.
//!
//! They are found when a corpus is built ([`roznama_names`]), and stand in a section of the pack of their own, which only who asks
//! for a name needs. Where in a text a name stands is not kept: [`Names::in_text`] finds it again by its spellings.
//!
//! # Limits
//!
//! In a large corpus what few documents name is left out: see [`least`](of_documents). A search finds it all the same.

mod find;
mod in_text;
mod of_documents;
mod passing;
mod store;

#[cfg(test)]
mod tests;

use std::fmt;

use roznama_text::Lang;

pub(crate) use of_documents::LABELS;
pub(crate) use passing::Passing;

use crate::DocIx;
use crate::order::sort_by_key;
use crate::pack::Reader;

/// The place of a name in [`Names`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct NameIx(pub u32);

impl NameIx {
    /// The same as an index into a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A country, city, region, water, building.
    Place,
    /// A person.
    Person,
    /// A body, party, company, club, paper.
    Organisation,
}

impl NameKind {
    /// Every kind, in the order of their numbers in a pack.
    pub const ALL: [Self; 3] = [Self::Place, Self::Person, Self::Organisation];

    /// `place`, `person` or `organisation`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }
}

impl fmt::Display for NameKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// On what basis something is said to be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameBasis {
    /// The gazetteer lists it.
    Listed,
    /// A pattern: a title, a given name, a verb of speech beside it.
    Pattern,
    /// It is part of a name that a pattern found elsewhere in the text.
    Recurrence,
}

impl NameBasis {
    /// Every basis, in the order of their numbers in a pack.
    pub const ALL: [Self; 3] = [Self::Listed, Self::Pattern, Self::Recurrence];

    /// The kebab-case name of the rule; [`crate::rules::sentence`] tells it in a sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Listed => "name-listed",
            Self::Pattern => "name-pattern",
            Self::Recurrence => "name-recurrence",
        }
    }
}

/// A place, person or organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRecord {
    /// The same in all corpora for what the gazetteer lists; else of this corpus: `person/…` or `name/…`.
    pub id: String,
    /// What it is.
    pub kind: NameKind,
    /// How it is known.
    pub basis: NameBasis,
    /// What the gazetteer calls it, by language.
    pub labels: Vec<(Lang, String)>,
    /// How the texts spell it, the most frequent first.
    pub spellings: Vec<NameSpelling>,
    /// Of a short name that may mean several persons: whom.
    pub may_be: Vec<NameIx>,
    /// How many documents name it.
    pub documents: usize,
    /// Where its documents stand in [`Names::lists`].
    list: usize,
}

/// How texts of one language spell a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameSpelling {
    /// As it stands in the texts.
    pub text: String,
    /// Their language.
    pub lang: Lang,
    /// How many documents have it.
    pub documents: usize,
    /// Whether it is a word for the people or things of the place (ایرانی), not its name.
    pub is_demonym: bool,
}

/// All names of a corpus.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    records: Vec<NameRecord>,
    /// The documents of each, as the pack has them.
    lists: Vec<u8>,
}

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// All, by id.
    pub fn iter(&self) -> impl Iterator<Item = (NameIx, &NameRecord)> {
        (0..).map(NameIx).zip(&self.records)
    }

    /// The name at a place.
    ///
    /// # Panics
    ///
    /// If the place is of another, larger corpus.
    pub fn get(&self, ix: NameIx) -> &NameRecord {
        &self.records[ix.index()]
    }

    /// The name of an id.
    pub fn by_id(&self, id: &str) -> Option<NameIx> {
        let ix = self.records.binary_search_by(|record| record.id.as_str().cmp(id)).ok()?;
        Some(NameIx(ix as u32))
    }

    /// The documents that name it, in order.
    pub fn documents(&self, ix: NameIx) -> Vec<DocIx> {
        let mut documents = Vec::new();
        self.for_each_document(self.get(ix), |document| documents.push(DocIx(document)));
        documents
    }

    /// The names of a document, by id.
    pub fn of_document(&self, document: DocIx) -> Vec<NameIx> {
        let has = |record: &NameRecord| {
            let mut is_there = false;
            self.for_each_document(record, |it| is_there |= it == document.0);
            is_there
        };
        self.iter().filter(|(_, record)| has(record)).map(|(ix, _)| ix).collect()
    }

    /// How many of some documents each name of a kind has, the most frequent first; those of none are left out.
    pub fn counts(&self, kind: NameKind, is_meant: &dyn Fn(DocIx) -> bool) -> Vec<(NameIx, usize)> {
        let mut counts: Vec<(NameIx, usize)> = Vec::new();
        for (ix, record) in self.iter().filter(|(_, record)| record.kind == kind) {
            let mut count = 0;
            self.for_each_document(record, |document| {
                count += usize::from(is_meant(DocIx(document)));
            });
            if count > 0 {
                counts.push((ix, count));
            }
        }
        sort_by_key(&mut counts, |(ix, count)| {
            u128::from(u64::MAX - *count as u64) << 32 | u128::from(ix.0)
        });
        counts
    }

    /// Hands over a name's documents, in order.
    fn for_each_document(&self, record: &NameRecord, take: impl FnMut(u32)) {
        let list = self.lists.get(record.list..).unwrap_or_default();
        // It was read once already, when the pack was opened.
        let _ = store::read_list(&mut Reader::new(list), record.documents, take);
    }
}

impl NameRecord {
    /// What to call it in a language, and the language of the answer: the gazetteer's name, the texts' most frequent full one,
    /// else one of another language.
    pub fn label(&self, lang: Lang) -> (Lang, &str) {
        let own = self.labels.iter().find(|(own, _)| *own == lang);
        let own = own.map(|(lang, label)| (*lang, label.as_str()));
        let spelling = |is_wanted: &dyn Fn(&NameSpelling) -> bool| {
            let wanted = || self.spellings.iter().filter(|it| !it.is_demonym && is_wanted(it));
            // A person's name of one word leaves open who is meant.
            let is_full = |it: &&NameSpelling| {
                self.kind != NameKind::Person || it.text.contains(char::is_whitespace)
            };
            wanted().find(is_full).or_else(|| wanted().next()).map(|it| (it.lang, it.text.as_str()))
        };
        let other = || self.labels.last().map(|(lang, label)| (*lang, label.as_str()));
        own.or_else(|| spelling(&|it| it.lang == lang))
            .or_else(other)
            .or_else(|| spelling(&|_| true))
            .or_else(|| self.spellings.first().map(|it| (it.lang, it.text.as_str())))
            .unwrap_or((Lang::UND, &self.id))
    }

    /// Whether it is a short name that may mean several persons.
    pub fn is_ambiguous(&self) -> bool {
        !self.may_be.is_empty()
    }
}
