//! Organisations by a word for their kind: a ministry, a university, a paper, and what stands beside it.

use crate::class::{AR, Class, FA, UR};
use crate::found::{Found, Match};
use crate::words::{Gap, Word, Words};
use crate::{Kind, Rule};

/// How many words such a name may have.
const LONGEST: usize = 7;

/// Finds them among words that belong to no organisation yet.
pub(crate) fn find(words: &Words<'_>, found: &mut Found) {
    for first in 0..words.len() {
        let Some(head) = words.get(first) else { return };
        if found.at(first).is_some_and(|name| name.kind != Kind::Org) {
            continue;
        }
        let called = called(words, found, first);
        let end = if found.at(first).is_some() {
            behind_listed(words, found, first)
        } else if called.is_some() {
            called
        } else if head.is(&[Class::OrgHead, Class::OrgHeadOpen]) {
            behind_head(words, found, first)
        } else if head.is(&[Class::MediaHead]) {
            quoted(words, found, first)
        } else if head.is(&[Class::OrgTail]) && words.lists == UR {
            before_tail(words, found, first)
        } else {
            None
        };
        let Some(range) = end else { continue };
        let skip = words.get(range.start).map_or(0, |word| usize::from(word.particles));
        let skip = if found.at(range.start).is_some_and(|name| name.skip > skip) {
            found.at(range.start).map_or(skip, |name| name.skip)
        } else {
            skip
        };
        found.add(Match { words: range, skip, kind: Kind::Org, id: None, rule: Rule::OrgPattern });
    }
}

/// Words that no list has behind a word for a club, a firm, a hospital: معهد بارو, باشگاه اوساسونا.
fn called(words: &Words<'_>, found: &Found, head: usize) -> Option<std::ops::Range<usize>> {
    let word = words.get(head)?;
    let belongs = word.is(&[Class::OrgNamed]);
    if !belongs && !word.is(&[Class::OrgCalled]) {
        return None;
    }
    let mut end = head + 1;
    while end < words.len() && end - head <= MOST_CALLED && words.follows(end) {
        let next = words.get(end)?;
        let letters = next.term.chars().count();
        let is_rare = next.is_unknown() || next.is(&[Class::NameLike, Class::Sure]);
        // In Arabic neither an adjective nor a word with a particle.
        let is_plain = words.lists != AR
            || (next.particles == 0
                && !next.term.starts_with(['و', 'ل', 'ب', 'ی'])
                && !next.term.ends_with(['ه', 'ی'])
                && !next.term.ends_with("ات"));
        let is_word = words.lists == FA && FA_ENDINGS.iter().any(|it| next.term.ends_with(it));
        if found.at(end).is_some() || !is_rare || letters < 4 || !is_plain || is_word {
            break;
        }
        end += 1;
    }
    // What goes on with a person's or a place's name is no name of its own.
    let is_free = found.at(end).is_none() || !words.follows(end);
    let start = if belongs { head } else { head + 1 };
    (end > head + 1 && is_free).then_some(start..end)
}

/// How many words such a name may have.
const MOST_CALLED: usize = 3;
/// Endings of Persian adjectives, plurals and verbs.
const FA_ENDINGS: [&str; 9] = ["های", "ها", "هایی", "ترین", "تر", "اش", "شان", "ند", "ان"];

/// A head and what stands behind it.
fn behind_head(words: &Words<'_>, found: &Found, first: usize) -> Option<std::ops::Range<usize>> {
    let head = words.get(first)?;
    let is_open = head.is(&[Class::OrgHeadOpen]) && words.lists == AR;
    let mut end = first + 1;
    // How far it surely goes: not a conjunction at its end.
    let mut sure = first;
    while end < words.len() && end - first < LONGEST && words.follows(end) {
        let word = words.get(end)?;
        if let Some(name) = found.at(end) {
            let has_article = word.term.starts_with("ال");
            // "A French court" is no name. Universities and hospitals are named after persons.
            let belongs = match name.rule {
                Rule::Place => true,
                Rule::Demonym => has_article,
                // "Under the presidency of so-and-so".
                _ => {
                    name.kind == Kind::Person
                        && head.stem() != "رئاسه"
                        && (end == first + 1 || is_after_title(words, end))
                }
            };
            // "Ministry" before what is listed without it.
            let is_detail = word.is(&[Class::OrgDetail]) && end == first + 1;
            if name.kind == Kind::Org && is_detail && name.words.start == end {
                return Some(first..name.words.end);
            }
            if name.words.start < end || !belongs {
                // A club's listed name says it better.
                if name.kind == Kind::Org {
                    return None;
                }
                break;
            }
            end = name.words.end;
            sure = end;
            // The place is the last of it.
            break;
        }
        if word.is(&[Class::OrgDetail]) {
            end += 1;
            if word.term.chars().count() > 1 {
                sure = end;
            }
        } else if end == first + 1 && word.is(&[Class::Honorific, Class::Office]) && is_royal(word)
        {
            end += 1;
        } else if is_open && may_go_on(word) {
            end += 1;
            sure = end;
        } else {
            break;
        }
    }
    (sure > first + 1).then_some(first..sure)
}

/// Whether an Arabic word goes on with the name of a body: with the article, perhaps behind "and" or "for".
fn may_go_on(word: &Word<'_>) -> bool {
    const NEVER: [Class; 3] = [Class::Function, Class::Office, Class::Honorific];
    ["ال", "وال"].iter().any(|start| word.term.starts_with(start)) && !word.is(&NEVER)
}

/// King, imam, martyr: with them begin the names of persons whose name something bears.
fn is_royal(word: &Word<'_>) -> bool {
    const TITLES: [&str; 8] =
        ["الملک", "الامیر", "الامام", "الشهید", "شهید", "امام", "الشیخ", "السلطان"];
    TITLES.contains(&word.term)
}

fn is_after_title(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(is_royal)
}

/// What goes on behind a listed union: of football, of judo.
fn behind_listed(words: &Words<'_>, found: &Found, first: usize) -> Option<std::ops::Range<usize>> {
    let name = found.at(first).filter(|name| name.words.start == first)?;
    let head = words.get(first)?;
    let is_union = head.term.ends_with("الاتحاد") || head.term.ends_with("اللجنه");
    let range = name.words.clone();
    let next = words.get(range.end).filter(|next| next.follows())?;
    if words.lists != AR || !is_union || !next.term.starts_with('ل') {
        return None;
    }
    match next.term {
        "لکره" => {
            let kind = words.get(range.end + 1)?;
            kind.term.starts_with("ال").then_some(range.start..range.end + 2)
        }
        term if term.starts_with("لل") && !next.is(&[Class::Function]) => {
            Some(range.start..range.end + 1)
        }
        _ => None,
    }
}

/// A paper whose name stands in quotation marks, though it is a place's or nothing that a list has.
fn quoted(words: &Words<'_>, found: &Found, head: usize) -> Option<std::ops::Range<usize>> {
    const PAPERS: [&str; 5] = ["صحیفه", "جریده", "مجله", "قناه", "اذاعه"];
    let first = head + 1;
    let word = words.get(first).filter(|word| word.is_letters)?;
    let place = found.at(first).filter(|name| name.words.start == first);
    if word.gap == Gap::Quote {
        let end = place.map_or(first + 1, |name| name.words.end);
        let mut end = end;
        while end - first < 4
            && words.get(end).is_some_and(|next| next.follows() && next.is_letters)
        {
            end += 1;
        }
        let closes = words.get(end).is_none_or(|next| next.gap != Gap::Space);
        return closes.then_some(first..end);
    }
    // Directly behind: a paper named by a word with the article.
    let is_paper = words.get(head).is_some_and(|word| PAPERS.contains(&word.stem()));
    let is_named = words.lists == AR
        && is_paper
        && word.follows()
        && word.term.starts_with("ال")
        && !word.is(&[Class::Function, Class::Office, Class::Detail])
        && place.is_none_or(|name| name.rule == Rule::Place);
    is_named.then_some(head..place.map_or(first + 1, |name| name.words.end))
}

/// A tail and what stands before it, as in Urdu: نیشنل بینک, پنجاب یونیورسٹی.
fn before_tail(words: &Words<'_>, found: &Found, last: usize) -> Option<std::ops::Range<usize>> {
    let mut first = last;
    while first > 0 && last - first < 4 && words.follows(first) {
        let word = words.get(first - 1)?;
        let name = found.at(first - 1);
        let is_place = name.is_some_and(|name| name.rule == Rule::Place);
        let belongs = is_place || (name.is_none() && word.is(&[Class::OrgDetail]));
        if !belongs {
            break;
        }
        first = name.map_or(first - 1, |name| name.words.start);
        if is_place {
            break;
        }
    }
    let mut end = last + 1;
    while words.get(end).is_some_and(|next| next.follows() && next.is(&[Class::OrgTail])) {
        end += 1;
    }
    (first < last).then_some(first..end)
}
