//! `roznama events`: the events of a pack, with the passages that tell of them.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use roznama_core::{Corpus, Event, EvidencePlace, Provenance};
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
    /// Tell what the articles of an event share, and how much each thing weighs, in bits
    #[arg(long)]
    explain: bool,
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
    /// What the articles share.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Vec<JsonEvidence<'c>>>,
}

#[derive(Serialize)]
struct JsonEvidence<'c> {
    /// A rule's name.
    rule: &'static str,
    /// In bits.
    weight: f64,
    articles: Vec<JsonPlace<'c>>,
}

/// `start` and `end` are bytes of the article's text, or of its title.
#[derive(Serialize)]
struct JsonPlace<'c> {
    id: &'c str,
    #[serde(rename = "in")]
    field: &'static str,
    start: usize,
    end: usize,
    text: &'c str,
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
    let corpus = packs::open(&args.pack)?.corpus;
    let mut output = stdout();
    for event in corpus.events() {
        if args.json {
            let evidence = args.explain.then(|| json_evidence(&corpus, event));
            json_line(&mut output, &JsonEvent { evidence, ..json_event(&corpus, event) })?;
        } else {
            list(&corpus, event, &mut output)?;
            if args.explain {
                explain(&corpus, event, &mut output)?;
            }
            writeln!(output)?;
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
        evidence: None,
    }
}

fn json_evidence<'c>(corpus: &'c Corpus, event: &'c Event) -> Vec<JsonEvidence<'c>> {
    let place = |place: &'c EvidencePlace| {
        let (id, text) = shared(corpus, event, place);
        let field = if place.in_title { "title" } else { "text" };
        JsonPlace { id, field, start: place.span.start, end: place.span.end, text }
    };
    event
        .evidence
        .iter()
        .map(|evidence| JsonEvidence {
            rule: evidence.kind.as_str(),
            weight: f64::from(evidence.weight) / 16.0,
            articles: evidence.places.iter().map(place).collect(),
        })
        .collect()
}

/// The article's id and the words at a place.
fn shared<'c>(corpus: &'c Corpus, event: &Event, place: &EvidencePlace) -> (&'c str, &'c str) {
    let document = corpus.get(event.links[place.link as usize].document);
    let text = if place.in_title { &document.title.value } else { &document.body };
    (&document.id, text.get(place.span.clone()).unwrap_or_default())
}

/// One line for each thing that articles share.
fn explain(corpus: &Corpus, event: &Event, output: &mut impl Write) -> io::Result<()> {
    for evidence in &event.evidence {
        let (kind, weight) = (evidence.kind.as_str(), f64::from(evidence.weight) / 16.0);
        write!(output, "  {kind} ({weight:.1})")?;
        for (number, place) in evidence.places.iter().enumerate() {
            let (id, text) = shared(corpus, event, place);
            let mark = if number == 0 { ":" } else { ";" };
            write!(output, "{mark} {id}")?;
            if !text.is_empty() {
                // Isolated, so that the languages' directions do not mix.
                write!(output, " \u{2068}{}\u{2069}", text.replace('\n', " "))?;
            }
        }
        writeln!(output)?;
    }
    Ok(())
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
    Ok(())
}
