//! Measures on annotated data that lies outside the repository: `$ROZNAMA_DATA`, else `../shared/data` beside the
//! workspace. Where it is absent the tests say so and pass.

#![allow(clippy::disallowed_methods, reason = "tests read the annotated files")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::PathBuf;

use roznama_dates::{Calendar, Day, Edtf, Mention, tag};
use roznama_text::Lang;
use serde_json::Value;

fn data(name: &str) -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder =
        std::env::var_os("ROZNAMA_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("SKIPPED: no {}; set ROZNAMA_DATA to the folder that holds it", path.display());
    }
    text
}

/// F1 of exact span and value may not fall below what was reached.
#[test]
fn annotated_sentences() {
    for (lang, floor) in [("ar", 1.0), ("fa", 0.996), ("ur", 1.0)] {
        let Some(text) = data(&format!("dates-dev-{lang}.jsonl")) else { continue };
        let (mut right, mut found, mut gold) = (0_usize, 0, 0);
        for line in text.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let sentence = case["text"].as_str().unwrap();
            let on: Day = case["on"].as_str().unwrap().parse().unwrap();
            let mentions = tag(sentence, lang.parse().unwrap(), Some(on));
            let wanted = case["mentions"].as_array().unwrap();
            found += mentions.len();
            gold += wanted.len();
            let mut taken = BTreeSet::new();
            for mention in &mentions {
                let matching =
                    |(at, want): &(usize, &Value)| !taken.contains(at) && is_right(mention, want);
                if let Some((at, _)) = wanted.iter().enumerate().find(matching) {
                    taken.insert(at);
                    right += 1;
                }
            }
        }
        let f1 = 2.0 * right as f64 / (found + gold) as f64;
        println!("{lang}: {right} right of {found} found and {gold} annotated, F1 {f1:.4}");
        assert!(f1 >= floor, "{lang}: F1 {f1:.4} is below {floor}; see the example `evaluate`");
    }
}

fn is_right(mention: &Mention, want: &Value) -> bool {
    let range = |start: &Value, end: &Value| {
        start.as_u64().unwrap() as usize..end.as_u64().unwrap() as usize
    };
    let mut spans: Vec<Range<usize>> = vec![range(&want["start"], &want["end"])];
    let other_spans = want["alt_span"].as_array().into_iter().flatten();
    spans.extend(other_spans.map(|span| range(&span[0], &span[1])));
    let mut values = vec![want["edtf"].as_str().unwrap()];
    values.extend(want["alt"].as_array().into_iter().flatten().filter_map(Value::as_str));
    spans.contains(&mention.span) && values.contains(&mention.edtf.to_string().as_str())
}

/// The five articles of the corpus: all fourteen dates, none of the ten traps.
#[test]
fn the_five_articles() {
    let (Some(gold), Some(dates)) =
        (data("seeds-gold/seeds_gold.tsv"), data("seeds-gold/seeds_docdates.tsv"))
    else {
        return;
    };
    let articles: BTreeMap<&str, (String, Lang, Day)> =
        dates.lines().skip(1).map(article).collect();
    let (mut core, mut negatives, mut wrong) = (0, 0, Vec::new());
    for line in gold.lines().skip(1) {
        let [file, _, start, end, _, _, edtf, _, role, ..] =
            line.split('\t').collect::<Vec<_>>()[..]
        else {
            panic!("unexpected columns: {line}");
        };
        let (text, lang, on) = &articles[file];
        let byte = |code_point: &str| {
            let code_point: usize = code_point.parse().unwrap();
            text.char_indices().nth(code_point).map_or(text.len(), |(at, _)| at)
        };
        let span = byte(start)..byte(end);
        let mentions = tag(text, *lang, Some(*on));
        let overlapping: Vec<String> = mentions
            .iter()
            .filter(|mention| mention.span.start < span.end && span.start < mention.span.end)
            .map(|mention| format!("{}={}", &text[mention.span.clone()], mention.edtf))
            .collect();
        match role {
            "core" => {
                core += 1;
                let is_exact =
                    |mention: &Mention| mention.span == span && mention.edtf.to_string() == edtf;
                if !mentions.iter().any(is_exact) {
                    wrong.push(format!("{file} {}={edtf}: found {overlapping:?}", &text[span]));
                }
            }
            "negative" => {
                negatives += 1;
                if !overlapping.is_empty() {
                    wrong.push(format!("{file} {} is no date: {overlapping:?}", &text[span]));
                }
            }
            _ => {}
        }
    }
    println!("the five articles: {core} dates, {negatives} traps, {} wrong", wrong.len());
    assert_eq!((core, negatives), (14, 10));
    assert_eq!(wrong, Vec::<String>::new());
}

/// An article by its line of the table of document dates.
fn article(line: &str) -> (&str, (String, Lang, Day)) {
    let mut cells = line.split('\t');
    let (name, date) = (cells.next().unwrap(), cells.next().unwrap());
    let on = date.parse::<Edtf>().unwrap().bounds().0.unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/articles");
    let path = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_name().unwrap().to_string_lossy().starts_with(name))
        .unwrap();
    let lang = match name {
        "002" => Lang::AR,
        "003" => Lang::FA,
        _ => Lang::UR,
    };
    (name, (std::fs::read_to_string(path).unwrap(), lang, on))
}

/// Gregorian, Solar Hijri and Umm al-Qura beside each other.
///
/// Solar Hijri must agree everywhere. The tables of Umm al-Qura that `icu_calendar` has (from KACST) differ from printed
/// calendars before 1420 and from other forecasts after 1450 AH; where they do, the vectors name the very date that it gives.
#[test]
fn calendar_vectors() {
    let Some(text) = data("calendar_vectors.tsv") else { return };
    let (mut checked, mut known) = (0, 0);
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let day: Day = cells[0].parse().unwrap();
        for (calendar, expected) in [(Calendar::SolarHijri, cells[1]), (Calendar::Hijri, cells[2])]
        {
            let date = calendar.date_of(day);
            let found = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
            checked += 1;
            if found == expected {
                continue;
            }
            known += 1;
            println!("  {day}: the vectors have {expected}, icu_calendar {found}");
            let note = format!("ICU4X-umalqura={found}");
            let is_noted = cells.get(9).is_some_and(|notes| notes.contains(&note));
            let is_certain = (1420..=1450).contains(&date.year);
            assert!(
                calendar == Calendar::Hijri && is_noted && !is_certain,
                "{line}: found {found}"
            );
        }
        assert_eq!(format!("{:?}", day.weekday())[..3], *cells[5], "{line}");
    }
    println!("calendars: {checked} dates, {known} known disagreements, all lunar");
}
