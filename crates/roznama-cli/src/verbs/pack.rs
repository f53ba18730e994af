//! `roznama pack`: articles with index and events in one file.

use std::path::PathBuf;
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::making::Inputs;
use crate::output::{made, tell};
use crate::packs;
use crate::progress::Progress;
use crate::threads::spread;

/// What goes in, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// The pack to write
    #[arg(short, long, value_name = "PACK")]
    output: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    packs::may_be_written(&args.output)?;
    let (corpus, progress) = args.inputs.make(Progress::of("reading"), "no pack was written")?;
    progress.next("indexing", None);
    let bytes = corpus.built.pack_with(&spread);
    packs::write(&args.output, &bytes)?;
    drop(progress);

    let had_errors = tell(&corpus.problems);
    made(&args.output, corpus.articles, corpus.built.events.len(), bytes.len(), begun)?;
    Ok(Outcome::of(had_errors))
}
