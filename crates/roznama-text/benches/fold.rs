//! Speed of folding, beside `unicode-normalization`'s NFKC on the same text in the same run.
//!
//! `cargo bench -p roznama-text` folds the lines of the file that `ROZNAMA_BENCH_TEXT` names, or
//! the repository's own articles over and over. It prints megabytes a second, the best of five rounds.

#![allow(clippy::disallowed_methods, reason = "a bench reads files, arguments and the clock")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use roznama_text::{Lang, Level, fold, fold_in, fold_mapped, lang_id, tokens};
use unicode_normalization::UnicodeNormalization;

const ROUNDS: usize = 5;

fn main() {
    let (name, lines) = text();
    let bytes: usize = lines.iter().map(String::len).sum();
    println!("{name}: {} lines, {:.1} MB", lines.len(), bytes as f64 / 1e6);
    let folded: Vec<String> =
        lines.iter().map(|line| fold(line, Level::Search).into_owned()).collect();
    let folded_bytes = folded.iter().map(String::len).sum();
    let nfkc = measure("unicode-normalization NFKC", bytes, || {
        lines.iter().map(|line| line.nfkc().collect::<String>().len()).sum()
    });
    let ratio = |name: &str, speed: f64| println!("{:>44}   {:.2} x NFKC", name, speed / nfkc);
    for level in [Level::Repair, Level::Search] {
        let plain = measure(&format!("fold {level}"), bytes, || {
            lines.iter().map(|line| fold(line, level).len()).sum()
        });
        ratio("", plain);
        let mapped = measure(&format!("fold {level} with map"), bytes, || {
            lines.iter().map(|line| fold_mapped(line, level).text.len()).sum()
        });
        ratio("", mapped);
    }
    let persian = measure("fold standard, as Persian", bytes, || {
        lines.iter().map(|line| fold_in(line, Level::Standard, Lang::FA).len()).sum()
    });
    ratio("", persian);
    measure("fold search of folded text", folded_bytes, || {
        folded.iter().map(|line| fold(line, Level::Search).len()).sum()
    });
    measure("tokens", bytes, || lines.iter().map(|line| tokens(line).len()).sum());
    measure("language", bytes, || {
        lines.iter().map(|line| usize::from(lang_id::identify(line).confidence > 0.5)).sum()
    });
}

fn measure(name: &str, bytes: usize, mut work: impl FnMut() -> usize) -> f64 {
    let seconds = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64()
        })
        .fold(f64::INFINITY, f64::min);
    let speed = bytes as f64 / 1e6 / seconds;
    println!("{name:>44}   {speed:7.1} MB/s");
    speed
}

/// Lines of Arabic-script text.
fn text() -> (String, Vec<String>) {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    if let Ok(path) = std::env::var("ROZNAMA_BENCH_TEXT") {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        return (path, lines(&text));
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/articles");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    let articles: Vec<String> =
        files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).collect();
    let once = lines(&articles.concat());
    (
        "the repository's articles, 500 times".to_owned(),
        once.iter().cycle().take(once.len() * 500).cloned().collect(),
    )
}
