//! Makes `data/trained.tsv`: which words of news stand often in a name's place and which hardly ever.
//!
//! ```console
//! zstd -dc news.jsonl.zst | cargo run --profile native -p roznama-names --example train_words > crates/roznama-names/data/trained.tsv
//! ```
//!
//! A word stands in a name's place directly behind a given name of `data/given.tsv`, or between a title of `data/titles.tsv` and a
//! family name of `data/surnames.tsv`. Words of those lists are not counted.

#![allow(clippy::disallowed_methods, reason = "an example reads its input")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use roznama_text::{Level, TokenKind, fold, tokens};

const LISTS: [&str; 4] = [
    include_str!("../data/given.tsv"),
    include_str!("../data/surnames.tsv"),
    include_str!("../data/titles.tsv"),
    include_str!("../data/function.tsv"),
];
const WEAK: [&str; 2] =
    [include_str!("../data/given-weak.tsv"), include_str!("../data/surnames-weak.tsv")];

/// Words a line of the result.
const LINE: usize = 40;

#[derive(Default)]
struct Count {
    all: u32,
    name: u32,
}

fn main() {
    let mut counts: BTreeMap<&'static str, BTreeMap<String, Count>> = BTreeMap::new();
    let mut lists: BTreeMap<&'static str, [BTreeSet<String>; 4]> = BTreeMap::new();
    for lang in ["ar", "fa", "ur"] {
        let weak: BTreeSet<String> = WEAK.iter().flat_map(|list| words(list, lang)).collect();
        let all = LISTS.map(|list| words(list, lang).filter(|word| !weak.contains(word)).collect());
        lists.insert(lang, all);
        counts.insert(lang, BTreeMap::new());
    }
    for line in std::io::stdin().lock().lines() {
        let article: serde_json::Value =
            serde_json::from_str(&line.expect("lines of UTF-8")).expect("a line is JSON");
        let lang = article["lang"].as_str().unwrap_or_default();
        let (Some(counts), Some([given, family, titles, _])) =
            (counts.get_mut(lang), lists.get(lang))
        else {
            continue;
        };
        for text in [&article["title"], &article["body"]] {
            let text = text.as_str().unwrap_or_default();
            let tokens = tokens(text);
            let beside = |one: usize, other: usize| {
                tokens.get(one).zip(tokens.get(other)).is_some_and(|(one, other)| {
                    matches!(&text[one.span.end..other.span.start], " " | "\u{A0}")
                })
            };
            let is = |at: usize, list: &BTreeSet<String>| {
                tokens.get(at).is_some_and(|token| list.contains(&token.term))
            };
            for (at, token) in tokens.iter().enumerate() {
                if token.kind != TokenKind::Word || token.term.is_ascii() {
                    continue;
                }
                let before = at.wrapping_sub(1);
                let is_name = (is(before, given) && beside(before, at))
                    || (is(before, titles)
                        && is(at + 1, family)
                        && beside(before, at)
                        && beside(at, at + 1));
                let count = match counts.get_mut(&token.term) {
                    Some(count) => count,
                    None => counts.entry(token.term.clone()).or_default(),
                };
                count.all += 1;
                count.name += u32::from(is_name);
            }
        }
    }
    print!("{HEAD}");
    for (lang, counts) in counts {
        let known = |word: &str| lists[lang].iter().any(|list| list.contains(word));
        let mut ordinary = Vec::new();
        let mut like = Vec::new();
        for (word, Count { all, name }) in &counts {
            let (all, name) = (*all, *name);
            if known(word) || word.chars().count() < 2 {
            } else if (all >= 12 && name * 20 < all) || (all >= 200 && name * 10 < all) {
                ordinary.push(word.as_str());
            } else if name >= 5 && name * 4 >= all {
                like.push(word.as_str());
            }
        }
        for (class, words) in [("ordinary", ordinary), ("name", like)] {
            for words in words.chunks(LINE) {
                println!("{lang}\t{class}\t{}", words.join(" "));
            }
        }
    }
}

/// The words of a list's rows for a language, folded.
fn words(list: &str, lang: &str) -> impl Iterator<Item = String> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some((line.split('\t').next()?, line.rsplit('\t').next()?)))
        .filter(move |(languages, _)| languages.split(',').any(|one| one == lang))
        .flat_map(|(_, words)| words.split(' '))
        .map(|word| fold(&word.replace('_', " "), Level::Search).into_owned())
}

const HEAD: &str = "\
# Words of news with what they are beside names: languages, class, words as they are folded for a search.
#
# ordinary: 12 times or more in the news, and in fewer than one of 20 cases in a name's place. name: in a quarter of all cases or more.
# Made by examples/train_words.rs from 127,626 news articles in Arabic, Persian and Urdu of 2003 to 2021, of which nothing else is
# kept. A word that stands here wrongly is best corrected in a list that is written by hand; those decide.
";
