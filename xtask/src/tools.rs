//! What the commands need besides Cargo, and how it is got.
//!
//! [`ensure`] looks first (on PATH, in the cache, in `node_modules`) and installs only what is missing, in three
//! lanes at once: what the processor compiles, what npm and crates.io send, what Debian's packages bring. An
//! interrupted set-up is taken up where it was: every tool is put together under a temporary name and renamed when
//! it is whole, and stamps are written last.

pub mod cargo_tool;
pub mod debian;
pub mod fonts;
pub mod npm;
pub mod rust;
pub mod version;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

use crate::error::{Error, Result};
use crate::step;
use crate::workspace;
use debian::Browser;

/// What a command is going to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Build the site.
    Build,
    /// Build the site and drive it in a browser.
    Browser,
}

/// Where the tools are.
#[derive(Clone, Debug, Default)]
pub struct Tools {
    /// Folders to put before PATH.
    folders: Vec<PathBuf>,
    /// The browser and its driver, when asked for.
    pub browser: Option<Browser>,
}

impl Tools {
    /// Lets a program find the tools.
    pub fn apply<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("PATH", self.path());
        if let Some(browser) = &self.browser {
            command.env("ROZNAMA_CHROMIUM", &browser.chromium);
            command.env("ROZNAMA_CHROMEDRIVER", &browser.driver);
        }
        command
    }

    fn path(&self) -> OsString {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        // Only a folder whose name holds the separator cannot be joined; PATH has none such.
        env::join_paths(folders).unwrap_or(path)
    }
}

/// Gets everything that `need` takes, and says how long it took when anything had to be installed.
///
/// # Errors
///
/// When something cannot be had; the message says what to do by hand, for each thing that is missing.
pub fn ensure(need: Need) -> Result<Tools> {
    let start = Instant::now();
    let (compiled, sent, browser) = thread::scope(|scope| {
        let compiled = scope.spawn(compile_lane);
        let sent = scope.spawn(|| send_lane(need));
        let browser = (need == Need::Browser).then(debian::ensure).transpose();
        (join(compiled.join()), join(sent.join()), browser)
    });
    let mut missing = Vec::new();
    let mut tools = Tools::default();
    match compiled {
        Ok(folders) => tools.folders.extend(folders),
        Err(error) => missing.push(error.to_string()),
    }
    match sent {
        Ok(folder) => tools.folders.push(folder),
        Err(error) => missing.push(error.to_string()),
    }
    match browser {
        Ok(browser) => tools.browser = browser,
        Err(error) => missing.push(error.to_string()),
    }
    if !missing.is_empty() {
        return Err(Error::Failed(missing.join("\n\n")));
    }
    if start.elapsed().as_secs() >= 2 {
        step::say(&format!("Set up in {}.", step::seconds(start.elapsed())));
    }
    Ok(tools)
}

/// The wasm target, then the tools that are compiled from source; their folders.
fn compile_lane() -> Result<Vec<PathBuf>> {
    rust::ensure_wasm_target()?;
    cargo_tool::ensure_all()
}

/// The npm packages, the fonts among them staged, and the crates; the folder of npm's programs.
fn send_lane(need: Need) -> Result<PathBuf> {
    let modules = npm::ensure(need)?;
    fonts::stage(&modules, &workspace::root().join("target/site/fonts"))?;
    // Trunk is run offline, so that it never downloads a tool; hence the crates must be there before.
    rust::fetch_crates()?;
    Ok(modules.join(".bin"))
}

fn join<T>(result: thread::Result<Result<T>>) -> Result<T> {
    result.unwrap_or_else(|_| Err(Error::failed("a part of the set-up panicked; see above")))
}

/// Finds a program on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    {
        file.is_file()
    }
}

/// What a program says of its version, `None` when it cannot be run.
pub fn version_of(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs an installation; when it fails, most often for the network, once more.
///
/// # Errors
///
/// When it fails twice.
pub fn run_twice(title: &str, mut command: impl FnMut() -> Command) -> Result<String> {
    step::run(title, &mut command()).or_else(|error| {
        step::say(&format!("{title} failed, trying once more. {error}"));
        step::run(&format!("{title}, second try"), &mut command())
    })
}
