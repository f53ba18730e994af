//! Canonical composition (NFC, UAX #15) of a short run of characters that carry their places in the original.
//!
//! The caller sees to it that the run begins with a character that combines with nothing before it.

use std::ops::Range;

use crate::table::{combining_class, composition, decomposition};

/// A character and the bytes of the original that it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Item {
    pub c: char,
    pub start: usize,
    pub end: usize,
    /// The number of the rule of `script.rs` that made it; 0 for none.
    pub rule: u8,
}

const S_BASE: u32 = 0xAC00;
const L_BASE: u32 = 0x1100;
const V_BASE: u32 = 0x1161;
const T_BASE: u32 = 0x11A7;
const V_COUNT: u32 = 21;
const T_COUNT: u32 = 28;
const S_COUNT: u32 = 11_172;

/// Items whose places in the original cannot be told apart.
pub(crate) struct Group {
    pub items: Range<usize>,
    pub start: usize,
    pub end: usize,
}

/// The items in groups that overlap in the original: ligatures, compositions, marks put in order.
pub(crate) fn groups(items: &[Item]) -> impl Iterator<Item = Group> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = items.get(at)?;
        let mut group = Group { items: at..at + 1, start: first.start, end: first.end };
        while let Some(item) = items.get(group.items.end).filter(|item| item.start < group.end) {
            group.items.end += 1;
            group.start = group.start.min(item.start);
            group.end = group.end.max(item.end);
        }
        at = group.items.end;
        Some(group)
    })
}

/// Appends the full canonical decomposition of `item`.
pub(crate) fn decompose_into(item: Item, out: &mut Vec<Item>) {
    let with = |c| Item { c, ..item };
    let syllable = (item.c as u32).wrapping_sub(S_BASE);
    if syllable < S_COUNT {
        let (l, vt) = (syllable / (V_COUNT * T_COUNT), syllable % (V_COUNT * T_COUNT));
        let jamo = [L_BASE + l, V_BASE + vt / T_COUNT, T_BASE + vt % T_COUNT];
        let count = if vt % T_COUNT == 0 { 2 } else { 3 };
        out.extend(jamo[..count].iter().filter_map(|code| char::from_u32(*code)).map(with));
        return;
    }
    match decomposition(item.c) {
        None => out.push(item),
        Some((first, second)) => {
            decompose_into(with(first), out);
            if let Some(second) = second {
                // The second of a pair may itself decompose (U+0344).
                decompose_into(with(second), out);
            }
        }
    }
}

/// The first character of the full canonical decomposition.
pub(crate) fn base(c: char) -> char {
    if (c as u32).wrapping_sub(S_BASE) < S_COUNT {
        return c;
    }
    decomposition(c).map_or(c, |(first, _)| base(first))
}

/// Puts decomposed characters into canonical order and composes them, in place.
pub(crate) fn order_and_compose(items: &mut Vec<Item>) {
    order(items);
    compose(items);
}

fn order(items: &mut [Item]) {
    let mut at = 0;
    while at < items.len() {
        if combining_class(items[at].c) == 0 {
            at += 1;
            continue;
        }
        let run = items[at..].iter().take_while(|item| combining_class(item.c) != 0).count();
        let marks = &mut items[at..at + run];
        if !marks.is_sorted_by_key(|item| combining_class(item.c)) {
            marks.sort_by_key(|item| combining_class(item.c));
            // Out of their order, they can only be told as one.
            let start = marks.iter().map(|item| item.start).min().unwrap_or_default();
            let end = marks.iter().map(|item| item.end).max().unwrap_or_default();
            for item in marks {
                (item.start, item.end) = (start, end);
            }
        }
        at += run;
    }
}

fn compose(items: &mut Vec<Item>) {
    let mut starter: Option<usize> = None;
    let mut last_class = 0;
    let mut kept = 0;
    for at in 0..items.len() {
        let item = items[at];
        let class = combining_class(item.c);
        if let Some(base) = starter {
            let adjacent = base + 1 == kept;
            if (adjacent || last_class < class && last_class != 0)
                && let Some(whole) = compose_pair(items[base].c, item.c)
            {
                let (start, end) =
                    (items[base].start.min(item.start), items[base].end.max(item.end));
                let rule = items[base].rule.max(item.rule);
                items[base] = Item { c: whole, start, end, rule };
                continue;
            }
        }
        if class == 0 {
            starter = Some(kept);
        }
        last_class = class;
        items[kept] = item;
        kept += 1;
    }
    items.truncate(kept);
}

fn compose_pair(first: char, second: char) -> Option<char> {
    let code = first as u32;
    let leading = code.wrapping_sub(L_BASE);
    let vowel = (second as u32).wrapping_sub(V_BASE);
    if leading < 19 && vowel < V_COUNT {
        return char::from_u32(S_BASE + (leading * V_COUNT + vowel) * T_COUNT);
    }
    let syllable = code.wrapping_sub(S_BASE);
    let trailing = (second as u32).wrapping_sub(T_BASE);
    if syllable < S_COUNT && syllable.is_multiple_of(T_COUNT) && (1..T_COUNT).contains(&trailing) {
        return char::from_u32(code + trailing);
    }
    composition(first, second)
}
