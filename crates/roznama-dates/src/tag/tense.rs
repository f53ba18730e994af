//! Whether a sentence looks back or ahead, from the nearest verb that tells.
//!
//! Urdu and Persian have their verb behind the date, Arabic before it. Only forms that a list or a shape can tell are
//! known; everything else leaves the guidelines' default in place, which is the past.

use super::items::{Item, Kind, Text};
use super::lexicon::{Language, Reading};
use super::partial::Tense;

/// Farther than this no verb belongs to a date.
const REACH: usize = 30;

impl Text<'_> {
    /// The tense of the clause around the items `start..end`.
    pub(super) fn tense(&self, start: usize, end: usize) -> Tense {
        match self.language {
            Language::Urdu => self.tense_behind(end),
            Language::Persian => self.persian_tense(start, end),
            // السبت ستنطلق: the verb may also follow at once.
            Language::Arabic if self.has_before(start, Reading::Planned) => Tense::Future,
            Language::Arabic => match self.tense_before(start) {
                Tense::Unknown if end < self.items.len() && self.is_arabic_future(end) => {
                    Tense::Future
                }
                tense => tense,
            },
            Language::Other => Tense::Unknown,
        }
    }

    /// The verb behind it, or what announces a plan before it: قرار است یکشنبه.
    fn persian_tense(&self, start: usize, end: usize) -> Tense {
        if self.has_before(start, Reading::Reported) {
            return Tense::Past;
        }
        let tense = self.tense_behind(end);
        let is_planned = || {
            let reach = (start.saturating_sub(REACH)..start).rev();
            let mut clause = reach.take_while(|&at| {
                !matches!(self.mark(at), Some('.' | '؟' | '!' | '\n' | '؛' | ':' | '»'))
            });
            clause.any(|at| self.has(at, Reading::Planned))
        };
        if tense == Tense::Unknown && is_planned() { Tense::Future } else { tense }
    }

    fn tense_behind(&self, end: usize) -> Tense {
        let mut in_other_clause = false;
        for index in end..self.items.len().min(end + REACH) {
            match self.items[index].kind {
                Kind::Mark('۔' | '.' | '؟' | '!' | '\n' | '؛' | '|') => break,
                // روز چهارشنبه با بیان این که باید … گفت
                _ if self.language == Language::Persian && self.has(index, Reading::Clause) => {
                    in_other_clause = true;
                }
                _ if in_other_clause && !self.has(index, Reading::Past) => {}
                _ if self.has(index, Reading::Future) || self.is_urdu_future(index) => {
                    return Tense::Future;
                }
                _ if self.has(index, Reading::Coming) => return Tense::Coming,
                // A present, می کند, tells nothing.
                _ if self.has(index, Reading::Subjunctive) && !self.is_present(index) => {
                    return Tense::Future;
                }
                // پیش کیا جائے گا: the auxiliary behind a participle has the last word.
                _ if self.has(index, Reading::Past) => {
                    let auxiliary = (index + 1..index + 4)
                        .take_while(|&at| self.mark(at).is_none())
                        .any(|at| self.has(at, Reading::Future));
                    return if auxiliary { Tense::Future } else { Tense::Past };
                }
                _ => {}
            }
        }
        Tense::Unknown
    }

    fn tense_before(&self, start: usize) -> Tense {
        // قررت، الاثنين، تأجيل: a comma that sets the date off does not part it from its verb.
        let set_off =
            start.checked_sub(1).is_some_and(|at| matches!(self.mark(at), Some('،' | ',')));
        let end = start - usize::from(set_off);
        let mut in_other_clause = false;
        for index in (end.saturating_sub(REACH)..end).rev() {
            match self.items[index].kind {
                Kind::Mark('.' | '؟' | '!' | '\n' | '؛' | '،' | ',' | '"' | '»') => break,
                _ if self.has(index, Reading::Past) => return Tense::Past,
                _ if self.has(index, Reading::Future) => return Tense::Future,
                _ if self.is_arabic_future(index) => return Tense::Future,
                // يلتقي الفريق الذي فاز الأحد: the plan is another clause's.
                _ if self.has(index, Reading::RelativeClause) => in_other_clause = true,
                _ if self.has(index, Reading::Coming) => {
                    return if in_other_clause { Tense::Unknown } else { Tense::Coming };
                }
                _ => {}
            }
        }
        Tense::Unknown
    }

    /// می کند: the verb is a present.
    fn is_present(&self, index: usize) -> bool {
        index > 0 && self.word(index - 1).ends_with("می")
    }

    /// آئینگے, کریگا: the future's ending in one word with its verb.
    fn is_urdu_future(&self, index: usize) -> bool {
        let Item { kind: Kind::Word, readings: [], .. } = self.items[index] else { return false };
        let word = self.word(index);
        let endings = ["ینگے", "ونگے", "ینگی", "یگا", "یگی"];
        self.language == Language::Urdu
            && word.len() >= 10
            && endings.iter().any(|ending| word.ends_with(ending))
    }

    /// سيلتقي, وستنطلق: the future's letter before a verb's prefix.
    fn is_arabic_future(&self, index: usize) -> bool {
        let Item { kind: Kind::Word, readings: [], .. } = self.items[index] else { return false };
        let word = self.word(index);
        let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        let prefixed = ["سی", "ست", "سن"].iter().any(|prefix| word.starts_with(prefix));
        // Four letters at least, and none of the nouns that begin like that.
        let lexicon = self.language.lexicon();
        let is_noun = (6..=8).step_by(2).any(|length| {
            word.get(..length)
                .and_then(|stem| lexicon.find(stem))
                .is_some_and(|entry| entry.readings.contains(&Reading::NotFuture))
        });
        prefixed && word.len() >= 8 && !is_noun
    }
}
