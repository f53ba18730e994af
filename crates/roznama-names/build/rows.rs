//! The shape that all lists share: tab-separated cells, `#` comments, invisible characters as code points.

use roznama_text::{Level, fold};

use crate::class::{AR, EN, FA, OTHER, UR};
use crate::hash::Hash;

/// A line of a list, with its place for errors.
pub struct Row<'t> {
    pub place: String,
    pub cells: Vec<&'t str>,
}

/// The lines that are neither empty nor comments.
pub fn rows<'t>(path: &'t str, text: &'t str) -> impl Iterator<Item = Row<'t>> {
    text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(
        move |(index, line)| Row {
            place: format!("{path}:{}", index + 1),
            cells: line.split('\t').collect(),
        },
    )
}

impl Row<'_> {
    /// An error where the row has another number of cells.
    pub fn expect(&self, cells: usize) -> Result<(), String> {
        if self.cells.len() == cells {
            return Ok(());
        }
        let found = self.cells.len();
        Err(format!("{}: expected {cells} cells parted by tabs, found {found}", self.place))
    }

    /// Languages parted by commas, as bits.
    pub fn languages(&self, cell: &str) -> Result<u8, String> {
        cell.split(',').try_fold(0, |bits, code| Ok(bits | self.language(code)?))
    }

    /// The bit of a language.
    pub fn language(&self, code: &str) -> Result<u8, String> {
        match code {
            "ar" => Ok(AR),
            "fa" => Ok(FA),
            "ur" => Ok(UR),
            "en" => Ok(EN),
            "ps" | "ckb" | "sd" | "ug" => Ok(OTHER),
            _ => Err(format!("{}: expected ar, fa, ur or en, found {code:?}", self.place)),
        }
    }

    /// The letters of a spelling as texts are folded, without spaces; an error for invisible characters and for nothing.
    pub fn letters(&self, spelling: &str) -> Result<String, String> {
        if let Some(c) = spelling.chars().find(|c| ('\u{200B}'..='\u{200F}').contains(c)) {
            let code = u32::from(c);
            return Err(format!(
                "{}: expected no invisible character, found U+{code:04X}",
                self.place
            ));
        }
        let folded = fold(spelling, Level::Search);
        let letters: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if letters.is_empty() {
            return Err(format!("{}: expected letters, found {spelling:?}", self.place));
        }
        Ok(letters)
    }
}

/// The first words of a spelling of several, as letters: one, two, …, but not all.
pub fn prefixes(row: &Row<'_>, spelling: &str) -> Result<Vec<String>, String> {
    let words: Vec<&str> = spelling.split([' ', '_']).filter(|word| !word.is_empty()).collect();
    (1..words.len()).map(|count| row.letters(&words[..count].join(" "))).collect()
}

/// The hash of letters.
pub fn hash(letters: &str) -> u64 {
    Hash::EMPTY.with(letters).value()
}
