//! How far a name goes.

use std::ops::Range;

use crate::Rule;
use crate::class::Class;
use crate::words::{Found, Word, Words};

/// How many words a name may have.
const LONGEST: usize = 7;
/// How many of them no list may have.
const UNKNOWN: usize = 2;

/// Words that could be a name, and how many of them are what.
pub(super) struct Run {
    pub words: Range<usize>,
    /// Given and family names that are nothing else.
    pub strong: usize,
    /// Those that are ordinary words too.
    pub weak: usize,
    /// Words that often stand in a name's place.
    pub like: usize,
    /// Words that no list has.
    pub unknown: usize,
}

/// The longest run that begins at a word.
pub(super) fn run(words: &Words<'_>, found: &Found, first: usize, titled: bool) -> Option<Run> {
    let mut run = Run { words: first..first, strong: 0, weak: 0, like: 0, unknown: 0 };
    let mut at = first;
    // The end of what surely belongs to it.
    while at < words.len() && at - first < LONGEST {
        if at > first && !words.follows(at) {
            break;
        }
        let Some(word) = words.get(at).filter(|word| is_letters(word)) else { break };
        let is_name = word.is(&NAMES);
        if found
            .at(at)
            .is_some_and(|name| name.words.len() > 1 || !may_be_part(name.rule, word, at > first))
        {
            break;
        }
        if word.is(&[Class::ParticleBefore]) && !word.is(&[Class::Function]) {
            let next = words.get(at + 1).filter(|next| next.follows && is_letters(next));
            let goes_on = next.is_some_and(|next| {
                next.is(&NAMES)
                    || next.is_unknown()
                    || found.at(at + 1).is_some()
                    || next.is(&[Class::NameLike])
            });
            if !goes_on || (at == first && next.is_some_and(|next| !next.is(&NAMES) && !titled)) {
                break;
            }
            // Behind بن a word is a name, whatever it is elsewhere.
            at += 2;
            run.strong += 1;
            run.words.end = at;
            continue;
        }
        let ends = at > first && word.is(&[Class::Function, Class::SpeechBefore, Class::Office]);
        if ends || (at > first && word.particles > 0) {
            break;
        }
        if word.is(&[Class::Given, Class::Surname])
            && !word.is(&[Class::WeakGiven, Class::WeakSurname])
        {
            run.strong += 1;
        } else if is_name {
            // A title that is a name too (خان, ملک) is a title before a name.
            if at == first && !titled && word.is(&[Class::Honorific, Class::Office]) {
                break;
            }
            if word.is(&[Class::Function]) {
                break;
            }
            run.weak += 1;
        } else if word.is(&[Class::ParticleAfter]) && at > first {
            run.strong += 1;
        } else if word.is(&[Class::NameLike]) {
            run.like += 1;
        } else if word.is_unknown()
            && (titled || at > first)
            && run.unknown < UNKNOWN
            && word.stem().len() >= 6
        {
            run.unknown += 1;
        } else {
            break;
        }
        at += 1;
        run.words.end = at;
    }
    (!run.words.is_empty()).then_some(run)
}

const NAMES: [Class; 4] = [Class::Given, Class::WeakGiven, Class::Surname, Class::WeakSurname];

fn is_letters(word: &Word<'_>) -> bool {
    word.is_letters && (!word.term.is_ascii() || word.is_capital)
}

/// Whether a word of the gazetteer may be part of a person's name: Jordan, الشامي behind a given name.
fn may_be_part(rule: Rule, word: &Word<'_>, inside: bool) -> bool {
    let is_name = word.is(&[Class::Given, Class::Surname]);
    inside && is_name && matches!(rule, Rule::Place | Rule::Demonym)
}
