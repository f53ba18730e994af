//! The built viewer that `build` puts a corpus into.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Folders of a site that hold its corpus and that one's pages, and not the viewer.
const PAGES: [&str; 4] = ["article", "corpus", "event", "list"];

/// The folder of the viewer: the one that is named, else the one beside the command.
///
/// A command that was built in a clone finds the clone's `dist/`; one that was installed finds `share/roznama/viewer` beside its
/// `bin`.
pub(crate) fn find(named: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(named) = named {
        return if is_viewer(named) { Ok(named.to_owned()) } else { Err(no_viewer(named)) };
    }
    let beside = env::current_exe().and_then(|path| path.canonicalize());
    let places = beside.iter().flat_map(|command| {
        command.ancestors().skip(1).take(4).flat_map(|folder| {
            [folder.join("dist"), folder.join("share").join("roznama").join("viewer")]
        })
    });
    places.into_iter().find(|place| is_viewer(place)).ok_or_else(|| {
        Failure::Message(
            "error: expected a built viewer beside this command, found none\n  \
             to do: build it once with `cargo xtask dist` in a clone of the project, then name its folder: `--viewer dist`"
                .to_owned(),
        )
    })
}

/// Copies the viewer without the corpus that it was built with.
pub(crate) fn copy(viewer: &Path, to: &Path) -> io::Result<()> {
    copy_folder(viewer, to, &|name| {
        !PAGES.contains(&name) && !is_of_corpus(name) && !name.starts_with('.')
    })
}

/// A folder with the viewer's page, which mounts an app, and a compiled app: the page alone is also in the project's own folder.
fn is_viewer(folder: &Path) -> bool {
    let page = fs::read_to_string(folder.join("index.html"));
    let is_page =
        page.is_ok_and(|page| page.contains("id=\"static-list\"") && page.contains("id=\"app\""));
    let mut names = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.file_name());
    is_page && names.any(|name| Path::new(&name).extension().is_some_and(|it| it == "wasm"))
}

/// Why a folder is not a site that `build` wrote, whole and with nothing beside: then it may be replaced and nothing is lost.
pub(crate) fn not_a_site(folder: &Path) -> io::Result<Option<String>> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<_>>()?;
    names.sort();
    let page = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
    if !names.is_empty() && !page.contains("<meta name=\"roznama-corpus\"") {
        return Ok(Some("a folder with other files".to_owned()));
    }
    let other = names.into_iter().find(|name| !roznama_pages::is_of_site(name));
    Ok(other.map(|name| format!("`{name}` in it, which is no part of a site")))
}

fn no_viewer(named: &Path) -> Failure {
    Failure::Message(format!(
        "{}: error: expected a folder with the built viewer, found none\n  \
         to do: name the `dist` folder that `cargo xtask dist` writes",
        named.display()
    ))
}

/// What a build of another corpus left: its pack, its feed, and compressed copies of what is written anew.
fn is_of_corpus(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    name == "feed.xml" || ["br", "gz", "manifest", "pack"].contains(&ending)
}

/// Copies what `is_meant` of the folder's own entries, and all that is below those.
fn copy_folder(from: &Path, to: &Path, is_meant: &dyn Fn(&str) -> bool) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if !is_meant(&name.to_string_lossy()) {
            continue;
        }
        let target = to.join(&name);
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target, &|_| true)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
