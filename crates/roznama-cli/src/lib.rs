//! The `roznama` command: one file per verb under `verbs/`.
//!
//! # Conventions
//!
//! * Results go to standard output, messages to standard error, `--json` is one value per line.
//! * Exit 0: done. 1: the input is bad, though everything else in it was processed. 2: wrong usage.
//! * Whoever reads the output may stop reading: that is no error.
#![allow(clippy::disallowed_methods, reason = "a command reads files, the clock and its arguments")]

mod cli;
mod failure;
mod folders;
mod lines;
mod making;
mod output;
mod packs;
mod progress;
mod threads;
mod verbs;
mod viewer;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Verb};
use crate::failure::{Failure, Outcome};

/// Runs the command with the process's own arguments.
pub fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

fn run(cli: Cli) -> Result<ExitCode, Failure> {
    let outcome = match cli.verb {
        Verb::Fold(args) => verbs::fold::run(&args),
        Verb::Lang(args) => verbs::lang::run(&args),
        Verb::Dates(args) => verbs::dates::run(&args),
        Verb::Names(args) => verbs::names::run(&args),
        Verb::Similar(args) => verbs::similar::run(&args),
        Verb::Check(args) => verbs::check::run(&args),
        Verb::Pack(args) => verbs::pack::run(&args),
        Verb::Merge(args) => verbs::merge::run(&args),
        Verb::Inspect(args) => verbs::inspect::run(&args),
        Verb::Search(args) => verbs::search::run(&args),
        Verb::Events(args) => verbs::events::run(&args),
        Verb::Export(args) => verbs::export::run(&args),
        Verb::Build(args) => verbs::build::run(&args),
        Verb::Serve(args) => verbs::serve::run(&args),
    }?;
    Ok(match outcome {
        Outcome::Done => ExitCode::SUCCESS,
        Outcome::InputHadErrors => ExitCode::FAILURE,
    })
}
