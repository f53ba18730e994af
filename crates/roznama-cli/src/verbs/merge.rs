//! `roznama merge`: the pack of several packs' articles and events.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use roznama_core::{BuildProblem, Corpus, Options, merge_with};

use crate::failure::{Failure, Outcome};
use crate::output::made;
use crate::packs::{self, Layout};
use crate::progress::Progress;
use crate::threads::spread;

/// What is merged, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A pack; of articles in several that have one id but differ, the one with more metadata is kept, else the one whose text comes first in the order of its bytes
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// The pack to write
    #[arg(short, long, value_name = "PACK")]
    output: PathBuf,
    /// Write a folder of shards, of which a viewer fetches only what a question needs, instead of one file
    #[arg(long)]
    shards: bool,
    /// Keep to the events of events.csv: do not look for others
    #[arg(long)]
    no_events: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let layout = Layout::of(args.shards);
    packs::may_be_written(&args.output, layout)?;
    let progress = Progress::of("reading");
    let corpora = args
        .packs
        .iter()
        .map(|path| Ok(packs::open(path)?.corpus))
        .collect::<Result<Vec<_>, Failure>>()?;
    let shared = shared_ids(&args.packs, &corpora);
    progress.next("merging", None);
    let options = Options { find_events: !args.no_events };
    let finding = || progress.next("finding events", None);
    let built = merge_with(corpora, options, &spread, finding)
        .map_err(|error| Failure::Message(format!("error: {error}")))?;
    progress.next("indexing", None);
    let bytes = packs::write(&args.output, &built, layout)?;
    drop(progress);

    // What an event names that no pack has was told when its pack was made.
    let is_new = |problem: &&BuildProblem| {
        matches!(
            problem,
            BuildProblem::DuplicateArticle { .. } | BuildProblem::DuplicateEvent { .. }
        )
    };
    let problems: Vec<&BuildProblem> = built.problems.iter().filter(is_new).collect();
    for problem in &problems {
        let packs = match problem {
            BuildProblem::DuplicateArticle { id, .. } => shared.get(id),
            _ => None,
        };
        match packs {
            Some(packs) => eprintln!("{packs}: error: {problem}"),
            None => eprintln!("error: {problem}"),
        }
    }
    made(&args.output, built.documents.len(), built.events.len(), bytes, begun)?;
    Ok(Outcome::of(!problems.is_empty()))
}

/// The packs of each article that several have, in words.
fn shared_ids(paths: &[PathBuf], corpora: &[Corpus]) -> BTreeMap<String, String> {
    let mut packs_of: BTreeMap<&str, Vec<&PathBuf>> = BTreeMap::new();
    for (path, corpus) in paths.iter().zip(corpora) {
        for document in corpus.documents() {
            packs_of.entry(&document.id).or_default().push(path);
        }
    }
    let in_words = |packs: Vec<&PathBuf>| {
        packs.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(" and ")
    };
    packs_of
        .into_iter()
        .filter(|(_, packs)| packs.len() > 1)
        .map(|(id, packs)| (id.to_owned(), in_words(packs)))
        .collect()
}
