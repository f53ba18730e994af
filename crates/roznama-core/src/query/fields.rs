//! Names of fields and languages, in any language of the interface.

use roznama_text::{Lang, Level, fold};

use super::edits::distance;
use crate::languages;

/// What a query can ask of beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Source,
    Lang,
    Date,
}

const NAMES: &str = include_str!("../../data/query-fields.tsv");

/// Letters of a name below which a slip is not told from another word.
const SHORTEST: usize = 4;

impl Field {
    fn of(name: &str) -> Option<Self> {
        match name {
            "title" => Some(Self::Title),
            "source" => Some(Self::Source),
            "lang" => Some(Self::Lang),
            "date" => Some(Self::Date),
            _ => None,
        }
    }
}

/// The field of a name.
pub(super) fn field(name: &str) -> Option<Field> {
    let name = fold(name, Level::Search);
    if name.is_empty() {
        return None;
    }
    names().find(|(_, known)| fold(known, Level::Search) == name).map(|(field, _)| field)
}

/// What may have been meant by a name that no field has, before a colon and a value: the field that it nearly names; else, for a
/// name as fields have them, any field. Not for times, addresses and the like.
pub(super) fn meant(name: &str, value: &str) -> Option<String> {
    let near = nearly(name).filter(|_| !value.is_empty()).map(|meant| format!("{meant}:"));
    let is_name = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_value = value.starts_with(char::is_alphanumeric) || value.starts_with('"');
    let any = || (is_name && is_value).then(|| "title: source: lang: date:".to_owned());
    near.or_else(any)
}

/// The name of a field that this one is but for one slip.
fn nearly(name: &str) -> Option<&'static str> {
    let name = fold(name, Level::Search);
    if name.chars().count() < SHORTEST {
        return None;
    }
    names()
        .map(|(_, known)| known)
        .find(|known| distance(&fold(known, Level::Search), &name, 1).is_some())
}

fn names() -> impl Iterator<Item = (Field, &'static str)> {
    let rows = NAMES.lines().filter_map(|line| line.split_once('\t'));
    let rows = rows.filter_map(|(field, names)| Some((Field::of(field)?, names)));
    rows.flat_map(|(field, names)| names.split(' ').map(move |name| (field, name)))
}

/// The language of a name or tag.
pub(super) fn language(name: &str) -> Option<Lang> {
    languages::named(name).or_else(|| name.parse().ok().filter(|_| name.len() <= 3))
}

#[cfg(test)]
mod tests {
    use super::{Field, NAMES, field, language, names, nearly};

    #[test]
    fn every_row_is_of_a_field() {
        let rows: Vec<&str> = NAMES.lines().filter(|line| !line.starts_with('#')).collect();
        for row in &rows {
            let (name, names) = row.split_once('\t').expect("two columns");
            assert!(Field::of(name).is_some(), "{row}");
            assert!(names.split(' ').all(|name| !name.is_empty()), "{row}");
            assert_eq!(field(name), Field::of(name), "a field's own name is one of its names");
        }
        for (of, name) in names() {
            assert_eq!(field(name), Some(of), "{name} names two fields");
        }
    }

    #[test]
    fn names_in_any_spelling() {
        assert_eq!(field("TITLE"), Some(Field::Title));
        assert_eq!(field("تاریخ"), Some(Field::Date));
        assert_eq!(field("لغه"), Some(Field::Lang));
        assert_eq!(field("http"), None);
        assert_eq!(nearly("titel"), Some("title"));
        assert_eq!(nearly("time"), None);
        assert_eq!(language("فارسي").map(|lang| lang.to_string()), Some("fa".into()));
        assert_eq!(language("ckb").map(|lang| lang.to_string()), Some("ckb".into()));
        assert_eq!(language("klingon"), None);
    }
}
