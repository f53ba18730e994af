//! Which language tags metadata may hold.
//!
//! Two letters must be a tag of ISO 639-1; three letters are taken as they are, for ISO 639-3 has
//! thousands. Region and script (`fa-IR`, `az_Arab`) are dropped: texts here are told apart by
//! language alone. A name or a three-letter code where a shorter tag exists is an error whose
//! message knows the tag.

#[cfg(test)]
mod tests;

use std::fmt;

use roznama_text::Lang;

const TABLE: &str = include_str!("../data/languages.tsv");

/// The text is not a language tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage {
    /// The tag that was probably meant.
    pub meant: Option<&'static str>,
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.meant {
            Some(tag) => write!(f, "not a language tag; write `{tag}`"),
            None => f.write_str("not a language tag; write `ar`, `fa`, `ur`, `ckb` or another"),
        }
    }
}

impl std::error::Error for UnknownLanguage {}

/// Reads a language tag that a person wrote, in any case.
///
/// # Errors
///
/// If it is a name, a code that has a shorter one, or no tag at all.
///
/// ```
/// use roznama_inputs::language;
///
/// assert_eq!(language("fa-IR").unwrap().as_str(), "fa");
/// assert_eq!(language("Urdu").unwrap_err().meant, Some("ur"));
/// assert!(language("xx").is_err());
/// ```
pub fn language(tag: &str) -> Result<Lang, UnknownLanguage> {
    let lower = tag.trim().to_lowercase();
    if let Some(meant) = rows().find(|row| row.is_called(&lower)) {
        return Err(UnknownLanguage { meant: Some(meant.tag) });
    }
    let primary = lower.split(['-', '_']).next().unwrap_or_default();
    let known = match primary.len() {
        2 => rows().any(|row| row.tag == primary),
        3 => primary.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => false,
    };
    Lang::new(primary).filter(|_| known).ok_or(UnknownLanguage { meant: None })
}

struct Row {
    tag: &'static str,
    name: &'static str,
    others: &'static str,
}

impl Row {
    /// `lower` must be in lower case.
    fn is_called(&self, lower: &str) -> bool {
        self.name.to_lowercase() == lower || self.others.split(' ').any(|other| other == lower)
    }
}

fn rows() -> impl Iterator<Item = Row> {
    TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        Row { tag: cell(), name: cell(), others: cell() }
    })
}
