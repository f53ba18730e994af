//! Whole inputs: the articles that come out, and the text of each message.

use proptest::prelude::*;

use crate::{Input, InputFile, Parsed, parse};

fn file(below: &str, text: &str) -> InputFile {
    InputFile { path: format!("in/{below}"), below: below.to_owned(), bytes: text.into() }
}

fn folder(files: &[(&str, &str)]) -> Parsed {
    let files = files.iter().map(|(below, text)| file(below, text)).collect();
    parse(vec![Input::Folder { path: "in".to_owned(), files }])
}

/// Checks the articles as `id=body`, and the first line of each message.
#[track_caller]
fn check(parsed: &Parsed, articles: &[&str], messages: &[&str]) {
    let shown: Vec<String> =
        parsed.articles.iter().map(|article| format!("{}={}", article.id, article.body)).collect();
    assert_eq!(shown, articles);
    let told: Vec<String> = parsed
        .problems
        .iter()
        .map(|problem| problem.to_string().lines().next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(told, messages);
}

#[test]
fn a_folder_without_tables() {
    check(&folder(&[("b.txt", "ب\r\n"), ("x/a.txt", "ا")]), &["b=ب\r\n", "a=ا"], &[]);
}

#[test]
fn rows_find_their_texts() {
    let parsed = folder(&[
        ("a.txt", "1"),
        ("x/b.txt", "2"),
        ("x/c.txt", "3"),
        ("metadata.csv", "id,file\nfirst,a.txt\n,x\\b.txt\nc,\n"),
    ]);
    check(&parsed, &["first=1", "b=2", "c=3"], &[]);
    // A path below the folder goes before a name that several files have.
    let parsed = folder(&[
        ("a.txt", "1"),
        ("x/a.txt", "2"),
        ("metadata.csv", "file,id\na.txt,top\nx/a.txt,below\n"),
    ]);
    check(&parsed, &["top=1", "below=2"], &[]);
}

#[test]
fn rows_that_do_not_find_their_text() {
    let parsed = folder(&[
        ("x/a.txt", "1"),
        ("y/a.txt", "2"),
        ("z/Bé.txt", "3"),
        (
            "metadata.csv",
            "file,id,lang\na.txt,,ur\nno.txt,,ur\nbe\u{301},,ur\nx/a.txt,k,ur\nx/a.txt,,fa\n,no,\n,,ur\n",
        ),
    ]);
    check(
        &parsed,
        &["k=1", "a=2", "Bé=3"],
        &[
            "in/metadata.csv:2:1: error: expected a name that only one file has, found \
             `a.txt`, which fits `x/a.txt` and `y/a.txt` (byte 13)",
            "in/metadata.csv:3:1: error: expected the name of a .txt file below this folder, found \
             `no.txt`, which is not there (byte 23)",
            "in/metadata.csv:4:1: error: expected the name of a .txt file below this folder, found \
             `be\u{301}`, which is not there (byte 34)",
            "in/metadata.csv:6:1: error: expected one row a text, found a second row for `x/a.txt`, \
             which line 5 describes (byte 56)",
            "in/metadata.csv:7:2: error: expected the name, without .txt, of a file below this folder, \
             found `no`, which is not there (byte 69)",
            "in/metadata.csv:8:1: error: expected a `file` or an `id` in every row, found neither (byte 73)",
        ],
    );
    assert_eq!(parsed.problems[2].remedy, "write `z/Bé.txt`; the row was left out");
}

#[test]
fn bad_values_cost_themselves() {
    let parsed = folder(&[
        ("a.txt", "1"),
        (
            "metadata.csv",
            "file,title,date,date_basis,lang,tags\na.txt,\"عنوان, \"\"x\"\"\",2016-13-01,sure,Urdu,ب; ت\n",
        ),
    ]);
    check(
        &parsed,
        &["a=1"],
        &[
            "in/metadata.csv:2:27: error: expected a month 01–12, XX, a season 21–24 or a quarter \
             33–36 (EDTF), found `13-01` in `2016-13-01` (byte 68)",
            "in/metadata.csv:2:38: error: expected a language tag (BCP 47), found `Urdu` (byte 79)",
        ],
    );
    let article = &parsed.articles[0];
    assert_eq!(article.title.as_ref().unwrap().value, "عنوان, \"x\"");
    assert_eq!(article.tags, ["ب", "ت"]);
    assert!(article.date.is_none() && article.lang.is_none());
}

#[test]
fn a_date_in_another_writing_is_answered_by_its_edtf() {
    #[track_caller]
    fn check(date: &str, remedy: &str) {
        let metadata = format!("file,date\na.txt,\"{date}\"\n");
        let parsed = folder(&[("a.txt", "1"), ("metadata.csv", &metadata)]);
        assert_eq!(parsed.problems.len(), 1, "{date}: {:?}", parsed.problems);
        assert_eq!(parsed.problems[0].remedy, remedy, "{date}");
    }
    let solar = "if the date is one of the Solar Hijri calendar";
    check("۱۳۹۵/۱۰/۰۵", &format!("write 2016-12-25 {solar}; the value was left out"));
    check("1395-10-05", &format!("write 2016-12-25 {solar}; it was read as it stands"));
    check("۵ دی ۱۳۹۵", &format!("write 2016-12-25 {solar}; the value was left out"));
    check("24 Dec 2016", "write 2016-12-24 if that is meant; the value was left out");
    check("24/12/2016", "write 2016-12-24 if that is meant; the value was left out");
    check(
        "soon",
        "write 2016-12-24, 2016-12, 2016, 2016-12-24? (unsure), 2016-12~ (about) or \
         2016-12-24/2016-12-26; the value was left out",
    );
}

#[test]
fn a_value_has_its_basis() {
    let parsed = folder(&[
        ("a.txt", "1"),
        ("b.txt", "2"),
        (
            "metadata.csv",
            "file,date,date_basis,date_reason,source,source_basis,zeta,alpha\n\
             a.txt,2016,curated,Seen.,S,,z,a\nb.txt,2016,maybe,,,,,\n",
        ),
    ]);
    let [a, b] = &parsed.articles[..] else { panic!("{parsed:?}") };
    assert_eq!(a.date.as_ref().unwrap().provenance.to_string(), "curated (Seen.)");
    assert_eq!(a.source.as_ref().unwrap().provenance.to_string(), "stated");
    assert_eq!(a.extra, [("zeta".into(), "z".into()), ("alpha".into(), "a".into())]);
    // An unknown basis is the weakest.
    assert_eq!(b.date.as_ref().unwrap().provenance.to_string(), "inferred (metadata)");
    assert_eq!(parsed.problems.len(), 1);
}

#[test]
fn tables_with_broken_rows() {
    let parsed = folder(&[
        ("a.txt", "1"),
        ("b.txt", "2"),
        ("metadata.csv", "file,title\na.txt,one, two\nb.txt\n"),
    ]);
    check(
        &parsed,
        &["a=1", "b=2"],
        &[
            "in/metadata.csv:2:11: error: expected 2 cells, as the first row has, found 3 (byte 21)",
            "in/metadata.csv:3:1: warning: expected 2 cells, as the first row has, found 1 (byte 26)",
        ],
    );
    check(
        &folder(&[("a.txt", "1"), ("metadata.csv", "title,title\nx,y\n")]),
        &["a=1"],
        &[
            "in/metadata.csv:1:1: error: expected a column `file` or `id` that tells which text a row \
             is about, found the columns title (byte 0)",
            "in/metadata.csv:1:7: error: expected columns with names of their own, found a second \
             `title` (byte 6)",
        ],
    );
    check(
        &folder(&[("a.txt", "1"), ("metadata.csv", "")]),
        &["a=1"],
        &["in/metadata.csv:1:1: error: expected a first row with the names of the columns, found \
           nothing (byte 0)"],
    );
}

#[test]
fn files_without_text_and_folders_without_files() {
    check(
        &folder(&[("a.txt", ""), ("b.txt", " \n"), ("c.txt", "3")]),
        &["c=3"],
        &[
            "in/a.txt:1:1: error: expected an article's text, found an empty file (byte 0)",
            "in/b.txt:1:1: error: expected an article's text, found nothing but white space (byte 0)",
        ],
    );
    check(
        &folder(&[]),
        &[],
        &["in: error: expected a folder with .txt files in it or below it, found none"],
    );
    check(
        &folder(&[("a.txt", "1"), ("x/metadata.csv", "file\n")]),
        &["a=1"],
        &[
            "in/x/metadata.csv: warning: expected this table at the top of in, found it further below, \
           where it is not read",
        ],
    );
}

#[test]
fn ids_differ() {
    check(
        &folder(&[
            ("x/a.txt", "1"),
            ("y/a.txt", "2"),
            ("z.txt", "3"),
            ("metadata.csv", "file,id\nz.txt,a\n"),
        ]),
        &["a=1"],
        &[
            "in/y/a.txt: error: expected ids that differ, found `a` again; it is first at in/x/a.txt",
            "in/metadata.csv:2:1: error: expected ids that differ, found `a` again; it is first at \
             in/x/a.txt (byte 8)",
        ],
    );
}

#[test]
fn tables_with_texts() {
    let csv = file("news.csv", "id,body,lang\na,\" one\ntwo\",ur\n,three,\nb,,fa\n");
    let jsonl = file(
        "more.jsonl",
        "{\"file\":\"x/c.txt\",\"body\":\"four\"}\n{\"id\":\"a\",\"body\":\"again\"}\n{\"id\":\"d\",\"text\":\"x\"}\n",
    );
    check(
        &parse(vec![Input::Csv(csv), Input::Jsonl(jsonl)]),
        &["a= one\ntwo", "news-2=three", "c=four"],
        &[
            "in/news.csv:5:1: error: expected the article's text in `body`, found only id, lang (byte 37)",
            "in/more.jsonl:2:8: error: expected ids that differ, found `a` again; it is first at \
             in/news.csv:2:1 (byte 40)",
            "in/more.jsonl:3:1: error: expected the article's text in `body`, found only id, text (byte 59)",
        ],
    );
    check(
        &parse(vec![Input::Csv(file("t.csv", "id,text\na,b\n"))]),
        &[],
        &[
            "in/t.csv:1:1: error: expected a column `body` with the texts, found the columns id, text (byte 0)",
        ],
    );
}

proptest! {
    /// Nothing that a folder may hold stops the rest.
    #[test]
    fn any_folder_can_be_read(metadata: Vec<u8>, events: Vec<u8>, text: Vec<u8>) {
        let files = vec![
            InputFile { bytes: metadata, ..file("metadata.csv", "") },
            InputFile { bytes: events, ..file("events.csv", "") },
            InputFile { bytes: text, ..file("a.txt", "") },
            file("b.txt", "متن"),
        ];
        let parsed = parse(vec![Input::Folder { path: "in".to_owned(), files }]);
        prop_assert!(parsed.articles.iter().any(|article| article.body == "متن"));
    }

    #[test]
    fn the_order_of_files_does_not_matter(order in Just(vec!["a.txt", "b.txt", "x/a.txt", "c.txt"]).prop_shuffle()) {
        let files = |order: &[&str]| {
            let texts = order.iter().map(|below| file(below, below));
            texts.chain([file("metadata.csv", "file,lang\nb.txt,ur\nx/a.txt,no\n")]).collect()
        };
        let read = |order: &[&str]| parse(vec![Input::Folder { path: "in".to_owned(), files: files(order) }]);
        prop_assert_eq!(read(&order), read(&["a.txt", "b.txt", "c.txt", "x/a.txt"]));
    }
}
