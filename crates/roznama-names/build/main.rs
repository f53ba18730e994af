//! Turns the lists under `data/` into one table of hashed forms, so that a mistake in them stops the build with its file and line.

#![allow(clippy::disallowed_methods, reason = "a build script reads and writes files")]

mod ambiguous;
#[path = "../src/class.rs"]
#[allow(dead_code, reason = "the crate uses the rest")]
mod class;
mod gazetteer;
#[path = "../src/hash.rs"]
mod hash;
mod lists;
mod rows;
mod table;

use std::path::Path;
use std::{env, fs};

use table::Table;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/class.rs");
    println!("cargo::rerun-if-changed=src/hash.rs");
    if let Err(message) = run() {
        println!("cargo::error={message}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let read = |name: &str| {
        let path = format!("data/{name}");
        let text = fs::read_to_string(&path).map_err(|e| format!("{path}: cannot be read: {e}"))?;
        Ok::<_, String>((path, text))
    };
    let mut table = Table::default();
    let ambiguous = {
        let (path, text) = read("ambiguous.tsv")?;
        ambiguous::read(&path, &text, &mut table)?
    };
    for (name, class) in gazetteer::FILES {
        let (path, text) = read(name)?;
        gazetteer::add(&path, &text, class, &ambiguous, &mut table)?;
    }
    for name in lists::FILES {
        let (path, text) = read(name)?;
        lists::add(name, &path, &text, &mut table)?;
    }
    let out = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    table.write(Path::new(&out)).map_err(|error| format!("{out}: cannot be written: {error}"))
}
