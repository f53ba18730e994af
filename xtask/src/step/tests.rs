use std::process::Command;
use std::time::{Duration, Instant};

use super::{Running, live_line, run, seconds};
use crate::error::Error;

#[test]
fn seconds_for_people() {
    for (milliseconds, expected) in [
        (40, "0.0 s"),
        (9_940, "9.9 s"),
        (10_000, "10 s"),
        (119_000, "119 s"),
        (187_400, "3 min 07 s"),
    ] {
        assert_eq!(seconds(Duration::from_millis(milliseconds)), expected);
    }
}

#[test]
fn the_live_line_fits_the_width() {
    let running = |title: &str, last_line: &str| Running {
        id: 0,
        title: title.to_owned(),
        start: Instant::now(),
        last_line: last_line.to_owned(),
        told: Duration::ZERO,
    };
    let board = [running("trunk", &"x".repeat(200)), running("npm", "a\u{1b}[1mb")];
    let line = live_line(&board, 80);
    assert!(line.chars().count() <= 80, "{line}");
    assert!(line.starts_with("trunk 0 s: xxx") && line.ends_with("npm 0 s: a[1mb"), "{line}");
}

#[test]
fn output_is_returned_and_failure_shows_its_end() {
    let output = run("echo", Command::new("sh").args(["-c", "echo a; echo b >&2"]));
    assert_eq!(output, Ok("a\n".to_owned()));
    let Err(Error::Failed(message)) =
        run("fail", Command::new("sh").args(["-c", "echo why; exit 3"]))
    else {
        panic!("expected a failure");
    };
    assert!(message.starts_with("why\n") && message.contains("exit status: 3"), "{message}");
    assert!(run("none", &mut Command::new("/no/such/program")).is_err());
}
