//! `roznama pack`: articles with index and events in one file.

use std::path::PathBuf;
use std::time::Instant;

use roznama_core::{Options, build_understood, understand};

use crate::failure::{Failure, Outcome};
use crate::output::{made, tell};
use crate::packs;
use crate::progress::Progress;
use crate::threads::spread;

/// What goes in, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of .txt (with metadata.csv and events.csv, if any), a .csv or a .jsonl file
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// The pack to write
    #[arg(short, long, value_name = "PACK")]
    output: PathBuf,
    /// Keep to the events of events.csv: do not look for others
    #[arg(long)]
    no_events: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    packs::may_be_written(&args.output)?;
    let progress = Progress::of("reading");
    let inputs = roznama_inputs::read(&args.inputs);
    let articles = inputs.articles.len();
    if articles == 0 {
        drop(progress);
        tell(&inputs.problems);
        return Err(Failure::Message(
            "error: expected at least one article, found none; no pack was written".to_owned(),
        ));
    }
    progress.next("understanding articles", Some(articles));
    let understood = understand(inputs.articles, &spread, &|done| progress.done(done));
    let options = Options { find_events: !args.no_events };
    let finding = || progress.next("finding events", None);
    let built = build_understood(understood, inputs.events, options, finding);
    progress.next("indexing", None);
    let bytes = built.pack_with(&spread);
    packs::write(&args.output, &bytes)?;
    drop(progress);

    let had_errors = tell(&inputs.problems);
    made(&args.output, articles, built.events.len(), bytes.len(), begun)?;
    Ok(Outcome::of(had_errors))
}
