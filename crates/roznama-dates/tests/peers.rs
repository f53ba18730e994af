//! The tests of other date readers: dateparser (Arabic, Persian), Duckling (Arabic), parstdex (Persian).
//!
//! The files lie outside the repository (`$ROZNAMA_DATA/peer-tests`, else `../shared/data/peer-tests` beside the workspace);
//! where they are absent the tests say so and pass. Each of their cases passes, or `peers/exceptions.tsv` says what it
//! contradicts; an exception that passes is an error too.

#![allow(clippy::disallowed_methods, reason = "tests read the peers' files")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use roznama_dates::{Day, Edtf, Mention, tag};
use roznama_text::Lang;

fn data(name: &str) -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder =
        std::env::var_os("ROZNAMA_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let path = folder.join("peer-tests").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("SKIPPED: no {}; set ROZNAMA_DATA to the folder that holds it", path.display());
    }
    text
}

/// Line numbers of one peer's file with the reason why they do not pass.
fn exceptions(peer: &str) -> BTreeMap<usize, String> {
    let mut exceptions = BTreeMap::new();
    for line in include_str!("peers/exceptions.tsv").lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') || cells[0] != peer {
            continue;
        }
        for part in cells[1].split(',') {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            for number in from.parse().unwrap()..=to.parse::<usize>().unwrap() {
                assert!(
                    exceptions.insert(number, cells[2].to_owned()).is_none(),
                    "{peer}:{number} twice"
                );
            }
        }
    }
    exceptions
}

/// Every line passes or is excepted, and no line both.
fn check(peer: &str, passes: impl Fn(&[&str]) -> Result<(), String>) {
    let Some(text) = data(&format!("{peer}.tsv")) else { return };
    let exceptions = exceptions(peer);
    let (mut passed, mut wrong) = (0, Vec::new());
    for (index, line) in text.lines().enumerate() {
        let cells: Vec<&str> = line.split('\t').collect();
        if line.starts_with('#') {
            continue;
        }
        match (passes(&cells), exceptions.get(&(index + 1))) {
            (Ok(()), None) => passed += 1,
            (Err(_), Some(_)) => {}
            (Err(found), None) => wrong.push(format!("{}: {line}\n    {found}", index + 1)),
            (Ok(()), Some(reason)) => {
                wrong.push(format!("{}: {line}\n    passes, though “{reason}”", index + 1));
            }
        }
    }
    println!("{peer}: {passed} pass, {} excepted", exceptions.len());
    assert!(wrong.is_empty(), "{peer}: {} lines\n{}", wrong.len(), wrong.join("\n"));
}

fn show(text: &str, mentions: &[Mention]) -> String {
    let shown = mentions.iter().map(|m| format!("{}={}", &text[m.span.clone()], m.edtf));
    shown.collect::<Vec<_>>().join("; ")
}

/// One date, on the days that the peer gives; its clock time, which stands outside by the guidelines, is left aside.
fn same_days(cells: &[&str]) -> Result<(), String> {
    let [lang, text, reference, expected] = cells else { return Err("four cells".to_owned()) };
    let day = |text: &str| text.get(..10).and_then(|day| day.parse::<Day>().ok());
    let mentions = tag(text, lang.parse().unwrap(), day(reference));
    let result = if expected.is_empty() {
        mentions.is_empty()
    } else {
        let side = |text: &str| text.split('T').next().unwrap_or_default().to_owned();
        let plain = expected.split('/').map(side).collect::<Vec<_>>().join("/");
        let wanted: Edtf = plain.parse().map_err(|error| format!("{error}"))?;
        // A lunar day is approximate, which moves nothing.
        let [mention] = mentions.as_slice() else { return Err(show(text, &mentions)) };
        mention.edtf.bounds() == wanted.bounds()
    };
    if result { Ok(()) } else { Err(show(text, &mentions)) }
}

#[test]
fn dateparser() {
    check("dateparser", same_days);
}

#[test]
fn duckling() {
    check("duckling", same_days);
}

/// A date within the peer's span (which takes prepositions and clock times in), or none where the peer has none.
#[test]
fn parstdex() {
    check("parstdex-half", |cells| {
        let [_, text, _, expected] = cells else { return Err("four cells".to_owned()) };
        let mentions = tag(text, Lang::FA, Day::from_ymd(2016, 12, 25));
        let byte = |code_point: usize| {
            text.char_indices().nth(code_point).map_or(text.len(), |(at, _)| at)
        };
        let result = if let Some((range, _)) =
            expected.strip_prefix('[').and_then(|rest| rest.split_once(']'))
        {
            let (from, to) = range.split_once(',').unwrap();
            let (from, to) = (byte(from.parse().unwrap()), byte(to.parse().unwrap()));
            mentions.iter().any(|mention| from <= mention.span.start && mention.span.end <= to)
        } else {
            mentions.is_empty()
        };
        if result { Ok(()) } else { Err(show(text, &mentions)) }
    });
}
