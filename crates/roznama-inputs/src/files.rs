//! Files that were handed over by name and bytes, as a browser has them.

use std::collections::BTreeMap;

use crate::archive;
use crate::chosen::{self, Kind, chosen};
use crate::compressed::{Limit, opened};
use crate::folder::{EVENTS, METADATA};
use crate::input::{Parsed, parse};
use crate::paths;
use crate::problem::{Problem, Severity};

/// A file by its path and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// With `/`: of a file in a folder that begins with the folder's name (`news/2016/a1.txt`); of a file by itself it is its name.
    pub path: String,
    /// What is in it, or why it could not be read. Of a file that is not [`wanted`] nobody looks.
    pub bytes: Result<Vec<u8>, String>,
}

/// Whether each of these files is one that [`read_files`] looks into: others need not be opened.
///
/// ```
/// let paths = ["news/a.txt", "news/picture.jpg", "more.jsonl", "list.pdf"];
/// assert_eq!(roznama_inputs::wanted(&paths), [true, false, true, false]);
/// ```
pub fn wanted(paths: &[&str]) -> Vec<bool> {
    let mut wanted = vec![false; paths.len()];
    for group in grouped(paths) {
        for (at, _, kind) in group.members {
            wanted[at] = kind.is_some();
        }
    }
    wanted
}

/// Reads files and folders as [`read`](crate::read) does from disk: the same files give the same articles.
///
/// Files that were not given in a folder are each an input of its own, but for `metadata.csv` and `events.csv` beside texts: these
/// are then as in one folder.
///
/// ```
/// use roznama_inputs::{Limit, NamedFile, read_files};
///
/// let file = |path: &str, text: &str| NamedFile { path: path.to_owned(), bytes: Ok(text.into()) };
/// let files = vec![file("news/a1.txt", "متن خبر"), file("more.csv", "id,body\na2,متن\n")];
/// let parsed = read_files(files, Limit::BROWSER);
/// assert_eq!(parsed.articles.len(), 2);
/// assert!(parsed.problems.is_empty());
/// ```
pub fn read_files(files: Vec<NamedFile>, limit: Limit) -> Parsed {
    let paths: Vec<String> = files.iter().map(|file| file.path.clone()).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let mut files: Vec<Option<NamedFile>> = files.into_iter().map(Some).collect();
    let (mut inputs, mut problems) = (Vec::new(), Vec::new());
    for group in grouped(&paths) {
        let mut members = Vec::new();
        for (at, below, kind) in group.members {
            let Some(NamedFile { path, bytes }) = files[at].take() else { continue };
            let Some(kind) = kind else {
                if group.folder.is_none() && !path.starts_with('.') {
                    problems.push(of_another_kind(path));
                }
                continue;
            };
            let bytes = match bytes {
                Ok(bytes) => bytes,
                Err(error) => {
                    problems.push(unreadable(path, error));
                    continue;
                }
            };
            if kind == Kind::Zip {
                inputs.extend(archive::read(&path, &bytes, limit, &mut problems));
            } else {
                members.push((kind, opened(path, below, bytes, limit, &mut problems)));
            }
        }
        match group.folder {
            Some(folder) => inputs.extend(chosen::inputs(folder.to_owned(), members)),
            None => inputs.extend(members.into_iter().filter_map(|(kind, file)| kind.input(file))),
        }
    }
    let mut parsed = parse(inputs);
    problems.append(&mut parsed.problems);
    Parsed { problems, ..parsed }
}

/// That nothing can be read of such a file.
pub(crate) fn of_another_kind(file: String) -> Problem {
    Problem {
        severity: Severity::Error,
        file,
        position: None,
        expected: "a folder of .txt files, a .csv, a .jsonl or a .zip file".to_owned(),
        found: "a file of another kind".to_owned(),
        remedy: "give one of these; the file was left out".to_owned(),
    }
}

fn unreadable(file: String, found: String) -> Problem {
    Problem {
        severity: Severity::Error,
        file,
        position: None,
        expected: "a file that can be read".to_owned(),
        found,
        remedy: "correct that, or leave it out".to_owned(),
    }
}

/// Files that are read together.
struct Group<'p> {
    /// The folder's name; nothing for files of which each is by itself.
    folder: Option<&'p str>,
    /// The place among the files, the path below the folder, and what it is read as.
    members: Vec<(usize, &'p str, Option<Kind>)>,
}

/// Folders in the order in which the first of their files stands, then files by themselves.
fn grouped<'p>(paths: &[&'p str]) -> Vec<Group<'p>> {
    let mut order: Vec<&str> = Vec::new();
    let mut folders: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    let mut loose: Vec<(usize, &str)> = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        match path.split_once('/') {
            Some((folder, below)) => {
                let members = folders.entry(folder).or_default();
                if members.is_empty() {
                    order.push(folder);
                }
                members.push((at, below));
            }
            None => loose.push((at, path)),
        }
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    for folder in order {
        let members = folders.remove(folder).unwrap_or_default();
        groups.push(Group { folder: Some(folder), members: kinds_of(members) });
    }
    let is_text = |name: &str| Kind::of_single(name) == Some(Kind::Member);
    let has = |is_meant: &dyn Fn(&str) -> bool| loose.iter().any(|(_, name)| is_meant(name));
    if has(&|name| name == METADATA || name == EVENTS) && has(&is_text) {
        let (together, rest) = loose
            .into_iter()
            .partition(|(_, name)| is_text(name) || *name == METADATA || *name == EVENTS);
        groups.push(Group { folder: Some("."), members: kinds_of(together) });
        loose = rest;
    }
    let alone = loose.into_iter().map(|(at, name)| {
        let kind = Kind::of_single(name).filter(|_| !name.starts_with('.'));
        (at, paths::name(name), kind)
    });
    groups.push(Group { folder: None, members: alone.collect() });
    groups
}

fn kinds_of(members: Vec<(usize, &str)>) -> Vec<(usize, &str, Option<Kind>)> {
    let below: Vec<&str> = members.iter().map(|(_, below)| *below).collect();
    let kinds = chosen(&below);
    members.into_iter().zip(kinds).map(|((at, below), kind)| (at, below, kind)).collect()
}

#[cfg(test)]
mod tests;
