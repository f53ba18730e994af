//! Writing a corpus's pages into a folder that holds the built viewer.
//!
//! Trunk's hook and the command's `build` do the same here. What an earlier run has finished is finished again: only the list, the
//! pages and the corpus that the page names are new then.

use std::path::Path;

use roznama_core::Corpus;
use roznama_core::pack::Folder;
use roznama_words::Ui;

use crate::files::{self, SiteError};
use crate::hash::is_named_by_content;
use crate::help::help;
use crate::index::{self, Policy};
use crate::offline::{self, Offline};
use crate::{Links, clashes, feed, list, pages};

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// How many plain pages.
    pub pages: usize,
    /// Whether there is a feed; without it, no article has a day that it could stand under.
    pub has_feed: bool,
    /// Pages whose names differ only in the case of letters, by pairs: on some hosts the second takes the first one's place.
    pub clashes: Vec<(String, String)>,
}

/// Where the viewer has the corpus from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'p> {
    /// It is built into it.
    BuiltIn,
    /// A pack beside it, which it fetches whole.
    Pack(&'p [u8]),
    /// Shards, of which it fetches what it needs.
    Shards(&'p Folder),
}

/// The folder of the shards in a site.
const SHARDS: &str = "corpus";

impl Source<'_> {
    /// Writes its files; answers the name of the one that the page tells, and how many bytes it has.
    fn write(self, site: &Path) -> Result<Option<(String, usize)>, SiteError> {
        let (ending, bytes) = match self {
            Self::BuiltIn => return Ok(None),
            Self::Pack(pack) => ("pack", pack),
            Self::Shards(folder) => {
                for (name, bytes) in &folder.files {
                    files::write(&site.join(SHARDS).join(name), bytes)?;
                }
                ("manifest", folder.manifest.as_slice())
            }
        };
        let name = index::named_by_content("corpus", ending, bytes);
        files::write(&site.join(&name), bytes)?;
        Ok(Some((name, bytes.len())))
    }
}

/// Finishes the viewer's `index.html` in `site` and writes all plain pages, and the corpus where the viewer looks for it.
///
/// # Errors
///
/// When a file cannot be read or written, or `index.html` is not the viewer's.
pub fn write_site(
    site: &Path,
    corpus: &Corpus,
    source: Source<'_>,
    policy: Policy,
    offline: Offline,
) -> Result<Written, SiteError> {
    let path = site.join("index.html");
    let page = files::read_text(&path)?;
    let names = index::stylesheet_names(&page);
    let sheets = names
        .iter()
        .map(|name| files::read_text(&site.join(name)))
        .collect::<Result<Vec<_>, _>>()?;
    let not_the_page = |error| SiteError::Page { path: path.clone(), error };
    let finished = index::finish(&page, &sheets, &list(corpus), policy).map_err(not_the_page)?;
    let mut html = finished.html;
    for module in index::MODULES {
        if let Some(name) = name_module(site, module)? {
            html = index::tell_module(&html, module, &name).map_err(not_the_page)?;
        }
    }
    for (folder, entry) in index::SCRIPTS {
        if let Some(name) = name_scripts(site, folder)? {
            let entry = entry.strip_suffix(".js").unwrap_or(entry);
            html = index::tell_module(&html, folder, &format!("{name}/{entry}"))
                .map_err(not_the_page)?;
        }
    }
    for ui in Ui::ALL {
        let key = index::key_of_words(ui);
        // A viewer has the words that it was built with; they are told anew for the same order of tags.
        let name = if let Some(name) = index::told(&html, &key) {
            name
        } else {
            let words = roznama_words::file::write(ui);
            let name = index::named_by_content(&format!("words-{ui}"), "txt", words.as_bytes());
            files::write(&site.join(&name), words)?;
            name
        };
        html = index::tell(&html, &key, &name).map_err(not_the_page)?;
    }
    let file = source.write(site)?;
    let told = file.as_ref().map(|(name, bytes)| (name.as_str(), *bytes));
    let shards = matches!(source, Source::Shards(_)).then_some(SHARDS);
    html = index::tell_corpus(&html, told, shards).map_err(not_the_page)?;
    let feed = feed(corpus);
    let has_feed = feed.is_some();
    html = index::tell_feed(&html, has_feed).map_err(not_the_page)?;
    files::write(&path, &html)?;
    if let Some(feed) = feed {
        files::write(&site.join(index::FEED), feed)?;
    }
    if let Some(sheet) = &finished.stylesheet {
        files::write(&site.join(&sheet.name), &sheet.css)?;
        for name in names.iter().filter(|name| **name != sheet.name) {
            files::delete(&site.join(name))?;
        }
    }
    let links = Links {
        stylesheet: finished.stylesheet.map(|sheet| sheet.name),
        icon: index::icon_name(&html),
    };
    let pages = pages(corpus, &links);
    for page in &pages {
        files::write(&site.join(&page.path), &page.html)?;
    }
    for page in help(&links) {
        files::write(&site.join(&page.path), &page.html)?;
    }
    offline::write(site, offline)?;
    let clashes =
        clashes(&pages).into_iter().map(|(a, b)| (a.path.clone(), b.path.clone())).collect();
    Ok(Written { pages: pages.len(), has_feed, clashes })
}

/// Whether a site has a file or folder of this name at its root: what else lies in its folder is somebody's.
///
/// ```
/// use roznama_pages::is_of_site;
///
/// assert!(is_of_site("article") && is_of_site("corpus-0123456789abcdef.pack") && is_of_site("index.html.br"));
/// assert!(!is_of_site("CNAME") && !is_of_site(".git"));
/// ```
pub fn is_of_site(name: &str) -> bool {
    let name = name.strip_suffix(".br").or(name.strip_suffix(".gz")).unwrap_or(name);
    let stem = name.split('.').next().unwrap_or_default();
    let by_us = [
        "article",
        "event",
        "place",
        "person",
        "organisation",
        "help",
        "list",
        SHARDS,
        "index.html",
        index::FEED,
    ];
    let by_trunk = ["fonts", "snippets"];
    let by_offline = [offline::WORKER, offline::MANIFEST, offline::TOUCH_ICON];
    by_us.contains(&name)
        || by_trunk.contains(&name)
        || by_offline.contains(&name)
        || is_named_by_content(stem)
}

/// Names the files of a module by their content; `None` if an earlier run did, or the site is without it.
fn name_module(site: &Path, module: &str) -> Result<Option<String>, SiteError> {
    let [script, wasm] = [".js", "_bg.wasm"].map(|end| site.join(format!("roznama-{module}{end}")));
    if !script.exists() {
        return Ok(None);
    }
    let name = index::module_name(module, &files::read(&script)?, &files::read(&wasm)?);
    for (from, end) in [(&script, ".js"), (&wasm, "_bg.wasm")] {
        files::rename(from, &site.join(format!("{name}{end}")))?;
    }
    Ok(Some(name))
}

/// Names a folder of scripts by their content, as [`name_module`]; the paths between them stay as they are.
fn name_scripts(site: &Path, scripts: &str) -> Result<Option<String>, SiteError> {
    let folder = site.join(format!("roznama-{scripts}"));
    if !folder.exists() {
        return Ok(None);
    }
    let mut names: Vec<String> =
        files::entries(&folder)?.into_iter().map(|(name, _)| name).collect();
    names.sort();
    let mut content = Vec::new();
    for name in names {
        content.extend(name.as_bytes());
        content.extend(files::read(&folder.join(name))?);
    }
    let name = index::module_name(scripts, &content, &[]);
    files::rename(&folder, &site.join(&name))?;
    Ok(Some(name))
}
