//! Articles and events of a corpus in the formats that other programs read.
//!
//! The text of an article is exported byte for byte. Every language, title, date and source goes with its basis, where the format
//! has a place for it: whoever reads an export can tell what was stated from what was inferred. CSV and JSON Lines have the columns
//! that `roznama pack` reads, so that an export is a corpus again.
//!
//! The same articles in the same order give the same bytes: nothing tells when or where an export was made.
//!
//! # Limits
//!
//! Calendars have no place for what has no day: iCalendar leaves such things out, and [`Export::left_out`] counts them.

mod bibtex;
mod calendar;
mod csl;
mod date;
mod format;
mod plain;
mod ris;
mod table;

#[cfg(test)]
mod tests;

use roznama_core::{Corpus, DocIx, EventIx};

pub use format::{Format, UnknownFormat};

/// What is to be exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// Articles, in this order.
    Articles(Vec<DocIx>),
    /// Events, in this order, in those formats that have a place for them; see [`Format::is_for_events`].
    Events(Vec<EventIx>),
}

/// An export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// What to write into a file.
    pub text: String,
    /// How many articles or events the format has no place for.
    pub left_out: usize,
}

/// Exports a selection of a corpus.
///
/// # Errors
///
/// When the format has no place for events.
///
/// ```
/// use roznama_core::{Article, DocIx, pack};
/// use roznama_export::{Format, Selection, export};
///
/// let corpus = pack::read(&pack::write(vec![Article::new("a", "خبر\nمتن")], vec![]))?;
/// let export = export(&corpus, &Selection::Articles(vec![DocIx(0)]), Format::Ris)?;
/// assert!(export.text.starts_with("TY  - NEWS\r\nID  - a\r\nTI  - خبر\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn export(
    corpus: &Corpus,
    selection: &Selection,
    format: Format,
) -> Result<Export, NotForEvents> {
    match selection {
        Selection::Articles(articles) => {
            let documents = articles.iter().map(|ix| corpus.get(*ix));
            let text = match format {
                Format::Csv => table::csv(documents),
                Format::JsonLines => table::json_lines(documents),
                Format::BibTex => documents.map(bibtex::entry).collect(),
                Format::Ris => documents.map(ris::record).collect(),
                Format::CslJson => csl::items(documents),
                Format::ICalendar => return Ok(calendar::articles(documents)),
                Format::Markdown => plain::markdown(documents),
                Format::Text => plain::text(documents),
            };
            Ok(Export { text, left_out: 0 })
        }
        Selection::Events(events) => {
            let events = events.iter().map(|ix| corpus.get_event(*ix));
            let text = match format {
                Format::Csv => table::csv_of_events(corpus, events),
                Format::JsonLines => table::json_lines_of_events(corpus, events),
                Format::ICalendar => return Ok(calendar::events(corpus, events)),
                Format::Markdown => plain::markdown_of_events(corpus, events),
                _ => return Err(NotForEvents { format }),
            };
            Ok(Export { text, left_out: 0 })
        }
    }
}

/// The format describes publications, which events are not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotForEvents {
    /// The format that was asked for.
    pub format: Format,
}

impl std::fmt::Display for NotForEvents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let formats = Format::ALL.into_iter().filter(|format| format.is_for_events());
        let names: Vec<&str> = formats.map(Format::as_str).collect();
        write!(f, "expected a format for events ({}), found `{}`", names.join(", "), self.format)
    }
}

impl std::error::Error for NotForEvents {}
