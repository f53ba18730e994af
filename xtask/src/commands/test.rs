//! `cargo xtask test`: everything that must hold before a change lands.

use std::process::Command;
use std::time::{Duration, Instant};

use super::{CommandInfo, site};
use crate::args::Args;
use crate::error::{Error, Result};
use crate::step;
use crate::tools::{self, Need, Tools};
use crate::workspace;

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "test",
    summary: "check format and lints, run native and browser tests",
    help: "
Usage: cargo xtask test [PART]... [-- OPTIONS OF THE TESTS]

Runs everything, or the parts named:

  format   cargo fmt, without changing anything
  lint     clippy without warnings, native and for wasm32
  native   unit, integration and documentation tests
  browser  builds the site and drives it in headless Chromium

All parts run even when one fails; the last lines tell how each went. What follows `--` goes to the tests
themselves: cargo xtask test browser -- accessibility",
    run,
};

/// What is compiled for wasm32: the app, its modules, and the crates that must not touch the system.
const WASM_PACKAGES: [&str; 9] = [
    "roznama",
    "roznama-core",
    "roznama-dates",
    "roznama-export",
    "roznama-folding",
    "roznama-names",
    "roznama-packing",
    "roznama-text",
    "roznama-words",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Format,
    Lint,
    Native,
    Browser,
}

impl Part {
    const ALL: [Self; 4] = [Self::Format, Self::Lint, Self::Native, Self::Browser];

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Browser => "browser",
        }
    }

    fn run(self, options: &[String]) -> Result {
        match self {
            Self::Format => {
                step::show("format", workspace::cargo().args(["fmt", "--all", "--check"]))
            }
            Self::Lint => lint(),
            Self::Native => native(options),
            Self::Browser => browser(options),
        }
    }
}

fn run(mut args: Args) -> Result {
    let options = args.after_dashes();
    let words = args.words()?;
    let parts = parse_parts(&words)?;
    let mut verdicts = Vec::new();
    for &part in &parts {
        let start = Instant::now();
        let result = part.run(&options);
        if let Err(error) = &result {
            step::say(&format!("{}: {error}", part.name()));
        }
        verdicts.push((part, start.elapsed(), result.is_ok()));
    }
    step::say("");
    for (part, time, passed) in &verdicts {
        step::say(&verdict_line(*part, *time, *passed));
    }
    if verdicts.iter().all(|(_, _, passed)| *passed) {
        return Ok(());
    }
    Err(Error::failed("not everything passed"))
}

fn parse_parts(words: &[String]) -> Result<Vec<Part>> {
    if words.is_empty() {
        return Ok(Part::ALL.to_vec());
    }
    words
        .iter()
        .map(|word| {
            Part::ALL.into_iter().find(|part| part.name() == word).ok_or_else(|| {
                Error::Usage(format!("expected format, lint, native or browser, found {word:?}"))
            })
        })
        .collect()
}

fn verdict_line(part: Part, time: Duration, passed: bool) -> String {
    let verdict = if passed { "✓" } else { "✗" };
    format!("{verdict} {:<8} {}", part.name(), step::seconds(time))
}

fn lint() -> Result {
    tools::rust::ensure_components()?;
    tools::rust::ensure_wasm_target()?;
    let mut native = workspace::cargo();
    native.args(["clippy", "--workspace", "--all-targets", "--locked"]);
    let mut wasm = workspace::cargo();
    wasm.args(["clippy", "--target", "wasm32-unknown-unknown", "--locked"]);
    wasm.args(WASM_PACKAGES.iter().flat_map(|package| ["--package", package]));
    for (title, command) in [("lint", &mut native), ("lint for wasm32", &mut wasm)] {
        step::show(title, command.args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

fn native(options: &[String]) -> Result {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--workspace", "--exclude", "roznama-browser-tests", "--locked"]);
    step::show("native tests", with_options(&mut cargo, options))
}

fn browser(options: &[String]) -> Result {
    let tools = tools::ensure(Need::Browser)?;
    site::build(&tools)?;
    browser_tests(&tools, options)
}

/// Runs the browser tests on the site that is in `dist/`.
fn browser_tests(tools: &Tools, options: &[String]) -> Result {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--package", "roznama-browser-tests", "--locked"]);
    cargo.env("ROZNAMA_DIST", workspace::dist());
    // The frames of an async test say nothing, at length.
    cargo.env("RUST_BACKTRACE", "0");
    step::show("browser tests", tools.apply(with_options(&mut cargo, options)))
}

fn with_options<'c>(cargo: &'c mut Command, options: &[String]) -> &'c mut Command {
    if options.is_empty() { cargo } else { cargo.arg("--").args(options) }
}
