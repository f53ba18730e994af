//! A query with the words of an index: which documents it finds, and where in them.
//!
//! The index says which documents have the words of a phrase; whether they stand as the phrase has them is looked up in the
//! text, by the same code that highlights it, so that nothing is found that cannot be shown.

use std::ops::Range;

use roznama_dates::Day;
use roznama_text::{Lang, Level, fold, tokens};

use super::Index;
use super::matches::{Laid, Match, highlights, sort};
use super::postings::Field;
use super::search::{is_known, scores};
use super::suggest::{in_letters_of, suggestions, written};
use super::words::{Word, Words, words};
use crate::Document;
use crate::corpus::Documents;
use crate::query::{Node, Text};

/// A query that is ready to be asked of a corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    root: Part,
    /// How many words it looks for, those that must not occur not among them.
    words: usize,
}

/// Documents with their scores, by document.
type Found = Vec<(u32, u32)>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Words(Leaf, Arrangement),
    Lang(Lang),
    Source(SourceName),
    Dates(Option<Day>, Option<Day>),
}

/// Words, where they are looked for, and the number of the first among all words of the query.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Leaf {
    words: Words,
    field: Field,
    first: usize,
}

/// How words must stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrangement {
    Anyhow,
    Consecutive,
    Within(u32),
}

/// Folded words of a source's name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SourceName {
    words: Vec<String>,
    is_unfinished: bool,
}

impl Plan {
    pub fn of(node: &Node, index: &Index) -> Self {
        let mut count = 0;
        let root = part(node, Field::Any, index, &mut count).unwrap_or(Part::All(Vec::new()));
        Self { root, words: count }
    }

    /// Whether it looks for words; if not, no document is better than another.
    pub fn has_words(&self) -> bool {
        self.words > 0
    }

    /// The words that are looked for.
    pub fn words(&self) -> Vec<&Word> {
        let mut words = Vec::new();
        self.root.each_leaf(&mut |leaf, _| words.extend(leaf.words.iter()));
        words
    }

    /// The documents that it finds, in order, with their scores.
    pub fn find(&self, index: &Index, documents: &Documents) -> Found {
        self.root.find(index, documents)
    }

    /// Where a title or (with `Field::Any`) a body has what is looked for, in reading order.
    fn matches(&self, text: &str, is_arabic: bool, is_title: bool) -> Vec<Match> {
        let mut found = Vec::new();
        if self.has_words() {
            let text = Laid::of(text, is_arabic);
            self.root.each_leaf(&mut |leaf, arrangement| {
                if is_title || leaf.field == Field::Any {
                    found.extend(leaf.matches(arrangement, &text));
                }
            });
            sort(&mut found);
        }
        found
    }

    /// Where a body has what is looked for, a phrase as one place, none overlapping another.
    pub fn occurrences_in_body(&self, document: &Document) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let text = Laid::of(&document.body, document.is_arabic());
        self.root.each_leaf(&mut |leaf, arrangement| match (leaf.field, arrangement) {
            (Field::Title, _) => {}
            (Field::Any, Arrangement::Consecutive) => {
                let whole = text.whole_phrases(&leaf.words).into_iter();
                found.extend(whole.map(|span| Match { span, word: leaf.first }));
            }
            (Field::Any, _) => found.extend(leaf.matches(arrangement, &text)),
        });
        sort(&mut found);
        highlights(&found)
    }

    /// A query's text with its unknown words exchanged for terms of the dictionary that they may be slips of, the likeliest
    /// first; nothing when the dictionary has all words.
    pub fn suggestions(&self, query: &str, index: &Index, documents: &Documents) -> Vec<String> {
        let is_arabic = |ix: u32| documents.is_arabic(ix);
        let mut unknown: Vec<(&Word, Vec<usize>)> = Vec::new();
        self.root.each_leaf(&mut |leaf, _| {
            let lacks = |word: &&Word| !is_known(index, word, &is_arabic);
            unknown.extend(leaf.words.iter().filter(lacks).map(|w| (w, suggestions(w, index))));
        });
        let most = unknown.iter().map(|(_, terms)| terms.len()).max().unwrap_or(0);
        let exchanged = |rank: usize| {
            let mut text = query.to_owned();
            for token in tokens(query).into_iter().rev() {
                let is_it = |(word, _): &&(&Word, Vec<usize>)| {
                    query.get(token.span.clone()) == Some(word.spelling.as_str())
                };
                let Some((word, terms)) = unknown.iter().find(is_it) else { continue };
                let term = *terms.get(rank.min(terms.len().checked_sub(1)?))?;
                let written = written(term, index, documents)?;
                text.replace_range(token.span, &in_letters_of(&word.spelling, &written));
            }
            (text != query).then_some(text)
        };
        (0..most).filter_map(exchanged).collect()
    }

    pub fn matches_in_title(&self, document: &Document) -> Vec<Match> {
        self.matches(&document.title.value, document.is_arabic(), true)
    }

    pub fn matches_in_body(&self, document: &Document) -> Vec<Match> {
        self.matches(&document.body, document.is_arabic(), false)
    }
}

/// The part for a node; nothing where a node asks for nothing.
fn part(node: &Node, field: Field, index: &Index, count: &mut usize) -> Option<Part> {
    let mut leaf = |text: &Text, arrangement| {
        let words = words(text, index);
        let first = *count;
        *count += words.len();
        (!words.is_empty()).then_some(Part::Words(Leaf { words, field, first }, arrangement))
    };
    match node {
        Node::Words(text) => leaf(text, Arrangement::Anyhow),
        Node::Phrase(text) => leaf(text, Arrangement::Consecutive),
        Node::Near(text, distance) => leaf(text, Arrangement::Within(*distance)),
        Node::Title(node) => part(node, Field::Title, index, count),
        Node::All(nodes) => {
            let parts: Vec<Part> =
                nodes.iter().filter_map(|node| part(node, field, index, count)).collect();
            (!parts.is_empty()).then_some(Part::All(parts))
        }
        Node::Any(nodes) => {
            let parts: Vec<Part> =
                nodes.iter().filter_map(|node| part(node, field, index, count)).collect();
            (!parts.is_empty()).then_some(Part::Any(parts))
        }
        Node::Not(node) => {
            let outside = *count;
            let inner = part(node, field, index, count);
            *count = outside;
            inner.map(|part| Part::Not(Box::new(part)))
        }
        Node::Lang(lang) => Some(Part::Lang(*lang)),
        Node::Source(text) => SourceName::of(text).map(Part::Source),
        Node::Dates { from, to } => Some(Part::Dates(*from, *to)),
    }
}

impl Part {
    fn find(&self, index: &Index, documents: &Documents) -> Found {
        match self {
            Self::Words(leaf, arrangement) => leaf.find(*arrangement, index, documents),
            Self::Any(parts) => parts
                .iter()
                .map(|part| part.find(index, documents))
                .reduce(|one, other| union(&one, &other))
                .unwrap_or_default(),
            Self::All(parts) => {
                let mut found: Option<Found> = None;
                for part in parts.iter().filter(|part| part.has_scores()) {
                    let next = part.find(index, documents);
                    found = Some(match found {
                        None => next,
                        Some(found) => intersection(&found, &next),
                    });
                }
                let mut found = found.unwrap_or_else(|| everything(documents));
                for part in parts.iter().filter(|part| !part.has_scores()) {
                    part.retain(&mut found, index, documents);
                }
                found
            }
            Self::Not(_) | Self::Lang(_) | Self::Source(_) | Self::Dates(..) => {
                let mut found = everything(documents);
                self.retain(&mut found, index, documents);
                found
            }
        }
    }

    /// Whether it says how well a document fits, not only whether.
    fn has_scores(&self) -> bool {
        matches!(self, Self::All(_) | Self::Any(_) | Self::Words(..))
    }

    /// Leaves the documents that it holds of.
    fn retain(&self, found: &mut Found, index: &Index, documents: &Documents) {
        let facts = |ix: u32| documents.facts(ix as usize);
        match self {
            Self::Not(part) => {
                let without = part.find(index, documents);
                found.retain(|(ix, _)| without.binary_search_by_key(ix, |(ix, _)| *ix).is_err());
            }
            Self::Lang(lang) => {
                found.retain(|(ix, _)| facts(*ix).lang == *lang);
            }
            Self::Source(name) => {
                found
                    .retain(|(ix, _)| facts(*ix).source.is_some_and(|source| name.accepts(source)));
            }
            Self::Dates(from, to) => found
                .retain(|(ix, _)| facts(*ix).date.is_some_and(|date| date.overlaps(*from, *to))),
            Self::All(_) | Self::Any(_) | Self::Words(..) => {}
        }
    }

    /// Calls `visit` with all words that are looked for.
    fn each_leaf<'p>(&'p self, visit: &mut impl FnMut(&'p Leaf, Arrangement)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_leaf(visit);
                }
            }
            Self::Words(leaf, arrangement) => visit(leaf, *arrangement),
            Self::Not(_) | Self::Lang(_) | Self::Source(_) | Self::Dates(..) => {}
        }
    }
}

impl Leaf {
    fn find(&self, arrangement: Arrangement, index: &Index, documents: &Documents) -> Found {
        let is_arabic = |ix: u32| documents.is_arabic(ix);
        let mut found = scores(index, &self.words, self.field, &is_arabic);
        if arrangement != Arrangement::Anyhow && self.words.len() > 1 {
            found.retain(|(ix, _)| {
                documents.get(*ix as usize).is_some_and(|document: &Document| {
                    let is_arabic = document.is_arabic();
                    let has =
                        |text| !self.matches(arrangement, &Laid::of(text, is_arabic)).is_empty();
                    has(&document.title.value) || self.field == Field::Any && has(&document.body)
                })
            });
        }
        found
    }

    fn matches(&self, arrangement: Arrangement, text: &Laid<'_>) -> Vec<Match> {
        match arrangement {
            Arrangement::Anyhow => text.words(&self.words, self.first),
            Arrangement::Consecutive => text.phrases(&self.words, self.first),
            Arrangement::Within(distance) => text.near(&self.words, distance, self.first),
        }
    }
}

impl SourceName {
    fn of(text: &Text) -> Option<Self> {
        let words: Vec<String> = tokens(&text.text).into_iter().map(|token| token.term).collect();
        let is_unfinished = text.is_unfinished;
        (!words.is_empty()).then_some(Self { words, is_unfinished })
    }

    /// Whether a source's name has all words, the last one perhaps unfinished.
    fn accepts(&self, source: &str) -> bool {
        let known: Vec<String> = tokens(source).into_iter().map(|token| token.term).collect();
        let has = |word: &String, is_last: bool| {
            known.contains(word)
                || is_last
                    && self.is_unfinished
                    && known.iter().any(|known| known.starts_with(word))
        };
        let last = self.words.len() - 1;
        // A name written as one, such as a site's address.
        fold(source, Level::Search).contains(&self.words.concat())
            || self.words.iter().enumerate().all(|(ix, word)| has(word, ix == last))
    }
}

fn everything(documents: &Documents) -> Found {
    (0..documents.len() as u32).map(|ix| (ix, 0)).collect()
}

/// What both have, the scores added.
fn intersection(one: &Found, other: &Found) -> Found {
    let score = |ix: u32| {
        let at = other.binary_search_by_key(&ix, |(ix, _)| *ix).ok()?;
        Some(other[at].1)
    };
    one.iter().filter_map(|(ix, own)| Some((*ix, own.saturating_add(score(*ix)?)))).collect()
}

/// What either has, the scores added.
fn union(one: &Found, other: &Found) -> Found {
    let mut both = Found::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    loop {
        let next = match (one.peek(), other.peek()) {
            (Some(a), Some(b)) if a.0 == b.0 => {
                let sum = (a.0, a.1.saturating_add(b.1));
                one.next();
                other.next();
                Some(sum)
            }
            (Some(a), Some(b)) if a.0 < b.0 => one.next().copied(),
            (Some(_), None) => one.next().copied(),
            (_, Some(_)) => other.next().copied(),
            (None, None) => None,
        };
        match next {
            Some(next) => both.push(next),
            None => return both,
        }
    }
}
