use proptest::prelude::*;

use super::rows;
use crate::text::Lines;

/// Checks the cells' values, and the places of the problems.
#[track_caller]
fn check(text: &str, expected: &[&[&str]], places: &[&str]) {
    let mut problems = Vec::new();
    let rows = rows("f.csv", text, &Lines::of(text), &mut problems);
    let values: Vec<Vec<&str>> =
        rows.iter().map(|row| row.cells.iter().map(|cell| cell.value.as_str()).collect()).collect();
    assert_eq!(values, expected);
    let found: Vec<String> = problems
        .iter()
        .filter_map(|problem| problem.position)
        .map(|position| format!("{}:{}", position.line, position.column))
        .collect();
    assert_eq!(found, places);
    // Every cell stands where it says it does.
    for cell in rows.iter().flat_map(|row| &row.cells) {
        for (byte, character) in cell.value.char_indices() {
            assert!(text[cell.place.of(&cell.value, byte)..].starts_with(character));
        }
    }
}

#[test]
fn plain_and_quoted() {
    check("", &[], &[]);
    check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]], &[]);
    check("a,b\r\n1,\r\n", &[&["a", "b"], &["1", ""]], &[]);
    check("a,b\n\n,\n1,2", &[&["a", "b"], &["1", "2"]], &[]);
    check("a,b\n\"x, \"\"y\"\"\nz\",2\n", &[&["a", "b"], &["x, \"y\"\nz", "2"]], &[]);
    check("a,b\n\"\",\"\"\"\"\n", &[&["a", "b"], &["", "\""]], &[]);
    check(
        "عنوان,b\nٹرمپ کا \"بڑا\" فیصلہ,2\n",
        &[&["عنوان", "b"], &["ٹرمپ کا \"بڑا\" فیصلہ", "2"]],
        &[],
    );
}

#[test]
fn the_first_line_tells_the_delimiter() {
    check("a;b\n1,5;2\n", &[&["a", "b"], &["1,5", "2"]], &[]);
    check("a\tb\n1\t\"2\"\n", &[&["a", "b"], &["1", "2"]], &[]);
    check("a\n1;2\n", &[&["a"], &["1;2"]], &[]);
}

#[test]
fn broken_quoting_costs_its_row() {
    // A quote inside a quoted cell that was not doubled.
    check("a,b\n\"he said \"hi\" there\",1\nx,2\n", &[&["a", "b"], &["x", "2"]], &["2:10"]);
    // A closing quote forgotten: the next one that opens seems to close it.
    check("a,b\n\"x,1\n\"y\",2\nz,3\n", &[&["a", "b"], &["y", "2"], &["z", "3"]], &["3:1"]);
    // No further quote.
    check("a,b\nx,\"1\ny,2\n", &[&["a", "b"], &["y", "2"]], &["2:3"]);
    // The lines of a long cell are not taken for rows.
    check(
        "a,b\n\"one\ntwo \"2\" and\nthree\",1\nx,2\n",
        &[&["a", "b"], &["three\"", "1"], &["x", "2"]],
        &["3:5"],
    );
}

proptest! {
    /// Any table that is written by the rules comes back, and every byte of it has its place.
    #[test]
    fn what_is_written_is_read(table in prop::collection::vec(
        prop::collection::vec("[a-zس,;\"\r\n\t ]{0,8}", 3..=3), 1..6
    )) {
        let mut text = String::from("one,two,three\n");
        for row in &table {
            let cells: Vec<String> =
                row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
        let mut problems = Vec::new();
        let read = rows("f.csv", &text, &Lines::of(&text), &mut problems);
        prop_assert!(problems.is_empty());
        let values: Vec<Vec<String>> = read
            .into_iter()
            .skip(1)
            .map(|row| row.cells.into_iter().map(|cell| cell.value).collect())
            .collect();
        let expected: Vec<Vec<String>> =
            table.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        prop_assert_eq!(values, expected);
    }

    #[test]
    fn any_text_can_be_read(text in "[ab,;\"\r\n\t]{0,40}") {
        rows("f.csv", &text, &Lines::of(&text), &mut Vec::new());
    }
}
