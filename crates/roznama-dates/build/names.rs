//! `data/names.tsv` → one constant per key: `about` becomes `ABOUT: [&str; 4]`, `weekday.1`… become
//! `WEEKDAY: [[&str; 4]; 7]`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::table::{rows, unescape};

const HEADER: [&str; 5] = ["key", "en", "ar", "fa", "ur"];

pub fn generate(path: &str, text: &str) -> Result<String, String> {
    let mut rows = rows(text);
    let header = rows.next().ok_or(format!("{path}: expected a header row, found none"))?;
    if header.cells != HEADER {
        let found = header.cells.join(", ");
        return Err(format!(
            "{path}:{}: expected the columns {}, found {found}",
            header.line,
            HEADER.join(", ")
        ));
    }
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut numbered: BTreeMap<String, bool> = BTreeMap::new();
    for row in rows {
        let place = format!("{path}:{}", row.line);
        let [key, texts @ ..] = row.cells.as_slice() else { continue };
        if texts.len() != 4 || texts.iter().any(|text| text.is_empty()) {
            return Err(format!(
                "{place}: expected a key and four texts, found {} cells",
                row.cells.len()
            ));
        }
        let (name, number) = match key.rsplit_once('.') {
            Some((name, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
                (name, number.parse::<usize>().ok())
            }
            _ => (*key, None),
        };
        let group = groups.entry(constant(name)).or_default();
        let expected = number.map(|_| group.len() + 1);
        if number != expected || (number.is_none() && !group.is_empty()) {
            let expected = expected
                .map_or("a key that is not there yet".to_owned(), |next| format!("{name}.{next}"));
            return Err(format!("{place}: expected {expected}, found {key}"));
        }
        let mut cells = Vec::new();
        for text in texts {
            cells.push(format!(
                "{:?}",
                unescape(text).map_err(|error| format!("{place}: {error}"))?
            ));
        }
        group.push(format!("[{}]", cells.join(", ")));
        numbered.insert(constant(name), number.is_some());
    }
    let mut code = String::new();
    for (name, rows) in &groups {
        let _ = if numbered[name] {
            writeln!(
                code,
                "pub static {name}: [[&str; 4]; {}] = [{}];",
                rows.len(),
                rows.join(", ")
            )
        } else {
            writeln!(code, "pub static {name}: [&str; 4] = {};", rows[0])
        };
    }
    Ok(code)
}

fn constant(name: &str) -> String {
    name.replace(['.', '-'], "_").to_uppercase()
}
