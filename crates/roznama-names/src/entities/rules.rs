//! Sets of rules.

use crate::Rule;

/// The rules that found something: a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Rules(u16);

impl From<Rule> for Rules {
    fn from(rule: Rule) -> Self {
        Self(1 << rule as u16)
    }
}

impl Rules {
    /// Those of both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Each once, in order.
    pub fn list(self) -> Vec<Rule> {
        Rule::ALL.into_iter().filter(|rule| self.0 & Self::from(*rule).0 > 0).collect()
    }
}
