//! Where in a text its language changes: a quotation, a poem, a foreign agency's paragraph.
//!
//! The text is cut into sentences, quotations and lines; each has its evidence, and a change of language has its price (a Viterbi
//! path), so that a short sentence of loanwords changes nothing.

use std::ops::Range;

use super::{Evidence, LANGUAGES};
use crate::lang::Lang;

/// A stretch of a text in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Bytes of the text. A segment begins where the one before it ended, and together they are the text.
    pub span: Range<usize>,
    /// Its language.
    pub lang: Lang,
    /// How sure that is, as [`Guess::confidence`](super::Guess::confidence) of the segment alone.
    pub confidence: f32,
}

/// The languages of a text, in order; no two neighbours are of one language. Nothing for an empty text.
///
/// ```
/// use roznama_text::{Lang, lang_id::segments};
/// let text = "ترجمان نے کہا کہ یہ فیصلہ حکومت کا ہے۔ «جمهوری اسلامی ایران از این تصمیم استقبال می\u{200C}کند و آن را گامی \
///             مهم می\u{200C}داند» انہوں نے یہ بھی بتایا کہ اجلاس کل ہوگا۔";
/// let langs: Vec<Lang> = segments(text).into_iter().map(|segment| segment.lang).collect();
/// assert_eq!(langs, [Lang::UR, Lang::FA, Lang::UR]);
/// ```
pub fn segments(text: &str) -> Vec<Segment> {
    let pieces = pieces(text);
    let path =
        cheapest_path(&pieces.iter().map(|piece| costs(&text[piece.clone()])).collect::<Vec<_>>());
    let mut segments: Vec<Segment> = Vec::new();
    for (piece, state) in pieces.into_iter().zip(path) {
        let lang = LANGUAGES.get(state).copied().unwrap_or(Lang::EN);
        match segments.last_mut() {
            Some(last) if last.lang == lang => last.span.end = piece.end,
            _ => segments.push(Segment { span: piece, lang, confidence: 0.0 }),
        }
    }
    for segment in &mut segments {
        segment.confidence = confidence(&text[segment.span.clone()], segment.lang);
    }
    segments
}

/// A state for each language, and one for English.
const STATES: usize = LANGUAGES.len() + 1;
const ENGLISH: usize = LANGUAGES.len();
const UND: usize = LANGUAGES.len() - 1;

// Costs are negative logarithms of likelihoods, in thousandths.
/// A change of language: more than a doubtful sentence can pay, less than a clear one.
const CHANGE: i32 = 4000;
/// One piece can say no more than this against a language.
const MOST: f32 = 14.0;
/// A few Latin words stand in any text; more of them are another language.
const FEW_LATIN: i32 = 2000;
const LATIN: i32 = 10_000;

/// What the piece says against each state.
fn costs(piece: &str) -> [i32; STATES] {
    match Evidence::of(piece) {
        Evidence::None => [0; STATES],
        Evidence::Latin(guess) => {
            let few = piece.split_whitespace().nth(4).is_none();
            let mut costs = [if few { FEW_LATIN } else { LATIN }; STATES];
            costs[if guess.lang == Lang::EN { ENGLISH } else { UND }] = 0;
            costs
        }
        Evidence::Likely { behind, .. } => {
            let mut costs = [(MOST * 1000.0) as i32; STATES];
            for (cost, behind) in costs.iter_mut().zip(behind) {
                *cost = (behind.min(MOST) * 1000.0) as i32;
            }
            costs
        }
    }
}

fn cheapest_path(costs: &[[i32; STATES]]) -> Vec<usize> {
    let mut totals = [0_i64; STATES];
    let mut origins: Vec<[u8; STATES]> = Vec::with_capacity(costs.len());
    for piece in costs {
        let cheapest = (0..STATES).min_by_key(|state| totals[*state]).unwrap_or(0);
        let mut origin = [0; STATES];
        let mut next = totals;
        for state in 0..STATES {
            let changed = totals[cheapest] + i64::from(CHANGE);
            let stays = totals[state] <= changed;
            origin[state] = if stays { state } else { cheapest } as u8;
            next[state] = totals[state].min(changed) + i64::from(piece[state]);
        }
        totals = next;
        origins.push(origin);
    }
    let mut state = (0..STATES).min_by_key(|state| totals[*state]).unwrap_or(UND);
    let mut path = vec![0; costs.len()];
    for (at, origin) in origins.iter().enumerate().rev() {
        path[at] = state;
        state = usize::from(origin[state]);
    }
    path
}

fn confidence(text: &str, lang: Lang) -> f32 {
    match Evidence::of(text) {
        Evidence::None => 0.0,
        Evidence::Latin(guess) => {
            if guess.lang == lang {
                guess.confidence
            } else {
                0.0
            }
        }
        Evidence::Likely { likely, .. } => {
            LANGUAGES.iter().position(|known| *known == lang).map_or(0.0, |at| likely[at].min(1.0))
        }
    }
}

/// Sentences, quotations, lines; what ends a piece belongs to it.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match c {
            '\n' | '.' | '!' | '?' | '\u{61F}' | '\u{6D4}' | '\u{61B}' | '\u{2026}' | '\u{BB}'
            | '\u{201D}' | ')'
                if end > start =>
            {
                pieces.push(start..end);
                start = end;
            }
            '\u{AB}' | '\u{201C}' | '(' if at > start => {
                pieces.push(start..at);
                start = at;
            }
            '"' if at > start => {
                pieces.push(start..end);
                start = end;
            }
            _ => {}
        }
    }
    if start < text.len() {
        pieces.push(start..text.len());
    }
    pieces
}
