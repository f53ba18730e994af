//! How alike the places are in which a word stands to those of persons' names that are known.
//!
//! For the words one and two before and behind it and for its first and last letters: how many times likelier they are with a known
//! name than with any word, as logarithms, and the mean over all the places where it stands. Known names count alike, however frequent.

use std::collections::BTreeMap;

use crate::corpus::{BREAK, Corpus};

/// Places at which a word beside is looked at, with what it counts.
const NEAR: [(isize, f32); 4] = [(-2, 0.4), (-1, 1.0), (1, 1.0), (2, 0.4)];
/// A name that is known counts at most as if it stood so often.
const MOST: f32 = 200.0;
/// Added to counts, so that what is rare tells little.
const LITTLE: f32 = 2.0;
/// The letters count like so many places.
const LETTERS: f32 = 3.0;
/// No single thing tells more than this.
const CLIP: f32 = 2.5;

/// For each word how much likelier it is a name than any word is, by its neighbours and its letters.
pub fn scores(corpus: &Corpus, known: &[bool], all: &[u32]) -> Vec<f32> {
    let count = corpus.terms.len();
    let weight = |word: usize| (MOST / all[word] as f32).min(1.0);
    let words = &corpus.words;
    let slot = |word: u32| {
        if word >= BREAK { count + (u32::MAX - word) as usize } else { word as usize }
    };
    let neighbour = |at: usize, steps: isize| {
        at.checked_add_signed(steps).and_then(|at| words.get(at)).map_or(count, |it| slot(*it))
    };
    let tokens = || (0..words.len()).filter(|at| words[*at] < BREAK);
    let mut ratios: Vec<Vec<f32>> = Vec::new();
    for (steps, share) in NEAR {
        let mut names = vec![0.0_f32; count + 4];
        let mut any = vec![0.0_f32; count + 4];
        let (mut all_names, mut all_any) = (0.0, 0.0);
        for at in tokens() {
            let (word, beside) = (words[at] as usize, neighbour(at, steps));
            any[beside] += 1.0;
            all_any += 1.0;
            if known[word] {
                names[beside] += weight(word);
                all_names += weight(word);
            }
        }
        let ratio = |(names, any): (f32, f32)| {
            let expected = any * all_names / all_any;
            share * ((names + LITTLE) / (expected + LITTLE)).ln().clamp(-CLIP, CLIP)
        };
        ratios.push(names.into_iter().zip(any).map(ratio).collect());
    }
    let letters = letters(corpus, known, all);
    let mut sums: Vec<f32> = letters.iter().map(|score| score * LETTERS).collect();
    for at in tokens() {
        let score: f32 = NEAR
            .iter()
            .zip(&ratios)
            .map(|((steps, _), ratios)| ratios[neighbour(at, *steps)])
            .sum();
        sums[words[at] as usize] += score;
    }
    sums.iter().zip(all).map(|(sum, all)| sum / (*all as f32 + LETTERS)).collect()
}

/// How much likelier names begin and end with a word's letters than any word does.
fn letters(corpus: &Corpus, known: &[bool], all: &[u32]) -> Vec<f32> {
    let parts = |word: usize| -> [String; 4] {
        let letters: Vec<char> = corpus.terms[word].chars().collect();
        let part = |mark: char, letters: &[char]| {
            std::iter::once(mark).chain(letters.iter().copied()).collect()
        };
        let count = letters.len();
        [
            part('^', &letters[..count.min(2)]),
            part('<', &letters[..count.min(3)]),
            part('>', &letters[count.saturating_sub(3)..]),
            part('$', &letters[count.saturating_sub(2)..]),
        ]
    };
    let usual = |word: &usize| all[*word] >= 3;
    let mut counts: BTreeMap<String, (f32, f32)> = BTreeMap::new();
    let (mut all_names, mut all_any) = (0.0, 0.0);
    for word in (0..corpus.terms.len()).filter(usual) {
        let is_known = f32::from(u8::from(known[word]));
        all_names += is_known;
        all_any += 1.0;
        for part in parts(word) {
            let (names, any) = counts.entry(part).or_default();
            *names += is_known;
            *any += 1.0;
        }
    }
    let score = |part: &String| {
        let (names, any) = counts.get(part).copied().unwrap_or_default();
        ((names + LITTLE) / (any * all_names / all_any + LITTLE)).ln().clamp(-CLIP, CLIP)
    };
    (0..corpus.terms.len()).map(|word| parts(word).iter().map(score).sum::<f32>() * 0.5).collect()
}
