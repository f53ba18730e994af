//! Firefox and geckodriver, where `ROZNAMA_BROWSER=firefox` asks for them instead of Chromium and chromedriver.
//!
//! `apt-get install firefox-esr` and `cargo install geckodriver` bring them; `ROZNAMA_GECKODRIVER` and `ROZNAMA_FIREFOX` name them where
//! they are not on PATH. No window of Firefox is narrower than [`NARROWEST`], and it keeps no log of its console for its driver.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

use fantoccini::Client;
use serde_json::{Map, Value, json};

use crate::{Options, Scheme, cdp};

/// The least width of a window, CSS pixels.
pub const NARROWEST: u32 = 450;

/// Whether Firefox is asked for.
pub fn is_asked() -> bool {
    env::var("ROZNAMA_BROWSER").is_ok_and(|browser| browser == "firefox")
}

/// The driver's program.
pub fn driver() -> OsString {
    env::var_os("ROZNAMA_GECKODRIVER").unwrap_or_else(|| "geckodriver".into())
}

/// `… INFO Listening on 127.0.0.1:40123`
pub fn port_in(line: &str) -> Option<u16> {
    line.split_once("Listening on ")?.1.rsplit_once(':')?.1.trim().parse().ok()
}

/// What a session is asked to be.
pub fn capabilities(options: &Options) -> Map<String, Value> {
    let is_dark = options.scheme == Scheme::Dark;
    let mut firefox = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": options.languages,
            "layout.css.prefers-color-scheme.content-override": u8::from(!is_dark),
            "ui.systemUsesDarkTheme": u8::from(is_dark),
            "javascript.enabled": options.javascript,
            "ui.prefersReducedMotion": 1,
        },
    });
    if let Some(program) = env::var_os("ROZNAMA_FIREFOX") {
        firefox["binary"] = program.to_string_lossy().into_owned().into();
    }
    let all = json!({ "browserName": "firefox", "moz:firefoxOptions": firefox });
    let Value::Object(all) = all else { unreachable!("it is written as an object") };
    all
}

/// Has a script run before any of a page's, as an extension kept in `folder`.
///
/// # Panics
///
/// When Firefox refuses it.
pub async fn run_before(client: &Client, source: &str, folder: &Path) {
    let manifest = json!({
        "manifest_version": 2, "name": "before", "version": "1",
        "browser_specific_settings": { "gecko": { "id": "before@roznama.invalid" } },
        "content_scripts": [{
            "matches": ["<all_urls>"], "js": ["before.js"], "run_at": "document_start", "world": "MAIN",
        }],
    });
    fs::create_dir_all(folder).expect("a folder for an extension");
    fs::write(folder.join("manifest.json"), manifest.to_string()).expect("its manifest");
    fs::write(folder.join("before.js"), source).expect("its script");
    let body = json!({ "path": folder, "temporary": true });
    cdp::post(client, "moz/addon/install", body).await;
}

/// Ends a driver and its browser, which would outlive it: both are of one process group.
pub fn end(driver: u32) {
    let _ = Command::new("kill").args(["-KILL", "--", &format!("-{driver}")]).status();
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_driver_tells_its_port() {
        assert_eq!(
            port_in("1700000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40123"),
            Some(40123)
        );
        assert_eq!(port_in("ChromeDriver was started"), None);
    }
}
