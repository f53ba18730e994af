//! The names of the ways in which a date is read, for explanations and translations.

use std::fmt;
use std::str::FromStr;

/// How the value of a [`Mention`](crate::Mention) was found.
///
/// The list is small and stable: interfaces translate by [`Rule::name`].
///
/// ```
/// use roznama_dates::Rule;
/// assert_eq!(Rule::Weekday.to_string(), "weekday");
/// assert_eq!("weekday".parse(), Ok(Rule::Weekday));
/// for rule in Rule::ALL {
///     println!("{rule}: {}", rule.explain());
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[allow(missing_docs, reason = "`Rule::explain` says it of each")]
pub enum Rule {
    Date,
    Numeric,
    NumericOrder,
    DateTime,
    WrongWeekday,
    DayMonth,
    MonthYear,
    Month,
    Year,
    Weekday,
    RelativeDay,
    RelativeUnit,
    Ago,
    Stretch,
    Range,
    Days,
    PartOfMonth,
    Season,
    Quarter,
    Decade,
    Century,
    Holiday,
    OtherDay,
    NightBetween,
}

impl Rule {
    /// Every rule, in the order of the list above.
    pub const ALL: [Rule; 24] = [
        Rule::Date,
        Rule::Numeric,
        Rule::NumericOrder,
        Rule::DateTime,
        Rule::WrongWeekday,
        Rule::DayMonth,
        Rule::MonthYear,
        Rule::Month,
        Rule::Year,
        Rule::Weekday,
        Rule::RelativeDay,
        Rule::RelativeUnit,
        Rule::Ago,
        Rule::Stretch,
        Rule::Range,
        Rule::Days,
        Rule::PartOfMonth,
        Rule::Season,
        Rule::Quarter,
        Rule::Decade,
        Rule::Century,
        Rule::Holiday,
        Rule::OtherDay,
        Rule::NightBetween,
    ];

    /// The name in lower-case words joined by hyphens.
    ///
    /// ```
    /// assert_eq!(roznama_dates::Rule::PartOfMonth.name(), "early-mid-late");
    /// ```
    pub const fn name(self) -> &'static str {
        self.text().0
    }

    /// What the rule does, in one English sentence.
    ///
    /// ```
    /// let sentence = roznama_dates::Rule::Year.explain();
    /// assert_eq!(sentence, "A year as written; a year of another calendar is the interval of its days.");
    /// ```
    pub const fn explain(self) -> &'static str {
        self.text().1
    }

    const fn text(self) -> (&'static str, &'static str) {
        match self {
            Rule::Date => ("date", "A day, month and year as written."),
            Rule::Numeric => (
                "numeric",
                "A date in numbers; the order and the calendar follow from their sizes and the era mark.",
            ),
            Rule::NumericOrder => (
                "numeric-order",
                "A date in numbers with several readings: the calendar and order that put it nearest the document's date, or that the language prefers.",
            ),
            Rule::DateTime => (
                "date-time",
                "A date line with clock time and time zone, at the zone's offset on that day.",
            ),
            Rule::WrongWeekday => (
                "wrong-weekday",
                "A date beside a weekday that it does not fall on; the date's value is kept.",
            ),
            Rule::DayMonth => (
                "day-month",
                "A day and month without a year: the year that puts it nearest the document's date.",
            ),
            Rule::MonthYear => ("month-year", "A month and year as written."),
            Rule::Month => (
                "month",
                "A month without a year: the nearest at or before the document's date, unless the sentence looks ahead.",
            ),
            Rule::Year => (
                "year",
                "A year as written; a year of another calendar is the interval of its days.",
            ),
            Rule::Weekday => (
                "weekday",
                "A weekday: the nearest at or before the document's date, or after it when the sentence looks ahead.",
            ),
            Rule::RelativeDay => (
                "relative-day",
                "A day counted from the document's date, such as yesterday, today or tomorrow.",
            ),
            Rule::RelativeUnit => (
                "relative-unit",
                "This, the last or the next week, month, year or the like, seen from the document's date.",
            ),
            Rule::Ago => (
                "ago",
                "An amount of time ago or from now, counted from the document's date and as fine as its unit.",
            ),
            Rule::Stretch => {
                ("stretch", "A stretch of time that ends or begins at the document's date.")
            }
            Rule::Range => (
                "range",
                "From one date to another; what one end leaves out is taken from the other.",
            ),
            Rule::Days => (
                "days",
                "Several days that share a month: an interval if they follow each other, else a set.",
            ),
            Rule::PartOfMonth => (
                "early-mid-late",
                "A part of a month, year or longer time: its first, second or last third, roughly; a half, a week, its nth or last weekday.",
            ),
            Rule::Season => ("season", "A season of a year."),
            Rule::Quarter => ("quarter", "A quarter, half or first months of a year."),
            Rule::Decade => ("decade", "The ten years of a decade."),
            Rule::Century => ("century", "The hundred years of a century."),
            Rule::Holiday => (
                "holiday",
                "A feast or commemoration; lunar days are approximate because moon sighting is local.",
            ),
            Rule::OtherDay => (
                "other-day",
                "The idiom “the other day” of news reports: one to three days before the document's date.",
            ),
            Rule::NightBetween => {
                ("night-between", "The night between two days: the interval of the two.")
            }
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that no rule has.
///
/// ```
/// let error = "guess".parse::<roznama_dates::Rule>().unwrap_err();
/// assert_eq!(error.to_string(), "expected the name of a date rule, found “guess”");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    found: String,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected the name of a date rule, found “{}”", self.found)
    }
}

impl std::error::Error for RuleError {}

impl FromStr for Rule {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Rule, RuleError> {
        Rule::ALL
            .into_iter()
            .find(|rule| rule.name() == text)
            .ok_or_else(|| RuleError { found: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct_and_sentences_end() {
        for (index, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, index);
            assert_eq!(rule.name().parse(), Ok(rule));
            assert!(rule.name().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
            assert!(rule.explain().ends_with('.'));
        }
    }
}
