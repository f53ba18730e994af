//! A `.csv` or `.jsonl` file whose records carry the text of their articles in `body`.

use roznama_core::Article;

use crate::article::described;
use crate::input::{Draft, InputFile};
use crate::problem::{Problem, Severity};
use crate::record::{Record, Reporter};
use crate::text::{Lines, decode};
use crate::{jsonl, paths, table};

/// Which of the two kinds a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Jsonl,
}

/// Reads the articles of one such file.
pub(crate) fn read(file: &InputFile, format: Format, problems: &mut Vec<Problem>) -> Vec<Draft> {
    let text = decode(&file.path, &file.bytes, problems);
    let lines = Lines::of(&text);
    let report = &mut Reporter { file: &file.path, lines: &lines, problems };
    let records = match format {
        Format::Jsonl => jsonl::read(&text, report),
        Format::Csv => {
            let table = table::read(&text, report);
            if !table.columns.is_empty() && !table.has("body") {
                report.at(Severity::Error, 0).expected(
                    "a column `body` with the texts",
                    format!("the columns {}", table.list()),
                    "add it; or, if the texts are .txt files, name this file metadata.csv, put it \
                     beside them and give the folder",
                );
                return Vec::new();
            }
            table.records
        }
    };
    let stem = paths::stem(paths::name(&file.below));
    // Each record goes as its article comes, so that no text is there twice.
    let numbered = records.into_iter().enumerate();
    numbered
        .filter_map(|(index, record)| draft(&record, &format!("{stem}-{}", index + 1), report))
        .collect()
}

/// `fallback` is the id of an article that has neither `id` nor `file`.
fn draft(record: &Record, fallback: &str, report: &mut Reporter<'_>) -> Option<Draft> {
    let Some(body) = record.text("body", report) else {
        let names: Vec<&str> = record.fields.iter().map(|field| field.name.as_str()).collect();
        report.at(Severity::Error, record.start).expected(
            "the article's text in `body`",
            if names.is_empty() {
                "nothing".to_owned()
            } else {
                format!("only {}", names.join(", "))
            },
            "fill it; the article was left out",
        );
        return None;
    };
    let id = record.text("id", report);
    let file = record.text("file", report);
    let position = report.lines.position(id.or(file).map_or(record.start, |text| text.place(0)));
    let id = match (id, file) {
        (Some(id), _) => id.value,
        (None, Some(file)) => paths::stem(paths::name(file.value)),
        (None, None) => fallback,
    };
    let article = Article {
        id: id.to_owned(),
        // Untrimmed: the text is kept as it is.
        body: body.whole().to_owned(),
        file: Some(report.file.to_owned()),
        ..described(record, report)
    };
    Some(Draft { article, told_in: report.file.to_owned(), position: Some(position) })
}
