//! Tokens: spans of the original, ascending, parts inside their token.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roznama_text::{Level, fold, lang_id, spellings::spellings, tokens};

fuzz_target!(|text: &str| {
    let mut at = 0;
    for token in tokens(text) {
        assert!(at <= token.span.start && text.get(token.span.clone()).is_some_and(|t| !t.is_empty()));
        for part in &token.parts {
            assert!(token.span.start <= part.span.start && part.span.end <= token.span.end);
            assert!(text.get(part.span.clone()).is_some());
        }
        assert!(!token.term.is_empty());
        // Another spelling is a search key itself, and not the word's own.
        for spelling in spellings(&text[token.span.clone()]) {
            assert!(!spelling.is_empty() && spelling != token.term);
            assert_eq!(fold(&spelling, Level::Search), spelling);
        }
        at = token.span.end;
    }
    let confidence = lang_id::identify(text).confidence;
    assert!((0.0..=1.0).contains(&confidence));
});
