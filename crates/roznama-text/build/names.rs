//! The tables of names, from `data/name/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::tsv::{Row, Table};

/// What a pair of sounds costs that is not listed.
const UNRELATED: u8 = 150;

pub fn write(out: &mut String, data: &Path) {
    let sounds = Table::read(&data.join("name/sounds.tsv"), 6);
    // Number 0 is a character of which the tables know nothing.
    let numbers: BTreeMap<&str, usize> =
        sounds.rows.iter().enumerate().map(|(at, row)| (row.columns[0].as_str(), at + 1)).collect();
    assert_eq!(numbers.len(), sounds.rows.len(), "{}: a sound stands in two rows", sounds.file);
    let n = numbers.len() + 1;
    writeln!(out, "pub const SOUNDS: usize = {n};").unwrap();
    let mut names = vec!["other"];
    let mut keys = vec![['\0', '\0']];
    let mut gaps = vec![[[100_u8; 3]; 2]];
    for row in &sounds.rows {
        names.push(&row.columns[0]);
        keys.push([key(&sounds, row, 1), key(&sounds, row, 2)]);
        gaps.push([costs(&sounds, row, 3), costs(&sounds, row, 4)]);
    }
    let article = ["Al", "Ll", "Ez"]
        .map(|name| numbers.get(name).copied().expect("sounds.tsv has the article"));
    writeln!(out, "pub const ARTICLE_SOUNDS: [u8; 3] = {article:?};").unwrap();
    writeln!(out, "pub static SOUND_NAMES: [&str; {n}] = {names:?};").unwrap();
    writeln!(out, "pub static SOUND_KEYS: [[char; 2]; {n}] = {keys:?};").unwrap();
    writeln!(out, "pub static SOUND_GAPS: [[[u8; 3]; 2]; {n}] = {gaps:?};").unwrap();
    let weak: Vec<usize> = WEAK.split(' ').map(|name| numbers[name]).collect();
    writeln!(out, "pub static WEAK_SOUNDS: [u8; {}] = {weak:?};", weak.len()).unwrap();
    write_evidence(out, &Table::read(&data.join("name/evidence.tsv"), 4), &numbers);
    write_pairs(out, &Table::read(&data.join("name/pairs.tsv"), 3), &numbers);
    write_letters(out, &Table::read(&data.join("name/letters.tsv"), 4), &numbers);
}

/// Sounds that come and go between scripts.
const WEAK: &str =
    "A VA I VI U VU Al Ll Ayn W VW Y VY a va e ve vi vo w vw y vy ayn h vh yf vah Ez yu";
/// What is said of an alignment as a whole, as src/name/evidence.rs has it.
const WHOLE: [&str; 6] = ["any", "cost", "cost-squared", "length", "words", "short"];

fn write_evidence(out: &mut String, table: &Table, numbers: &BTreeMap<&str, usize>) {
    let mut steps: BTreeMap<u32, [i16; 2]> = BTreeMap::new();
    let mut whole = [[0_i16; WHOLE.len()]; 2];
    for row in &table.rows {
        let weights = [2, 3].map(|at| {
            row.columns[at].parse::<i16>().unwrap_or_else(|_| {
                table.fail(
                    row,
                    format!("expected a weight in hundredths, found {:?}", row.columns[at]),
                )
            })
        });
        let step = row.columns[0].as_str();
        if let Some(name) = step.strip_prefix('=') {
            let at = WHOLE.iter().position(|known| *known == name).unwrap_or_else(|| {
                table.fail(row, format!("expected one of {WHOLE:?}, found {name:?}"))
            });
            (whole[0][at], whole[1][at]) = (weights[0], weights[1]);
            continue;
        }
        let number = |name: &str| {
            if name == "other" {
                0
            } else {
                u32::try_from(sound(table, row, name, numbers)).unwrap()
            }
        };
        let (one, other) = if step == "doubled" {
            (255, 255)
        } else if let Some((one, other)) = step.split_once('~') {
            let (one, other) = (number(one), number(other));
            (one.min(other), one.max(other))
        } else {
            let places = [("-^", 250), ("-.", 251), ("-$", 252)];
            let found =
                places.iter().find_map(|(sign, place)| Some((step.strip_suffix(sign)?, place)));
            let (name, place) = found.unwrap_or_else(|| {
                table.fail(
                    row,
                    format!("expected a~b, a-^, a-., a-$, doubled or =…, found {step:?}"),
                )
            });
            (number(name), *place)
        };
        let class = |c: char| "^vcVC".find(if c == '$' { '^' } else { c });
        let beside = match row.columns[1].chars().collect::<Vec<_>>()[..] {
            ['-'] => Some(0),
            [before, after] => class(before).zip(class(after)).map(|(a, b)| (1 + a * 5 + b) as u32),
            _ => None,
        };
        let beside = beside.unwrap_or_else(|| {
            table.fail(row, format!("expected - or two of ^vcVC$, found {:?}", row.columns[1]))
        });
        if steps.insert(one << 16 | other << 8 | beside, weights).is_some() {
            table.fail(row, "the step stands in two rows");
        }
    }
    let steps: Vec<_> = steps.into_iter().collect();
    writeln!(out, "pub static EVIDENCE_STEPS: [(u32, [i16; 2]); {}] = {steps:?};", steps.len())
        .unwrap();
    writeln!(out, "pub static EVIDENCE_WHOLE: [[i16; {}]; 2] = {whole:?};", WHOLE.len()).unwrap();
}

fn write_pairs(out: &mut String, table: &Table, numbers: &BTreeMap<&str, usize>) {
    let n = numbers.len() + 1;
    let mut pairs = vec![vec![UNRELATED; n]; n];
    for (at, row) in pairs.iter_mut().enumerate() {
        row[at] = 0;
    }
    for row in &table.rows {
        let (one, other) = (
            sound(table, row, &row.columns[0], numbers),
            sound(table, row, &row.columns[1], numbers),
        );
        if one == other || pairs[one][other] != UNRELATED {
            table.fail(row, "the pair stands in two rows, or is a sound and itself");
        }
        pairs[one][other] = cost(table, row, &row.columns[2]);
        pairs[other][one] = pairs[one][other];
    }
    writeln!(out, "pub static SOUND_PAIRS: [[u8; {n}]; {n}] = {pairs:?};").unwrap();
}

/// Sorted by the first letter, and the longest first, those of one place before those of any.
fn write_letters(out: &mut String, table: &Table, numbers: &BTreeMap<&str, usize>) {
    let mut rows: Vec<(Vec<char>, u8, Vec<u8>)> = Vec::new();
    for row in &table.rows {
        let letters: Vec<char> = row.columns[0].chars().collect();
        let place = match row.columns[1].as_str() {
            "=" => 0,
            "=+" => 1,
            "^3" => 2,
            "^" => 3,
            "$" => 4,
            "-" => 5,
            other => table.fail(
                row,
                format!("expected a place `=`, `=+`, `^`, `^3`, `$` or `-`, found {other:?}"),
            ),
        };
        let sounds: Vec<u8> = row.columns[2]
            .split(' ')
            .map(|name| {
                u8::try_from(sound(table, row, name, numbers)).expect("fewer than 256 sounds")
            })
            .collect();
        if letters.is_empty() || sounds.len() > 2 {
            table.fail(row, "expected one letter or more, and one sound or two");
        }
        rows.push((letters, place, sounds));
    }
    rows.sort_by_key(|(letters, place, _)| {
        (letters[0], std::cmp::Reverse(letters.len()), *place, letters.clone())
    });
    let shown: Vec<String> = rows
        .iter()
        .map(|(letters, place, sounds)| {
            let text: String = letters.iter().collect();
            format!("({:?}, {text:?}, {place}, &{sounds:?})", letters[0])
        })
        .collect();
    writeln!(
        out,
        "pub static NAME_LETTERS: [(char, &str, u8, &[u8]); {}] = [{}];",
        rows.len(),
        shown.join(",")
    )
    .unwrap();
}

fn sound(table: &Table, row: &Row, name: &str, numbers: &BTreeMap<&str, usize>) -> usize {
    *numbers
        .get(name)
        .unwrap_or_else(|| table.fail(row, format!("{name:?} is not a sound of sounds.tsv")))
}

/// Three costs with spaces between.
fn costs(table: &Table, row: &Row, column: usize) -> [u8; 3] {
    let costs: Vec<u8> =
        row.columns[column].split(' ').map(|text| cost(table, row, text)).collect();
    costs.try_into().unwrap_or_else(|_| {
        table.fail(row, format!("expected three costs, found {:?}", row.columns[column]))
    })
}

fn cost(table: &Table, row: &Row, text: &str) -> u8 {
    text.parse().unwrap_or_else(|_| {
        table.fail(row, format!("expected a cost from 0 to 255, found {text:?}"))
    })
}

/// One letter, or U+0000 for none.
fn key(table: &Table, row: &Row, column: usize) -> char {
    let text = &row.columns[column];
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some('-'), None) => '\0',
        (Some(letter), None) => letter,
        _ => table.fail(row, format!("expected a letter of the key or `-`, found {text:?}")),
    }
}
