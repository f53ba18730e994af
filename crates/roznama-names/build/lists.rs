//! Lists of words: given names, family names, titles, and the small words around names.

use crate::class::Class;
use crate::rows::{Row, hash, prefixes, rows};
use crate::table::{Form, Table};

pub const FILES: [&str; 13] = [
    "given.tsv",
    "given-weak.tsv",
    "surnames.tsv",
    "surnames-weak.tsv",
    "titles.tsv",
    "speech.tsv",
    "particles.tsv",
    "function.tsv",
    "cues.tsv",
    "org-heads.tsv",
    "place-heads.tsv",
    "ordinary.tsv",
    "trained.tsv",
];

pub fn add(name: &str, path: &str, text: &str, table: &mut Table) -> Result<(), String> {
    for row in rows(path, text) {
        let (class, words) = match name {
            "given.tsv" => (Class::Given, plain(&row)?),
            "given-weak.tsv" => (Class::WeakGiven, plain(&row)?),
            "surnames.tsv" => (Class::Surname, plain(&row)?),
            "surnames-weak.tsv" => (Class::WeakSurname, plain(&row)?),
            "ordinary.tsv" => (Class::Ordinary, plain(&row)?),
            "function.tsv" => (Class::Function, plain(&row)?),
            "titles.tsv" => kind(
                &row,
                &[
                    ("office", Class::Office),
                    ("honorific", Class::Honorific),
                    ("detail", Class::Detail),
                ],
            )?,
            "speech.tsv" => {
                kind(&row, &[("before", Class::SpeechBehind), ("after", Class::SpeechBefore)])?
            }
            "particles.tsv" => {
                kind(&row, &[("before", Class::ParticleBefore), ("after", Class::ParticleAfter)])?
            }
            "cues.tsv" => kind(
                &row,
                &[
                    ("before", Class::CueBefore),
                    ("behind", Class::CueBehind),
                    ("team", Class::CueTeam),
                    ("sport", Class::Sport),
                ],
            )?,

            "org-heads.tsv" => kind(
                &row,
                &[
                    ("head", Class::OrgHead),
                    ("open", Class::OrgHeadOpen),
                    ("detail", Class::OrgDetail),
                    ("tail", Class::OrgTail),
                    ("media", Class::MediaHead),
                    ("named", Class::OrgNamed),
                    ("called", Class::OrgCalled),
                ],
            )?,
            "place-heads.tsv" => kind(
                &row,
                &[
                    ("strict", Class::PlaceHead),
                    ("wide", Class::PlaceHeadWide),
                    ("part", Class::PlacePart),
                ],
            )?,
            _ => kind(
                &row,
                &[("ordinary", Class::Ordinary), ("name", Class::NameLike), ("sure", Class::Sure)],
            )?,
        };
        let flags = row.languages(row.cells[0])?;
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let hash = hash(&row.letters(word)?);
            table.add(Form { hash, class, flags, entry: 0, skip: 0 });
            for letters in prefixes(&row, word)? {
                table.add_prefix(self::hash(&letters), flags);
            }
        }
    }
    Ok(())
}

fn plain<'t>(row: &Row<'t>) -> Result<&'t str, String> {
    row.expect(2)?;
    Ok(row.cells[1])
}

/// The class that the second cell names, and the words of the third.
fn kind<'t>(row: &Row<'t>, kinds: &[(&str, Class)]) -> Result<(Class, &'t str), String> {
    row.expect(3)?;
    let class = kinds.iter().find(|(kind, _)| *kind == row.cells[1]).map(|(_, class)| *class);
    let class = class.ok_or_else(|| {
        let kinds: Vec<&str> = kinds.iter().map(|(kind, _)| *kind).collect();
        let (place, found) = (&row.place, row.cells[1]);
        format!("{place}: expected {}, found {found:?}", kinds.join(" or "))
    })?;
    Ok((class, row.cells[2]))
}
