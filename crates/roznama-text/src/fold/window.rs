//! The few characters whose fate depends on their neighbours: marks, joiners, tatweel, and what becomes of them.
//!
//! A window is one settled character (if there is one) and all unsettled ones after it. The character after the window is
//! settled too and only looked at.

use crate::normalize::{Group, Item, base, decompose_into, groups, order_and_compose};
use crate::table::{self, Action, Properties};

const TATWEEL: char = '\u{640}';
const ZWNJ: char = '\u{200C}';
const ZWJ: char = '\u{200D}';
const NOON: char = '\u{646}';
const NOON_GHUNNA: char = '\u{6BA}';

/// The buffers are reused from window to window.
#[derive(Default)]
pub(super) struct Window {
    items: Vec<Item>,
    raw: Vec<Item>,
    /// Whether an Arabic letter follows the window.
    before_letter: bool,
}

impl Window {
    /// Repairs the window that begins at `from` and goes on while characters from `settled` on are unsettled; tells
    /// where it ends.
    pub(super) fn read(
        &mut self,
        text: &str,
        from: usize,
        settled: usize,
        is_unsettled: impl Fn(char, Action) -> bool,
    ) -> usize {
        self.raw.clear();
        let mut end = from;
        let mut next = Kind::Edge;
        for c in text[from..].chars() {
            let action = table::repair_action(c);
            if end >= settled && !is_unsettled(c, action) {
                next = if action == Action::Keep { Kind::of(base(c)) } else { Kind::Edge };
                break;
            }
            let (start, stop) = (end, end + c.len_utf8());
            end = stop;
            let item = |c| Item { c, start, end: stop, rule: 0 };
            match table::repaired(c) {
                Some(letters) => {
                    for c in letters {
                        decompose_into(item(*c), &mut self.raw);
                    }
                }
                None => decompose_into(item(c), &mut self.raw),
            }
        }
        self.before_letter = next.is_arabic();
        self.shape(next);
        order_and_compose(&mut self.items);
        end
    }

    /// What the window became.
    pub(super) fn items(&self) -> &[Item] {
        &self.items
    }

    /// The search key of repaired characters. One round is enough but where a mark that goes stood between
    /// characters that then compose.
    pub(super) fn fold_for_search(&mut self) {
        loop {
            self.raw.clear();
            for item in &self.items {
                let mut push = |c| decompose_into(Item { c, ..*item }, &mut self.raw);
                match table::search_action(item.c) {
                    Action::Keep | Action::Slow => push(item.c),
                    Action::Space | Action::Break => push(' '),
                    Action::Delete => {}
                    Action::One(c) => push(c),
                    Action::Many(letters) | Action::Each(letters) => {
                        for c in letters {
                            push(*c);
                        }
                    }
                }
            }
            order_and_compose(&mut self.raw);
            let settled =
                self.raw.iter().map(|item| item.c).eq(self.items.iter().map(|item| item.c));
            std::mem::swap(&mut self.raw, &mut self.items);
            if settled {
                break;
            }
        }
        self.settle_noon_ghunna();
    }

    /// Inside a word a noon ghunna is a noon: the letters have one shape there.
    fn settle_noon_ghunna(&mut self) {
        for at in 0..self.items.len() {
            let is_inside = self
                .items
                .get(at + 1)
                .map_or(self.before_letter, |next| Kind::of(next.c).is_arabic());
            if self.items[at].c == NOON_GHUNNA && is_inside {
                self.items[at].c = NOON;
            }
        }
    }

    /// The items in groups that overlap in the original.
    pub(super) fn groups(&self) -> impl Iterator<Item = Group> + '_ {
        groups(&self.items)
    }

    /// Leaves out joiners and tatweels that do nothing. `after` is the kind of what follows the window.
    fn shape(&mut self, after: Kind) {
        self.items.clear();
        let mut before = Kind::Edge;
        // Where the next character is that is neither mark nor joiner nor tatweel; found once for all runs before it.
        let mut next = (0, after);
        let mut at = 0;
        while at < self.raw.len() {
            let run = self.raw[at..].iter().take_while(|item| is_shaping(item.c)).count();
            if run == 0 {
                let item = self.raw[at];
                if !Properties::of(item.c).is_mark() {
                    before = Kind::of(item.c);
                }
                self.items.push(item);
                at += 1;
                continue;
            }
            let end = at + run;
            if next.0 < end {
                let found = (end..self.raw.len()).find(|at| is_letter_or_sign(self.raw[*at].c));
                next = found.map_or((self.raw.len(), after), |at| (at, Kind::of(self.raw[at].c)));
            }
            let marks = self.raw[end..].iter().take_while(|item| Properties::of(item.c).is_mark());
            let marks = Marks {
                any: marks.clone().next().is_some(),
                hamza: marks.clone().any(|item| matches!(item.c, '\u{654}' | '\u{655}')),
            };
            if let Some(kept) = kept_of(&self.raw[at..end], before, next.1, marks) {
                self.items.push(kept);
            }
            at = end;
        }
    }
}

fn is_letter_or_sign(c: char) -> bool {
    !is_shaping(c) && !Properties::of(c).is_mark()
}

fn is_shaping(c: char) -> bool {
    matches!(c, TATWEEL | ZWNJ | ZWJ)
}

/// What joiners and tatweels need to know of a neighbour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A space, a line break, an end of the text, ASCII punctuation.
    Edge,
    /// ASCII letters and digits.
    Plain,
    /// An Arabic letter that joins the one after it.
    Joining,
    /// Another Arabic letter.
    Arabic,
    /// A letter or digit of another script.
    Word,
    /// Anything else: emoji, signs.
    Sign,
}

impl Kind {
    fn of(c: char) -> Self {
        if c.is_ascii() {
            return if c.is_ascii_alphanumeric() { Self::Plain } else { Self::Edge };
        }
        let properties = Properties::of(c);
        match () {
            () if properties.is_arabic_letter() && properties.is_dual_joining() => Self::Joining,
            () if properties.is_arabic_letter() => Self::Arabic,
            () if properties.is_alphanumeric() => Self::Word,
            () => Self::Sign,
        }
    }

    fn is_arabic(self) -> bool {
        matches!(self, Self::Joining | Self::Arabic)
    }

    fn is_word(self) -> bool {
        !matches!(self, Self::Edge | Self::Sign)
    }
}

/// The marks right after a run of joiners and tatweels, whatever their order.
#[derive(Clone, Copy)]
struct Marks {
    any: bool,
    hamza: bool,
}

/// Which one of a run of joiners and tatweels stays.
fn kept_of(run: &[Item], before: Kind, next: Kind, marks: Marks) -> Option<Item> {
    let last = |c| run.iter().rev().find(|item| item.c == c).copied();
    if let Some(tatweel) = last(TATWEEL) {
        // Decorative between two letters, unless it carries a hamza; meant where it shows how a letter joins.
        if marks.hamza || !(before.is_arabic() && next.is_arabic()) {
            return Some(tatweel);
        }
    }
    if marks.any {
        return None;
    }
    if let Some(non_joiner) = last(ZWNJ) {
        return (before.is_word() && next.is_word()).then_some(non_joiner);
    }
    let useful = match (before, next) {
        (Kind::Edge | Kind::Plain, Kind::Edge | Kind::Plain) => false,
        (before, next) if before.is_arabic() && next.is_arabic() => false,
        (before, Kind::Edge | Kind::Plain) if before.is_arabic() => before == Kind::Joining,
        _ => true,
    };
    last(ZWJ).filter(|_| useful)
}
