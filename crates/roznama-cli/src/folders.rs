//! Writing a whole folder so that at every moment either the old one or the new one is there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder that is being filled beside the place that it is meant for; deleted unless it is [put there](Self::put).
#[must_use]
pub(crate) struct NewFolder {
    place: PathBuf,
    filling: PathBuf,
}

impl NewFolder {
    /// Begins a folder for `place`, whose parent must exist.
    pub(crate) fn beside(place: &Path) -> io::Result<Self> {
        let filling = hidden(place, "new")?;
        if filling.exists() {
            // Of a run with this number that was killed.
            fs::remove_dir_all(&filling)?;
        }
        fs::create_dir(&filling)?;
        Ok(Self { place: place.to_owned(), filling })
    }

    /// Where to write.
    pub(crate) fn path(&self) -> &Path {
        &self.filling
    }

    /// Puts it at its place; what was there is deleted after it.
    pub(crate) fn put(self) -> io::Result<()> {
        let old = hidden(&self.place, "old")?;
        let is_replaced = self.place.exists();
        if is_replaced {
            fs::rename(&self.place, &old)?;
        }
        if let Err(error) = fs::rename(&self.filling, &self.place) {
            if is_replaced {
                fs::rename(&old, &self.place)?;
            }
            return Err(error);
        }
        if is_replaced { fs::remove_dir_all(&old) } else { Ok(()) }
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        // After it was put at its place there is nothing to delete, which is no matter.
        let _ = fs::remove_dir_all(&self.filling);
    }
}

/// A name beside `place` that no listing shows.
fn hidden(place: &Path, what: &str) -> io::Result<PathBuf> {
    let name = place.file_name().ok_or_else(|| io::Error::other("a path that names no folder"))?;
    let name = format!(".{}.{}.{what}", name.to_string_lossy(), std::process::id());
    Ok(place.with_file_name(name))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::NewFolder;

    #[test]
    fn the_old_folder_stays_until_the_new_one_is_whole() {
        let root = std::env::temp_dir().join(format!("roznama-folders-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        let place = root.join("site");
        let names = || {
            let mut names: Vec<_> = fs::read_dir(&root)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            names.sort();
            names
        };

        let first = NewFolder::beside(&place).unwrap();
        fs::write(first.path().join("a"), "1").unwrap();
        assert!(!place.exists());
        first.put().unwrap();
        assert_eq!(fs::read_to_string(place.join("a")).unwrap(), "1");

        let given_up = NewFolder::beside(&place).unwrap();
        fs::write(given_up.path().join("a"), "2").unwrap();
        drop(given_up);
        assert_eq!(fs::read_to_string(place.join("a")).unwrap(), "1");

        let second = NewFolder::beside(&place).unwrap();
        fs::write(second.path().join("b"), "3").unwrap();
        second.put().unwrap();
        assert!(!place.join("a").exists() && place.join("b").exists());
        assert_eq!(names(), ["site"]);
        fs::remove_dir_all(&root).unwrap();
    }
}
