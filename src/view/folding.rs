//! A text at every level of folding, with what each level changes and why.

use roznama_text::{Change, Lang, Level, explain, fold_in, grapheme};

use super::runs::Run;

/// How many bytes of a text are looked at, so that a whole book in the field does not hold up the page.
pub const LIMIT: usize = 16_384;

/// A text at the levels above [`Level::Raw`], weakest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Folding {
    /// How many characters were looked at, if not all.
    pub cut_after: Option<usize>,
    /// The levels.
    pub levels: Vec<Folded>,
}

/// A text at one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Folded {
    /// The level.
    pub level: Level,
    /// The folded text; what differs from the original is marked. Of the name key nothing is.
    pub runs: Vec<Run>,
    /// Changes of the same thing for the same reason, in the order of their first place.
    pub changes: Vec<Kind>,
}

impl Folded {
    /// How many changes the level made.
    pub fn times(&self) -> usize {
        self.changes.iter().map(|kind| kind.times).sum()
    }

    /// The whole folded text.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A change with how often it was made; places of the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// The first of them.
    pub change: Change,
    /// How many there are.
    pub times: usize,
}

/// Folds the text, or its beginning when it is longer than [`LIMIT`].
///
/// ```
/// use roznama::view::folding::folding;
/// use roznama_text::{Lang, Level};
///
/// let folded = &folding("كتاب", Lang::FA).levels[1];
/// assert_eq!((folded.level, folded.text().as_str()), (Level::Standard, "کتاب"));
/// assert_eq!(folded.changes[0].change.reason.rule, "kaf");
/// ```
pub fn folding(text: &str, lang: Lang) -> Folding {
    let shown = &text[..grapheme::boundary_before(text, LIMIT.min(text.len()))];
    let levels = Level::ALL.into_iter().filter(|level| *level != Level::Raw);
    Folding {
        cut_after: (shown.len() < text.len()).then(|| shown.chars().count()),
        levels: levels.map(|level| folded(shown, level, lang)).collect(),
    }
}

fn folded(text: &str, level: Level, lang: Lang) -> Folded {
    let folded = fold_in(text, level, lang);
    // The changes of the name key are told in the search key, which stands beside it.
    let changes = if level == Level::Name { Vec::new() } else { explain(text, level, lang) };
    Folded { level, runs: runs(&folded, &changes), changes: kinds(changes) }
}

/// The folded text, cut where a change begins or ends.
fn runs(text: &str, changes: &[Change]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, marked: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            runs.push(Run { text: text.to_owned(), marked, mention: None });
        }
    };
    // Two rules may have changed one place, the second a part of what the first made.
    for change in changes.iter().filter(|change| change.folded.end > change.folded.start) {
        let start = change.folded.start.max(at);
        if change.folded.end > start {
            push(at, start, false);
            push(start, change.folded.end, true);
            at = change.folded.end;
        }
    }
    push(at, text.len(), false);
    runs
}

fn kinds(changes: Vec<Change>) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for change in changes {
        let same = |kind: &&mut Kind| {
            let of = &kind.change;
            (&of.before, &of.after, &of.reason) == (&change.before, &change.after, &change.reason)
        };
        match kinds.iter_mut().find(same) {
            Some(kind) => kind.times += 1,
            None => kinds.push(Kind { change, times: 1 }),
        }
    }
    kinds
}
