//! Where things lie, and what `Cargo.lock` pins.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context as _, Error, Result};

/// The workspace's root folder.
pub fn root() -> PathBuf {
    // Cargo tells where the manifest is when it runs the program; the folder may have been moved since it was built.
    let manifest =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Where the built site lies.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where installed tools are kept, for all clones of one user: `$ROZNAMA_TOOLS`, else a folder in the cache.
///
/// # Errors
///
/// When neither that variable nor a home folder is set.
pub fn tool_cache() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("ROZNAMA_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("roznama")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/roznama")))
        .ok_or_else(|| Error::failed("no HOME: set ROZNAMA_TOOLS to a folder for the build tools"))
}

/// The version of a package in this workspace's `Cargo.lock`.
///
/// # Errors
///
/// When the file cannot be read or does not hold the package.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).context(path.display())?;
    lock_version(&lock, package)
        .map(str::to_owned)
        .ok_or_else(|| Error::failed(format!("{} holds no package {package}", path.display())))
}

/// Looks a package's version up in the text of a `Cargo.lock`; the first, where it has several.
///
/// ```
/// let lock = "[[package]]\nname = \"itoa\"\nversion = \"1.0.1\"\n";
/// assert_eq!(xtask::workspace::lock_version(lock, "itoa"), Some("1.0.1"));
/// assert_eq!(xtask::workspace::lock_version(lock, "ito"), None);
/// ```
pub fn lock_version<'l>(lock: &'l str, package: &str) -> Option<&'l str> {
    let name_line = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name_line);
    lines.next()?;
    lines.next()?.trim().strip_prefix("version = \"")?.strip_suffix('"')
}

/// A program to be run at the workspace's root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// The Cargo that runs this, to be run at the workspace's root.
pub fn cargo() -> Command {
    program(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}
