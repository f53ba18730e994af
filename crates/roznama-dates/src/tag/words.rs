//! What a word can mean, asked for by kind: how many, which way it points, of which calendar.
//!
//! Each question is one small function for all rules, for a closure in every rule would be code in every browser.

use std::mem::discriminant;

use super::items::Text;
use super::lexicon::{Reading, Unit};
use super::partial::Pointing;
use crate::Calendar;

impl Text<'_> {
    /// The number in the item's reading of the same kind: `value(at, Reading::Third(0))` is `Some(3)` for "late".
    pub(super) fn value(&self, index: usize, like: Reading) -> Option<i32> {
        let item = self.items.get(index)?;
        item.readings
            .iter()
            .find(|reading| discriminant(*reading) == discriminant(&like))
            .and_then(|reading| reading.number())
    }

    /// The same without a sign.
    pub(super) fn amount(&self, index: usize, like: Reading) -> Option<u32> {
        self.value(index, like).map(i32::unsigned_abs)
    }

    /// اس, گذشتہ, آئندہ before what they point at.
    pub(super) fn points_on(&self, index: usize) -> Option<Pointing> {
        self.items.get(index)?.readings.iter().find_map(|reading| match reading {
            Reading::ThisBefore => Some(Pointing::This),
            Reading::LastBefore => Some(Pointing::Last),
            Reading::NextBefore => Some(Pointing::Next),
            _ => None,
        })
    }

    /// الماضي, گذشته behind what they point at.
    pub(super) fn points_back(&self, index: usize) -> Option<Pointing> {
        self.items.get(index)?.readings.iter().find_map(|reading| match reading {
            Reading::ThisAfter => Some(Pointing::This),
            Reading::LastAfter => Some(Pointing::Last),
            Reading::BeforeLast => Some(Pointing::BeforeLast),
            Reading::NextAfter => Some(Pointing::Next),
            Reading::AfterNext => Some(Pointing::AfterNext),
            _ => None,
        })
    }

    /// م, هـ, ش behind a year.
    pub(super) fn era(&self, index: usize) -> Option<Calendar> {
        self.items.get(index)?.readings.iter().find_map(|reading| match reading {
            Reading::Era(calendar) => Some(*calendar),
            _ => None,
        })
    }

    /// The unit in the singular, with an article or without.
    pub(super) fn has_unit(&self, index: usize, unit: Unit) -> bool {
        self.has(index, Reading::Unit(unit)) || self.has(index, Reading::UnitThe(unit))
    }
}

impl Reading {
    fn number(self) -> Option<i32> {
        Some(match self {
            Reading::Number(number) | Reading::Multiplier(number) => i32::from(number),
            Reading::RelativeYear(number) | Reading::RelativeDay(number) | Reading::Kal(number) => {
                i32::from(number)
            }
            Reading::Weekday(number)
            | Reading::WeekdayWeak(number)
            | Reading::Ordinal(number)
            | Reading::Tenths(number)
            | Reading::Third(number)
            | Reading::TenDays(number)
            | Reading::Season(number)
            | Reading::SeasonThe(number)
            | Reading::Decade(number)
            | Reading::MonthsOf(number) => i32::from(number),
            _ => return None,
        })
    }
}
