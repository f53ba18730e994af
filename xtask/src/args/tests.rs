use super::Args;
use crate::error::Error;

fn args(text: &str) -> Args {
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    Args::new("serve", &words)
}

#[test]
fn values_are_taken_in_both_spellings() {
    for text in ["--port 81", "--port=81", "--watch --port 81"] {
        let mut args = args(text);
        assert_eq!(args.value("--port"), Ok(Some("81".into())), "{text}");
        assert_eq!(args.switch("--watch"), text.contains("watch"), "{text}");
        assert_eq!(args.finish(), Ok(()), "{text}");
    }
}

#[test]
fn what_is_missing_or_left_is_wrong_usage() {
    assert!(matches!(args("--port").value("--port"), Err(Error::Usage(_))));
    assert!(matches!(args("--port --watch").value("--port"), Err(Error::Usage(_))));
    assert!(matches!(args("--what").words(), Err(Error::Usage(_))));
    assert!(matches!(args("what").finish(), Err(Error::Usage(_))));
}

#[test]
fn what_follows_the_dashes_is_handed_on() {
    let mut args = args("a -- --nocapture b");
    assert_eq!(args.after_dashes(), ["--nocapture", "b"]);
    assert_eq!(args.words(), Ok(vec!["a".into()]));
}
