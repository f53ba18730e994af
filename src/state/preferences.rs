//! What the reader chose: interface language, calendar, digits, colours, the style of Urdu texts, keys of one letter, names in texts.
//!
//! A choice is optional: until one is made, calendar and digits follow the interface's language and the colours the system.
//! Each choice is kept as one short string under its own key, so that a newer version can add one and an older ignore it.

use roznama_dates::Calendar;
use roznama_text::digits::DigitSet;

use crate::i18n::Ui;

/// The colours of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// The value of `data-theme`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The reader's choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// Interface language; the default is English unless the browser asks for another.
    pub ui: Ui,
    /// Calendar of all dates shown, if chosen.
    pub calendar: Option<Calendar>,
    /// Digits of all numbers shown, if chosen.
    pub digits: Option<DigitSet>,
    /// Colours, if chosen.
    pub theme: Option<Theme>,
    /// Whether Urdu texts are set in Nastaliq, not only their headlines.
    pub nastaliq: bool,
    /// Whether keys of one letter do nothing: they may be in the way of whoever steers by voice.
    pub no_keys: bool,
    /// Whether names in texts are no links.
    pub no_names: bool,
}

/// One choice made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Interface language.
    Ui(Ui),
    /// Calendar; `None` follows the language.
    Calendar(Option<Calendar>),
    /// Digits; `None` follows the language.
    Digits(Option<DigitSet>),
    /// Colours; `None` follows the system.
    Theme(Option<Theme>),
    /// Urdu texts in Nastaliq.
    Nastaliq(bool),
    /// No keys of one letter.
    NoKeys(bool),
    /// Names in texts are no links.
    NoNames(bool),
}

/// Language, calendar and digits in force: what every text, number and date of the interface needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Interface language.
    pub ui: Ui,
    /// Calendar of dates.
    pub calendar: Calendar,
    /// Digits of numbers.
    pub digits: DigitSet,
}

/// Keys of the kept choices.
pub const KEYS: [&str; 7] = [
    "roznama.ui",
    "roznama.calendar",
    "roznama.digits",
    "roznama.theme",
    "roznama.urdu",
    "roznama.keys",
    "roznama.names",
];

/// Name in storage and in form controls of Urdu texts in Nastaliq.
pub const NASTALIQ: &str = "nastaliq";
/// Name in storage and in form controls of keys that do nothing, of names that lead nowhere.
pub const OFF: &str = "off";

impl Preferences {
    /// Takes over one choice.
    pub const fn set(&mut self, preference: Preference) {
        match preference {
            Preference::Ui(ui) => self.ui = ui,
            Preference::Calendar(calendar) => self.calendar = calendar,
            Preference::Digits(digits) => self.digits = digits,
            Preference::Theme(theme) => self.theme = theme,
            Preference::Nastaliq(nastaliq) => self.nastaliq = nastaliq,
            Preference::NoKeys(no_keys) => self.no_keys = no_keys,
            Preference::NoNames(no_names) => self.no_names = no_names,
        }
    }

    /// What is in force, where the address may ask for a language of its own.
    pub fn locale(&self, asked: Option<Ui>) -> Locale {
        let ui = asked.unwrap_or(self.ui);
        Locale {
            ui,
            calendar: self.calendar.unwrap_or_else(|| ui.usual_calendar()),
            digits: self.digits.unwrap_or_else(|| ui.usual_digits()),
        }
    }

    /// Reads kept choices, in the order of [`KEYS`]; unknown values count as not chosen. `browser` is the language that the
    /// browser asks for, in force until the reader chooses.
    pub fn from_kept(kept: [Option<String>; 7], browser: Option<Ui>) -> Self {
        let [ui, calendar, digits, theme, urdu, keys, names] = kept;
        let named = |value: &Option<String>| value.clone().unwrap_or_default();
        Self {
            ui: named(&ui).parse().ok().or(browser).unwrap_or_default(),
            calendar: calendar_named(&named(&calendar)),
            digits: digits_named(&named(&digits)),
            theme: theme_named(&named(&theme)),
            nastaliq: urdu.as_deref() == Some(NASTALIQ),
            no_keys: keys.as_deref() == Some(OFF),
            no_names: names.as_deref() == Some(OFF),
        }
    }

    /// What to keep, in the order of [`KEYS`]; `None` means that the key is to be removed.
    pub fn to_kept(self) -> [Option<&'static str>; 7] {
        [
            Some(self.ui.code()),
            self.calendar.map(calendar_name),
            self.digits.map(digits_name),
            self.theme.map(Theme::name),
            self.nastaliq.then_some(NASTALIQ),
            self.no_keys.then_some(OFF),
            self.no_names.then_some(OFF),
        ]
    }
}

/// A calendar's name in storage and in form controls.
pub const fn calendar_name(calendar: Calendar) -> &'static str {
    match calendar {
        Calendar::Gregorian => "gregorian",
        Calendar::SolarHijri => "solar-hijri",
        Calendar::Hijri => "hijri",
    }
}

/// The calendar of that name.
pub fn calendar_named(name: &str) -> Option<Calendar> {
    [Calendar::Gregorian, Calendar::SolarHijri, Calendar::Hijri]
        .into_iter()
        .find(|&calendar| calendar_name(calendar) == name)
}

/// A digit set's name in storage and in form controls, as CLDR numbers them.
pub const fn digits_name(digits: DigitSet) -> &'static str {
    match digits {
        DigitSet::Latin => "latn",
        DigitSet::ArabicIndic => "arab",
        DigitSet::ExtendedArabicIndic => "arabext",
    }
}

/// The digit set of that name.
pub fn digits_named(name: &str) -> Option<DigitSet> {
    [DigitSet::Latin, DigitSet::ArabicIndic, DigitSet::ExtendedArabicIndic]
        .into_iter()
        .find(|&digits| digits_name(digits) == name)
}

/// The colours of that name.
pub fn theme_named(name: &str) -> Option<Theme> {
    [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.name() == name)
}
