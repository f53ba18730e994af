//! The only file-system code here: from paths to inputs as bytes.
#![allow(clippy::disallowed_methods, reason = "reading corpora from disk is this file's purpose")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use roznama_core::{Article, EventRow};
use walkdir::WalkDir;

use crate::archive;
use crate::chosen::{self, Kind, chosen};
use crate::compressed::{Limit, opened};
use crate::files::of_another_kind;
use crate::input::{Input, InputFile, parse};
use crate::problem::{Problem, Severity};

/// What was read from disk, and everything that was wrong with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inputs {
    /// In the order of the paths given, and within a folder by path. No two have the same id.
    pub articles: Vec<Article>,
    /// From the folders' `events.csv`.
    pub events: Vec<EventRow>,
    /// What could not be opened, then the rest by file and place.
    pub problems: Vec<Problem>,
    /// Every file that was read and every folder that was searched: when one of them changes, so may
    /// what was read.
    pub files: Vec<PathBuf>,
}

impl Inputs {
    /// Whether something was left out or replaced.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// Reads folders of `.txt`, `.csv`, `.jsonl` and `.zip` files, and single `.txt` files. What cannot be read
/// is a problem; everything else is read.
///
/// A folder is searched below it too; symbolic links are followed. Whatever begins with a dot, and
/// every file that is neither `.txt` nor one of the two tables, is left alone; but where there is no `.txt`, the folder's `.csv` and
/// `.jsonl` files are read each by itself. An archive is as a folder. Any file may be packed with gzip or zstd: its
/// name then ends in `.gz` or `.zst`, which is no part of it otherwise.
///
/// ```
/// let inputs = roznama_inputs::read(&["no/such/folder".into()]);
/// assert!(inputs.articles.is_empty());
/// assert!(inputs.problems[0].to_string().starts_with("no/such/folder: error: expected a folder"));
/// ```
pub fn read(paths: &[PathBuf]) -> Inputs {
    let mut found = Found::default();
    let inputs = paths.iter().flat_map(|path| found.inputs(path)).collect();
    let parsed = parse(inputs);
    found.problems.extend(parsed.problems);
    Inputs {
        articles: parsed.articles,
        events: parsed.events,
        problems: found.problems,
        files: found.files,
    }
}

#[derive(Default)]
struct Found {
    files: Vec<PathBuf>,
    problems: Vec<Problem>,
}

impl Found {
    fn inputs(&mut self, path: &Path) -> Vec<Input> {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => return self.folder(path),
            Ok(_) => {}
            Err(error) => {
                let expected = "a folder of .txt files, a .csv, a .jsonl or a .zip file";
                self.unreadable(path, expected, &error);
                return Vec::new();
            }
        }
        let name = path.file_name().map(|name| shown_part(Path::new(name))).unwrap_or_default();
        let Some(kind) = Kind::of_single(&name) else {
            self.problems.push(of_another_kind(shown(path)));
            return Vec::new();
        };
        if kind == Kind::Zip {
            let Some(bytes) = self.bytes(path) else { return Vec::new() };
            return archive::read(&shown(path), &bytes, Limit::NATIVE, &mut self.problems);
        }
        self.file(path, &name).and_then(|file| kind.input(file)).into_iter().collect()
    }

    fn folder(&mut self, root: &Path) -> Vec<Input> {
        self.files.push(root.to_owned());
        let mut there: Vec<(PathBuf, String)> = Vec::new();
        let entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
        // The folder given may itself begin with a dot (`.`, `..`).
        let visible = entries.filter_entry(|entry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        });
        for entry in visible {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(root).to_owned();
                    let error = error.into_io_error().unwrap_or_else(|| {
                        io::Error::other("a symbolic link that leads to a folder around it")
                    });
                    self.unreadable(&path, "a folder that can be searched", &error);
                    continue;
                }
            };
            let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
            if entry.file_type().is_dir() {
                if entry.depth() > 0 {
                    self.files.push(entry.path().to_owned());
                }
            } else {
                there.push((entry.path().to_owned(), shown_part(below)));
            }
        }
        let below: Vec<&str> = there.iter().map(|(_, below)| below.as_str()).collect();
        let mut files = Vec::new();
        for ((path, below), kind) in there.iter().zip(chosen(&below)) {
            if let Some(kind) = kind {
                files.extend(self.file(path, below).map(|file| (kind, file)));
            }
        }
        chosen::inputs(shown(root), files)
    }

    fn file(&mut self, path: &Path, below: &str) -> Option<InputFile> {
        let bytes = self.bytes(path)?;
        Some(opened(shown(path), below, bytes, Limit::NATIVE, &mut self.problems))
    }

    fn bytes(&mut self, path: &Path) -> Option<Vec<u8>> {
        match fs::read(path) {
            Ok(bytes) => {
                self.files.push(path.to_owned());
                Some(bytes)
            }
            Err(error) => {
                self.unreadable(path, "a file that can be read", &error);
                None
            }
        }
    }

    fn unreadable(&mut self, path: &Path, expected: &str, error: &io::Error) {
        let (found, remedy) = match error.kind() {
            io::ErrorKind::NotFound => ("nothing of that name".to_owned(), "correct the path"),
            io::ErrorKind::PermissionDenied => {
                ("that reading it is not permitted".to_owned(), "allow reading (`chmod +r`)")
            }
            _ => (error.to_string(), "correct that, or leave it out"),
        };
        self.problems.push(Problem {
            severity: Severity::Error,
            file: shown(path),
            position: None,
            expected: expected.to_owned(),
            found,
            remedy: remedy.to_owned(),
        });
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A path below a folder, with `/` on every platform.
fn shown_part(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
