//! Names: recall at precision .98, with near and random other names, in the same run.

use deunicode::deunicode;
use roznama_text::name::similar;

#[allow(dead_code, reason = "the tuning program uses more of it")]
#[path = "../../../crates/roznama-text/examples/tune_names/data.rs"]
mod data;

use data::{LANGUAGES, PAIRS, Pair, Same, others, pairs, recall_at_98};

const NEAR: usize = 5;
const BY_CHANCE: usize = 5;
/// How many near ones and how many by chance stand against each pair of one name.
const MIXES: [(usize, usize); 4] = [(0, 1), (0, 5), (1, 1), (5, 5)];

fn latin(name: &str) -> String {
    deunicode(name)
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == ' ')
        .collect()
}

type System = (&'static str, fn(&str, &str) -> f32);

const SYSTEMS: [System; 4] = [
    ("roznama", similar),
    ("Jaro-Winkler of Latin letters", |one, other| {
        strsim::jaro_winkler(&latin(one), &latin(other)) as f32
    }),
    ("Levenshtein of Latin letters", |one, other| {
        strsim::normalized_levenshtein(&latin(one), &latin(other)) as f32
    }),
    ("equal in Latin letters", |one, other| f32::from(u8::from(latin(one) == latin(other)))),
];

pub fn run(file: &str) {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let rows = data::places(&text);
    let pool: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].held_out).collect();
    let all = pairs(&rows, |row| row.held_out);
    let same: Vec<Pair> =
        all.iter().filter(|(_, cognate)| *cognate).map(|(pair, _)| *pair).collect();
    println!("{} pairs of cognate names held out of {} pairs in all", same.len(), all.len());
    let different: Vec<Vec<usize>> = same
        .iter()
        .map(|pair| others(&rows, &pool, *pair, [NEAR, BY_CHANCE], Same::Letters))
        .collect();
    for (near, chance) in MIXES {
        println!("\nrecall at precision .98, {near} near and {chance} random other names for each");
        let heads: Vec<String> =
            PAIRS.iter().map(|(a, b)| format!("{}-{}", LANGUAGES[*a], LANGUAGES[*b])).collect();
        println!("{:>32}  {}    all", "", heads.join("  "));
        for (name, system) in SYSTEMS {
            let mut scores: Vec<(usize, Vec<f32>, Vec<f32>)> =
                (0..PAIRS.len()).map(|which| (which, Vec::new(), Vec::new())).collect();
            for (pair, others) in same.iter().zip(&different) {
                let which = PAIRS.iter().position(|p| *p == (pair.one, pair.other)).unwrap_or(0);
                let form = &rows[pair.row].forms[pair.one];
                scores[which].1.push(system(form, &rows[pair.row].forms[pair.other]));
                let chosen = others.iter().take(near).chain(others.iter().skip(NEAR).take(chance));
                scores[which].2.extend(chosen.map(|at| system(form, &rows[*at].forms[pair.other])));
            }
            let mut shares: Vec<f32> =
                scores.iter().map(|(_, right, wrong)| recall_at_98(right, wrong).0).collect();
            let right: Vec<f32> = scores.iter().flat_map(|s| s.1.clone()).collect();
            let wrong: Vec<f32> = scores.iter().flat_map(|s| s.2.clone()).collect();
            shares.push(recall_at_98(&right, &wrong).0);
            let shown: Vec<String> = shares.iter().map(|share| format!("{share:.3}")).collect();
            println!("{name:>32}  {}", shown.join("  "));
        }
    }
}
