//! What was understood of a reader's files, counted, and what was wrong with them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use roznama_core::{Document, Event, Provenance};
use roznama_inputs::{Problem, Severity};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// Counts, and every problem.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Names the corpus by its content: sixteen hexadecimal digits. Empty when there is none.
    pub id: String,
    /// How many articles are in it.
    pub articles: usize,
    /// Events, given and found.
    pub events: usize,
    /// Bytes of the pack.
    pub bytes: usize,
    /// Articles by language, most first.
    pub langs: Vec<(String, usize)>,
    /// Articles whose date stands in the metadata or the text's own date line.
    pub dated: usize,
    /// Articles whose date a rule worked out.
    pub dates_inferred: usize,
    /// The first and the last day on which an article may have been published.
    pub days: Option<(String, String)>,
    /// In the order of the files.
    pub problems: Vec<Told>,
}

/// A problem as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Whether something was left out or replaced.
    pub is_error: bool,
    /// As `roznama check` writes it: the place, what was expected and found; on a second line what to do.
    pub text: String,
}

impl Report {
    /// Of a corpus and its pack.
    pub(crate) fn new(
        documents: &[Document],
        events: &[Event],
        pack: &[u8],
        problems: &[Problem],
    ) -> Self {
        let mut langs: BTreeMap<&str, usize> = BTreeMap::new();
        for document in documents {
            *langs.entry(document.lang.value.as_str()).or_default() += 1;
        }
        let mut langs: Vec<(String, usize)> =
            langs.into_iter().map(|(lang, count)| (lang.to_owned(), count)).collect();
        langs.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let is_inferred = |it: &&Document| {
            it.date
                .as_ref()
                .is_some_and(|date| matches!(date.provenance, Provenance::Inferred { .. }))
        };
        let with_date = documents.iter().filter(|document| document.date.is_some()).count();
        let dates_inferred = documents.iter().filter(is_inferred).count();
        let days = || documents.iter().map(Document::bounds);
        let first = days().filter_map(|(from, to)| from.or(to)).min();
        let last = days().filter_map(|(from, to)| to.or(from)).max();
        Self {
            id: id(pack),
            articles: documents.len(),
            events: events.len(),
            bytes: pack.len(),
            langs,
            dated: with_date - dates_inferred,
            dates_inferred,
            days: first.zip(last).map(|(first, last)| (first.to_string(), last.to_string())),
            problems: told(problems),
        }
    }

    /// Of files without an article.
    pub(crate) fn nothing(problems: &[Problem]) -> Self {
        Self { problems: told(problems), ..Self::default() }
    }
}

fn told(problems: &[Problem]) -> Vec<Told> {
    let told = |problem: &Problem| Told {
        is_error: problem.severity == Severity::Error,
        text: problem.to_string(),
    };
    problems.iter().map(told).collect()
}

/// The beginning of the pack's SHA-256.
fn id(pack: &[u8]) -> String {
    let mut id = String::new();
    for byte in &Sha256::digest(pack)[..8] {
        // Writing to a String does not fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}
