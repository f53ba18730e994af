//! `data/lexicon/*.tsv` → one table per language, keyed by words folded as the text will be.
//!
//! Words that follow from others by a rule are made when the tables are first used (`src/tag/lexicon/derived.rs`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use roznama_text::{Level, fold};

use crate::table::{rows, unescape};

/// What the second column holds.
#[derive(Clone, Copy)]
enum Value {
    Nothing,
    Number { min: i32, max: i32 },
    CalendarMonth,
    Calendar,
    Weekday,
    Unit,
    Holiday,
    PartOfDay,
}

const UNITS: [&str; 10] = [
    "day",
    "week",
    "month",
    "year",
    "decade",
    "century",
    "hour",
    "quarter",
    "half-year",
    "financial-year",
];
const CALENDARS: [&str; 3] = ["gregorian", "solar-hijri", "hijri"];
const PARTS_OF_DAY: [&str; 6] = ["dawn", "morning", "noon", "afternoon", "evening", "night"];
const HOLIDAYS: [&str; 9] = [
    "nowruz",
    "eid-al-fitr",
    "eid-al-adha",
    "ashura",
    "arbaeen",
    "mawlid",
    "ghadir",
    "mabath",
    "islamic-new-year",
];

fn value_of(class: &str) -> Option<Value> {
    use Value::{Calendar, CalendarMonth, Holiday, Nothing, Number, PartOfDay, Unit, Weekday};
    Some(match class {
        "month" | "month-weak" => CalendarMonth,
        "weekday" | "weekday-weak" => Weekday,
        "number" => Number { min: 1, max: 2000 },
        "multiplier" => Number { min: 100, max: 1000 },
        "ordinal" | "tenths" => Number { min: 1, max: 99 },
        "relative-year" | "relative-day" | "kal" => Number { min: -3, max: 3 },
        "third" | "ten-days" => Number { min: 1, max: 3 },
        "season" | "season-the" => Number { min: 1, max: 4 },
        "decade" => Number { min: 0, max: 90 },
        "unit" | "units" | "unit-the" | "units-the" | "unit-two" | "unit-two-the" => Unit,
        "era" => Calendar,
        "holiday" => Holiday,
        "part-of-day" | "implied-part" => PartOfDay,
        "plus-half" | "half" | "some" | "rough-more" | "shanbe" | "year-word" | "month-word"
        | "day-word" | "ezafe" | "this-before" | "this-after" | "last-before" | "last-after"
        | "before-last" | "next-before" | "next-after" | "last-stretch" | "next-stretch"
        | "other-day" | "ago" | "from-now" | "from-today" | "during" | "about" | "event-after"
        | "edge" | "between-night" | "before-christ" | "of" | "in" | "in-after" | "since"
        | "from-before" | "from-after" | "to" | "to-after" | "between" | "between-after"
        | "and" | "weekday-before" | "weekday-after" | "corresponding" | "stop" | "named-after"
        | "counted" | "future" | "past" | "glued-after-unit" | "glued-after-day"
        | "glued-ending" | "later" | "in-year" | "saturday-after" | "same-day" | "not-future"
        | "certain" | "hamza-other" | "more-before" | "more-after" | "quarter-plus"
        | "quarter-minus" | "ordinal-ending" | "last-ordinal" | "after-next" | "from-now-after"
        | "year-of" | "news" | "or" | "recurring" | "every" | "for" | "clause" | "coming"
        | "relative-clause" | "more-of" | "subjunctive" | "planned" | "reported"
        | "leaves-from" => Nothing,
        _ => return None,
    })
}

/// Phrases and their readings as Rust code.
pub type Entries = BTreeMap<String, Vec<String>>;

/// Reads one file into the entries; the first mistake is returned with its place.
pub fn read(path: &str, text: &str, entries: &mut Entries) -> Result<(), String> {
    for row in rows(text) {
        let place = format!("{path}:{}", row.line);
        let [class, value, forms] = row.cells[..] else {
            let found = row.cells.len();
            return Err(format!(
                "{place}: expected class, value and forms parted by tabs, found {found} cells"
            ));
        };
        let kind = value_of(class)
            .ok_or(format!("{place}: expected a class that README.md lists, found “{class}”"))?;
        let code = reading(class, kind, value).map_err(|error| format!("{place}: {error}"))?;
        let forms = unescape(forms).map_err(|error| format!("{place}: {error}"))?;
        for form in forms.split('|').map(str::trim) {
            let key = key_of(form);
            if key.is_empty() {
                return Err(format!("{place}: expected a form with letters, found “{form}”"));
            }
            add(entries, key, &code);
        }
    }
    Ok(())
}

fn add(entries: &mut Entries, key: String, code: &str) {
    let readings = entries.entry(key).or_default();
    if !readings.iter().any(|known| known == code) {
        readings.push(code.to_owned());
    }
}

/// Folded as text is, with single spaces.
fn key_of(form: &str) -> String {
    fold(form, Level::Search).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn reading(class: &str, kind: Value, value: &str) -> Result<String, String> {
    let name = camel(class);
    let one_of = |choices: &[&str], enumeration: &str| {
        if choices.contains(&value) {
            Ok(format!("Reading::{name}({enumeration}::{})", camel(value)))
        } else {
            Err(format!("expected one of {}, found “{value}”", choices.join(", ")))
        }
    };
    let number = |text: &str, min: i32, max: i32| {
        text.parse::<i32>()
            .ok()
            .filter(|number| (min..=max).contains(number))
            .ok_or(format!("expected a number from {min} to {max}, found “{text}”"))
    };
    match kind {
        Value::Nothing if value.is_empty() => Ok(format!("Reading::{name}")),
        Value::Nothing => Err(format!("expected no value for {class}, found “{value}”")),
        Value::Number { min, max } => Ok(format!("Reading::{name}({})", number(value, min, max)?)),
        Value::Weekday => Ok(format!("Reading::{name}({})", number(value, 1, 7)?)),
        Value::Unit => one_of(&UNITS, "Unit"),
        Value::Calendar => one_of(&CALENDARS, "Calendar"),
        Value::Holiday => one_of(&HOLIDAYS, "Holiday"),
        Value::PartOfDay => one_of(&PARTS_OF_DAY, "PartOfDay"),
        Value::CalendarMonth => {
            let expected =
                || format!("expected calendar.month such as gregorian.12, found “{value}”");
            let (calendar, month) = value.split_once('.').ok_or_else(expected)?;
            if !CALENDARS.contains(&calendar) {
                return Err(expected());
            }
            let month = number(month, 1, 12)?;
            Ok(format!("Reading::{name}(Calendar::{}, {month})", camel(calendar)))
        }
    }
}

fn camel(name: &str) -> String {
    name.split('-')
        .map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        })
        .collect()
}

/// The Rust code of the tables: the readings that occur, and for each language the words of each reading, one line a reading
/// in their order, parted by bars. Bytes count, for the tables travel to every browser; what follows from them (phrases with
/// their words joined, places in the hash table) is made when the table is first used.
pub fn generate(languages: &[(&str, Entries)]) -> String {
    let mut readings: Vec<String> = Vec::new();
    for (_, entries) in languages {
        for reading in entries.values().flatten() {
            if !readings.contains(reading) {
                readings.push(reading.clone());
            }
        }
    }
    readings.sort();
    let mut code = String::new();
    let _ = writeln!(
        code,
        "pub(super) static READINGS: [Reading; {}] = [{}];",
        readings.len(),
        readings.join(", ")
    );
    for (name, word) in [("AND", "و"), ("MONTH", "ماه"), ("DAY", "روز"), ("MONTHS_OF", "ماهه")]
    {
        let _ = writeln!(code, "pub(super) static {name}: &str = {:?};", key_of(word));
    }
    let units = ["سال", "ماه", "هفته", "روز", "دهه", "قرن"].map(key_of);
    let _ = writeln!(code, "pub(super) static UNITS: [&str; 6] = {units:?};");
    let endings = ["واں", "ویں", "وں"].map(key_of);
    let _ = writeln!(code, "pub(super) static ENDINGS: [&str; 3] = {endings:?};");
    for (name, entries) in languages {
        let mut lines = Vec::new();
        for reading in &readings {
            let forms = entries.iter().filter(|(_, readings)| readings.contains(reading));
            lines.push(forms.map(|(form, _)| form.as_str()).collect::<Vec<_>>().join("|"));
        }
        let _ = writeln!(code, "pub(super) static {name}: &str = {:?};", lines.join("\n"));
    }
    code
}
