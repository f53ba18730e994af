//! What is to be known of a character, packed into 32 bits: the values that occur are stored once, characters before
//! `LOW` have the number of theirs in a table, the others in runs, page by page of 256.

use std::fmt::Write as _;

use crate::unicode;

/// Characters before this one are looked up directly: all letters of Arabic script but the rare.
pub const LOW: u32 = 0x800;
/// Characters from here on are few and in long runs: they go to a list of ranges.
const HIGH: u32 = 0x2_0000;

/// What `Properties` of src/table.rs reads; `fold` is put above it by the caller.
pub fn of(c: char) -> u32 {
    let grapheme = unicode::grapheme_class(c);
    // LV among LVT is told by arithmetic.
    let grapheme = if grapheme == unicode::LV { unicode::LVT } else { grapheme };
    u32::from(grapheme)
        | u32::from(unicode::conjunct_class(c)) << 4
        | u32::from(unicode::word_class(c)) << 6
        | u32::from(unicode::is_arabic_letter(c)) << 10
        | u32::from(unicode::is_dual_joining(c)) << 11
        | u32::from(unicode::is_mark(c) || unicode::combining_class(c) != 0) << 12
        | u32::from(unicode::combining_class(c)) << 16
}

/// Writes the tables of a function over all characters.
pub fn write(out: &mut String, mut value: impl FnMut(char) -> u32) {
    let mut palette: Vec<u32> = vec![0];
    let mut number = |code: u32| {
        let value = char::from_u32(code).map_or(0, &mut value);
        let at = palette.iter().position(|known| *known == value).unwrap_or_else(|| {
            palette.push(value);
            palette.len() - 1
        });
        u8::try_from(at).expect("at most 256 different values")
    };
    let low: Vec<u8> = (0..LOW).map(&mut number).collect();
    let (mut pages, mut lengths, mut values) = (Vec::new(), Vec::new(), Vec::new());
    for page in (LOW..HIGH).step_by(256) {
        pages.push(u16::try_from(lengths.len()).expect("fewer than 65,536 runs"));
        let numbers: Vec<u8> = (page..page + 256).map(&mut number).collect();
        for run in numbers.chunk_by(|one, next| one == next) {
            // That of a whole page does not matter.
            lengths.push(run.len() & 0xFF);
            values.push(run[0]);
        }
    }
    pages.push(u16::try_from(lengths.len()).expect("fewer than 65,536 runs"));
    let mut high: Vec<(u32, u8)> = Vec::new();
    for code in HIGH..=char::MAX as u32 {
        let value = number(code);
        if high.last().is_none_or(|(_, last)| *last != value) {
            high.push((code, value));
        }
    }
    let n = lengths.len();
    writeln!(out, "pub static PALETTE: [u32; {}] = {palette:?};", palette.len()).unwrap();
    writeln!(out, "pub static LOW: [u8; {LOW}] = {low:?};").unwrap();
    writeln!(out, "pub static PAGES: [u16; {}] = {pages:?};", pages.len()).unwrap();
    writeln!(out, "pub static RUN_LENGTHS: [u8; {n}] = {lengths:?};").unwrap();
    writeln!(out, "pub static RUN_VALUES: [u8; {n}] = {values:?};").unwrap();
    writeln!(out, "pub static HIGH: [(u32, u8); {}] = {high:?};", high.len()).unwrap();
}
