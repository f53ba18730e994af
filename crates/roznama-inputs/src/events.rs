//! Events that people wrote into `events.csv`: one row for each passage of an article that tells of one.
//!
//! | column | meaning |
//! |---|---|
//! | `id` | the event's; rows with the same one belong together |
//! | `edtf` | when it happened |
//! | `title_en`, `title_ar`, … | what to call it, by language tag |
//! | `places`, `participants` | separated by `;` |
//! | `note` | for people |
//! | `article` | an article's id; empty for an event that no article tells of |
//! | `role` | `report` or `mention` |
//! | `quote` | the passage, word for word; or `start` and `end`, its bytes in the body; or none: the whole |
//!
//! The event's own columns stand in its first row; in later rows they are empty or say the same.

mod passage;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use roznama_core::{Article, EventLinkRow, EventRow, Role};
use roznama_text::Lang;

use crate::article::edtf;
use crate::input::InputFile;
use crate::languages::language;
use crate::problem::{Problem, Severity, quoted};
use crate::record::{Record, Reporter, Value};
use crate::table;
use crate::text::{Lines, decode};

/// The events of all tables, in the order in which they first stand there.
pub(crate) fn read(
    tables: &[InputFile],
    articles: &[Article],
    problems: &mut Vec<Problem>,
) -> Vec<EventRow> {
    let articles = articles.iter().map(|article| (article.id.as_str(), article)).collect();
    let mut events = Events { articles, rows: Vec::new(), index: BTreeMap::new() };
    for file in tables {
        let text = decode(&file.path, &file.bytes, problems);
        let lines = Lines::of(&text);
        let report = &mut Reporter { file: &file.path, lines: &lines, problems };
        for record in table::read(&text, report).records {
            events.add(&record, report);
        }
    }
    events.rows
}

struct Events<'a> {
    articles: BTreeMap<&'a str, &'a Article>,
    rows: Vec<EventRow>,
    /// From an event's id to its place in `rows`; `None` for one whose first row was bad.
    index: BTreeMap<String, Option<usize>>,
}

impl Events<'_> {
    fn add(&mut self, record: &Record, report: &mut Reporter<'_>) {
        let Some(id) = record.string("id", report) else {
            report.at(Severity::Error, record.start).expected(
                "an event's `id` in every row",
                "none",
                "fill it, the same for all rows of an event; the row was left out",
            );
            return;
        };
        let index = if let Some(&known) = self.index.get(&id) {
            if let Some(index) = known {
                contradictions(&self.rows[index], record, report);
            }
            known
        } else {
            let index = event(&id, record, report).map(|event| {
                self.rows.push(event);
                self.rows.len() - 1
            });
            self.index.insert(id, index);
            index
        };
        if let (Some(index), Some(link)) = (index, self.link(record, report)) {
            self.rows[index].articles.push(link);
        }
    }

    fn link(&self, record: &Record, report: &mut Reporter<'_>) -> Option<EventLinkRow> {
        let id = record.text("article", report)?;
        let article = self.articles.get(id.value);
        if article.is_none() {
            report.at(Severity::Error, id.place(0)).expected(
                "the id of an article that was read",
                quoted(id.value),
                "correct it, add the article, or merge with the pack that has it; until then the row's passage is left out",
            );
        }
        let role = match record.text("role", report) {
            None => Role::Mention,
            Some(text) => text.value.parse().unwrap_or_else(|_| {
                report.at(Severity::Error, text.place(0)).expected(
                    "`report` or `mention`",
                    quoted(text.value),
                    "correct the word; until then it counts as a mention",
                );
                Role::Mention
            }),
        };
        let body = article.map(|article| article.body.as_str());
        let passage = passage::of(body, record, report);
        Some(EventLinkRow { article: id.value.to_owned(), role, passage })
    }
}

fn event(id: &str, record: &Record, report: &mut Reporter<'_>) -> Option<EventRow> {
    let Some(date) = record.text("edtf", report) else {
        report.at(Severity::Error, record.start).expected(
            "a date in `edtf` in an event's first row",
            "none",
            "fill it, roughly where need be (2016?, 199X); the event was left out",
        );
        return None;
    };
    Some(EventRow {
        id: id.to_owned(),
        titles: titles(record, report),
        edtf: edtf(date, "event", report)?,
        places: record.list("places", report),
        participants: record.list("participants", report),
        articles: Vec::new(),
        note: record.string("note", report),
    })
}

fn titles(record: &Record, report: &mut Reporter<'_>) -> BTreeMap<Lang, String> {
    let mut titles = BTreeMap::new();
    for field in &record.fields {
        let Some(tag) = field.name.strip_prefix("title_") else { continue };
        let Value::Text(title) = &field.value else { continue };
        match language(tag) {
            Ok(lang) => {
                titles.insert(lang, title.trim().to_owned());
            }
            Err(_) => report.at(Severity::Error, field.place.of("", 0)).expected(
                "columns title_ar, title_fa, title_ur and so on, by language tag",
                quoted(&field.name),
                "rename the column; the title was left out",
            ),
        }
    }
    titles
}

/// Reports what a later row of an event says differently from the first.
fn contradictions(event: &EventRow, record: &Record, report: &mut Reporter<'_>) {
    let mut differing = Vec::new();
    for field in &record.fields {
        let Value::Text(value) = &field.value else { continue };
        let value = value.trim();
        let same = match field.name.as_str() {
            "edtf" => event.edtf.to_string() == value,
            "places" => event.places == record.list("places", report),
            "participants" => event.participants == record.list("participants", report),
            "note" => event.note.as_deref() == Some(value),
            name => match name.strip_prefix("title_").and_then(Lang::new) {
                Some(lang) => event.titles.get(&lang).is_some_and(|title| title == value),
                None => true,
            },
        };
        if !same {
            differing.push((field.place.of("", 0), field.name.as_str()));
        }
    }
    for (place, name) in differing {
        report.at(Severity::Error, place).expected(
            format!("what the first row of {} says in `{name}`, or nothing", quoted(&event.id)),
            "another value",
            "correct one of the two; the first counts",
        );
    }
}
