//! `roznama events`: the events of a pack, with the passages that tell of them.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use roznama_core::{Corpus, Event, Provenance};
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::output::{json_line, stdout};
use crate::packs;

/// Which pack, and how to write it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The pack to read
    pack: PathBuf,
    /// Write a JSON object for each event
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct JsonEvent<'c> {
    id: &'c str,
    edtf: String,
    titles: BTreeMap<&'c str, &'c str>,
    places: &'c [String],
    participants: &'c [String],
    articles: Vec<JsonLink<'c>>,
    provenance: &'static str,
    /// Why someone curated it so.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'c str>,
    /// By which rule it was inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'c str>,
}

/// `start` and `end` are bytes of the article's text.
#[derive(Serialize)]
struct JsonLink<'c> {
    id: &'c str,
    role: String,
    start: usize,
    end: usize,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let (corpus, _) = packs::open(&args.pack)?;
    let mut output = stdout();
    for event in corpus.events() {
        if args.json {
            json_line(&mut output, &json_event(&corpus, event))?;
        } else {
            list(&corpus, event, &mut output)?;
        }
    }
    output.flush()?;
    Ok(Outcome::Done)
}

fn json_event<'c>(corpus: &'c Corpus, event: &'c Event) -> JsonEvent<'c> {
    let (reason, rule) = match &event.provenance {
        Provenance::Stated => (None, None),
        Provenance::Curated { reason } => (reason.as_deref(), None),
        Provenance::Inferred { rule } => (None, Some(rule.as_str())),
    };
    JsonEvent {
        id: &event.id,
        edtf: event.edtf.to_string(),
        titles: event.titles.iter().map(|(lang, title)| (lang.as_str(), title.as_str())).collect(),
        places: &event.places,
        participants: &event.participants,
        articles: event
            .links
            .iter()
            .map(|link| JsonLink {
                id: &corpus.get(link.document).id,
                role: link.role.to_string(),
                start: link.span.start,
                end: link.span.end,
            })
            .collect(),
        provenance: event.provenance.kind(),
        reason,
        rule,
    }
}

fn list(corpus: &Corpus, event: &Event, output: &mut impl Write) -> io::Result<()> {
    writeln!(output, "{}  {}  ({})", event.id, event.edtf, event.provenance.kind())?;
    for (lang, title) in &event.titles {
        writeln!(output, "  {lang}  {title}")?;
    }
    for (name, values) in [("places", &event.places), ("participants", &event.participants)] {
        if !values.is_empty() {
            writeln!(output, "  {name}: {}", values.join("; "))?;
        }
    }
    for link in &event.links {
        let (id, span) = (&corpus.get(link.document).id, &link.span);
        writeln!(output, "  {} {id}, bytes {} to {}", link.role, span.start, span.end)?;
    }
    writeln!(output)
}
