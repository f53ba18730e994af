//! Questions asked of shards have the answers of the whole, and shards that are not what they should be are told by name.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::Folder;
use crate::pack::{Manifest, PackError, Shard, read};
use crate::spread::one_by_one;
use crate::{
    Article, Built, Corpus, Event, Filter, KwicOrder, Partial, Query, Results, Sourced, build,
    merge, timeline,
};

fn folder(built: &Built) -> Folder {
    built.shards(&one_by_one, &<[u8]>::to_vec, &hash)
}

/// Not a good one, but of all bytes.
fn hash(bytes: &[u8]) -> [u8; 16] {
    let sum = bytes.iter().fold(7u64, |sum, byte| sum.wrapping_mul(31) ^ u64::from(*byte));
    let mut hash = [0; 16];
    hash[..8].copy_from_slice(&sum.to_le_bytes());
    hash
}

fn bytes(folder: &Folder, manifest: &Manifest, shard: Shard) -> Vec<u8> {
    let place = manifest.place(shard).unwrap();
    assert_eq!(folder.files[place.file].0, manifest.files()[place.file].name);
    folder.files[place.file].1[place.bytes].to_vec()
}

fn open(folder: &Folder) -> Partial {
    let manifest = Manifest::read(&folder.manifest).unwrap();
    let first: Vec<Vec<u8>> =
        manifest.resident().into_iter().map(|shard| bytes(folder, &manifest, shard)).collect();
    manifest.open(&first).unwrap()
}

/// A corpus of which it is known where everything is.
fn open_with_heads(folder: &Folder) -> Partial {
    let partial = open(folder);
    while let Err(wanting) = partial.all() {
        let is_head = |shard: &Shard| partial.manifest().shard_name(*shard).contains("heads");
        let heads: Vec<Shard> = wanting.shards().filter(is_head).collect();
        if heads.is_empty() {
            break;
        }
        for shard in heads {
            partial.supply(shard, &bytes(folder, partial.manifest(), shard)).unwrap();
        }
    }
    partial
}

/// The answer, once all that is wanted has come, and how many shards that were.
fn ask<T>(folder: &Folder, partial: &Partial, question: impl Fn(&Corpus) -> T) -> (T, usize) {
    let mut seen: BTreeSet<Shard> = BTreeSet::new();
    loop {
        match partial.ask(&question) {
            Ok(answer) => return (answer, seen.len()),
            Err(wanting) => {
                for shard in wanting.shards() {
                    assert!(seen.insert(shard), "{shard:?} is wanted twice");
                    let bytes = bytes(folder, partial.manifest(), shard);
                    partial.supply(shard, &bytes).unwrap();
                }
            }
        }
    }
}

/// All that a reader may ask with a text.
#[derive(Debug, PartialEq)]
struct Answers {
    results: Results,
    matching: Vec<crate::DocIx>,
    facets: crate::Facets,
    histogram: crate::Histogram,
    rows: Vec<crate::KwicRow>,
    meant: Option<String>,
    entries: Vec<timeline::Entry>,
    shown: Vec<(String, String)>,
    by_id: Option<crate::DocIx>,
    events: Vec<Event>,
}

fn answers(corpus: &Corpus, text: &str, filter: &Filter) -> Answers {
    let query = Query { text: text.to_owned(), filter: filter.clone(), limit: 3 };
    let results = corpus.search(&query);
    let shown = |ix| (corpus.get(ix).title.value.clone(), corpus.get(ix).body.clone());
    let shown = results.hits.iter().map(|hit| shown(hit.document)).collect();
    let id = results.hits.first().map(|hit| corpus.get(hit.document).id.clone());
    let by_id = id.as_deref().and_then(|id| corpus.document(id)).map(|(ix, _)| ix);
    Answers {
        matching: corpus.matching(&query),
        facets: corpus.facets(&query),
        histogram: corpus.histogram(&query),
        rows: corpus.concordance(&query, 5, KwicOrder::Left),
        meant: (results.total == 0).then(|| corpus.did_you_mean(&query)).flatten(),
        entries: timeline::entries(corpus, &query),
        events: results
            .hits
            .iter()
            .flat_map(|hit| corpus.events_of(hit.document))
            .map(|(_, event)| event.clone())
            .collect(),
        shown,
        by_id,
        results,
    }
}

fn bodies() -> Vec<String> {
    let words = [
        "روس",
        "شام",
        "حلب",
        "دانش آموزان",
        "دانش\u{200C}آموزان",
        "وزیر خارجہ",
        "الوزير",
        "2015",
        "کتاب",
    ];
    (0..40)
        .map(|ix| {
            let word = |n: usize| words[(ix * 7 + n * (ix % 5 + 1)) % words.len()];
            format!("{} {} اور {}۔ {}", word(0), word(1), word(2), word(3))
        })
        .collect()
}

fn articles(bodies: &[String]) -> Vec<Article> {
    let article = |(ix, body): (usize, &String)| Article {
        date: (ix % 3 > 0)
            .then(|| format!("2016-0{}", ix % 9 + 1).parse().ok())
            .flatten()
            .map(Sourced::stated),
        source: (ix % 4 > 0).then(|| Sourced::stated(format!("S{}", ix % 4))),
        ..Article::new(format!("{ix:03}"), body.as_str())
    };
    bodies.iter().enumerate().map(article).collect()
}

#[test]
fn a_question_needs_few_shards() {
    let built = build(articles(&bodies()), vec![]);
    let folder = folder(&built);
    let whole = read(&built.pack()).unwrap();
    let all = Manifest::read(&folder.manifest).unwrap();
    let resident = all.resident().len();
    for (text, most) in [("حلب ", 12), ("\"وزیر خارجہ\"", 60), ("", 9), ("کت", 30)] {
        let partial = open(&folder);
        let question = |corpus: &Corpus| corpus.find(text).results(&Filter::default(), 3);
        let (found, needed) = ask(&folder, &partial, question);
        assert_eq!(found, question(&whole), "{text}");
        assert!(
            needed <= most && needed + resident < all.len(),
            "{text}: {needed} of {}",
            all.len()
        );
    }
}

#[test]
fn what_the_columns_know_needs_no_shard() {
    let folder = folder(&build(articles(&bodies()), vec![]));
    let partial = open(&folder);
    assert_eq!(partial.ask(|corpus| corpus.langs().len()).unwrap(), 2);
    assert_eq!(partial.ask(Corpus::len).unwrap(), 40);
    assert_eq!(partial.ask(|corpus| corpus.histogram(&Query::default()).undated).unwrap(), 14);
    let wanting = partial.ask(|corpus| corpus.get(crate::DocIx(0)).id.clone()).unwrap_err();
    assert_eq!(wanting.shards().count(), 1);
}

#[test]
fn what_was_given_up_is_missed_and_the_rest_answers() {
    let built = build(articles(&bodies()), vec![]);
    let folder = folder(&built);
    let partial = open_with_heads(&folder);
    let question =
        |corpus: &Corpus| corpus.matching(&Query { text: "حلب ".into(), ..Query::default() });
    let (all, _) = ask(&folder, &partial, question);
    let titles = |corpus: &Corpus| {
        all.iter().map(|ix| corpus.get(*ix).title.value.clone()).collect::<Vec<_>>()
    };
    let wanting = partial.ask(titles).unwrap_err();
    let (lost, others) = {
        let mut shards = wanting.shards();
        (shards.next().unwrap(), shards.collect::<Vec<_>>())
    };
    for shard in others {
        partial.supply(shard, &bytes(&folder, partial.manifest(), shard)).unwrap();
    }
    partial.give_up(lost);
    let (found, missed) = partial.ask_partly(titles).unwrap();
    assert_eq!(missed, [lost]);
    assert!(found.iter().any(String::is_empty) && found.iter().any(|title| !title.is_empty()));
    // Tried again, it comes.
    partial.try_again();
    assert_eq!(ask(&folder, &partial, titles).1, 1);
    let (found, missed) = partial.ask_partly(titles).unwrap();
    assert!(missed.is_empty() && found.iter().all(|title| !title.is_empty()));
}

#[test]
fn all_shards_are_the_whole() {
    let built = build(articles(&bodies()), vec![]);
    let folder = folder(&built);
    let partial = open(&folder);
    let mut count = partial.manifest().resident().len();
    while let Err(wanting) = partial.all() {
        for shard in wanting.shards() {
            count += 1;
            partial.supply(shard, &bytes(&folder, partial.manifest(), shard)).unwrap();
        }
    }
    assert_eq!(count, partial.manifest().len());
    let whole = partial.into_whole().unwrap();
    assert_eq!(whole.documents(), built.documents);
    assert_eq!(merge(vec![whole]).unwrap().pack(), built.pack());

    open(&folder).into_whole().unwrap_err();
}

#[test]
fn an_empty_corpus_has_a_folder() {
    let built = build(vec![], vec![]);
    let partial = open(&folder(&built));
    assert_eq!(partial.ask(|corpus| corpus.search(&Query::default()).total).unwrap(), 0);
}

#[test]
fn a_damaged_shard_is_an_error_of_its_name_and_the_rest_answers() {
    let built = build(articles(&bodies()), vec![]);
    let folder = folder(&built);
    let with_heads = open_with_heads(&folder);
    let manifest = with_heads.manifest();
    for shard in (0..manifest.len() as u32).map(Shard) {
        let name = manifest.shard_name(shard);
        let sound = bytes(&folder, manifest, shard);
        let partial = open_with_heads(&folder);
        for at in 0..sound.len() {
            let mut damaged = sound.clone();
            damaged[at] ^= 0x41;
            let error = partial.supply(shard, &damaged).expect_err("damage must be found");
            assert_eq!(error.section(), name);
            assert!(partial.supply(shard, &sound[..at]).is_err());
        }
        // Not taken over in part: the sound bytes still are.
        partial.supply(shard, &sound).unwrap();
    }
}

#[test]
fn a_shard_in_the_place_of_another_is_found_out() {
    let folder = folder(&build(articles(&bodies()), vec![]));
    let partial = open_with_heads(&folder);
    let manifest = partial.manifest();
    let places = 0..manifest.len() as u32;
    for (shard, other) in places.clone().zip(places.skip(1)) {
        let bytes = bytes(&folder, manifest, Shard(other));
        let error = partial.supply(Shard(shard), &bytes).unwrap_err();
        assert_eq!(error.section(), manifest.shard_name(Shard(shard)));
    }
}

#[test]
fn a_damaged_manifest_is_an_error() {
    let folder = folder(&build(articles(&bodies()), vec![]));
    for at in 0..folder.manifest.len() {
        let mut damaged = folder.manifest.clone();
        damaged[at] ^= 0x11;
        Manifest::read(&damaged).expect_err("damage must be found");
        Manifest::read(&folder.manifest[..at]).expect_err("a short one must be found out");
    }
    let version = |version: u32| {
        let mut other = folder.manifest.clone();
        other[8..12].copy_from_slice(&version.to_le_bytes());
        Manifest::read(&other).unwrap_err()
    };
    assert!(matches!(version(5), PackError::Version { found: 5, .. }));
    let pack = build(vec![], vec![]).pack();
    assert!(matches!(Manifest::read(&pack), Err(PackError::NotAPack { .. })));
    assert!(matches!(read(&folder.manifest), Err(PackError::NotAPack { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn shards_answer_as_the_whole_does(
        bodies in prop::collection::vec("[ابتیکہ \u{200C}\n]{0,40}|[a-c0-9 .]{0,30}", 0..12),
        texts in prop::collection::vec("[ابتیکہ\"~ -]{0,8}|[a-c ]{1,4}|(title:)?[ابت]{1,3} (OR )?[ابت]{1,2}", 1..4),
        from in prop::option::of(prop::sample::select(vec!["2016-03-01", "2016-08-01"])),
    ) {
        let built = build(articles(&bodies), vec![]);
        let folder = folder(&built);
        let whole = read(&built.pack()).unwrap();
        let filter = Filter { from: from.and_then(|from| from.parse().ok()), ..Filter::default() };
        let partial = open(&folder);
        for text in &texts {
            let (found, _) = ask(&folder, &partial, |corpus| answers(corpus, text, &filter));
            prop_assert_eq!(found, answers(&whole, text, &filter), "{:?}", text);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Manifest::read(&bytes).is_err());
        let mut sealed = super::begin(super::MANIFEST_MAGIC, bytes.len() as u32);
        sealed.extend(&bytes);
        super::seal(&mut sealed);
        if let Ok(manifest) = Manifest::read(&sealed) {
            let _ = manifest.open(&[&bytes, &bytes, &bytes, &bytes]);
        }
        let partial = open_with_heads(&folder(&build(articles(&bodies()[..3]), vec![])));
        for shard in (0..partial.manifest().len() as u32).map(Shard) {
            let mut sound = bytes.clone();
            let name = partial.manifest().shard_name(shard);
            sound.extend(crc32fast::hash(&[&bytes, name.as_bytes()].concat()).to_le_bytes());
            let _ = partial.supply(shard, &sound);
        }
        let _ = partial.ask(|corpus| answers(corpus, "حلب", &Filter::default()).results);
    }
}
