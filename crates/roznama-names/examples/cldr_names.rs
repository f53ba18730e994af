//! Makes `data/cldr.tsv`, the countries, regions, cities and languages of CLDR in eight languages:
//!
//! ```console
//! npm install cldr-localenames-full cldr-dates-full
//! cargo run -p roznama-names --example cldr_names -- node_modules > crates/roznama-names/data/cldr.tsv
//! ```

#![allow(clippy::disallowed_methods, reason = "an example reads files")]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

const LANGUAGES: [&str; 8] = ["ar", "fa", "ur", "en", "ps", "ckb", "sd", "ug"];

/// Spellings of an id by language.
type Rows = BTreeMap<String, BTreeMap<usize, Vec<String>>>;

fn main() {
    let modules = std::env::args().nth(1).expect("the folder node_modules");
    let modules = Path::new(&modules);
    let mut rows = Rows::new();
    for (column, language) in LANGUAGES.into_iter().enumerate() {
        let names = |package: &str, file: &str| -> Value {
            let path = modules.join(package).join("main").join(language).join(file);
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            serde_json::from_str(&text).expect("CLDR's files are JSON")
        };
        let territories = names("cldr-localenames-full", "territories.json");
        let root = &territories["main"][language]["localeDisplayNames"]["territories"];
        for (code, name) in root.as_object().into_iter().flatten() {
            let code = code.split("-alt").next().unwrap_or(code);
            if !LEFT_OUT.contains(&code) {
                add(&mut rows, code, column, name);
            }
        }
        let languages = names("cldr-localenames-full", "languages.json");
        let root = &languages["main"][language]["localeDisplayNames"]["languages"];
        for (code, name) in root.as_object().into_iter().flatten() {
            // Many names of small languages are ordinary words elsewhere.
            if KNOWN_LANGUAGES.split(' ').any(|known| known == code) {
                add(&mut rows, &format!("lang/{code}"), column, name);
            }
        }
        let zones = names("cldr-dates-full", "timeZoneNames.json");
        let root = &zones["main"][language]["dates"]["timeZoneNames"]["zone"];
        for (area, zones) in root.as_object().into_iter().flatten() {
            // Zones of small islands have names that are ordinary words elsewhere.
            if !matches!(area.as_str(), "Africa" | "America" | "Asia" | "Australia" | "Europe") {
                continue;
            }
            for (zone, names) in zones.as_object().into_iter().flatten() {
                if let Some(city) = names.get("exemplarCity") {
                    let slug = zone.to_lowercase().replace('_', "-");
                    add(&mut rows, &format!("city/{slug}"), column, city);
                }
            }
        }
    }
    print!("{HEAD}");
    for (id, cells) in rows {
        let cell = |column| match cells.get(&column) {
            Some(spellings) => spellings.join("|"),
            None => "-".to_owned(),
        };
        println!("{id}\t{}", (0..LANGUAGES.len()).map(cell).collect::<Vec<_>>().join("\t"));
    }
}

/// Not places, or places only in name.
const LEFT_OUT: [&str; 7] = ["001", "EZ", "UN", "EU", "XA", "XB", "ZZ"];

/// Languages that news names.
const KNOWN_LANGUAGES: &str = "ar fa ur en ps ku ckb sd ug tr az hy ka ru uk de fr es pt it nl sv no da fi pl cs hu ro bg el sr hr bs \
    sq he hi bn pa gu mr ta te ml kn ne si th vi id ms ja ko zh mn kk ky uz tk tg am so sw ha la";

const HEAD: &str = "\
# Countries, regions, languages and cities of time zones: id, then ar fa ur en ps ckb sd ug; spellings parted by |, - for none.
#
# Made by examples/cldr_names.rs from Unicode CLDR 48.2 (© Unicode, Inc., Unicode License v3), which has leave to be passed on. Not to
# be changed by hand: other spellings go to places.tsv and cities.tsv, wrong ones to ambiguous.tsv. What stands in brackets is left
# out, and what is no longer than three letters, but for countries.
";

fn add(rows: &mut Rows, id: &str, column: usize, name: &Value) {
    let Some(name) = name.as_str() else { return };
    let is_country = id.len() == 2;
    let name = name.split(['(', '[', '،', ',']).next().unwrap_or_default();
    let name = name.split(" - ").next().unwrap_or_default().trim().replace('\u{200C}', " ");
    let name = name.replace(|c: char| ('\u{200B}'..='\u{200F}').contains(&c), "");
    if name.is_empty() || (name.chars().count() <= 3 && !is_country) {
        return;
    }
    // A name in Latin letters is a code or not translated.
    if name.is_ascii() && LANGUAGES[column] != "en" {
        return;
    }
    let spellings = rows.entry(id.to_owned()).or_default().entry(column).or_default();
    if !spellings.contains(&name) {
        spellings.push(name);
    }
}
