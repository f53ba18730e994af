//! Reads all documents, in pieces that may be read at the same time.
//!
//! Each piece has a vocabulary of its own, and one after the other they go into that of the corpus, so that words have the same
//! numbers however the work is spread.

use super::packed::{Interned, Packed};
use super::read::{Item, Vocabulary, read};
use super::when::When;
use crate::Document;
use crate::spread::{Spread, map};

/// Documents of a piece, and pieces that are read before they are brought together: what they hold takes room.
const PIECE: usize = 256;
const PIECES: usize = 16;

/// What was read of all documents.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub vocabulary: Vocabulary,
    pub interned: Interned,
    /// By document.
    pub items: Vec<Packed>,
    pub whens: Vec<When>,
}

/// What was read of a piece.
struct Piece {
    vocabulary: Vocabulary,
    read: Vec<(Vec<Item>, When)>,
}

impl Reading {
    pub(super) fn of(documents: &[Document], spread: &Spread<'_>) -> Self {
        let mut reading = Self::default();
        let pieces: Vec<&[Document]> = documents.chunks(PIECE).collect();
        for pieces in pieces.chunks(PIECES) {
            for piece in map(spread, pieces.len(), |piece| Piece::of(pieces[piece])) {
                reading.add(piece);
            }
        }
        reading
    }

    fn add(&mut self, piece: Piece) {
        let numbers = self.vocabulary.absorb(&piece.vocabulary);
        for (items, when) in piece.read {
            self.items.push(Packed::of(&items, &numbers, &mut self.interned));
            self.whens.push(when);
        }
    }
}

impl Piece {
    fn of(documents: &[Document]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let read = documents
            .iter()
            .map(|document| (read(document, &mut vocabulary).items, When::of(document)))
            .collect();
        Self { vocabulary, read }
    }
}
