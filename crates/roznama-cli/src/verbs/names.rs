//! `roznama names`: the names in each line.

use roznama_names::{ids, names};
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
    /// `null` for what no list has and is no person.
    id: Option<String>,
    key: &'t str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'static str>,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    lines::filter(|line, output| {
        let lang = args.language.of(line);
        let names = names(line, lang);
        let found: Vec<Found<'_>> = names
            .iter()
            .zip(ids(lang, line, &names))
            .map(|(name, id)| Found {
                start: name.span.start,
                end: name.span.end,
                text: &line[name.span.clone()],
                kind: name.kind.as_str(),
                id,
                key: &name.key,
                rule: args.explain.then(|| name.rule.as_str()),
                explanation: args.explain.then(|| name.rule.explain()),
            })
            .collect();
        serde_json::to_writer(output, &found)?;
        Ok(())
    })
}
