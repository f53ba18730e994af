//! `cargo xtask dist`: the site for a static host, and its sizes.

use super::{CommandInfo, site};
use crate::args::Args;
use crate::error::Result;
use crate::sizes;
use crate::tools::{self, Need};
use crate::workspace;

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "dist",
    summary: "build the site into dist/ and print its sizes",
    help: "
Usage: cargo xtask dist [--precompress]

Builds the site into dist/, ready for any static host under any sub-path, and prints the size of each file: raw,
gzip, brotli (bytes).

  --precompress  leave .br and .gz files beside the others, for hosts that send them

ROZNAMA_CORPUS=FOLDER builds the site of another corpus than the one in corpus/.",
    run,
};

fn run(mut args: Args) -> Result {
    let precompress = args.switch("--precompress");
    args.finish()?;
    let tools = tools::ensure(Need::Build)?;
    site::build(&tools)?;
    let dist = workspace::dist();
    print!("{}", sizes::report(&sizes::measure(&dist, precompress)?));
    println!("The site is in {}.", dist.display());
    Ok(())
}
