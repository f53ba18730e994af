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

mod window;

use std::borrow::Cow;
use std::ops::Range;

use crate::lang::Lang;
use crate::level::Level;
use crate::map::{MapBuilder, NoMap, OffsetMap, Recorder};
use crate::name::key;
use crate::script;
use crate::table::{self, Action};
use window::Window;

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

const NOON_GHUNNA: char = '\u{6BA}';

/// What distinguishes the levels for the pass below.
trait Rules {
    /// What becomes of a character, from a table.
    fn action(c: char) -> Action;
    /// What becomes of the characters of a window, repaired already.
    fn finish(window: &mut Window);
    /// Whether a window goes on with a character of which repair says `action`.
    fn is_unsettled(c: char, action: Action) -> bool;
    /// Whether a mark that goes makes another letter of the one before it first.
    fn composes(mark: char) -> bool;
    /// ASCII characters that stay: no look-up needed.
    fn is_plain(byte: u8) -> bool;
}

struct Repair;
struct Search;

impl Rules for Repair {
    #[inline]
    fn action(c: char) -> Action {
        table::repair_action(c)
    }
    fn finish(_: &mut Window) {}
    fn is_unsettled(_: char, action: Action) -> bool {
        action == Action::Slow
    }
    fn composes(_: char) -> bool {
        false
    }
    #[inline]
    fn is_plain(byte: u8) -> bool {
        matches!(byte, b'!'..=b'~')
    }
}

impl Rules for Search {
    #[inline]
    fn action(c: char) -> Action {
        table::search_action(c)
    }
    fn finish(window: &mut Window) {
        window.fold_for_search();
    }
    // What goes lets the marks on both sides of it meet.
    fn is_unsettled(c: char, action: Action) -> bool {
        action == Action::Slow || Self::action(c) == Action::Delete
    }
    // Hamza above makes yeh barree the letter of two, گۓ for گئے; with any other letter it only goes.
    #[inline]
    fn composes(mark: char) -> bool {
        mark == '\u{654}'
    }
    #[inline]
    fn is_plain(byte: u8) -> bool {
        matches!(byte, b'!'..=b'@' | b'['..=b'_' | b'a'..=b'~')
    }
}

fn run<'t, R: Rules, M: Recorder>(text: &'t str, map: &mut M) -> Cow<'t, str> {
    let bytes = text.as_bytes();
    let mut pass = Pass::new(text, map);
    let mut window = Window::default();
    let mut keys = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let mut last = at;
        let mut next = ('\0', Action::Keep);
        while at < bytes.len() {
            if R::is_plain(bytes[at]) {
                last = at;
                at += 1;
                continue;
            }
            // One space between two words, where nothing has to be looked at but the next letter.
            if bytes[at] == b' '
                && (at > start || pass.is_in_line())
                && letter_at(bytes, at + 1).is_some_and(|c| R::action(c).is_letter())
            {
                at += 1;
                continue;
            }
            let c = letter_at(bytes, at).unwrap_or_else(|| char_at(text, at));
            next = (c, R::action(c));
            if next.1 != Action::Keep {
                break;
            }
            last = at;
            at += c.len_utf8();
        }
        if at > start {
            pass.keep(start..at, last);
        }
        if at == bytes.len() {
            break;
        }
        let (c, action) = next;
        let end = at + c.len_utf8();
        match action {
            Action::Keep => {}
            Action::One(letter) => pass.replace_one(letter, at..end),
            Action::Many(letters) => pass.replace(letters, at..end),
            Action::Each(letters) => {
                keys.clear();
                for letter in letters {
                    push_key(*letter, &mut keys);
                }
                pass.replace(&keys, at..end);
            }
            Action::Delete if !R::composes(c) => pass.delete(at..end),
            Action::Space => pass.space(at..end),
            Action::Break => pass.line_break(at..end),
            // The end of a word: the usual place of a noon ghunna.
            Action::Slow if c == NOON_GHUNNA && bytes.get(end).is_none_or(u8::is_ascii) => {
                pass.keep(at..end, at);
            }
            Action::Slow | Action::Delete => {
                let from = pass.back_to_anchor(at);
                let end = window.read(text, from, end, R::is_unsettled);
                R::finish(&mut window);
                pass.window(&window, from..end);
                at = end;
                continue;
            }
        }
        at = end;
    }
    pass.finish()
}

/// The character at a place if it has two bytes, as the letters of Arabic script have.
#[inline]
fn letter_at(bytes: &[u8], at: usize) -> Option<char> {
    let [first @ 0xC2..=0xDF, second, ..] = bytes.get(at..)? else { return None };
    char::from_u32(u32::from(first & 0x1F) << 6 | u32::from(second & 0x3F))
}

/// The search key of a letter that repair made.
fn push_key(letter: char, keys: &mut Vec<char>) {
    match table::search_action(letter) {
        Action::Keep | Action::Slow => keys.push(letter),
        Action::Space | Action::Break => keys.push(' '),
        Action::Delete => {}
        Action::One(c) => keys.push(c),
        Action::Many(letters) => keys.extend(letters),
        Action::Each(letters) => letters.iter().for_each(|letter| push_key(*letter, keys)),
    }
}

#[inline]
fn char_at(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or('\0')
}

/// The output so far: nothing but a length while it equals the original's beginning.
struct Pass<'t, 'm, M> {
    original: &'t str,
    map: &'m mut M,
    text: String,
    /// Bytes of the original that are also the output, while it is borrowed.
    same: usize,
    owned: bool,
    /// A run of white space: one space once something follows it in its line, nothing otherwise.
    space: Option<Range<usize>>,
    /// Whether nothing was written in this line.
    line_start: bool,
    /// The last settled character, with which a window begins: where it is in the original and in the output.
    anchor: Option<(usize, usize)>,
}

impl<'t, 'm, M: Recorder> Pass<'t, 'm, M> {
    fn new(original: &'t str, map: &'m mut M) -> Self {
        Self {
            original,
            map,
            text: String::new(),
            same: 0,
            owned: false,
            space: None,
            line_start: true,
            anchor: None,
        }
    }

    fn len(&self) -> usize {
        if self.owned { self.text.len() } else { self.same }
    }

    /// From here on the output differs from the original.
    fn own(&mut self) {
        if !self.owned {
            self.text.reserve(self.original.len() + self.original.len() / 16);
            self.text.push_str(&self.original[..self.same]);
            self.owned = true;
        }
    }

    fn push_original(&mut self, range: Range<usize>) {
        if self.owned { self.text.push_str(&self.original[range]) } else { self.same = range.end }
    }

    /// Characters that stay; the last of them begins at `last`.
    fn keep(&mut self, range: Range<usize>, last: usize) {
        self.write_space();
        let folded = self.len() + (last - range.start);
        self.push_original(range);
        self.anchor = Some((last, folded));
    }

    /// Whether something was written in this line and no space waits.
    #[inline]
    fn is_in_line(&self) -> bool {
        self.space.is_none() && !self.line_start
    }

    #[inline]
    fn replace_one(&mut self, letter: char, range: Range<usize>) {
        self.write_space();
        self.own();
        let folded = self.text.len();
        self.anchor = Some((range.start, folded));
        self.text.push(letter);
        if letter.len_utf8() != range.len() {
            self.map.edit(folded, letter.len_utf8(), range.start, range.len());
        }
    }

    fn replace(&mut self, letters: &[char], range: Range<usize>) {
        self.write_space();
        self.own();
        let folded = self.text.len();
        self.anchor = Some((range.start, folded));
        self.text.extend(letters);
        let len = self.text.len() - folded;
        if letters.len() > 1 || len != range.len() {
            self.map.edit(folded, len, range.start, range.len());
        }
    }

    fn delete(&mut self, range: Range<usize>) {
        if let Some(space) = &mut self.space {
            // Between the spaces of a run it is part of the run.
            space.end = range.end;
        } else {
            self.own();
            self.map.edit(self.text.len(), 0, range.start, range.len());
        }
    }

    fn space(&mut self, range: Range<usize>) {
        match &mut self.space {
            Some(space) => space.end = range.end,
            None => self.space = Some(range),
        }
        self.anchor = None;
    }

    fn line_break(&mut self, range: Range<usize>) {
        self.drop_space();
        self.push_original(range);
        self.line_start = true;
        self.anchor = None;
    }

    /// Something follows in this line: the white space before it becomes one space, or none at the line's beginning.
    #[inline]
    fn write_space(&mut self) {
        if let Some(space) = self.space.take() {
            if self.line_start {
                self.own();
                self.map.edit(self.text.len(), 0, space.start, space.len());
            } else if &self.original[space.clone()] == " " {
                self.push_original(space);
            } else {
                self.own();
                if space.len() > 1 {
                    self.map.edit(self.text.len(), 1, space.start, space.len());
                }
                self.text.push(' ');
            }
        }
        self.line_start = false;
    }

    /// Nothing follows in this line.
    fn drop_space(&mut self) {
        if let Some(space) = self.space.take() {
            self.own();
            self.map.edit(self.text.len(), 0, space.start, space.len());
        }
    }

    /// Takes back the last settled character, if there is one right before, and tells where it began.
    fn back_to_anchor(&mut self, at: usize) -> usize {
        let Some((original, folded)) = self.anchor.take() else { return at };
        if self.owned {
            self.text.truncate(folded);
        } else {
            self.same = folded;
        }
        self.map.rewind(original);
        original
    }

    fn window(&mut self, window: &Window, range: Range<usize>) {
        self.anchor = None;
        if window.items().is_empty() {
            return self.delete(range);
        }
        self.write_space();
        if window.items().iter().map(|item| item.c).eq(self.original[range.clone()].chars()) {
            return self.push_original(range);
        }
        self.own();
        let mut from = range.start;
        for group in window.groups() {
            let (start, end) = (group.start, group.end);
            if from < start {
                self.map.edit(self.text.len(), 0, from, start - from);
            }
            let folded = self.text.len();
            self.text.extend(window.items()[group.items.clone()].iter().map(|item| item.c));
            let len = self.text.len() - folded;
            if len != end - start || group.items.len() > 1 {
                self.map.edit(folded, len, start, end - start);
            }
            from = end;
        }
        if from < range.end {
            self.map.edit(self.text.len(), 0, from, range.end - from);
        }
    }

    fn finish(mut self) -> Cow<'t, str> {
        if !self.owned
            && let Some(space) = self.space.take()
        {
            // Only the end of the text is left out: still a part of the original.
            self.map.edit(self.same, 0, space.start, space.len());
            return Cow::Borrowed(&self.original[..self.same]);
        }
        self.drop_space();
        if self.owned { Cow::Owned(self.text) } else { Cow::Borrowed(self.original) }
    }
}
