//! Why a fold changes what it changes.
//!
//! [`explain`] tells every change of a text, [`reason`] the rule for a character by itself. The sentences stand in the tables of
//! `data/` and, for what follows from the Unicode Character Database, in `data/rules.tsv`.
//!
//! # Limits
//!
//! What becomes one in a single step (a ligature, marks put in order) is told as one change, with the rule of its first
//! character. A level is told in two steps, repair and the rest, so a character may be changed by both.
//! Of [`Level::Name`] the changes up to the search key are told, of which the name key is made, and their places are in that.

use std::ops::Range;

use crate::digits::decimal_value;
use crate::fold::{repair_recorded, search_recorded};
use crate::lang::Lang;
use crate::level::Level;
use crate::map::{MapBuilder, Recorder, Step};
use crate::script;
use crate::table::{self, Action, General, Properties};

/// A rule, the reason for it and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// The rule's name, in kebab case.
    pub rule: &'static str,
    /// One English phrase.
    pub text: &'static str,
    /// A chapter of the Unicode Standard, a paper, a body that rules on spelling.
    pub source: &'static str,
}

/// One change that a fold made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Bytes of the original; empty for what was put in.
    pub original: Range<usize>,
    /// Bytes of the folded text; empty for what was left out.
    pub folded: Range<usize>,
    /// What this rule found. Where repair came before, what repair had made.
    pub before: String,
    /// What this rule made of it. Where another rule comes after, not yet what the folded text has.
    pub after: String,
    /// Why.
    pub reason: Reason,
}

/// Every change that folding makes to a text, in order; nothing for a text that is folded already.
///
/// ```
/// use roznama_text::{Lang, Level, explain};
/// let changes = explain("كتاب", Level::Standard, Lang::FA);
/// assert_eq!(changes.len(), 1);
/// assert_eq!((changes[0].original.clone(), changes[0].folded.clone()), (0..2, 0..2));
/// assert_eq!((changes[0].before.as_str(), changes[0].after.as_str()), ("ك", "ک"));
/// assert_eq!(changes[0].reason.rule, "kaf");
/// ```
pub fn explain(text: &str, level: Level, lang: Lang) -> Vec<Change> {
    if level == Level::Raw {
        return Vec::new();
    }
    let mut first = Trace::default();
    let repaired = repair_recorded(text, &mut first);
    let mut second = Trace::default();
    let folded = match level {
        Level::Standard => script::apply((&*repaired).into(), lang, &mut second),
        Level::Search | Level::Name => search_recorded(&repaired, &mut second),
        _ => (&*repaired).into(),
    };
    let (first_steps, second_steps) = (first.builder.steps(), second.builder.steps());
    let mut changes: Vec<Change> = differences(text, &repaired, &first_steps)
        .map(|step| Change {
            folded: forward(&second_steps, &step.folded),
            before: text[step.original.clone()].to_owned(),
            after: repaired[step.folded.clone()].to_owned(),
            reason: if makes_letter(&text[step.original.clone()], &repaired[step.folded.clone()]) {
                General::Dot.into()
            } else {
                why(&text[step.original.clone()], repair).unwrap_or(General::Composition.into())
            },
            original: step.original,
        })
        .collect();
    changes.extend(differences(&repaired, &folded, &second_steps).map(|step| {
        let before = &repaired[step.original.clone()];
        let ruled = second.rules.iter().find(|(at, _)| *at == step.folded).map(|(_, rule)| *rule);
        let reason =
            ruled.and_then(table::rule).map(|(rule, text, source)| Reason { rule, text, source });
        Change {
            original: back(&first_steps, &step.original),
            before: before.to_owned(),
            after: folded[step.folded.clone()].to_owned(),
            reason: reason.or_else(|| why(before, of_key)).unwrap_or(General::Composition.into()),
            folded: step.folded,
        }
    }));
    changes.sort_by_key(|change| (change.original.start, change.folded.start));
    changes
}

/// Why a level changes a character, or may; `None` when it stays. [`Level::Standard`] is of a language and of a place in the
/// word, see [`explain`]; here it is as repair.
///
/// ```
/// use roznama_text::{Level, explain::reason};
/// let yeh = reason('ي', Level::Search).unwrap();
/// assert_eq!(yeh.rule, "family");
/// assert!(yeh.text.contains("Arabic keyboards"));
/// assert_eq!(reason('ي', Level::Repair), None);
/// ```
pub fn reason(c: char, level: Level) -> Option<Reason> {
    match level {
        Level::Raw => None,
        Level::Repair | Level::Standard => repair(c),
        Level::Search | Level::Name => family(c).or_else(|| repair(c)).or_else(|| by_property(c)),
    }
}

fn family(c: char) -> Option<Reason> {
    match table::search_action(c) {
        Action::Keep => None,
        _ => table::search_reason(c).map(|(text, source)| Reason { rule: "family", text, source }),
    }
}

/// Whether a shape and a dot became a letter.
fn makes_letter(before: &str, after: &str) -> bool {
    before.contains(table::is_dot) && !after.contains(table::is_dot)
}

/// Of a text that is repaired already.
fn of_key(c: char) -> Option<Reason> {
    family(c).or_else(|| by_property(c)).or_else(|| repair(c))
}

fn why(before: &str, reason: impl Fn(char) -> Option<Reason>) -> Option<Reason> {
    before.chars().find_map(reason)
}

fn repair(c: char) -> Option<Reason> {
    if let Some((text, source)) = table::repair_reason(c) {
        return Some(Reason { rule: "repair", text, source });
    }
    let general = match (c, table::repair_action(c)) {
        ('\u{640}', _) => General::Tatweel,
        ('\u{200C}' | '\u{200D}', _) => General::Joiner,
        (_, Action::Space) => General::Space,
        (_, Action::Slow) => General::Composition,
        _ => return None,
    };
    Some(general.into())
}

/// The rules that follow from the Unicode Character Database.
fn by_property(c: char) -> Option<Reason> {
    let general = match table::search_action(c) {
        Action::Delete if Properties::of(c).is_mark() => General::Mark,
        Action::Delete => General::Invisible,
        Action::One(_) if decimal_value(c).is_some() => General::Digit,
        Action::One(_) | Action::Many(_) | Action::Each(_) if c.is_uppercase() => General::Case,
        Action::One(_) | Action::Many(_) | Action::Each(_) => General::Compatibility,
        _ => return None,
    };
    Some(general.into())
}

impl From<General> for Reason {
    fn from(general: General) -> Self {
        let (rule, text, source) = general.rule();
        Self { rule, text, source }
    }
}

/// The edits of a pass, and the rules of a language.
#[derive(Default)]
struct Trace {
    builder: MapBuilder,
    rules: Vec<(Range<usize>, u8)>,
}

impl Recorder for Trace {
    fn edit(&mut self, folded: usize, folded_len: usize, original: usize, original_len: usize) {
        self.builder.edit(folded, folded_len, original, original_len);
    }

    fn rewind(&mut self, original: usize) {
        self.builder.rewind(original);
    }

    fn ruled(&mut self, folded: Range<usize>, _original: Range<usize>, rule: u8) {
        self.rules.push((folded, rule));
    }
}

/// All stretches in which two texts differ: the edits that changed something, and single characters between them.
fn differences<'s>(
    original: &'s str,
    folded: &'s str,
    steps: &'s [Step],
) -> impl Iterator<Item = Step> + 's {
    let end = Step { folded: folded.len()..folded.len(), original: original.len()..original.len() };
    let (mut f, mut o) = (0, 0);
    steps.iter().cloned().chain([end]).flat_map(move |step| {
        // Between edits every character became one of the same length.
        let (from_f, from_o) = (f, o);
        let singles = original[o..step.original.start]
            .char_indices()
            .zip(folded[f..step.folded.start].char_indices())
            .filter(|((_, before), (_, after))| before != after)
            .map(move |((at_o, before), (at_f, after))| Step {
                original: from_o + at_o..from_o + at_o + before.len_utf8(),
                folded: from_f + at_f..from_f + at_f + after.len_utf8(),
            })
            .collect::<Vec<_>>();
        (f, o) = (step.folded.end, step.original.end);
        let changed = original[step.original.clone()] != folded[step.folded.clone()];
        singles.into_iter().chain(Some(step).filter(|_| changed))
    })
}

/// Where a stretch of the text before a pass is after it.
fn forward(steps: &[Step], range: &Range<usize>) -> Range<usize> {
    let map = |at: usize, is_end: bool| {
        // The last edit that begins before the offset, or at it when the start is asked for.
        let after = steps.partition_point(|step| step.original.start < at + usize::from(!is_end));
        let Some(step) = after.checked_sub(1).map(|at| &steps[at]) else { return at };
        match at < step.original.end {
            true if is_end => step.folded.end,
            true => step.folded.start,
            false => step.folded.end + (at - step.original.end),
        }
    };
    let start = map(range.start, false);
    start..if range.is_empty() { start } else { map(range.end, true).max(start) }
}

/// Where a stretch of the text after a pass was before it.
fn back(steps: &[Step], range: &Range<usize>) -> Range<usize> {
    let swapped: Vec<Step> = steps
        .iter()
        .map(|step| Step { folded: step.original.clone(), original: step.folded.clone() })
        .collect();
    forward(&swapped, range)
}

#[cfg(test)]
mod tests;
