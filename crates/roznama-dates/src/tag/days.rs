//! Days that share a month: `۵، ۹ و ۱۲`.

/// A set of days, `1..=31`, as the bits of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DaysOfMonth(u32);

impl DaysOfMonth {
    pub(super) fn one(day: u8) -> DaysOfMonth {
        DaysOfMonth::default().and(day)
    }

    /// Takes a day in; one that no month has is left out.
    pub(super) fn and(self, day: u8) -> DaysOfMonth {
        let bit = if (1..=31).contains(&day) { 1 << day } else { 0 };
        DaysOfMonth(self.0 | bit)
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn len(self) -> u32 {
        self.0.count_ones()
    }

    pub(super) fn first(self) -> Option<u8> {
        (self.0 != 0).then(|| self.0.trailing_zeros() as u8)
    }

    pub(super) fn last(self) -> Option<u8> {
        (self.0 != 0).then(|| 31 - self.0.leading_zeros() as u8)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = u8> {
        (1..=31).filter(move |day| self.0 & 1 << day != 0)
    }

    /// None is missing between the first and the last.
    pub(super) fn follow_each_other(self) -> bool {
        let bits = self.0 >> self.0.trailing_zeros().min(31);
        bits & (bits + 1) == 0
    }
}
