//! `cargo xtask`: builds, serves and tests the site, and installs what that takes.
//!
//! The code reads in this order: [`commands`] has one file per command; each says which [`tools`] it needs and
//! gets them with [`tools::ensure`]; [`step`] runs programs and shows how far they are; [`workspace`] knows
//! the folders; [`error`] tells wrong usage from failed work.
//!
//! # What a set-up takes
//!
//! Only package registries are asked: rustup's, crates.io, npm and, for browser tests, Debian's. Everything is
//! pinned: Trunk in [`tools::cargo_tool`], `wasm-bindgen` by `Cargo.lock`, npm packages by `package-lock.json`.

#![allow(
    clippy::disallowed_methods,
    reason = "a build tool reads files, the environment and the clock, and runs steps on threads"
)]

pub mod args;
pub mod commands;
pub mod error;
pub mod fingerprint;
pub mod sizes;
pub mod step;
pub mod tools;
pub mod workspace;

use std::process::ExitCode;

use error::Error;

/// Runs the command line and tells the shell how it went: 0 done, 1 failed, 2 wrong usage.
pub fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match commands::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Error::Usage(message)) => {
            eprintln!("error: {message}\n\n{}", commands::usage());
            ExitCode::from(2)
        }
        Err(Error::Failed(message)) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
