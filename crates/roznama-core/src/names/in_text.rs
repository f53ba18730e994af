//! Where in a text its names stand.

use std::ops::Range;

use super::{NameIx, Names};
use crate::order::sort_by_key;
use crate::{DocIx, Document, Snippet};

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

impl Names {
    /// A passage of a document's body around the first place of a name, with its places in it.
    pub fn context(&self, ix: NameIx, document: &Document) -> Snippet {
        let body = &document.body;
        let mut places: Vec<Range<usize>> = Vec::new();
        for spelling in &self.get(ix).spellings {
            let found = body.match_indices(&spelling.text);
            let spans = found.map(|(start, text)| start..start + text.len());
            places.extend(spans.filter(|span| stands_alone(body, span)));
        }
        // The longer one of two that begin in one place.
        sort_by_key(&mut places, |span| {
            (span.start as u128) << 64 | u128::from(u64::MAX - span.end as u64)
        });
        let at = places.first().map_or(0..0, Clone::clone);
        let line = document.paragraphs.iter().find(|it| it.span.contains(&at.start));
        let line = line.map_or(0..body.len(), |line| line.span.clone());
        let from = body.ceil_char_boundary(line.start.max(at.start.saturating_sub(CONTEXT)));
        let to = body.floor_char_boundary(line.end.min(at.end + 2 * CONTEXT));
        // Whole words.
        let from = if from > line.start {
            body[from..at.start].find(' ').map_or(from, |space| from + space + 1)
        } else {
            from
        };
        let to = if to < line.end {
            body[at.end..to].rfind(' ').map_or(to, |space| at.end + space)
        } else {
            to
        };
        let mut end = from;
        places.retain(|span| {
            let is_shown = span.start >= end && span.end <= to;
            if is_shown {
                end = span.end;
            }
            is_shown
        });
        Snippet { span: from..to, highlights: places }
    }
}

/// Bytes shown before a name, and half of those behind it.
const CONTEXT: usize = 120;

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
