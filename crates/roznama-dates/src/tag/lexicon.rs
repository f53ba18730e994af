//! The words that dates are made of, per language, and how they are looked up.
//!
//! The words themselves stand in `data/lexicon/*.tsv`; the build script folds them as the text is folded and makes a
//! table of each language.

mod derived;

use std::borrow::Cow;
use std::sync::LazyLock;

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
    /// Ten days of a month, or years of a century: دهه اول, آخری عشرہ.
    TenDays(u8),
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
    /// Makes a duration of the amount behind it.
    For,
    /// Words between clauses, behind which no name goes on.
    Clause,
    /// یک\u{200C}سال: a number and a unit in one word.
    AmountOf(u16, Unit),
    /// Present verbs that tell of what is planned.
    Coming,
    /// Words behind which an unknown verb tells of the past: "which", "after".
    RelativeClause,
    /// What an amount with دیگر is more of.
    MoreOf,
    /// Persian verbs of what shall be, if no می stands before them.
    Subjunctive,
    /// Tells before a date that what follows is planned.
    Planned,
    /// Makes the date behind it that of a report.
    Reported,
    /// Persian words of leaving, which have the از before them: آزاد, کناره.
    LeavesFrom,
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
                | Reading::AfterNext
                | Reading::FromNowAfter
                | Reading::YearOf
                | Reading::News
                | Reading::Or
                | Reading::Recurring
                | Reading::Every
                | Reading::For
                | Reading::Clause
                | Reading::Coming
                | Reading::RelativeClause
                | Reading::MoreOf
                | Reading::Subjunctive
                | Reading::Planned
                | Reading::Reported
                | Reading::LeavesFrom
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
    FinancialYear,
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
        use generated::{ARABIC, NAMES_ONLY, PERSIAN, URDU};
        static LEXICONS: [LazyLock<Lexicon>; 4] = [
            LazyLock::new(|| Lexicon::new(ARABIC, Language::Arabic)),
            LazyLock::new(|| Lexicon::new(PERSIAN, Language::Persian)),
            LazyLock::new(|| Lexicon::new(URDU, Language::Urdu)),
            LazyLock::new(|| Lexicon::new(NAMES_ONLY, Language::Other)),
        ];
        &LEXICONS[self as usize]
    }
}

/// The words of one language, for looking up.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// Numbers of entries, counted from 1, at the place that the hash of their key tells or the next free one.
    slots: Vec<u16>,
}

pub(super) struct Entry {
    key: Cow<'static, str>,
    /// Words of the longest phrase that begins with this word.
    pub words: usize,
    pub readings: Vec<Reading>,
}

impl Lexicon {
    /// Made once, from the tables of the build script: a line for each of its readings, with the words that have it; then
    /// what follows from them by [rules](derived). A phrase of several words is also entered with its words joined, because
    /// news text loses its spaces and zero-width non-joiners.
    fn new(table: &'static str, language: Language) -> Lexicon {
        // More slots than the words, what is derived from them, joined phrases and first words can fill.
        let mut lexicon = Lexicon { entries: Vec::new(), slots: vec![0; 1 << 14] };
        lexicon.enter(table);
        derived::add(&mut lexicon, language);
        lexicon.enter(generated::COMMON);
        let plain = lexicon.entries.len();
        for index in 0..plain {
            let key = lexicon.entries[index].key.clone();
            let words = 1 + key.bytes().filter(|&byte| byte == b' ').count();
            let Some(first) = key.bytes().position(|byte| byte == b' ') else { continue };
            let first = lexicon.entry(key[..first].to_owned().into());
            first.words = first.words.max(words);
            let joined = without_spaces(&key);
            if lexicon.find(&joined).is_none_or(|joined| joined.readings.is_empty()) {
                let readings = lexicon.entries[index].readings.clone();
                lexicon.entry(joined.into()).readings = readings;
            }
        }
        lexicon
    }

    fn enter(&mut self, table: &'static str) {
        // One loop over bytes, for `split` carries a search for text to every browser.
        let (mut line, mut start) = (0, 0);
        for (at, byte) in table.bytes().chain([b'\n']).enumerate() {
            if !matches!(byte, b'|' | b'\n') {
                continue;
            }
            if at > start {
                self.add(table[start..at].into(), generated::READINGS[line]);
            }
            start = at + 1;
            line += usize::from(byte == b'\n');
        }
    }

    fn add(&mut self, key: Cow<'static, str>, reading: Reading) {
        let entry = self.entry(key);
        if !entry.readings.contains(&reading) {
            entry.readings.push(reading);
        }
    }

    /// The entry of a key, made if there is none.
    fn entry(&mut self, key: Cow<'static, str>) -> &mut Entry {
        let slot = self.slot(&key);
        if self.slots[slot] == 0 {
            self.entries.push(Entry { key, words: 1, readings: Vec::new() });
            self.slots[slot] = self.entries.len() as u16;
        }
        &mut self.entries[usize::from(self.slots[slot]) - 1]
    }

    pub(super) fn find(&self, key: &str) -> Option<&Entry> {
        self.entries.get(usize::from(self.slots[self.slot(key)]).checked_sub(1)?)
    }

    /// The slot of a key, or the free one where it would stand.
    fn slot(&self, key: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(key) & mask;
        loop {
            let number = usize::from(self.slots[slot]);
            if number == 0 || self.entries[number - 1].key == key {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }
}

fn without_spaces(key: &str) -> String {
    key.chars().filter(|&c| c != ' ').collect()
}

/// Two words as one.
pub(super) fn joined(first: &str, second: &str) -> String {
    let mut word = first.to_owned();
    word.push_str(second);
    word
}

/// FNV-1a with 32 bits: short, good enough for a few thousand short words.
fn hash(key: &str) -> usize {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    key.bytes().fold(0x811C_9DC5, mix) as usize
}

mod generated {
    use super::{Calendar, Holiday, PartOfDay, Reading, Unit};

    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}
