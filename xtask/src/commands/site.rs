//! Building the site, for every command that needs it built.

use crate::error::Result;
use crate::step;
use crate::tools::Tools;
use crate::workspace;

/// Builds the site into `dist/` as readers get it: optimised, with hashed file names.
pub(super) fn build(tools: &Tools) -> Result {
    // Trunk's hook would build it too, but silently.
    let mut pages = workspace::cargo();
    pages.args(["build", "--package", "roznama-pages", "--locked"]);
    step::run("building the writer of plain pages", &mut pages)?;
    let mut trunk = workspace::program("trunk");
    trunk.args(["build", "--release", "--offline"]);
    // Trunk takes NO_COLOR for a switch with a value and stops at `NO_COLOR=1`.
    trunk.env_remove("NO_COLOR");
    step::run("building the site", tools.apply(&mut trunk))?;
    Ok(())
}
