//! Tuning: logistic regression over the steps of the cheapest alignments.

use std::fmt::Write as _;
use std::path::Path;

use roznama_text::name::{SOUNDS, Scripts, Sounds, Step, Weights, sound_names};

use crate::data::{Pair, Row, Same, hash, hash_number, others, pairs};
use crate::report::{Model, report};

const ROUNDS: usize = 8;
/// Costs in hundredths over which the likelihood goes from even to 1 in e.
const SOFTNESS: f32 = 25.0;
/// Pairs of the long list of English and Arabic names that are used, one in this many.
pub const ONE_IN: u64 = 8;
const LEAST: f32 = 1.0;
const MOST: f32 = 200.0;

struct Example {
    one: Sounds,
    other: Sounds,
    is_same: bool,
}

/// Costs as they are tuned.
struct Costs {
    pairs: Vec<[f32; SOUNDS]>,
    gaps: Vec<[[f32; 3]; 2]>,
    allowed: [[f32; 2]; 2],
}

impl Costs {
    fn of(model: &Model) -> Self {
        Self {
            pairs: model.weights.pairs.iter().map(|row| row.map(f32::from)).collect(),
            gaps: model
                .weights
                .gaps
                .iter()
                .map(|row| row.map(|gaps| gaps.map(f32::from)))
                .collect(),
            allowed: model.allowed,
        }
    }

    fn model(&self) -> Model {
        let mut model = Model::shipped();
        for (to, from) in model.weights.pairs.iter_mut().zip(&self.pairs) {
            *to = from.map(|cost| cost.round() as u8);
        }
        for (to, from) in model.weights.gaps.iter_mut().zip(&self.gaps) {
            *to = from.map(|costs| costs.map(|cost| cost.round() as u8));
        }
        model.allowed = self.allowed;
        model
    }

    fn cost(&self, step: Step, scripts: Scripts) -> f32 {
        match step {
            Step::Pair(one, other) => self.pairs[usize::from(one)][usize::from(other)],
            Step::Gap(sound, place) => {
                self.gaps[usize::from(sound)][scripts as usize][place as usize]
            }
            Step::Doubled => 10.0,
        }
    }

    fn change(&mut self, step: Step, scripts: Scripts, by: f32) {
        match step {
            Step::Pair(one, other) if one != other && one != 0 && other != 0 => {
                let (one, other) = (usize::from(one), usize::from(other));
                let cost = (self.pairs[one][other] + by).clamp(LEAST, MOST);
                self.pairs[one][other] = cost;
                self.pairs[other][one] = cost;
            }
            Step::Gap(sound, place) if sound != 0 => {
                let cost = &mut self.gaps[usize::from(sound)][scripts as usize][place as usize];
                *cost = (*cost + by).clamp(LEAST, MOST);
            }
            _ => {}
        }
    }
}

/// Tunes the shipped costs on what is not held out and writes the two tables.
pub fn tune(places: &[Row], more: &[Vec<Row>; 2], out: &Path) {
    let mut model = Model { evidence: None, ..Model::shipped() };
    report(places, &model, false);
    let mut examples = examples(places, 4, 2, |_| true);
    let thinned = |row: &Row| hash(&row.folded[1]).is_multiple_of(ONE_IN);
    examples.extend(self::examples(&more[0], 2, 1, thinned));
    examples.extend(self::examples(&more[1], 2, 1, |_| true));
    let same = examples.iter().filter(|example| example.is_same).count();
    println!("{same} pairs of one name, {} of two", examples.len() - same);
    let mut costs = Costs::of(&model);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for round in 0..ROUNDS {
        let rate = 0.5 / (1.0 + round as f32 * 0.5);
        order.sort_by_key(|at| hash_number((*at as u64) << 8 | round as u64));
        let mut loss = 0.0;
        for batch in order.chunks(4000) {
            let model = costs.model();
            for at in batch {
                loss += learn(&mut costs, &model.weights, &examples[*at], rate);
            }
        }
        model = costs.model();
        println!(
            "round {round}: loss {:.4}, allowed {:.1?}",
            loss / examples.len() as f32,
            costs.allowed
        );
    }
    report(places, &model, true);
    write(&model, out);
}

fn learn(costs: &mut Costs, weights: &Weights, example: &Example, rate: f32) -> f32 {
    let scripts = Scripts::of(&example.one, &example.other);
    let steps = weights.steps(&example.one.sounds, &example.other.sounds, scripts);
    let length = weights.length(&example.one, &example.other);
    let cost: f32 = steps.iter().map(|step| costs.cost(*step, scripts)).sum();
    let [any, each] = costs.allowed[scripts as usize];
    let score = (any + each * length - cost) / SOFTNESS;
    let likely = 1.0 / (1.0 + (-score).exp());
    let error = likely - f32::from(u8::from(example.is_same));
    for step in steps {
        costs.change(step, scripts, rate * error);
    }
    costs.allowed[scripts as usize] =
        [(any - rate * 0.1 * error).max(5.0), (each - rate * 0.03 * error * length).max(0.0)];
    -(if example.is_same { likely } else { 1.0 - likely }).max(1e-6).ln()
}

fn examples(
    rows: &[Row],
    near: usize,
    by_chance: usize,
    wanted: impl Fn(&Row) -> bool,
) -> Vec<Example> {
    let pool: Vec<usize> =
        (0..rows.len()).filter(|at| !rows[*at].held_out && wanted(&rows[*at])).collect();
    let mut examples = Vec::new();
    let hear = |row: usize, at: usize| Sounds::of(&rows[row].folded[at]);
    for (pair, cognate) in pairs(rows, |row| !row.held_out && wanted(row)) {
        if !cognate {
            continue;
        }
        let Pair { row, one, other } = pair;
        let example = |against, is_same| Example {
            one: hear(row, one),
            other: hear(against, other),
            is_same,
        };
        examples.push(example(row, true));
        for against in others(rows, &pool, pair, [near, by_chance], Same::WithoutArticle) {
            examples.push(example(against, false));
        }
    }
    examples
}

fn write(model: &Model, out: &Path) {
    let names = sound_names();
    let shipped = Model::shipped().weights;
    let mut pairs = String::from(
        "# What it costs to hear one sound for another, in hundredths of a consonant; a pair that is not listed costs 150.\n#\n\
         # sound   sound   cost\n#\n# Columns are separated by tabs. Tuned by examples/tune_names from what a hand set first.\n",
    );
    for one in 1..SOUNDS {
        for other in one + 1..SOUNDS {
            let cost = model.weights.pairs[one][other];
            if cost < 140 || shipped.pairs[one][other] != 150 {
                let _ = writeln!(pairs, "{}\t{}\t{cost}", names[one], names[other]);
            }
        }
    }
    std::fs::write(out.join("pairs.tsv"), pairs).expect("OUT is writable");
    let mut gaps = String::new();
    for (name, costs) in names.iter().zip(&model.weights.gaps).skip(1) {
        let columns = costs.map(|costs| costs.map(|cost| cost.to_string()).join(" "));
        let _ = writeln!(gaps, "{name}\t{}", columns.join("\t"));
    }
    std::fs::write(out.join("gaps.tsv"), gaps).expect("OUT is writable");
}
