//! `roznama lang`: each line's language.

use roznama_text::lang_id;

use crate::failure::{Failure, Outcome};
use crate::lines;

/// There is nothing to choose.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Result<Outcome, Failure> {
    lines::filter(|line, output| {
        let guess = lang_id::identify(line);
        write!(output, "{}\t{:.3}", guess.lang, guess.confidence)
    })
}
