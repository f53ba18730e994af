//! From a group of texts to an event: its documents, name, titles and date.

use std::collections::{BTreeMap, BTreeSet};

use roznama_text::Lang;

use super::cast::{Cast, cast};
use super::date::date;
use super::evidence::evidence;
use super::hash::hash;
use super::lexicon::Lexicon;
use super::model::{Model, Text};
use super::pairs::score;
use crate::spread::{Spread, map};
use crate::{DocIx, Document, Event, EventLink, Provenance, Role};

/// The rule of an event that was found.
pub(super) const RULE: &str = "shared-features";

/// Makes events of groups of texts, by id.
#[derive(Debug)]
pub(super) struct Assembly<'a> {
    pub model: &'a Model,
    pub documents: &'a [Document],
    pub lexicon: &'a Lexicon,
    /// Documents whose event someone has written down.
    pub taken: &'a [bool],
}

/// Groups of a piece.
const PIECE: usize = 32;

impl Assembly<'_> {
    /// The events that groups of texts report, by id; these ids are given away.
    pub(super) fn events(
        &self,
        groups: &[Vec<u32>],
        mut ids: BTreeSet<String>,
        spread: &Spread<'_>,
    ) -> Vec<Event> {
        let pieces: Vec<&[Vec<u32>]> = groups.chunks(PIECE).collect();
        let events = map(spread, pieces.len(), |piece| {
            pieces[piece].iter().filter_map(|group| self.event(group)).collect::<Vec<Event>>()
        });
        let mut events: Vec<Event> = events.into_iter().flatten().collect();
        for event in &mut events {
            event.id = self.id(&event.links, &mut ids);
        }
        events.sort_by(|a, b| a.id.cmp(&b.id));
        events
    }

    /// The event that a group of texts reports, without an id; `None` when it has but one document, or no date at all.
    fn event(&self, group: &[u32]) -> Option<Event> {
        let text = |number: &u32| &self.model.texts[*number as usize];
        let free = |number: &&u32| {
            text(number).documents.iter().any(|document| !self.taken[*document as usize])
        };
        let texts: Vec<u32> = group.iter().filter(free).copied().collect();
        let mut documents: Vec<u32> = texts
            .iter()
            .flat_map(|number| &text(number).documents)
            .copied()
            .filter(|document| !self.taken[*document as usize])
            .collect();
        documents.sort_unstable();
        if documents.len() < 2 {
            return None;
        }
        let links: Vec<EventLink> = documents
            .iter()
            .map(|&document| EventLink {
                role: Role::Report,
                document: DocIx(document),
                span: 0..self.documents[document as usize].body.len(),
            })
            .collect();
        let whens: Vec<_> = texts.iter().map(|number| &text(number).when).collect();
        let told: Vec<&Document> =
            texts.iter().filter_map(|number| self.free_document(*number)).collect();
        let edtf = date(&whens, &told)?;
        let Cast { places, participants } = cast(&told);
        Some(Event {
            id: String::new(),
            titles: self.titles(&texts),
            edtf,
            places,
            participants,
            evidence: evidence(self.model, &texts, &links, self.documents, self.lexicon),
            links,
            provenance: Provenance::Inferred { rule: RULE.to_owned() },
        })
    }

    /// A name that does not change when other articles are added: it is made of the id of the article that was first.
    fn id(&self, links: &[EventLink], ids: &mut BTreeSet<String>) -> String {
        let first = links.iter().map(|link| &self.documents[link.document.index()]).min_by_key(
            |document| {
                let (from, to) = document.bounds();
                (from.is_none(), from, to, &document.id)
            },
        );
        let hash = hash(first.map_or("", |document| document.id.as_str()).as_bytes());
        let digits: Vec<char> = (0..12)
            .map(|place| {
                let number = hash >> (5 * place) & 31;
                char::from(b"abcdefghijkmnpqrstuvwxyz23456789"[number as usize])
            })
            .collect();
        // More digits where fewer are taken; with all of them two are never the same but by their first article.
        let id = (7..=digits.len())
            .map(|length| format!("auto-{}", digits[..length].iter().collect::<String>()))
            .find(|id| !ids.contains(id));
        let id = id.unwrap_or_else(|| format!("auto-{hash:016x}-{}", ids.len()));
        ids.insert(id.clone());
        id
    }

    /// In each language the title of the text that is most like the others.
    fn titles(&self, texts: &[u32]) -> BTreeMap<Lang, String> {
        /// Others that a text is compared with.
        const COMPARED: usize = 12;
        let text = |number: u32| -> &Text { &self.model.texts[number as usize] };
        let mut best: BTreeMap<Lang, (u32, u32)> = BTreeMap::new();
        for &number in texts {
            let Some(document) = self.free_document(number) else { continue };
            let others = texts.iter().filter(|other| **other != number).take(COMPARED);
            let alike = others.map(|other| score(self.model, text(number), text(*other))).sum();
            let entry = best.entry(document.lang.value).or_insert((alike, number));
            if alike > entry.0 {
                *entry = (alike, number);
            }
        }
        let title = |number| self.free_document(number).map(|it| it.title.value.clone());
        best.into_iter().filter_map(|(lang, (_, number))| Some((lang, title(number)?))).collect()
    }

    /// The first document of a text whose event nobody has written down.
    fn free_document(&self, text: u32) -> Option<&Document> {
        let mut documents = self.model.texts[text as usize].documents.iter();
        let free = documents.find(|document| !self.taken[**document as usize])?;
        Some(&self.documents[*free as usize])
    }
}
