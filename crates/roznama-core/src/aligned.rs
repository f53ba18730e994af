//! Sentences of an event's articles in two languages that tell the same, with what shows it and the numbers in which they differ.
//!
//! Sentences correspond that share names, numbers and days: two at least, and half of all that both have. A name weighs more the
//! fewer documents have it.
//!
//! # Limits
//!
//! Nothing is translated: what two sentences tell in other words is not seen. Numbers are those in digits (35, ۳۵ ألف), not in words. Only the first sentences of the first articles of each
//! language are looked at.

use std::ops::Range;

use roznama_dates::Edtf;
use roznama_text::{Lang, tokens};

use crate::events::number;
use crate::order::sort_by_key;
use crate::{Corpus, DocIx, Document, Event, NameIx, Names, ParagraphKind, Role};

/// Two sentences that correspond.
#[derive(Debug, Clone, PartialEq)]
pub struct Aligned {
    /// The sentences.
    pub sides: [Side; 2],
    /// The names that both have.
    pub names: Vec<NameIx>,
    /// The numbers that both have, in thousandths.
    pub numbers: Vec<u64>,
    /// The days that both have.
    pub days: Vec<Edtf>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Of which document.
    pub document: DocIx,
    /// Bytes of its body.
    pub span: Range<usize>,
    /// What the other sentence has too: bytes of the body, in order, none overlapping another.
    pub shared: Vec<Range<usize>>,
    /// Numbers, where the other sentence has others instead: bytes of the body.
    pub differing: Vec<Range<usize>>,
}

/// Articles of each language that are looked at.
const ARTICLES: usize = 2;
/// Sentences of each.
const SENTENCES: usize = 40;
/// Pairs that are told of.
const PAIRS: usize = 6;
/// A whole number below this one says nothing.
const SMALLEST: u64 = 3000;
/// What two sentences share of what they have, in percent.
const SHARE: u32 = 50;

/// The sentences of an event's articles that correspond, those that share most first.
///
/// ```
/// use roznama_core::{Article, EventLinkRow, EventRow, Passage, Role, aligned, pack};
///
/// let link = |article: &str| EventLinkRow {
///     article: article.into(),
///     role: Role::Report,
///     passage: Passage::Whole,
/// };
/// let event = EventRow {
///     id: "E".into(),
///     titles: Default::default(),
///     edtf: "2016-12-24".parse()?,
///     places: vec![],
///     participants: vec![],
///     articles: vec![link("a"), link("b")],
///     note: None,
/// };
/// let articles = vec![
///     Article::new("a", "شام کے شہر حلب میں دھماکے سے 35 افراد ہلاک اور 120 زخمی ہو گئے۔"),
///     Article::new("b", "قتل 38 شخصا وأصيب 120 في انفجار بمدينة حلب في سوريا."),
/// ];
/// let corpus = pack::read(&pack::write(articles, vec![event]))?;
/// let found = aligned(&corpus, corpus.names().unwrap(), &corpus.events()[0]);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].numbers, [120_000]);
/// let differing = found[0].sides.each_ref().map(|side| {
///     corpus.get(side.document).text(&side.differing[0])
/// });
/// // Arabic stands before Urdu.
/// assert_eq!(differing, ["38", "35"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn aligned(corpus: &Corpus, names: &Names, event: &Event) -> Vec<Aligned> {
    let mut seen: Vec<DocIx> = Vec::new();
    let mut langs: Vec<(Lang, usize)> = Vec::new();
    let mut sentences: Vec<Sentence> = Vec::new();
    for link in &event.links {
        let lang = corpus.facts(link.document).lang;
        let is_new = !seen.contains(&link.document);
        let at = langs.iter().position(|(own, _)| *own == lang).unwrap_or_else(|| {
            langs.push((lang, 0));
            langs.len() - 1
        });
        if is_new && langs[at].1 < ARTICLES {
            langs[at].1 += 1;
            seen.push(link.document);
            let document = corpus.get(link.document);
            // A report tells of the event from its first word to the last.
            let span =
                if link.role == Role::Report { 0..document.body.len() } else { link.span.clone() };
            sentences.extend(read(names, link.document, document, &span));
        }
    }
    let weights = |thing: &Thing| match thing {
        Thing::Name(ix) => {
            (corpus.len() / names.get(*ix).documents.max(1)).max(1).ilog2().min(8) + 1
        }
        Thing::Number(_) | Thing::Day(_) => 4,
    };
    let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
    for (at, one) in sentences.iter().enumerate() {
        for (behind, other) in sentences.iter().enumerate().skip(at + 1) {
            if one.lang == other.lang {
                continue;
            }
            let shared: Vec<&Thing> = one.things().filter(|thing| other.has(thing)).collect();
            let weight: u32 = shared.iter().map(|thing| weights(thing)).sum();
            let all: u32 = one.things().chain(other.things()).map(weights).sum();
            if shared.len() >= 2 && weight * 200 >= all * SHARE {
                pairs.push((weight * weight * 200 / all.max(1), at, behind));
            }
        }
    }
    sort_by_key(&mut pairs, |(score, one, other)| {
        u128::from(u32::MAX - score) << 64 | (*one as u128) << 32 | *other as u128
    });
    let mut used: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (_, one, other) in pairs {
        // A sentence may stand beside one of each other language.
        let is_used = |at: usize, lang: Lang| {
            used.chunks(2).any(|pair| {
                pair.contains(&at) && pair.iter().any(|it| *it != at && sentences[*it].lang == lang)
            })
        };
        if found.len() < PAIRS
            && !is_used(one, sentences[other].lang)
            && !is_used(other, sentences[one].lang)
        {
            used.extend([one, other]);
            found.push(pair(&sentences[one], &sentences[other]));
        }
    }
    found
}

/// What a sentence can share.
#[derive(Debug, Clone, PartialEq)]
enum Thing {
    Name(NameIx),
    Number(u64),
    Day(Edtf),
}

/// A sentence with what it has.
struct Sentence {
    document: DocIx,
    lang: Lang,
    span: Range<usize>,
    /// Each thing at its first place.
    has: Vec<(Thing, Range<usize>)>,
}

impl Sentence {
    fn things(&self) -> impl Iterator<Item = &Thing> {
        self.has.iter().map(|(thing, _)| thing)
    }

    fn has(&self, thing: &Thing) -> bool {
        self.things().any(|own| own == thing)
    }
}

fn pair(one: &Sentence, other: &Sentence) -> Aligned {
    let differ = |one: &Sentence, other: &Sentence| -> Vec<Range<usize>> {
        let only = one.has.iter().filter(|(thing, _)| !other.has(thing));
        let numbers = only.filter(|(thing, _)| matches!(thing, Thing::Number(_)));
        numbers.map(|(_, span)| span.clone()).collect()
    };
    let (of_one, of_other) = (differ(one, other), differ(other, one));
    let do_differ = !of_one.is_empty() && !of_other.is_empty();
    let side = |own: &Sentence, other: &Sentence, differing: Vec<Range<usize>>| {
        let shared = own.has.iter().filter(|(thing, _)| other.has(thing));
        let mut shared: Vec<Range<usize>> = shared.map(|(_, span)| span.clone()).collect();
        sort_by_key(&mut shared, |span| span.start as u128);
        let mut end = 0;
        shared.retain(|span| {
            let is_free = span.start >= end;
            end = end.max(span.end);
            is_free
        });
        let differing = if do_differ { differing } else { Vec::new() };
        Side { document: own.document, span: own.span.clone(), shared, differing }
    };
    let mut aligned = Aligned {
        sides: [side(one, other, of_one), side(other, one, of_other)],
        names: Vec::new(),
        numbers: Vec::new(),
        days: Vec::new(),
    };
    for thing in one.things().filter(|thing| other.has(thing)) {
        match thing {
            Thing::Name(ix) => aligned.names.push(*ix),
            Thing::Number(number) => aligned.numbers.push(*number),
            Thing::Day(day) => aligned.days.push(day.clone()),
        }
    }
    aligned
}

/// The first sentences of a stretch of a document.
fn read(names: &Names, ix: DocIx, document: &Document, within: &Range<usize>) -> Vec<Sentence> {
    let places = names.in_text(ix, document);
    let lang = document.lang.value;
    let paragraphs = document.paragraphs.iter().filter(|it| it.kind != ParagraphKind::Furniture);
    let spans = paragraphs.flat_map(|paragraph| cut(&document.body, &paragraph.span));
    let spans = spans.filter(|span| span.start < within.end && within.start < span.end);
    spans
        .take(SENTENCES)
        .map(|span| {
            let is_in = |it: &Range<usize>| span.start <= it.start && it.end <= span.end;
            let mut has: Vec<(Thing, Range<usize>)> = Vec::new();
            let mut add = |thing: Thing, place: Range<usize>| {
                if !has.iter().any(|(own, _)| *own == thing) {
                    has.push((thing, place));
                }
            };
            for (place, name) in places.iter().filter(|(place, _)| is_in(place)) {
                add(Thing::Name(*name), place.clone());
            }
            let days = document.mentions.iter().filter(|mention| is_in(&mention.span));
            for mention in days.clone() {
                add(Thing::Day(mention.edtf.clone()), mention.span.clone());
            }
            let tokens = tokens(&document.body[span.clone()]);
            let mut at = 0;
            while at < tokens.len() {
                let Some((thousandths, count)) = number(&tokens[at..]) else {
                    at += 1;
                    continue;
                };
                let last = &tokens[at + count - 1];
                let place = span.start + tokens[at].span.start..span.start + last.span.end;
                // Those of dates are told as days.
                let is_date =
                    days.clone().any(|it| it.span.start < place.end && place.start < it.span.end);
                if thousandths >= SMALLEST && !is_date {
                    add(Thing::Number(thousandths), place);
                }
                at += count;
            }
            Sentence { document: ix, lang, span, has }
        })
        .collect()
}

/// The sentences of a stretch of text.
fn cut(text: &str, span: &Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = span.start;
    let mut before = ' ';
    for (at, c) in text[span.clone()].char_indices().map(|(at, c)| (span.start + at, c)) {
        let is_end =
            before == '۔' || (c.is_whitespace() && matches!(before, '.' | '؟' | '!' | '?'));
        if is_end || c == '\n' {
            sentences.push(start..at);
            start = at;
        }
        before = c;
    }
    sentences.push(start..span.end);
    let trimmed = sentences.into_iter().map(|it| {
        let own = &text[it.clone()];
        let from = it.start + (own.len() - own.trim_start().len());
        from..from + own.trim().len()
    });
    trimmed.filter(|it| !it.is_empty()).collect()
}
