//! A folder of texts with an optional table of metadata and an optional table of events.
//!
//! The tables are those at the folder's top. A row of `metadata.csv` names its text by `file`, a path
//! below the folder or a name that only one file has, or by `id`, which is then the file's name
//! without its ending.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use roznama_core::Article;

use crate::article::described;
use crate::input::{Draft, InputFile};
use crate::problem::{Position, Problem, Severity, quoted};
use crate::record::{Record, Reporter, Text};
use crate::text::{Lines, decode};
use crate::{paths, table};

/// The folder's table of metadata.
pub(crate) const METADATA: &str = "metadata.csv";
/// The folder's table of events.
pub(crate) const EVENTS: &str = "events.csv";

/// Reads a folder's articles, in the order of their paths; its table of events is handed back.
pub(crate) fn read(
    path: &str,
    mut files: Vec<InputFile>,
    problems: &mut Vec<Problem>,
) -> (Vec<Draft>, Option<InputFile>) {
    files.sort_by(|a, b| a.below.cmp(&b.below));
    let (mut texts, mut metadata, mut events) = (Vec::new(), None, None);
    for file in files {
        match paths::name(&file.below) {
            METADATA if file.below == METADATA => metadata = Some(file),
            EVENTS if file.below == EVENTS => events = Some(file),
            METADATA | EVENTS => problems.push(Problem {
                severity: Severity::Warning,
                file: file.path,
                position: None,
                expected: format!("this table at the top of {path}"),
                found: "it further below, where it is not read".to_owned(),
                remedy: "move its rows there, or give its folder as an input of its own".to_owned(),
            }),
            _ => texts.push(file),
        }
    }
    // Events may stand beside articles in JSON Lines.
    if texts.is_empty() && (events.is_none() || metadata.is_some()) {
        problems.push(Problem {
            severity: Severity::Error,
            file: path.to_owned(),
            position: None,
            expected: "a folder with .txt files in it or below it".to_owned(),
            found: "none".to_owned(),
            remedy: "give another folder, or save the texts as .txt".to_owned(),
        });
    }
    let mut described =
        metadata.map(|file| read_metadata(&file, &texts, problems)).unwrap_or_default();
    let drafts = texts
        .iter()
        .enumerate()
        .filter_map(|(index, file)| draft(file, described.remove(&index), problems))
        .collect();
    (drafts, events)
}

/// What a row says of a file.
struct Described {
    /// Without `body`; `id` is empty where the row gives none.
    article: Article,
    told_in: String,
    position: Position,
}

fn draft(
    file: &InputFile,
    described: Option<Described>,
    problems: &mut Vec<Problem>,
) -> Option<Draft> {
    let body = decode(&file.path, &file.bytes, problems);
    if body.trim().is_empty() {
        problems.push(Problem {
            severity: Severity::Error,
            file: file.path.clone(),
            position: Some(Position { line: 1, column: 1, byte: 0 }),
            expected: "an article's text".to_owned(),
            found: if body.is_empty() { "an empty file" } else { "nothing but white space" }
                .to_owned(),
            remedy: "fill the file, or delete it; the article was left out".to_owned(),
        });
        return None;
    }
    let (mut article, told_in, position) = match described {
        Some(described) => (described.article, described.told_in, Some(described.position)),
        None => (Article::new("", ""), file.path.clone(), None),
    };
    if article.id.is_empty() {
        paths::stem(paths::name(&file.below)).clone_into(&mut article.id);
    }
    article.body = body;
    article.file = Some(file.below.clone());
    Some(Draft { article, told_in, position })
}

/// What the rows say, by the index of the file in `texts`.
fn read_metadata(
    file: &InputFile,
    texts: &[InputFile],
    problems: &mut Vec<Problem>,
) -> BTreeMap<usize, Described> {
    let text = decode(&file.path, &file.bytes, problems);
    let lines = Lines::of(&text);
    let report = &mut Reporter { file: &file.path, lines: &lines, problems };
    let table = table::read(&text, report);
    if !(table.columns.is_empty() || table.has("file") || table.has("id")) {
        report.at(Severity::Error, 0).expected(
            "a column `file` or `id` that tells which text a row is about",
            format!("the columns {}", table.list()),
            "add it; the table was left out",
        );
        return BTreeMap::new();
    }
    let names = Names::of(texts);
    let mut described_files: BTreeMap<usize, Described> = BTreeMap::new();
    for record in &table.records {
        let Some((index, place)) = names.find(record, report) else { continue };
        let position = report.lines.position(place);
        if let Some(first) = described_files.get(&index) {
            let first = first.position.line;
            report.at(Severity::Error, place).expected(
                "one row a text",
                format!(
                    "a second row for {}, which line {first} describes",
                    quoted(&texts[index].below)
                ),
                "delete one of them; the second was left out",
            );
            continue;
        }
        if let Some(body) = record.text("body", report) {
            report.at(Severity::Warning, body.place(0)).expected(
                "no `body` here, since the text is in the .txt file",
                quoted(body.value),
                "empty the cell; it was not read",
            );
        }
        let id = record.string("id", report).unwrap_or_default();
        let article = Article { id, ..described(record, report) };
        let told_in = report.file.to_owned();
        described_files.insert(index, Described { article, told_in, position });
    }
    described_files
}

/// The texts by each of the names that a row may use. Values are indices into the texts.
struct Names<'f> {
    texts: &'f [InputFile],
    by_path: BTreeMap<&'f str, usize>,
    by_name: BTreeMap<&'f str, Vec<usize>>,
    by_stem: BTreeMap<&'f str, Vec<usize>>,
    /// Made when the first name is not found.
    by_plain_name: OnceCell<BTreeMap<String, &'f str>>,
}

impl<'f> Names<'f> {
    fn of(texts: &'f [InputFile]) -> Self {
        let mut names = Self {
            texts,
            by_path: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_stem: BTreeMap::new(),
            by_plain_name: OnceCell::new(),
        };
        for (index, file) in texts.iter().enumerate() {
            let name = paths::name(&file.below);
            names.by_path.insert(&file.below, index);
            names.by_name.entry(name).or_default().push(index);
            names.by_stem.entry(paths::stem(name)).or_default().push(index);
        }
        names
    }

    /// The text that the record is about, and the place in the table that says so.
    fn find(&self, record: &Record, report: &mut Reporter<'_>) -> Option<(usize, usize)> {
        if let Some(file) = record.text("file", report) {
            let path = file.value.replace('\\', "/");
            let path = path.strip_prefix("./").unwrap_or(&path);
            let found = match self.by_path.get(path) {
                Some(&index) => &[index],
                None => self.by_name.get(path).map_or(&[][..], Vec::as_slice),
            };
            return self.only(found, "the name of a .txt file below this folder", file, report);
        }
        if let Some(id) = record.text("id", report) {
            let found = self.by_stem.get(id.value).map_or(&[][..], Vec::as_slice);
            let expected = "the name, without .txt, of a file below this folder";
            return self.only(found, expected, id, report);
        }
        report.at(Severity::Error, record.start).expected(
            "a `file` or an `id` in every row",
            "neither",
            "fill one of them; the row was left out",
        );
        None
    }

    fn only(
        &self,
        found: &[usize],
        expected: &str,
        text: Text<'_>,
        report: &mut Reporter<'_>,
    ) -> Option<(usize, usize)> {
        let place = text.place(0);
        match found {
            &[index] => return Some((index, place)),
            [] => report.at(Severity::Error, place).expected(
                expected,
                format!("{}, which is not there", quoted(text.value)),
                match self.similar(text.value) {
                    Some(similar) => format!("write {}; the row was left out", quoted(similar)),
                    None => "correct the name, add the file, or delete the row".to_owned(),
                },
            ),
            several => {
                let paths: Vec<String> =
                    several.iter().map(|&index| quoted(&self.texts[index].below)).collect();
                report.at(Severity::Error, place).expected(
                    "a name that only one file has",
                    format!("{}, which fits {}", quoted(text.value), paths.join(" and ")),
                    "write the path below the folder; the row was left out",
                );
            }
        }
        None
    }

    /// A file whose name differs from `wanted` in nothing but case, ending, composition of letters.
    fn similar(&self, wanted: &str) -> Option<&'f str> {
        let by_plain_name = self.by_plain_name.get_or_init(|| {
            let paths = self.texts.iter().map(|file| file.below.as_str());
            paths.map(|path| (plain(path), path)).collect()
        });
        by_plain_name.get(&plain(wanted)).copied()
    }
}

fn plain(path: &str) -> String {
    roznama_text::fold(paths::stem(paths::name(path)), roznama_text::Level::Search).to_lowercase()
}
