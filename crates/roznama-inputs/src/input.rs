//! Inputs as bytes: what a program that has no file system, such as a browser, can hand over too.

use std::collections::BTreeMap;

use roznama_core::{Article, EventRow, comes_first};

use crate::problem::{Position, Problem, Severity, quoted};
use crate::standalone::{self, Format};
use crate::{events, folder};

/// One thing to read articles from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A folder's files at any depth, `path` being the folder's own name.
    Folder {
        /// For messages.
        path: String,
        /// Those that end in `.txt`, and the tables `metadata.csv` and `events.csv`.
        files: Vec<InputFile>,
    },
    /// A table whose column `body` holds the texts.
    Csv(InputFile),
    /// JSON Lines whose key `body` holds the texts.
    Jsonl(InputFile),
}

/// A file's name and bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// The path as messages show it.
    pub path: String,
    /// The path below its folder, with `/`; for a file on its own, its name.
    pub below: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What was read, and everything that was wrong with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parsed {
    /// In the order of the inputs, and within a folder by path. No two have the same id.
    pub articles: Vec<Article>,
    /// From the folders' `events.csv`.
    pub events: Vec<EventRow>,
    /// By file, in the order in which the files were met, and by place.
    pub problems: Vec<Problem>,
}

/// Reads inputs from their bytes. The same inputs give the same result, whatever the order of a
/// folder's files.
///
/// ```
/// use roznama_inputs::{Input, InputFile, parse};
///
/// let file = |below: &str, text: &str| InputFile {
///     path: format!("news/{below}"),
///     below: below.to_owned(),
///     bytes: text.as_bytes().to_vec(),
/// };
/// let parsed = parse(vec![Input::Folder {
///     path: "news".to_owned(),
///     files: vec![
///         file("2016/a1.txt", "متن خبر"),
///         file("metadata.csv", "file,lang,date\na1.txt,fa,2016-12-24\na2.txt,fa,\n"),
///     ],
/// }]);
/// assert_eq!(parsed.articles[0].id, "a1");
/// assert_eq!(parsed.articles[0].date.as_ref().unwrap().value.to_string(), "2016-12-24");
/// // The row of a file that is not there is a problem, and costs only itself.
/// assert_eq!(parsed.problems.len(), 1);
/// assert!(parsed.problems[0].to_string().starts_with("news/metadata.csv:3:1: error:"));
/// ```
pub fn parse(inputs: Vec<Input>) -> Parsed {
    let mut parsed = Parsed::default();
    let mut drafts = Vec::new();
    let mut event_tables = Vec::new();
    for input in inputs {
        match input {
            Input::Csv(file) => {
                drafts.extend(standalone::read(&file, Format::Csv, &mut parsed.problems));
            }
            Input::Jsonl(file) => {
                drafts.extend(standalone::read(&file, Format::Jsonl, &mut parsed.problems));
            }
            Input::Folder { path, files } => {
                let (texts, table) = folder::read(&path, files, &mut parsed.problems);
                drafts.extend(texts);
                event_tables.extend(table);
            }
        }
    }
    parsed.articles = without_duplicates(drafts, &mut parsed.problems);
    // Last, for the events of one folder may speak of articles of another.
    parsed.events = events::read(&event_tables, &parsed.articles, &mut parsed.problems);
    sort(&mut parsed.problems);
    parsed
}

/// Brings each file's problems together, in the order of its lines; files stay in the order in which
/// they were met.
fn sort(problems: &mut [Problem]) {
    let mut order = BTreeMap::new();
    for problem in problems.iter() {
        let next = order.len();
        order.entry(problem.file.clone()).or_insert(next);
    }
    problems.sort_by_key(|problem| (order.get(&problem.file).copied(), problem.position));
}

/// An article and the place that gives it its id.
pub(crate) struct Draft {
    pub(crate) article: Article,
    pub(crate) told_in: String,
    pub(crate) position: Option<Position>,
}

/// Of articles with one id the one that [`comes_first`], in the place of the first.
fn without_duplicates(drafts: Vec<Draft>, problems: &mut Vec<Problem>) -> Vec<Article> {
    let mut first_places: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut articles: Vec<Article> = Vec::new();
    for Draft { article, told_in, position } in drafts {
        let place = match position {
            Some(Position { line, column, .. }) => format!("{told_in}:{line}:{column}"),
            None => told_in.clone(),
        };
        let Some((first, at)) = first_places.get(&article.id) else {
            first_places.insert(article.id.clone(), (place, articles.len()));
            articles.push(article);
            continue;
        };
        problems.push(Problem {
            severity: Severity::Error,
            file: told_in,
            position,
            expected: "ids that differ".to_owned(),
            found: format!("{} again; it is first at {first}", quoted(&article.id)),
            remedy: "give one of the two another `id`; the one with more metadata was kept, else the one whose text comes first in the order of its bytes"
                .to_owned(),
        });
        if !comes_first(&articles[*at], &article) {
            articles[*at] = article;
        }
    }
    articles
}
