//! The pass that folds: long stretches that stay are copied, the rest goes through windows.

use std::borrow::Cow;
use std::ops::Range;

use super::window::Window;
use crate::map::Recorder;
use crate::table::{self, Action};

const NOON_GHUNNA: char = '\u{6BA}';

/// What distinguishes the levels for the pass below.
pub(super) trait Rules {
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

/// Of [`Level::Repair`](crate::Level::Repair).
pub(super) struct Repair;
/// Of [`Level::Search`](crate::Level::Search).
pub(super) struct Search;

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
    // Hamza above makes yeh barree the letter of two, گۓ for گئے, and dots make letters of shapes; with any other letter they
    // only go.
    #[inline]
    fn composes(mark: char) -> bool {
        mark == '\u{654}' || table::is_dot(mark)
    }
    #[inline]
    fn is_plain(byte: u8) -> bool {
        matches!(byte, b'!'..=b'@' | b'['..=b'_' | b'a'..=b'~')
    }
}

pub(super) fn run<'t, R: Rules, M: Recorder>(text: &'t str, map: &mut M) -> Cow<'t, str> {
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
            Action::Slow
                if c == NOON_GHUNNA
                    && bytes.get(end).is_none_or(|b| matches!(b, b' '..=b'~' | b'\n')) =>
            {
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
