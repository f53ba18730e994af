//! Chromium and its driver, for browser tests: found, or installed from Debian's packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{on_path, version, version_of};
use crate::error::{Error, Result};
use crate::step;

/// A browser and the driver of the same major version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The browser's program.
    pub chromium: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
}

const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGES: &str = "chromium chromium-driver";
/// Waits for another apt that is at work instead of failing.
const APT: [&str; 4] = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"];

/// Finds the browser and its driver, or installs both.
///
/// # Errors
///
/// When they are not there and cannot be installed.
pub fn ensure() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    install()?;
    find().ok_or_else(|| {
        Error::Failed(format!(
            "expected a Chromium and a chromedriver of one major version on PATH, found {}.\n{}",
            found(),
            by_hand()
        ))
    })
}

fn find() -> Option<Browser> {
    let driver = on_path("chromedriver")?;
    let major = major_of(&driver)?;
    let mut browsers = BROWSERS.into_iter().filter_map(on_path);
    let chromium = browsers.find(|browser| major_of(browser) == Some(major))?;
    Some(Browser { chromium, driver })
}

fn major_of(program: &Path) -> Option<u32> {
    version::major(version::find(&version_of(program)?)?)
}

/// What is on PATH, for the message that it does not do.
fn found() -> String {
    let programs = BROWSERS.into_iter().chain(["chromedriver"]).filter_map(on_path);
    let found: Vec<String> = programs
        .map(|path| {
            format!("{} ({})", path.display(), version_of(&path).unwrap_or_default().trim())
        })
        .collect();
    if found.is_empty() { "none".to_owned() } else { found.join(", ") }
}

fn install() -> Result {
    if on_path("apt-get").is_none() {
        return Err(Error::Failed(format!(
            "the browser tests take Chromium and chromedriver of one major version, found {}.\n{}",
            found(),
            by_hand()
        )));
    }
    let Some(sudo) = sudo() else {
        return Err(Error::Failed(format!(
            "the browser tests take Chromium and chromedriver, found {}, and only root can install them.\n{}",
            found(),
            by_hand()
        )));
    };
    let packages: Vec<&str> = PACKAGES.split(' ').collect();
    let tries = [false, true];
    let mut result = Ok(());
    for second in tries {
        if second {
            // An interrupted earlier run leaves half-unpacked packages; apt refuses everything until this is done.
            let _ = step::run(
                "dpkg, unfinished work",
                &mut as_root(sudo, "dpkg", &["--configure", "-a"]),
            );
        }
        result =
            step::run("package lists of Debian", &mut as_root(sudo, "apt-get", &["update", "-q"]))
                .and_then(|_| {
                    let mut arguments = vec!["install", "--no-install-recommends"];
                    arguments.extend(APT);
                    arguments.extend(&packages);
                    step::run(
                        &format!("{PACKAGES} from Debian"),
                        &mut as_root(sudo, "apt-get", &arguments),
                    )
                })
                .map(|_| ());
        if result.is_ok() {
            break;
        }
    }
    result.map_err(|error| Error::Failed(format!("{error}\n{}", by_hand())))
}

fn by_hand() -> String {
    format!(
        "By hand, on Debian: sudo apt-get update && sudo apt-get install --no-install-recommends {PACKAGES}\n\
         Elsewhere: put Chromium or Chrome, and the chromedriver of the same version, on PATH."
    )
}

/// How to become root: not at all, by sudo without a password, or `None`: cannot.
fn sudo() -> Option<bool> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout == b"0\n" {
        return Some(false);
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).output().ok()?;
    sudo.status.success().then_some(true)
}

fn as_root(sudo: bool, program: &str, arguments: &[&str]) -> Command {
    let mut command = if sudo {
        let mut command = Command::new("sudo");
        command.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", program]);
        command
    } else {
        let mut command = Command::new(program);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    command.args(arguments);
    command
}
