//! Which names someone may mean who writes one.

use roznama_text::{Level, fold};

use super::{NameIx, NameKind, NameRecord, Names};
use crate::order::sort_by_key;

/// How well a name fits what was typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Word,
    Beginning,
    Heard,
}

impl Names {
    /// The names of some kinds that may be meant, in any spelling and by how they are heard (`Putin` finds پوتین): those that fit
    /// best first, then those of the most documents. All of these kinds where nothing is typed.
    pub fn search(&self, typed: &str, kinds: &[NameKind]) -> Vec<NameIx> {
        let folded = fold(typed, Level::Search);
        let typed = Typed { key: fold(typed, Level::Name), folded: folded.trim() };
        let of_kinds = self.iter().filter(|(_, record)| kinds.contains(&record.kind));
        let mut found: Vec<(Fit, NameIx)> =
            of_kinds.filter_map(|(ix, record)| Some((typed.fit(record)?, ix))).collect();
        sort_by_key(&mut found, |(fit, ix)| {
            let documents = u64::MAX - self.get(*ix).documents as u64;
            (*fit as u128) << 96 | u128::from(documents) << 32 | u128::from(ix.0)
        });
        found.into_iter().map(|(_, ix)| ix).collect()
    }

    /// The names that a text is as a whole, in any spelling: of several kinds, or ambiguous ones.
    pub fn called(&self, text: &str) -> Vec<NameIx> {
        let folded = fold(text, Level::Search);
        let is_it =
            |record: &NameRecord| record.texts().any(|own| fold(own, Level::Search) == folded);
        self.iter().filter(|(_, record)| is_it(record)).map(|(ix, _)| ix).take(4).collect()
    }

    /// The one name that a text means which is nothing but a name, `Aleppo, Syria` too: for what people write down of events.
    pub fn named(&self, text: &str) -> Option<NameIx> {
        let has = |text: &str| {
            let is_it = |record: &NameRecord| record.texts().any(|own| own == text);
            self.iter().find(|(_, record)| is_it(record)).map(|(ix, _)| ix)
        };
        let heard = |text: &str| {
            let key = fold(text, Level::Name);
            // A key of one short word is that of too many names.
            if key.chars().count() < 5 || !key.contains(' ') {
                return None;
            }
            let is_it = |record: &NameRecord| {
                record.kind == NameKind::Person
                    && record.texts().any(|own| fold(own, Level::Name) == key)
            };
            let mut found = self.iter().filter(|(_, record)| is_it(record)).map(|(ix, _)| ix);
            found.next().filter(|_| found.next().is_none())
        };
        let first = text.split([',', '\u{60C}']).next().unwrap_or(text).trim();
        has(text).or_else(|| has(first)).or_else(|| heard(text))
    }
}

impl NameRecord {
    /// Everything that it is called, but words for what is of it.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let labels = self.labels.iter().map(|(_, label)| label.as_str());
        let own = self.spellings.iter().filter(|it| !it.is_demonym).map(|it| it.text.as_str());
        labels.chain(own)
    }
}

struct Typed<'t> {
    folded: &'t str,
    key: std::borrow::Cow<'t, str>,
}

impl Typed<'_> {
    fn fit(&self, record: &NameRecord) -> Option<Fit> {
        if self.folded.is_empty() {
            return Some(Fit::Whole);
        }
        let spelled = |text: &str| {
            let text = fold(text, Level::Search);
            if text == self.folded {
                return Some(Fit::Whole);
            }
            let padded = format!(" {text} ");
            if padded.contains(&format!(" {} ", self.folded)) {
                return Some(Fit::Word);
            }
            padded.contains(&format!(" {}", self.folded)).then_some(Fit::Beginning)
        };
        let heard = |text: &str| {
            // One letter is heard in half of all names.
            let key = format!(" {} ", fold(text, Level::Name));
            (self.key.chars().count() > 1 && key.contains(&format!(" {} ", self.key)))
                .then_some(Fit::Heard)
        };
        record.texts().filter_map(spelled).min().or_else(|| record.texts().find_map(heard))
    }
}
