//! How far a name goes.

use std::ops::Range;

use crate::Rule;
use crate::class::{AR, Class, FA, UR};
use crate::found::Found;
use crate::words::{Gap, Word, Words};

/// How many words a name may have.
const LONGEST: usize = 7;

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
        if word.is(&[Class::Function]) {
            break;
        }
        let is_name = word.is(&NAMES);
        if found
            .at(at)
            .is_some_and(|name| name.words.len() > 1 || !may_be_part(words, name.rule, at, first))
        {
            break;
        }
        if word.is(&[Class::ParticleBefore]) {
            let next = words.get(at + 1).filter(|next| next.follows() && is_letters(next));
            let goes_on = next
                .is_some_and(|next| next.is(&NAMES) || at > first || (titled && next.is_unknown()));
            if !goes_on || next.is_some_and(|next| next.is(&[Class::Function])) {
                break;
            }
            // Behind بن a word is a name, whatever it is elsewhere.
            at += 2;
            run.strong += 1;
            run.words.end = at;
            continue;
        }
        // A given name behind a family name begins another name: ونود کامبلی سچن ٹنڈولکر.
        let before = words.get(at.wrapping_sub(1)).filter(|_| at > first + 1);
        let is_family = before.is_some_and(|word| {
            word.is(&[Class::Surname, Class::Sure]) && !word.is(&[Class::Given])
        });
        let is_given = word.is(&[Class::Given]) && !word.is(&[Class::Surname, Class::WeakGiven]);
        if is_family && is_given && words.lists & AR == 0 {
            break;
        }
        let is_office = word.is(&[Class::Office])
            && !word.is(&[Class::Surname, Class::WeakSurname, Class::Sure]);
        let ends = at > first && (is_office || word.is(&[Class::SpeechBefore]));
        if ends || (at > first && word.particles > 0) {
            break;
        }
        // In Arabic a word that no list has is behind "and" rather than that its first letter is one.
        let is_and = words.lists == AR && word.term.starts_with('و') && !word.is(&[Class::Given]);
        if at > first && is_and && !word.is(&[Class::Surname]) {
            break;
        }
        if word.is(&[Class::Given, Class::Surname, Class::Sure])
            && !word.is(&[Class::WeakGiven, Class::WeakSurname])
        {
            run.strong += 1;
        } else if is_name {
            // A title that is a name too (خان, ملک) is a title before a name.
            let next_is_name = words.get(at + 1).is_some_and(|next| {
                next.follows() && next.is(&[Class::Given, Class::Surname, Class::Sure])
            });
            let is_title = word.is(&[Class::Honorific, Class::Office]);
            if at == first && is_title && !(titled && next_is_name) {
                break;
            }
            run.weak += 1;
        } else if word.is(&[Class::ParticleAfter]) && at > first {
            run.strong += 1;
        } else if word.is(&[Class::NameLike]) || is_nisba(words, at, first) {
            run.like += 1;
        } else if word.is_unknown()
            && (titled || at > first || may_begin(words, at))
            && run.unknown < most_unknown(words, &run, at)
            && word.term.len() >= 6
            && !has_article_and_particle(word.term)
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

/// Whether a Persian word that is an ordinary adjective is the family name behind a given name: nothing follows that it could be of.
fn is_nisba(words: &Words<'_>, at: usize, first: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let is_given = words
        .get(first)
        .is_some_and(|word| word.is(&[Class::Given]) && !word.is(&[Class::WeakGiven]));
    let ends = words
        .get(at + 1)
        .is_none_or(|next| !next.follows() || !next.is_letters || next.is(&[Class::SpeechBehind]));
    words.lists == FA
        && at == first + 1
        && is_given
        && ends
        && word.is(&[Class::Ordinary])
        && !word.is(&[Class::Detail, Class::OrgDetail])
        && word.term.ends_with('ی')
        && word.term.chars().count() >= 4
}

/// The first words of a run, as far as lists have them.
pub(super) fn only_known(words: &Words<'_>, run: &Run) -> Option<Run> {
    let is_known = |at: &usize| words.get(*at).is_some_and(|word| word.is(&NAMES));
    let end = run.words.clone().take_while(is_known).last()? + 1;
    let strong = end - run.words.start;
    Some(Run { words: run.words.start..end, strong, weak: 0, like: 0, unknown: 0 })
}

/// How many words of a name no list may have. In Arabic a name has three or four words and the last is often rare; elsewhere what
/// follows a first and a second name is rarely one.
fn most_unknown(words: &Words<'_>, run: &Run, at: usize) -> usize {
    let before = words.get(at.wrapping_sub(1)).filter(|_| !run.words.is_empty());
    let is_whole = before.is_some_and(|word| word.is(&[Class::Surname, Class::WeakSurname]));
    if words.lists & AR > 0 || run.words.len() < 2 || is_before_surname(words, at) {
        2
    } else if is_whole {
        0
    } else {
        usize::from(run.unknown + run.like == 0)
    }
}

/// Whether a word that no list has may begin a name that has no title.
fn may_begin(words: &Words<'_>, at: usize) -> bool {
    let next = words.get(at + 1).filter(|next| next.follows());
    let speaks = next.is_some_and(|next| next.is(&[Class::SpeechBehind]));
    let spoken = words.follows(at)
        && words.get(at.wrapping_sub(1)).is_some_and(|word| word.is(&[Class::SpeechBefore]));
    // In Persian a noun stands before its name: the tonbak of Homayoun Shajarian.
    let is_noun = words.lists == FA
        && next.is_some_and(|next| next.is(&[Class::Given]) && !next.is(&[Class::WeakGiven]))
        && words.get(at + 2).is_some_and(|last| last.follows() && last.is(&NAMES));
    if is_noun {
        return false;
    }
    is_before_surname(words, at)
        || speaks
        || spoken
        || is_foreign(words, at)
        || words.get(at).is_some_and(|word| word.gap == Gap::Comma)
}

/// Whether a word is one that no list has and that has no prefix or ending of its language.
pub(super) fn is_foreign(words: &Words<'_>, at: usize) -> bool {
    match words.lists {
        AR => is_not_arabic(words, at),
        FA | UR => is_no_word(words, at),
        _ => false,
    }
}

/// Whether a Persian or Urdu word is one that no list has, not even that of common words, and that has no ending of these.
pub(super) fn is_no_word(words: &Words<'_>, at: usize) -> bool {
    const FA_ENDINGS: &[&str] = &[
        "ها", "های", "هایی", "ترین", "تر", "ند", "اند", "ید", "یم", "ام", "اش", "شان", "مان", "ات",
        "ای", "گی", "یت", "انه", "ان", "ید",
    ];
    const FA_STARTS: &[&str] = &["می", "نمی", "بی", "نا", "هم", "پیش"];
    // As a search folds them.
    const UR_ENDINGS: &[&str] =
        &["ون", "ین", "یی", "تی", "تا", "نی", "نا", "گی", "گا", "ات", "یت", "یون", "ان"];
    words.get(at).is_some_and(|word| {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.term.ends_with(ending));
        let begins = |starts: &[&str]| starts.iter().any(|start| word.term.starts_with(start));
        let inflected = match words.lists {
            FA => ends(FA_ENDINGS) || begins(FA_STARTS),
            _ => ends(UR_ENDINGS),
        };
        word.is_unknown() && (4..=11).contains(&word.term.chars().count()) && !inflected
    })
}

/// Whether a word is one that no Arabic list has and that has no Arabic prefix or ending.
fn is_not_arabic(words: &Words<'_>, at: usize) -> bool {
    const PREFIXES: [char; 11] = ['ا', 'و', 'ب', 'ل', 'ف', 'ک', 'ی', 'ت', 'ن', 'س', 'م'];
    const ENDINGS: [&str; 12] =
        ["ه", "ها", "هم", "هن", "هما", "نا", "ات", "ین", "ون", "ان", "وا", "کم"];
    words.get(at).is_some_and(|word| {
        let letters = word.term.chars().count();
        let is_free = !word.term.starts_with(PREFIXES) || letters > 6;
        let is_clean = !word.term.starts_with("ال") && !has_article_and_particle(word.term);
        word.is_unknown()
            && letters >= 4
            && is_free
            && is_clean
            && !ENDINGS.iter().any(|ending| word.term.ends_with(ending))
    })
}

/// Whether a family name that is nothing else stands behind a word.
fn is_before_surname(words: &Words<'_>, at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        let is_second =
            words.lists == UR && next.is(&[Class::Given]) && !next.is(&[Class::WeakGiven]);
        if is_second && next.follows() {
            return true;
        }
        next.follows()
            && next.particles == 0
            && next.is(&[Class::Surname, Class::Sure])
            && !next.is(&[Class::WeakSurname])
    })
}

/// Whether a word is in Arabic certainly behind a conjunction or preposition.
fn has_article_and_particle(term: &str) -> bool {
    ["لل", "وال", "بال", "فال", "کال"].iter().any(|start| term.starts_with(start))
}

const NAMES: [Class; 5] =
    [Class::Given, Class::WeakGiven, Class::Surname, Class::WeakSurname, Class::Sure];

fn is_letters(word: &Word<'_>) -> bool {
    word.is_letters && (!word.term.is_ascii() || word.is_capital)
}

/// Whether a word of the gazetteer may be part of a person's name: the Arabic for "Syrian" behind a given name, Riyadh before one.
fn may_be_part(words: &Words<'_>, rule: Rule, at: usize, first: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let next = words.get(at + 1).filter(|next| next.follows());
    let fits = if at > first {
        word.is(&[Class::Given, Class::Surname, Class::Sure])
    } else {
        word.is(&[Class::Given, Class::WeakGiven])
            && next.is_some_and(|next| next.is(&[Class::Given, Class::Surname, Class::Sure]))
    };
    fits && matches!(rule, Rule::Place | Rule::Demonym | Rule::Org)
}
