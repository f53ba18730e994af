//! `roznama search`: the articles of a pack that a query finds.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;
use std::path::PathBuf;

use roznama_core::{Corpus, Document, Filter, Found, Hit, KwicOrder, Query, Results};
use roznama_dates::{Day, parse_typed};
use roznama_text::Lang;
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::output::{Emphasis, count, json_line, stdout, tell_notes};
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
    /// Only articles of this day or later: 2016-12-24, 2016-12, 2016, or with a month's name in any calendar: دی ۱۳۹۵
    #[arg(long, value_name = "DATE", value_parser = first_day)]
    from: Option<Day>,
    /// Only articles of this day or earlier
    #[arg(long, value_name = "DATE", value_parser = last_day)]
    to: Option<Day>,
    /// Only articles of this source, written as `inspect` shows it; may be given several times
    #[arg(long, value_name = "S")]
    source: Vec<String>,
    /// Only articles that name this place, person or organisation, by its id: `city/aleppo`, `IR`, `person/…`; of several of one kind one
    #[arg(long, value_name = "ID")]
    name: Vec<String>,
    /// At most so many hits
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Show every place that is found with what stands before and behind it, instead of articles
    #[arg(long)]
    kwic: bool,
    /// With --kwic: order the places by the words before or behind them
    #[arg(long, value_name = "BY", requires = "kwic", value_enum, default_value_t = Sort::Text)]
    sort: Sort,
    /// With --kwic: at most so many characters before and behind
    #[arg(long, value_name = "N", requires = "kwic", default_value_t = 40)]
    width: usize,
    /// Also count by language, source, year and month
    #[arg(long)]
    facets: bool,
    /// Write a JSON object for each hit, best first, then one with the number of all that match
    #[arg(long)]
    json: bool,
}

/// How the places of a concordance are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Sort {
    Text,
    Left,
    Right,
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

/// What is said last: of all that match, not only of what was shown.
#[derive(Serialize)]
struct JsonTotal {
    total: usize,
    /// How many places a concordance has.
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<usize>,
    /// A query that finds something, when this one does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facets: Option<JsonFacets>,
}

#[derive(Serialize)]
struct JsonFacets {
    languages: BTreeMap<String, usize>,
    sources: BTreeMap<String, usize>,
    years: BTreeMap<String, usize>,
    months: BTreeMap<String, usize>,
    undated: usize,
}

/// `start` and `end` are bytes of the text.
#[derive(Serialize)]
struct JsonRow<'c> {
    id: &'c str,
    start: usize,
    end: usize,
    left: &'c str,
    r#match: &'c str,
    right: &'c str,
    lang: &'c str,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    if let (Some(from), Some(to)) = (args.from, args.to)
        && from > to
    {
        return Err(Failure::Usage(format!(
            "error: expected --from before --to, found {from} and {to}\n  to do: exchange them"
        )));
    }
    let mut source = packs::source(&args.pack)?;
    let query = Query {
        text: args.query.clone(),
        filter: Filter {
            langs: args.lang.iter().copied().collect(),
            sources: args.source.iter().cloned().collect(),
            names: args.name.iter().cloned().collect(),
            from: args.from,
            to: args.to,
        },
        limit: args.limit,
    };
    let emphasis = Emphasis::for_stdout();
    // Written down first: of a folder of shards the question is asked until all is read that it needs.
    let answer = source.ask(|corpus| answer(corpus, &query, args, &emphasis))??;
    let Answer { results, rows, facets, text } = answer;
    tell_notes(&query.text, &results.notes);
    let did_you_mean =
        if results.total == 0 { source.ask(|corpus| corpus.did_you_mean(&query))? } else { None };
    let mut output = stdout();
    output.write_all(&text)?;
    if args.json {
        json_line(&mut output, &JsonTotal { total: results.total, rows, did_you_mean, facets })?;
    } else {
        let (shown, all) = match rows {
            Some(rows) => (rows.min(args.limit), count(rows, "place")),
            None => (results.hits.len(), count(results.total, "article")),
        };
        if shown < rows.unwrap_or(results.total) {
            writeln!(output, "{shown} of {all}; --limit shows more")?;
        } else {
            writeln!(output, "{all}")?;
        }
        if let Some(facets) = facets {
            list_facets(&facets, &mut output)?;
        }
        if let Some(meant) = did_you_mean {
            eprintln!("did you mean: {meant}");
        }
    }
    output.flush()?;
    Ok(Outcome::Done)
}

/// What a query finds.
struct Answer {
    results: Results,
    /// How many places a concordance has.
    rows: Option<usize>,
    facets: Option<JsonFacets>,
    /// The hits or places, as they are shown.
    text: Vec<u8>,
}

fn answer(corpus: &Corpus, query: &Query, args: &Args, emphasis: &Emphasis) -> io::Result<Answer> {
    let found = corpus.find(&query.text);
    let results = found.results(&query.filter, query.limit);
    let facets = args.facets.then(|| facets(&found, &query.filter));
    let mut text = Vec::new();
    let rows = args
        .kwic
        .then(|| concordance(corpus, &found, &query.filter, args, emphasis, &mut text))
        .transpose()?;
    for hit in results.hits.iter().filter(|_| !args.kwic) {
        if args.json {
            json_line(&mut text, &json_hit(corpus, hit))?;
        } else {
            list(corpus, hit, emphasis, &mut text)?;
        }
    }
    Ok(Answer { results, rows, facets, text })
}

/// Writes the places that a query finds and answers how many there are.
fn concordance(
    corpus: &Corpus,
    found: &Found<'_>,
    filter: &Filter,
    args: &Args,
    emphasis: &Emphasis,
    output: &mut Vec<u8>,
) -> io::Result<usize> {
    let order = match args.sort {
        Sort::Text => KwicOrder::Text,
        Sort::Left => KwicOrder::Left,
        Sort::Right => KwicOrder::Right,
    };
    let rows = found.concordance(filter, args.width, order);
    for row in rows.iter().take(args.limit) {
        let document = corpus.get(row.document);
        let part = |span| document.text(span);
        let (left, found, right) = (part(&row.left), part(&row.span), part(&row.right));
        if args.json {
            let (start, end) = (row.span.start, row.span.end);
            let (id, lang) = (document.id.as_str(), document.lang.value.as_str());
            json_line(output, &JsonRow { id, start, end, left, r#match: found, right, lang })?;
        } else {
            writeln!(output, "{}: {left}{}{right}", document.id, emphasis.of(found))?;
        }
    }
    Ok(rows.len())
}

fn facets(found: &Found<'_>, filter: &Filter) -> JsonFacets {
    let (facets, histogram) = (found.facets(filter), found.histogram(filter));
    let years = histogram.years.into_iter().map(|(year, count)| (format!("{year:04}"), count));
    let month = |((year, month), count)| (format!("{year:04}-{month:02}"), count);
    JsonFacets {
        languages: facets.langs.iter().map(|(lang, count)| (lang.to_string(), *count)).collect(),
        sources: facets.sources.into_iter().collect(),
        years: years.collect(),
        months: histogram.months.into_iter().map(month).collect(),
        undated: facets.undated,
    }
}

fn list_facets(facets: &JsonFacets, output: &mut impl Write) -> io::Result<()> {
    for (title, counts) in [
        ("by language", &facets.languages),
        ("by source", &facets.sources),
        ("by year", &facets.years),
    ] {
        writeln!(output, "\n{title}")?;
        for (name, count) in counts {
            writeln!(output, "{count:>10}  {name}")?;
        }
    }
    if facets.undated > 0 {
        writeln!(output, "{:>10}  (none)", facets.undated)?;
    }
    Ok(())
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
