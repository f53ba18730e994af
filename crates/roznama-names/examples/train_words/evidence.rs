//! Counts how often a word stands where a name would.
//!
//! Behind: directly behind a given name, or between a title and a family name. Beside: before a name that is nothing else, behind "the
//! coach" or "Dr", behind a verb of speech and before what is said, at the end of an Urdu line behind a comma and another name.

use crate::corpus::{BREAK, COLON, COMMA, Corpus, LINE};
use crate::lists::Lists;

/// How often a word stands where.
#[derive(Debug, Clone, Copy, Default)]
pub struct Counts {
    pub all: u32,
    pub behind: u32,
    /// Behind a given name that is an ordinary word too.
    pub weak: u32,
    pub beside: u32,
    /// How often it stands with the Arabic article written together with it.
    pub with_article: u32,
}

impl Counts {
    /// Whether a word is rather a noun or an adjective, because it stands with the article as often.
    pub fn is_noun(&self) -> bool {
        self.with_article * 4 > self.all
    }

    /// Whether a word stands in a name's place so often that it is one.
    pub fn are_names(&self) -> bool {
        let places = self.behind + self.beside;
        let is_behind_weak = self.weak >= 10 && self.weak * 2 >= self.all;
        !self.is_noun() && ((places >= 4 && places * 4 >= self.all) || is_behind_weak)
    }

    /// Whether it is hardly anything else.
    pub fn are_surely_names(&self) -> bool {
        let places = self.behind + self.beside;
        places >= 6 && places * 5 >= self.all * 2 && self.with_article * 20 <= self.all
    }
}

pub fn count(corpus: &Corpus, lists: &Lists) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); corpus.terms.len()];
    let words = &corpus.words;
    let that = corpus.find("ان");
    for (at, &word) in words.iter().enumerate() {
        if word >= BREAK {
            continue;
        }
        let number = word as usize;
        let near = |steps: isize| -> u32 {
            at.checked_add_signed(steps).and_then(|at| words.get(at)).copied().unwrap_or(LINE)
        };
        let is = |steps: isize, list: &[bool]| {
            let there = near(steps);
            there < BREAK && list[there as usize]
        };
        let is_name = |steps: isize| is(steps, &lists.given) || is(steps, &lists.found);
        let own = &mut counts[number];
        own.all += 1;
        let is_behind =
            is_name(-1) || (is(-1, &lists.titles) && (is(1, &lists.family) || is(1, &lists.sure)));
        let is_before_name = is(1, &lists.family) || is(1, &lists.sure);
        let is_definite = corpus.terms[number].starts_with("ال");
        let nationality = is(-1, &lists.demonyms) && is(-2, &lists.offices);
        let is_titled = is(-1, &lists.honorifics)
            || ((is(-1, &lists.offices) || (lists.is_arabic && nationality)) && !is_definite);
        let says = near(1) == COLON || near(1) == BREAK || that == Some(near(1) as usize);
        let is_speaker = if lists.is_arabic {
            is(-1, &lists.speech_before) && says && !is_definite
        } else {
            near(-1) >= BREAK && is(1, &lists.speech_behind)
        };
        // "…, so-and-so" at the end of an Urdu line, of two words of which one is a name.
        let ends = |steps: isize| near(steps) == LINE;
        let is_credit = lists.is_urdu
            && ((near(-1) == COMMA && is_name(1) && ends(2))
                || (near(-2) == COMMA && is_name(-1) && ends(1)));
        if is_behind {
            own.behind += 1;
        } else if is(-1, &lists.weak_given) {
            own.weak += 1;
        } else if is_before_name || is_titled || is_speaker || is_credit {
            own.beside += 1;
        }
    }
    if lists.is_arabic {
        for number in 0..counts.len() {
            let with = corpus.find(&format!("ال{}", corpus.terms[number]));
            counts[number].with_article = with.map_or(0, |with| counts[with].all);
        }
    }
    counts
}
