//! Writes the plain pages of a corpus into a built site: Trunk's hook after the build.
#![allow(
    clippy::disallowed_methods,
    reason = "reads the corpus, writes the site; the library beside it does neither"
)]

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use roznama_core::{build, pack};
use roznama_pages::Source;
use roznama_pages::index::Policy;
use roznama_pages::offline::Offline;

const USAGE: &str = "\
Usage: roznama-pages [CORPUS] [--out SITE | --check]

Writes article/*.html and event/*.html into the built site SITE and finishes its index.html.

  CORPUS      folder or file of articles; without it $ROZNAMA_CORPUS, else corpus/
  --out SITE  folder with Trunk's index.html; without it $TRUNK_STAGING_DIR, which Trunk sets for its hooks
  --check     write nothing, only tell the corpus's problems

ROZNAMA_OFFLINE=off writes no service worker: readers' browsers do not keep the site, and forget it if they did.";

fn main() -> ExitCode {
    match run(env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("roznama-pages: {message}\n\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Run(message)) => {
            eprintln!("roznama-pages: {message}");
            ExitCode::FAILURE
        }
    }
}

enum Failure {
    Usage(String),
    Run(String),
}

fn run(arguments: Vec<String>) -> Result<(), Failure> {
    let (corpus, task) = parse(arguments)?;
    let out = match task {
        Task::Help => {
            println!("{USAGE}");
            return Ok(());
        }
        Task::Check => return check(&corpus),
        Task::Write(out) => out,
    };
    let inputs = roznama_inputs::read(std::slice::from_ref(&corpus));
    let built = build(inputs.articles, inputs.events);
    for problem in &built.problems {
        eprintln!("{problem}");
    }
    let corpus = pack::read(&built.pack()).map_err(|error| Failure::Run(error.to_string()))?;

    let written = roznama_pages::write_site(&out, &corpus, Source::BuiltIn, policy(), offline())
        .map_err(|error| Failure::Run(error.to_string()))?;
    for (first, second) in &written.clashes {
        eprintln!(
            "warning: {first} and {second} are one file where case is ignored: give one of them another id"
        );
    }
    println!("roznama-pages: {} pages in {}", written.pages, out.display());
    Ok(())
}

/// What is to be done.
enum Task {
    Help,
    Check,
    Write(PathBuf),
}

/// Tells the corpus's problems; fails when there is nothing to show.
fn check(corpus: &Path) -> Result<(), Failure> {
    let inputs = roznama_inputs::read(&[corpus.to_owned()]);
    for problem in &inputs.problems {
        eprintln!("{problem}");
    }
    let (articles, events) = (inputs.articles.len(), inputs.events.len());
    let shown = corpus.display();
    if articles == 0 {
        return Err(Failure::Run(format!("{shown}: expected at least one article, found none")));
    }
    let problems = inputs.problems.len();
    eprintln!("{shown}: {articles} articles, {events} events, {problems} problems");
    Ok(())
}

/// The corpus, and what is to be done with it.
fn parse(arguments: Vec<String>) -> Result<(PathBuf, Task), Failure> {
    let mut corpus = None;
    let mut out = None;
    let mut task = None;
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "-h" | "--help" => task = Some(Task::Help),
            "--check" => task = task.or(Some(Task::Check)),
            "--out" => {
                let value = arguments.next();
                out = Some(value.ok_or_else(|| Failure::Usage("--out needs a folder".to_owned()))?);
            }
            option if option.starts_with('-') => {
                return Err(Failure::Usage(format!("unknown option {option}")));
            }
            _ if corpus.is_some() => {
                return Err(Failure::Usage(format!(
                    "one corpus is expected, found also {argument}"
                )));
            }
            _ => corpus = Some(argument),
        }
    }
    let corpus =
        corpus.map(PathBuf::from).or_else(|| env::var_os("ROZNAMA_CORPUS").map(PathBuf::from));
    let out =
        out.map(PathBuf::from).or_else(|| env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from));
    let no_site = || Failure::Usage("no site: give --out SITE or set TRUNK_STAGING_DIR".to_owned());
    let task = match task {
        Some(task) => task,
        None => Task::Write(out.ok_or_else(no_site)?),
    };
    Ok((corpus.unwrap_or_else(|| PathBuf::from("corpus")), task))
}

/// Trunk names the profile to its hooks; its server works with unoptimised builds.
fn policy() -> Policy {
    match env::var("TRUNK_PROFILE").as_deref() {
        Ok("debug") => Policy::None,
        _ => Policy::Strict,
    }
}

/// Whoever works on the site would else see what the browser kept. A keeper may not want it either.
fn offline() -> Offline {
    let is_off = env::var("ROZNAMA_OFFLINE").is_ok_and(|value| value == "off");
    if is_off || policy() == Policy::None { Offline::Off } else { Offline::On }
}
