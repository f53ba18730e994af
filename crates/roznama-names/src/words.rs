//! A text as words with what the lists say of them.

use std::ops::Range;

use roznama_text::{Lang, Token, TokenKind, name};

use crate::class::{AR, Class, EN, FA, UR};
use crate::hash::Hash;
use crate::lexicon::{Form, forms, lists};
use crate::{Kind, Name, Rule};

/// How many words a form may have.
pub(crate) const LONGEST: usize = 6;

/// The words of a text.
pub(crate) struct Words<'t> {
    words: Vec<Word<'t>>,
    /// Bits of the lists that count.
    pub lists: u8,
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
    bits: u32,
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
        self.bits & !(1 << Class::Prefix as u32) == 0
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
        let mut words = Self { words, lists };
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
                    } else if form.class >= Class::Given {
                        let is_name = matches!(form.class, Class::Given | Class::Surname);
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

/// Ways to read a word; see [`Words::readings`].
pub(crate) struct Readings<'w> {
    term: &'w str,
    step: u8,
    is_arabic: bool,
}

impl<'w> Readings<'w> {
    fn of(term: &'w str, lists: u8) -> Self {
        let has_particle = term.starts_with(['و', 'ف', 'ب', 'ل', 'ک', 'ا']);
        Self { term, step: 0, is_arabic: lists & AR > 0 && has_particle }
    }
}

/// A way to read a word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'w> {
    /// Letters that do not belong to the name.
    pub particles: u8,
    /// An article that is left out of the letters, though it belongs to the name.
    pub article: bool,
    /// An article that is written `لل`.
    pub begins: &'static str,
    /// What is looked up, behind `begins`.
    pub letters: &'w str,
}

impl Reading<'_> {
    /// The hash of it.
    pub fn hash(&self) -> Hash {
        Hash::EMPTY.with(self.begins).with(self.letters)
    }
}

impl<'w> Iterator for Readings<'w> {
    type Item = Reading<'w>;

    fn next(&mut self) -> Option<Reading<'w>> {
        let plain = |particles, letters| Reading { particles, article: false, begins: "", letters };
        loop {
            let step = self.step;
            self.step += 1;
            if step > 0 && !self.is_arabic {
                return None;
            }
            let term = self.term;
            // A word of three letters has no particle, one of four only before a name of three.
            let long = |letters: &&str| letters.len() >= 6;
            let found = match step {
                0 => Some(plain(0, term)),
                1 => without_article(term, 0),
                2 => without_one(term, &['و', 'ف'])
                    .filter(|rest| rest.len() >= 4)
                    .map(|rest| plain(1, rest)),
                3 => without_one(term, &['و', 'ف']).and_then(|rest| without_article(rest, 1)),
                4 => without_one(term, &['ب', 'ل', 'ک']).filter(long).map(|rest| plain(1, rest)),
                5 => without_one(term, &['ب', 'ک']).and_then(|rest| without_article(rest, 1)),
                6 => with_hidden_article(term, 0),
                7 => without_one(term, &['و', 'ف'])
                    .and_then(|rest| without_one(rest, &['ب', 'ل', 'ک']))
                    .filter(long)
                    .map(|rest| plain(2, rest)),
                8 => without_one(term, &['و', 'ف'])
                    .and_then(|rest| without_one(rest, &['ب', 'ک']))
                    .and_then(|rest| without_article(rest, 2)),
                9 => without_one(term, &['و', 'ف']).and_then(|rest| with_hidden_article(rest, 1)),
                10 => term.strip_prefix("لل").filter(long).map(|letters| Reading {
                    particles: 1,
                    article: true,
                    begins: "",
                    letters,
                }),
                _ => return None,
            };
            if found.is_some() {
                return found;
            }
        }
    }
}

fn without_one<'w>(term: &'w str, letters: &[char]) -> Option<&'w str> {
    term.strip_prefix(letters)
}

fn without_article(term: &str, particles: u8) -> Option<Reading<'_>> {
    let letters = term.strip_prefix("ال").filter(|letters| letters.len() >= 6)?;
    Some(Reading { particles, article: true, begins: "", letters })
}

/// `لل` is the particle and the article.
fn with_hidden_article(term: &str, particles: u8) -> Option<Reading<'_>> {
    let letters = term.strip_prefix("لل").filter(|letters| letters.len() >= 6)?;
    Some(Reading { particles: particles + 1, article: false, begins: "ال", letters })
}

/// Whether what stands between two words lets them be of one name.
fn joins(between: &str) -> bool {
    between.len() <= 8
        && between.chars().all(|c| {
            matches!(
                c,
                ' ' | '\u{A0}' | '\u{200B}'
                    ..='\u{200F}' | '-' | '\u{640}' | '\u{2010}' | '\u{2011}'
            )
        })
}

/// The bit of a class.
fn bit(class: Class) -> u32 {
    1 << class as u32
}

/// Gives a word the classes that the lists have for it.
fn read(word: &mut Word<'_>, token: &Token, lists: u8) {
    let is_latin = token.term.as_bytes().first().is_some_and(u8::is_ascii);
    let lists = if is_latin { EN } else { lists };
    let counts = |form: &Form| form.class >= Class::Given && form.flags & lists > 0;
    let mut is_listed = false;
    for reading in Readings::of(&token.term, lists) {
        let is_decided = word.bits > 0 || reading.article;
        let mut bits = 0;
        for form in forms(reading.hash()) {
            if form.class <= Class::Language || form.class == Class::Prefix {
                is_listed = true;
            } else if !is_decided && counts(&form) {
                bits |= bit(form.class);
            }
        }
        if bits > 0 {
            word.bits = bits;
            word.particles = reading.particles;
        }
    }
    if lists & AR > 0 && word.particles == 0 {
        read_conjunction(word, lists);
    }
    let is_decided = word.bits > 0;
    if is_listed {
        word.mark(Class::Prefix);
    }
    if is_decided {
        return;
    }
    // Names that another language's list has.
    let names = forms(Hash::EMPTY.with(&token.term)).filter(|form| {
        matches!(form.class, Class::Given | Class::WeakGiven)
            && form.flags & (AR | FA | UR) > 0
            && !is_latin
    });
    for form in names {
        word.mark(form.class);
    }
    // What stands before a joiner decides: رئیس in رئیسها.
    if let Some(part) = token.parts.first() {
        for form in forms(Hash::EMPTY.with(&part.term)).filter(counts) {
            word.mark(form.class);
        }
    }
}

/// A word that no list written by hand has is rather "and" and another word, if that is listed.
fn read_conjunction(word: &mut Word<'_>, lists: u8) {
    if word.bits & !(bit(Class::Ordinary) | bit(Class::NameLike)) > 0 {
        return;
    }
    let Some(rest) = word.term.strip_prefix('و').filter(|rest| rest.len() >= 6) else { return };
    let bits = forms(Hash::EMPTY.with(rest))
        .filter(|form| {
            form.class >= Class::Given && form.class != Class::Prefix && form.flags & lists > 0
        })
        .fold(0, |bits, form| bits | bit(form.class));
    if bits > 0 {
        word.bits = bits;
        word.particles = 1;
    }
}

/// `على` is "on" and not Ali, as long as both are written as Arabic does.
fn is_preposition(written: &str) -> bool {
    let without_marks = |c: &char| !is_mark(*c);
    let letters = written.trim_start_matches(['و', 'ف']).chars().filter(without_marks);
    letters.eq(['ع', 'ل', '\u{649}'])
}

/// Two words that are written as one: صدرایران, ڈاکٹرحسن, بشارالاسد.
fn split<'t>(text: &str, word: &Word<'t>, lists: u8) -> Option<[Word<'t>; 2]> {
    let trained = bit(Class::Ordinary) | bit(Class::NameLike) | bit(Class::Prefix);
    if word.bits & !trained > 0 || !word.is_letters || lists & (AR | UR | FA) == 0 {
        return None;
    }
    let letters = word.term.chars().count();
    if !(6..=24).contains(&letters) || word.term.is_ascii() {
        return None;
    }
    let is_listed = forms(Hash::EMPTY.with(word.term)).any(|form| form.class < Class::Given);
    if is_listed {
        return None;
    }
    let classes = |letters: &str| {
        forms(Hash::EMPTY.with(letters))
            .filter(|form| form.flags & lists > 0)
            .fold(0_u32, |bits, form| bits | bit(form.class))
    };
    let any = |bits: u32, of: &[Class]| of.iter().any(|class| bits & (bit(*class)) > 0);
    for (count, (at, _)) in word.term.char_indices().enumerate().skip(2) {
        let (before, behind) = word.term.split_at(at);
        if letters - count < 3 {
            return None;
        }
        let left = classes(before);
        let is_title = any(left, &[Class::Office, Class::Honorific]);
        let is_given = any(left, &[Class::Given]);
        // Urdu leaves out spaces behind letters that do not join the next: پرسری لنکا, کرطالبان.
        let is_glued = lists & UR > 0
            && any(left, &[Class::Function, Class::Ordinary, Class::Given])
            && before.ends_with(['ا', 'د', 'ڈ', 'ر', 'ڑ', 'ز', 'و'])
            && letters - count >= 4;
        let is_long = count >= 3;
        if !(is_long && (is_title || is_given)) && !is_glued {
            continue;
        }
        let right = classes(behind);
        let fits =
            (is_long && is_title && any(right, &[Class::Given, Class::Surname, Class::Place]))
                || (is_long && is_given && any(right, &[Class::Surname]))
                || (is_long
                    && is_given
                    && behind.starts_with("ال")
                    && any(right, &[Class::WeakSurname]))
                || (is_glued
                    && any(right, &[Class::Place, Class::Org, Class::Demonym, Class::Surname]));
        if fits {
            let middle = byte_after_letters(text, &word.span, count);
            let mut halves = [word.clone(), word.clone()];
            halves[0].span.end = middle;
            halves[0].term = before;
            halves[0].bits = left & !(bit(Class::Given) - 1) | bit(Class::Prefix);
            halves[1].span.start = middle;
            halves[1].term = behind;
            halves[1].gap = Gap::Space;
            halves[1].bits = right & !(bit(Class::Given) - 1) | bit(Class::Prefix);
            return Some(halves);
        }
    }
    None
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

/// A name in words.
#[derive(Debug, Clone)]
pub(crate) struct Match {
    /// Places of its words.
    pub words: Range<usize>,
    /// Letters of the first word that do not belong to it.
    pub skip: usize,
    pub kind: Kind,
    pub id: Option<&'static str>,
    pub rule: Rule,
}

/// The names found so far, and which words they have.
pub(crate) struct Found {
    matches: Vec<Match>,
    /// Of each word the number of its match, from 1.
    owners: Vec<u32>,
}

impl Found {
    pub fn new(words: usize) -> Self {
        Self { matches: Vec::new(), owners: vec![0; words] }
    }

    /// Adds a name; those that overlap it go.
    pub fn add(&mut self, found: Match) {
        for at in found.words.clone() {
            let owner = self.owners[at];
            if owner > 0 {
                let old = self.matches[owner as usize - 1].words.clone();
                self.owners[old].fill(0);
            }
        }
        self.matches.push(found);
        let number = self.matches.len() as u32;
        let words = self.matches[number as usize - 1].words.clone();
        self.owners[words].fill(number);
    }

    /// The name that has a word.
    pub fn at(&self, word: usize) -> Option<&Match> {
        let owner = *self.owners.get(word)?;
        self.matches.get((owner as usize).wrapping_sub(1))
    }

    /// All names in the order of the text.
    pub fn in_order(&self) -> impl Iterator<Item = &Match> {
        let mut last = 0;
        self.owners.iter().filter_map(move |owner| {
            let is_new = *owner != last && *owner > 0;
            last = *owner;
            is_new.then(|| &self.matches[*owner as usize - 1])
        })
    }

    /// As they are handed over.
    pub fn into_names(self, text: &str, words: &Words<'_>) -> Vec<Name> {
        self.in_order()
            .filter_map(|found| {
                let first = words.get(found.words.start)?;
                let last = words.get(found.words.end - 1)?;
                let start = byte_after_letters(text, &first.span, found.skip);
                // A hashtag's sign is none of the name's.
                let start = start + usize::from(text[start..].starts_with('#'));
                let span = start..last.span.end;
                let written = text.get(span.clone()).filter(|written| !written.is_empty())?;
                let key = name::key(written);
                Some(Name { span, kind: found.kind, id: found.id, key, rule: found.rule })
            })
            .collect()
    }
}
