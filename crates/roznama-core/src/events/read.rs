//! The words, numbers and days of a document as far as they may tell which event it reports.
//!
//! Only the title and the first stretch of the text are read: news says first what happened, and a long text must not cost
//! more than a short one. Page furniture is passed over.

use std::ops::Range;

use roznama_names::{self as names, Name, names_of_tokens};
use roznama_text::{Lang, Token, TokenKind, name, tokens};

use super::feature::{Feature, Kind};
use super::hash::{Numbering, follow, hash};
use super::lexicon::Lexicon;
use super::numbers;
use super::packed::Packed;
use crate::{Document, ParagraphKind};

/// Words and numbers that are read of a text.
const MOST_TOKENS: usize = 320;
/// Bytes of a text in which they are looked for.
const MOST_BYTES: usize = 12_000;

/// Something in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Item {
    /// A word, by its number in the vocabulary.
    Word(u32),
    /// A number or a name.
    Feature(Feature),
    /// Here one line ends, or the title.
    Break,
}

/// A document's items, and where each stands.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub items: Vec<Item>,
    pub places: Vec<Place>,
    /// Whether names are looked for.
    with_names: bool,
}

/// Where an item stands in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Whether in its title, not in its body.
    pub in_title: bool,
    pub span: Range<usize>,
}

/// A language as far as words are told apart by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Tongue {
    Arabic,
    Persian,
    Urdu,
    Other,
}

/// How many there are.
pub(super) const TONGUES: usize = 4;

impl Tongue {
    pub(super) fn of(document: &Document) -> Self {
        match document.lang.value {
            Lang::AR => Self::Arabic,
            Lang::FA => Self::Persian,
            Lang::UR => Self::Urdu,
            _ => Self::Other,
        }
    }
}

/// All words of a corpus, each once for Arabic and once for the other languages.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbering: Numbering,
    pub words: Vec<Word>,
}

/// A word of the vocabulary.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// The hash of its search key, without an article.
    pub term: u64,
    /// The hash of its name key; letters in it.
    pub key: u64,
    pub letters: u8,
    /// The same word without a letter that Arabic may put before it.
    pub without_particle: Option<u32>,
    /// How many texts have it.
    pub texts: u32,
}

impl Vocabulary {
    /// The number of a word.
    fn number(&mut self, term: &str, is_arabic: bool) -> u32 {
        let own = follow(u64::from(is_arabic), hash(term.as_bytes()));
        let (number, is_new) = self.numbering.number(own);
        if is_new {
            let bare = if is_arabic { without_article(term) } else { term };
            let key = name::key(bare);
            self.words.push(Word {
                term: hash(bare.as_bytes()),
                key: hash(key.as_bytes()),
                letters: key.chars().count().min(255) as u8,
                without_particle: None,
                texts: 0,
            });
            if is_arabic && let Some(rest) = without_particle(term) {
                let rest = self.number(rest, false);
                self.words[number as usize].without_particle = Some(rest);
            }
        }
        number
    }

    /// The number of a word that has one.
    fn find(&self, term: &str, is_arabic: bool) -> Option<u32> {
        let own = follow(u64::from(is_arabic), hash(term.as_bytes()));
        self.numbering.find(own)
    }

    /// A word, without its particle where that is the more usual word.
    pub(super) fn word(&self, number: u32) -> &Word {
        let word = &self.words[number as usize];
        match word.without_particle.map(|rest| &self.words[rest as usize]) {
            Some(rest) if rest.texts >= word.texts => rest,
            _ => word,
        }
    }

    /// Takes over the words of another, and answers which numbers they have here.
    pub(super) fn absorb(&mut self, other: &Self) -> Vec<u32> {
        let numbers: Vec<u32> = (other.numbering.hashes().iter().zip(&other.words))
            .map(|(hash, word)| {
                let (number, is_new) = self.numbering.number(*hash);
                if is_new {
                    self.words.push(Word { without_particle: None, texts: 0, ..word.clone() });
                }
                number
            })
            .collect();
        for (number, word) in numbers.iter().zip(&other.words) {
            let rest = word.without_particle.map(|rest| numbers[rest as usize]);
            self.words[*number as usize].without_particle = rest;
        }
        numbers
    }

    /// Counts the words of a text.
    pub(super) fn count(&mut self, items: &Packed) {
        let mut words: Vec<u32> = items.words().collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            self.words[word as usize].texts += 1;
        }
    }
}

/// Reads a document whose words are new.
pub(super) fn read(document: &Document, vocabulary: &mut Vocabulary) -> Read {
    let is_arabic = Tongue::of(document) == Tongue::Arabic;
    read_with(document, true, |term| Some(vocabulary.number(term, is_arabic)))
}

/// Reads a document that was read before, with its names or without, which is faster.
pub(super) fn read_again(document: &Document, vocabulary: &Vocabulary, with_names: bool) -> Read {
    let is_arabic = Tongue::of(document) == Tongue::Arabic;
    read_with(document, with_names, |term| vocabulary.find(term, is_arabic))
}

/// Reads a passage of a document's body; words that no text begins with are as if the line ended there.
pub(super) fn read_passage(
    document: &Document,
    span: Range<usize>,
    vocabulary: &Vocabulary,
) -> Read {
    let is_arabic = Tongue::of(document) == Tongue::Arabic;
    let mut read = Read { with_names: true, ..Read::default() };
    let text = document.text(&span);
    let end = text.floor_char_boundary(MOST_BYTES.min(text.len()));
    let mut word = |term: &str| vocabulary.find(term, is_arabic);
    read.line(&text[..end], Some(span.start), document, &mut word);
    read
}

fn read_with(
    document: &Document,
    with_names: bool,
    mut word: impl FnMut(&str) -> Option<u32>,
) -> Read {
    let mut read = Read { with_names, ..Read::default() };
    let title = &document.title.value;
    read.line(title, None, document, &mut word);
    let mut left = MOST_BYTES;
    for paragraph in &document.paragraphs {
        let text = document.text(&paragraph.span);
        let is_title = paragraph.kind == ParagraphKind::Heading && text.trim() == title.trim();
        if is_title || paragraph.kind == ParagraphKind::Furniture {
            continue;
        }
        let end = text.floor_char_boundary(left.min(text.len()));
        read.line(&text[..end], Some(paragraph.span.start), document, &mut word);
        left -= end;
        if left == 0 || read.items.len() >= MOST_TOKENS {
            break;
        }
    }
    read.items.truncate(MOST_TOKENS);
    read.places.truncate(MOST_TOKENS);
    read
}

impl Read {
    /// Reads a line of the body that begins at `start`, or the title.
    fn line(
        &mut self,
        text: &str,
        start: Option<usize>,
        document: &Document,
        word: &mut impl FnMut(&str) -> Option<u32>,
    ) {
        let tokens = tokens(text);
        let names = if self.with_names {
            names_of_tokens(text, &tokens, document.lang.value)
        } else {
            Vec::new()
        };
        let mut at = 0;
        while at < tokens.len() && self.items.len() < MOST_TOKENS {
            let token = &tokens[at];
            let place = |last: &Token| {
                let start = start.unwrap_or(0);
                start + token.span.start..start + last.span.end
            };
            let in_title = start.is_none();
            let skipped = matches!(token.kind, TokenKind::Url | TokenKind::Email);
            if skipped || !in_title && is_date(document, &place(token)) {
                at += 1;
                continue;
            }
            if let Some(number) = numbers::number(&tokens[at..], document.lang.value) {
                let span = place(&tokens[at + number.tokens - 1]);
                for feature in numbers::features(number.thousandths) {
                    self.push(Item::Feature(feature), in_title, span.clone());
                }
                at += number.tokens;
                continue;
            }
            if token.kind != TokenKind::Number {
                let item = word(&token.term).map_or(Item::Break, Item::Word);
                self.push(item, in_title, place(token));
            }
            at += 1;
        }
        for name in &names {
            if let Some(feature) = name_feature(name) {
                let offset = start.unwrap_or(0);
                let span = offset + name.span.start..offset + name.span.end;
                self.push(Item::Feature(feature), start.is_none(), span);
            }
        }
        self.push(Item::Break, start.is_none(), 0..0);
    }

    fn push(&mut self, item: Item, in_title: bool, span: Range<usize>) {
        self.items.push(item);
        self.places.push(Place { in_title, span });
    }
}

/// The feature of a name that has an id, or is a person's.
fn name_feature(name: &Name) -> Option<Feature> {
    match (name.kind, name.id) {
        (names::Kind::Person, None) => {
            // A longer one is a feature as a word, by the same key; to count it twice would make too much of a famous name.
            let is_short = |last: &&str| (2..usize::from(LONG)).contains(&last.chars().count());
            let last = name.key.rsplit(' ').next().filter(is_short)?;
            Some(Feature::number(Kind::Name, hash(last.as_bytes())))
        }
        (names::Kind::Place | names::Kind::Other, Some(id)) if !id.starts_with("lang/") => {
            Some(Feature::number(Kind::Place, hash(id.as_bytes())))
        }
        (_, id) => Some(Feature::number(Kind::Name, hash(id?.as_bytes()))),
    }
}

/// Whether a date stands here.
fn is_date(document: &Document, span: &Range<usize>) -> bool {
    let mentions = &document.mentions;
    let next = mentions.partition_point(|mention| mention.span.end <= span.start);
    mentions.get(next).is_some_and(|mention| mention.span.start < span.end)
}

/// The features of a text, each with the items that it is made of.
pub(super) fn features<'a>(
    items: &'a [Item],
    vocabulary: &'a Vocabulary,
    lexicon: &'a Lexicon,
    lang: Lang,
) -> impl Iterator<Item = (Feature, Range<usize>)> + 'a {
    (0..items.len()).flat_map(move |at| {
        let mut found = [None; 3];
        match items[at] {
            Item::Break => {}
            Item::Feature(feature) => found[0] = Some((feature, 1)),
            Item::Word(number) => {
                let word = vocabulary.word(number);
                let next = match items.get(at + 1) {
                    Some(Item::Word(next)) => Some(vocabulary.word(*next)),
                    _ => None,
                };
                let third = match items.get(at + 2) {
                    Some(Item::Word(third)) if next.is_some() => Some(vocabulary.word(*third)),
                    _ => None,
                };
                let terms = [Some(word), next, third].map(|word| word.map(|word| word.term));
                if word.letters >= LONG {
                    found[0] = Some((Feature::number(Kind::Key, word.key), 1));
                } else if word.letters >= SHORT {
                    found[0] = Some((Feature::number(Kind::Word, word.term), 1));
                }
                if let Some(next) = next.filter(|next| next.letters + word.letters > LONG) {
                    found[1] = Some((Feature::number(Kind::Pair, follow(word.key, next.key)), 2));
                }
                let concept = lexicon.concept(terms, lang);
                found[2] =
                    concept.map(|(id, words)| (Feature::number(Kind::Concept, id.into()), words));
            }
        }
        found.into_iter().flatten().map(move |(feature, length)| (feature, at..at + length))
    })
}

/// A name key of so many letters says which word it is.
const LONG: u8 = 4;
/// A word of fewer consonants says nothing.
const SHORT: u8 = 2;

/// An Arabic word without its article and what may stand before that.
pub(super) fn without_article(term: &str) -> &str {
    let rest = term.strip_prefix(['و', 'ف']).filter(|rest| rest.starts_with("ال")).unwrap_or(term);
    let rest = rest.strip_prefix(['ب', 'ک']).filter(|rest| rest.starts_with("ال")).unwrap_or(rest);
    let bare = rest.strip_prefix("ال").or_else(|| term.strip_prefix("لل"));
    let bare = bare.or_else(|| term.strip_prefix("ولل"));
    bare.filter(|bare| bare.chars().count() >= 3).unwrap_or(term)
}

/// What follows a letter that Arabic writes together with the next word.
fn without_particle(term: &str) -> Option<&str> {
    let rest = term.strip_prefix(['و', 'ب', 'ل', 'ف', 'ک'])?;
    (rest.chars().count() >= 3 && without_article(term) == term).then_some(rest)
}
