//! Packs the corpus for the viewer to embed: `corpus/`, or the inputs that `ROZNAMA_CORPUS` names, into
//! `$OUT_DIR/corpus.pack`.
//!
//! Problems of the corpus are warnings of the build. It fails when there is nothing to pack.
#![allow(clippy::disallowed_methods, reason = "a build script reads files and the environment")]

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use roznama_core::pack;

/// What the variable holds is separated as in `PATH`; a path that is not absolute begins at the workspace's root.
const VARIABLE: &str = "ROZNAMA_CORPUS";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed={VARIABLE}");
    let paths: Vec<PathBuf> = match env::var_os(VARIABLE) {
        Some(paths) => env::split_paths(&paths).collect(),
        None => vec![PathBuf::from("corpus")],
    };

    let inputs = roznama_inputs::read(&paths);
    for path in paths.iter().chain(&inputs.files) {
        println!("cargo:rerun-if-changed={}", path.display());
    }
    for problem in &inputs.problems {
        for line in problem.to_string().lines() {
            println!("cargo:warning={line}");
        }
    }
    if inputs.articles.is_empty() {
        fail("expected at least one article in the corpus, found none");
    }

    let Some(folder) = env::var_os("OUT_DIR") else { fail("expected OUT_DIR, as cargo sets it") };
    let packed = Path::new(&folder).join("corpus.pack");
    if let Err(error) = fs::write(&packed, pack::write(inputs.articles, inputs.events)) {
        fail(&format!("{}: expected to write the pack, found {error}", packed.display()));
    }
}

fn fail(message: &str) -> ! {
    eprintln!("error: {message}");
    process::exit(1)
}
