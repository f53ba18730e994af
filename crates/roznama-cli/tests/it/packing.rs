//! What a reader's browser makes of files, beside what the command makes of them.

use std::path::Path;

use roznama_inputs::NamedFile;

use crate::support::{Folder, root, run};

/// Every file below a folder, as a browser hands them over: in any order, the folder's name in front.
fn files_below(folder: &Path, name: &str) -> Vec<NamedFile> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{name}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files.extend(files_below(&entry.path(), &path));
        } else {
            files.push(NamedFile { path, bytes: Ok(std::fs::read(entry.path()).unwrap()) });
        }
    }
    files
}

#[test]
fn the_browser_packs_the_same_bytes_as_the_command() {
    let folder = Folder::with(&[]);
    let path = folder.path("command.pack");
    let answer = run(&root(), &["pack", "corpus", "-o", path.to_str().unwrap()], b"");
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    let packed = roznama_packing::pack(files_below(&root().join("corpus"), "corpus"), &|_| {});
    assert_eq!(packed.report.problems, []);
    assert!(packed.pack == folder.read("command.pack"), "other bytes than the command's");

    folder.write("browser.pack", &packed.pack);
    let inspected = &folder.run(&["inspect", "browser.pack", "--json"]).json()[0];
    assert_eq!(inspected["documents"], packed.report.articles);
    assert_eq!(inspected["events"], packed.report.events);
}

#[test]
fn problems_are_told_as_by_the_command() {
    let table: &[u8] = "file,date,lang\na.txt,2016-13,fa\nno.txt,,\n".as_bytes();
    let legacy: &[u8] = b"\xC7\xE1\xD3\xE1\xC7\xE3 \xDA\xE1\xED\xDF\xE3";
    let folder = Folder::with(&[
        ("in/a.txt", "متن خبر".as_bytes()),
        ("in/b.txt", legacy),
        ("in/metadata.csv", table),
    ]);
    let told = folder.run(&["check", "in"]).err;
    let mut files = files_below(&folder.path("in"), "in");
    files.reverse();
    let packed = roznama_packing::pack(files, &|_| {});
    for problem in &packed.report.problems {
        assert!(told.contains(&problem.text), "{}\nis not in\n{told}", problem.text);
    }
    assert_eq!(packed.report.problems.len(), 3);
}

/// As Python's zipfile writes it: `news/a.txt` and `news/metadata.csv`, which dates it.
const ARCHIVE: &[u8] = b"\
    PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00!PD(\xfaF\x10\x00\x00\x00\x0d\x00\x00\x00\x0a\
    \x00\x00\x00news/a.txt\xbb\xb1\xee\xc6\x8a\x1b\x1b\x15n\xf7\xdcZy\xb3\x15\x00PK\x03\x04\
    \x14\x00\x00\x00\x08\x00\x00\x00!P\xde^\x87\x8c\x1d\x00\x00\x00\x1b\x00\x00\x00\x11\x00\
    \x00\x00news/metadata.csvK\xcb\xccI\xd5II,I\xe5J\xd4+\xa9(\xd11204\xd354\xd252\xe1\x02\
    \x00PK\x01\x02\x14\x03\x14\x00\x00\x00\x08\x00\x00\x00!PD(\xfaF\x10\x00\x00\x00\x0d\x00\
    \x00\x00\x0a\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x01\x00\x00\x00\x00news/a.t\
    xtPK\x01\x02\x14\x03\x14\x00\x00\x00\x08\x00\x00\x00!P\xde^\x87\x8c\x1d\x00\x00\x00\x1b\
    \x00\x00\x00\x11\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x018\x00\x00\x00news/me\
    tadata.csvPK\x05\x06\x00\x00\x00\x00\x02\x00\x02\x00w\x00\x00\x00\x84\x00\x00\x00\x00\
    \x00";

#[test]
fn an_archive_is_read_as_the_folder_in_it() {
    let folder = Folder::with(&[
        ("news.zip", ARCHIVE),
        ("news/a.txt", "خبر یکم".as_bytes()),
        ("news/metadata.csv", b"file,date\na.txt,2016-12-24\n"),
    ]);
    for input in ["news", "news.zip"] {
        let answer = folder.run(&["pack", input, "-o", &format!("{input}.pack")]);
        assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    }
    assert!(folder.read("news.pack") == folder.read("news.zip.pack"), "other bytes");
}
