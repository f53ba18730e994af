//! Tools that crates.io has only as source: Trunk and wasm-bindgen.
//!
//! They are compiled without optimisation and without the features that the build does not use, which is what
//! makes a first set-up bearable: on two cores 161 s for Trunk and 47 s for wasm-bindgen, crates downloaded
//! before. What they do with the site takes a second or two all the same.
//!
//! Object files stay in the cache until everything is installed, so that an interrupted run is taken up again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{on_path, run_twice, version, version_of};
use crate::error::{Context as _, Error, Result};
use crate::step;
use crate::workspace;

/// Newer ones need a newer Rust than the workspace asks for.
const TRUNK_VERSION: &str = "0.21.14";

/// A program in a crate.
#[derive(Clone, Debug)]
struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
}

/// Makes sure that all are there; the folders that hold those that are not on PATH.
///
/// # Errors
///
/// When one is missing and cannot be installed.
pub fn ensure_all() -> Result<Vec<PathBuf>> {
    let bindgen = workspace::locked_version("wasm-bindgen")?;
    let tools = [
        CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: bindgen },
        CargoTool { package: "trunk", program: "trunk", version: TRUNK_VERSION.to_owned() },
    ];
    let cache = workspace::tool_cache()?;
    let mut folders = Vec::new();
    for tool in &tools {
        folders.extend(tool.ensure(&cache)?);
    }
    let partial = partial(&cache);
    if partial.is_dir() {
        // A gigabyte that nothing needs any more. Another set-up at work there would start its tool anew.
        let _ = fs::remove_dir_all(&partial);
    }
    Ok(folders)
}

impl CargoTool {
    /// The folder that holds the program, or `None` when it is on PATH.
    fn ensure(&self, cache: &Path) -> Result<Option<PathBuf>> {
        if on_path(self.program).is_some_and(|program| self.is_wanted(&program)) {
            return Ok(None);
        }
        let home = cache.join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        if self.is_wanted(&folder.join(self.program)) {
            return Ok(Some(folder));
        }
        self.install(&partial(cache), &home)?;
        if self.is_wanted(&folder.join(self.program)) {
            return Ok(Some(folder));
        }
        Err(Error::Failed(format!(
            "{} was installed but does not run as version {}.\n{}",
            folder.join(self.program).display(),
            self.version,
            self.by_hand()
        )))
    }

    fn is_wanted(&self, program: &Path) -> bool {
        version_of(program).as_deref().and_then(version::find) == Some(self.version.as_str())
    }

    fn install(&self, partial: &Path, home: &Path) -> Result {
        fs::create_dir_all(partial).context(partial.display())?;
        let title = format!("{} {}", self.package, self.version);
        let root = partial.join(format!("{}-{}", self.package, self.version));
        // The package's own lock file is what its makers tested; but a registry that lags may lack a crate in it.
        step::run(&title, &mut self.command(partial, &root, true)).or_else(|error| {
            let message = error.to_string();
            let reason = message.lines().find(|line| line.starts_with("error")).unwrap_or(&message);
            step::say(&format!(
                "  {reason}\n  {title} again, without the versions its makers locked."
            ));
            run_twice(&title, || self.command(partial, &root, false))
                .map_err(|error| Error::Failed(format!("{error}\n{}", self.by_hand())))
        })?;
        let _ = fs::remove_dir_all(home);
        fs::rename(&root, home).context(home.display())
    }

    fn command(&self, partial: &Path, root: &Path, locked: bool) -> Command {
        let mut command = workspace::cargo();
        // Outside the workspace, whose Cargo configuration is not meant for this.
        command.current_dir(partial);
        command.args(["install", self.package, "--version", &format!("={}", self.version)]);
        command.args(["--no-default-features", "--bin", self.program, "--force", "--root"]);
        command.arg(root);
        if locked {
            command.arg("--locked");
        }
        command.env("CARGO_TARGET_DIR", partial.join("target"));
        for (name, value) in [
            ("OPT_LEVEL", "0"),
            ("LTO", "off"),
            ("CODEGEN_UNITS", "16"),
            ("DEBUG", "0"),
            ("STRIP", "none"),
        ] {
            command.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        command.env_remove("RUSTFLAGS");
        command
    }

    fn by_hand(&self) -> String {
        format!(
            "By hand: cargo install {} --version ={} (any way to get that version onto PATH will do)",
            self.package, self.version
        )
    }
}

/// Where tools are put together before they are renamed.
fn partial(cache: &Path) -> PathBuf {
    cache.join("partial")
}
