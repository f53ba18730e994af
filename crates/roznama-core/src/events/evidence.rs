//! What the reports of an event share, and where each has it.

use std::collections::BTreeMap;

use super::feature::{Feature, Kind};
use super::lexicon::Lexicon;
use super::model::Model;
use super::read::{features, read_again};
use super::when::When;
use crate::{Document, EventLink, Evidence, EvidenceKind, EvidencePlace};

/// How many shared things are kept of an event, and how many more so that no report is without.
const KEPT: usize = 6;
const KEPT_AT_MOST: usize = 12;
/// How many of them each report has at least, if it shares as many.
const EACH: usize = 2;
/// In how many reports each is pointed at.
const PLACES: usize = 16;

/// What the texts of an event share; its links are the documents of these texts, in this order of numbers.
pub(super) fn evidence(
    model: &Model,
    texts: &[u32],
    links: &[EventLink],
    documents: &[Document],
    lexicon: &Lexicon,
) -> Vec<Evidence> {
    let link_of: BTreeMap<u32, u32> =
        links.iter().zip(0..).map(|(link, number)| (link.document.0, number)).collect();
    let mut found = copies(model, texts, &link_of);
    // By feature, the texts that have it: their places among the event's texts.
    let mut shared: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, text) in texts.iter().enumerate() {
        for (feature, _) in &model.texts[*text as usize].features {
            shared.entry(*feature).or_default().push(place);
        }
    }
    shared.retain(|_, places| places.len() > 1);
    let chosen = choose(model, &shared, texts.len());
    let wanted: Vec<Feature> =
        chosen.iter().map(|feature| model.features[*feature as usize].feature).collect();
    let mut places: Vec<Vec<EvidencePlace>> = vec![Vec::new(); wanted.len()];
    for text in texts {
        let document = model.texts[*text as usize].documents[0];
        let Some(&link) = link_of.get(&document) else { continue };
        for (at, place) in find(model, &documents[document as usize], link, &wanted, lexicon) {
            if places[at].len() < PLACES {
                places[at].push(place);
            }
        }
    }
    for ((feature, places), number) in wanted.iter().zip(places).zip(&chosen) {
        if places.len() > 1 {
            let weight = model.features[*number as usize].weight;
            found.push(Evidence { kind: kind(feature.kind()), weight, places });
        }
    }
    found
}

/// The features to tell of: those that weigh most in most texts, and those without which a text would have none.
fn choose(model: &Model, shared: &BTreeMap<u32, Vec<usize>>, texts: usize) -> Vec<u32> {
    let worth = |feature: u32, having: usize| {
        let known = &model.features[feature as usize];
        // Two words are told only when they say much more than each alone.
        let percent = if known.feature.kind() == Kind::Pair { 60 } else { 100 };
        u64::from(known.weight) * percent * having.min(8) as u64
    };
    let mut order: Vec<(u64, u32)> =
        shared.iter().map(|(&feature, having)| (worth(feature, having.len()), feature)).collect();
    order.sort_unstable_by_key(|&(worth, feature)| (std::cmp::Reverse(worth), feature));
    let mut had = vec![0; texts];
    let mut chosen = Vec::new();
    for (_, feature) in order {
        let having = &shared[&feature];
        let is_wanted = chosen.len() < KEPT || having.iter().any(|place| had[*place] < EACH);
        if is_wanted && chosen.len() < KEPT_AT_MOST {
            chosen.push(feature);
            for place in having {
                had[*place] += 1;
            }
        }
    }
    chosen
}

/// Documents with one text.
fn copies(model: &Model, texts: &[u32], link_of: &BTreeMap<u32, u32>) -> Vec<Evidence> {
    let groups = texts.iter().map(|text| &model.texts[*text as usize].documents);
    groups
        .filter(|group| group.len() > 1)
        .map(|group| {
            let links = group.iter().filter_map(|document| link_of.get(document));
            let places = links.map(|&link| EvidencePlace { link, in_title: false, span: 0..0 });
            Evidence { kind: EvidenceKind::SameText, weight: 0, places: places.collect() }
        })
        .collect()
}

/// The first place of each wanted feature in a document.
pub(super) fn find(
    model: &Model,
    document: &Document,
    link: u32,
    wanted: &[Feature],
    lexicon: &Lexicon,
) -> Vec<(usize, EvidencePlace)> {
    let is_name = |feature: &Feature| matches!(feature.kind(), Kind::Name | Kind::Place);
    let read = read_again(document, &model.vocabulary, wanted.iter().any(is_name));
    let mut first: BTreeMap<usize, EvidencePlace> = BTreeMap::new();
    for (feature, items) in features(&read.items, &model.vocabulary, lexicon, document.lang.value) {
        let Some(number) = wanted.iter().position(|it| *it == feature) else { continue };
        let places = &read.places[items];
        let (Some(from), Some(to)) = (places.first(), places.last()) else { continue };
        let span = from.span.start..to.span.end;
        first.entry(number).or_insert(EvidencePlace { link, in_title: from.in_title, span });
    }
    for (feature, span) in super::model::days(document, &When::of(document)) {
        if let Some(number) = wanted.iter().position(|it| *it == feature) {
            first.entry(number).or_insert(EvidencePlace { link, in_title: false, span });
        }
    }
    first.into_iter().collect()
}

pub(super) fn kind(kind: Kind) -> EvidenceKind {
    match kind {
        Kind::Name | Kind::Place => EvidenceKind::Name,
        Kind::Key | Kind::Word => EvidenceKind::Word,
        Kind::Pair => EvidenceKind::Phrase,
        Kind::Concept => EvidenceKind::Concept,
        Kind::Number => EvidenceKind::Number,
        Kind::Rounded => EvidenceKind::RoughNumber,
        Kind::Day => EvidenceKind::Day,
    }
}
