//! Makes the crate's tables: from the Unicode Character Database (through ICU4X) and from the TSV files in `data/`.

#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads the data files and writes the tables"
)]

mod languages;
mod repair;
mod search;
mod trie;
mod tsv;
mod unicode;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use repair::Change;
use search::Search;
use trie::Pool;

// The actions of the two fold tables, in the range of the surrogates, which are no characters. Any other value is the
// character that replaces; the same constants stand in src/table.rs.
const KEEP: u16 = 0xD800;
const SLOW: u16 = 0xD801;
const SPACE: u16 = 0xD802;
const BREAK: u16 = 0xD803;
const DELETE: u16 = 0xD804;
const SEQUENCE: u16 = 0xD900;

fn main() {
    println!("cargo:rerun-if-changed=build");
    let data = Path::new("data");
    let repair = repair::changes(data);
    let search = Search::read(data, &repair);
    let mut out = String::new();
    let mut pool = Pool::default();
    let canonical = Canonical::collect();
    canonical.write(&mut out);
    write_properties(&mut out);
    write_repair(&mut out, &repair, &canonical, &mut pool);
    write_search(&mut out, &search, &repair, &canonical, &mut pool);
    write_digits(&mut out);
    languages::write(&mut out, data);
    pool.write(&mut out);
    let target =
        PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("tables.rs");
    std::fs::write(target, out).expect("OUT_DIR is writable");
}

/// Canonical decomposition in single steps, and which characters combine with what stands before them.
struct Canonical {
    steps: Vec<(char, char, Option<char>)>,
    seconds: BTreeSet<char>,
}

impl Canonical {
    fn collect() -> Self {
        let steps: Vec<_> = unicode::characters()
            .filter_map(|c| unicode::canonical_step(c).map(|(first, second)| (c, first, second)))
            .collect();
        let seconds = steps.iter().filter_map(|(_, _, second)| *second).collect();
        Self { steps, seconds }
    }

    /// Whether `c` stays where and what it is whatever stands before it.
    fn is_inert(&self, c: char) -> bool {
        unicode::combining_class(c) == 0
            && !self.seconds.contains(&c)
            && !matches!(c, '\u{1161}'..='\u{1175}' | '\u{11A8}'..='\u{11C2}')
    }

    fn write(&self, out: &mut String) {
        let column = |values: Vec<u32>| {
            format!("[{}]", values.iter().map(u32::to_string).collect::<Vec<_>>().join(","))
        };
        let whole: Vec<u32> = self.steps.iter().map(|step| step.0 as u32).collect();
        let first: Vec<u32> = self.steps.iter().map(|step| step.1 as u32).collect();
        let second: Vec<u32> =
            self.steps.iter().map(|step| step.2.map_or(0, |c| c as u32)).collect();
        let mut pairs: Vec<usize> = (0..self.steps.len())
            .filter(|at| {
                let (whole, first, second) = self.steps[*at];
                second.is_some_and(|second| unicode::compose(first, second) == Some(whole))
            })
            .collect();
        pairs.sort_by_key(|at| (first[*at], second[*at]));
        let n = whole.len();
        writeln!(out, "pub static STEP_WHOLE: [u32; {n}] = {};", column(whole)).unwrap();
        writeln!(out, "pub static STEP_FIRST: [u32; {n}] = {};", column(first)).unwrap();
        writeln!(out, "pub static STEP_SECOND: [u32; {n}] = {};", column(second)).unwrap();
        writeln!(out, "pub static STEP_PAIRS: [u16; {}] = {pairs:?};", pairs.len()).unwrap();
        let mut classes: Vec<(u32, u32, u8)> = Vec::new();
        for c in unicode::characters() {
            let class = unicode::combining_class(c);
            match classes.last_mut() {
                _ if class == 0 => {}
                Some((_, last, same)) if *same == class && *last + 1 == c as u32 => *last += 1,
                _ => classes.push((c as u32, c as u32, class)),
            }
        }
        writeln!(out, "pub static COMBINING: [(u32, u32, u8); {}] = {classes:?};", classes.len())
            .unwrap();
    }
}

fn write_properties(out: &mut String) {
    trie::write(out, "PROPERTIES", |c| {
        unicode::grapheme_class(c)
            | unicode::conjunct_class(c) << 4
            | unicode::word_class(c) << 6
            | u16::from(unicode::is_arabic_letter(c)) << 10
            | u16::from(unicode::is_dual_joining(c)) << 11
            | u16::from(unicode::is_mark(c) || unicode::combining_class(c) != 0) << 12
            | u16::from(unicode::is_alphanumeric(c)) << 13
    });
}

fn space_action(c: char) -> Option<u16> {
    match c {
        '\t'
        | ' '
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => Some(SPACE),
        '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(BREAK),
        _ => None,
    }
}

fn is_shaping(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{640}')
}

fn is_kept(c: char, repair: &BTreeMap<char, Change>, canonical: &Canonical) -> bool {
    space_action(c).is_none()
        && !is_shaping(c)
        && !repair.contains_key(&c)
        && canonical.is_inert(c)
        && unicode::nfc(&c.to_string()).chars().eq([c])
}

fn write_repair(
    out: &mut String,
    repair: &BTreeMap<char, Change>,
    canonical: &Canonical,
    pool: &mut Pool,
) {
    trie::write(out, "REPAIR", |c| match space_action(c) {
        Some(action) => action,
        None if is_kept(c, repair, canonical) => KEEP,
        None => SLOW,
    });
    let codes: Vec<u16> = repair
        .keys()
        .map(|c| u16::try_from(*c as u32).expect("repair stays in the first plane"))
        .collect();
    writeln!(out, "pub static REPAIR_CODES: [u16; {}] = {codes:?};", codes.len()).unwrap();
    let places: Vec<(u16, u8)> = repair.values().map(|change| pool.intern(&change.to)).collect();
    write_places(out, "REPAIR", &places);
    let reasons: Vec<(u32, &str)> =
        repair.iter().map(|(c, change)| (*c as u32, change.reason.as_str())).collect();
    writeln!(out, "pub static REPAIR_REASONS: [(u32, &str); {}] = {reasons:?};", reasons.len())
        .unwrap();
}

fn write_search(
    out: &mut String,
    search: &Search<'_>,
    repair: &BTreeMap<char, Change>,
    canonical: &Canonical,
    pool: &mut Pool,
) {
    check_compositions(search, canonical);
    let mut sequences: Vec<(u16, u8)> = Vec::new();
    let mut known = BTreeMap::new();
    trie::write(out, "SEARCH", |c| {
        if let Some(action) = space_action(c) {
            return action;
        }
        let key = search.key(c);
        for letter in &key {
            assert!(
                space_action(*letter).is_some() || search.key(*letter) == [*letter],
                "U+{:04X}: its key {key:?} is itself folded",
                c as u32
            );
        }
        let composed: Vec<char> = unicode::nfc(&c.to_string()).chars().collect();
        match key[..] {
            [] => DELETE,
            [first, ..] if !canonical.is_inert(first) || first != c && composed == key => {
                // The windows look no further than the canonical decomposition.
                assert_eq!(key, composed, "U+{:04X}: its key must not begin with a mark", c as u32);
                SLOW
            }
            [same] if same == c => {
                if is_kept(c, repair, canonical) {
                    KEEP
                } else {
                    SLOW
                }
            }
            [single] if (single as u32) < 0xD800 => single as u16,
            _ => *known.entry(key.clone()).or_insert_with(|| {
                sequences.push(pool.intern(&key));
                let number = SEQUENCE + u16::try_from(sequences.len() - 1).unwrap();
                assert!(number < 0xE000, "too many search keys of more than one character");
                number
            }),
        }
    });
    write_places(out, "SEARCH", &sequences);
    let reasons: Vec<(u32, &str)> =
        search.rows.iter().map(|(c, change)| (*c as u32, change.reason.as_str())).collect();
    writeln!(out, "pub static SEARCH_REASONS: [(u32, &str); {}] = {reasons:?};", reasons.len())
        .unwrap();
}

/// Offsets and lengths in the pool, as two columns: they compress better than pairs.
fn write_places(out: &mut String, name: &str, places: &[(u16, u8)]) {
    let (at, len): (Vec<u16>, Vec<u8>) = places.iter().copied().unzip();
    writeln!(out, "pub static {name}_AT: [u16; {}] = {at:?};", at.len()).unwrap();
    writeln!(out, "pub static {name}_LEN: [u8; {}] = {len:?};", len.len()).unwrap();
}

/// A letter and its mark must fold to what their composition folds to, or composed and decomposed text would differ.
fn check_compositions(search: &Search<'_>, canonical: &Canonical) {
    for (whole, first, second) in &canonical.steps {
        let Some(second) = second else { continue };
        if search.key(*second).is_empty() {
            assert_eq!(
                search.key(*whole),
                search.key(*first),
                "data/search.tsv: U+{:04X} must fold to what U+{:04X} folds to",
                *whole as u32,
                *first as u32
            );
        }
    }
}

fn write_digits(out: &mut String) {
    let zeros: Vec<u32> = unicode::characters()
        .filter(|c| search::decimal_value(*c) == Some(0))
        .map(u32::from)
        .collect();
    writeln!(out, "pub static DIGIT_ZEROS: [u32; {}] = {zeros:?};", zeros.len()).unwrap();
}
