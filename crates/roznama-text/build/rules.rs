//! Keys of one character as rules: so many characters from here on, all or every second one, become one and the same or
//! as many in a row.

use std::collections::BTreeMap;
use std::fmt::Write as _;

#[derive(Default)]
pub struct Rules {
    pairs: BTreeMap<u32, u32>,
}

#[derive(Clone, Copy)]
struct Rule {
    start: u32,
    target: u32,
    count: u32,
    /// Every character (1) or every second one (2).
    stride: u32,
    /// Whether the targets move with them.
    moves: bool,
}

impl Rule {
    fn of(self, nth: u32) -> (u32, u32) {
        let moved = if self.moves { nth * self.stride } else { 0 };
        (self.start + nth * self.stride, self.target + moved)
    }
}

impl Rules {
    pub fn push(&mut self, from: char, to: char) {
        self.pairs.insert(from as u32, to as u32);
    }

    /// Writes the rules. Between every second character there must be none that is mapped.
    pub fn write(&self, out: &mut String, is_mapped: impl Fn(char) -> bool) {
        let mut rules: Vec<Rule> = Vec::new();
        let mut after = 0;
        for (start, target) in &self.pairs {
            if *start < after {
                continue;
            }
            let longest = [(1, true), (1, false), (2, true), (2, false)]
                .map(|(stride, moves)| self.longest(*start, *target, stride, moves, &is_mapped))
                .into_iter()
                .max_by_key(|rule| (rule.count, 2 - rule.stride));
            let Some(rule) = longest else { continue };
            after = rule.of(rule.count - 1).0 + 1;
            rules.push(rule);
        }
        let n = rules.len();
        let column = |of: fn(&Rule) -> u32| rules.iter().map(of).collect::<Vec<_>>();
        let (starts, targets) = (column(|rule| rule.start), column(|rule| rule.target));
        // The lowest two bits: every second, moves.
        let shapes =
            column(|rule| rule.count << 2 | (rule.stride - 1) << 1 | u32::from(rule.moves));
        writeln!(out, "pub static RULE_STARTS: [u32; {n}] = {starts:?};").unwrap();
        writeln!(out, "pub static RULE_TARGETS: [u32; {n}] = {targets:?};").unwrap();
        writeln!(out, "pub static RULE_SHAPES: [u16; {n}] = {shapes:?};").unwrap();
    }

    fn longest(
        &self,
        start: u32,
        target: u32,
        stride: u32,
        moves: bool,
        is_mapped: &impl Fn(char) -> bool,
    ) -> Rule {
        let mut rule = Rule { start, target, count: 1, stride, moves };
        loop {
            let (code, target) = rule.of(rule.count);
            let between = char::from_u32(code - 1).filter(|_| stride == 2);
            if self.pairs.get(&code) != Some(&target) || between.is_some_and(is_mapped) {
                return rule;
            }
            rule.count += 1;
        }
    }
}
