//! `roznama similar`: how alike two names are.

use roznama_text::name;

use crate::failure::{Failure, Outcome};
use crate::lines::{self, Wrong};

/// There is nothing to choose.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args) -> Result<Outcome, Failure> {
    lines::filter_told(|line, output| match pair(line) {
        // A blank line parts groups of pairs, or ends a file: it says nothing, and nothing is wrong with it.
        _ if is_blank(line) => Ok(None),
        Ok((one, other)) => write!(output, "{:.3}", name::similar(one, other)).map(|()| None),
        // Its line stays empty.
        Err(wrong) => Ok(Some(wrong)),
    })
}

/// Whether a line holds nothing but spaces; a tab has a name on each side, if an empty one.
fn is_blank(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace() && c != '\t')
}

fn pair(line: &str) -> Result<(&str, &str), Wrong> {
    let wrong = |character, found: &str| Wrong {
        character,
        expected: "two names with one tab between them".to_owned(),
        found: found.to_owned(),
        remedy: "write a name, a tab and a name on each line".to_owned(),
    };
    let Some((one, rest)) = line.split_once('\t') else {
        return Err(wrong(line.chars().count(), "no tab"));
    };
    match rest.split_once('\t') {
        None => Ok((one, rest)),
        Some((other, _)) => {
            Err(wrong(one.chars().count() + 1 + other.chars().count(), "another tab"))
        }
    }
}
