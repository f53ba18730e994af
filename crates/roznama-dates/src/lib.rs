//! Dates of Arabic, Persian and Urdu text in three calendars, as EDTF.
//!
//! - [`tag`] finds the dates of a text and says what each means, by which [`Rule`] and on what [`Evidence`].
//! - [`Edtf`] is such a meaning: a date, an interval or a set, precise or rough ([ISO 8601-2]).
//! - [`Calendar`] reads and writes a [`Day`] as Gregorian, Solar Hijri or lunar Hijri.
//! - [`display`] writes all of them for readers of four languages; [`parse_typed`] reads what such a reader types.
//!
//! Everything is a pure function of its arguments: no clock, no locale, no IO. The words of the languages are data files
//! under `data/` that the build script turns into tables.
//!
//! ```
//! use roznama_dates::{Calendar, Day, display, tag};
//! use roznama_text::{Lang, digits::DigitSet};
//! let on = Day::from_ymd(2016, 12, 25);
//! let mention = tag("في ليل السبت", Lang::AR, on).remove(0);
//! assert_eq!(mention.edtf.to_string(), "2016-12-24");
//! let shown = display::format_edtf(&mention.edtf, Calendar::SolarHijri, Lang::FA, DigitSet::ExtendedArabicIndic);
//! assert_eq!(shown, "۴ دی ۱۳۹۵");
//! ```
//!
//! [ISO 8601-2]: https://www.loc.gov/standards/datetime/

mod calendar;
mod day;
pub mod display;
pub mod edtf;
mod evidence;
mod mention;
mod rule;
#[cfg(feature = "serde")]
mod serde_impls;
mod tag;
mod typed;

pub use calendar::{Calendar, CalendarDate, CalendarError};
pub use day::{Day, DayError, Weekday};
pub use edtf::{Edtf, EdtfError, Precision};
pub use evidence::{Clue, Evidence, EvidenceError, PartOfDay};
pub use mention::Mention;
pub use rule::{Rule, RuleError};
pub use tag::{number_word, tag};
pub use typed::{parse_named, parse_typed, parse_typed_in};
