//! The gazetteer: places, organisations, demonyms, and what CLDR has.

use std::collections::BTreeMap;

use crate::ambiguous::{Ambiguous, Rule};
use crate::class::{AR, CUE, Class, EN, FA, OTHER, TEAM, UNLESS, UR};
use crate::rows::{Row, hash, prefixes, rows};
use crate::table::{Form, Table};

/// Curated lists first: their spellings decide for those of CLDR.
pub const FILES: [(&str, Class); 5] = [
    ("places.tsv", Class::Place),
    ("cities.tsv", Class::Place),
    ("orgs.tsv", Class::Org),
    ("demonyms.tsv", Class::Demonym),
    ("cldr.tsv", Class::Place),
];

const CURATED: [u8; 4] = [AR, FA, UR, EN];
const CLDR: [u8; 8] = [AR, FA, UR, EN, OTHER, OTHER, OTHER, OTHER];

pub fn add(
    path: &str,
    text: &str,
    class: Class,
    ambiguous: &Ambiguous,
    table: &mut Table,
) -> Result<(), String> {
    let is_cldr = path.ends_with("cldr.tsv");
    let columns: &[u8] = if is_cldr { &CLDR } else { &CURATED };
    // Who has a spelling: the places of the lists before.
    let mut owners: BTreeMap<(u64, u8), u16> = BTreeMap::new();
    for form in table.forms.iter().filter(|form| form.class == Class::Place) {
        for lang in CURATED {
            if form.flags & lang > 0 {
                owners.entry((form.hash, lang)).or_insert(form.entry);
            }
        }
    }
    for row in rows(path, text) {
        row.expect(columns.len() + 1)?;
        let id = row.cells[0];
        let class = if id.starts_with("lang/") { Class::Language } else { class };
        let mut spellings = Vec::new();
        for (cell, lang) in row.cells[1..].iter().zip(columns) {
            for spelling in cell.split('|').filter(|spelling| *spelling != "-") {
                spellings.push((Spelling::read(&row, spelling)?, *lang));
            }
        }
        // A city that a curated list has by another id.
        let is_new = is_cldr && id.starts_with("city/") && !table.numbers.contains_key(id);
        let known = spellings
            .iter()
            .find_map(|(spelling, lang)| owners.get(&(hash(&spelling.letters), *lang)).copied());
        let entry = match known {
            Some(entry) if is_new => entry,
            _ => table.entry(id),
        };
        if matches!(class, Class::Place | Class::Org) {
            // CLDR's names are the full ones; an entry that it has by another id keeps its own.
            let decides = is_cldr && table.ids.get(usize::from(entry)).is_some_and(|own| own == id);
            let labels = table.labels.entry(entry).or_default();
            for (label, cell) in labels.iter_mut().zip(&row.cells[1..]) {
                let first = cell.split('|').next().filter(|first| is_label(first));
                if let Some(first) = first.filter(|_| decides || label.is_empty()) {
                    *label = first.replace('_', " ");
                }
            }
        }
        for (spelling, lang) in spellings {
            let is_anothers = is_cldr
                && class == Class::Place
                && owners.get(&(hash(&spelling.letters), lang)).is_some_and(|own| *own != entry);
            if !is_anothers {
                add_spelling(&spelling, lang, class, entry, ambiguous, table);
            }
        }
    }
    Ok(())
}

/// Whether a spelling can stand by itself.
fn is_label(spelling: &str) -> bool {
    spelling != "-" && !spelling.starts_with('(')
}

/// A spelling, its context in brackets before it.
struct Spelling {
    letters: String,
    prefixes: Vec<String>,
    skip: u8,
}

impl Spelling {
    fn read(row: &Row<'_>, spelling: &str) -> Result<Self, String> {
        let letters = row.letters(spelling)?;
        let skip = match spelling.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            Some((context, _)) => row.letters(context)?.chars().count() as u8,
            None => 0,
        };
        Ok(Self { letters, prefixes: prefixes(row, spelling)?, skip })
    }
}

fn add_spelling(
    spelling: &Spelling,
    lang: u8,
    class: Class,
    entry: u16,
    ambiguous: &Ambiguous,
    table: &mut Table,
) {
    let mut put = |letters: &str| {
        let rule = ambiguous.get(&(letters.to_owned(), lang));
        let flags = match rule {
            Some(Rule::Never) => return,
            Some(Rule::Cue) => lang | CUE,
            Some(Rule::Team) => lang | TEAM,
            Some(Rule::Unless) => lang | UNLESS,
            None => lang,
        };
        table.add(Form { hash: hash(letters), class, flags, entry, skip: spelling.skip });
    };
    let letters = &spelling.letters;
    put(letters);
    // Egypt writes the g of foreign names with ج: شيكاجو.
    let is_long = letters.chars().count() >= 6;
    if lang == AR && is_long && letters.contains('غ') && class != Class::Demonym {
        put(&letters.replace('غ', "ج"));
    }
    if class == Class::Demonym {
        for ending in endings(lang) {
            put(&format!("{letters}{ending}"));
        }
    }
    for letters in &spelling.prefixes {
        table.add_prefix(hash(letters), lang);
    }
}

/// Endings of demonyms; those of Arabic with its article are told apart when a text is read.
fn endings(lang: u8) -> &'static [&'static str] {
    match lang {
        AR => &["ه", "ین", "ون", "ات", "تین", "ان", "تان"],
        FA => &["ها", "های", "ان", "یها", "یان", "هایی"],
        UR => &["وں"],
        EN => &["s"],
        _ => &[],
    }
}
