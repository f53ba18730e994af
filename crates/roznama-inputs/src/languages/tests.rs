use roznama_text::Lang;

use super::{UnknownLanguage, language, rows};

#[track_caller]
fn check(tag: &str, expected: Result<&str, Option<&'static str>>) {
    let expected =
        expected.map(|tag| Lang::new(tag).unwrap()).map_err(|meant| UnknownLanguage { meant });
    assert_eq!(language(tag), expected, "{tag}");
}

#[test]
fn tags() {
    check("ur", Ok("ur"));
    check("UR", Ok("ur"));
    check("fa-IR", Ok("fa"));
    check("az_Arab", Ok("az"));
    check("ckb", Ok("ckb"));
    check("hac", Ok("hac"));
    check("und", Ok("und"));
    check("xx", Err(None));
    check("x", Err(None));
    check("u1", Err(None));
    check("u1r", Err(None));
    check("klingon", Err(None));
    check("Urdu", Err(Some("ur")));
    check("اردو", Err(Some("ur")));
    check("farsi", Err(Some("fa")));
    check("per", Err(Some("fa")));
    check("Sorani", Err(Some("ckb")));
}

#[test]
fn the_table_is_sound() {
    let tags: Vec<&str> = rows().map(|row| row.tag).collect();
    assert_eq!(tags.iter().filter(|tag| tag.len() == 2).count(), 183);
    assert!(tags.iter().all(|tag| Lang::new(tag).is_some()));
    let mut sorted = tags.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), tags.len());
}
