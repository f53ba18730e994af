//! Reads a query.
//!
//! One pass from left to right; whatever cannot be read as it stands is read as what comes nearest to it.

mod dates;
mod nodes;
mod signs;

use std::ops::Range;

use super::fields::{self, Field};
use super::{Node, Note, NoteKind, Parsed, Text};
use nodes::{all, finished};
use signs::{closes, ends_word, is_quote, is_space, number};

/// How many words of a query are looked for.
pub const MOST_WORDS: usize = 64;

/// How many groups may lie in one another.
pub const DEEPEST: usize = 16;

/// How many words may stand among those of a phrase with a bare tilde.
const USUAL_DISTANCE: u32 = 10;

/// The largest distance that is asked for.
const FARTHEST: u32 = 1000;

/// Reads a query; every text is one.
///
/// ```
/// use roznama_core::query::{Node, NoteKind, parse};
///
/// let parsed = parse("حلب -دمشق");
/// assert!(parsed.notes.is_empty());
/// assert!(matches!(&parsed.root, Node::All(parts) if matches!(parts[1], Node::Not(_))));
///
/// let broken = parse("حلب OR");
/// assert_eq!(broken.notes[0].kind, NoteKind::OrWithoutSide);
/// assert!(matches!(broken.root, Node::Words(_)));
/// ```
pub fn parse(query: &str) -> Parsed {
    let mut parser = Parser { query, at: 0, depth: 0, words: 0, notes: Vec::new() };
    let root = all(parser.sequence());
    let mut notes = parser.notes;
    crate::order::sort_by_key(&mut notes, |note| note.span.start as u128);
    Parsed { root, notes }
}

struct Parser<'q> {
    query: &'q str,
    at: usize,
    depth: usize,
    words: usize,
    notes: Vec<Note>,
}

impl Parser<'_> {
    /// Everything up to the end of the group or query, the words beside each other not yet together.
    fn sequence(&mut self) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        // Where an `OR` stands that waits for its right side, and the first that found no side.
        let (mut or, mut alone): (Option<Range<usize>>, Vec<Range<usize>>) = (None, Vec::new());
        loop {
            self.skip_spaces();
            let Some(next) = self.peek() else { break };
            if next == ')' && self.depth > 0 {
                break;
            }
            if next == ')' {
                let span = self.at..self.at + 1;
                self.at += 1;
                self.note(NoteKind::StrayParenthesis, span, "");
            } else if let Some(span) = self.operator() {
                self.at = span.end;
                if nodes.is_empty() || or.is_some() {
                    alone.push(span);
                } else {
                    or = Some(span);
                }
            } else if let Some(node) = self.unary() {
                match or.take().and_then(|_| nodes.pop()) {
                    Some(Node::Any(mut sides)) => {
                        sides.push(node);
                        nodes.push(Node::Any(sides));
                    }
                    Some(left) => nodes.push(Node::Any(vec![left, node])),
                    None => nodes.push(node),
                }
            }
        }
        alone.extend(or);
        if nodes.is_empty() && !alone.is_empty() {
            let span = alone.remove(0);
            self.note(NoteKind::OrAsWord, span.clone(), "");
            nodes.push(Node::Words(self.text(span, true)));
        }
        for span in alone {
            self.note(NoteKind::OrWithoutSide, span, "");
        }
        nodes
    }

    /// An `OR` or `|` that stands alone here.
    fn operator(&self) -> Option<Range<usize>> {
        let rest = self.rest();
        let length = ["OR", "|"].into_iter().find(|name| rest.starts_with(name))?.len();
        let stands_alone =
            rest[length..].chars().next().is_none_or(|c| is_space(c) || "()".contains(c));
        stands_alone.then_some(self.at..self.at + length)
    }

    fn unary(&mut self) -> Option<Node> {
        const MINUS: [char; 2] = ['-', '\u{2212}'];
        let before = self.query[..self.at].chars().next_back();
        let begins = before.is_none_or(|c| is_space(c) || c == '(');
        let Some(minus) = self.peek().filter(|c| begins && MINUS.contains(c)) else {
            return self.atom();
        };
        self.at += minus.len_utf8();
        match self.peek() {
            // A dash, not a minus.
            None => None,
            Some(c) if is_space(c) || c == ')' || MINUS.contains(&c) => {
                while self.peek().is_some_and(|c| MINUS.contains(&c)) {
                    self.at += self.peek().map_or(0, char::len_utf8);
                }
                None
            }
            Some(_) => self.atom().map(|node| Node::Not(Box::new(finished(node)))),
        }
    }

    fn atom(&mut self) -> Option<Node> {
        match self.peek()? {
            '(' => self.group(),
            c if is_quote(c) => self.phrase(),
            _ => self.word(),
        }
    }

    fn group(&mut self) -> Option<Node> {
        let open = self.at..self.at + 1;
        self.at += 1;
        if self.depth == DEEPEST {
            self.note(NoteKind::NestedTooDeep, open, "");
            return None;
        }
        self.depth += 1;
        let nodes = self.sequence();
        self.depth -= 1;
        if self.peek() == Some(')') {
            self.at += 1;
        } else {
            self.note(NoteKind::UnclosedGroup, open, "");
        }
        (!nodes.is_empty()).then(|| all(nodes))
    }

    /// What stands in quotation marks.
    fn phrase(&mut self) -> Option<Node> {
        let (inner, is_closed) = self.quoted();
        let distance = self.distance();
        let mut text = self.text(inner, !is_closed);
        self.limit(&mut text)?;
        Some(match distance {
            Some(distance) => Node::Near(text, distance),
            None => Node::Phrase(text),
        })
    }

    /// The bytes between the quotation mark here and the one that closes it, and whether there is one.
    fn quoted(&mut self) -> (Range<usize>, bool) {
        let Some(open) = self.peek() else { return (self.at..self.at, true) };
        let span = self.at..self.at + open.len_utf8();
        let inside = &self.query[span.end..];
        let close = inside.find(|c| closes(open, c)).or_else(|| inside.find(is_quote));
        let Some(close) = close else {
            self.at = self.query.len();
            let start = span.end;
            self.note(NoteKind::UnclosedQuote, span, "");
            return (start..self.at, false);
        };
        let inner = span.end..span.end + close;
        self.at = inner.end + self.query[inner.end..].chars().next().map_or(0, char::len_utf8);
        (inner, true)
    }

    /// The tilde and number behind a phrase.
    fn distance(&mut self) -> Option<u32> {
        self.rest().strip_prefix('~')?;
        self.at += 1;
        let start = self.at;
        self.at += self.rest().find(ends_word).unwrap_or(self.rest().len());
        let found = &self.query[start..self.at];
        if found.is_empty() {
            return Some(USUAL_DISTANCE);
        }
        if let Some(distance) = number(found) {
            return Some(distance);
        }
        self.note(NoteKind::BadDistance, start..self.at, &USUAL_DISTANCE.to_string());
        Some(USUAL_DISTANCE)
    }

    /// A word, or a field and its value.
    fn word(&mut self) -> Option<Node> {
        let start = self.at;
        let length = self.rest().find(ends_word).unwrap_or(self.rest().len());
        let chunk = &self.query[start..start + length];
        if let Some((name, value)) = chunk.split_once(':') {
            if let Some(field) = fields::field(name) {
                self.at += name.len() + 1;
                return self.value(field, start);
            }
            if let Some(meant) = fields::meant(name, value) {
                self.note(NoteKind::UnknownField, start..start + name.len(), &meant);
            }
        }
        self.at += length;
        let mut span = start..self.at;
        // Not in an address: host/~5.
        if let Some((word, tail)) = chunk.rsplit_once('~')
            && (tail.is_empty() || number(tail).is_some())
            && !word.is_empty()
            && word.chars().all(char::is_alphanumeric)
        {
            span.end = start + word.len();
            self.note(NoteKind::NearWithoutPhrase, span.end..self.at, "");
        }
        let mut text = self.text(span, true);
        self.limit(&mut text)?;
        Some(Node::Words(text))
    }

    /// The value behind a field's colon.
    fn value(&mut self, field: Field, start: usize) -> Option<Node> {
        let is_empty = self.peek().is_none_or(|c| is_space(c) || c == ')');
        if is_empty {
            self.note(NoteKind::EmptyField, start..self.at, "");
            return None;
        }
        if field == Field::Title {
            // No field in a field: what has a colon there is a word.
            let node = match self.peek() {
                Some('(') => self.group()?,
                Some(c) if is_quote(c) => self.phrase()?,
                _ => {
                    let end = self.at + self.rest().find(ends_word).unwrap_or(self.rest().len());
                    let span = self.at..end;
                    self.at = end;
                    let mut text = self.text(span, true);
                    self.limit(&mut text)?;
                    Node::Words(text)
                }
            };
            return Some(Node::Title(Box::new(node)));
        }
        let (span, value, is_closed) = self.raw_value();
        match field {
            Field::Title => None,
            Field::Source => {
                let is_unfinished = span.end == self.query.len() && !is_closed;
                let mut text = Text { span, text: value, is_unfinished };
                self.limit(&mut text)?;
                Some(Node::Source(text))
            }
            Field::Lang => self.languages(span, &value),
            Field::Date => self.dates(span, value),
        }
    }

    fn languages(&mut self, span: Range<usize>, value: &str) -> Option<Node> {
        let mut langs = Vec::new();
        for name in value.split([',', '\u{60C}']).map(str::trim).filter(|name| !name.is_empty()) {
            match fields::language(name) {
                Some(lang) => langs.push(Node::Lang(lang)),
                None => self.note_of(NoteKind::UnknownLanguage, span.clone(), name, ""),
            }
        }
        if langs.len() > 1 { Some(Node::Any(langs)) } else { langs.pop() }
    }

    /// Everything up to a space or the end of a group, without its quotation marks; whether it ends with one.
    fn raw_value(&mut self) -> (Range<usize>, String, bool) {
        let start = self.at;
        let mut value = String::new();
        let mut is_closed = false;
        while let Some(c) = self.peek().filter(|c| !is_space(*c) && *c != ')') {
            if is_quote(c) {
                let (inner, closed) = self.quoted();
                value.push_str(&self.query[inner]);
                is_closed = closed;
            } else {
                value.push(c);
                self.at += c.len_utf8();
                is_closed = false;
            }
        }
        (start..self.at, value, is_closed)
    }

    /// Takes no more words than may be looked for; nothing if there were enough before.
    fn limit(&mut self, text: &mut Text) -> Option<()> {
        let left = MOST_WORDS.saturating_sub(self.words);
        let starts = text
            .text
            .split_whitespace()
            .map(|word| word.as_ptr() as usize - text.text.as_ptr() as usize);
        let (count, cut) = starts.fold((0, None), |(count, cut), start| {
            (count + 1, cut.or((count == left).then_some(start)))
        });
        self.words += count;
        let Some(cut) = cut else { return Some(()) };
        let span = text.span.clone();
        if !self.notes.iter().any(|note| note.kind == NoteKind::TooLong) {
            let found = text.text[cut..].split_whitespace().next().unwrap_or_default().to_owned();
            self.note_of(NoteKind::TooLong, span, &found, "");
        }
        text.text.truncate(cut);
        text.is_unfinished = false;
        (cut > 0).then_some(())
    }

    fn text(&self, span: Range<usize>, may_go_on: bool) -> Text {
        let text = self.query[span.clone()].to_owned();
        Text { is_unfinished: may_go_on && span.end == self.query.len(), span, text }
    }

    fn note(&mut self, kind: NoteKind, span: Range<usize>, read: &str) {
        let found = self.query[span.clone()].to_owned();
        self.note_of(kind, span, &found, read);
    }

    fn note_of(&mut self, kind: NoteKind, span: Range<usize>, found: &str, read: &str) {
        self.notes.push(Note { kind, span, found: found.to_owned(), read: read.to_owned() });
    }

    fn rest(&self) -> &str {
        &self.query[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_spaces(&mut self) {
        self.at = self.query.len() - self.rest().trim_start_matches(is_space).len();
    }
}
