//! The arguments that all verbs share a place for.

use clap::{Parser, Subcommand};

use crate::verbs::{
    build, check, dates, events, export, fold, inspect, lang, merge, names, pack, search, serve,
    similar,
};

/// Read, search and date news in Arabic script, and make sites of it.
#[derive(Debug, Parser)]
#[command(name = "roznama", version, arg_required_else_help = true, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

const EXIT_CODES: &str = "\
fold, lang, dates, names and similar read UTF-8 lines from standard input and write one line for each.
Exit codes: 0 done; 1 the input is bad, the rest of it was processed; 2 wrong usage.";

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Fold spellings: every line in one way of writing
    Fold(fold::Args),
    /// Tell each line's language
    Lang(lang::Args),
    /// Find the dates in each line, as EDTF
    Dates(dates::Args),
    /// Find the places, persons and organisations in each line
    Names(names::Args),
    /// Tell how alike the two names of each line are
    Similar(similar::Args),
    /// Show what is understood of each article, and every problem
    Check(check::Args),
    /// Make a pack: articles with index and events in one file, or in a folder of shards
    Pack(pack::Args),
    /// Make one pack of several
    Merge(merge::Args),
    /// Count what a pack holds
    Inspect(inspect::Args),
    /// Search a pack
    Search(search::Args),
    /// List the events of a pack
    Events(events::Args),
    /// Write articles or events as CSV, JSON Lines, BibTeX, RIS, CSL-JSON, iCalendar, Markdown or text
    Export(export::Args),
    /// Make a whole site: viewer, pack, a plain page for each article and event, a feed
    Build(build::Args),
    /// Serve a site on this machine, to look at it
    Serve(serve::Args),
}
