//! Wrong usage: exit 2, and what was probably meant.

use std::io::Read;
use std::process::{Command, Stdio};

use crate::support::{Folder, run_alone};

#[track_caller]
fn check(args: &[&str], told: &[&str]) {
    let answer = run_alone(args, "");
    assert_eq!(answer.code, Some(2), "{args:?}: {}", answer.err);
    assert_eq!(answer.out, "");
    for words in told {
        assert!(answer.err.contains(words), "{args:?} should tell {words:?}:\n{}", answer.err);
    }
}

#[test]
fn wrong_usage() {
    check(&[], &["Usage:"]);
    check(&["serch", "p", "q"], &["unrecognized subcommand 'serch'", "'search'"]);
    check(&["fold"], &["--level"]);
    check(
        &["fold", "--level", "serch"],
        &["[possible values: raw, repair, standard, search, name]", "'search'"],
    );
    check(&["fold", "--level", "search", "--mapp"], &["unexpected argument '--mapp'", "'--map'"]);
    check(&["dates", "--on", "2016-13-01"], &["--on", "2016-13-01"]);
    check(&["dates", "--lang", "urdu"], &["write `ur`"]);
    check(&["names", "--lang", "urdu"], &["write `ur`"]);
    check(&["search", "p"], &["<QUERY>"]);
    check(&["search", "p", "q", "--from", "soon"], &["expected a date such as 2016-12-24"]);
    check(&["search", "p", "q", "--limit", "many"], &["--limit"]);
    check(&["pack", "corpus"], &["--output <PACK>"]);
    check(&["pack", "-o", "x"], &["<INPUT>..."]);
    check(&["check"], &["<INPUT>..."]);
    check(&["merge", "p"], &["--output <PACK>"]);
    check(&["build", "corpus"], &["--output <SITE>"]);
    check(&["serve"], &["<SITE>"]);
    check(&["serve", "site", "--port", "65536"], &["--port <N>"]);
}

#[test]
fn help_and_version() {
    for args in [&["--help"][..], &["--version"], &["search", "--help"], &["help", "fold"]] {
        let answer = run_alone(args, "");
        assert_eq!(answer.code, Some(0), "{args:?}");
        assert!(!answer.out.is_empty() && answer.err.is_empty(), "{args:?}");
    }
}

/// A reader that goes away (`roznama … | head -1`) is no error.
#[test]
fn a_closed_pipe_is_silent() {
    let folder = Folder::with(&[]);
    let lines = "یہ ایک لمبی سطر ہے\n".repeat(100_000);
    folder.write("lines", lines.as_bytes());
    let mut child = Command::new(env!("CARGO_BIN_EXE_roznama"))
        .args(["fold", "--level", "repair"])
        .stdin(std::fs::File::open(folder.path("lines")).unwrap())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
