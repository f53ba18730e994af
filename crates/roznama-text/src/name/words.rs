//! Names of several words, whose order languages and catalogues change.

use super::distance::Scripts;
use super::sounds::{Sound, Sounds};
use super::table::Weights;

/// Names of more words than this are compared in the order they stand.
const MOST_WORDS: usize = 8;
/// Words in another order: less than any sound.
const REORDERED: u64 = 10;
/// A name written in more words than the other.
const SPACE: u64 = 3;

/// What differs between two names, in hundredths of a consonant.
pub(super) fn cost(one: &Sounds, other: &Sounds, weights: &Weights) -> u64 {
    cheapest(one, other, weights).0
}

/// What differs between two names, and the sounds of the second in the order of words that makes it the least, unless they stand so.
pub(super) fn cheapest(
    one: &Sounds,
    other: &Sounds,
    weights: &Weights,
) -> (u64, Option<Vec<Sound>>) {
    let spaces = SPACE * one.words.len().abs_diff(other.words.len()) as u64;
    let scripts = Scripts::of(one, other);
    let in_order = weights.cost(&one.sounds, &other.sounds, scripts) + spaces;
    let several = one.words.len() > 1 || other.words.len() > 1;
    if several && in_order > REORDERED && one.words.len().max(other.words.len()) <= MOST_WORDS {
        let (cost, order) = any_order(one, other, weights, scripts);
        if REORDERED + cost < in_order {
            let words = order.into_iter().flat_map(|word| &other.sounds[other.words[word].clone()]);
            return (REORDERED + cost, Some(words.copied().collect()));
        }
    }
    (in_order, None)
}

/// The cheapest pairing of words, those that are left over counted whole; and the order of the second name's words in it.
fn any_order(
    one: &Sounds,
    other: &Sounds,
    weights: &Weights,
    scripts: Scripts,
) -> (u64, Vec<usize>) {
    let alone = |name: &Sounds| -> Vec<u64> {
        name.words
            .iter()
            .map(|word| weights.all_gaps(&name.sounds[word.clone()], scripts))
            .collect()
    };
    let (ones, others) = (alone(one), alone(other));
    // The least cost of the first words of `one` against each set of words of `other`.
    let mut least = vec![None; 1 << others.len()];
    least[0] = Some(0_u64);
    // For each word of `one` and each set, which word it is paired with, if with any.
    let mut chosen = vec![vec![None; least.len()]; one.words.len()];
    for ((word, left_out), chosen) in one.words.iter().zip(&ones).zip(&mut chosen) {
        let pairs: Vec<u64> = other
            .words
            .iter()
            .map(|against| {
                weights.cost(&one.sounds[word.clone()], &other.sounds[against.clone()], scripts)
            })
            .collect();
        // Larger sets first: each is reached from a smaller one.
        for set in (0..least.len()).rev() {
            let skipped = least[set].map(|cost| (cost + left_out, None));
            let paired = (0..others.len()).filter(|at| set >> at & 1 == 1).filter_map(|at| {
                least[set & !(1 << at)].map(|cost: u64| (cost + pairs[at], Some(at)))
            });
            let best = paired.chain(skipped).min();
            least[set] = best.map(|(cost, _)| cost);
            chosen[set] = best.and_then(|(_, at)| at);
        }
    }
    let rest = |set: usize| -> u64 {
        (0..others.len()).filter(|at| set >> at & 1 == 0).map(|at| others[at]).sum()
    };
    let totals =
        least.iter().enumerate().filter_map(|(set, cost)| Some(((*cost)? + rest(set), set)));
    let (total, all) = totals.min().unwrap_or_default();
    let mut set = all;
    let mut order = Vec::with_capacity(others.len());
    for chosen in chosen.iter().rev() {
        if let Some(at) = chosen[set] {
            order.push(at);
            set &= !(1 << at);
        }
    }
    order.reverse();
    order.extend((0..others.len()).filter(|at| all >> at & 1 == 0));
    (total, order)
}
