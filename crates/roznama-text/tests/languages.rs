//! The shipped table of language identification on labelled sentences, where they are at hand: a floor that later changes must
//! hold. `$ROZNAMA_LANGUAGES` names a TSV file (language, sentence), such as the decompressed `lid.tsv`; sentences that training
//! saw are left out by the hash that `examples/train_languages.rs` holds out by.

#![allow(
    clippy::disallowed_methods,
    reason = "reads test data from outside the repository, if it is there"
)]

use std::collections::BTreeMap;

use roznama_text::{Lang, lang_id::identify};

#[test]
fn held_out_sentences() {
    let Some(path) = std::env::var_os("ROZNAMA_LANGUAGES") else {
        eprintln!("SKIPPED: set ROZNAMA_LANGUAGES to a file of labelled sentences");
        return;
    };
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut counts: BTreeMap<Lang, (usize, usize, usize)> = BTreeMap::new();
    for line in text.lines() {
        let mut columns = line.split('\t');
        let (Some(language), Some(sentence)) = (columns.next(), columns.next()) else { continue };
        let Ok(language) = language.parse::<Lang>() else { continue };
        if !hash(sentence).is_multiple_of(5) {
            continue;
        }
        let count = counts.entry(language).or_default();
        let title = sentence.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
        count.0 += 1;
        count.1 += usize::from(identify(sentence).lang == language);
        count.2 += usize::from(identify(&title).lang == language);
    }
    for (language, floor) in [
        (Lang::AR, 0.98),
        (Lang::FA, 0.99),
        (Lang::UR, 0.98),
        (Lang::CKB, 0.9),
        (Lang::SD, 0.95),
        (Lang::UG, 0.98),
    ] {
        let Some((all, whole, title)) = counts.get(&language) else { continue };
        let share = |right: &usize| *right as f64 / *all as f64;
        eprintln!(
            "{language}: whole {:.4}, first six words {:.4}, of {all}",
            share(whole),
            share(title)
        );
        assert!(
            share(whole) >= floor,
            "{language}: {:.4} of {all}, expected {floor}",
            share(whole)
        );
    }
}

/// FNV-1a, as in `examples/train_languages.rs`.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01B3)
    })
}

#[test]
fn the_repository_s_articles() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/articles");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let languages: Vec<Lang> =
        files.iter().map(|file| identify(&std::fs::read_to_string(file).unwrap()).lang).collect();
    assert_eq!(languages, [Lang::UR, Lang::UR, Lang::AR, Lang::FA, Lang::UR]);
}
