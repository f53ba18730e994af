//! Passages that refer to an event which their article does not report: an anniversary's look back, the first leg in a report of the
//! second, an announced summit.
//!
//! A passage refers to an event when it names the event's day, which is neither the day of the article nor the one that it tells of
//! first, and is like the event's reports, as these are like each other. Where the event is like the article's own, as the rounds of
//! one election are, little more than the day is needed: "the first round, on the fourth".
//!
//! # Limits
//!
//! A passage that names no day refers to nothing. Events that someone wrote down are left as they are.

use std::collections::BTreeMap;
use std::ops::Range;

use super::feature::Feature;
use super::lexicon::Lexicon;
use super::model::{Model, Text};
use super::read::{Tongue, features, read_passage};
use super::signatures::{Signatures, is_thing};
use super::when::When;
use crate::spread::{Spread, map};
use crate::{DocIx, Document, Event, EventLink, Evidence, EvidencePlace, ParagraphKind, Role};

/// How alike a passage and an event's reports must be, in thousandths, after the crowd of their days is taken off: when it names the
/// very day; and when the event is like the article's own.
const LIKE: u32 = 170;
const SIBLING: u32 = 60;
/// Reports that a passage is compared with, and events.
const COMPARED: usize = 6;
const EVENTS: usize = 8;
/// How many things must be shared of which none is but a concept or a round number.
const THINGS: usize = 2;
/// The best event must share so many hundredths of what the next one does.
const CLEAR: u32 = 115;
/// A feature of more events than that leads to none.
const USUAL: usize = 400;
/// Bytes of a passage beyond which it is a sentence and the one behind it, not a paragraph.
const PARAGRAPH: usize = 320;
/// Bytes before and behind a date in which its sentences end.
const SENTENCE: usize = 700;
/// Passages of an article that are looked at.
const PASSAGES: usize = 12;
/// What is told of a mention.
const TOLD: usize = 3;

/// Documents of a piece, and events.
const PIECE: usize = 128;
const EVENTS_OF_A_PIECE: usize = 32;

/// Adds mentions to found events.
pub(super) fn add(
    model: &Model,
    documents: &[Document],
    lexicon: &Lexicon,
    events: &mut [Event],
    spread: &Spread<'_>,
) {
    let signatures = Signatures::of(model, events);
    let mut own: Vec<Option<u32>> = vec![None; documents.len()];
    for (number, event) in (0..).zip(&*events) {
        for link in &event.links {
            own[link.document.index()] = Some(number);
        }
    }
    let pieces: Vec<&[Document]> = documents.chunks(PIECE).collect();
    let mentions = map(spread, pieces.len(), |piece| {
        let numbered = ((piece * PIECE) as u32..).zip(pieces[piece]);
        let found = numbered.flat_map(|(number, document)| {
            mentions(model, document, number, own[number as usize], lexicon, &signatures)
        });
        found.collect::<Vec<_>>()
    });
    let mut found: BTreeMap<u32, Vec<Mention>> = BTreeMap::new();
    for (event, mention) in mentions.into_iter().flatten() {
        found.entry(event).or_default().push(mention);
    }
    let found: Vec<(u32, Vec<Mention>)> = found.into_iter().collect();
    let pieces: Vec<&[(u32, Vec<Mention>)]> = found.chunks(EVENTS_OF_A_PIECE).collect();
    let places = map(spread, pieces.len(), |piece| {
        let places = pieces[piece].iter().map(|(event, mentions)| {
            of_reports(&events[*event as usize], mentions, documents, model, lexicon)
        });
        places.collect::<Vec<_>>()
    });
    for ((event, mentions), places) in found.into_iter().zip(places.into_iter().flatten()) {
        for mention in mentions {
            link(&mut events[event as usize], mention, &places, model);
        }
    }
}

/// A passage with the days that it names.
struct Passage {
    span: Range<usize>,
    days: Vec<(i32, i32)>,
}

/// A passage that refers to an event.
struct Mention {
    document: u32,
    span: Range<usize>,
    /// What it shares, the weightiest first: the feature's number and where the passage has it.
    shared: Vec<(u32, Range<usize>)>,
}

/// The events that passages of a document refer to, each once.
fn mentions(
    model: &Model,
    document: &Document,
    number: u32,
    own: Option<u32>,
    lexicon: &Lexicon,
    signatures: &Signatures,
) -> Vec<(u32, Mention)> {
    let published = document.bounds();
    let told = When::of(document).told.first().copied();
    let tongue = Tongue::of(document);
    let mut best: BTreeMap<u32, (u32, Mention)> = BTreeMap::new();
    for Passage { span: passage, days: spans } in passages(document).into_iter().take(PASSAGES) {
        let read = read_passage(document, passage.clone(), &model.vocabulary);
        let mut shared: BTreeMap<u32, Range<usize>> = BTreeMap::new();
        let mut found: Vec<(Feature, usize)> = Vec::new();
        for (feature, items) in
            features(&read.items, &model.vocabulary, lexicon, document.lang.value)
        {
            found.push((feature, 0));
            let Some(known) = model.find(feature) else { continue };
            let places = &read.places[items];
            if let (Some(first), Some(last)) = (places.first(), places.last()) {
                shared.entry(known).or_insert(first.span.start..last.span.end);
            }
        }
        let mut scores: BTreeMap<u32, (u32, usize)> = BTreeMap::new();
        for feature in shared.keys() {
            let Some(events) = signatures.events.get(feature) else { continue };
            if events.len() > USUAL {
                continue;
            }
            let known = &model.features[*feature as usize];
            for event in events.iter().filter(|event| Some(**event) != own) {
                let (score, things) = scores.entry(*event).or_default();
                *score += known.weight;
                *things += usize::from(is_thing(known.feature.kind()));
            }
        }
        // The event may be over or still to come, but not of the day on which the article was written, nor of the day that it tells
        // of first: then it reports the event, though it was not found to.
        let needed = |event: u32, things: usize| -> Option<u32> {
            let (from, to) = signatures.days[event as usize]?;
            let holds = |(first, last): (i32, i32)| first <= to && last >= from;
            let is_now = match published {
                (Some(first), Some(last)) => holds((first.days(), last.days())),
                _ => false,
            };
            if is_now || told.is_some_and(holds) || !spans.iter().any(|span| holds(*span)) {
                return None;
            }
            let is_sibling = own.is_some_and(|own| {
                signatures.are_apart(Some(own), event) && signatures.are_siblings(model, own, event)
            });
            if is_sibling {
                (things > 0).then_some(SIBLING)
            } else {
                (things >= THINGS).then_some(LIKE)
            }
        };
        let mut candidates: Vec<(u32, u32, u32)> = scores
            .iter()
            .filter_map(|(event, (score, things))| Some((*score, *event, needed(*event, *things)?)))
            .collect();
        if candidates.is_empty() {
            continue;
        }
        candidates.sort_unstable_by_key(|&(score, event, _)| (std::cmp::Reverse(score), event));
        let text = model.passage(found, tongue);
        let mut ranked: Vec<(u32, u32)> = candidates
            .into_iter()
            .take(EVENTS)
            .map(|(_, event, needed)| {
                (likeness(model, &text, &signatures.texts[event as usize]), event, needed)
            })
            .filter(|(like, _, needed)| like >= needed)
            .map(|(like, event, _)| (like, event))
            .collect();
        ranked.sort_unstable_by_key(|&(like, event)| (std::cmp::Reverse(like), event));
        let Some(&(score, event)) = ranked.first() else { continue };
        if ranked.get(1).is_some_and(|(next, _)| next * CLEAR > score * 100) {
            continue;
        }
        let mut points: Vec<(u32, Range<usize>)> = shared
            .into_iter()
            .filter(|(feature, _)| signatures.has(Some(event), *feature))
            .collect();
        points.sort_by_key(|(feature, _)| {
            (std::cmp::Reverse(model.features[*feature as usize].weight), *feature)
        });
        points.truncate(TOLD);
        let mention = Mention { document: number, span: passage, shared: points };
        match best.get(&event) {
            Some((before, _)) if *before >= score => {}
            _ => {
                best.insert(event, (score, mention));
            }
        }
    }
    best.into_iter().map(|(event, (_, mention))| (event, mention)).collect()
}

/// How alike a passage and some reports of an event are on average, less for many articles of the same days.
fn likeness(model: &Model, passage: &Text, reports: &[usize]) -> u32 {
    let reports = &reports[..reports.len().min(COMPARED)];
    let sum: u32 = reports
        .iter()
        .map(|report| {
            let text = &model.texts[*report];
            let crowd = text.crowd.saturating_sub(4 * 16);
            model.alike(passage, text).saturating_sub(crowd * model.tuning.slope / 16)
        })
        .sum();
    sum / reports.len().max(1) as u32
}

/// Passages that name days other than those of the article itself, with these days.
fn passages(document: &Document) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    for mention in &document.mentions {
        if found.len() > PASSAGES {
            break;
        }
        let (Some(from), Some(to)) = mention.edtf.bounds() else { continue };
        let (from, to) = (from.days(), to.days());
        let is_now = match document.bounds() {
            (Some(first), Some(last)) => from <= last.days() && to >= first.days(),
            _ => false,
        };
        if to - from > 2 || is_now {
            continue;
        }
        let paragraph = document
            .paragraphs
            .iter()
            .find(|paragraph| paragraph.span.contains(&mention.span.start))
            .filter(|paragraph| paragraph.kind != ParagraphKind::Furniture);
        let Some(paragraph) = paragraph else { continue };
        let passage = passage(&document.body, &paragraph.span, &mention.span);
        match found.last_mut() {
            Some(last) if last.span == passage => last.days.push((from, to)),
            _ => found.push(Passage { span: passage, days: vec![(from, to)] }),
        }
    }
    found
}

/// A paragraph, or of a long one the sentence of a date and the one behind it.
fn passage(body: &str, paragraph: &Range<usize>, date: &Range<usize>) -> Range<usize> {
    if paragraph.len() <= PARAGRAPH {
        return paragraph.clone();
    }
    let ends = |text: &str| {
        let mut ends = Vec::new();
        let mut before = ' ';
        for (at, c) in text.char_indices() {
            if (c.is_whitespace() && matches!(before, '.' | '؟' | '!' | '۔' | '?')) || c == '\n' {
                ends.push(at);
            }
            before = c;
        }
        ends
    };
    // Never far from the date: a text of megabytes may be one sentence.
    let from = body.floor_char_boundary(paragraph.start.max(date.start.saturating_sub(SENTENCE)));
    let to = body.floor_char_boundary(paragraph.end.min(date.end + SENTENCE));
    let (from, to) = (from.min(date.start), to.max(date.end));
    let start = ends(&body[from..date.start]).last().map_or(0, |at| at + 1);
    let behind = ends(&body[date.end..to]);
    let end = behind.get(1).or(behind.first()).map_or(to, |at| date.end + at);
    from + start..end
}

/// Adds a mention to its event, with what it shares with the reports, of which is known where they have it.
fn link(event: &mut Event, mention: Mention, places: &BTreeMap<u32, EvidencePlace>, model: &Model) {
    let number = event.links.len() as u32;
    event.links.push(EventLink {
        role: Role::Mention,
        document: DocIx(mention.document),
        span: mention.span,
    });
    for (feature, span) in mention.shared {
        let known = &model.features[feature as usize];
        let here = EvidencePlace { link: number, in_title: false, span };
        let kind = super::evidence::kind(known.feature.kind());
        let Some(there) = places.get(&feature) else { continue };
        match event.evidence.iter_mut().find(|it| it.kind == kind && it.places.contains(there)) {
            Some(evidence) => evidence.places.push(here),
            None => event.evidence.push(Evidence {
                kind,
                weight: known.weight,
                places: vec![there.clone(), here],
            }),
        }
    }
}

/// By feature that mentions share, where the first report that has it has it.
fn of_reports(
    event: &Event,
    mentions: &[Mention],
    documents: &[Document],
    model: &Model,
    lexicon: &Lexicon,
) -> BTreeMap<u32, EvidencePlace> {
    let mut wanted: Vec<u32> =
        mentions.iter().flat_map(|mention| &mention.shared).map(|(feature, _)| *feature).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut places = BTreeMap::new();
    let reports = event.links.iter().zip(0..).filter(|(link, _)| link.role == Role::Report);
    for (link, number) in reports.take(REPORTS) {
        wanted.retain(|feature| !places.contains_key(feature));
        if wanted.is_empty() {
            break;
        }
        let features: Vec<Feature> =
            wanted.iter().map(|feature| model.features[*feature as usize].feature).collect();
        let document = &documents[link.document.index()];
        for (at, place) in super::evidence::find(model, document, number, &features, lexicon) {
            places.insert(wanted[at], place);
        }
    }
    places
}

/// Reports in which a shared thing is looked for.
const REPORTS: usize = 8;
