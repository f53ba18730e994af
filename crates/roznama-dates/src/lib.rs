//! Dates of Arabic, Persian and Urdu text in three calendars, as EDTF.

mod calendar;
mod day;
pub mod display;
pub mod edtf;
mod mention;
mod rule;
#[cfg(feature = "serde")]
mod serde_impls;
mod tag;
mod typed;

pub use calendar::{Calendar, CalendarDate, CalendarError};
pub use day::{Day, DayError, Weekday};
pub use edtf::{Edtf, EdtfError, Precision};
pub use mention::Mention;
pub use rule::{Rule, RuleError};
pub use tag::tag;
pub use typed::{parse_typed, parse_typed_in};
