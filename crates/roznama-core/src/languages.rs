//! Names of languages, from `data/languages.tsv`: in themselves, and in the languages of the interface.

use roznama_text::{Lang, Level, fold};

const NAMES: &str = include_str!("../data/languages.tsv");

/// The languages that names are given in, in the order of the columns after the own name.
const INTERFACES: [Lang; 4] = [Lang::EN, Lang::AR, Lang::FA, Lang::UR];

/// A language's name in itself; `None` when it has no row in the data, and for [`Lang::UND`].
///
/// ```
/// use roznama_core::autonym;
/// use roznama_text::Lang;
///
/// assert_eq!(autonym(Lang::FA), Some("فارسی"));
/// assert_eq!(autonym(Lang::UND), None);
/// ```
pub fn autonym(lang: Lang) -> Option<&'static str> {
    columns(lang)?.next().filter(|name| !name.is_empty())
}

/// A language's name in the language of an interface (English, Arabic, Persian or Urdu); `None` when the data has no
/// such name.
///
/// ```
/// use roznama_core::language_name;
/// use roznama_text::Lang;
///
/// assert_eq!(language_name(Lang::FA, Lang::EN), Some("Persian"));
/// assert_eq!(language_name(Lang::FA, Lang::PS), None);
/// ```
pub fn language_name(lang: Lang, interface: Lang) -> Option<&'static str> {
    let column = INTERFACES.iter().position(|&it| it == interface)?;
    columns(lang)?.nth(1 + column)
}

/// The language that has this name in any of the languages, letters folded as in a search.
pub(crate) fn named(name: &str) -> Option<Lang> {
    let wanted = fold(name, Level::Search);
    let rows = NAMES.lines().filter(|line| !line.starts_with('#') && !wanted.is_empty());
    let row = rows.map(|line| line.split('\t')).find_map(|mut columns| {
        let code = columns.next()?;
        columns.any(|name| fold(name, Level::Search) == wanted).then_some(code)
    });
    row.and_then(|code| code.parse().ok())
}

/// The columns after the code.
fn columns(lang: Lang) -> Option<impl Iterator<Item = &'static str>> {
    NAMES.lines().find_map(|line| {
        let mut columns = line.split('\t');
        (columns.next() == Some(lang.as_str())).then_some(columns)
    })
}

#[cfg(test)]
mod tests {
    use super::{INTERFACES, Lang, NAMES, autonym, language_name};

    #[test]
    fn every_row_is_whole() {
        let rows = NAMES.lines().filter(|line| !line.starts_with('#'));
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 2 + INTERFACES.len(), "{row}");
            assert!(cells[2..].iter().all(|name| !name.is_empty()), "{row}");
            let lang = Lang::new(cells[0]).expect("a language tag");
            assert_eq!(autonym(lang).unwrap_or_default(), cells[1]);
            assert_eq!(language_name(lang, Lang::UR), Some(cells[5]));
        }
    }
}
