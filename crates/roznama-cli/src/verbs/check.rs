//! `roznama check`: what is understood of each article, and every problem.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use roznama_core::{Document, Event, ParagraphKind, Provenance, Sourced, build, rules};
use roznama_dates::Edtf;
use roznama_inputs::misread;
use roznama_text::lang_id;

use crate::failure::{Failure, Outcome};
use crate::output::{count, stdout, tell};
use crate::progress::Progress;

/// What to read.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder of .txt (with metadata.csv and events.csv, if any), a .csv, a .jsonl or a .zip file
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let progress = Progress::of("reading");
    let mut inputs = roznama_inputs::read(&args.inputs);
    drop(progress);
    inputs.problems.extend(inputs.articles.iter().filter_map(misread));

    let progress = Progress::of("understanding articles and finding events");
    let articles = inputs.articles.iter();
    let files: BTreeMap<String, String> =
        articles.filter_map(|it| Some((it.id.clone(), it.file.clone()?))).collect();
    let built = build(inputs.articles, inputs.events);
    drop(progress);

    let mut output = stdout();
    for document in &built.documents {
        show(document, files.get(&document.id), &mut output)?;
    }
    for event in &built.rows {
        let passages = count(event.articles.len(), "passage");
        writeln!(output, "event {}: {}, {passages}", event.id, event.edtf)?;
    }
    let found: Vec<&Event> =
        built.events.iter().filter(|event| event.provenance.is_inferred()).collect();
    for event in &found {
        let reports = count(event.reports(), "report");
        writeln!(output, "event {}: {}, {reports}  [{}]", event.id, event.edtf, event.provenance)?;
    }
    let (articles, events) = (built.documents.len(), built.rows.len());
    write!(output, "{}, {}", count(articles, "article"), count(events, "event"))?;
    if !found.is_empty() {
        write!(output, ", {} more found", found.len())?;
    }
    writeln!(output)?;
    output.flush()?;
    Ok(Outcome::of(tell(&inputs.problems)))
}

fn show(document: &Document, file: Option<&String>, output: &mut impl Write) -> io::Result<()> {
    let guess = lang_id::identify(&document.body);
    writeln!(output, "{}", document.id)?;
    if let Some(file) = file {
        writeln!(output, "  file        {file}")?;
    }
    writeln!(output, "  title       {}", sourced(&document.title))?;
    let lang = sourced(&document.lang);
    writeln!(
        output,
        "  language    {lang}; the text reads as {} ({:.2})",
        guess.lang, guess.confidence
    )?;
    match &document.date {
        Some(date) => writeln!(output, "  date        {}{}", sourced(date), sureness(date))?,
        None => writeln!(output, "  date        unknown")?,
    }
    if let Some(source) = &document.source {
        writeln!(output, "  source      {}", sourced(source))?;
    }
    writeln!(output, "  paragraphs  {}", paragraphs(document))?;
    for (number, paragraph) in document.paragraphs.iter().enumerate() {
        if let Some(lang) = paragraph.lang() {
            let words: String = document.text(&paragraph.span).chars().take(40).collect();
            writeln!(output, "    {}  {}  \u{2068}{words}\u{2069}", number + 1, sourced(&lang))?;
        }
    }
    writeln!(output, "  dates       {}", document.mentions.len())?;
    for mention in &document.mentions {
        let text = document.text(&mention.span);
        writeln!(output, "    {}  {text}  ({}, {})", mention.edtf, mention.calendar, mention.rule)?;
    }
    writeln!(output)
}

/// How far an inferred date can be relied upon.
fn sureness(date: &Sourced<Edtf>) -> String {
    let Provenance::Inferred { rule } = &date.provenance else { return String::new() };
    rules::confidence(rule)
        .map_or(String::new(), |confidence| format!(", confidence {}", confidence.as_str()))
}

/// The value and, in brackets, its basis.
fn sourced<T: std::fmt::Display>(sourced: &Sourced<T>) -> String {
    format!("{}  [{}]", sourced.value, sourced.provenance)
}

fn paragraphs(document: &Document) -> String {
    let of = |kind| document.paragraphs.iter().filter(|paragraph| paragraph.kind == kind).count();
    format!(
        "{}: {}, {} of text, {} of page furniture",
        document.paragraphs.len(),
        count(of(ParagraphKind::Heading), "heading"),
        of(ParagraphKind::Body),
        of(ParagraphKind::Furniture),
    )
}
