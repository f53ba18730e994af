//! Folding: one pass over the text, a table look-up a character, and a closer look where characters depend on
//! their neighbours.
//!
//! Most characters either stay, go, or become others whatever stands around them. The rest (combining marks, joiners,
//! tatweel, and all that becomes such) is handled in [`window`], together with the one settled character before it and in
//! sight of the one after it: nothing farther away can matter. The search key is made of the repaired text, which the tables
//! have done beforehand for every character that stands alone.
//!
//! # Limits
//!
//! Texts of 4 GiB and more fold, but their offset map does not reach further.

mod pass;
mod window;

use std::borrow::Cow;

use crate::lang::Lang;
use crate::level::Level;
use crate::map::{MapBuilder, NoMap, OffsetMap, Recorder};
use crate::name::key;
use crate::script;
use pass::{Repair, Search, run};

/// A folded text and the way back to its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded<'t> {
    /// The folded text, borrowed when it is the original.
    pub text: Cow<'t, str>,
    /// Where each stretch of it came from.
    pub map: OffsetMap,
}

/// Folds a text; borrows it when it is already folded.
///
/// Total, deterministic and idempotent; the same function is for the corpus and for the query. Texts that are equal at a
/// level are equal at every later one. [`Level::Standard`] is of a language and needs [`fold_in`]: without one it is
/// [`Level::Repair`].
///
/// ```
/// use roznama_text::{Level, fold};
/// // Legacy presentation forms, a byte order mark and a stretched letter, for display:
/// assert_eq!(fold("\u{FEFF}ﺍﻟﺴﻼم عليــكم", Level::Repair), "السلام عليكم");
/// // Arabic and Persian spelling of one name, for search:
/// assert_eq!(fold("روحاني", Level::Search), fold("روحانی", Level::Search));
/// ```
#[allow(clippy::inline_always, reason = "where the level is known, no table of another is linked")]
#[inline(always)]
pub fn fold(text: &str, level: Level) -> Cow<'_, str> {
    match level {
        Level::Raw => Cow::Borrowed(text),
        Level::Repair | Level::Standard => run::<Repair, _>(text, &mut NoMap),
        Level::Search => run::<Search, _>(text, &mut NoMap),
        Level::Name => key::key_of(text),
    }
}

/// Folds a text of a language. The language decides at [`Level::Standard`] only.
///
/// ```
/// use roznama_text::{Lang, Level, fold_in};
/// assert_eq!(fold_in("مي كند", Level::Standard, Lang::FA), "می کند");
/// assert_eq!(fold_in("عربی", Level::Standard, Lang::AR), "عربي");
/// ```
pub fn fold_in(text: &str, level: Level, lang: Lang) -> Cow<'_, str> {
    match level {
        Level::Standard => script::apply(run::<Repair, _>(text, &mut NoMap), lang, &mut NoMap),
        neutral => fold(text, neutral),
    }
}

/// Folds a text and keeps the way back.
///
/// ```
/// use roznama_text::{Level, fold_mapped};
/// let folded = fold_mapped("سنة ٢٠١٥م", Level::Search);
/// assert_eq!(folded.text, "سنه 2015م");
/// let year = folded.map.to_original(7..11);
/// assert_eq!(&"سنة ٢٠١٥م"[year], "٢٠١٥");
/// ```
#[allow(clippy::inline_always, reason = "as of `fold`")]
#[inline(always)]
pub fn fold_mapped(text: &str, level: Level) -> Folded<'_> {
    let mut builder = MapBuilder::default();
    let folded = match level {
        Level::Raw => Cow::Borrowed(text),
        Level::Repair | Level::Standard => run::<Repair, _>(text, &mut builder),
        Level::Search => run::<Search, _>(text, &mut builder),
        Level::Name => {
            let searched = fold_mapped_in(text, Level::Search, Lang::UND);
            key::key_with_edits(text, &searched.text, &searched.map, &mut builder)
        }
    };
    finish(text, folded, builder)
}

/// Folds a text of a language, as [`fold_in`], and keeps the way back.
///
/// ```
/// use roznama_text::{Lang, Level, fold_mapped_in};
/// let folded = fold_mapped_in("ميكند", Level::Standard, Lang::FA);
/// assert_eq!(folded.text, "می\u{200C}کند");
/// let verb = folded.text.find("کند").unwrap();
/// assert_eq!(&"ميكند"[folded.map.to_original(verb..folded.text.len())], "كند");
/// ```
pub fn fold_mapped_in(text: &str, level: Level, lang: Lang) -> Folded<'_> {
    if level != Level::Standard {
        return fold_mapped(text, level);
    }
    let (mut first, mut second) = (MapBuilder::default(), MapBuilder::default());
    let repaired = run::<Repair, _>(text, &mut first);
    let standard = script::apply(repaired, lang, &mut second);
    finish(text, standard, first.then(second))
}

fn finish<'t>(text: &'t str, folded: Cow<'t, str>, builder: MapBuilder) -> Folded<'t> {
    let map = builder.finish(folded.len(), text);
    Folded { text: folded, map }
}

/// Repairs a text and records what was done, stretch by stretch.
pub(crate) fn repair_recorded<'t>(text: &'t str, recorder: &mut impl Recorder) -> Cow<'t, str> {
    run::<Repair, _>(text, recorder)
}

/// The search key of a text, with a record of what was done.
pub(crate) fn search_recorded<'t>(text: &'t str, recorder: &mut impl Recorder) -> Cow<'t, str> {
    run::<Search, _>(text, recorder)
}
