//! Languages: recall of each system for each language, and speed.

use std::time::Instant;

use fasttext::FastText;
use lingua::{Language, LanguageDetector, LanguageDetectorBuilder};
use roznama_text::lang_id::identify;

#[allow(dead_code, reason = "the training program uses more of it")]
#[path = "../../../crates/roznama-text/examples/train_languages/data.rs"]
mod data;

use data::{NAMED, Sentence, first_words};

struct Systems {
    fasttext: FastText,
    lingua: LanguageDetector,
}

const SYSTEMS: [&str; 4] = ["roznama", "fastText", "lingua", "whatlang"];

impl Systems {
    /// A language's tag, or another word for one that is not ours.
    fn tell(&self, system: &str, text: &str) -> String {
        match system {
            "roznama" => identify(text).lang.to_string(),
            "fastText" => {
                let label = self.fasttext.predict(text, 1, 0.0).into_iter().next();
                let tag = label.map_or(String::new(), |p| p.label.replace("__label__", ""));
                // Egyptian Arabic is Arabic.
                if tag == "arz" { "ar".to_owned() } else { tag }
            }
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

pub fn run(model: &str, files: &[String]) {
    let systems = Systems {
        fasttext: FastText::load_model(model).unwrap_or_else(|error| panic!("{model}: {error}")),
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
    report("whole sentences", &systems, &whole);
    report("their first six words", &systems, &whole.iter().map(cut).collect::<Vec<_>>());
    report("titles of six words or fewer", &systems, &titles);
    for (lang, text, told) in worst(&whole) {
        println!("  {lang} told as {told}: {text}");
    }
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
