//! npm packages, at the versions in `package-lock.json`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Need, on_path, run_twice, version};
use crate::error::{Context as _, Error, Result};
use crate::workspace;

const OLDEST_NODE: u32 = 20;
/// Written last into `node_modules`, which `npm ci` empties first: what it holds was installed whole.
const STAMP: &str = ".roznama-installed";

/// Makes sure that the packages of the workspace's lock file are there; their folder.
///
/// # Errors
///
/// When Node.js is missing or too old, or npm fails.
pub fn ensure(need: Need) -> Result<PathBuf> {
    ensure_in(&workspace::root(), need == Need::Browser, "npm packages")
}

/// The same for the lock file in another folder.
///
/// # Errors
///
/// As [`ensure`].
pub fn ensure_in(folder: &Path, with_dev: bool, title: &str) -> Result<PathBuf> {
    check_node()?;
    let lock_path = folder.join("package-lock.json");
    let lock = fs::read_to_string(&lock_path).context(lock_path.display())?;
    let modules = folder.join("node_modules");
    let stamp_path = modules.join(STAMP);
    let stamp = |dev: bool| format!("{}\n{lock}", if dev { "all" } else { "without dev" });
    let found = fs::read_to_string(&stamp_path).unwrap_or_default();
    // Development packages that are there already do no harm.
    if found == stamp(true) || (!with_dev && found == stamp(false)) {
        return Ok(modules);
    }
    let arguments = arguments(with_dev);
    run_twice(title, || {
        let mut command = Command::new("npm");
        command.args(&arguments).current_dir(folder);
        command
    })
    .map_err(|error| {
        let by_hand = format!("cd {} && npm {}", folder.display(), arguments.join(" "));
        Error::Failed(format!("{error}\nBy hand: {by_hand}"))
    })?;
    fs::write(&stamp_path, stamp(with_dev)).context(stamp_path.display())?;
    Ok(modules)
}

fn arguments(with_dev: bool) -> Vec<&'static str> {
    let mut arguments = vec!["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    if !with_dev {
        arguments.push("--omit=dev");
    }
    arguments
}

fn check_node() -> Result {
    let found = on_path("node").and_then(|node| super::version_of(&node));
    let found = found.as_deref().and_then(version::find).unwrap_or("none");
    if version::major(found).is_some_and(|major| major >= OLDEST_NODE) && on_path("npm").is_some() {
        return Ok(());
    }
    Err(Error::Failed(format!(
        "expected Node.js {OLDEST_NODE} or newer with npm on PATH, found {found}.\n\
         Install it from your system's packages or from the Node.js project, then run this again."
    )))
}
