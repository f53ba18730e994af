//! `data/ambiguous.tsv`: spellings that are ordinary words too.

use std::collections::BTreeMap;

use crate::rows::{hash, rows};
use crate::table::Table;

/// What keeps a spelling from being a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Never,
    Cue,
    Team,
    Unless,
}

/// Rules by letters and language.
pub type Ambiguous = BTreeMap<(String, u8), Rule>;

pub fn read(path: &str, text: &str, table: &mut Table) -> Result<Ambiguous, String> {
    let mut rules = Ambiguous::new();
    for row in rows(path, text) {
        row.expect(5)?;
        let lang = row.language(row.cells[0])?;
        let letters = row.letters(row.cells[1])?;
        let words = |cell: &str| -> Result<Vec<u64>, String> {
            cell.split(' ')
                .filter(|word| !matches!(*word, "-" | ""))
                .map(|word| Ok(hash(&row.letters(word)?)))
                .collect()
        };
        let beside = [words(row.cells[3])?, words(row.cells[4])?];
        let rule = match row.cells[2] {
            "never" => Rule::Never,
            "cue" => Rule::Cue,
            "team" => Rule::Team,
            "unless" => Rule::Unless,
            other => {
                return Err(format!(
                    "{}: expected never, cue, team or unless, found {other:?}",
                    row.place
                ));
            }
        };
        if rule == Rule::Unless {
            if beside.iter().all(Vec::is_empty) {
                return Err(format!("{}: expected words beside it, found none", row.place));
            }
            table.unless.insert((hash(&letters), lang), beside);
        }
        rules.insert((letters, lang), rule);
    }
    Ok(rules)
}
