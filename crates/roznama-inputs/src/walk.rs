//! The only file-system code here: from paths to inputs as bytes.
#![allow(clippy::disallowed_methods, reason = "reading corpora from disk is this file's purpose")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use roznama_core::{Article, EventRow};
use walkdir::WalkDir;

use crate::compressed::Compression;
use crate::folder::{EVENTS, METADATA};
use crate::input::{Input, InputFile, parse};
use crate::paths;
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

/// Reads folders of `.txt`, `.csv` and `.jsonl` files, and single `.txt` files. What cannot be read
/// is a problem; everything else is read.
///
/// A folder is searched below it too; symbolic links are followed. Whatever begins with a dot, and
/// every file that is neither `.txt` nor one of the two tables, is left alone. Any file may be packed with gzip or zstd: its
/// name then ends in `.gz` or `.zst`, which is no part of it otherwise.
///
/// ```
/// let inputs = roznama_inputs::read(&["no/such/folder".into()]);
/// assert!(inputs.articles.is_empty());
/// assert!(inputs.problems[0].to_string().starts_with("no/such/folder: error: expected a folder"));
/// ```
pub fn read(paths: &[PathBuf]) -> Inputs {
    let mut found = Found::default();
    let inputs = paths.iter().filter_map(|path| found.input(path)).collect();
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
    fn input(&mut self, path: &Path) -> Option<Input> {
        let shown = shown(path);
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let files = self.folder(path);
                return Some(Input::Folder { path: shown, files });
            }
            Ok(_) => {}
            Err(error) => {
                self.unreadable(path, "a folder of .txt files, a .csv or a .jsonl file", &error);
                return None;
            }
        }
        let name = path.file_name().map(|name| shown_part(Path::new(name))).unwrap_or_default();
        let (plain, _) = Compression::of(&name);
        let ending =
            ["txt", "csv", "jsonl"].into_iter().find(|ending| paths::ends_with(plain, ending));
        let Some(ending) = ending else {
            self.problems.push(Problem {
                severity: Severity::Error,
                file: shown,
                position: None,
                expected: "a folder of .txt files, a .csv or a .jsonl file".to_owned(),
                found: "a file of another kind".to_owned(),
                remedy: "give one of these; the file was left out".to_owned(),
            });
            return None;
        };
        let file = self.file(path, &name)?;
        Some(match ending {
            "txt" => Input::Folder { path: shown, files: vec![file] },
            "csv" => Input::Csv(file),
            _ => Input::Jsonl(file),
        })
    }

    fn folder(&mut self, root: &Path) -> Vec<InputFile> {
        self.files.push(root.to_owned());
        let mut files = Vec::new();
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
            } else if is_wanted(below) {
                files.extend(self.file(entry.path(), &shown_part(below)));
            }
        }
        files
    }

    fn file(&mut self, path: &Path, below: &str) -> Option<InputFile> {
        match fs::read(path) {
            Ok(bytes) => {
                self.files.push(path.to_owned());
                let (plain, compression) = Compression::of(below);
                let bytes = match compression {
                    Some(compression) => self.unpacked(path, compression, &bytes),
                    None => bytes,
                };
                Some(InputFile { path: shown(path), below: plain.to_owned(), bytes })
            }
            Err(error) => {
                self.unreadable(path, "a file that can be read", &error);
                None
            }
        }
    }

    /// What a file holds; of a damaged one, what stands before the damage.
    fn unpacked(&mut self, path: &Path, compression: Compression, bytes: &[u8]) -> Vec<u8> {
        let (bytes, error) = compression.unpack(bytes);
        self.problems.extend(error.map(|error| {
            Problem {
                severity: Severity::Error,
                file: shown(path),
                position: None,
                expected: format!("a file that {} has packed", compression.name()),
                found: error,
                remedy:
                    "pack it again, or give it unpacked; what stands before that place was read"
                        .to_owned(),
            }
        }));
        bytes
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

fn is_wanted(below: &Path) -> bool {
    let name = below.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let (name, _) = Compression::of(&name);
    paths::ends_with(name, "txt") || name == METADATA || name == EVENTS
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A path below a folder, with `/` on every platform.
fn shown_part(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
