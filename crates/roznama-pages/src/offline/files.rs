//! Reads a built site's folder and writes the worker and the manifest into it.

use std::path::Path;

use super::icon::{png, svg};
use super::list::Listed;
use super::manifest::manifest;
use super::{MANIFEST, Offline, TOUCH_ICON, WORKER, named, worker};
use crate::files::{self, SiteError};
use crate::index::{icon_name, named_by_content};

/// Sizes of the icon as pictures, pixels: those that browsers ask for before they offer to install a site.
const SIZES: [u32; 2] = [192, 512];
/// Size of the icon on a telephone's home screen, pixels.
const TOUCH_SIZE: u32 = 180;

/// Writes `manifest.webmanifest`, its icons and `sw.js` into the finished site in `folder`, and names the worker in `index.html`. With
/// [`Offline::Off`] there is no worker, and the page names none.
///
/// # Errors
///
/// When a file cannot be read or written, or `index.html` has no `<head>`.
pub fn write(folder: &Path, offline: Offline) -> Result<(), SiteError> {
    let index = folder.join("index.html");
    let page = files::read_text(&index)?;
    let icon = svg();
    let maskable = named_by_content("icon-maskable", "svg", icon.as_bytes());
    files::write(&folder.join(&maskable), icon)?;
    files::write(&folder.join(TOUCH_ICON), png(TOUCH_SIZE))?;
    let mut pictures = Vec::new();
    for size in SIZES {
        let picture = png(size);
        let name = named_by_content("icon", "png", &picture);
        files::write(&folder.join(&name), picture)?;
        pictures.push((name, size));
    }
    let manifest = manifest(icon_name(&page).as_deref(), &maskable, &pictures);
    files::write(&folder.join(MANIFEST), manifest)?;
    let page =
        named(&page, offline).map_err(|error| SiteError::Page { path: index.clone(), error })?;
    files::write(&index, &page)?;
    let path = folder.join(WORKER);
    match offline {
        Offline::On => files::write(&path, worker(&listed(folder, &page)?)),
        Offline::Off if path.exists() => files::delete(&path),
        Offline::Off => Ok(()),
    }
}

/// The viewer's files: those at the root, the fonts and what wasm-bindgen may have put into `snippets`.
fn listed(folder: &Path, page: &str) -> Result<Vec<Listed>, SiteError> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        for (name, is_folder) in files::entries(&folder.join(&below))? {
            let path = if below.is_empty() { name } else { format!("{below}/{name}") };
            if !is_folder {
                found.extend(Listed::new(&path, &files::read(&folder.join(&path))?, page));
            } else if path == "fonts" || path.starts_with("snippets") {
                folders.push(path);
            }
        }
    }
    Ok(found)
}
