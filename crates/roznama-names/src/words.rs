//! A text as words with what the lists say of them.

mod classes;
mod glued;
mod readings;

use std::ops::Range;

use roznama_text::{Lang, Token, TokenKind};

use crate::class::{AR, Class};
use crate::hash::Hash;
use crate::lexicon::{forms, lists};
use classes::{is_preposition, read};
use glued::split;
use readings::Readings;

/// How many words a form may have.
pub(crate) const LONGEST: usize = 6;

/// The words of a text.
#[allow(clippy::struct_field_names, reason = "the words of the words")]
pub(crate) struct Words<'t> {
    words: Vec<Word<'t>>,
    /// Bits of the lists that count.
    pub lists: u8,
    /// Whether the text is one of sport, or has a word of sport.
    pub is_sport: bool,
    pub has_sport: bool,
}

/// A word, or a half of two that are written as one.
#[derive(Debug, Clone)]
pub(crate) struct Word<'t> {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Its search key.
    pub term: &'t str,
    /// What stands between it and the word before.
    pub gap: Gap,
    /// Whether it is of letters and no number or address.
    pub is_letters: bool,
    /// Of Latin letters, the first one a capital.
    pub is_capital: bool,
    /// The classes that the lists give it, a bit each.
    bits: u64,
    /// Letters of particles written together with it, which its class does not count.
    pub particles: u8,
}

/// What stands between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing that keeps them from being of one name.
    Space,
    /// A comma.
    Comma,
    /// The end of a line, or the beginning of the text.
    Line,
    /// A quotation mark.
    Quote,
    /// A colon.
    Colon,
    /// Something else.
    Other,
}

impl Gap {
    fn of(between: &str) -> Self {
        if joins(between) {
            Self::Space
        } else if between.contains('\n') {
            Self::Line
        } else if between.contains(['،', ',']) {
            Self::Comma
        } else if between.trim() == ":" {
            Self::Colon
        } else if between
            .trim()
            .chars()
            .all(|c| matches!(c, '"' | '«' | '»' | '“' | '”' | '\'' | '‘' | '’'))
        {
            Self::Quote
        } else {
            Self::Other
        }
    }
}

impl Word<'_> {
    /// Whether nothing but a space stands between it and the word before.
    pub fn follows(&self) -> bool {
        self.gap == Gap::Space
    }

    /// Whether the lists give it one of these classes.
    pub fn is(&self, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.bits & (bit(*class)) > 0)
    }

    /// Whether no list has it.
    pub fn is_unknown(&self) -> bool {
        self.bits & !bit(Class::Prefix) == 0
    }

    /// Gives it a class.
    pub fn mark(&mut self, class: Class) {
        self.bits |= bit(class);
    }

    /// Its letters without particles written together with it.
    pub fn stem(&self) -> &str {
        after_letters(self.term, self.particles)
    }
}

impl<'t> Words<'t> {
    /// Reads the tokens.
    pub fn of(text: &str, tokens: &'t [Token], lang: Lang) -> Self {
        let lists = lists(lang);
        let mut words: Vec<Word<'t>> = Vec::with_capacity(tokens.len());
        let mut end = 0;
        for token in tokens {
            let between = text.get(end..token.span.start).unwrap_or(".");
            let gap = if words.is_empty() { Gap::Line } else { Gap::of(between) };
            end = token.span.end;
            let is_letters = matches!(token.kind, TokenKind::Word | TokenKind::Hashtag);
            let first = text[token.span.start..].chars().next().unwrap_or(' ');
            let mut word = Word {
                span: token.span.clone(),
                term: &token.term,
                gap,
                is_letters,
                is_capital: first.is_ascii_uppercase(),
                bits: 0,
                particles: 0,
            };
            if is_letters {
                read(&mut word, token, lists);
                if lists == AR && is_preposition(&text[token.span.clone()]) {
                    word.bits = bit(Class::Function);
                }
            }
            match split(text, &word, lists) {
                Some(halves) => words.extend(halves),
                None => words.push(word),
            }
        }
        let sport = words.iter().filter(|word| word.is(&[Class::Sport])).count();
        let mut words = Self { words, lists, is_sport: sport >= SPORT, has_sport: sport > 0 };
        words.mark_longer();
        words
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// One of them.
    pub fn get(&self, at: usize) -> Option<&Word<'t>> {
        self.words.get(at)
    }

    /// Whether the word at a place follows another closely.
    pub fn follows(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(Word::follows)
    }

    /// Gives words the classes of titles and names that are written as several of them.
    fn mark_longer(&mut self) {
        for first in 0..self.words.len() {
            let Some(start) = self.get(first).filter(|word| word.is_letters) else { continue };
            if !start.is(&[Class::Prefix]) {
                continue;
            }
            let mut hash = Hash::EMPTY.with(start.stem());
            for last in first + 1..(first + LONGEST).min(self.words.len()) {
                if !self.words[last].follows() || !self.words[last].is_letters {
                    break;
                }
                hash = hash.with(self.words[last].term);
                let mut goes_on = false;
                for form in forms(hash).filter(|form| form.flags & self.lists > 0) {
                    if form.class == Class::Prefix {
                        goes_on = true;
                    } else if form.class >= Class::Given && bit(form.class) & TRAINED == 0 {
                        let is_name = matches!(form.class, Class::Given | Class::Surname);
                        let is_title = form.class == Class::Office;
                        let mut parts = self.words[first..=last].iter();
                        // أي من is not Ayman.
                        if is_name && parts.any(|word| word.is(&[Class::Function])) {
                            continue;
                        }
                        for word in &mut self.words[first..=last] {
                            // A name of several words is stronger than what each of them is alone.
                            if is_name {
                                word.bits &= bit(Class::Prefix);
                            }
                            // In "prime minister" (وزیر اعظم) no word is a name.
                            if is_title {
                                word.bits &= !NAMES;
                            }
                            word.mark(form.class);
                        }
                    }
                }
                if !goes_on {
                    break;
                }
            }
        }
    }

    /// Ways to read a word: what stands before its letters, and the letters. Arabic has particles and article written together with it.
    pub fn readings(&self, at: usize) -> Readings<'_> {
        Readings::of(self.words[at].term, self.lists)
    }
}

/// Whether what stands between two words lets them be of one name.
fn joins(between: &str) -> bool {
    // A hyphen between spaces is a dash.
    between.len() <= 8
        && !between.contains(" -")
        && !between.contains("- ")
        && between.chars().all(|c| {
            matches!(
                c,
                ' ' | '\u{A0}' | '\u{200B}'
                    ..='\u{200F}' | '-' | '\u{640}' | '\u{2010}' | '\u{2011}'
            )
        })
}

/// So many words of sport make a text one of sport.
const SPORT: usize = 2;

/// Bits of the classes that are trained.
const TRAINED: u64 = bit(Class::Ordinary) | bit(Class::NameLike) | bit(Class::Sure);

/// Bits of the classes of names.
const NAMES: u64 =
    bit(Class::Given) | bit(Class::WeakGiven) | bit(Class::Surname) | bit(Class::WeakSurname);

/// The bit of a class.
const fn bit(class: Class) -> u64 {
    1 << class as u64
}

/// The byte behind a number of letters of a span, without regard to marks, tatweel and joiners.
pub(crate) fn byte_after_letters(text: &str, span: &Range<usize>, letters: usize) -> usize {
    let is_letter = |c: char| !is_mark(c);
    let mut seen = 0;
    for (at, c) in text[span.clone()].char_indices() {
        if is_letter(c) {
            if seen == letters {
                return span.start + at;
            }
            seen += 1;
        }
    }
    span.end
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{610}'..='\u{61C}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
            | '\u{300}'..='\u{36F}'
    )
}

fn after_letters(term: &str, letters: u8) -> &str {
    term.char_indices().nth(usize::from(letters)).map_or("", |(at, _)| &term[at..])
}
