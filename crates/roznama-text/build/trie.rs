//! Two-stage tables: a character's value in two loads, equal blocks stored once.

use std::collections::BTreeMap;
use std::fmt::Write as _;

const BLOCK: usize = 64;
/// Characters from here on are few and in long runs: they go to a list of ranges.
const HIGH: u32 = 0x2_0000;

/// Writes `NAME_INDEX`, `NAME_BLOCKS` and `NAME_HIGH` for a function over all characters.
pub fn write(out: &mut String, name: &str, mut value: impl FnMut(char) -> u16) {
    let mut blocks: Vec<Vec<u16>> = Vec::new();
    let mut known: BTreeMap<Vec<u16>, usize> = BTreeMap::new();
    let mut index = Vec::new();
    for start in (0..HIGH).step_by(BLOCK) {
        let block: Vec<u16> = (start..start + BLOCK as u32)
            .map(|code| char::from_u32(code).map_or(0, &mut value))
            .collect();
        let number = *known.entry(block.clone()).or_insert_with(|| {
            blocks.push(block);
            blocks.len() - 1
        });
        index.push(u16::try_from(number).expect("fewer than 65,536 blocks"));
    }
    let mut high: Vec<(u32, u32, u16)> = Vec::new();
    for code in HIGH..=char::MAX as u32 {
        let value = char::from_u32(code).map_or(0, &mut value);
        match high.last_mut() {
            _ if value == 0 => {}
            Some((_, last, same)) if *same == value && *last + 1 == code => *last = code,
            _ => high.push((code, code, value)),
        }
    }
    let flat: Vec<u16> = blocks.concat();
    writeln!(out, "pub static {name}_INDEX: [u16; {}] = {index:?};", index.len()).unwrap();
    writeln!(out, "pub static {name}_BLOCKS: [u16; {}] = {flat:?};", flat.len()).unwrap();
    writeln!(out, "pub static {name}_HIGH: [(u32, u32, u16); {}] = {high:?};", high.len()).unwrap();
}

/// Sequences of characters stored once, in one string of code points.
#[derive(Default)]
pub struct Pool {
    text: Vec<char>,
}

impl Pool {
    /// Where `sequence` is in the pool: offset and length.
    pub fn intern(&mut self, sequence: &[char]) -> (u16, u8) {
        let at = self
            .text
            .windows(sequence.len().max(1))
            .position(|window| window == sequence)
            .unwrap_or_else(|| {
                self.text.extend(sequence);
                self.text.len() - sequence.len()
            });
        (
            u16::try_from(at).expect("a pool of fewer than 65,536"),
            u8::try_from(sequence.len()).expect("short sequences"),
        )
    }

    pub fn write(&self, out: &mut String) {
        let codes: Vec<String> =
            self.text.iter().map(|c| format!("'\\u{{{:x}}}'", *c as u32)).collect();
        writeln!(out, "pub static POOL: [char; {}] = [{}];", codes.len(), codes.join(",")).unwrap();
    }
}
