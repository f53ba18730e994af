//! Numbers in digits and in words.

use super::items::{Kind, Text};
use super::lexicon::{Language, Reading};

/// More items than the longest number that a date needs; what is longer is read in parts, so that time stays linear.
const LONGEST: usize = 12;

/// A number that ends before the item `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    pub end: usize,
    /// Digits it was written with; 0 for words.
    pub digits: u8,
}

impl Text<'_> {
    /// A number in digits or words: ۱۲, بیست و دو, ألف وتسعمائة وتسعة وستين, انیس سو سینتالیس.
    pub(super) fn cardinal(&self, index: usize) -> Option<Number> {
        if let Some((value, digits)) = self.number(index) {
            if digits > 9 {
                return None;
            }
            // ۱۰ هزار
            return Some(match self.amount(index + 1, Reading::Multiplier(0)) {
                Some(by) => Number { value: value.saturating_mul(by), end: index + 2, digits: 0 },
                None => Number { value, end: index + 1, digits },
            });
        }
        self.cardinal_in_words(index)
    }

    pub(super) fn cardinal_in_words(&self, index: usize) -> Option<Number> {
        let mut total = 0;
        let mut current: u32 = 0;
        let mut end = index;
        while end < index + LONGEST {
            // The "and" between two number words: an item of its own, or an Arabic clitic.
            let at = if end > index && self.has(end, Reading::And) { end + 1 } else { end };
            let has_and = at > end || (end > index && self.has_and(at));
            if let Some(number) = self.amount(at, Reading::Number(0)) {
                // خمس وتسعين وتسعمئة وألف: from the small to the large.
                let rising = self.language == Language::Arabic
                    && has_and
                    && total == 0
                    && current > 0
                    && (number >= 1000
                        || (current < 100 && number >= 100 && number.is_multiple_of(100)));
                if end > index && !rising && !self.may_follow(current, number, has_and, end - 1) {
                    break;
                }
                if number >= 1000 { total += number } else { current += number }
            } else if let Some(by) = self.amount(at, Reading::Multiplier(0)) {
                if has_and && current > 0 {
                    break;
                }
                let times = current.max(1);
                if by == 1000 {
                    total += times.min(999) * 1000;
                    current = 0;
                } else {
                    current = times.min(99) * by;
                }
            } else {
                break;
            }
            end = at + 1;
        }
        (end > index).then_some(Number { value: total + current, end, digits: 0 })
    }

    /// Whether a number word may add to what came before: twenty and two, not two and twenty-one more.
    fn may_follow(&self, current: u32, number: u32, has_and: bool, before: usize) -> bool {
        let after_multiplier = self.amount(before, Reading::Multiplier(0)).is_some();
        if !has_and && !after_multiplier {
            return false;
        }
        let ones = current % 100;
        let arabic_order = self.language == Language::Arabic
            && (1..10).contains(&ones)
            && (20..100).contains(&number)
            && number.is_multiple_of(10);
        let room = if current.is_multiple_of(100) {
            100
        } else if current.is_multiple_of(10) && ones >= 20 {
            10
        } else {
            0
        };
        let room = if current == 0 { 1000 } else { room };
        arabic_order || number < room
    }

    /// An ordinal in words: بیست و دوم, الحادي والعشرين, پانچویں.
    pub(super) fn ordinal(&self, index: usize) -> Option<Number> {
        if let Some(value) = self.amount(index, Reading::Ordinal(0)) {
            if value < 10
                && self.has_and(index + 1)
                && let Some(tens) =
                    self.amount(index + 1, Reading::Ordinal(0)).filter(|tens| tens % 10 == 0)
            {
                return Some(Number { value: value + tens, end: index + 2, digits: 0 });
            }
            // بیستم و یکم
            if value >= 20
                && self.language == Language::Persian
                && self.has(index + 1, Reading::And)
                && let Some(ones) =
                    self.amount(index + 2, Reading::Ordinal(0)).filter(|ones| *ones < 10)
            {
                return Some(Number { value: value + ones, end: index + 3, digits: 0 });
            }
            return Some(Number { value, end: index + 1, digits: 0 });
        }
        let tens = self
            .amount(index, Reading::Number(0))
            .filter(|tens| (20..100).contains(tens) && tens % 10 == 0)?;
        let ones = self.amount(index + 2, Reading::Ordinal(0)).filter(|ones| *ones < 10)?;
        self.has(index + 1, Reading::And).then_some(Number {
            value: tens + ones,
            end: index + 3,
            digits: 0,
        })
    }

    /// 20ویں, 24th: the ending belongs to the number.
    fn with_ordinal_ending(&self, number: Number) -> Number {
        let ending = self.is_glued(number.end) && self.has(number.end, Reading::OrdinalEnding);
        Number { end: number.end + usize::from(ending), ..number }
    }

    /// An ordinal in words, or in digits with an ending: پانچویں, 5ویں.
    pub(super) fn any_ordinal(&self, index: usize) -> Option<Number> {
        self.ordinal(index).or_else(|| {
            let number = self.cardinal(index).filter(|number| (1..=2).contains(&number.digits))?;
            let at = self.skip(number.end, Reading::OrdinalEnding);
            (at > number.end).then_some(Number { end: at, ..number })
        })
    }

    /// A day of the month: at most two digits standing free, or a number in words.
    pub(super) fn day_number(&self, index: usize) -> Option<Number> {
        let number = match self.items.get(index)?.kind {
            Kind::Number { .. } => self
                .cardinal(index)
                .filter(|number| number.digits <= 2 && !self.is_fraction(index))
                .map(|number| self.with_ordinal_ending(number))?,
            Kind::Word => self.ordinal(index).or_else(|| self.cardinal_in_words(index))?,
            Kind::Mark(_) => return None,
        };
        (1..=31).contains(&number.value).then_some(number)
    }

    /// Digits that continue a decimal, a time or a longer chain: 3.5, 10:30.
    pub(super) fn is_fraction(&self, index: usize) -> bool {
        let joins = |mark: usize, other: usize| {
            matches!(self.mark(mark), Some('.' | ':' | ',' | '٫' | '/'))
                && self.number(other).is_some()
        };
        let before = index >= 2
            && self.is_glued(index)
            && self.is_glued(index - 1)
            && joins(index - 1, index - 2);
        let after =
            self.is_glued(index + 1) && self.is_glued(index + 2) && joins(index + 1, index + 2);
        before || after
    }
}
