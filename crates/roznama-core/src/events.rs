//! Finds events: which articles report one happening, in whatever language, and why that is thought.
//!
//! ```text
//! Document ─read→ words, numbers, days ─model→ weighted features ─pairs→ like texts ─cluster→ groups ─assemble→ Event ─mentions→ links
//! ```
//!
//! An article is taken for what it shares with others: words by their name keys, which are the same in all languages;
//! concepts of a lexicon; numbers; days that it speaks of. What few articles have counts more. Two articles are likely of
//! one event when they share much for how much they have that the other could share, and were written within some days.
//!
//! # Absences
//!
//! No article is compared with all others, no number is a floating-point one, and nothing depends on the order in which
//! articles come. Nobody's event is changed: documents that a given event reports are left to it.
//!
//! # Limits
//!
//! An article reports one event here; passages that refer to others are mentions of these, if they name the day. What the title and the first three hundred words do not tell is not seen.

mod assemble;
mod cast;
mod cluster;
mod copies;
mod date;
mod evidence;
mod feature;
mod hash;
mod lexicon;
mod mentions;
mod model;
mod numbers;
mod packed;
mod pairs;
mod rarity;
mod read;
mod reading;
mod shared;
mod signatures;
mod tuning;
mod weigh;
mod when;

#[cfg(test)]
mod tests;

use roznama_text::Token;

use crate::spread::{Spread, one_by_one};
use crate::{Document, Event, Role};
use assemble::Assembly;
use lexicon::Lexicon;
use model::Model;
use rarity::Rarity;

/// The events of documents that no given event reports, by id.
///
/// The documents must be in the order of their ids.
pub(crate) fn find(documents: &[Document], given: &[Event], spread: &Spread<'_>) -> Vec<Event> {
    let mut taken = vec![false; documents.len()];
    for link in given.iter().flat_map(|event| &event.links) {
        taken[link.document.index()] |= link.role == Role::Report;
    }
    if taken.iter().filter(|taken| !**taken).count() < 2 {
        return Vec::new();
    }
    let lexicon = Lexicon::shipped();
    let model = Model::of(documents, Rarity::shipped(), lexicon, spread);
    let groups = cluster::clusters(&model, &pairs::pairs(&model, spread));
    let ids = given.iter().map(|event| event.id.clone()).collect();
    let assembly = Assembly { model: &model, documents, lexicon, taken: &taken };
    let mut events = assembly.events(&groups, ids, spread);
    mentions::add(&model, documents, lexicon, &mut events, spread);
    events
}

/// The number in digits that begins with the first of these tokens, in thousandths, and how many of them it has.
pub(crate) fn number(tokens: &[Token]) -> Option<(u64, usize)> {
    let number = numbers::number_in_digits(tokens)?;
    Some((number.thousandths, number.tokens))
}

/// The rows of `data/events/rarity.tsv` from a collection of news, which `examples/train_event_rarity.rs` reads.
pub fn rarity_table(documents: &[Document]) -> String {
    let (none, lexicon) = (Rarity::default(), Lexicon::shipped());
    rarity::table(&Model::of(documents, &none, lexicon, &one_by_one))
}
