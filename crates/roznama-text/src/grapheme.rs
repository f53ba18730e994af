//! Extended grapheme clusters (UAX #29): what a reader takes for one letter.

use std::ops::Range;

use crate::table::Properties;

/// Widens a range to whole grapheme clusters; offsets past the end count as the end.
///
/// ```
/// use roznama_text::grapheme::snap;
/// let text = "كِتاب"; // kaf and kasra are one cluster of four bytes
/// assert_eq!(snap(text, 0..2), 0..4);
/// assert_eq!(snap(text, 1..1), 0..0);
/// ```
pub fn snap(text: &str, range: Range<usize>) -> Range<usize> {
    let start = boundary_before(text, range.start);
    if range.end <= range.start {
        return start..start;
    }
    let end = text.len().min(range.end);
    let mut widened = boundary_before(text, end);
    if widened < end {
        widened = next_boundary(text, widened);
    }
    start..widened.max(start)
}

/// The last cluster boundary at or before `offset`.
///
/// ```
/// assert_eq!(roznama_text::grapheme::boundary_before("آ\u{64E}ب", 2), 0);
/// ```
pub fn boundary_before(text: &str, offset: usize) -> usize {
    let offset = text.floor_char_boundary(offset);
    if offset == 0 || offset == text.len() {
        return offset;
    }
    // From a place where there is a boundary whatever stands around it, forward.
    let mut start = offset;
    let plain =
        |c: char| Properties::of(c).grapheme() == OTHER && Properties::of(c).conjunct() == 0;
    while let Some(c) = text[..start].chars().next_back() {
        start -= c.len_utf8();
        if plain(c) && text[..start].chars().next_back().is_none_or(plain) {
            break;
        }
    }
    let mut boundary = start;
    while boundary < offset {
        let next = next_boundary(text, boundary);
        if next > offset {
            return boundary;
        }
        boundary = next;
    }
    boundary
}

/// The end of the cluster that begins at `start`, which must be a boundary.
///
/// ```
/// assert_eq!(roznama_text::grapheme::next_boundary("ب\u{64E}ت", 0), 4);
/// ```
pub fn next_boundary(text: &str, start: usize) -> usize {
    let mut chars = text[start..].chars();
    let Some(first) = chars.next() else { return text.len() };
    let mut state = State::after(first);
    let mut end = start + first.len_utf8();
    for c in chars {
        if state.breaks_before(c) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// The clusters of more than one character, in order.
pub(crate) fn clusters(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices();
    // The cluster so far: where it began, whether it has more than one character.
    let mut state = State::after('\n');
    let mut start = 0;
    let mut several = false;
    let mut done = false;
    std::iter::from_fn(move || {
        for (at, c) in chars.by_ref() {
            if !state.breaks_before(c) {
                several = true;
                continue;
            }
            let closed = start..at;
            (start, state) = (at, State::after(c));
            if std::mem::take(&mut several) {
                return Some(closed);
            }
        }
        if std::mem::replace(&mut done, true) || !several {
            return None;
        }
        Some(start..text.len())
    })
}

// The numbers that build/unicode.rs gives the classes.
const OTHER: u8 = 0;
const CR: u8 = 1;
const LF: u8 = 2;
const CONTROL: u8 = 3;
const EXTEND: u8 = 4;
const ZWJ: u8 = 5;
const SPACING_MARK: u8 = 6;
const PREPEND: u8 = 7;
const REGIONAL: u8 = 8;
const L: u8 = 9;
const V: u8 = 10;
const T: u8 = 11;
const LV: u8 = 12;
const LVT: u8 = 13;
const PICTOGRAPH: u8 = 14;

/// What the rules need to remember of the cluster so far.
struct State {
    last: u8,
    /// Regional indicators seen in a row.
    regional: u8,
    /// A pictograph followed by nothing but extending characters: 1, and a joiner after them: 2.
    pictograph: u8,
    /// An Indic consonant followed by extending characters: 1, a linker among them: 2.
    consonant: u8,
}

impl State {
    fn after(first: char) -> Self {
        let class = Properties::of(first).grapheme();
        Self {
            last: class,
            regional: u8::from(class == REGIONAL),
            pictograph: u8::from(class == PICTOGRAPH),
            consonant: u8::from(Properties::of(first).conjunct() == 1),
        }
    }

    /// Whether a cluster ends before `c`; if not, `c` becomes part of it. Rules GB3 to GB999.
    #[inline]
    fn breaks_before(&mut self, c: char) -> bool {
        let properties = Properties::of(c);
        let class = properties.grapheme();
        if class == OTHER && self.last == OTHER && properties.conjunct() == 0 {
            return true;
        }
        let conjunct = properties.conjunct();
        let joins = match (self.last, class) {
            (CR | LF | CONTROL, _) | (_, CR | LF | CONTROL) => (self.last, class) == (CR, LF),
            (L, L | V | LV | LVT)
            | (LV | V, V | T)
            | (LVT | T, T)
            | (_, EXTEND | ZWJ | SPACING_MARK)
            | (PREPEND, _) => true,
            (_, PICTOGRAPH) => self.pictograph == 2,
            (REGIONAL, REGIONAL) => self.regional % 2 == 1,
            _ => conjunct == 1 && self.consonant == 2,
        };
        if !joins {
            return true;
        }
        self.regional = if class == REGIONAL { self.regional.wrapping_add(1) } else { 0 };
        self.pictograph = match (self.pictograph, class) {
            (_, PICTOGRAPH) | (1.., EXTEND) => 1,
            (1, ZWJ) => 2,
            _ => 0,
        };
        self.consonant = match (self.consonant, conjunct) {
            (_, 1) => 1,
            (1.., 3) => 2,
            (seen @ 1.., 2) => seen,
            _ => 0,
        };
        self.last = class;
        false
    }
}
