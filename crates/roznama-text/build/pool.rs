//! Sequences of characters stored once, in one string of code points.

use std::fmt::Write as _;

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

/// Offsets and lengths in the pool, as two columns: they compress better than pairs.
pub fn write_places(out: &mut String, name: &str, places: &[(u16, u8)]) {
    let (at, len): (Vec<u16>, Vec<u8>) = places.iter().copied().unzip();
    writeln!(out, "pub static {name}_AT: [u16; {}] = {at:?};", at.len()).unwrap();
    writeln!(out, "pub static {name}_LEN: [u8; {}] = {len:?};", len.len()).unwrap();
}
