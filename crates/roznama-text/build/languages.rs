//! The weights of language identification, from `data/languages.tsv`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::Table;

/// In the order of `lang_id.rs`.
const LANGUAGES: [&str; 8] = ["ar", "fa", "ur", "ckb", "ps", "sd", "ug", "en"];

pub fn write(out: &mut String, data: &Path) {
    let table = Table::read(&data.join("languages.tsv"), 3);
    let mut weights: BTreeMap<&str, [i16; LANGUAGES.len()]> = BTreeMap::new();
    for row in &table.rows {
        let [language, text, weight] = &row.columns[..] else {
            unreachable!("three columns were asked for")
        };
        let Some(at) = LANGUAGES.iter().position(|known| known == language) else {
            table.fail(row, format!("expected one of {LANGUAGES:?}, found {language:?}"))
        };
        let Ok(weight) = weight.parse() else {
            table.fail(row, format!("expected a whole number below 32,768, found {weight:?}"))
        };
        weights.entry(text).or_default()[at] = weight;
    }
    let rows: Vec<_> = weights.into_iter().collect();
    writeln!(
        out,
        "pub static LANGUAGE_WEIGHTS: [(&str, [i16; {}]); {}] = {rows:?};",
        LANGUAGES.len(),
        rows.len()
    )
    .unwrap();
}
