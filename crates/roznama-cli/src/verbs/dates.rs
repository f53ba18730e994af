//! `roznama dates`: the dates in each line.

use roznama_dates::{Day, tag};
use roznama_text::{Lang, lang_id};
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::lines;

/// What is known of the lines.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The lines' language; told from each line when absent
    #[arg(long, value_name = "CODE", value_parser = roznama_inputs::language)]
    lang: Option<Lang>,
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

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    lines::filter(|line, output| {
        let lang = args.lang.unwrap_or_else(|| lang_id::identify(line).lang);
        let mentions = tag(line, lang, args.on);
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
