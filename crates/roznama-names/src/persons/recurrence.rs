//! A person's family name that stands alone elsewhere in the text.

use std::collections::BTreeSet;

use crate::class::Class;
use crate::found::{Found, Match};
use crate::words::Words;
use crate::{Kind, Rule};

/// Finds the last words of persons' names where they stand alone.
pub(super) fn find(words: &Words<'_>, found: &mut Found) {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for person in found.in_order().filter(|name| name.kind == Kind::Person && name.words.len() > 1)
    {
        let Some(last) = words.get(person.words.end - 1) else { continue };
        if last.term.len() >= 6
            && !last.is(&[Class::Ordinary, Class::Function, Class::Office, Class::ParticleAfter])
        {
            names.insert(last.stem());
        }
    }
    if names.is_empty() {
        return;
    }
    for at in 0..words.len() {
        if found.at(at).is_some() {
            continue;
        }
        let Some(word) = words.get(at).filter(|word| word.is_letters) else { continue };
        let reading = words.readings(at).find(|reading| {
            !reading.article && reading.begins.is_empty() && names.contains(reading.letters)
        });
        if let Some(reading) = reading {
            let skip = usize::from(reading.particles);
            let is_other = word.is(&[Class::Function, Class::SpeechBefore]);
            if !is_other {
                let words = at..at + 1;
                found.add(Match {
                    words,
                    skip,
                    kind: Kind::Person,
                    id: None,
                    rule: Rule::Recurrence,
                });
            }
        }
    }
}
