//! Makes the crate's tables: from the Unicode Character Database (through ICU4X) and from the TSV files in `data/`.

#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads the data files and writes the tables"
)]

mod canonical;
#[path = "../src/non_joiners/features.rs"]
mod features;
mod filter;
#[path = "../src/non_joiners/hash.rs"]
mod hash;
mod languages;
mod names;
mod non_joiners;
mod pool;
mod properties;
mod reasons;
mod repair;
mod rules;
mod script;
mod search;
mod spellings;
mod tsv;
mod unicode;
mod windows;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use canonical::Canonical;
use pool::{Pool, write_places};
use properties::LOW;
use repair::Change;
use rules::Rules;
use search::Search;

/// What a fold does with a character; the numbers stand in src/table.rs too.
mod repair_class {
    pub const KEEP: u32 = 0;
    pub const SLOW: u32 = 1;
    pub const SPACE: u32 = 2;
    pub const BREAK: u32 = 3;
}

/// As above, for the search key, where repair does not say space or break.
mod search_class {
    pub const KEEP: u32 = 0;
    pub const SLOW: u32 = 1;
    pub const DELETE: u32 = 2;
    /// Told by a rule or a sequence.
    pub const MAPPED: u32 = 3;
    /// Each letter that repair makes of it has its own key.
    pub const EACH: u32 = 4;
    /// The key of the first character of its canonical decomposition.
    pub const FIRST: u32 = 5;
}

fn main() {
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=src/non_joiners");
    let data = Path::new("data");
    let repair = repair::changes(data);
    let search = Search::read(data, &repair);
    let mut out = String::new();
    let mut pool = Pool::default();
    let canonical = Canonical::collect();
    canonical.write(&mut out);
    let classes = search_classes(&search, &repair, &canonical);
    properties::write(&mut out, |c| {
        properties::of(c)
            | repair_action(c, &repair, &canonical) << 13
            | u32::from(unicode::canonical_step(c).is_some()) << 15
            | classes.get(&c).copied().unwrap_or(search_class::KEEP) << 24
            | u32::from(repair.contains_key(&c)) << 27
    });
    write_repair(&mut out, &repair, &mut pool);
    write_search(&mut out, &search, &classes, &mut pool);
    write_digits(&mut out);
    languages::write(&mut out, data);
    non_joiners::write(&mut out, data);
    repair::write_dots(&mut out, data);
    windows::write(&mut out, data);
    let mut orthography = script::Rules::read(data);
    script::write(&mut out, data, &search, &mut orthography);
    reasons::write(&mut out, data, &orthography, &repair, &search.rows);
    spellings::write(&mut out, data);
    names::write(&mut out, data);
    pool.write(&mut out);
    let target =
        PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("tables.rs");
    std::fs::write(target, out).expect("OUT_DIR is writable");
}

fn space_action(c: char) -> Option<u32> {
    match c {
        '\t'
        | ' '
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200A}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{3000}' => Some(repair_class::SPACE),
        '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(repair_class::BREAK),
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

fn repair_action(c: char, repair: &BTreeMap<char, Change>, canonical: &Canonical) -> u32 {
    match space_action(c) {
        Some(action) => action,
        None if is_kept(c, repair, canonical) => repair_class::KEEP,
        None => repair_class::SLOW,
    }
}

/// Presentation forms by their place after U+FB50, others by their code.
fn write_repair(out: &mut String, repair: &BTreeMap<char, Change>, pool: &mut Pool) {
    const FORMS: std::ops::RangeInclusive<char> = '\u{FB50}'..='\u{FEFF}';
    // A letter, or from 0xE000 on the number of a sequence.
    let mut sequences: Vec<(u16, u8)> = Vec::new();
    let mut number = |to: &[char]| match *to {
        [letter] if (letter as u32) < 0xE000 => letter as u32,
        _ => {
            let place = pool.intern(to);
            let at = sequences.iter().position(|known| *known == place).unwrap_or_else(|| {
                sequences.push(place);
                sequences.len() - 1
            });
            0xE000 + u32::try_from(at).expect("few sequences")
        }
    };
    let forms: Vec<u32> =
        FORMS.map(|c| repair.get(&c).map_or(0, |change| number(&change.to))).collect();
    let others: Vec<(&char, &Change)> =
        repair.iter().filter(|(c, change)| !FORMS.contains(*c) && !change.to.is_empty()).collect();
    let codes: Vec<u32> = others.iter().map(|(c, _)| **c as u32).collect();
    let targets: Vec<u32> = others.iter().map(|(_, change)| number(&change.to)).collect();
    // A single letter is pointed at in the pool too; the list of those is short.
    let mut letters: Vec<u32> =
        forms.iter().chain(&targets).copied().filter(|to| *to != 0 && *to < 0xE000).collect();
    letters.sort_unstable();
    letters.dedup();
    let place = |to: &u32| match *to {
        0 => 0,
        0xE000.. => to - 0xE000 + u32::try_from(letters.len()).expect("few letters") + 1,
        letter => {
            let at = letters.binary_search(&letter).expect("it is one of them");
            u32::try_from(at).expect("few letters") + 1
        }
    };
    let forms: Vec<u32> = forms.iter().map(place).collect();
    let targets: Vec<u32> = targets.iter().map(place).collect();
    let single = letters.iter().map(|code| {
        let letter = char::from_u32(*code).expect("it was a character");
        pool.intern(&[letter])
    });
    let places: Vec<(u16, u8)> = [(0, 0)].into_iter().chain(single).collect();
    let places: Vec<(u16, u8)> = places.into_iter().chain(sequences).collect();
    writeln!(out, "pub static FORMS: [u16; {}] = {forms:?};", forms.len()).unwrap();
    writeln!(out, "pub static REPAIR_CODES: [u32; {}] = {codes:?};", codes.len()).unwrap();
    writeln!(out, "pub static REPAIR_TARGETS: [u16; {}] = {targets:?};", targets.len()).unwrap();
    write_places(out, "REPAIR", &places);
}

/// The class of each character that the search key does not keep.
fn search_classes(
    search: &Search<'_>,
    repair: &BTreeMap<char, Change>,
    canonical: &Canonical,
) -> BTreeMap<char, u32> {
    check_compositions(search, canonical);
    let class = |c: char| {
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
            [] => search_class::DELETE,
            [first, ..] if !canonical.is_inert(first) || first != c && composed == key => {
                // The windows look no further than the canonical decomposition.
                assert_eq!(key, composed, "U+{:04X}: its key must not begin with a mark", c as u32);
                search_class::SLOW
            }
            // Noon ghunna is a noon inside a word: the fold looks at what follows.
            ['\u{6BA}'] if c == '\u{6BA}' => search_class::SLOW,
            [same] if same == c && is_kept(c, repair, canonical) => search_class::KEEP,
            [same] if same == c => search_class::SLOW,
            _ if !search.rows.contains_key(&c) && is_each(c, &key, search, repair) => {
                search_class::EACH
            }
            _ if is_first(c, &key, search) => search_class::FIRST,
            _ => search_class::MAPPED,
        }
    };
    unicode::characters()
        .filter(|c| space_action(*c).is_none())
        .map(|c| (c, class(c)))
        .filter(|(_, class)| *class != search_class::KEEP)
        .collect()
}

/// Whether a key is no more than the keys of the letters that repair makes.
fn is_each(c: char, key: &[char], search: &Search<'_>, repair: &BTreeMap<char, Change>) -> bool {
    c as u32 >= LOW
        && repair.get(&c).is_some_and(|change| {
            change.to.iter().flat_map(|letter| search.key(*letter)).eq(key.iter().copied())
        })
}

/// Whether a key is no more than the key of what stands first in the canonical decomposition.
fn is_first(c: char, key: &[char], search: &Search<'_>) -> bool {
    c as u32 >= LOW
        && key.len() == 1
        && unicode::canonical_step(c).is_some_and(|(first, _)| search.key(first) == key)
}

fn write_search(
    out: &mut String,
    search: &Search<'_>,
    classes: &BTreeMap<char, u32>,
    pool: &mut Pool,
) {
    let mapped = || classes.iter().filter(|(_, class)| **class == search_class::MAPPED);
    let mut rules = Rules::default();
    let (mut codes, mut places) = (Vec::new(), Vec::new());
    for (c, _) in mapped() {
        match search.key(*c)[..] {
            [_] if (*c as u32) < LOW => {}
            [single] => rules.push(*c, single),
            ref key => {
                codes.push(*c as u32);
                places.push(pool.intern(key));
            }
        }
    }
    let low: Vec<u32> =
        (0..LOW).filter_map(char::from_u32).map(|c| low_key(c, search, classes)).collect();
    writeln!(out, "pub static SEARCH_LOW: [u16; {LOW}] = {low:?};").unwrap();
    rules.write(out, |c| classes.get(&c).is_some_and(|class| *class == search_class::MAPPED));
    writeln!(out, "pub static SEARCH_CODES: [u32; {}] = {codes:?};", codes.len()).unwrap();
    write_places(out, "SEARCH", &places);
}

/// What the fold looks at first: 0 for a letter that stays, the letter that it becomes, or a surrogate that names what else
/// is to be done, as in src/table.rs.
fn low_key(c: char, search: &Search<'_>, classes: &BTreeMap<char, u32>) -> u32 {
    let other = 0xD800;
    if let Some(action) = space_action(c) {
        return other + action + 8;
    }
    match (classes.get(&c).copied(), &search.key(c)[..]) {
        (None, _) => 0,
        (Some(search_class::MAPPED), [single]) => {
            u32::from(u16::try_from(*single as u32).expect("a letter of the first plane"))
        }
        (Some(class), _) => other + class,
    }
}

/// A letter and its mark must fold to what their composition folds to, or composed and decomposed text would differ.
fn check_compositions(search: &Search<'_>, canonical: &Canonical) {
    for (whole, first, second) in &canonical.steps {
        let Some(second) = second else { continue };
        // A composition with a row of its own that says more than its letter is always composed before it is folded.
        let says_more = search.rows.get(whole).is_some_and(|change| change.to.len() > 1);
        if search.key(*second).is_empty() && !says_more {
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
