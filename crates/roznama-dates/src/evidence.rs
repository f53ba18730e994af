//! What a date was told from: the clues that its words and its document gave.

use std::fmt;
use std::str::FromStr;

/// One thing that helped to find a date's value.
///
/// ```
/// use roznama_dates::{Clue, Day, tag};
/// use roznama_text::Lang;
/// let on = Day::from_ymd(2016, 12, 25);
/// let evidence = tag("سيعود الوفد الأربعاء", Lang::AR, on)[0].evidence;
/// assert!(evidence.has(Clue::DocumentDate) && evidence.has(Clue::Tense));
/// assert_eq!(evidence.to_string(), "document-date weekday tense");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[allow(missing_docs, reason = "`Clue::explain` says it of each")]
pub enum Clue {
    DocumentDate,
    Year,
    ShortYear,
    MonthName,
    Weekday,
    EraMark,
    Tense,
    NumberOrder,
    Contradiction,
    Tabular,
}

impl Clue {
    /// Every clue.
    pub const ALL: [Clue; 10] = [
        Clue::DocumentDate,
        Clue::Year,
        Clue::ShortYear,
        Clue::MonthName,
        Clue::Weekday,
        Clue::EraMark,
        Clue::Tense,
        Clue::NumberOrder,
        Clue::Contradiction,
        Clue::Tabular,
    ];

    /// The name in lower-case words joined by hyphens.
    pub const fn name(self) -> &'static str {
        self.text().0
    }

    /// What the clue tells, in one English sentence.
    ///
    /// ```
    /// use roznama_dates::Clue;
    /// assert_eq!(Clue::Year.explain(), "A year is written in full.");
    /// ```
    pub const fn explain(self) -> &'static str {
        self.text().1
    }

    const fn text(self) -> (&'static str, &'static str) {
        match self {
            Clue::DocumentDate => ("document-date", "The value counts from the document's date."),
            Clue::Year => ("year", "A year is written in full."),
            Clue::ShortYear => (
                "short-year",
                "The year has two digits; its century follows from the document's date.",
            ),
            Clue::MonthName => ("month-name", "A month is named, which also tells the calendar."),
            Clue::Weekday => ("weekday", "A day of the week is named."),
            Clue::EraMark => ("era-mark", "A mark tells the calendar."),
            Clue::Tense => {
                ("tense", "A verb or a word of expectation tells whether it lies ahead.")
            }
            Clue::NumberOrder => {
                ("number-order", "The numbers have several readings; one of them was chosen.")
            }
            Clue::Contradiction => {
                ("contradiction", "The weekday and the date beside it do not agree.")
            }
            Clue::Tabular => (
                "tabular",
                "The year lies outside the tables of Umm al-Qura; the days follow the arithmetic calendar.",
            ),
        }
    }
}

/// The part of a day that a date's words name.
///
/// ```
/// use roznama_dates::{Day, PartOfDay, tag};
/// use roznama_text::Lang;
/// let on = Day::from_ymd(2016, 12, 25);
/// assert_eq!(tag("ليل السبت", Lang::AR, on)[0].evidence.part_of_day(), Some(PartOfDay::Night));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names explain themselves")]
pub enum PartOfDay {
    Dawn = 1,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

impl PartOfDay {
    /// The six parts in their order.
    pub const ALL: [PartOfDay; 6] = [
        PartOfDay::Dawn,
        PartOfDay::Morning,
        PartOfDay::Noon,
        PartOfDay::Afternoon,
        PartOfDay::Evening,
        PartOfDay::Night,
    ];

    /// The name in lower case.
    ///
    /// ```
    /// assert_eq!(roznama_dates::PartOfDay::Night.name(), "night");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            PartOfDay::Dawn => "dawn",
            PartOfDay::Morning => "morning",
            PartOfDay::Noon => "noon",
            PartOfDay::Afternoon => "afternoon",
            PartOfDay::Evening => "evening",
            PartOfDay::Night => "night",
        }
    }
}

/// The clues of one date and the part of the day it names. Two bytes.
///
/// ```
/// use roznama_dates::{Clue, Evidence, PartOfDay};
/// let evidence = Evidence::default().with(Clue::Weekday).with_part_of_day(PartOfDay::Night);
/// assert_eq!(evidence.to_string(), "weekday night");
/// assert_eq!("weekday night".parse(), Ok(evidence));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence(u16);

/// Where the part of the day stands in the bits, behind those of the clues.
const PART_SHIFT: u32 = 12;

impl Evidence {
    /// Whether the clue is among them.
    pub const fn has(self, clue: Clue) -> bool {
        self.0 >> clue as u32 & 1 == 1
    }

    /// The clues, in the order of [`Clue::ALL`].
    pub fn clues(self) -> impl Iterator<Item = Clue> {
        Clue::ALL.into_iter().filter(move |clue| self.has(*clue))
    }

    /// The part of the day that the words name.
    pub fn part_of_day(self) -> Option<PartOfDay> {
        let number = usize::from(self.0 >> PART_SHIFT);
        PartOfDay::ALL.get(number.checked_sub(1)?).copied()
    }

    /// The same and one clue more.
    #[must_use]
    pub const fn with(self, clue: Clue) -> Evidence {
        Evidence(self.0 | 1 << clue as u16)
    }

    /// The same with a part of the day.
    #[must_use]
    pub const fn with_part_of_day(self, part: PartOfDay) -> Evidence {
        Evidence(self.0 & ((1 << PART_SHIFT) - 1) | (part as u16) << PART_SHIFT)
    }

    /// The bits, for compact storage.
    #[cfg(any(feature = "serde", test))]
    pub(crate) const fn bits(self) -> u16 {
        self.0
    }

    #[cfg(any(feature = "serde", test))]
    /// Bits as stored; `None` where one of them has no meaning.
    pub(crate) const fn from_bits(bits: u16) -> Option<Evidence> {
        let clues = bits & ((1 << PART_SHIFT) - 1);
        let valid =
            clues >> Clue::ALL.len() == 0 && (bits >> PART_SHIFT) as usize <= PartOfDay::ALL.len();
        if valid { Some(Evidence(bits)) } else { None }
    }
}

/// The names of the clues and of the part of the day, parted by spaces.
impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.clues().map(Clue::name).chain(self.part_of_day().map(PartOfDay::name));
        for (index, name) in names.enumerate() {
            f.write_str(if index == 0 { "" } else { " " })?;
            f.write_str(name)?;
        }
        Ok(())
    }
}

/// A name that is neither a clue nor a part of the day.
///
/// ```
/// let error = "weekday hunch".parse::<roznama_dates::Evidence>().unwrap_err();
/// assert_eq!(error.to_string(), "expected names of clues or a part of the day, found “hunch”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceError {
    found: String,
}

impl fmt::Display for EvidenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected names of clues or a part of the day, found “{}”", self.found)
    }
}

impl std::error::Error for EvidenceError {}

impl FromStr for Evidence {
    type Err = EvidenceError;

    fn from_str(text: &str) -> Result<Evidence, EvidenceError> {
        text.split_whitespace().try_fold(Evidence::default(), |evidence, name| {
            let clue = Clue::ALL.into_iter().find(|clue| clue.name() == name);
            let part = PartOfDay::ALL.into_iter().find(|part| part.name() == name);
            match (clue, part) {
                (Some(clue), _) => Ok(evidence.with(clue)),
                (None, Some(part)) => Ok(evidence.with_part_of_day(part)),
                (None, None) => Err(EvidenceError { found: name.to_owned() }),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_and_names_lead_back() {
        for clue in Clue::ALL {
            for part in PartOfDay::ALL {
                let evidence = Evidence::default().with(clue).with_part_of_day(part);
                assert_eq!(Evidence::from_bits(evidence.bits()), Some(evidence));
                assert_eq!(evidence.to_string().parse(), Ok(evidence));
                assert!(clue.explain().ends_with('.'));
            }
        }
        assert_eq!(Evidence::from_bits(1 << 11), None);
        assert_eq!(Evidence::from_bits(7 << 12), None);
        assert_eq!(Evidence::default().to_string(), "");
    }
}
