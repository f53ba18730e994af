//! Turns the word lists under `data/` into Rust tables, so that a mistake in them stops the build with its file and line.

#![allow(clippy::disallowed_methods, reason = "a build script reads and writes files")]

#[path = "build/lexicon.rs"]
mod lexicon;
#[path = "build/names.rs"]
mod names;
#[path = "build/table.rs"]
mod table;
#[path = "build/typed.rs"]
mod typed;
#[path = "build/zones.rs"]
mod zones;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

const COMMON: &str = "data/lexicon/common.tsv";
const NAMES: &str = "data/lexicon/names-only.tsv";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/day/count.rs");
    if let Err(message) = run() {
        println!("cargo::error={message}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let path = "data/names.tsv";
    write("names.rs", &names::generate(path, &read(path)?)?)?;

    let path = "data/typed.tsv";
    write("typed.rs", &typed::generate(path, &read(path)?)?)?;

    let path = "data/zones.tsv";
    write("zones.rs", &zones::generate(path, &read(path)?)?)?;

    let mut code = String::new();
    for (name, path) in [
        ("ARABIC", Some("data/lexicon/ar.tsv")),
        ("PERSIAN", Some("data/lexicon/fa.tsv")),
        ("URDU", Some("data/lexicon/ur.tsv")),
        ("OTHER", None),
    ] {
        let mut entries = BTreeMap::new();
        if let Some(path) = path {
            lexicon::read(path, &read(path)?, &mut entries)?;
        } else {
            lexicon::read(NAMES, &read(NAMES)?, &mut entries)?;
        }
        lexicon::read(COMMON, &read(COMMON)?, &mut entries)?;
        match name {
            "PERSIAN" => {
                lexicon::add_persian_compounds(&mut entries);
                lexicon::add_persian_months(&mut entries);
                lexicon::add_persian_joined(&mut entries);
            }
            "URDU" => lexicon::add_urdu_ordinals(&mut entries),
            _ => {}
        }
        code += &lexicon::generate(name, entries);
    }
    write("lexicon.rs", &code)
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: cannot be read: {error}"))
}

fn write(name: &str, code: &str) -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    fs::write(Path::new(&out).join(name), code)
        .map_err(|error| format!("{name}: cannot be written: {error}"))
}
