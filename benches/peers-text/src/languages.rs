//! Languages: recall of each system for each language, and speed.

use std::time::Instant;

use lingua::{Language, LanguageDetector, LanguageDetectorBuilder};
use roznama_text::lang_id::identify;

#[allow(dead_code, reason = "the training program uses more of it")]
#[path = "../../../crates/roznama-text/examples/train_languages/data.rs"]
mod data;

use data::{NAMED, Sentence, first_words};

struct Systems {
    lingua: LanguageDetector,
}

const SYSTEMS: [&str; 3] = ["roznama", "lingua", "whatlang"];

impl Systems {
    /// A language's tag, or another word for one that is not ours.
    fn tell(&self, system: &str, text: &str) -> String {
        match system {
            "roznama" => identify(text).lang.to_string(),
            "lingua" => match self.lingua.detect_language_of(text) {
                Some(Language::Arabic) => "ar",
                Some(Language::Persian) => "fa",
                Some(Language::Urdu) => "ur",
                _ => "und",
            }
            .to_owned(),
            _ => match whatlang::detect_lang(text) {
                Some(whatlang::Lang::Ara) => "ar",
                Some(whatlang::Lang::Pes) => "fa",
                Some(whatlang::Lang::Urd) => "ur",
                _ => "und",
            }
            .to_owned(),
        }
    }
}

pub fn run(dump: Option<&str>, files: &[String]) {
    let systems = Systems {
        lingua: LanguageDetectorBuilder::from_languages(&[
            Language::Arabic,
            Language::Persian,
            Language::Urdu,
            Language::English,
        ])
        .build(),
    };
    let held_out: Vec<Sentence> =
        data::read(files.iter().cloned()).into_iter().filter(|s| s.held_out).collect();
    let sentences = |s: &&Sentence| !s.source.starts_with("title:") && !s.source.starts_with("cldr");
    let whole: Vec<Sentence> = held_out.iter().filter(sentences).cloned().collect();
    let cut = |s: &Sentence| Sentence { text: first_words(&s.text, 6), ..s.clone() };
    let title = |s: &&Sentence| {
        s.source.starts_with("title:") && s.text.split_whitespace().count() <= 6
    };
    let titles: Vec<Sentence> = held_out.iter().filter(title).cloned().collect();
    let first: Vec<Sentence> = whole.iter().map(cut).collect();
    for (name, sentences) in [
        ("whole sentences", &whole),
        ("their first six words", &first),
        ("titles of six words or fewer", &titles),
    ] {
        report(name, &systems, sentences);
        if let Some(folder) = dump {
            write(&format!("{folder}/{}.tsv", name.replace(' ', "-")), sentences);
        }
    }
    for (lang, text, told) in worst(&whole) {
        println!("  {lang} told as {told}: {text}");
    }
}

/// Language and text, for `fasttext_peer.py`.
fn write(path: &str, sentences: &[Sentence]) {
    let lines: String = sentences
        .iter()
        .map(|s| format!("{}\t{}\n", NAMED.get(s.class).unwrap_or(&"und"), s.text))
        .collect();
    std::fs::write(path, lines).unwrap_or_else(|error| panic!("{path}: {error}"));
}

fn report(name: &str, systems: &Systems, sentences: &[Sentence]) {
    println!("\n{name}: {} (recall; `und` is anything but the seven)", sentences.len());
    let mut columns: Vec<&str> = NAMED.to_vec();
    columns.push("und");
    println!("{:>10}  {}     MB/s", "", columns.map_names());
    let bytes: usize = sentences.iter().map(|s| s.text.len()).sum();
    for system in SYSTEMS {
        let mut counts = vec![(0_usize, 0_usize); columns.len()];
        let start = Instant::now();
        for sentence in sentences {
            let told = systems.tell(system, &sentence.text);
            let told = NAMED.iter().position(|name| *name == told).unwrap_or(NAMED.len());
            let class = sentence.class.min(NAMED.len());
            counts[class].0 += 1;
            counts[class].1 += usize::from(told == class);
        }
        let speed = bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
        let shares: Vec<String> = counts
            .iter()
            .map(|(all, right)| match all {
                0 => "     –".to_owned(),
                _ => format!("{:>6.4}", *right as f64 / *all as f64),
            })
            .collect();
        println!("{system:>10}  {}  {speed:>7.2}", shares.join("  "));
    }
}

trait Names {
    fn map_names(&self) -> String;
}

impl Names for Vec<&str> {
    fn map_names(&self) -> String {
        self.iter().map(|name| format!("{name:>6}")).collect::<Vec<_>>().join("  ")
    }
}

/// Sentences of ours that are told wrong, the surest first.
fn worst(sentences: &[Sentence]) -> Vec<(String, String, String)> {
    let mut wrong: Vec<(f32, String, String, String)> = sentences
        .iter()
        .filter_map(|sentence| {
            let guess = identify(&sentence.text);
            let expected = NAMED.get(sentence.class).copied().unwrap_or("und");
            let text: String = sentence.text.chars().take(80).collect();
            (guess.lang.as_str() != expected && sentence.class < NAMED.len())
                .then(|| (guess.confidence, expected.to_owned(), text, guess.lang.to_string()))
        })
        .collect();
    wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("\nwrong, the surest first:");
    wrong.into_iter().take(16).map(|(c, lang, text, told)| (lang, text, format!("{told} {c:.2}"))).collect()
}
