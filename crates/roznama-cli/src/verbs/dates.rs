//! `roznama dates`: the dates in each line.

use roznama_dates::{Day, Mention, tag};
use roznama_text::Lang;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::lines;

/// What is known of the lines.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    language: lines::Language,
    /// The day on which they were written, for "yesterday", weekdays and dates without a year
    #[arg(long, value_name = "YYYY-MM-DD")]
    on: Option<Day>,
    /// Add to each date a sentence that says how it was found, and the clues that told it
    #[arg(long)]
    explain: bool,
}

#[derive(Serialize)]
struct Found<'t> {
    start: usize,
    end: usize,
    text: &'t str,
    edtf: String,
    calendar: String,
    rule: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'static str>,
    /// The clues of which [`roznama_dates::Clue`] tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
}

/// The dates of a line. One that is too short to tell its language by is read in each of the tagger's languages, and the reading
/// that makes most of it is taken.
fn mentions(line: &str, args: &Args) -> Vec<Mention> {
    let lang = args.language.of(line);
    if lang != Lang::UND {
        return tag(line, lang, args.on);
    }
    let readings = [Lang::AR, Lang::FA, Lang::UR].map(|lang| tag(line, lang, args.on));
    let covered = |mentions: &Vec<Mention>| mentions.iter().map(|it| it.span.len()).sum::<usize>();
    // Of equal readings the first: `max_by_key` takes the last.
    readings.into_iter().rev().max_by_key(covered).unwrap_or_default()
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    lines::filter(|line, output| {
        let mentions = mentions(line, args);
        let found: Vec<Found<'_>> = mentions
            .iter()
            .map(|mention| Found {
                start: mention.span.start,
                end: mention.span.end,
                text: &line[mention.span.clone()],
                edtf: mention.edtf.to_string(),
                calendar: mention.calendar.to_string(),
                rule: mention.rule.to_string(),
                explanation: args.explain.then(|| mention.rule.explain()),
                evidence: args.explain.then(|| mention.evidence.to_string()),
            })
            .collect();
        serde_json::to_writer(output, &found)?;
        Ok(())
    })
}
