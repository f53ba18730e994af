//! From files to a corpus, with progress: what `pack` and `build` begin with.

use std::path::PathBuf;

use roznama_core::{Built, Options, build_understood, understand};
use roznama_inputs::Problem;

use crate::failure::Failure;
use crate::output::tell;
use crate::progress::Progress;
use crate::threads::spread;

/// The articles that go in, and how they become a corpus.
#[derive(Debug, clap::Args)]
pub(crate) struct Inputs {
    /// A folder of .txt (with metadata.csv and events.csv, if any), a .csv, a .jsonl or a .zip file
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Keep to the events of events.csv: do not look for others
    #[arg(long)]
    no_events: bool,
}

/// A corpus, and what was said of its files.
pub(crate) struct Made {
    pub(crate) built: Built,
    /// How many articles were read; of two with one id only one is in the corpus.
    pub(crate) articles: usize,
    /// What the files had wrong; it is still to be told, when no progress stands on the terminal.
    pub(crate) problems: Vec<Problem>,
}

impl Inputs {
    /// Where the articles are.
    pub(crate) fn paths(&self) -> &[PathBuf] {
        &self.inputs
    }

    /// Reads and understands everything. `nothing` says what was not made, should there be no article.
    pub(crate) fn make(
        &self,
        progress: Progress,
        nothing: &str,
    ) -> Result<(Made, Progress), Failure> {
        let inputs = roznama_inputs::read(&self.inputs);
        let articles = inputs.articles.len();
        if articles == 0 {
            drop(progress);
            tell(&inputs.problems);
            return Err(Failure::Message(format!(
                "error: expected at least one article, found none; {nothing}"
            )));
        }
        progress.next("understanding articles", Some(articles));
        let understood = understand(inputs.articles, &spread, &|done| progress.done(done));
        let options = Options { find_events: !self.no_events };
        let finding = || progress.next("finding events", None);
        let built = build_understood(understood, inputs.events, options, &spread, finding);
        Ok((Made { built, articles, problems: inputs.problems }, progress))
    }
}
