//! Names of several words, whose order languages and catalogues change.

use super::distance::Scripts;
use super::sounds::Sounds;
use super::table::Weights;

/// Names of more words than this are compared in the order they stand.
const MOST_WORDS: usize = 8;
/// Words in another order: less than any sound.
const REORDERED: u64 = 10;
/// A name written in more words than the other.
const SPACE: u64 = 3;

/// What differs between two names, in hundredths of a consonant.
pub(super) fn cost(one: &Sounds, other: &Sounds, weights: &Weights) -> u64 {
    let spaces = SPACE * one.words.len().abs_diff(other.words.len()) as u64;
    let scripts = Scripts::of(one, other);
    let in_order = weights.cost(&one.sounds, &other.sounds, scripts) + spaces;
    let several = one.words.len() > 1 || other.words.len() > 1;
    if several && in_order > REORDERED && one.words.len().max(other.words.len()) <= MOST_WORDS {
        return in_order.min(REORDERED + any_order(one, other, weights, scripts));
    }
    in_order
}

/// The cheapest pairing of words; those that are left over count whole.
fn any_order(one: &Sounds, other: &Sounds, weights: &Weights, scripts: Scripts) -> u64 {
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
    for (word, left_out) in one.words.iter().zip(&ones) {
        let pairs: Vec<u64> = other
            .words
            .iter()
            .map(|against| {
                weights.cost(&one.sounds[word.clone()], &other.sounds[against.clone()], scripts)
            })
            .collect();
        // Larger sets first: each is reached from a smaller one.
        for set in (0..least.len()).rev() {
            let skipped = least[set].map(|cost| cost + left_out);
            let paired = (0..others.len())
                .filter(|at| set >> at & 1 == 1)
                .filter_map(|at| least[set & !(1 << at)].map(|cost: u64| cost + pairs[at]));
            least[set] = paired.chain(skipped).min();
        }
    }
    let rest = |set: usize| -> u64 {
        (0..others.len()).filter(|at| set >> at & 1 == 0).map(|at| others[at]).sum()
    };
    let totals = least.iter().enumerate().filter_map(|(set, cost)| Some((*cost)? + rest(set)));
    totals.min().unwrap_or(0)
}
