//! Where an event was and who took part, as far as its reports name the same.
//!
//! Names are read in the title and the lead; what is told further down is more often background. Those that more reports have
//! come first. All stand here in one language, that of the most reports: as the gazetteer has them, else as most of these reports
//! write them, a person with the given name where any has it.
//!
//! # Limits
//!
//! Named is not yet taken part: a president whom all reports quote is here too. Words for the people of a place (ایرانی) make no
//! place, and short names that may mean several persons are left out, as is what has no name in that language.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use roznama_names::{Entity, Kind, Names, labels, names};
use roznama_text::Lang;

use crate::names::LABELS;
use crate::{Document, ParagraphKind};

/// How many places and participants are kept.
const PLACES: usize = 3;
const PARTICIPANTS: usize = 5;
/// How many reports are read.
const REPORTS: usize = 24;
/// Bytes of each that are read.
const LEAD: usize = 1600;

/// The places and participants of an event.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cast {
    pub places: Vec<String>,
    pub participants: Vec<String>,
}

/// What at least half of these reports name; of copies of one text give one. Two reports at least must name it, unless there is
/// but one.
pub(super) fn cast(reports: &[&Document]) -> Cast {
    let mut found = Names::default();
    let read = reports.len().min(REPORTS);
    for (number, document) in (0..).zip(&reports[..read]) {
        let text = lead(document);
        let mut names = names(&text, document.lang.value);
        names.retain(|name| {
            // The agencies and papers that told of it took no part.
            name.kind != Kind::Other && !name.id.is_some_and(|id| id.starts_with("media/"))
        });
        found.add(number, document.lang.value, &text, &names);
    }
    let mut entities = found.entities();
    entities.retain(|entity| {
        let named = entity.documents.len();
        named >= 2.min(read) && named * 2 >= read && !entity.is_ambiguous()
    });
    entities.sort_by_key(|entity| Reverse(entity.documents.len()));
    let (places, participants): (Vec<&Entity>, Vec<&Entity>) =
        entities.iter().partition(|entity| entity.kind == Kind::Place);
    let lang = main_language(&reports[..read]);
    Cast {
        places: spellings(&places, lang, PLACES),
        participants: spellings(&participants, lang, PARTICIPANTS),
    }
}

/// The language of the most reports, the first by its tag of several.
fn main_language(reports: &[&Document]) -> Lang {
    let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
    for report in reports {
        *counts.entry(report.lang.value).or_default() += 1;
    }
    let most = counts.into_iter().min_by_key(|(lang, count)| (Reverse(*count), *lang));
    most.map_or(Lang::UND, |(lang, _)| lang)
}

/// The title and the first lines that are no furniture.
fn lead(document: &Document) -> String {
    let mut text = document.title.value.clone();
    text.truncate(text.floor_char_boundary(LEAD.min(text.len())));
    for paragraph in &document.paragraphs {
        let left = LEAD.saturating_sub(text.len());
        if left == 0 {
            break;
        }
        if paragraph.kind != ParagraphKind::Furniture {
            let line = document.text(&paragraph.span);
            text.push('\n');
            text.push_str(&line[..line.floor_char_boundary(left.min(line.len()))]);
        }
    }
    text
}

/// One name of each, each once.
fn spellings(entities: &[&Entity], lang: Lang, most: usize) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let chosen = entities.iter().filter_map(|entity| spelling(entity, lang));
    chosen.filter(|spelling| seen.insert(spelling.clone())).take(most).collect()
}

/// The gazetteer's name, else the spelling of most reports in the language; of a person with more than the family name, where any
/// has it.
fn spelling(entity: &Entity, lang: Lang) -> Option<String> {
    let column = LABELS.iter().position(|own| *own == lang);
    let label = column.and_then(|column| labels(&entity.id)?.get(column).copied());
    if let Some(label) = label.filter(|label| !label.is_empty()) {
        return Some(label.to_owned());
    }
    let is_short = |text: &str| entity.kind == Kind::Person && !text.contains(char::is_whitespace);
    let of_it = entity.spellings.iter().filter(|spelling| spelling.lang == lang);
    let best = of_it.min_by_key(|spelling| {
        (is_short(&spelling.text), Reverse(spelling.documents), &spelling.text)
    });
    Some(best?.text.split_whitespace().collect::<Vec<_>>().join(" "))
}
