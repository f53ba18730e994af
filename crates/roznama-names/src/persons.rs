//! Persons: by titles, given names, family names and verbs of speech before or behind, and again where a part of the name recurs.

mod grow;
mod proof;
mod recurrence;

use crate::class::{AR, Class};
use crate::found::{Found, Match};
use crate::words::{Gap, Words};
use crate::{Kind, Rule};

/// Finds them among words that belong to no place or organisation.
pub(crate) fn find(words: &Words<'_>, found: &mut Found) {
    let mut title = Title::None;
    let mut at = 0;
    while at < words.len() {
        let Some(word) = words.get(at) else { return };
        if !words.follows(at) {
            let is_behind = |name: &Match| name.kind == Kind::Person && name.words.end == at;
            let is_listed = word.gap == Gap::Comma
                && at.checked_sub(1).and_then(|at| found.at(at)).is_some_and(is_behind);
            title = if is_listed { Title::List } else { Title::None };
        }
        let name = person(words, found, at, title);
        if let Some(name) = name {
            at = name.words.end;
            title = Title::None;
            found.add(name);
            continue;
        }
        title = match title {
            _ if word.is(&[Class::Honorific]) => Title::Honorific,
            _ if word.is(&[Class::Office]) => Title::Office,
            // "The Argentine so-and-so": an adjective of a place without an office.
            Title::None | Title::Nationality | Title::List if is_nationality(words, found, at) => {
                Title::Nationality
            }
            Title::None | Title::Nationality | Title::List => Title::None,
            // "The Friday preacher of the town of" a place.
            _ if word.is(&[Class::PlaceHead, Class::PlaceHeadWide]) => Title::None,
            // The country or body of an office, and the words of a longer one.
            _ if found.at(at).is_some() || word.is(&[Class::Detail, Class::OrgDetail]) => {
                Title::Office
            }
            _ => Title::None,
        };
        at += 1;
    }
    recurrence::find(words, found);
}

/// What stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Title {
    None,
    Nationality,
    Office,
    Honorific,
    /// Another name and a comma: the players of a team, the actors of a film.
    List,
}

/// Whether a word for the people of a place may stand before the name of one: in Arabic with the article.
fn is_nationality(words: &Words<'_>, found: &Found, at: usize) -> bool {
    let is_definite = words.get(at).is_some_and(|word| word.stem().starts_with("ال"));
    found.at(at).is_some_and(|name| name.rule == Rule::Demonym && name.words.end == at + 1)
        && (words.lists != AR || is_definite)
}

/// The person whose name begins at a word.
fn person(words: &Words<'_>, found: &Found, first: usize, title: Title) -> Option<Match> {
    let titled = matches!(title, Title::Office | Title::Honorific | Title::List);
    let is_foreign = title == Title::Nationality && words.lists == AR;
    let mut run = grow::run(words, found, first, titled || is_foreign)?;
    let rule = match proof::rule(words, &run, title) {
        Some(rule) => rule,
        // Without the words behind it that no list has.
        None if run.strong > 0 && run.unknown > 0 => {
            run = grow::only_known(words, &run)?;
            proof::rule(words, &run, title)?
        }
        None => return None,
    };
    let skip = usize::from(words.get(first)?.particles);
    Some(Match { words: run.words, skip, kind: Kind::Person, id: None, rule })
}
