//! `cargo xtask setup`: installs everything and does nothing else.

use super::CommandInfo;
use crate::args::Args;
use crate::error::Result;
use crate::tools::{self, Need};

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "setup",
    summary: "install what the other commands need",
    help: "
Usage: cargo xtask setup

Installs what is missing: the wasm32 target, rustfmt, clippy, Trunk, wasm-bindgen, the npm packages, Chromium
and its driver. The other commands do this themselves for what they need.

Trunk and wasm-bindgen are kept in $ROZNAMA_TOOLS, or a folder `roznama` in $XDG_CACHE_HOME or ~/.cache.
A tool of the right version on PATH is used as it is.",
    run,
};

fn run(args: Args) -> Result {
    args.finish()?;
    tools::rust::ensure_components()?;
    tools::ensure(Need::Browser)?;
    println!("Everything is there.");
    Ok(())
}
