//! `cargo xtask screenshots`: every page as a picture, for people to look at.

use super::{CommandInfo, site};
use crate::args::Args;
use crate::error::Result;
use crate::step;
use crate::tools::{self, Need};
use crate::workspace;

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "screenshots",
    summary: "picture every page at each width, theme and language",
    help: "
Usage: cargo xtask screenshots [--no-build]

Builds the site and writes a PNG of every page at 1280 and 390 px, light and dark, in four interface languages to
target/screenshots/.

  --no-build  take the site that is in dist/",
    run,
};

fn run(mut args: Args) -> Result {
    let keep = args.switch("--no-build");
    args.finish()?;
    let tools = tools::ensure(Need::Browser)?;
    if !keep {
        site::build(&tools)?;
    }
    let folder = workspace::root().join("target/screenshots");
    let mut cargo = workspace::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "roznama-browser-tests",
        "--bin",
        "screenshots",
        "--",
    ]);
    cargo.arg(&folder).env("ROZNAMA_DIST", workspace::dist());
    step::show("screenshots", tools.apply(&mut cargo))?;
    println!("The pictures are in {}.", folder.display());
    Ok(())
}
