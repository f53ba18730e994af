//! The built site, or a changed copy of it, on a server.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use roznama_server::{Running, Server};

/// A served site.
#[derive(Clone, Debug)]
pub struct Site {
    address: SocketAddr,
    /// Where the site lies below the server's root: `/` or `/some/path/`.
    path: &'static str,
}

impl Site {
    /// The built site at the root of a server that all tests share.
    pub fn built() -> Self {
        static SHARED: OnceLock<SocketAddr> = OnceLock::new();
        let address = *SHARED.get_or_init(|| serve(&dist()));
        Self { address, path: "/" }
    }

    /// The site of a server that a test started itself.
    pub fn at(address: SocketAddr) -> Self {
        Self { address, path: "/" }
    }

    /// A copy of the built site, changed by `change`, which is given the folder of the copy.
    pub fn changed(change: impl FnOnce(&Path)) -> Self {
        let folder = copy_to("");
        change(&folder);
        Self { address: serve(&folder), path: "/" }
    }

    /// A copy of the built site below a path, as on a host that has other sites too.
    pub fn below_path() -> Self {
        let path = "/some/archive/";
        let folder = copy_to(path.trim_matches('/'));
        let root = folder.ancestors().nth(2).expect("the copy lies two folders deep");
        Self { address: serve(root), path }
    }

    /// The address of something on the site: `?page=about`, `article/a.html`, or nothing for home.
    pub fn url(&self, rest: &str) -> String {
        format!("http://{}{}{rest}", self.address, self.path)
    }

    /// `http://127.0.0.1:PORT/`, which every request must begin with.
    pub fn origin(&self) -> String {
        format!("http://{}/", self.address)
    }
}

/// A copy of the built site whose server can be stopped and whose files can be changed while a reader is there.
#[derive(Debug)]
pub struct LiveSite {
    folder: PathBuf,
    path: &'static str,
    server: Running,
}

impl LiveSite {
    /// A copy below `path`, which is `/` or `/some/path/`.
    pub fn below(path: &'static str) -> Self {
        let below = path.trim_matches('/');
        let folder = copy_to(below);
        let depth = below.split('/').filter(|name| !name.is_empty()).count();
        let root = folder.ancestors().nth(depth).expect("the copy lies as deep as its path");
        let server = Server::bind(root, 0).and_then(Server::spawn_stoppable);
        Self { folder: folder.clone(), path, server: server.expect("a free port") }
    }

    /// How pages reach it.
    pub fn site(&self) -> Site {
        Site { address: self.server.address, path: self.path }
    }

    /// Its files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// From now on whoever asks is refused.
    pub fn stop(&mut self) {
        self.server.stop();
    }
}

impl Drop for LiveSite {
    fn drop(&mut self) {
        self.server.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of the built site.
///
/// # Panics
///
/// When it has not been built.
pub fn dist() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let dist = std::env::var_os("ROZNAMA_DIST").map_or_else(beside, PathBuf::from);
    assert!(
        dist.join("index.html").is_file(),
        "there is no site in {}: build it with `cargo xtask dist`",
        dist.display()
    );
    dist
}

/// The one file of the site whose name begins and ends so.
///
/// # Panics
///
/// When there is none or more than one.
pub fn only_file(folder: &Path, beginning: &str, ending: &str) -> PathBuf {
    let entries = fs::read_dir(folder).expect("the site's folder is readable");
    let mut found = entries.flatten().map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        name.is_some_and(|name| name.starts_with(beginning) && name.ends_with(ending))
    });
    let what = format!("{beginning}*{ending} in {}", folder.display());
    let file = found.next().unwrap_or_else(|| panic!("no {what}"));
    assert_eq!(found.next(), None, "more than one {what}");
    file
}

fn serve(root: &Path) -> SocketAddr {
    Server::bind(root, 0).and_then(Server::spawn).expect("a free port on the loopback address")
}

/// Copies the built site to a fresh folder of this build's target folder, `below` deeper.
fn copy_to(below: &str) -> PathBuf {
    static COPIES: AtomicU32 = AtomicU32::new(0);
    let number = COPIES.fetch_add(1, Ordering::Relaxed);
    let copies = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/browser-tests");
    let base = copies.join(format!("site-{}-{number}", std::process::id()));
    let _ = fs::remove_dir_all(&base);
    let folder = if below.is_empty() { base } else { base.join(below) };
    copy_folder(&dist(), &folder);
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("target/ is writable");
    for entry in fs::read_dir(from).expect("the site is readable").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("target/ is writable");
        }
    }
}
