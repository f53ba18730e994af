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

    let mut languages = Vec::new();
    for (name, path) in [
        ("ARABIC", "data/lexicon/ar.tsv"),
        ("PERSIAN", "data/lexicon/fa.tsv"),
        ("URDU", "data/lexicon/ur.tsv"),
        ("NAMES_ONLY", "data/lexicon/names-only.tsv"),
        ("COMMON", "data/lexicon/common.tsv"),
    ] {
        let mut entries = BTreeMap::new();
        lexicon::read(path, &read(path)?, &mut entries)?;
        languages.push((name, entries));
    }
    write("lexicon.rs", &lexicon::generate(&languages))
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: cannot be read: {error}"))
}

fn write(name: &str, code: &str) -> Result<(), String> {
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    fs::write(Path::new(&out).join(name), code)
        .map_err(|error| format!("{name}: cannot be written: {error}"))
}
