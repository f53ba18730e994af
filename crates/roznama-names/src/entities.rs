//! The names of a corpus as entities: one for each place, organisation and person, with all its spellings and documents.
//!
//! Places and organisations are brought together by their ids. Persons are by their names: spellings of a full name that have one
//! [key](roznama_text::name::key) or nearly one and are alike enough, longer forms of a name that hold a shorter one, and a family
//! name alone where only one person of the text, or of the corpus, has it. Where several may be meant the short name stays an entity
//! of its own that is marked ambiguous and tells whom it may mean.
//!
//! The result depends on the documents and not on their order. Candidates are found by keys, never by comparing all with all.

mod forms;
mod persons;
mod rules;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use roznama_text::{Lang, Level, fold};

use crate::{Kind, Name, Rule};
use forms::Forms;

/// A place, person or organisation of a corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The id of the gazetteer; `person/…` or `name/…` and the key of its main spelling for others. No two entities share one.
    pub id: String,
    /// What it is. A word for the people or things of a place counts for the place.
    pub kind: Kind,
    /// All spellings, those of the most documents first.
    pub spellings: Vec<Spelling>,
    /// Words for the people or things of a place, which are no names of its own: ایرانی.
    pub demonyms: Vec<Spelling>,
    /// The rules that found it, each once, in order.
    pub rules: Vec<Rule>,
    /// The documents that name it, in order.
    pub documents: Vec<u32>,
    /// Of a short name that may mean several persons: the ids of their entities, in order. Empty for all others.
    pub may_be: Vec<String>,
}

/// A spelling of an entity's name in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// As it stands in a text.
    pub text: String,
    /// The language of the texts.
    pub lang: Lang,
    /// How many documents of the language have it for this entity.
    pub documents: u32,
}

impl Entity {
    /// Whether it is a short name that may mean several persons.
    pub fn is_ambiguous(&self) -> bool {
        !self.may_be.is_empty()
    }
}

/// The id of each of a text's names: a person's too, which is that of the longest form of the name in the text.
///
/// Over a corpus it may be another one, where [`Names`] knows more.
///
/// ```
/// use roznama_names::{ids, names};
/// use roznama_text::Lang;
///
/// let text = "صدر ولادیمیر پیوٹن نے کہا۔ پیوٹن ماسکو میں";
/// let ids = ids(Lang::UR, text, &names(text, Lang::UR));
/// let ids: Vec<_> = ids.iter().map(Option::as_deref).collect();
/// assert_eq!(ids, [Some("person/fldmr-btn"), Some("person/fldmr-btn"), Some("city/moscow")]);
/// ```
pub fn ids(lang: Lang, text: &str, names: &[Name]) -> Vec<Option<String>> {
    let mut corpus = Names::default();
    corpus.add(0, lang, text, names);
    let persons = persons::entities(&corpus.persons);
    let id = |name: &Name| {
        if name.kind != Kind::Person {
            return name.id.map(str::to_owned);
        }
        let written = fold(text.get(name.span.clone())?, Level::Search);
        let is_it = |spelling: &Spelling| fold(&spelling.text, Level::Search) == written;
        persons.iter().find(|person| person.spellings.iter().any(is_it)).map(|it| it.id.clone())
    };
    names.iter().map(id).collect()
}

/// Collects the names of documents.
///
/// ```
/// use roznama_names::{Names, names};
/// use roznama_text::Lang;
///
/// let mut corpus = Names::default();
/// for (document, (lang, text)) in [
///     (Lang::AR, "الرئيس الروسي فلاديمير بوتين"),
///     (Lang::UR, "صدر ولادیمیر پیوٹن نے کہا"),
///     (Lang::FA, "پوتین گفت"),
/// ]
/// .into_iter()
/// .enumerate()
/// {
///     corpus.add(document as u32, lang, text, &names(text, lang));
/// }
/// let entities = corpus.entities();
/// let putin = entities.iter().find(|entity| entity.id == "person/fldmr-btn").unwrap();
/// assert_eq!(putin.documents, [0, 1, 2]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Names {
    persons: Forms,
    /// Of what has an id and of organisations without one.
    others: BTreeMap<String, Listed>,
}

/// What is brought together by its id.
#[derive(Debug, Clone)]
struct Listed {
    kind: Kind,
    own: Forms,
    demonyms: Forms,
}

impl Names {
    /// Adds a document's names; a document is added once.
    pub fn add(&mut self, document: u32, lang: Lang, text: &str, names: &[Name]) {
        let mut seen = BTreeSet::new();
        for name in names {
            let Some(written) = text.get(name.span.clone()) else { continue };
            let folded = fold(written, Level::Search);
            if !seen.insert((name.kind, name.id, folded.clone().into_owned())) {
                continue;
            }
            if name.kind == Kind::Person {
                self.persons.add(&folded, lang, written, document, name.rule.into());
                continue;
            }
            let kind = if name.rule == Rule::Demonym { Kind::Place } else { name.kind };
            let id = match name.id {
                Some(id) => id.to_owned(),
                None => format!("name/{}", folded.replace(' ', "-")),
            };
            let new = || Listed { kind, own: Forms::default(), demonyms: Forms::default() };
            let listed = self.others.entry(id).or_insert_with(new);
            let is_demonym = name.rule == Rule::Demonym;
            let forms = if is_demonym { &mut listed.demonyms } else { &mut listed.own };
            forms.add(&folded, lang, written, document, name.rule.into());
        }
    }

    /// Adds the names of other documents, which come behind these.
    pub fn join(&mut self, others: Self) {
        self.persons.join(others.persons);
        for (id, listed) in others.others {
            match self.others.get_mut(&id) {
                Some(own) => {
                    own.own.join(listed.own);
                    own.demonyms.join(listed.demonyms);
                }
                None => {
                    self.others.insert(id, listed);
                }
            }
        }
    }

    /// The entities, in the order of their ids.
    pub fn entities(&self) -> Vec<Entity> {
        let mut entities: Vec<Entity> = self
            .others
            .iter()
            .map(|(id, listed)| {
                let documents: BTreeSet<u32> = [&listed.own, &listed.demonyms]
                    .into_iter()
                    .flat_map(Forms::documents)
                    .collect();
                Entity {
                    id: id.clone(),
                    kind: listed.kind,
                    spellings: listed.own.spellings(),
                    demonyms: listed.demonyms.spellings(),
                    rules: listed.own.rules().and(listed.demonyms.rules()).list(),
                    documents: documents.into_iter().collect(),
                    may_be: Vec::new(),
                }
            })
            .collect();
        entities.extend(persons::entities(&self.persons));
        entities.sort_by(|one, other| one.id.cmp(&other.id));
        entities
    }
}
