//! Whether words are a person's name, and what proves it.

use super::Title;
use super::grow::{self, Run};
use crate::Rule;
use crate::class::{AR, Class, FA, UR};
use crate::words::{Gap, Words};

/// Whether a run of words that could be a name is one, and what proves it.
pub(super) fn rule(words: &Words<'_>, run: &Run, title: Title) -> Option<Rule> {
    let range = run.words.clone();
    let first = words.get(range.start)?;
    if range.len() == 1 {
        // A town or district behind the word for one.
        let before = range.start.checked_sub(1).filter(|_| words.follows(range.start));
        let is_place = before.and_then(|at| words.get(at)).is_some_and(|word| {
            word.is(&[Class::PlaceHead, Class::PlaceHeadWide]) && !word.is(&[Class::Office])
        });
        // "An aide to the head of": an office, though it is a given name too.
        let is_office = first.is(&[Class::Office]) && !first.is(&[Class::Surname]);
        if is_place || is_office {
            return None;
        }
    }
    by_title(words, run, title).or_else(|| match range.len() {
        1 => of_one(words, run),
        _ => of_several(words, run),
    })
}

/// What a title before the words proves.
fn by_title(words: &Words<'_>, run: &Run, title: Title) -> Option<Rule> {
    let range = run.words.clone();
    let first = words.get(range.start)?;
    let known = run.strong + run.weak + run.like;
    let is_one = match title {
        // سید, خان, ملک are honorifics and names: what follows must be more than an unknown word.
        Title::Honorific => {
            let is_more = range.len() > 1 || is_speaker(words, &range) || is_plain(words, &range);
            known > 0 || (run.unknown > 0 && is_more)
        }
        Title::Office => {
            run.strong > 0
                || run.like > 0
                || (run.weak > 0 && range.len() > 1)
                || (run.unknown > 1 && range.len() > 1)
        }
        Title::List => {
            let ends = words.get(range.end).is_none_or(|next| {
                !next.follows() || next.is(&[Class::Function]) || next.particles > 0
            });
            (2..=3).contains(&range.len()) && ends && is_without_article(words, &range)
        }
        Title::Nationality if words.lists == AR && !first.term.starts_with("ال") => {
            let is_foreign = run.like + run.unknown > 1 && is_without_article(words, &range);
            if run.strong > 0 || (run.weak > 0 && range.len() > 1) || is_foreign {
                return Some(Rule::Nationality);
            }
            false
        }
        _ => false,
    };
    is_one.then_some(Rule::Title)
}

/// What several words prove by themselves or by what stands beside.
fn of_several(words: &Words<'_>, run: &Run) -> Option<Rule> {
    let range = run.words.clone();
    let first = words.get(range.start)?;
    if first.is(&[Class::Given]) && !first.is(&[Class::WeakGiven]) {
        return Some(Rule::GivenName);
    }
    if first.is(&[Class::WeakGiven]) && (run.strong > 0 || run.like > 0) {
        return Some(Rule::GivenName);
    }
    // Two names that are ordinary words too, as Persian and Urdu have them: احسن رضا.
    let are_names = words.lists & (FA | UR) > 0 && words.lists & AR == 0;
    let second = words.get(range.start + 1)?;
    let is_rare = words.lists != FA || grow::is_no_word(words, range.start + 1);
    let is_family = second.is_unknown() && is_rare && (are_names || second.term.starts_with("ال"));
    // "On 16 Azar": of a day and a month no name is made.
    let is_counted = range
        .start
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .is_some_and(|before| !before.is_letters && words.follows(range.start));
    if first.is(&[Class::WeakGiven]) && is_counted {
        return None;
    }
    if first.is(&[Class::WeakGiven]) && (is_family || (are_names && run.weak > 1)) {
        return Some(Rule::GivenName);
    }
    let ends = words
        .get(range.end)
        .is_none_or(|next| !next.follows() || next.is(&[Class::Function, Class::SpeechBehind]));
    let may_follow = words.lists & AR == 0 || grow::is_foreign(words, range.start + 1);
    if range.len() == 2 && first.is(&[Class::Sure]) && second.is_unknown() && ends && may_follow {
        return Some(Rule::FamilyName);
    }
    // A first name that no list has before a family name.
    // In Persian the last letter may tie a noun to what follows: ترامپ with وتوی before it.
    let may_begin = match words.lists {
        FA => !first.term.ends_with(['ی', 'ا']),
        lists => lists & AR == 0 || grow::is_foreign(words, range.start),
    };
    let is_family = second.is(&[Class::Surname, Class::Sure])
        && !second.is(&[Class::WeakSurname])
        && !second.term.starts_with("ال");
    if range.len() == 2 && first.is_unknown() && is_family && may_begin {
        return Some(Rule::FamilyName);
    }
    if run.strong > 0 && run.like + run.strong > 1 {
        return Some(Rule::FamilyName);
    }
    if run.like > 1 {
        return Some(Rule::FamilyName);
    }
    // In Persian and Urdu only where a name stands: between small words and marks.
    let begins = words.lists == AR
        || !words.follows(range.start)
        || words.get(range.start.wrapping_sub(1)).is_some_and(|word| word.is(&[Class::Function]));
    let is_whole = words.lists == AR || ends;
    if begins && is_whole && range.clone().all(|at| grow::is_foreign(words, at)) {
        return Some(Rule::Foreign);
    }
    if is_apposition(words, &range) {
        return Some(Rule::Title);
    }
    if is_attribution(words, &range) {
        return Some(Rule::Attribution);
    }
    let known = run.strong + run.weak + run.like;
    (known > 1 && is_speaker(words, &range)).then_some(Rule::Speaker)
}

/// What a single word proves.
fn of_one(words: &Words<'_>, run: &Run) -> Option<Rule> {
    let range = run.words.clone();
    let first = words.get(range.start)?;
    let spoken = is_speaker(words, &range);
    let known = run.strong + run.weak + run.like;
    // Actors and players of Urdu news go by their given names.
    let is_marked = words.get(range.end).is_some_and(|next| {
        next.follows() && ["نی", "کی", "کا", "کو", "سی", "اور", "بهی"].contains(&next.term)
    });
    let is_given = first.is(&[Class::Given]) && !first.is(&[Class::WeakGiven]);
    if words.lists == UR && is_given && is_marked {
        return Some(Rule::GivenName);
    }
    let is_family =
        first.is(&[Class::Surname]) && !first.is(&[Class::WeakSurname, Class::WeakGiven]);
    if is_family || first.is(&[Class::Sure]) {
        return Some(Rule::FamilyName);
    }
    if known > 0 && is_attribution(words, &range) {
        return Some(Rule::Attribution);
    }
    // Who speaks is a name, if it is no word of the language: in Persian and Urdu at the beginning of a clause, in Arabic with the
    // article that family names have.
    let is_subject = if words.lists & AR > 0 {
        first.is_unknown() && first.term.starts_with("ال")
    } else {
        let is_adjective = words.lists == FA
            && first.is(&[Class::Ordinary])
            && first.term.ends_with('ی')
            && first.gap == Gap::Line;
        (first.is_unknown() || is_adjective) && first.gap != Gap::Space
    };
    // A headline that begins with who says it.
    let is_headline = words.lists != UR
        && first.gap == Gap::Line
        && words.get(range.end).is_some_and(|next| next.gap == Gap::Colon)
        && first.term.chars().count() >= 4
        && (first.is_unknown() || first.is(&[Class::NameLike, Class::WeakSurname]));
    if is_headline {
        return Some(Rule::Speaker);
    }
    let is_name = first.is(&[Class::NameLike, Class::Given, Class::Surname]);
    // "Said so-and-so that", whatever the word, if no list has it.
    let says = words.lists & AR > 0
        && first.is_unknown()
        && first.term.chars().count() >= 4
        && words.get(range.end).is_some_and(|next| next.term == "ان" || !next.follows());
    (spoken && (is_name || is_subject || says)).then_some(Rule::Speaker)
}

/// Whether what stands before a name is an honorific that is no name itself: Dr, Mr.
fn is_plain(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    const NAMES: [Class; 5] =
        [Class::Given, Class::WeakGiven, Class::Surname, Class::WeakSurname, Class::Ordinary];
    let before = range.start.checked_sub(1).and_then(|at| words.get(at));
    words.lists != UR && before.is_some_and(|word| !word.is(&NAMES))
}

/// Whether no word has the article.
fn is_without_article(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    range.clone().all(|at| words.get(at).is_some_and(|word| !word.term.starts_with("ال")))
}

/// Whether words stand between commas behind an office: "the speaker of the house, so-and-so, said".
fn is_apposition(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    const NEAR: usize = 6;
    let is_comma = |at: usize| words.get(at).is_some_and(|word| word.gap == Gap::Comma);
    let before = range.start.saturating_sub(NEAR)..range.start;
    range.len() <= 3
        && is_comma(range.start)
        && is_comma(range.end)
        && is_without_article(words, &(range.start..range.start + 1))
        && before
            .rev()
            .take_while(|at| !is_comma(at + 1) || *at + 1 == range.start)
            .any(|at| words.get(at).is_some_and(|word| word.is(&[Class::Office, Class::Honorific])))
}

/// Whether a name of up to three words stands at the end of an Urdu line behind a comma: "…, said so-and-so".
fn is_attribution(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    let is_last = words.get(range.end).is_none_or(|next| next.gap == Gap::Line);
    let begins = words.get(range.start).is_some_and(|word| word.gap == Gap::Comma);
    words.lists == UR && range.len() <= 3 && is_last && begins
}

/// Whether a verb of speech stands on its side of a name.
fn is_speaker(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    let before = range.start.checked_sub(1).filter(|_| words.follows(range.start));
    let behind = Some(range.end).filter(|at| words.follows(*at));
    let is = |at: Option<usize>, class| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.is(&[class]))
    };
    let is_term = |at: Option<usize>, term: &str| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.term == term)
    };
    let is_quoted = words.lists & AR > 0
        && is_term(before, "عن")
        && ["قوله", "قولها"].iter().any(|says| is_term(behind, says));
    is_quoted || is(before, Class::SpeechBefore) || is(behind, Class::SpeechBehind)
}
