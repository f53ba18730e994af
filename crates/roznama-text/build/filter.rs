//! Xor filters with values: words are put into three slots each, so that the slots' exclusive or is the word's value.

use std::collections::BTreeMap;

use crate::hash::{hash, long_mark, mark, slots};

/// The tables of `src/non_joiners/words.rs`.
pub struct Packed {
    pub longest: usize,
    pub ranks: Vec<u8>,
    pub marks: Vec<u8>,
    pub levels: Vec<u8>,
}

/// Words by their ranks, 1 to 3, and pieces by their levels as first and as last part, 0 to 3.
pub fn pack(ranks: &BTreeMap<String, u8>, levels: &BTreeMap<String, [u8; 2]>) -> Packed {
    let longest = ranks.keys().map(|word| word.chars().count()).max().unwrap_or(0);
    let marked = |word: &String| mark(hash(word.chars()));
    let ranked: Vec<(String, u16)> = ranks
        .iter()
        .map(|(word, rank)| (word.clone(), u16::from(marked(word) & !3 | rank)))
        .collect();
    let pieces: Vec<(String, u16)> = levels
        .iter()
        .map(|(piece, [first, last])| {
            (piece.clone(), u16::from(marked(piece)) | u16::from(first | last << 2) << 8)
        })
        .collect();
    let pieces = fill(&pieces);
    Packed {
        longest,
        ranks: fill(&ranked).into_iter().map(low).collect(),
        marks: pieces.iter().copied().map(low).collect(),
        levels: pieces
            .chunks(2)
            .map(|pair| low(pair[0] >> 8) | low(pair.get(1).map_or(0, |slot| slot >> 8)) << 4)
            .collect(),
    }
}

/// The table of `src/non_joiners/verbs.rs`: stems with a bit for each tense.
pub fn pack_stems(stems: &BTreeMap<String, u16>) -> Vec<u16> {
    let marked =
        |(stem, tenses): (&String, &u16)| (stem.clone(), long_mark(hash(stem.chars())) | tenses);
    fill(&stems.iter().map(marked).collect::<Vec<_>>())
}

fn low(value: u16) -> u8 {
    value.to_le_bytes()[0]
}

/// The slots of a table in which every word has its value; a third more room is tried until they can be filled.
fn fill(words: &[(String, u16)]) -> Vec<u16> {
    let mut len = words.len() * 123 / 100 + 32;
    loop {
        len = len.next_multiple_of(3);
        if let Some(table) = try_fill(words, len) {
            return table;
        }
        len += len / 50 + 3;
    }
}

fn try_fill(words: &[(String, u16)], len: usize) -> Option<Vec<u16>> {
    let places: Vec<[usize; 3]> =
        words.iter().map(|(word, _)| slots(hash(word.chars()), len)).collect();
    // How many words want a slot, and which they are, as an exclusive or.
    let mut wanted = vec![(0_u32, 0_usize); len];
    for (number, slots) in places.iter().enumerate() {
        for slot in slots {
            wanted[*slot].0 += 1;
            wanted[*slot].1 ^= number;
        }
    }
    // Slots that one word alone wants are that word's to set; without it others become such.
    let mut open: Vec<usize> = (0..len).filter(|slot| wanted[*slot].0 == 1).collect();
    let mut order = Vec::new();
    while let Some(slot) = open.pop() {
        let (count, number) = wanted[slot];
        if count != 1 {
            continue;
        }
        order.push((number, slot));
        for other in places[number] {
            wanted[other].0 -= 1;
            wanted[other].1 ^= number;
            if wanted[other].0 == 1 {
                open.push(other);
            }
        }
    }
    if order.len() < words.len() {
        return None;
    }
    let mut table = vec![0; len];
    for (number, slot) in order.into_iter().rev() {
        let others = places[number].iter().filter(|other| **other != slot);
        table[slot] = others.fold(words[number].1, |value, other| value ^ table[*other]);
    }
    Some(table)
}
