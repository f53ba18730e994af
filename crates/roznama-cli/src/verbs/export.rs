//! `roznama export`: articles or events of a pack in a format that other programs read.

use std::io::Write;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use roznama_core::{EventIx, Filter};
use roznama_export::{Format, Selection, export};

use crate::failure::{Failure, Outcome};
use crate::output::{count, stdout, tell_notes};
use crate::packs;

/// What to export, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The pack to read
    pack: PathBuf,
    /// Only the articles that this query finds, best first; without it all, by language, source and date
    #[arg(allow_hyphen_values = true)]
    query: Option<String>,
    /// csv and jsonl can be packed again; bibtex, ris and csl are for reference managers, ics for calendars
    #[arg(long, value_parser = PossibleValuesParser::new(Format::ALL.map(Format::as_str)))]
    format: String,
    /// The events instead of the articles: csv, jsonl, ics and markdown
    #[arg(long, conflicts_with = "query")]
    events: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let format: Format =
        args.format.parse().map_err(|error| Failure::Usage(format!("error: {error}")))?;
    let corpus = packs::open(&args.pack)?.corpus;
    let selection = if args.events {
        Selection::Events((0..corpus.events().len() as u32).map(EventIx).collect())
    } else {
        let text = args.query.as_deref().unwrap_or_default();
        let results = corpus.find(text).results(&Filter::default(), usize::MAX);
        tell_notes(text, &results.notes);
        let mut found: Vec<_> = results.hits.into_iter().map(|hit| hit.document).collect();
        if args.query.is_none() {
            found.sort_unstable();
        }
        Selection::Articles(found)
    };
    let exported = export(&corpus, &selection, format).map_err(|error| {
        Failure::Usage(format!("error: {error}\n  to do: choose another --format"))
    })?;
    if matches!(&selection, Selection::Articles(found) if found.is_empty()) {
        eprintln!("note: nothing found");
    }
    if exported.left_out > 0 {
        let what = if args.events { "event" } else { "article" };
        eprintln!("note: {} without a day left out", count(exported.left_out, what));
    }
    let mut output = stdout();
    output.write_all(exported.text.as_bytes())?;
    output.flush()?;
    Ok(Outcome::Done)
}
