//! How well names are told from names.

use roznama_text::name::{self, Alignment, EVIDENCE, Evidence, Scripts, Sounds, WHOLE, Weights};

use crate::data::{
    LANGUAGES, PAIRS, Pair, Row, Same, cognate_throughout, others, pairs, recall_at_98,
};

/// What is measured.
pub struct Model {
    pub weights: Weights,
    /// As [`name::ALLOWED`].
    pub allowed: [[f32; 2]; 2],
    /// What the steps say; without it the costs alone count.
    pub evidence: Option<Learnt>,
}

/// As [`name::Evidence`].
pub struct Learnt {
    pub steps: Vec<(u32, [i16; 2])>,
    pub whole: [[i16; WHOLE]; 2],
}

impl Model {
    pub fn shipped() -> Self {
        let evidence = Learnt { steps: EVIDENCE.steps.to_vec(), whole: EVIDENCE.whole };
        Self { weights: name::SHIPPED.clone(), allowed: name::ALLOWED, evidence: Some(evidence) }
    }

    pub fn similar(&self, one: &str, other: &str) -> f32 {
        if one == other {
            return 1.0;
        }
        let (one, other) = (Sounds::of(one), Sounds::of(other));
        if let Some(learnt) = &self.evidence {
            let evidence = Evidence { steps: &learnt.steps, whole: learnt.whole };
            return Alignment::of(&one, &other, &self.weights)
                .map_or(0.0, |alignment| alignment.likelihood(&evidence));
        }
        let [any, each] = self.allowed[Scripts::of(&one, &other) as usize];
        let allowed = any + each * self.weights.length(&one, &other);
        let share = self.weights.cost_of_names(&one, &other) as f32 / allowed;
        1.0 / (1.0 + share * share)
    }
}

/// Recall at precision .98 on the persons that are held out, each against the nearest other.
pub fn persons(rows: &[Row], model: &Model) {
    let (mut right, mut near) = (Vec::new(), Vec::new());
    let pool: Vec<usize> = (0..rows.len()).collect();
    for (pair, _) in pairs(rows, |row| row.held_out) {
        let form = &rows[pair.row].folded[pair.one];
        let score = |row: usize| model.similar(form, &rows[row].folded[pair.other]);
        right.push(score(pair.row));
        near.extend(others(rows, &pool, pair, [1, 0], Same::Letters).into_iter().map(score));
    }
    let (recall, at) = recall_at_98(&right, &near);
    println!("  {} pairs of persons held out: the nearest {recall:.4} at {at:.3}", right.len());
}

const NEAR: usize = 5;
const BY_CHANCE: usize = 5;

/// Recall at precision .98 on what is held out, by what counts as one name and what as two.
fn by_criterion(rows: &[Row], model: &Model) {
    let held_out: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].held_out).collect();
    let cognates: Vec<Pair> = pairs(rows, |row| row.held_out)
        .into_iter()
        .filter_map(|(pair, cognate)| cognate.then_some(pair))
        .collect();
    for same in [Same::Letters, Same::WithoutArticle] {
        for throughout in [false, true] {
            let wanted = |pair: &&Pair| {
                let folded = &rows[pair.row].folded;
                !throughout || cognate_throughout(&folded[pair.one], &folded[pair.other])
            };
            let (mut right, mut near, mut chance) = (Vec::new(), Vec::new(), Vec::new());
            for pair in cognates.iter().filter(wanted) {
                let form = &rows[pair.row].folded[pair.one];
                let score = |row: usize| model.similar(form, &rows[row].folded[pair.other]);
                right.push(score(pair.row));
                let found = others(rows, &held_out, *pair, [1, 5], same);
                near.push(score(found[0]));
                chance.extend(found[1..].iter().map(|row| score(*row)));
            }
            let (hard, at) = recall_at_98(&right, &near);
            let (easy, _) = recall_at_98(&right, &chance);
            println!(
                "  {} pairs, {}, others {}: the nearest {hard:.4} at {at:.3}, 5 by chance {easy:.4}",
                right.len(),
                if throughout { "each word cognate" } else { "cognate" },
                match same {
                    Same::Letters => "of other letters",
                    Same::WithoutArticle => "that differ in more than an article",
                },
            );
        }
    }
}

/// Prints recall at precision .98 on what is held out, for each pair of languages and all together.
pub fn report(rows: &[Row], model: &Model, worst: bool) -> f32 {
    let held_out: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].held_out).collect();
    let all = pairs(rows, |row| row.held_out);
    let mut same: Vec<(Pair, f32)> = Vec::new();
    let mut different: Vec<(Pair, usize, f32)> = Vec::new();
    let mut translated = 0;
    let (mut equal_keys, mut wrong_keys) = ([0; 6], [0; 6]);
    for (pair, cognate) in all {
        if !cognate {
            translated += 1;
            continue;
        }
        let row = &rows[pair.row];
        let which = PAIRS.iter().position(|p| *p == (pair.one, pair.other)).unwrap_or(0);
        same.push((pair, model.similar(&row.folded[pair.one], &row.folded[pair.other])));
        equal_keys[which] += usize::from(row.keys[pair.one] == row.keys[pair.other]);
        for other in others(rows, &held_out, pair, [NEAR, BY_CHANCE], Same::Letters) {
            let score = model.similar(&row.folded[pair.one], &rows[other].folded[pair.other]);
            different.push((pair, other, score));
            wrong_keys[which] += usize::from(row.keys[pair.one] == rows[other].keys[pair.other]);
        }
    }
    println!(
        "{} cognate pairs held out ({translated} others are translations), {} pairs of different names",
        same.len(),
        different.len()
    );
    println!(
        "            cognates   recall at precision .98   threshold   equal keys   precision of equal keys"
    );
    for (which, (one, other)) in PAIRS.into_iter().enumerate() {
        let of = |pair: &Pair| (pair.one, pair.other) == (one, other);
        let right: Vec<f32> = same.iter().filter(|(p, _)| of(p)).map(|(_, s)| *s).collect();
        let wrong: Vec<f32> = different.iter().filter(|(p, ..)| of(p)).map(|(.., s)| *s).collect();
        let (recall, threshold) = recall_at_98(&right, &wrong);
        println!(
            "  {} - {}     {:>6}   {recall:>23.4}   {threshold:>9.3}   {:>10.4}   {:>10.4}",
            LANGUAGES[one],
            LANGUAGES[other],
            right.len(),
            equal_keys[which] as f32 / right.len() as f32,
            equal_keys[which] as f32 / (equal_keys[which] + wrong_keys[which]).max(1) as f32,
        );
    }
    let right: Vec<f32> = same.iter().map(|(_, s)| *s).collect();
    let wrong: Vec<f32> = different.iter().map(|(.., s)| *s).collect();
    let (recall, threshold) = recall_at_98(&right, &wrong);
    by_criterion(rows, model);
    let keys: usize = equal_keys.iter().sum();
    println!(
        "  all         {:>6}   {recall:>23.4}   {threshold:>9.3}   {:>10.4}   {:>10.4}",
        right.len(),
        keys as f32 / right.len() as f32,
        keys as f32 / (keys + wrong_keys.iter().sum::<usize>()) as f32,
    );
    if worst {
        same.sort_by(|a, b| a.1.total_cmp(&b.1));
        println!("one name, least alike:");
        for (pair, score) in same.iter().take(40) {
            let row = &rows[pair.row];
            println!(
                "  {score:.3}  {}  {}  ({})",
                row.forms[pair.one], row.forms[pair.other], row.forms[0]
            );
        }
        different.sort_by(|a, b| b.2.total_cmp(&a.2));
        println!("one name, by chance below the threshold:");
        let mut below: Vec<_> = same.iter().filter(|(_, score)| *score < threshold).collect();
        below.sort_by_key(|(pair, _)| {
            crate::data::hash_number((pair.row * 31 + pair.one * 7 + pair.other) as u64)
        });
        for (pair, score) in below.iter().take(60) {
            let row = &rows[pair.row];
            println!(
                "  {score:.3}  {}  {}  ({})",
                row.forms[pair.one], row.forms[pair.other], row.forms[0]
            );
        }
        println!("two names, most alike:");
        for (pair, other, score) in different.iter().take(40) {
            let row = &rows[pair.row];
            println!(
                "  {score:.3}  {}  {}  ({}, {})",
                row.forms[pair.one],
                rows[*other].forms[pair.other],
                row.forms[0],
                rows[*other].forms[0]
            );
        }
    }
    recall
}
