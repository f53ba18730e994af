//! A driver's process and the session of the browser behind it.

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::{Options, firefox};

/// Chromium is to be quiet, alike everywhere and without a screen.
const FLAGS: [&str; 11] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--no-default-browser-check",
    "--no-first-run",
];

/// A running chromedriver; dropping it ends it and its browser.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    profile: PathBuf,
}

impl Driver {
    /// Starts a chromedriver on a free port.
    ///
    /// # Panics
    ///
    /// When it cannot be started.
    pub fn start() -> Self {
        static PROFILES: AtomicU32 = AtomicU32::new(0);
        let number = PROFILES.fetch_add(1, Ordering::Relaxed);
        let (process, port) = listening();
        let profile =
            env::temp_dir().join(format!("roznama-profile-{}-{number}", std::process::id()));
        Self { process, port, profile }
    }

    /// A folder of this browser alone, gone when it ends.
    pub fn folder(&self) -> &Path {
        &self.profile
    }

    /// Opens a browser.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn session(&self, options: &Options) -> Client {
        let address = format!("http://127.0.0.1:{}", self.port);
        ClientBuilder::new(HttpConnector::new())
            .capabilities(if firefox::is_asked() {
                firefox::capabilities(options)
            } else {
                capabilities(options, &self.profile)
            })
            .connect(&address)
            .await
            .unwrap_or_else(|error| panic!("no session of the browser: {error}"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if firefox::is_asked() {
            firefox::end(self.process.id());
            let _ = self.process.wait();
            let _ = std::fs::remove_dir_all(&self.profile);
            return;
        }
        // Chromium outlives a chromedriver that is killed; told to shut down, it takes the browser along.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = stream.write_all(
                b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            );
            let _ = stream.read_to_end(&mut Vec::new());
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// A chromedriver that listens, and its port.
///
/// It takes any free port of IPv4 and then the same one of IPv6, and ends if another program was given that one
/// meanwhile: with several of them at once this happens, and the next try gets another port.
fn listening() -> (Child, u16) {
    const TRIES: usize = 8;
    let mut told = Vec::new();
    for _ in 0..TRIES {
        told.clear();
        let mut process = spawned();
        let stdout = process.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port =
            lines.by_ref().inspect(|line| told.push(line.clone())).find_map(|line| port_in(&line));
        if let Some(port) = port {
            // Its pipe must stay open, or its next line ends it.
            std::thread::spawn(move || lines.for_each(drop));
            return (process, port);
        }
        let _ = process.wait();
    }
    panic!(
        "chromedriver ended {TRIES} times without telling a port; the last time it said: {}",
        told.join(" · ")
    );
}

fn spawned() -> Child {
    let (program, arguments) = if firefox::is_asked() {
        (firefox::driver(), ["--port=0", "--log=info"])
    } else {
        let program = env::var_os("ROZNAMA_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        (program, ["--port=0", "--log-level=WARNING"])
    };
    Command::new(&program)
        .args(arguments)
        .process_group(0)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            let program = Path::new(&program).display();
            panic!("cannot start {program}: {error}; `cargo xtask setup` installs it")
        })
}

/// `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    if firefox::is_asked() {
        return firefox::port_in(line);
    }
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

fn capabilities(options: &Options, profile: &Path) -> Map<String, Value> {
    let mut arguments: Vec<String> = FLAGS.map(str::to_owned).to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--window-size={},{}", options.width.max(500), options.height));
    arguments
        .push(format!("--lang={}", options.languages.split([',', ';']).next().unwrap_or("en")));
    if is_root() {
        // Chromium's sandbox refuses to run for root.
        arguments.push("--no-sandbox".to_owned());
    }
    let mut chrome = json!({
        "args": arguments,
        "prefs": { "intl.accept_languages": options.languages },
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    if let Some(chromium) = env::var_os("ROZNAMA_CHROMIUM") {
        chrome["binary"] = chromium.to_string_lossy().into_owned().into();
    }
    let all = json!({
        "browserName": "chrome",
        "goog:chromeOptions": chrome,
        "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
    });
    let Value::Object(all) = all else { unreachable!("it is written as an object") };
    all
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout == b"0\n")
}
