//! Where in a text its names stand.

use std::ops::Range;

use super::{NameIx, Names};
use crate::order::sort_by_key;
use crate::{DocIx, Document};

/// Letters that Arabic writes together with the word behind them.
const PARTICLES: [char; 6] = ['و', 'ف', 'ب', 'ل', 'ك', 'ک'];
/// How many of them stand before one word.
const MOST_PARTICLES: usize = 2;

impl Names {
    /// Where a document's body has its names: bytes of it, in order, none overlapping another; of two the longer one.
    ///
    /// They are looked for by their spellings: a word that is a name in one place of the text is taken for it in all.
    pub fn in_text(&self, ix: DocIx, document: &Document) -> Vec<(Range<usize>, NameIx)> {
        let body = &document.body;
        let mut found: Vec<(Range<usize>, NameIx)> = Vec::new();
        for ix in self.of_document(ix) {
            for spelling in &self.get(ix).spellings {
                let places = body.match_indices(&spelling.text);
                let spans = places.map(|(start, text)| start..start + text.len());
                found.extend(spans.filter(|span| stands_alone(body, span)).map(|span| (span, ix)));
            }
        }
        sort_by_key(&mut found, |(span, ix)| {
            let shorter = u32::MAX - (span.end - span.start) as u32;
            (span.start as u128) << 64 | u128::from(shorter) << 32 | u128::from(ix.0)
        });
        let mut end = 0;
        found.retain(|(span, _)| {
            let is_free = span.start >= end;
            if is_free {
                end = span.end;
            }
            is_free
        });
        found
    }
}

/// Whether a stretch is whole words, but for particles before it.
fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '\u{200C}' || is_mark(c);
    let (before, behind) = (&text[..span.start], &text[span.end..]);
    if behind.chars().next().is_some_and(is_letter) {
        return false;
    }
    let mut particles = before.chars().rev().take_while(|c| is_letter(*c));
    let mut count = 0;
    particles.all(|c| {
        count += 1;
        count <= MOST_PARTICLES && PARTICLES.contains(&c)
    })
}

/// Marks of Arabic script above and below letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}')
}
