//! Places, organisations, demonyms and languages that the gazetteer lists.

use crate::class::{AR, CUE, Class, EN, TEAM, UNLESS, UR};
use crate::found::{Found, Match};
use crate::hash::Hash;
use crate::lexicon::{Form, forms, unless};
use crate::words::{Gap, LONGEST, Words};
use crate::{Kind, Rule};

/// Finds them, the longest first at every place.
pub(crate) fn find(words: &Words<'_>, found: &mut Found) {
    let mut at = 0;
    while at < words.len() {
        match longest(words, at) {
            Some(name) => {
                at = name.words.end;
                found.add(name);
            }
            None => at += 1,
        }
    }
}

/// A form that fits, with the words it takes.
struct Candidate {
    form: Form,
    last: usize,
    particles: u8,
    article: bool,
}

/// The longest name that begins at a word.
fn longest(words: &Words<'_>, first: usize) -> Option<Match> {
    let word = words.get(first).filter(|word| word.is_letters && word.is(&[Class::Prefix]))?;
    let is_latin = word.term.is_ascii();
    if is_latin && !word.is_capital {
        return None;
    }
    let lists = if is_latin { EN } else { words.lists };
    // Spaces are not hashed: کی وباء is not Cuba.
    let is_marker = words.lists == UR && word.is(&[Class::Function]);
    let mut best: Vec<Candidate> = Vec::new();
    for reading in words.readings(first) {
        let mut hash = reading.hash();
        for last in first..(first + LONGEST).min(words.len()) {
            if last > first {
                if !words.follows(last) || !words.get(last).is_some_and(|word| word.is_letters) {
                    break;
                }
                hash = hash.with(words.get(last).map_or("", |word| word.term));
            }
            let mut goes_on = false;
            for form in forms(hash) {
                goes_on |= form.class == Class::Prefix;
                if form.class > Class::Language {
                    continue;
                }
                let (particles, article) = (reading.particles, reading.article);
                // Only words for people and things are listed without the article that they may have.
                let is_two = is_marker && last == first + 1 && form.class == Class::Place;
                let fits = (form.class == Class::Demonym || !article)
                    && !is_two
                    && is_name(words, form, hash, first..last + 1, lists);
                let longer = best.first().is_none_or(|best| last > best.last);
                if fits && longer {
                    best.clear();
                }
                let same = best
                    .first()
                    .is_none_or(|best| last == best.last && particles == best.particles);
                if fits && same {
                    best.push(Candidate { form, last, particles, article });
                }
            }
            if !goes_on {
                break;
            }
        }
    }
    let chosen = choose(words, first, &best)?;
    let (kind, rule) = match chosen.form.class {
        Class::Place => (Kind::Place, Rule::Place),
        Class::Org => (Kind::Org, Rule::Org),
        Class::Demonym => (Kind::Other, Rule::Demonym),
        _ => (Kind::Other, Rule::Language),
    };
    let mut skip = usize::from(chosen.particles + chosen.form.skip);
    let mut start = first;
    // Context in brackets may be whole words.
    while chosen.form.skip > 0 && start < chosen.last {
        let letters = words.get(start).map_or(0, |word| word.term.chars().count());
        if skip < letters {
            break;
        }
        skip -= letters;
        start += 1;
    }
    Some(Match { words: start..chosen.last + 1, skip, kind, id: chosen.form.id(), rule })
}

/// Whether a form is a name in these lists and beside these words.
fn is_name(
    words: &Words<'_>,
    form: Form,
    hash: Hash,
    range: std::ops::Range<usize>,
    lists: u8,
) -> bool {
    let own = form.flags & lists > 0;
    if !own {
        // A name of another language's list, if it is long and no word of this one.
        let letters: usize = range
            .clone()
            .filter_map(|at| words.get(at))
            .map(|word| word.term.chars().count())
            .sum();
        let known = range.clone().filter_map(|at| words.get(at)).any(|word| !word.is_unknown());
        if letters < 5 || known || !matches!(form.class, Class::Place | Class::Org) {
            return false;
        }
    }
    let before = range.start.checked_sub(1).filter(|_| words.follows(range.start));
    let before = before.and_then(|at| words.get(at));
    let is_media = form.id().is_some_and(|id| id.starts_with("media/"));
    if form.flags & CUE > 0 && !has_cue(words, &range) && !(is_media && is_quoted(words, &range)) {
        return false;
    }
    if form.flags & TEAM > 0
        && !before.is_some_and(|word| word.is(&[Class::CueTeam]))
        && !is_club(words, &range)
    {
        return false;
    }
    if form.flags & UNLESS > 0
        && let Some([before, behind]) = unless(hash, form.flags & lists)
    {
        let is = |at: Option<usize>, list: &[u64]| {
            at.and_then(|at| words.get(at))
                .is_some_and(|word| list.contains(&Hash::EMPTY.with(word.stem()).value()))
        };
        return !is(range.start.checked_sub(1), before) && !is(Some(range.end), behind);
    }
    true
}

/// Whether a club may stand here without a word before it: in a text of sport, before a small word, an adjective of a place or an end.
fn is_club(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    let is_free = words.get(range.end).is_none_or(|next| {
        let demonym = next.is(&[Class::Prefix]) && next.term.starts_with("ال");
        !next.follows() || next.is(&[Class::Function]) || demonym
    });
    // Behind a noun it is rather the word: "the country's independence".
    let is_head = range.start == 0
        || words.get(range.start).is_some_and(|word| word.particles > 0 || !word.follows())
        || words.get(range.start - 1).is_some_and(|word| word.is(&[Class::Function]));
    let begins = words.get(range.start).is_some_and(|word| word.gap == Gap::Line);
    (words.is_sport || (begins && words.has_sport)) && is_free && is_head
}

/// Whether it stands in quotation marks, as papers do.
fn is_quoted(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    [range.start, range.end]
        .iter()
        .all(|at| words.get(*at).is_some_and(|word| matches!(word.gap, Gap::Quote | Gap::Other)))
        && words.get(range.start).is_some_and(|word| word.gap == Gap::Quote)
}

/// Whether a word beside tells that a place or organisation stands here.
fn has_cue(words: &Words<'_>, range: &std::ops::Range<usize>) -> bool {
    let before = range.start.checked_sub(1).filter(|_| words.follows(range.start));
    let behind = Some(range.end).filter(|at| words.follows(*at));
    let is = |at: Option<usize>, class| {
        at.and_then(|at| words.get(at)).is_some_and(|word| word.is(&[class]))
    };
    is(before, Class::CueBefore) || is(behind, Class::CueBehind)
}

/// The reading that fits best among forms of the same words: سورية is the country or "Syrian".
fn choose<'c>(words: &Words<'_>, first: usize, forms: &'c [Candidate]) -> Option<&'c Candidate> {
    let of = |class| forms.iter().find(|candidate| candidate.form.class == class);
    let (Some(place), Some(demonym)) = (of(Class::Place), of(Class::Demonym)) else {
        return forms.iter().min_by_key(|candidate| {
            (candidate.form.flags & words.lists == 0, candidate.form.class)
        });
    };
    let before = first.checked_sub(1).filter(|_| words.follows(first)).and_then(|at| words.get(at));
    let is_adjective = words.lists & AR > 0
        && before.is_some_and(|before| {
            let is_definite = before.stem().starts_with("ال");
            let is_feminine = before.term.ends_with(['ه']) || before.term.ends_with("ات");
            let has_article = words.get(first).is_some_and(|word| word.term.starts_with("ال"));
            !before.is(&[Class::CueBefore, Class::Function])
                && if has_article { is_definite } else { is_feminine && !is_definite }
        });
    Some(if is_adjective || demonym.article { demonym } else { place })
}
