//! Canonical decomposition in single steps, by stretches of code points that all decompose.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::unicode;

pub struct Canonical {
    pub steps: Vec<(char, char, Option<char>)>,
    seconds: BTreeSet<char>,
}

/// Code points one after the other whose steps stand one after the other.
struct Stretch {
    start: u32,
    /// The place of the first step.
    at: usize,
    /// Whether they are what their halves compose to.
    composes: bool,
}

impl Canonical {
    pub fn collect() -> Self {
        let steps: Vec<_> = unicode::characters()
            .filter_map(|c| unicode::canonical_step(c).map(|(first, second)| (c, first, second)))
            .collect();
        let seconds = steps.iter().filter_map(|(_, _, second)| *second).collect();
        Self { steps, seconds }
    }

    /// Whether `c` stays where and what it is whatever stands before it.
    pub fn is_inert(&self, c: char) -> bool {
        unicode::combining_class(c) == 0
            && !self.seconds.contains(&c)
            && !matches!(c, '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}')
    }

    pub fn write(&self, out: &mut String) {
        let composes = |at: usize| {
            let (whole, first, second) = self.steps[at];
            second.is_some_and(|second| unicode::compose(first, second) == Some(whole))
        };
        let mut stretches: Vec<Stretch> = Vec::new();
        for (at, (whole, _, _)) in self.steps.iter().enumerate() {
            let goes_on = |last: &Stretch| {
                last.start as usize + (at - last.at) == *whole as usize
                    && last.composes == composes(at)
            };
            if !stretches.last().is_some_and(goes_on) {
                stretches.push(Stretch { start: *whole as u32, at, composes: composes(at) });
            }
        }
        let n = stretches.len();
        let starts: Vec<u32> = stretches.iter().map(|stretch| stretch.start).collect();
        // The lowest bit tells whether the stretch composes.
        let ats: Vec<usize> = stretches
            .iter()
            .map(|stretch| stretch.at << 1 | usize::from(stretch.composes))
            .collect();
        writeln!(out, "pub static STEP_STARTS: [u32; {n}] = {starts:?};").unwrap();
        writeln!(out, "pub static STEP_PLACES: [u16; {n}] = {ats:?};").unwrap();

        let n = self.steps.len();
        // The three bytes of the first in columns of their own, which compress better.
        for (name, shift) in [("LOW", 0), ("MIDDLE", 8), ("HIGH", 16)] {
            let bytes: Vec<u32> =
                self.steps.iter().map(|step| step.1 as u32 >> shift & 0xFF).collect();
            writeln!(out, "pub static FIRST_{name}: [u8; {n}] = {bytes:?};").unwrap();
        }
        let seconds: Vec<char> = self.seconds.iter().copied().collect();
        let number = |second: Option<char>| match second {
            Some(c) => seconds.binary_search(&c).expect("it is one of them") + 1,
            None => 0,
        };
        let numbers: Vec<usize> = self.steps.iter().map(|step| number(step.2)).collect();
        writeln!(out, "pub static STEP_SECOND: [u8; {n}] = {numbers:?};").unwrap();

        // Each second, and from which to which step it occurs.
        let n = seconds.len();
        let codes: Vec<u32> = seconds.iter().map(|c| *c as u32).collect();
        let from: Vec<usize> = (1..=n)
            .map(|second| numbers.iter().position(|at| *at == second).unwrap_or_default())
            .collect();
        let to: Vec<usize> = (1..=n)
            .map(|second| numbers.iter().rposition(|at| *at == second).map_or(0, |at| at + 1))
            .collect();
        writeln!(out, "pub static SECONDS: [u32; {n}] = {codes:?};").unwrap();
        writeln!(out, "pub static SECOND_FROM: [u16; {n}] = {from:?};").unwrap();
        writeln!(out, "pub static SECOND_TO: [u16; {n}] = {to:?};").unwrap();
    }
}
