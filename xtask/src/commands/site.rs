//! Building the site, for every command that needs it built.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::error::{Context as _, Result};
use crate::fingerprint;
use crate::step;
use crate::tools::Tools;
use crate::workspace;

/// What the site is made of, below the workspace's root.
const SOURCES: [&str; 13] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets",
    "build.rs",
    "corpus",
    "crates",
    "index.html",
    "package-lock.json",
    "src",
    "styles",
    "target/site/fonts",
];

/// Builds the site into `dist/` as readers get it: optimised, with hashed file names. Does nothing when neither what
/// it is made of nor `dist/` has changed since the last time.
pub(super) fn build(tools: &Tools) -> Result {
    let stamp = workspace::root().join("target/site/built");
    let before = sources();
    if fs::read_to_string(&stamp).is_ok_and(|found| found == stamp_text(&before)) {
        step::say("The site is built already; nothing has changed.");
        return Ok(());
    }
    // Trunk's hook would build it too, but silently.
    let mut pages = workspace::cargo();
    pages.args(["build", "--package", "roznama-pages", "--locked"]);
    step::run("building the writer of plain pages", &mut pages)?;
    // Its problems first, for nobody hears those that the build's own programs tell.
    let mut check = workspace::cargo();
    check.args(["run", "--quiet", "--locked", "--package", "roznama-pages", "--", "--check"]);
    step::show("the corpus", &mut check)?;
    let mut trunk = workspace::program("trunk");
    trunk.args(["build", "--release", "--offline"]);
    // A backtrace of Trunk would push what went wrong out of sight.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk takes NO_COLOR for a switch with a value and stops at `NO_COLOR=1`.
    trunk.env_remove("NO_COLOR");
    step::run("building the site", tools.apply(&mut trunk))?;
    // What was changed in the meantime is not in the site: it must be built again then.
    fs::write(&stamp, stamp_text(&before)).context(stamp.display())
}

/// The fingerprint of what the site is made of, the corpus that the environment names included.
fn sources() -> String {
    let root = workspace::root();
    let mut paths: Vec<PathBuf> = SOURCES.iter().map(|name| root.join(name)).collect();
    let corpus = env::var_os("ROZNAMA_CORPUS");
    paths.extend(corpus.as_ref().map(|corpus| root.join(corpus)));
    let settings = ["RUSTFLAGS", "ROZNAMA_OFFLINE"].map(env::var_os);
    format!("{corpus:?} {settings:?}\n{}", fingerprint::of(&paths))
}

fn stamp_text(sources: &str) -> String {
    format!("{sources}\n\n{}", fingerprint::of(&[workspace::dist()]))
}
