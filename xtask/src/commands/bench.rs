//! `cargo xtask bench`: the native benches.

use super::CommandInfo;
use crate::args::Args;
use crate::error::Result;
use crate::step;
use crate::workspace;

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "bench",
    summary: "run the benches",
    help: "
Usage: cargo xtask bench [FILTER] [-- OPTIONS OF THE BENCH]

Builds the `[[bench]]` targets of the workspace optimised and runs those whose name holds FILTER.",
    run,
};

fn run(mut args: Args) -> Result {
    let options = args.after_dashes();
    let filter = args.words()?;
    let mut cargo = workspace::cargo();
    // `--benches` would also run every library's unit tests as benches; the targets are named instead.
    cargo.args(["bench", "--workspace", "--locked", "--bench", "*", "--"]);
    cargo.args(filter).args(options);
    step::show("bench", &mut cargo)
}
