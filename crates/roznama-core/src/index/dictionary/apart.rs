//! Which documents have a term apart: as two terms, or three, that stand side by side in them and are the term together.
//!
//! So whoever looks for a word that the corpus has as one finds it as two or three without a look at where all these stand. A
//! word that the corpus has apart only is no term; what stands side by side is looked up for it.

use std::collections::BTreeMap;

use super::building::{Terms, each_term};
use crate::Document;
use crate::index::postings::{FIELDS, MOST};
use crate::index::search::{is_middle, is_third};
use crate::spread::{Spread, map};

/// Documents in order, with how often each field has a term.
type Counted = Vec<(u32, [u32; FIELDS])>;

/// The documents that have terms apart, a piece of so many documents at a time.
pub(super) fn apart(
    documents: &[Document],
    terms: &Terms,
    piece: usize,
    spread: &Spread<'_>,
) -> BTreeMap<String, Counted> {
    let sieve = Sieve::of(terms);
    let pieces = map(spread, documents.len().div_ceil(piece), |ix| {
        let first = ix * piece;
        let mut found = BTreeMap::new();
        for (document, ix) in
            documents[first..documents.len().min(first + piece)].iter().zip(first..)
        {
            for (field, text) in [&document.title.value, &document.body].into_iter().enumerate() {
                each_joined(text, terms, &sieve, |term| {
                    count(found.entry(term).or_default(), ix as u32, field);
                });
            }
        }
        found
    });
    let mut all: BTreeMap<&str, Counted> = BTreeMap::new();
    for found in pieces {
        for (term, more) in found {
            all.entry(term).or_default().extend(more);
        }
    }
    all.into_iter().map(|(term, counted)| (term.to_owned(), counted)).collect()
}

/// Counts a place in a field of a document.
fn count(counted: &mut Counted, document: u32, field: usize) {
    if counted.last().is_none_or(|(last, _)| *last != document) {
        counted.push((document, [0; FIELDS]));
    }
    if let Some((_, counts)) = counted.last_mut() {
        counts[field] = (counts[field] + 1).min(MOST);
    }
}

/// Calls `visit` with each term that stands apart in a text, for each place.
fn each_joined<'t>(text: &str, terms: &'t Terms, sieve: &Sieve, mut visit: impl FnMut(&'t str)) {
    // Terms with their positions: a word that is written with a joiner stands at its first part's too.
    let mut stand: Vec<(u32, String)> = Vec::new();
    each_term(text, |term, position| stand.push((position, term.to_owned())));
    let at = |position: u32| {
        let start = stand.partition_point(|(other, _)| *other < position);
        stand[start..].iter().take_while(move |(other, _)| *other == position).map(|(_, term)| term)
    };
    let mut joined = String::new();
    let mut look = |pieces: &[&str]| {
        if !sieve.may_have(pieces) {
            return;
        }
        joined.clear();
        joined.extend(pieces.iter().copied());
        if let Some((term, _)) = terms.get_key_value(joined.as_str()) {
            visit(term);
        }
    };
    for (position, left) in &stand {
        let noon = left.strip_suffix('\u{6BA}').map(|rest| format!("{rest}\u{646}"));
        for left in [Some(left.as_str()), noon.as_deref()].into_iter().flatten() {
            for middle in at(position + 1) {
                // The parts of a word that stands here as one are no news.
                if !at(*position).any(|term| term.strip_prefix(left) == Some(middle)) {
                    look(&[left, middle]);
                }
                if is_third(left) && is_middle(middle) {
                    for right in at(position + 2).filter(|right| is_third(right)) {
                        look(&[left, middle, right]);
                    }
                }
            }
        }
    }
}

/// Which terms there may be: most of those that there are not are passed over without a look at the terms.
struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    fn of(terms: &Terms) -> Self {
        let mut sieve = Self { bits: vec![0; (terms.len() / 4).next_power_of_two().max(1)] };
        for term in terms.keys() {
            let (word, bit) = sieve.place(&[term]);
            sieve.bits[word] |= bit;
        }
        sieve
    }

    fn may_have(&self, pieces: &[&str]) -> bool {
        let (word, bit) = self.place(pieces);
        self.bits[word] & bit > 0
    }

    /// FNV-1a of the pieces as one.
    fn place(&self, pieces: &[&str]) -> (usize, u64) {
        let bytes = pieces.iter().flat_map(|piece| piece.bytes());
        let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        let mixed = hash ^ (hash >> 32);
        ((mixed >> 6) as usize & (self.bits.len() - 1), 1 << (mixed & 63))
    }
}
