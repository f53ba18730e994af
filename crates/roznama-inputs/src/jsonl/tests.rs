use super::read;
use crate::record::{Place, Reporter, Value};
use crate::text::Lines;

/// Checks the fields as `name=value`, and the places and findings of the problems.
#[track_caller]
fn check(text: &str, expected: &[&[&str]], problems_expected: &[&str]) {
    let lines = Lines::of(text);
    let mut problems = Vec::new();
    let mut report = Reporter { file: "f.jsonl", lines: &lines, problems: &mut problems };
    let records = read(text, &mut report);
    let fields: Vec<Vec<String>> = records
        .iter()
        .map(|record| {
            let shown = record.fields.iter().map(|field| match &field.value {
                Value::Text(text) => format!("{}={text}", field.name),
                Value::List(items) => format!("{}=[{}]", field.name, items.join("|")),
                Value::Other(json) => format!("{}:{json}", field.name),
            });
            shown.collect()
        })
        .collect();
    assert_eq!(fields, expected);
    let found: Vec<String> = problems
        .iter()
        .filter_map(|problem| Some((problem.position?, &problem.found)))
        .map(|(at, found)| format!("{}:{} {found}", at.line, at.column))
        .collect();
    assert_eq!(found, problems_expected);
    // A text that stands in the file as it is stands where it says it does.
    for field in records.iter().flat_map(|record| &record.fields) {
        if let (Value::Text(value), Place::Verbatim(start)) = (&field.value, field.place) {
            assert!(text[start..].starts_with(value.as_str()));
        }
    }
}

#[test]
fn objects_keep_their_keys_in_order() {
    check("", &[], &[]);
    check("{}\n\n  \n", &[&[]], &[]);
    check(
        "{\"id\":\"a\",\"zeta\":\"1\",\"alpha\":2}\r\n{\"Id\": 7, \"tags\": [\"x\", \"y\"]}",
        &[&["id=a", "zeta=1", "alpha=2"], &["id=7", "tags=[x|y]"]],
        &[],
    );
    check(
        r#"{"a":null,"b":"  ","c":true,"d":{"e":1},"f":"\u0633\n"}"#,
        &[&["c:true", "d:{\"e\":1}", "f=س\n"]],
        &[],
    );
}

#[test]
fn a_bad_line_costs_itself() {
    check(
        "{\"id\":\"a\"}\n{\"id\":\"ب\", oops}\n{\"id\":\"c\"}\n",
        &[&["id=a"], &["id=c"]],
        &["2:12 key must be a string"],
    );
    check("{\"id\":\"a\"", &[], &["1:9 EOF while parsing an object"]);
    check("\"text\"\n{}", &[&[]], &["1:6 invalid type: string \"text\", expected a JSON object"]);
    check("{} {}\n", &[], &["1:4 trailing characters"]);
}

#[test]
fn a_bad_value_costs_itself() {
    check(
        r#"{"id":"a","title":"\ud800","id":"b"}"#,
        &[&["id=a"]],
        &["1:19 unexpected end of hex escape", "1:33 a second `id`"],
    );
}

#[test]
fn an_array_is_one_problem() {
    check("\n[\n{\"id\":\"a\"},\n{\"id\":\"b\"}\n]", &[], &["2:1 a JSON array"]);
}
