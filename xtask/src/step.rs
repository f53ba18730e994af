//! Runs programs and shows how far they are.
//!
//! Several steps may run at once. On a terminal one line tells, live, each running step's seconds and what its
//! program said last; in a pipe there is a plain line when a step begins, one a minute while it runs, and one at
//! its end. Everything goes to standard error. A failed step's output is shown, its end at least.

use std::collections::VecDeque;
use std::env;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Context as _, Error, Result};

/// How many of the last lines of a failed program are shown.
const LINES_KEPT: usize = 60;
/// How often the live line is drawn anew.
const REDRAW: Duration = Duration::from_millis(250);
/// How often a pipe gets a sign of life.
const SIGN_OF_LIFE: Duration = Duration::from_mins(1);

/// A running step, as the board shows it.
struct Running {
    id: usize,
    title: String,
    start: Instant,
    last_line: String,
    told: Duration,
}

/// The steps that run now. Two lists cannot share one terminal, hence one for the process.
static BOARD: Mutex<Vec<Running>> = Mutex::new(Vec::new());

fn board() -> MutexGuard<'static, Vec<Running>> {
    BOARD.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says something between steps.
pub fn say(message: &str) {
    let board = board();
    clear_live_line();
    eprintln!("{message}");
    drop(board);
}

/// A number of seconds for people: `0.4 s`, `12 s`, `3 min 07 s`.
pub fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        whole @ 10..120 => format!("{whole} s"),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

/// Runs a program quietly under a title and returns its standard output.
///
/// # Errors
///
/// When it cannot be started or fails; the message has the command and the end of its output.
pub fn run(title: &str, command: &mut Command) -> Result<String> {
    let shown = shown(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    step(title, |id| {
        let mut child = command.spawn().context(format!("cannot start {shown}"))?;
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let tail = Mutex::new(VecDeque::new());
        let output = thread::scope(|scope| {
            let output = scope.spawn(|| stdout.map(|pipe| follow(id, pipe, &tail)));
            stderr.map(|pipe| follow(id, pipe, &tail));
            output.join().ok().flatten().unwrap_or_default()
        });
        let status = child.wait().context(&shown)?;
        if status.success() {
            return Ok(output);
        }
        let tail = tail.into_inner().unwrap_or_else(PoisonError::into_inner);
        let tail = Vec::from(tail).join("\n");
        Err(Error::Failed(format!("{tail}\n`{shown}` failed ({status})")))
    })
}

/// Runs a program under a title with its output shown as it comes.
///
/// # Errors
///
/// When it cannot be started or fails.
pub fn show(title: &str, command: &mut Command) -> Result {
    let shown = shown(command);
    say(&format!("── {title}: {shown}"));
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).status().context(format!("cannot start {shown}"))?;
    let verdict = if status.success() { "done" } else { "FAILED" };
    say(&format!("── {title}: {verdict} in {}", seconds(start.elapsed())));
    if status.success() { Ok(()) } else { Err(Error::Failed(format!("`{shown}` failed"))) }
}

/// Does a piece of work under a title, with its id for [`tell`].
///
/// # Errors
///
/// Those of the work.
pub fn step<T>(title: &str, work: impl FnOnce(usize) -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let id = begin(title, start);
    let stop = std::sync::atomic::AtomicBool::new(false);
    let result = thread::scope(|scope| {
        let ticker = scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                tick(id);
                thread::park_timeout(REDRAW);
            }
        });
        let result = work(id);
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        ticker.thread().unpark();
        result
    });
    let mut board = board();
    board.retain(|running| running.id != id);
    clear_live_line();
    let verdict = if result.is_ok() { "✓" } else { "✗" };
    eprintln!("{verdict} {title} ({})", seconds(start.elapsed()));
    result
}

/// Changes what the board shows of a running step.
pub fn tell(id: usize, line: &str) {
    if let Some(running) = board().iter_mut().find(|running| running.id == id) {
        line.trim().clone_into(&mut running.last_line);
    }
}

fn begin(title: &str, start: Instant) -> usize {
    let mut board = board();
    let id = board.iter().map(|running| running.id + 1).max().unwrap_or(0);
    if !live() {
        eprintln!("… {title}");
    }
    board.push(Running {
        id,
        title: title.to_owned(),
        start,
        last_line: String::new(),
        told: Duration::ZERO,
    });
    id
}

/// Whether there is a terminal to draw on.
fn live() -> bool {
    std::io::stderr().is_terminal() && env::var("TERM").is_ok_and(|term| term != "dumb")
}

fn clear_live_line() {
    if live() {
        eprint!("\r\u{1b}[2K");
    }
}

fn tick(id: usize) {
    let mut board = board();
    if live() {
        // One step draws for all of them.
        if board.first().is_some_and(|first| first.id == id) {
            let line = live_line(&board, terminal_width());
            eprint!("\r\u{1b}[2K{line}");
            let _ = std::io::stderr().flush();
        }
    } else if let Some(running) = board.iter_mut().find(|running| running.id == id) {
        let elapsed = running.start.elapsed();
        if elapsed >= running.told + SIGN_OF_LIFE {
            running.told = elapsed;
            eprintln!("… {}: {} {}", running.title, seconds(elapsed), running.last_line);
        }
    }
}

/// `title 12 s: what it said · title 3 s: what it said`, cut to the width.
fn live_line(board: &[Running], width: usize) -> String {
    let share = width.saturating_sub(1) / board.len().max(1);
    let parts = board.iter().map(|running| {
        let elapsed = running.start.elapsed().as_secs();
        let part = format!("{} {elapsed} s: {}", running.title, running.last_line);
        let plain = part.chars().filter(|character| !character.is_control());
        plain.take(share.saturating_sub(3)).collect::<String>()
    });
    parts.collect::<Vec<_>>().join(" · ")
}

fn terminal_width() -> usize {
    env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(80)
}

/// Reads a program's output to its end: all of it is returned, the board shows the last line.
fn follow(id: usize, pipe: impl Read, tail: &Mutex<VecDeque<String>>) -> String {
    let mut all = String::new();
    let mut reader = BufReader::new(pipe);
    let mut bytes = Vec::new();
    while reader.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
        let line = String::from_utf8_lossy(&bytes);
        let line = line.trim_end();
        if !line.is_empty() {
            tell(id, line);
            let mut tail = tail.lock().unwrap_or_else(PoisonError::into_inner);
            if tail.len() == LINES_KEPT {
                tail.pop_front();
            }
            tail.push_back(line.to_owned());
        }
        all.push_str(line);
        all.push('\n');
        bytes.clear();
    }
    all
}

/// A command as a person would type it, the program by its name alone.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let mut shown = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for argument in command.get_args() {
        shown.push(' ');
        shown.push_str(&argument.to_string_lossy());
    }
    shown
}

#[cfg(test)]
mod tests;
