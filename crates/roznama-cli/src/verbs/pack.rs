//! `roznama pack`: articles with index and events in one file.

use std::path::PathBuf;
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::making::Inputs;
use crate::output::{made, tell};
use crate::packs::{self, Layout};
use crate::progress::Progress;

/// What goes in, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// The pack to write
    #[arg(short, long, value_name = "PACK")]
    output: PathBuf,
    /// Write a folder of shards, of which a viewer fetches only what a question needs, instead of one file
    #[arg(long)]
    shards: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let layout = Layout::of(args.shards);
    packs::may_be_written(&args.output, layout)?;
    let (corpus, progress) = args.inputs.make(Progress::of("reading"), "no pack was written")?;
    progress.next("indexing", None);
    let bytes = packs::write(&args.output, &corpus.built, layout)?;
    drop(progress);

    let had_errors = tell(&corpus.problems);
    made(&args.output, corpus.articles, corpus.built.events.len(), bytes, begun)?;
    Ok(Outcome::of(had_errors))
}
