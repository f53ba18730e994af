//! What each step of an alignment says for and against one name: logistic regression over steps and what stands beside them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use roznama_text::name::{Alignment, SHIPPED, Sounds, WHOLE, beside, features, sound_names};

use crate::data::{Row, Same, cognate, hash, others, pairs};
use crate::report::{Learnt, Model, persons, report};
use crate::tune::ONE_IN;

/// Steps that were seen in fewer pairs say nothing.
const SEEN: usize = 5;
/// How much the examples count against weights that are far from nothing.
const TRUST: f64 = 0.3;
const ROUNDS: i32 = 250;
/// A weight below this is left out.
const LEAST: f64 = 0.08;
/// How much a pair of each list counts: places, words of two languages, noisy persons, persons by hand.
const COUNTS: [f64; 4] = [1.0, 0.3, 0.3, 0.3];

struct Example {
    steps: Vec<usize>,
    scripts: usize,
    whole: [f64; WHOLE],
    is_same: bool,
    counts: f64,
}

/// Weights of steps in common and in one and in two scripts, and of the whole.
struct Fitted {
    steps: Vec<[f64; 3]>,
    whole: [[f64; WHOLE]; 2],
}

pub fn weigh(places: &[Row], more: &[Vec<Row>; 2], by_hand: &[Row], out: &Path) {
    let mut numbers: BTreeMap<u32, usize> = BTreeMap::new();
    let mut examples = Vec::new();
    let lists = [places, &more[0], &more[1], by_hand];
    for (list, rows) in lists.into_iter().enumerate() {
        let wanted =
            |row: &Row| !row.held_out && (list != 1 || hash(&row.folded[1]).is_multiple_of(ONE_IN));
        let pool: Vec<usize> = (0..rows.len()).filter(|at| wanted(&rows[*at])).collect();
        for (pair, _) in pairs(rows, wanted) {
            let folded = &rows[pair.row].folded;
            // Persons by hand are one name each, whatever their letters.
            if list < 3 && !cognate(&folded[pair.one], &folded[pair.other]) {
                continue;
            }
            let one = Sounds::of(&folded[pair.one]);
            let found = others(rows, &pool, pair, [4, 2], Same::WithoutArticle);
            for at in std::iter::once(pair.row).chain(found) {
                let other = Sounds::of(&rows[at].folded[pair.other]);
                let Some(alignment) = Alignment::of(&one, &other, &SHIPPED) else { continue };
                let mut steps = Vec::new();
                features(&alignment.steps, |feature| {
                    let new = numbers.len();
                    steps.push(*numbers.entry(feature).or_insert(new));
                });
                let (is_same, scripts) = (at == pair.row, alignment.scripts as usize);
                let whole = alignment.whole.map(f64::from);
                examples.push(Example { steps, scripts, whole, is_same, counts: COUNTS[list] });
            }
        }
    }
    let mut seen = vec![0; numbers.len()];
    examples.iter().flat_map(|example| &example.steps).for_each(|step| seen[*step] += 1);
    let mut kept: Vec<[bool; 3]> = seen.iter().map(|seen| [*seen >= SEEN; 3]).collect();
    println!("{} pairs, {} kinds of steps", examples.len(), numbers.len());
    let mut fitted = fit(&examples, &kept);
    for (kept, weights) in kept.iter_mut().zip(&fitted.steps) {
        let [both, one, two] = *weights;
        *kept = [true, (both + one).abs() >= LEAST, (both + two).abs() >= LEAST];
        kept[0] = kept[1] && kept[2];
    }
    fitted = fit(&examples, &kept);
    let learnt = rounded(&numbers, &fitted);
    println!("{} steps kept", learnt.steps.len());
    std::fs::write(out.join("evidence.tsv"), table(&learnt)).expect("OUT is writable");
    let model = Model { evidence: Some(learnt), ..Model::shipped() };
    report(places, &model, true);
    persons(by_hand, &model);
}

/// Adam on all examples at once.
fn fit(examples: &[Example], kept: &[[bool; 3]]) -> Fitted {
    let size = kept.len() * 3 + 2 * WHOLE;
    let mut weights = vec![0.0; size];
    let (mut mean, mut square) = (vec![0.0; size], vec![0.0; size]);
    let whole = |scripts: usize| kept.len() * 3 + scripts * WHOLE;
    for round in 1..=ROUNDS {
        let mut gradient: Vec<f64> = weights.iter().map(|weight| weight / TRUST).collect();
        gradient[whole(0)..].fill(0.0);
        let mut loss = 0.0;
        for example in examples {
            let own = 1 + example.scripts;
            let places = || {
                let steps = example.steps.iter();
                steps.flat_map(|step| [step * 3, step * 3 + own]).filter(|at| kept[at / 3][at % 3])
            };
            let all = whole(example.scripts);
            let sum: f64 = places().map(|at| weights[at]).sum::<f64>()
                + (0..WHOLE).map(|at| weights[all + at] * example.whole[at]).sum::<f64>();
            let expected = 1.0 / (1.0 + (-sum).exp());
            let error = (expected - f64::from(u8::from(example.is_same))) * example.counts;
            let likely = if example.is_same { expected } else { 1.0 - expected };
            loss -= example.counts * likely.max(1e-9).ln();
            places().for_each(|at| gradient[at] += error);
            (0..WHOLE).for_each(|at| gradient[all + at] += error * example.whole[at]);
        }
        if round % 50 == 0 {
            println!("round {round}: loss {loss:.0}");
        }
        let rate = 0.1 / (1.0 + f64::from(round) / 100.0);
        let (first, second) = (1.0 - 0.9_f64.powi(round), 1.0 - 0.999_f64.powi(round));
        let all = weights.iter_mut().zip(&gradient).zip(mean.iter_mut().zip(&mut square));
        for ((weight, gradient), (mean, square)) in all {
            *mean = 0.9 * *mean + 0.1 * gradient;
            *square = 0.999 * *square + 0.001 * gradient * gradient;
            *weight -= rate * (*mean / first) / ((*square / second).sqrt() + 1e-8);
        }
    }
    let steps = kept.iter().enumerate().map(|(step, kept)| {
        [0, 1, 2].map(|at| if kept[at] { weights[step * 3 + at] } else { 0.0 })
    });
    let steps = steps.collect();
    let whole = [0, 1].map(|scripts| std::array::from_fn(|at| weights[whole(scripts) + at]));
    Fitted { steps, whole }
}

fn rounded(numbers: &BTreeMap<u32, usize>, fitted: &Fitted) -> Learnt {
    let hundredths = |weight: f64| (weight * 100.0).round() as i16;
    let steps = numbers.iter().map(|(feature, number)| {
        let [both, one, two] = fitted.steps[*number];
        (*feature, [hundredths(both + one), hundredths(both + two)])
    });
    let steps = steps.filter(|(_, weights)| *weights != [0, 0]).collect();
    Learnt { steps, whole: fitted.whole.map(|weights| weights.map(hundredths)) }
}

fn table(learnt: &Learnt) -> String {
    let names = sound_names();
    let mut text = String::from(
        "# What the steps of an alignment say for (above 0) or against two names' being one, in hundredths of a logarithm of odds.\n#\n\
         # step   beside   weight in one script   weight in two\n#\n\
         # Columns are separated by tabs. step: two sounds of sounds.tsv with `~` between; a sound left out at a word's beginning\n\
         # (`-^`), inside it (`-.`), at its end (`-$`); `doubled`, a doubled sound written once; or, of the alignment as a whole,\n\
         # `=any` always, `=cost` the cost in shares of what names of the length may differ by, `=cost-squared`, `=length` in fours of\n\
         # consonants, `=words` how many words one name has more, `=short` the inverse of the length. beside: `-` whatever stands\n\
         # there, else what stands before and after: `^` and `$` nothing, `v` two sounds of which one is a vowel, a glide or h, `c` two\n\
         # other sounds, `V` such a vowel left out, `C` a consonant left out. Learnt by examples/tune_names from places, persons and\n\
         # names of two languages, of which one in five was held out. A weight can be corrected here.\n",
    );
    let [one, two] = learnt.whole;
    for (name, (one, two)) in
        ["any", "cost", "cost-squared", "length", "words", "short"].iter().zip(one.iter().zip(two))
    {
        let _ = writeln!(text, "={name}\t-\t{one}\t{two}");
    }
    for (feature, [one, two]) in &learnt.steps {
        let [_, first, second, context] = feature.to_be_bytes();
        let step = match (first, second) {
            (255, 255) => "doubled".to_owned(),
            (sound, place @ 250..) => {
                let place = ["-^", "-.", "-$"][usize::from(place - 250)];
                format!("{}{place}", names[usize::from(sound)])
            }
            (one, other) => format!("{}~{}", names[usize::from(one)], names[usize::from(other)]),
        };
        let beside = beside(u32::from(context)).map_or("-".to_owned(), |it| it.iter().collect());
        let _ = writeln!(text, "{step}\t{beside}\t{one}\t{two}");
    }
    text
}
