//! Folding: total, idempotent, nested, and its map leads every byte to whole characters of the original.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roznama_text::{Lang, Level, explain, fold, fold_in, fold_mapped_in, name};

const LANGUAGES: [Lang; 8] =
    [Lang::AR, Lang::FA, Lang::UR, Lang::PS, Lang::CKB, Lang::SD, Lang::UG, Lang::UND];

fuzz_target!(|text: &str| {
    // One language for each input: which one, the text itself says.
    let lang = LANGUAGES[text.len() % LANGUAGES.len()];
    for level in Level::ALL {
        let folded = fold_mapped_in(text, level, lang);
        assert_eq!(folded.text, fold_in(text, level, lang));
        assert_eq!(fold_in(&folded.text, level, lang), folded.text);
        let mut at = 0;
        for segment in folded.map.segments() {
            assert_eq!(segment.folded.start, at);
            assert!(text.get(segment.original).is_some());
            at = segment.folded.end;
        }
        for (start, character) in folded.text.char_indices() {
            let original = folded.map.to_original(start..start + character.len_utf8());
            assert!(text.get(original).is_some());
        }
        // What a level makes one is one at the next: no later level undoes an earlier one.
        if level != Level::Name {
            assert_eq!(fold(&folded.text, Level::Search), fold(text, Level::Search));
        }
        for change in explain(text, level, lang) {
            assert!(text.get(change.original).is_some());
            assert!(!change.reason.text.is_empty() && !change.reason.source.is_empty());
        }
    }
    assert_eq!(name::similar(text, text), 1.0);
});
