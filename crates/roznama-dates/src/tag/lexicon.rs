//! The words that dates are made of, per language, and how they are looked up.
//!
//! The words themselves stand in `data/lexicon/*.tsv`; the build script folds them as the text is folded and makes a
//! table of each language.

use roznama_text::Lang;

use crate::{Calendar, PartOfDay};

/// What a word or phrase can mean in a date. One word may have several readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A month's name; the weak ones are words of other meanings too.
    Month(Calendar, u8),
    MonthWeak(Calendar, u8),
    Weekday(u8),
    WeekdayWeak(u8),
    /// Persian شنبه behind a digit: ۵شنبه.
    Shanbe,
    Number(u16),
    Multiplier(u16),
    Ordinal(u8),
    /// ڈیڑھ is 15.
    Tenths(u8),
    /// ساڑھے before a number.
    PlusHalf,
    /// نیم behind a number and "and".
    Half,
    Some,
    /// ایک behind a number: or so.
    RoughMore,
    Unit(Unit),
    /// Plurals, which are vague without a number.
    Units(Unit),
    /// With the article.
    UnitThe(Unit),
    UnitsThe(Unit),
    /// A dual.
    UnitTwo(Unit),
    UnitTwoThe(Unit),
    YearWord,
    MonthWord,
    DayWord,
    Ezafe,
    ThisBefore,
    ThisAfter,
    LastBefore,
    LastAfter,
    BeforeLast,
    NextBefore,
    NextAfter,
    LastStretch,
    NextStretch,
    RelativeYear(i8),
    RelativeDay(i8),
    /// Urdu's کل and پرسوں: as many days back or on, the tense tells which.
    Kal(i8),
    OtherDay,
    Ago,
    FromNow,
    /// دیگر behind an amount: always from today on.
    Later,
    FromToday,
    During,
    About,
    /// Behind an amount: counted from an event, not from today.
    EventAfter,
    Third(u8),
    /// The beginning or end of something: the same value, part of a range's words.
    Edge,
    PartOfDay(PartOfDay),
    /// A word that names a part of the day besides, such as tonight.
    ImpliedPart(PartOfDay),
    BetweenNight,
    Season(u8),
    SeasonThe(u8),
    Decade(u8),
    Era(Calendar),
    BeforeChrist,
    Of,
    In,
    /// Persian در before a bare year.
    InYear,
    InAfter,
    Since,
    FromBefore,
    FromAfter,
    To,
    ToAfter,
    Between,
    BetweenAfter,
    And,
    WeekdayBefore,
    WeekdayAfter,
    /// What makes a Saturday of ہفتہ.
    SaturdayAfter,
    /// The word for day between today and its weekday.
    SameDay,
    Corresponding,
    Holiday(Holiday),
    Stop,
    /// Streets, squares, factions: a date behind it is a name.
    NamedAfter,
    /// What a number before it counts.
    Counted,
    Future,
    Past,
    /// How nouns begin that look like Arabic futures.
    NotFuture,
    GluedAfterUnit,
    GluedAfterDay,
    GluedEnding,
    /// A month's name that is no other word.
    Certain,
    /// With a hamza above its alef it is another word: أب is not آب.
    HamzaOther,
    /// More or less than, before an amount and behind one.
    MoreBefore,
    MoreAfter,
    /// سوا and پونے: a quarter more, a quarter less.
    QuarterPlus,
    QuarterMinus,
    /// What makes an ordinal of digits: 20ویں, 24th.
    OrdinalEnding,
    /// The last of the quarters or halves of a year.
    LastOrdinal,
    AfterNext,
    /// "From now" behind an amount.
    FromNowAfter,
    /// Behind a bare number: the number is a year (1971 کی جنگ).
    YearOf,
    /// Newspapers, channels: a day's name behind it is their name.
    News,
    /// Between two numbers of which one is meant.
    Or,
    /// Behind a day: of every year.
    Recurring,
    /// Before a weekday: each of them.
    Every,
    /// یک\u{200C}سال: a number and a unit in one word.
    AmountOf(u16, Unit),
    /// Present verbs that tell of what is planned.
    Coming,
    /// نه\u{200C}ماهه: so many months of a year.
    MonthsOf(u8),
}

impl Reading {
    /// Whether a date can begin with it; the small words that only stand inside or beside one are passed over.
    pub(super) fn may_begin(self) -> bool {
        !matches!(
            self,
            Reading::Multiplier(_)
                | Reading::RoughMore
                | Reading::Ezafe
                | Reading::ThisAfter
                | Reading::LastAfter
                | Reading::BeforeLast
                | Reading::NextAfter
                | Reading::LastStretch
                | Reading::NextStretch
                | Reading::Later
                | Reading::EventAfter
                | Reading::BetweenNight
                | Reading::Era(_)
                | Reading::BeforeChrist
                | Reading::Of
                | Reading::In
                | Reading::InYear
                | Reading::InAfter
                | Reading::Since
                | Reading::FromAfter
                | Reading::To
                | Reading::ToAfter
                | Reading::BetweenAfter
                | Reading::And
                | Reading::WeekdayAfter
                | Reading::SaturdayAfter
                | Reading::SameDay
                | Reading::Corresponding
                | Reading::Stop
                | Reading::NamedAfter
                | Reading::Counted
                | Reading::Future
                | Reading::Past
                | Reading::NotFuture
                | Reading::GluedAfterUnit
                | Reading::GluedAfterDay
                | Reading::GluedEnding
                | Reading::Certain
                | Reading::HamzaOther
                | Reading::ImpliedPart(_)
                | Reading::MoreAfter
                | Reading::OrdinalEnding
                | Reading::LastOrdinal
                | Reading::AfterNext
                | Reading::FromNowAfter
                | Reading::YearOf
                | Reading::News
                | Reading::Or
                | Reading::Recurring
                | Reading::Every
                | Reading::Coming
        )
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    Nowruz,
    EidAlFitr,
    EidAlAdha,
    Ashura,
    Arbaeen,
    Mawlid,
    Ghadir,
    Mabath,
    IslamicNewYear,
}

/// Whose grammar reads the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Arabic,
    Persian,
    Urdu,
    /// Numbers, English month names and zones only.
    Other,
}

impl Language {
    pub(super) fn of(lang: Lang) -> Language {
        match lang.as_str() {
            "ar" => Language::Arabic,
            "fa" => Language::Persian,
            "ur" => Language::Urdu,
            _ => Language::Other,
        }
    }

    pub(super) fn lexicon(self) -> &'static Lexicon {
        match self {
            Language::Arabic => &generated::ARABIC,
            Language::Persian => &generated::PERSIAN,
            Language::Urdu => &generated::URDU,
            Language::Other => &generated::OTHER,
        }
    }
}

/// The words of one language, for looking up.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// Numbers of entries, counted from 1, at the place that the hash of their key tells or the next free one.
    slots: Vec<u16>,
}

pub(super) struct Entry {
    key: &'static str,
    /// Words of the longest phrase that begins with this word.
    pub words: u8,
    pub readings: &'static [Reading],
}

impl Lexicon {
    /// Made once, from the tables of the build script; the slots would be a third of its bytes in the browser.
    fn new(
        keys: &'static str,
        numbers: &[u16],
        words: &[u8],
        lists: &[&'static [Reading]],
    ) -> Lexicon {
        let entries: Vec<Entry> = keys
            .split('\n')
            .zip(numbers.iter().zip(words))
            .map(|(key, (&number, &words))| Entry {
                key,
                words,
                readings: lists[usize::from(number)],
            })
            .collect();
        let mut slots = vec![0; (entries.len() * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for (index, entry) in entries.iter().enumerate() {
            let mut slot = hash(entry.key) & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = index as u16 + 1;
        }
        Lexicon { entries, slots }
    }

    pub(super) fn find(&self, key: &str) -> Option<&Entry> {
        let mask = self.slots.len() - 1;
        let mut slot = hash(key) & mask;
        loop {
            let index = usize::from(self.slots[slot]).checked_sub(1)?;
            let entry = &self.entries[index];
            if entry.key == key {
                return Some(entry);
            }
            slot = (slot + 1) & mask;
        }
    }
}

/// FNV-1a with 32 bits: short, good enough for a few thousand short words.
fn hash(key: &str) -> usize {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    key.bytes().fold(0x811C_9DC5, mix) as usize
}

mod generated {
    use std::sync::LazyLock;

    use super::{Calendar, Holiday, Lexicon, PartOfDay, Reading, Unit};

    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}
