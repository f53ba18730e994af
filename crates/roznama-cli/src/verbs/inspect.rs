//! `roznama inspect`: what a pack holds, counted.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use roznama_core::{Corpus, Document, Filter, Names, Query};
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::output::{count, json_line, stdout};
use crate::packs::{self, Opened};

/// Which pack, and how to write it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The pack to read
    pack: PathBuf,
    /// Write one JSON object
    #[arg(long)]
    json: bool,
}

/// Maps go from a name to a number of articles, but `names`: from a kind to a number of names, and `sections`: from a name to bytes.
#[derive(Serialize)]
struct Inventory {
    version: u32,
    bytes: usize,
    /// How a folder of shards lies on disk.
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<Folder>,
    documents: usize,
    events: usize,
    /// How many places, persons and organisations the articles name.
    names: BTreeMap<String, usize>,
    /// Paragraphs, and dates found in the texts.
    paragraphs: usize,
    mentions: usize,
    languages: BTreeMap<String, usize>,
    sources: BTreeMap<String, usize>,
    /// By the year of the first day on which an article may have been published.
    years: BTreeMap<String, usize>,
    /// Articles that are in none of the above.
    without_source: usize,
    without_date: usize,
    sections: BTreeMap<String, usize>,
}

#[derive(Serialize)]
struct Folder {
    files: usize,
    shards: usize,
    manifest_bytes: usize,
    /// What a viewer fetches before anything can be asked, the manifest among it.
    first_bytes: usize,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let opened = packs::open(&args.pack)?;
    let inventory = inventory(&opened);
    let mut output = stdout();
    if args.json {
        json_line(&mut output, &inventory)?;
    } else {
        list(&inventory, &mut output)?;
    }
    output.flush()?;
    Ok(Outcome::Done)
}

fn inventory(Opened { corpus, bytes, folder }: &Opened) -> Inventory {
    let documents = corpus.documents();
    let everything = Query { filter: Filter::default(), ..Query::default() };
    let facets = corpus.facets(&everything);
    Inventory {
        version: corpus.version(),
        bytes: *bytes,
        folder: folder.map(|folder| Folder {
            files: folder.files,
            shards: folder.shards,
            manifest_bytes: folder.manifest_bytes,
            first_bytes: folder.first_bytes,
        }),
        documents: documents.len(),
        events: corpus.events().len(),
        names: names(corpus),
        paragraphs: documents.iter().map(|document| document.paragraphs.len()).sum(),
        mentions: documents.iter().map(|document| document.mentions.len()).sum(),
        languages: facets.langs.iter().map(|(lang, count)| (lang.to_string(), *count)).collect(),
        sources: facets.sources.into_iter().collect(),
        years: years(documents),
        without_source: documents.iter().filter(|document| document.source.is_none()).count(),
        without_date: facets.undated,
        sections: corpus
            .sections()
            .iter()
            .map(|section| (section.name.clone(), section.bytes))
            .collect(),
    }
}

fn names(corpus: &Corpus) -> BTreeMap<String, usize> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, record) in corpus.names().into_iter().flat_map(Names::iter) {
        *counts.entry(record.kind.to_string()).or_default() += 1;
    }
    counts
}

fn years(documents: &[Document]) -> BTreeMap<String, usize> {
    let mut years = BTreeMap::new();
    for document in documents {
        let (earliest, latest) = document.bounds();
        if let Some(day) = earliest.or(latest) {
            let (year, _, _) = day.ymd();
            *years.entry(format!("{year:04}")).or_default() += 1;
        }
    }
    years
}

fn list(inventory: &Inventory, output: &mut impl Write) -> io::Result<()> {
    let Inventory { version, bytes, documents, events, paragraphs, mentions, .. } = inventory;
    writeln!(output, "format version {version}, {}", count(*bytes, "byte"))?;
    if let Some(Folder { files, shards, manifest_bytes, first_bytes }) = &inventory.folder {
        writeln!(
            output,
            "{files} files, {shards} shards; the manifest has {manifest_bytes} bytes, what is fetched first {first_bytes}"
        )?;
    }
    writeln!(
        output,
        "{}, {}, {}, {}",
        count(*documents, "article"),
        count(*events, "event"),
        count(*paragraphs, "paragraph"),
        count(*mentions, "date"),
    )?;
    let groups = [
        ("names by kind", &inventory.names),
        ("articles by language", &inventory.languages),
        ("articles by source", &inventory.sources),
        ("articles by year", &inventory.years),
        ("bytes by section", &inventory.sections),
    ];
    for (title, counts) in groups {
        writeln!(output, "\n{title}")?;
        for (name, number) in counts {
            writeln!(output, "{number:>10}  {name}")?;
        }
        let without = match title {
            "articles by source" => inventory.without_source,
            "articles by year" => inventory.without_date,
            _ => 0,
        };
        if without > 0 {
            writeln!(output, "{without:>10}  (none)")?;
        }
    }
    Ok(())
}
