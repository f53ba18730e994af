//! Spellings with the documents that have them.

use std::collections::{BTreeMap, BTreeSet};

use roznama_text::Lang;

use super::Spelling;
use super::rules::Rules;

/// Folded forms of names.
#[derive(Debug, Clone, Default)]
pub(super) struct Forms {
    forms: BTreeMap<String, Form>,
}

/// A folded form.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    /// Documents by language and by what is written there.
    written: BTreeMap<(Lang, String), Vec<u32>>,
    rules: Rules,
}

impl Forms {
    /// Adds a document that has a form, which these rules found.
    pub fn add(&mut self, folded: &str, lang: Lang, written: &str, document: u32, rules: Rules) {
        if !self.forms.contains_key(folded) {
            self.forms.insert(folded.to_owned(), Form::default());
        }
        if let Some(form) = self.forms.get_mut(folded) {
            form.written.entry((lang, written.to_owned())).or_default().push(document);
            form.rules = form.rules.and(rules);
        }
    }

    /// Adds all forms of another collection.
    pub fn join(&mut self, others: Self) {
        for (folded, form) in others.forms {
            let own = self.forms.entry(folded).or_default();
            own.rules = own.rules.and(form.rules);
            for (written, documents) in form.written {
                own.written.entry(written).or_default().extend(documents);
            }
        }
    }

    /// Adds a form of another collection, only for some documents.
    pub fn add_form(&mut self, folded: &str, form: &Form, wanted: impl Fn(u32) -> bool) {
        for ((lang, written), documents) in &form.written {
            for document in documents.iter().copied().filter(|document| wanted(*document)) {
                self.add(folded, *lang, written, document, form.rules);
            }
        }
    }

    /// All forms, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Form)> {
        self.forms.iter().map(|(folded, form)| (folded.as_str(), form))
    }

    /// The rules that found them.
    pub fn rules(&self) -> Rules {
        self.forms.values().fold(Rules::default(), |rules, form| rules.and(form.rules))
    }

    /// The documents, in order.
    pub fn documents(&self) -> Vec<u32> {
        let documents: BTreeSet<u32> = self.forms.values().flat_map(Form::documents).collect();
        documents.into_iter().collect()
    }

    /// The spellings, those of the most documents first.
    pub fn spellings(&self) -> Vec<Spelling> {
        let mut counts: BTreeMap<(Lang, &str), u32> = BTreeMap::new();
        for ((lang, text), documents) in self.forms.values().flat_map(|form| &form.written) {
            *counts.entry((*lang, text.as_str())).or_default() += documents.len() as u32;
        }
        let mut spellings: Vec<Spelling> = counts
            .into_iter()
            .map(|((lang, text), documents)| Spelling { text: text.to_owned(), lang, documents })
            .collect();
        spellings.sort_by(|one, other| {
            (other.documents, &one.text, one.lang).cmp(&(one.documents, &other.text, other.lang))
        });
        spellings
    }
}

impl Form {
    /// Its documents, in no order.
    pub fn documents(&self) -> impl Iterator<Item = u32> {
        self.written.values().flatten().copied()
    }

    /// Its languages.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.written.keys().map(|(lang, _)| *lang)
    }
}
