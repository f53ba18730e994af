//! Names of languages, calendars, digits and bases of knowledge in the interface's languages.

use roznama_core::{NameKind, Provenance};
use roznama_dates::Calendar;
use roznama_text::Lang;

use super::{Text, Ui};

/// A language's name in the interface's language; a language that has no name here shows its code.
pub fn language(lang: Lang, ui: Ui) -> String {
    roznama_core::language_name(lang, ui.lang()).map_or_else(|| lang.to_string(), str::to_owned)
}

/// The text that names a calendar.
pub const fn calendar(calendar: Calendar) -> Text {
    match calendar {
        Calendar::Gregorian => Text::CalendarGregorian,
        Calendar::SolarHijri => Text::CalendarSolarHijri,
        Calendar::Hijri => Text::CalendarHijri,
    }
}

/// The text that names a basis.
pub const fn provenance(provenance: &Provenance) -> Text {
    match provenance {
        Provenance::Stated => Text::Stated,
        Provenance::Curated { .. } => Text::Curated,
        Provenance::Inferred { .. } => Text::Inferred,
    }
}

/// The text that names a kind of names.
pub const fn kind(kind: NameKind) -> Text {
    match kind {
        NameKind::Place => Text::Places,
        NameKind::Person => Text::Persons,
        NameKind::Organisation => Text::Organisations,
    }
}
