//! Folding: total, idempotent, and its map leads every byte to whole characters of the original.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roznama_text::{Level, fold, fold_mapped};

fuzz_target!(|text: &str| {
    for level in [Level::Raw, Level::Repair, Level::Search] {
        let folded = fold_mapped(text, level);
        assert_eq!(folded.text, fold(text, level));
        assert_eq!(fold(&folded.text, level), folded.text);
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
    }
});
