//! Copies the fonts that the site uses out of npm's packages, with their licences.

use std::fs;
use std::path::Path;

use crate::error::{Context as _, Error, Result};

/// A font's package and the files taken from it: the scripts and weights that the site shows.
struct Font {
    package: &'static str,
    files: &'static [&'static str],
}

/// What `styles/fonts.css` names.
const FONTS: &[Font] = &[
    Font {
        package: "@fontsource-variable/vazirmatn",
        files: &["vazirmatn-arabic-wght-normal.woff2"],
    },
    Font {
        package: "@fontsource/noto-naskh-arabic",
        files: &[
            "noto-naskh-arabic-arabic-400-normal.woff2",
            "noto-naskh-arabic-arabic-700-normal.woff2",
        ],
    },
    Font {
        package: "@fontsource/noto-nastaliq-urdu",
        files: &["noto-nastaliq-urdu-arabic-400-normal.woff2"],
    },
];

/// Makes `folder` hold exactly the fonts and their licences, as `NAME-LICENSE.txt`.
///
/// Files that are right already are not written anew, so that nothing is rebuilt for them.
///
/// # Errors
///
/// When a package lacks a file or `folder` cannot be written.
pub fn stage(modules: &Path, folder: &Path) -> Result {
    fs::create_dir_all(folder).context(folder.display())?;
    let mut wanted = Vec::new();
    for font in FONTS {
        let package = modules.join(font.package);
        for file in font.files {
            copy(&package.join("files").join(file), &folder.join(file))?;
            wanted.push((*file).to_owned());
        }
        let name = font.package.rsplit('/').next().unwrap_or(font.package);
        let licence = format!("{name}-LICENSE.txt");
        copy(&package.join("LICENSE"), &folder.join(&licence))?;
        wanted.push(licence);
    }
    for entry in fs::read_dir(folder).context(folder.display())?.flatten() {
        if !wanted.iter().any(|name| entry.file_name() == name.as_str()) {
            fs::remove_file(entry.path()).context(entry.path().display())?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result {
    let bytes = fs::read(from).map_err(|error| {
        Error::Failed(format!(
            "{}: {error}\nThe package's files have changed, or node_modules is damaged: remove it and run this again.",
            from.display()
        ))
    })?;
    if fs::read(to).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(to, bytes).context(to.display())
}

#[cfg(test)]
mod tests;
