//! What belongs to the Rust toolchain: targets, components, fetched crates.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use super::{on_path, run_twice};
use crate::error::{Error, Result};
use crate::workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the standard library for wasm32 is there.
///
/// # Errors
///
/// When it is not and rustup cannot add it.
pub fn ensure_wasm_target() -> Result {
    if sysroot().is_some_and(|root| root.join("lib/rustlib").join(WASM).join("lib").is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", WASM], "the Rust target for WebAssembly")
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
///
/// # Errors
///
/// When one is not and rustup cannot add it.
pub fn ensure_components() -> Result {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        let in_sysroot = sysroot().is_some_and(|root| root.join("bin").join(program).is_file());
        if !in_sysroot && (on_path(program).is_none() || on_path("rustup").is_some()) {
            rustup(&["component", "add", component], component)?;
        }
    }
    Ok(())
}

/// Fetches every crate in `Cargo.lock`, so that Trunk can build offline.
///
/// # Errors
///
/// When crates are missing and the registry does not send them.
pub fn fetch_crates() -> Result {
    let offline = workspace::cargo().args(["fetch", "--locked", "--offline"]).output();
    if offline.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    run_twice("crates", || {
        let mut command = workspace::cargo();
        command.args(["fetch", "--locked"]);
        command
    })?;
    Ok(())
}

fn rustup(arguments: &[&str], what: &str) -> Result {
    let by_hand = format!("rustup {}", arguments.join(" "));
    if on_path("rustup").is_none() {
        return Err(Error::Failed(format!(
            "{what} is missing and there is no rustup to add it.\n\
             Install Rust by rustup and type `{by_hand}`, or get it from where your Rust came from."
        )));
    }
    run_twice(what, || {
        let mut command = Command::new("rustup");
        command.args(arguments);
        command
    })
    .map_err(|error| Error::Failed(format!("{error}\nBy hand: {by_hand}")))?;
    Ok(())
}

fn sysroot() -> Option<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).output().ok()?;
    Some(PathBuf::from(String::from_utf8(output.stdout).ok()?.trim()))
}
