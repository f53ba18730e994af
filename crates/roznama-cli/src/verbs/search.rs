//! `roznama search`: the articles of a pack that a query finds.

use std::io::{self, Write};
use std::ops::Range;
use std::path::PathBuf;

use roznama_core::{Corpus, Document, Filter, Hit, Query};
use roznama_dates::{Day, parse_typed};
use roznama_text::Lang;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::output::{Emphasis, count, json_line, stdout};
use crate::packs;

/// What to look for, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The pack to search
    pack: PathBuf,
    /// Words in any spelling, "phrases", -not, a OR b, title: source: lang: date:, "near words"~5; empty finds everything
    #[arg(allow_hyphen_values = true)]
    query: String,
    /// Only articles in this language; may be given several times
    #[arg(long, value_name = "CODE", value_parser = roznama_inputs::language)]
    lang: Vec<Lang>,
    /// Only articles of this day or later: 2016-12-24, 2016-12, 2016, or a date in words
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    from: Option<Day>,
    /// Only articles of this day or earlier
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    to: Option<Day>,
    /// Only articles of this source, written as `inspect` shows it; may be given several times
    #[arg(long, value_name = "S")]
    source: Vec<String>,
    /// At most so many hits
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Write a JSON object for each hit, best first, then one with the number of all that match
    #[arg(long)]
    json: bool,
}

/// `highlights` are bytes of `snippet`, which stands in the text from byte `snippet_start` on.
#[derive(Serialize)]
struct JsonHit<'c> {
    id: &'c str,
    score: u32,
    title: &'c str,
    lang: &'c str,
    date: Option<String>,
    source: Option<&'c str>,
    snippet: &'c str,
    highlights: Vec<[usize; 2]>,
    snippet_start: usize,
    title_highlights: Vec<[usize; 2]>,
    title_basis: &'static str,
    lang_basis: &'static str,
    date_basis: Option<&'static str>,
}

#[derive(Serialize)]
struct JsonTotal {
    total: usize,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    if let (Some(from), Some(to)) = (args.from, args.to)
        && from > to
    {
        return Err(Failure::Usage(format!(
            "error: expected --from before --to, found {from} and {to}\n  to do: exchange them"
        )));
    }
    let (corpus, _) = packs::open(&args.pack)?;
    let results = corpus.search(&Query {
        text: args.query.clone(),
        filter: Filter {
            langs: args.lang.iter().copied().collect(),
            sources: args.source.iter().cloned().collect(),
            from: args.from,
            to: args.to,
        },
        limit: args.limit,
    });
    for note in &results.notes {
        eprintln!("query:{}: note: {}", note.span.start + 1, note.sentence(Lang::EN));
    }
    let mut output = stdout();
    if args.json {
        for hit in &results.hits {
            json_line(&mut output, &json_hit(&corpus, hit))?;
        }
        json_line(&mut output, &JsonTotal { total: results.total })?;
    } else {
        let emphasis = Emphasis::for_stdout();
        for hit in &results.hits {
            list(&corpus, hit, &emphasis, &mut output)?;
        }
        let shown = results.hits.len();
        if shown < results.total {
            writeln!(output, "{shown} of {}; --limit shows more", count(results.total, "article"))?;
        } else {
            writeln!(output, "{}", count(results.total, "article"))?;
        }
    }
    output.flush()?;
    Ok(Outcome::Done)
}

fn json_hit<'c>(corpus: &'c Corpus, hit: &Hit) -> JsonHit<'c> {
    let document = corpus.get(hit.document);
    JsonHit {
        id: &document.id,
        score: hit.score,
        title: &document.title.value,
        lang: document.lang.value.as_str(),
        date: document.date.as_ref().map(|date| date.value.to_string()),
        source: document.source.as_ref().map(|source| source.value.as_str()),
        snippet: document.text(&hit.snippet.span),
        highlights: pairs(&in_snippet(hit)),
        snippet_start: hit.snippet.span.start,
        title_highlights: pairs(&hit.title_highlights),
        title_basis: document.title.provenance.kind(),
        lang_basis: document.lang.provenance.kind(),
        date_basis: document.date.as_ref().map(|date| date.provenance.kind()),
    }
}

/// The highlights as bytes of the snippet.
fn in_snippet(hit: &Hit) -> Vec<Range<usize>> {
    let start = hit.snippet.span.start;
    hit.snippet.highlights.iter().map(|range| range.start - start..range.end - start).collect()
}

fn pairs(ranges: &[Range<usize>]) -> Vec<[usize; 2]> {
    ranges.iter().map(|range| [range.start, range.end]).collect()
}

fn list(
    corpus: &Corpus,
    hit: &Hit,
    emphasis: &Emphasis,
    output: &mut impl Write,
) -> io::Result<()> {
    let document = corpus.get(hit.document);
    let title = emphasized(&document.title.value, &hit.title_highlights, emphasis);
    let snippet = emphasized(document.text(&hit.snippet.span), &in_snippet(hit), emphasis);
    writeln!(output, "{title}")?;
    writeln!(output, "  {}", described(document))?;
    writeln!(output, "  {}\n", snippet.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// `000_17cc: ur, 2016-12-25? (curated), Tasnim`.
fn described(document: &Document) -> String {
    let lang = document.lang.value.to_string();
    let date =
        document.date.as_ref().map(|date| format!("{} ({})", date.value, date.provenance.kind()));
    let source = document.source.as_ref().map(|source| source.value.clone());
    let facts: Vec<String> = [Some(lang), date, source].into_iter().flatten().collect();
    format!("{}: {}", document.id, facts.join(", "))
}

fn emphasized(text: &str, ranges: &[Range<usize>], emphasis: &Emphasis) -> String {
    let mut shown = String::new();
    let mut at = 0;
    for range in ranges {
        shown.push_str(&text[at..range.start]);
        shown.push_str(&emphasis.of(&text[range.clone()]));
        at = range.end;
    }
    shown + &text[at..]
}

fn first_day(date: &str) -> Result<Day, String> {
    bounds(date)?.0.ok_or_else(|| "this date has no first day".to_owned())
}

fn last_day(date: &str) -> Result<Day, String> {
    bounds(date)?.1.ok_or_else(|| "this date has no last day".to_owned())
}

fn bounds(date: &str) -> Result<(Option<Day>, Option<Day>), String> {
    let (edtf, _) = parse_typed(date, None).ok_or_else(|| {
        "expected a date such as 2016-12-24, 2016-12, 2016 or \u{2068}دی ۱۳۹۵\u{2069}".to_owned()
    })?;
    Ok(edtf.bounds())
}
