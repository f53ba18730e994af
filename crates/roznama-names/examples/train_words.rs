//! Makes `data/trained.tsv`: which words of news stand often in a name's place and which hardly ever.
//!
//! ```console
//! zstd -dc news.jsonl.zst | cargo run --profile native -p roznama-names --example train_words > crates/roznama-names/data/trained.tsv
//! ```
//!
//! A word stands in a name's place directly behind a given name of `data/given.tsv` (the second time also behind a
//! word that the first time found), or between a title of `data/titles.tsv` and a
//! family name of `data/surnames.tsv`. Words of those lists are not counted.

#![allow(clippy::disallowed_methods, reason = "an example reads its input")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

use roznama_text::{Level, Token, TokenKind, fold, tokens};

const LISTS: [&str; 4] = [
    include_str!("../data/given.tsv"),
    include_str!("../data/surnames.tsv"),
    include_str!("../data/titles.tsv"),
    include_str!("../data/function.tsv"),
];
const WEAK: [&str; 2] =
    [include_str!("../data/given-weak.tsv"), include_str!("../data/surnames-weak.tsv")];

/// Given names, family names, titles, and words that are never in a name.
type Lists = [BTreeSet<String>; 5];

/// Words a line of the result.
const LINE: usize = 40;

#[derive(Default)]
struct Count {
    all: u32,
    name: u32,
    /// Behind a given name that is an ordinary word too.
    weak: u32,
}

fn main() {
    let mut counts: BTreeMap<&'static str, BTreeMap<String, Count>> = BTreeMap::new();
    let mut lists: BTreeMap<&'static str, Lists> = BTreeMap::new();
    for lang in ["ar", "fa", "ur"] {
        let weak_given: BTreeSet<String> = words(WEAK[0], lang).collect();
        let weak_family: BTreeSet<String> = words(WEAK[1], lang).collect();
        let of = |list: &str, weak: &BTreeSet<String>| -> BTreeSet<String> {
            words(list, lang).filter(|word| !weak.contains(word)).collect()
        };
        let [given, family] = [of(LISTS[0], &weak_given), of(LISTS[1], &weak_family)];
        let [titles, function] = [words(LISTS[2], lang).collect(), words(LISTS[3], lang).collect()];
        let all = [given, family, titles, function, weak_given];
        lists.insert(lang, all);
        counts.insert(lang, BTreeMap::new());
    }
    let input: Vec<String> =
        std::io::stdin().lock().lines().map(|line| line.expect("lines of UTF-8")).collect();
    // The second time with the names that the first time found.
    for round in 0..2 {
        for counts in counts.values_mut() {
            counts.clear();
        }
        for line in &input {
            count(line, &lists, &mut counts);
        }
        if round == 0 {
            for (lang, counts) in &counts {
                let found: Vec<String> = counts
                    .iter()
                    .filter(|(word, count)| class(word, count, &lists[lang]) == Some(NAME))
                    .map(|(word, _)| word.clone())
                    .collect();
                lists.get_mut(lang).expect("the same languages")[0].extend(found);
            }
        }
    }
    print!("{HEAD}");
    for (lang, counts) in counts {
        let mut lists = lists[lang].clone();
        lists[0] = words(LISTS[0], lang).collect();
        let of = |wanted| {
            let counts = counts.iter();
            let found = counts.filter(|(word, count)| class(word, count, &lists) == Some(wanted));
            found.map(|(word, _)| word.as_str()).collect::<Vec<_>>()
        };
        let (ordinary, like) = (of(ORDINARY), of(NAME));
        for (class, words) in [(ORDINARY, ordinary), (NAME, like)] {
            for words in words.chunks(LINE) {
                println!("{lang}\t{class}\t{}", words.join(" "));
            }
        }
    }
}

/// A word's class, if it has one: common and hardly ever in a name's place, or often there.
fn class(word: &str, count: &Count, lists: &Lists) -> Option<&'static str> {
    let Count { all, name, weak } = *count;
    if lists.iter().any(|list| list.contains(word)) || word.chars().count() < 2 {
        None
    } else if all >= 12 && name * 100 < all && weak * 10 < all {
        Some(ORDINARY)
    } else if lists[3].contains("علی") && is_behind_particle(word) {
        None
    } else {
        ((name >= 5 && name * 4 >= all) || (weak >= 10 && weak * 2 >= all)).then_some(NAME)
    }
}

/// Whether an Arabic word is behind a conjunction or preposition, so that it begins no name.
fn is_behind_particle(word: &str) -> bool {
    ["لل", "و", "بال", "فال", "کال"].iter().any(|start| word.starts_with(start))
}

const ORDINARY: &str = "ordinary";
const NAME: &str = "name";

/// Counts the words of an article.
fn count(
    line: &str,
    lists: &BTreeMap<&'static str, Lists>,
    counts: &mut BTreeMap<&'static str, BTreeMap<String, Count>>,
) {
    let article: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
    let lang = article["lang"].as_str().unwrap_or_default();
    let (Some(counts), Some([given, family, titles, _, weak])) =
        (counts.get_mut(lang), lists.get(lang))
    else {
        return;
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
            // على is "on", though a search does not tell it from Ali.
            let is_on =
                |token: &Token| lang == "ar" && text[token.span.clone()].ends_with('\u{649}');
            tokens.get(at).is_some_and(|token| list.contains(&token.term) && !is_on(token))
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
            count.weak += u32::from(is(before, weak) && beside(before, at) && !is_name);
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
# ordinary: 12 times or more in the news, and in fewer than one of 100 cases in a name's place. name: in a quarter of all cases or more.
# Made by examples/train_words.rs from 127,626 news articles in Arabic, Persian and Urdu of 2003 to 2021, of which nothing else is
# kept. A word that stands here wrongly is best corrected in a list that is written by hand; those decide.
";
