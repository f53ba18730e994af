//! Trains the table of language identification and tells how well it does.
//!
//! ```text
//! zstd -dc --long=27 lid.tsv.zst > lid.tsv      # language, sentence, source
//! cargo run --profile native -p roznama-text --example train_languages -- lid.tsv [MORE.tsv…] > languages.tsv
//! ```
//!
//! Multinomial logistic regression by stochastic gradient descent over `lang_id::features`, with the same scaling by the root of
//! their number. One sentence in five (by a hash of its text) is held out. Training sees each sentence whole and in pieces of
//! two to six words, as written and, since news so often is, in letters of another keyboard. Two rounds: with all features, then
//! with those that mattered.

#![allow(clippy::disallowed_methods, reason = "a program that reads the files it is given")]

use std::collections::{BTreeMap, BTreeSet};

use roznama_text::lang_id::{LANGUAGES, features};
use roznama_text::{Level, fold};

const CLASSES: usize = LANGUAGES.len();
const KEPT: usize = 1600;
const EPOCHS: usize = 20;
/// The largest weight in the table: enough steps for what it must tell apart.
const LARGEST: f32 = 40.0;
const DECAY: f32 = 2e-6;
/// How much a sentence of none of the languages counts: little, since their readers know what they read.
const OTHER: f32 = 0.12;

struct Example {
    class: usize,
    features: Vec<(u32, f32)>,
}

fn main() {
    let mut training = Vec::new();
    let mut held_out = Vec::new();
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        for line in text.lines() {
            let mut columns = line.split('\t');
            let (Some(language), Some(sentence)) = (columns.next(), columns.next()) else {
                continue;
            };
            let class = LANGUAGES
                .iter()
                .position(|known| known.as_str() == language)
                .unwrap_or(CLASSES - 1);
            if hash(sentence).is_multiple_of(5) {
                held_out.push((class, sentence.to_owned()));
            } else {
                training.push((class, sentence.to_owned()));
            }
        }
    }
    let examples: Vec<Example> =
        training.iter().flat_map(|(class, sentence)| variants(*class, sentence)).collect();
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for example in &examples {
        for (feature, _) in &example.features {
            *seen.entry(*feature).or_default() += 1;
        }
    }
    let all: BTreeSet<u32> =
        seen.iter().filter(|(_, count)| **count >= 20).map(|(feature, _)| *feature).collect();
    let first = train(&examples, &all);
    let mut by_use: Vec<(f32, u32)> = first
        .iter()
        .map(|(feature, weights)| {
            let mean = weights.iter().sum::<f32>() / CLASSES as f32;
            let spread: f32 = weights.iter().map(|weight| (weight - mean) * (weight - mean)).sum();
            (spread * seen[feature] as f32, *feature)
        })
        .collect();
    by_use.sort_by(|a, b| b.0.total_cmp(&a.0));
    let kept: BTreeSet<u32> = by_use.iter().take(KEPT).map(|(_, feature)| *feature).collect();
    let model = train(&examples, &kept);
    write(&model, training.len());
    eprintln!(
        "{} sentences, {} examples, {} of {} features kept",
        training.len(),
        examples.len(),
        kept.len(),
        all.len()
    );
    report(
        "held out, whole",
        &model,
        held_out.iter().map(|(class, sentence)| (*class, sentence.clone())),
    );
    report(
        "held out, first six words",
        &model,
        held_out.iter().map(|(class, sentence)| (*class, words(sentence, 0, 6))),
    );
}

/// A sentence as it is learnt from: whole, in pieces, and as other keyboards write it.
fn variants(class: usize, sentence: &str) -> Vec<Example> {
    let count = sentence.split_whitespace().count();
    let seed = hash(sentence) as usize;
    let mut texts = vec![sentence.to_owned()];
    for piece in 0..2 {
        let length = 2 + (seed >> (8 * piece)) % 5;
        let from = (seed >> (16 + 8 * piece)) % count.saturating_sub(length).max(1);
        texts.push(words(sentence, from, length));
    }
    if (1..=2).contains(&class) {
        let other: Vec<String> =
            texts.iter().map(|text| text.replace('ی', "ي").replace('ک', "ك")).collect();
        if seed & 1 == 0 {
            texts.extend(other);
        }
    }
    let examples = texts.iter().map(|text| Example { class, features: vector(text) });
    examples.filter(|example| !example.features.is_empty()).collect()
}

fn words(sentence: &str, from: usize, length: usize) -> String {
    sentence.split_whitespace().skip(from).take(length).collect::<Vec<_>>().join(" ")
}

/// Counts over the root of how many there are.
fn vector(text: &str) -> Vec<(u32, f32)> {
    let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
    let mut total = 0.0_f32;
    features(&fold(text, Level::Repair), |feature| {
        *counts.entry(feature).or_default() += 1.0;
        total += 1.0;
    });
    counts.into_iter().map(|(feature, count)| (feature, count / total.sqrt())).collect()
}

type Model = BTreeMap<u32, [f32; CLASSES]>;

fn train(examples: &[Example], features: &BTreeSet<u32>) -> Model {
    let index: Vec<u32> = features.iter().copied().collect();
    let known: Vec<(usize, Vec<(usize, f32)>)> = examples
        .iter()
        .map(|example| {
            let pairs = example.features.iter();
            (
                example.class,
                pairs.filter_map(|(f, x)| Some((index.binary_search(f).ok()?, *x))).collect(),
            )
        })
        .collect();
    // Rare languages count more, or they would never be named.
    let mut sizes = [0_f32; CLASSES];
    for (class, _) in &known {
        sizes[*class] += 1.0;
    }
    let mean = sizes.iter().sum::<f32>() / CLASSES as f32;
    let mut importance = sizes.map(|size| (mean / size.max(1.0)).sqrt().min(4.0));
    importance[CLASSES - 1] = OTHER;
    let mut weights = vec![[0_f32; CLASSES]; index.len()];
    let mut order: Vec<usize> = (0..known.len()).collect();
    for epoch in 0..EPOCHS {
        let rate = 0.5 / (1.0 + epoch as f32);
        order.sort_by_key(|at| hash_number((*at as u64) << 8 | epoch as u64));
        for at in &order {
            let (class, features) = &known[*at];
            let mut scores = [0_f32; CLASSES];
            for (feature, x) in features {
                for (score, weight) in scores.iter_mut().zip(&weights[*feature]) {
                    *score += weight * x;
                }
            }
            let likely = softmax(&scores);
            for (feature, x) in features {
                for (at, weight) in weights[*feature].iter_mut().enumerate() {
                    let error = likely[at] - f32::from(u8::from(at == *class));
                    *weight -= rate * (importance[*class] * error * x + DECAY * *weight);
                }
            }
        }
    }
    index.into_iter().zip(weights).collect()
}

fn softmax(scores: &[f32; CLASSES]) -> [f32; CLASSES] {
    let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers = scores.map(|score| (score - best).exp());
    let sum: f32 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// The table as `data/languages.tsv` has it: weights as small whole numbers, which compress well.
fn write(model: &Model, sentences: usize) {
    let largest = model.values().flatten().fold(0_f32, |largest, weight| largest.max(weight.abs()));
    let scale = LARGEST / largest;
    let names: Vec<&str> = LANGUAGES.iter().map(roznama_text::Lang::as_str).collect();
    println!(
        "# Weights of letters, pairs and triples of letters for and against each language; und: none of the others."
    );
    println!(
        "# Written by examples/train_languages.rs from {sentences} sentences: FLORES-200, PersoArabicLID, its authors' script"
    );
    println!(
        "# normalization sets, lingua's test data, Universal Dependencies (Arabic PUD, Pashto Sikaram, Persian PerDT and Seraji,"
    );
    println!(
        "# Sindhi Isra, Urdu UDTB, Uyghur UDT) and headlines of news. Only these weights are kept of them."
    );
    println!("# `_` is a word's beginning or end, `?` a letter outside U+0620..U+06FF.");
    println!("#");
    println!("# feature\t{}", names.join("\t"));
    println!("scale\t{scale:.4}{}", "\t".repeat(CLASSES - 1));
    for (feature, weights) in model {
        let shown: String =
            feature.to_be_bytes().into_iter().filter(|byte| *byte != 0).map(letter).collect();
        let rounded: Vec<String> =
            weights.iter().map(|weight| (weight * scale).round().to_string()).collect();
        println!("{shown}\t{}", rounded.join("\t"));
    }
}

fn letter(byte: u8) -> char {
    match byte {
        1 => '_',
        2 => '?',
        _ => char::from_u32(0x600 + u32::from(byte)).unwrap_or('?'),
    }
}

fn report(name: &str, model: &Model, sentences: impl Iterator<Item = (usize, String)>) {
    let mut right = [0_usize; CLASSES];
    let mut all = [0_usize; CLASSES];
    let mut named = [0_usize; CLASSES];
    for (class, sentence) in sentences {
        let mut scores = [0_f32; CLASSES];
        for (feature, x) in vector(&sentence) {
            if let Some(weights) = model.get(&feature) {
                for (score, weight) in scores.iter_mut().zip(weights) {
                    *score += weight * x;
                }
            }
        }
        let best = (0..CLASSES).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(0);
        all[class] += 1;
        named[best] += 1;
        right[class] += usize::from(best == class);
    }
    eprintln!("{name}");
    for class in 0..CLASSES {
        let share = |of: usize| right[class] as f32 / of.max(1) as f32;
        eprintln!(
            "  {:>4}  recall {:.4}  precision {:.4}  of {}",
            LANGUAGES[class],
            share(all[class]),
            share(named[class]),
            all[class]
        );
    }
}

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    })
}

fn hash_number(number: u64) -> u64 {
    let mixed = (number ^ number >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    (mixed ^ mixed >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53)
}
