//! Organisations by their first word: a ministry, a university, and what stands behind it.

use crate::class::Class;
use crate::found::{Found, Match};
use crate::words::Words;
use crate::{Kind, Rule};

/// How many words such a name may have.
const LONGEST: usize = 7;

/// Finds them among words that belong to no organisation yet.
pub(crate) fn find(words: &Words<'_>, found: &mut Found) {
    for first in 0..words.len() {
        let Some(head) = words.get(first) else { return };
        if !head.is(&[Class::OrgHead]) || found.at(first).is_some() {
            continue;
        }
        let mut end = first + 1;
        // How far it surely goes: not a conjunction at its end.
        let mut sure = first;
        while end < words.len() && end - first < LONGEST && words.follows(end) {
            let word = words.get(end);
            let is_place = found.at(end).is_some_and(|name| {
                name.words.start >= end
                    && match name.rule {
                        Rule::Place => true,
                        // "A French court" is no name.
                        Rule::Demonym => word.is_some_and(|word| word.term.starts_with("ال")),
                        _ => false,
                    }
            });
            if is_place {
                end = found.at(end).map_or(end, |name| name.words.end);
                sure = end;
                // The place is the last of it, but for an adjective behind.
                break;
            } else if word.is_some_and(|word| word.is(&[Class::OrgDetail])) {
                end += 1;
                if word.is_some_and(|word| word.term.chars().count() > 1) {
                    sure = end;
                }
            } else {
                break;
            }
        }
        if sure > first + 1 {
            let skip = usize::from(head.particles);
            let words = first..sure;
            found.add(Match { words, skip, kind: Kind::Org, id: None, rule: Rule::OrgPattern });
        }
    }
}
