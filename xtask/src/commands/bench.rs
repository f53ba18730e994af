//! `cargo xtask bench`: the native benches, and the comparison with other software.

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
       cargo xtask bench peers [-- PASSAGES]

Builds the `[[bench]]` targets of the workspace optimised and runs those whose name holds FILTER.

`peers` compares search with tantivy, MiniSearch and FlexSearch in one run and prints a table: benches/peers-search.",
    run,
};

fn run(mut args: Args) -> Result {
    let options = args.after_dashes();
    let filter = args.words()?;
    if filter == ["peers"] {
        return peers(&options);
    }
    let mut cargo = workspace::cargo();
    // `--benches` would also run every library's unit tests as benches; the targets are named instead.
    cargo.args(["bench", "--workspace", "--locked", "--bench", "*", "--"]);
    cargo.args(filter).args(options);
    step::show("bench", &mut cargo)
}

/// The comparison is a workspace of its own: what it compares with is heavy, and nothing else needs it.
fn peers(options: &[String]) -> Result {
    let folder = workspace::root().join("benches/peers-search");
    let mut npm = workspace::program("npm");
    npm.args(["ci", "--silent", "--no-audit", "--no-fund"]).current_dir(folder.join("js"));
    step::run("MiniSearch and FlexSearch", &mut npm)?;
    let mut cargo = workspace::cargo();
    cargo.args(["run", "--release", "--locked", "--manifest-path"]);
    cargo.arg(folder.join("Cargo.toml")).arg("--target-dir").arg(workspace::target().join("peers"));
    cargo.arg("--").args(options);
    step::show("peers", &mut cargo)
}
