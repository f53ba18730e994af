//! `roznama names`: the names in each line.

use roznama_names::names;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::lines;

/// What is known of the lines.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    language: lines::Language,
    /// Add to each name the rule that found it and a sentence that tells it
    #[arg(long)]
    explain: bool,
}

#[derive(Serialize)]
struct Found<'t> {
    start: usize,
    end: usize,
    text: &'t str,
    kind: &'static str,
    /// `null` for what no list has.
    id: Option<&'static str>,
    key: &'t str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'static str>,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    lines::filter(|line, output| {
        let names = names(line, args.language.of(line));
        let found: Vec<Found<'_>> = names
            .iter()
            .map(|name| Found {
                start: name.span.start,
                end: name.span.end,
                text: &line[name.span.clone()],
                kind: name.kind.as_str(),
                id: name.id,
                key: &name.key,
                rule: args.explain.then(|| name.rule.as_str()),
                explanation: args.explain.then(|| name.rule.explain()),
            })
            .collect();
        serde_json::to_writer(output, &found)?;
        Ok(())
    })
}
