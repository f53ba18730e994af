//! Sentences with their dates in brackets, one file a language, written for this crate: `tests/sentences/*.tsv`.

use roznama_dates::{Day, tag};

/// Replaces `U+XXXX` by its character, as the word lists do.
fn unescape(text: &str) -> String {
    let mut parts = text.split("U+");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let char = u32::from_str_radix(&part[..4], 16).ok().and_then(char::from_u32);
        plain.push(char.expect("four hexadecimal digits after U+"));
        plain.push_str(&part[4..]);
    }
    plain
}

/// Every sentence of a file: each date in brackets is found with its value, and nothing else.
#[track_caller]
fn check(lang: &str, file: &str) {
    let (mut sentences, mut wrong) = (0, Vec::new());
    for (number, line) in file.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let line = unescape(line);
        let [on, marked, values] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{lang}.tsv:{}: expected a date, a sentence and values", number + 1);
        };
        let on: Day = on.parse().expect("a day");
        let text: String = marked.chars().filter(|c| !matches!(c, '⟦' | '⟧')).collect();
        let spans =
            marked.split('⟦').skip(1).map(|part| part.split('⟧').next().unwrap_or_default());
        let values = values.split("; ").filter(|value| !value.is_empty());
        let expected: Vec<String> =
            spans.zip(values).map(|(span, value)| format!("{span}={value}")).collect();
        let count = marked.matches('⟦').count();
        assert_eq!(expected.len(), count, "{lang}.tsv:{}: a value for each date", number + 1);
        let found: Vec<String> = tag(&text, lang.parse().expect("a language"), Some(on))
            .into_iter()
            .map(|mention| format!("{}={}", &text[mention.span], mention.edtf))
            .collect();
        sentences += 1;
        if found != expected {
            let place = format!("{lang}.tsv:{}", number + 1);
            wrong.push(format!(
                "{place} {on} {text}\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {sentences}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn arabic() {
    check("ar", include_str!("sentences/ar.tsv"));
}

#[test]
fn persian() {
    check("fa", include_str!("sentences/fa.tsv"));
}

#[test]
fn urdu() {
    check("ur", include_str!("sentences/ur.tsv"));
}
