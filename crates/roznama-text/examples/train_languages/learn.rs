//! Logistic regression, and which of its weights are worth their bytes.

use std::collections::BTreeMap;

use roznama_text::lang_id::features;
use roznama_text::{Level, fold};

use crate::data::{NAMED, OTHERS, Sentence, hash, hash_number, words};

pub const CLASSES: usize = NAMED.len() + OTHERS.len();
/// Features that are kept.
const KEPT: usize = 3000;
const EPOCHS: usize = 14;
/// The largest weight in the table: enough steps for what it must tell apart.
const LARGEST: f32 = 16.0;
const DECAY: f32 = 3e-6;
/// How much a sentence of the languages that are not named counts: little, since their readers know what they read.
const OTHER: f32 = 0.27;

/// Features and how often each stands in a text, over the root of how many there are.
pub type Vector = Vec<(u32, f32)>;

/// What was learnt, in the small numbers of the table.
pub struct Model {
    pub weights: BTreeMap<u32, [i8; CLASSES]>,
    pub scale: f32,
}

impl Model {
    /// The likeliest class, the languages that are not named as one class after the named.
    pub fn best(&self, vector: &Vector) -> usize {
        let mut scores = [0_f32; CLASSES];
        for (feature, x) in vector {
            if let Some(weights) = self.weights.get(feature) {
                for (score, weight) in scores.iter_mut().zip(weights) {
                    *score += f32::from(*weight) / self.scale * x;
                }
            }
        }
        let likely = softmax(&scores);
        let others: f32 = likely[NAMED.len()..].iter().sum();
        let best = (0..NAMED.len()).max_by(|a, b| likely[*a].total_cmp(&likely[*b])).unwrap_or(0);
        if likely[best] >= others { best } else { NAMED.len() }
    }
}

pub fn vector(text: &str) -> Vector {
    let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
    let mut total = 0.0_f32;
    features(&fold(text, Level::Repair), |feature| {
        *counts.entry(feature).or_default() += 1.0;
        total += 1.0;
    });
    counts.into_iter().map(|(feature, count)| (feature, count / total.sqrt())).collect()
}

/// A sentence as it is learnt from: whole, in pieces, and as other keyboards write it.
fn variants(sentence: &Sentence) -> Vec<(usize, Vector)> {
    let count = sentence.text.split_whitespace().count();
    let seed = hash(&sentence.text) as usize;
    let mut texts = vec![sentence.text.clone()];
    for piece in 0..3 {
        let length = 1 + (seed >> (8 * piece)) % 6;
        let from = (seed >> (16 + 8 * piece)) % count.saturating_sub(length).max(1);
        texts.push(words(&sentence.text, from, length));
    }
    if matches!(NAMED.get(sentence.class), Some(&"fa" | &"ur")) && seed & 1 == 0 {
        let other = texts.iter().map(|text| text.replace('ی', "ي").replace('ک', "ك"));
        texts.extend(other.collect::<Vec<_>>());
    }
    let vectors = texts.iter().map(|text| (sentence.class, vector(text)));
    vectors.filter(|(_, vector)| !vector.is_empty()).collect()
}

pub fn train(sentences: &[Sentence]) -> Model {
    let examples: Vec<(usize, Vector)> = sentences.iter().flat_map(variants).collect();
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for (feature, _) in examples.iter().flat_map(|(_, vector)| vector) {
        *seen.entry(*feature).or_default() += 1;
    }
    let all: Vec<u32> =
        seen.iter().filter(|(_, n)| **n >= 25).map(|(feature, _)| *feature).collect();
    let first = descend(&examples, &all);
    let mut by_use: Vec<(f32, u32)> = all
        .iter()
        .zip(&first)
        .map(|(feature, weights)| {
            let mean = weights.iter().sum::<f32>() / CLASSES as f32;
            let spread: f32 = weights.iter().map(|weight| (weight - mean) * (weight - mean)).sum();
            (spread * seen[feature] as f32, *feature)
        })
        .collect();
    by_use.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut kept: Vec<u32> = by_use.iter().take(KEPT).map(|(_, feature)| *feature).collect();
    kept.sort_unstable();
    let weights = descend(&examples, &kept);
    eprintln!(
        "{} sentences, {} examples, {} of {} features kept",
        sentences.len(),
        examples.len(),
        kept.len(),
        all.len()
    );
    let largest = weights.iter().flatten().fold(0_f32, |largest, weight| largest.max(weight.abs()));
    let scale = LARGEST / largest;
    let rounded = weights.iter().map(|row| row.map(|weight| (weight * scale).round() as i8));
    Model { weights: kept.into_iter().zip(rounded).collect(), scale }
}

fn descend(examples: &[(usize, Vector)], index: &[u32]) -> Vec<[f32; CLASSES]> {
    let known: Vec<(usize, Vec<(usize, f32)>)> = examples
        .iter()
        .map(|(class, vector)| {
            let pairs = vector.iter().filter_map(|(f, x)| Some((index.binary_search(f).ok()?, *x)));
            (*class, pairs.collect())
        })
        .collect();
    // Rare languages count more, or they would never be named.
    let mut sizes = [0_f32; CLASSES];
    for (class, _) in &known {
        sizes[*class] += 1.0;
    }
    let mean = sizes.iter().sum::<f32>() / CLASSES as f32;
    let mut importance = sizes.map(|size| (mean / size.max(1.0)).sqrt().min(4.0));
    importance[NAMED.len()..].iter_mut().for_each(|share| *share *= OTHER);
    // Sindhi shares most of its short words' letters with Arabic and Urdu.
    importance[5] *= 1.4;
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
    weights
}

fn softmax(scores: &[f32; CLASSES]) -> [f32; CLASSES] {
    let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let powers = scores.map(|score| (score - best).exp());
    let sum: f32 = powers.iter().sum();
    powers.map(|power| power / sum)
}
