//! Names of languages, calendars, digits and bases of knowledge in the interface's languages.

use roznama_core::Provenance;
use roznama_dates::Calendar;
use roznama_text::Lang;

use super::{Text, Ui};

/// A language's name in the interface's language; a language that has no name here shows its code.
pub fn language(lang: Lang, ui: Ui) -> String {
    let [en, ar, fa, ur] = match lang.as_str() {
        "ar" => ["Arabic", "العربية", "عربی", "عربی"],
        "fa" => ["Persian", "الفارسية", "فارسی", "فارسی"],
        "ur" => ["Urdu", "الأردية", "اردو", "اردو"],
        "en" => ["English", "الإنجليزية", "انگلیسی", "انگریزی"],
        "ps" => ["Pashto", "البشتوية", "پشتو", "پشتو"],
        "ckb" => ["Central Kurdish", "الكردية السورانية", "کردی سورانی", "سورانی کردی"],
        "sd" => ["Sindhi", "السندية", "سندی", "سندھی"],
        "ug" => ["Uyghur", "الأويغورية", "اویغوری", "اویغور"],
        "und" => ["Unknown language", "لغة غير معروفة", "زبان نامعلوم", "نامعلوم زبان"],
        code => return code.to_owned(),
    };
    match ui {
        Ui::En => en,
        Ui::Ar => ar,
        Ui::Fa => fa,
        Ui::Ur => ur,
    }
    .to_owned()
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
