use super::{NamedFile, read_files, wanted};
use crate::compressed::Limit;

fn file(path: &str, text: &str) -> NamedFile {
    NamedFile { path: path.to_owned(), bytes: Ok(text.into()) }
}

/// Checks the articles as `id=body`, and the first line of each problem.
#[track_caller]
fn check(files: &[(&str, &str)], articles: &[&str], messages: &[&str]) {
    let parsed =
        read_files(files.iter().map(|(path, text)| file(path, text)).collect(), Limit::BROWSER);
    let shown: Vec<String> =
        parsed.articles.iter().map(|article| format!("{}={}", article.id, article.body)).collect();
    let told: Vec<String> = parsed
        .problems
        .iter()
        .map(|problem| problem.to_string().lines().next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(shown, articles);
    assert_eq!(told, messages);
}

#[test]
fn files_by_themselves() {
    check(
        &[
            ("a.txt", "ا"),
            ("n.csv", "id,body\nb,ب\n"),
            ("n.jsonl", "{\"id\":\"c\",\"body\":\"ج\"}"),
        ],
        &["a=ا", "b=ب", "c=ج"],
        &[],
    );
    check(
        &[("a.pdf", ""), (".DS_Store", "")],
        &[],
        &[
            "a.pdf: error: expected a folder of .txt files, a .csv, a .jsonl or a .zip file, found a file of another kind",
        ],
    );
}

#[test]
fn a_folder_is_read_as_from_disk() {
    let table = "file,id\na.txt,first\n";
    check(
        &[("n/a.txt", "ا"), ("n/x/b.txt", "ب"), ("n/metadata.csv", table), ("n/p.jpg", "")],
        &["first=ا", "b=ب"],
        &[],
    );
    check(&[("n/x.jsonl", "{\"id\":\"c\",\"body\":\"ج\"}"), ("n/p.jpg", "")], &["c=ج"], &[]);
    check(
        &[("n/p.jpg", "")],
        &[],
        &["n: error: expected a folder with .txt files in it or below it, found none"],
    );
}

#[test]
fn tables_beside_texts_are_about_them() {
    check(&[("a.txt", "ا"), ("metadata.csv", "file,id\na.txt,first\n")], &["first=ا"], &[]);
    // Alone it is a table as any other.
    check(&[("metadata.csv", "id,body\nb,ب\n")], &["b=ب"], &[]);
}

#[test]
fn a_bad_line_costs_itself_and_has_its_place() {
    check(
        &[("n.csv", "id,body,date\na,ا,2016-13\nb,ب,2016-12\n")],
        &["a=ا", "b=ب"],
        &[
            "n.csv:2:10: error: expected a month 01–12, XX, a season 21–24 or a quarter 33–36 (EDTF), found `13` in `2016-13` (byte 23)",
        ],
    );
}

#[test]
fn what_could_not_be_opened_is_told() {
    let lost = NamedFile { path: "a.txt".to_owned(), bytes: Err("that it was moved".to_owned()) };
    let parsed = read_files(vec![lost, file("b.txt", "ب")], Limit::BROWSER);
    assert_eq!(parsed.articles.len(), 1);
    assert!(
        parsed.problems[0]
            .to_string()
            .starts_with("a.txt: error: expected a file that can be read, found that it was moved")
    );
}

#[test]
fn only_what_is_read_is_wanted() {
    let paths = ["n/a.txt", "n/b.jsonl", "n/p.jpg", "m/b.jsonl", "c.zip", ".a.txt", "d.pdf"];
    assert_eq!(wanted(&paths), [true, false, false, true, true, false, false]);
}
