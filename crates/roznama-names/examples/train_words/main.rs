//! Makes `data/trained.tsv`: which words of news stand often in a name's place and which hardly ever.
//!
//! ```console
//! zstd -dc news.jsonl.zst | cargo run --profile native -p roznama-names --example train_words > crates/roznama-names/data/trained.tsv
//! ```
//!
//! What a name's place is, `evidence.rs` tells; it is counted several times, each time with the names that the time before found. Words
//! of the lists that are written by hand are not classed.

#![allow(clippy::disallowed_methods, reason = "an example reads its input")]

mod contexts;
mod corpus;
mod evidence;
mod lists;

use std::collections::BTreeMap;
use std::io::BufRead;

use corpus::Corpus;
use evidence::{Counts, count};
use lists::Lists;

/// How often it is counted.
const ROUNDS: usize = 4;
/// Words a line of the result.
const LINE: usize = 40;

fn main() {
    let mut corpora: BTreeMap<&str, Corpus> =
        ["ar", "fa", "ur"].map(|lang| (lang, Corpus::default())).into();
    for line in std::io::stdin().lock().lines() {
        let article: serde_json::Value =
            serde_json::from_str(&line.expect("lines of UTF-8")).expect("a line is JSON");
        let Some(corpus) = article["lang"].as_str().and_then(|lang| corpora.get_mut(lang)) else {
            continue;
        };
        for text in [&article["title"], &article["body"]] {
            corpus.add(text.as_str().unwrap_or_default());
        }
    }
    print!("{HEAD}");
    for (lang, corpus) in corpora {
        let mut lists = Lists::of(lang, &corpus);
        let mut counts = Vec::new();
        for _ in 0..ROUNDS {
            counts = count(&corpus, &lists);
            for (word, counts) in counts.iter().enumerate() {
                lists.found[word] = !lists.listed[word] && counts.are_names();
                lists.sure[word] = lists.found[word] && counts.are_surely_names();
            }
        }
        let all: Vec<u32> = counts.iter().map(|counts| counts.all).collect();
        let scores = |known: &dyn Fn(usize) -> bool| {
            let known: Vec<bool> =
                (0..all.len()).map(|word| all[word] >= USUAL && known(word)).collect();
            contexts::scores(&corpus, &known, &all)
        };
        let is_person = |word: usize| lists.given[word] || lists.family[word];
        let persons = scores(&is_person);
        let places = scores(&|word| lists.places[word] && !is_person(word));
        let peoples = scores(&|word| lists.demonyms[word] && !is_person(word));
        let mut classes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (word, counts) in counts.iter().enumerate() {
            let others = places[word].max(peoples[word]);
            if let Some(class) = class(word, counts, [persons[word], others], &corpus, &lists) {
                classes.entry(class).or_default().push(word);
            }
        }
        for class in [ORDINARY, NAME, SURE] {
            let words = classes.entry(class).or_default();
            if class == SURE && std::env::args().any(|argument| argument == "--sure") {
                words.sort_by_key(|word| u32::MAX - all[*word]);
                for word in &*words {
                    eprintln!("{lang}\t{}\t{}", corpus.terms[*word], all[*word]);
                }
            }
            words.sort_by_key(|word| &corpus.terms[*word]);
            for words in words.chunks(LINE) {
                let words: Vec<&str> = words.iter().map(|it| corpus.terms[*it].as_str()).collect();
                println!("{lang}\t{class}\t{}", words.join(" "));
            }
        }
    }
}

const ORDINARY: &str = "ordinary";
const NAME: &str = "name";
const SURE: &str = "sure";

/// A word's class, if it has one. The scores tell how alike its places are to those of persons, and of places and peoples.
fn class(
    word: usize,
    counts: &Counts,
    [person, other]: [f32; 2],
    corpus: &Corpus,
    lists: &Lists,
) -> Option<&'static str> {
    let term = &corpus.terms[word];
    let letters = term.chars().count();
    if lists.listed[word] || letters < 2 || term.is_ascii() || term.contains(' ') {
        return None;
    }
    let places = counts.behind + counts.beside;
    // Names stand beside other words too, and the commoner a word is, the more often beside a name.
    let is_elsewhere = (places * 50 < counts.all || (person < 0.0 && places * 8 < counts.all))
        && counts.weak * 10 < counts.all;
    let is_like = person >= 0.5 && person > other;
    if is_elsewhere && !is_like && (counts.all >= 6 || (counts.all >= 3 && person < -0.5)) {
        return Some(ORDINARY);
    }
    // The gazetteer knows what places and peoples are called.
    if lists.places[word] || lists.demonyms[word] {
        return None;
    }
    if lists.is_arabic && is_behind_particle(word, counts.all, corpus) {
        return None;
    }
    let margin = person - other;
    let is_sure = letters >= 3
        && !counts.is_noun()
        && margin >= 0.3
        && ((person >= 0.85 && counts.all >= 5) || (person >= 0.6 && counts.are_names()));
    if is_sure {
        Some(SURE)
    } else if (is_like && counts.all >= 4 && !counts.is_noun()) || counts.are_names() {
        Some(NAME)
    } else {
        None
    }
}

/// A name that is known must stand so often for its places to tell something.
const USUAL: u32 = 3;

/// Whether an Arabic word is behind a conjunction or preposition, so that it begins no name.
fn is_behind_particle(word: usize, all: u32, corpus: &Corpus) -> bool {
    let term = &corpus.terms[word];
    let is_article = ["لل", "بال", "فال", "کال", "وال"].iter().any(|start| term.starts_with(start));
    let rest = term.strip_prefix(['و', 'ل', 'ب', 'ف', 'ک']).and_then(|rest| corpus.find(rest));
    is_article || rest.is_some_and(|rest| corpus.counts[rest] > all)
}

const HEAD: &str = "\
# Words of news with what they are beside names: languages, class, words as they are folded for a search.
#
# ordinary: often in the news, and hardly ever in a name's place. name: in a quarter of all cases or more, or in places like those of
# known names. sure: in places much like those of known names and less like those of places and peoples.
# Made by examples/train_words from 127,626 news articles in Arabic, Persian and Urdu of 2003 to 2021, of which nothing else is
# kept. A word that stands here wrongly is best corrected in a list that is written by hand; those decide.
";
