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
            Language::Urdu | Language::Persian => self.tense_behind(end),
            // السبت ستنطلق: the verb may also follow at once.
            Language::Arabic => match self.tense_before(start) {
                Tense::Unknown if end < self.items.len() && self.is_arabic_future(end) => {
                    Tense::Future
                }
                tense => tense,
            },
            Language::Other => Tense::Unknown,
        }
    }

    fn tense_behind(&self, end: usize) -> Tense {
        for index in end..self.items.len().min(end + REACH) {
            match self.items[index].kind {
                Kind::Mark('۔' | '.' | '؟' | '!' | '\n' | '؛' | '|') => break,
                _ if self.has(index, Reading::Future) => return Tense::Future,
                _ if self.has(index, Reading::Coming) => return Tense::Coming,
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
        for index in (end.saturating_sub(REACH)..end).rev() {
            match self.items[index].kind {
                Kind::Mark('.' | '؟' | '!' | '\n' | '؛' | '،' | ',' | '"' | '»') => break,
                _ if self.has(index, Reading::Past) => return Tense::Past,
                _ if self.has(index, Reading::Future) => return Tense::Future,
                _ if self.is_arabic_future(index) => return Tense::Future,
                _ if self.has(index, Reading::Coming) => return Tense::Coming,
                _ => {}
            }
        }
        Tense::Unknown
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
