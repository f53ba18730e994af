//! Trains the table of language identification and tells how well it does.
//!
//! ```text
//! cargo run --profile native -p roznama-text --example train_languages -- FILE.tsv… > languages.tsv
//! ```
//!
//! Each file has lines of language, sentence, source. One sentence in five, by a hash of its text, is held out; of sources that
//! have very many, some are left out. Multinomial logistic regression by stochastic gradient descent over `lang_id::features`,
//! scaled by the root of their number. Training sees each sentence whole and in pieces of one to six words, as written and, since
//! news so often is, in letters of another keyboard. Two rounds: with all features, then with those that mattered. The languages
//! that are only to be told from the named ones are classes of their own while learning and in the table.

#![allow(clippy::disallowed_methods, reason = "a program that reads the files it is given")]

mod data;
mod learn;

use data::{Sentence, class_names, first_words};
use learn::{Model, vector};

fn main() {
    let sentences = data::read(std::env::args().skip(1));
    let (held_out, training): (Vec<Sentence>, Vec<Sentence>) =
        sentences.into_iter().partition(|sentence| sentence.held_out);
    let model = learn::train(&training);
    write(&model, training.len());
    let labelled = |sentence: &&Sentence| {
        !sentence.source.starts_with("title:") && !sentence.source.starts_with("cldr")
    };
    report("held out, whole", &model, held_out.iter().filter(labelled).cloned());
    let first =
        |sentence: &Sentence| Sentence { text: first_words(&sentence.text, 6), ..sentence.clone() };
    report("held out, first six words", &model, held_out.iter().filter(labelled).map(first));
    let short = |sentence: &&Sentence| {
        sentence.source.starts_with("title:") && sentence.text.split_whitespace().count() <= 6
    };
    report(
        "held out, titles of six words or fewer",
        &model,
        held_out.iter().filter(short).cloned(),
    );
}

/// The table as `data/languages.tsv` has it: weights as small whole numbers, which compress well.
fn write(model: &Model, sentences: usize) {
    println!(
        "# Weights of letters and sequences of two to four letters for and against each language. Written by\n\
         # examples/train_languages from {sentences} sentences: FLORES-200, PersoArabicLID, its authors' script normalization\n\
         # sets, lingua's test data, Universal Dependencies (Arabic PUD, Pashto Sikaram, Persian PerDT and Seraji, Sindhi Isra,\n\
         # Urdu UDTB, Uyghur UDT), headlines and leads of news, the Universal Declaration of Human Rights, names and\n\
         # annotations of CLDR. Only these weights are kept of them.\n\
         # `_` is a word's beginning or end, `?` a letter outside U+0620..U+06FF.\n#"
    );
    println!("# feature\t{}", class_names().join("\t"));
    let classes = class_names().len();
    println!("scale\t{:.4}{}", model.scale, "\t".repeat(classes - 1));
    for (feature, weights) in &model.weights {
        let shown: String =
            feature.to_be_bytes().into_iter().filter(|byte| *byte != 0).map(letter).collect();
        let rounded: Vec<String> = weights.iter().map(i8::to_string).collect();
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

fn report(name: &str, model: &Model, sentences: impl Iterator<Item = Sentence>) {
    let names = data::NAMED;
    let und = names.len();
    let mut confused = vec![vec![0_usize; und + 1]; und + 1];
    let mut counts = vec![[0_usize; 3]; und + 1];
    for sentence in sentences {
        let class = sentence.class.min(und);
        let best = model.best(&vector(&sentence.text)).min(und);
        confused[class][best] += 1;
        counts[class][0] += 1;
        counts[best][1] += 1;
        counts[class][2] += usize::from(best == class);
    }
    eprintln!("{name}");
    for (class, [all, named, right]) in counts.iter().enumerate() {
        let share = |of: usize| *right as f32 / of.max(1) as f32;
        eprintln!(
            "  {:>4}  recall {:.4}  precision {:.4}  of {all}  told as {:?}",
            names.get(class).unwrap_or(&"und"),
            share(*all),
            share(*named),
            confused[class],
        );
    }
}
