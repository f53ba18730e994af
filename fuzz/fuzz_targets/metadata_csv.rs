//! Tables and texts: nothing stops the rest, and every problem has a place.
#![no_main]

use libfuzzer_sys::fuzz_target;
use roznama_inputs::{Input, InputFile, parse};

fuzz_target!(|bytes: &[u8]| {
    let file = |below: &str, bytes: &[u8]| InputFile {
        path: below.to_owned(),
        below: below.to_owned(),
        bytes: bytes.to_vec(),
    };
    let parsed = parse(vec![
        Input::Folder {
            path: "in".to_owned(),
            files: vec![
                file("metadata.csv", bytes),
                file("events.csv", bytes),
                file("a.txt", bytes),
                file("b.txt", b"text"),
            ],
        },
        Input::Csv(file("t.csv", bytes)),
        Input::Jsonl(file("t.jsonl", bytes)),
    ]);
    assert!(parsed.articles.iter().any(|article| article.body == "text"));
    for problem in &parsed.problems {
        assert!(problem.position.is_none_or(|at| at.line > 0 && at.column > 0));
        assert!(!problem.to_string().is_empty());
    }
});
