//! A text at every level, with what each level changes and why.

use roznama_text::{Change, Lang, Level, explain, fold_in, grapheme, lang_id};
use serde::{Deserialize, Serialize};

use crate::sentences::sentence;

/// How many bytes of a text are looked at, so that a whole book in the field does not hold up the page.
pub const LIMIT: usize = 16_384;

/// A text at the levels above [`Level::Raw`], weakest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explained {
    /// The language given, or the one that was identified; [`Lang::UND`] when it could not be.
    pub lang: Lang,
    /// How many characters were looked at, if not all.
    pub cut_after: Option<usize>,
    /// The levels.
    pub levels: Vec<Leveled>,
}

/// A text at one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leveled {
    /// The level.
    pub level: Level,
    /// The folded text. Of the name key nothing is marked as changed.
    pub pieces: Vec<Piece>,
    /// Changes of the same thing for the same reason, in the order of their first place. None for the name key: its changes are
    /// told in the search key, of which it is made.
    pub changes: Vec<Kind>,
}

impl Leveled {
    /// How many changes the level made.
    pub fn times(&self) -> usize {
        self.changes.iter().map(|kind| kind.times).sum()
    }

    /// The whole folded text.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// A stretch of a folded text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether the level made it of something else.
    pub is_changed: bool,
}

/// A change with how often it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// What was found; empty for what was put in.
    pub before: String,
    /// What was made of it; empty for what was left out.
    pub after: String,
    /// The rule's name, in kebab case.
    pub rule: String,
    /// What the rule does, in the interface's language; see [`sentence`].
    pub sentence: Option<String>,
    /// One English phrase.
    pub reason: String,
    /// Who says so.
    pub source: String,
    /// How often.
    pub times: usize,
}

/// Folds the text, or its beginning when it is longer than [`LIMIT`]. Without a language it is identified.
/// Sentences are in the language of the `interface`.
///
/// ```
/// use roznama_folding::explained;
/// use roznama_text::{Lang, Level};
///
/// let standard = &explained("كتاب", Some(Lang::FA), Lang::EN).levels[1];
/// assert_eq!((standard.level, standard.text().as_str()), (Level::Standard, "کتاب"));
/// assert_eq!(standard.changes[0].rule, "kaf");
/// ```
pub fn explained(text: &str, lang: Option<Lang>, interface: Lang) -> Explained {
    let lang = lang.unwrap_or_else(|| lang_id::identify(text).lang);
    let shown = &text[..grapheme::boundary_before(text, LIMIT.min(text.len()))];
    let levels = Level::ALL.into_iter().filter(|level| *level != Level::Raw);
    Explained {
        lang,
        cut_after: (shown.len() < text.len()).then(|| shown.chars().count()),
        levels: levels.map(|level| leveled(shown, level, lang, interface)).collect(),
    }
}

fn leveled(text: &str, level: Level, lang: Lang, interface: Lang) -> Leveled {
    let folded = fold_in(text, level, lang);
    let changes = if level == Level::Name { Vec::new() } else { explain(text, level, lang) };
    Leveled { level, pieces: pieces(&folded, &changes), changes: kinds(changes, interface) }
}

/// The folded text, cut where a change begins or ends.
fn pieces(text: &str, changes: &[Change]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, is_changed: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_changed });
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
    pieces
}

fn kinds(changes: Vec<Change>, interface: Lang) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for Change { before, after, reason, .. } in changes {
        let same = |kind: &&mut Kind| {
            kind.before == before && kind.after == after && kind.reason == reason.text
        };
        if let Some(kind) = kinds.iter_mut().find(same) {
            kind.times += 1;
        } else {
            kinds.push(Kind {
                before,
                after,
                rule: reason.rule.to_owned(),
                sentence: sentence(reason.rule, interface),
                reason: reason.text.to_owned(),
                source: reason.source.to_owned(),
                times: 1,
            });
        }
    }
    kinds
}

#[cfg(test)]
mod tests;
