//! Which of a folder's files are read, and as what: one rule for a folder on disk, one that is dropped into a browser, and an archive.

use crate::compressed::Compression;
use crate::folder::{EVENTS, METADATA};
use crate::input::{Input, InputFile};
use crate::paths;

/// What a file is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text of the folder, or one of its tables.
    Member,
    /// A table of its own.
    Csv,
    /// JSON Lines of its own.
    Jsonl,
    /// An archive: never within a folder.
    Zip,
}

impl Kind {
    /// That of a file that was given by itself.
    pub(crate) fn of_single(name: &str) -> Option<Self> {
        if paths::ends_with(name, "zip") {
            return Some(Self::Zip);
        }
        let (plain, _) = Compression::of(name);
        let kinds = [("txt", Self::Member), ("csv", Self::Csv), ("jsonl", Self::Jsonl)];
        kinds.into_iter().find(|(ending, _)| paths::ends_with(plain, ending)).map(|(_, kind)| kind)
    }

    /// What is to be read; a text is as a folder with nothing else in it.
    pub(crate) fn input(self, file: InputFile) -> Option<Input> {
        match self {
            Self::Member => Some(Input::Folder { path: file.path.clone(), files: vec![file] }),
            Self::Csv => Some(Input::Csv(file)),
            Self::Jsonl => Some(Input::Jsonl(file)),
            Self::Zip => None,
        }
    }
}

/// What each of a folder's files is read as, by its path below the folder; nothing for those that are left alone.
///
/// Where there are texts (`.txt`), these and the tables about them are meant. Only where there are none, tables and JSON Lines are
/// corpora of their own.
pub(crate) fn chosen(paths: &[&str]) -> Vec<Option<Kind>> {
    let is_text = |path: &str| !is_hidden(path) && paths::ends_with(plain(path), "txt");
    let has_texts = paths.iter().any(|path| is_text(path));
    let choose = |path: &&str| {
        let path: &str = path;
        let name = plain(path);
        if is_hidden(path) {
            None
        } else if is_text(path) || name == EVENTS || (name == METADATA && has_texts) {
            Some(Kind::Member)
        } else if has_texts {
            None
        } else {
            Kind::of_single(path).filter(|kind| *kind != Kind::Zip)
        }
    };
    paths.iter().map(choose).collect()
}

/// The name without what tells of compression.
fn plain(path: &str) -> &str {
    paths::name(Compression::of(path).0)
}

/// Whether a part of the path begins with a dot, or is what macOS puts into archives.
fn is_hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// The inputs that a folder's files make.
pub(crate) fn inputs(path: String, files: Vec<(Kind, InputFile)>) -> Vec<Input> {
    let (mut members, mut others) = (Vec::new(), Vec::new());
    for (kind, file) in files {
        if kind == Kind::Member { members.push(file) } else { others.extend(kind.input(file)) }
    }
    // A folder with nothing in it is a problem that is told when it is read.
    if !members.is_empty() || others.is_empty() {
        others.push(Input::Folder { path, files: members });
    }
    others
}

#[cfg(test)]
mod tests {
    use super::{Kind, chosen};

    #[track_caller]
    fn check(files: &[(&str, Option<Kind>)]) {
        let paths: Vec<&str> = files.iter().map(|(path, _)| *path).collect();
        let expected: Vec<Option<Kind>> = files.iter().map(|(_, kind)| *kind).collect();
        assert_eq!(chosen(&paths), expected, "{paths:?}");
    }

    #[test]
    fn texts_and_their_tables_go_before_all_else() {
        check(&[
            ("a.txt", Some(Kind::Member)),
            ("x/b.TXT.gz", Some(Kind::Member)),
            ("metadata.csv", Some(Kind::Member)),
            ("events.csv.zst", Some(Kind::Member)),
            ("x/metadata.csv", Some(Kind::Member)),
            ("other.csv", None),
            ("news.jsonl", None),
            ("picture.jpg", None),
            (".hidden.txt", None),
            (".git/a.txt", None),
            ("__MACOSX/a.txt", None),
            ("inner.zip", None),
        ]);
    }

    #[test]
    fn without_texts_tables_are_read_by_themselves() {
        check(&[
            ("news.jsonl.zst", Some(Kind::Jsonl)),
            ("x/news.csv", Some(Kind::Csv)),
            ("metadata.csv", Some(Kind::Csv)),
            ("events.csv", Some(Kind::Member)),
            (".a.txt", None),
            ("picture.jpg", None),
            ("inner.zip", None),
        ]);
    }
}
