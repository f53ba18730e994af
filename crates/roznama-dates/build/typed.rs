//! `data/typed.tsv` → rows of folded form, key, and which column it stands in.

use std::fmt::Write as _;

use roznama_text::{Level, fold};

use crate::table::{rows, unescape};

pub fn generate(path: &str, text: &str) -> Result<String, String> {
    let mut code = String::from("pub static WORDS: &[(&str, &str, u8)] = &[\n");
    for row in rows(text).skip(1) {
        let place = format!("{path}:{}", row.line);
        let [key, forms @ ..] = row.cells.as_slice() else { continue };
        if forms.len() != 4 {
            return Err(format!(
                "{place}: expected a key and four cells of forms, found {}",
                forms.len()
            ));
        }
        for (column, forms) in forms.iter().enumerate() {
            for form in forms.split('|').map(str::trim) {
                let form = unescape(form).map_err(|error| format!("{place}: {error}"))?;
                let form = fold(&form, Level::Search);
                if form.is_empty() {
                    return Err(format!("{place}: expected a form with letters"));
                }
                let _ = writeln!(code, "({form:?}, {key:?}, {column}),");
            }
        }
    }
    Ok(code + "];\n")
}
