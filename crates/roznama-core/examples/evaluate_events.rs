//! How well events are found in articles of which it is known which tell of one: B-cubed over all articles and counting
//! only partners in another language, and whether events that are easily confused are kept apart.
//!
//! ```console
//! cargo run --profile native -p roznama-core --example evaluate_events -- [--groups] [--explain] [--bare]
//! ```
//!
//! With `--bare` the articles come without titles and dates, as a folder of texts has them.
//!
//! The articles are in `events-dev` below `$ROZNAMA_DATA`, else below `../shared/data` beside the repository.
#![allow(clippy::disallowed_methods, reason = "reads test data and its arguments")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use roznama_core::{Article, Built, Event, Role, Sourced, build};
use roznama_text::Lang;

fn main() -> io::Result<()> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = env::var_os("ROZNAMA_DATA").map_or(beside, PathBuf::from).join("events-dev");
    let has = |flag: &str| env::args().any(|argument| argument == flag);
    if !data.is_dir() {
        eprintln!("SKIPPED: expected the articles in {}, found nothing there", data.display());
        return Ok(());
    }
    let gold: BTreeMap<String, String> = table(&data.join("gold.tsv"))?
        .into_iter()
        .map(|row| (row[0].trim_end_matches(".txt").to_owned(), row[1].clone()))
        .collect();
    let mut articles = articles(&data)?;
    if has("--bare") {
        for article in &mut articles {
            (article.title, article.date) = (None, None);
        }
    }
    let built = build(articles, vec![]);
    let gold: Vec<&str> = built.documents.iter().map(|it| gold[&it.id].as_str()).collect();
    let found = groups(&built);
    let group_of: Vec<usize> = (0..gold.len())
        .map(|document| found.iter().position(|group| group.contains(&document)).unwrap_or(0))
        .collect();
    let langs: Vec<Lang> = built.documents.iter().map(|it| it.lang.value).collect();
    for (what, across) in [("all", false), ("across languages", true)] {
        let (precision, recall) = b_cubed(&gold, &group_of, |a, b| !across || langs[a] != langs[b]);
        let f1 = 2.0 * precision * recall / (precision + recall);
        println!("{what}: precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}");
    }
    let mut mixed = Vec::new();
    let mut pairs = 0;
    for row in table(&data.join("events.tsv"))? {
        for other in row[5].split(';').filter(|other| row[0].as_str() < *other) {
            pairs += 1;
            let has = |group: &Vec<usize>, event: &str| group.iter().any(|it| gold[*it] == event);
            if found.iter().any(|group| has(group, &row[0]) && has(group, other)) {
                mixed.push(format!("{}-{other}", row[0]));
            }
        }
    }
    println!("confusable pairs in one group: {} of {pairs} {mixed:?}", mixed.len());
    mentions(&built, &data, &gold)?;
    if has("--groups") {
        for group in &found {
            let label =
                |it: &usize| format!("{} {} {}", built.documents[*it].id, gold[*it], langs[*it]);
            println!("{}", group.iter().map(label).collect::<Vec<_>>().join("; "));
        }
    }
    if has("--explain") {
        built.events.iter().for_each(|event| explain(&built, event));
    }
    Ok(())
}

/// Whether the events that articles refer to are found: precision and recall of pairs of an article and another event.
fn mentions(built: &Built, data: &Path, gold: &[&str]) -> io::Result<()> {
    let rows = table(&data.join("gold.tsv"))?;
    let mut expected: BTreeSet<(String, String)> = BTreeSet::new();
    for row in &rows {
        let article = row[0].trim_end_matches(".txt");
        let others = row.get(2).map_or("", String::as_str).split(';').filter(|it| !it.is_empty());
        expected.extend(others.map(|other| (article.to_owned(), other.to_owned())));
    }
    // Events that nobody could refer to, because they were not found, count as missed.
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    for event in &built.events {
        let Some(main) = event.links.iter().find(|link| link.role == Role::Report) else {
            continue;
        };
        for link in event.links.iter().filter(|link| link.role == Role::Mention) {
            let id = built.documents[link.document.index()].id.clone();
            found.insert((id, gold[main.document.index()].to_owned()));
        }
    }
    let right = found.intersection(&expected).count();
    let (all, wanted) = (found.len(), expected.len());
    println!("mentions: {right} of {all} found are right, of {wanted} there are");
    println!("  wrong: {:?}", found.difference(&expected).collect::<Vec<_>>());
    println!("  missed: {:?}", expected.difference(&found).collect::<Vec<_>>());
    Ok(())
}

/// The reports of each event, and each other article for itself.
fn groups(built: &Built) -> Vec<Vec<usize>> {
    let reports = built.events.iter().map(|event| {
        let links = event.links.iter().filter(|link| link.role == Role::Report);
        links.map(|link| link.document.index()).collect::<Vec<usize>>()
    });
    let mut groups: Vec<Vec<usize>> = reports.collect();
    let grouped: BTreeSet<usize> = groups.iter().flatten().copied().collect();
    groups.extend((0..built.documents.len()).filter(|it| !grouped.contains(it)).map(|it| vec![it]));
    groups
}

/// Precision and recall of each article's group, on average; `counts` says which partners count for which article.
fn b_cubed(gold: &[&str], group_of: &[usize], counts: impl Fn(usize, usize) -> bool) -> (f64, f64) {
    let all = 0..gold.len();
    let (mut precisions, mut recalls) = (Vec::new(), Vec::new());
    for one in all.clone() {
        let partners: Vec<usize> = all.clone().filter(|&other| counts(one, other)).collect();
        let count =
            |of: &dyn Fn(usize) -> bool| partners.iter().filter(|it| of(**it)).count() as f64;
        let found = count(&|it| group_of[it] == group_of[one]);
        let right = count(&|it| gold[it] == gold[one]);
        let both = count(&|it| group_of[it] == group_of[one] && gold[it] == gold[one]);
        if found > 0.0 {
            precisions.push(both / found);
        }
        if right > 0.0 {
            recalls.push(both / right);
        }
    }
    let mean = |of: Vec<f64>| of.iter().sum::<f64>() / of.len().max(1) as f64;
    (mean(precisions), mean(recalls))
}

fn explain(built: &Built, event: &Event) {
    println!("{} {}", event.id, event.edtf);
    for link in &event.links {
        println!("  {} {}", link.role, built.documents[link.document.index()].title.value);
    }
    for evidence in &event.evidence {
        let words = evidence.places.iter().map(|place| {
            let document = &built.documents[event.links[place.link as usize].document.index()];
            let text = if place.in_title { &document.title.value } else { &document.body };
            &text[place.span.clone()]
        });
        let words: Vec<&str> = words.collect();
        println!("    {} {} {}", evidence.kind.as_str(), evidence.weight / 16, words.join(" | "));
    }
}

fn articles(data: &Path) -> io::Result<Vec<Article>> {
    let metadata = fs::read_to_string(data.join("metadata.csv"))?;
    metadata
        .lines()
        .skip(1)
        .map(|line| {
            let cells = cells(line);
            let body = fs::read_to_string(data.join("articles").join(&cells[0]))?;
            Ok(Article {
                title: Some(Sourced::stated(cells[1].clone())),
                lang: Lang::new(&cells[2]).map(Sourced::stated),
                date: cells[3].parse().ok().map(Sourced::stated),
                ..Article::new(cells[0].trim_end_matches(".txt"), body)
            })
        })
        .collect()
}

/// The cells of a line whose quotation marks hold no line break.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().into_iter().for_each(|cell| cell.push(c)),
        }
    }
    cells
}

/// The rows of a table without its head.
fn table(path: &Path) -> io::Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(path)?;
    Ok(text.lines().skip(1).map(|row| row.split('\t').map(str::to_owned).collect()).collect())
}
