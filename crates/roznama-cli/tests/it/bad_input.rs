//! Bad input: exit 1, the message word for word, everything else still processed.

use crate::support::Folder;

#[test]
fn check_tells_every_problem() {
    let folder = Folder::with(&[
        ("in/a.txt", "پہلا متن".as_bytes()),
        ("in/empty.txt", b""),
        ("in/bad.txt", b"good \xFF\xFE bad"),
        ("in/x/same.txt", "دوسرا".as_bytes()),
        ("in/y/same.txt", "تیسرا".as_bytes()),
        // Left alone: hidden, and of another kind.
        ("in/.hidden/b.txt", b"\xFF"),
        ("in/.b.txt", b"\xFF"),
        ("in/notes.md", b"\xFF"),
        (
            "in/metadata.csv",
            "file,id,date,lang,title\n\
             a.txt,,2016-12-32,urdu,عنوان\n\
             gone.txt,,,,\n\
             same.txt,,,,\n\
             bad.txt,,,,\"never closed\n"
                .as_bytes(),
        ),
        ("in/events.csv", b"id,edtf,article,quote\nE1,2016,a,nowhere\nE2,2016,zz,\n"),
    ]);
    let answer = folder.run(&["check", "in"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.contains("3 articles, 2 events"), "{}", answer.out);
    insta::assert_snapshot!(answer.err);
}

#[test]
fn pack_tells_problems_and_packs_the_rest() {
    let folder = Folder::with(&[("in/a.txt", "متن".as_bytes()), ("in/empty.txt", b"")]);
    let answer = folder.run(&["pack", "in", "-o", "p"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.starts_with("p: 1 article, 0 events, "), "{}", answer.out);
    insta::assert_snapshot!(answer.err, @r"
    in/empty.txt:1:1: error: expected an article's text, found an empty file (byte 0)
      to do: fill the file, or delete it; the article was left out
    ");
    assert_eq!(folder.run(&["search", "p", "متن", "--json"]).json().len(), 2);
}

#[test]
fn a_folder_is_no_place_for_a_pack_of_one_file() {
    let folder = Folder::with(&[("in/a.txt", "متن".as_bytes()), ("out/b.txt", b"kept")]);
    let answer = folder.run(&["pack", "in", "-o", "out"]);
    assert_eq!(answer.code, Some(1));
    insta::assert_snapshot!(answer.err, @r"
    out: error: expected a pack to replace, or nothing, found a folder; it was left as it is
      to do: give another place with `-o`, or delete this one first
    ");
}

#[test]
fn warnings_alone_are_no_failure() {
    let text = encoding("سلام بر شما");
    let folder = Folder::with(&[("in/a.txt", &text)]);
    let answer = folder.run(&["check", "in"]);
    assert_eq!(answer.code, Some(0));
    insta::assert_snapshot!(answer.err, @r"
    in/a.txt: warning: expected UTF-8, found windows-1256, and read it as such
      to do: save the file as UTF-8 (`iconv -f windows-1256 -t UTF-8`)
    ");
}

/// In Windows-1256.
fn encoding(text: &str) -> Vec<u8> {
    text.chars()
        .map(|character| match character {
            'س' => 0xD3,
            'ل' => 0xE1,
            'ا' => 0xC7,
            'م' => 0xE3,
            'ب' => 0xC8,
            'ر' => 0xD1,
            'ش' => 0xD4,
            other => u8::try_from(other).unwrap(),
        })
        .collect()
}

#[test]
fn jsonl_and_csv() {
    let folder = Folder::with(&[
        (
            "n.jsonl",
            "{\"id\":\"a\",\"body\":\"متن\",\"lang\":\"fa\"}\n{\"id\":\"b\",}\n{\"id\":\"c\"}\n"
                .as_bytes(),
        ),
        ("n.csv", "id,body\nd,چوتھا\na,again\n".as_bytes()),
    ]);
    let answer = folder.run(&["check", "n.jsonl", "n.csv"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.out.contains("2 articles, 0 events"), "{}", answer.out);
    insta::assert_snapshot!(answer.err);
}

#[test]
fn nothing_to_read() {
    let folder = Folder::with(&[("in/readme.md", b""), ("f.docx", b"")]);
    let answer = folder.run(&["pack", "in", "gone", "f.docx", "-o", "p"]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
    insta::assert_snapshot!(answer.err);
    assert_eq!(folder.names(), ["f.docx", "in"]);
}

#[test]
fn a_pack_that_cannot_be_written() {
    let folder = Folder::with(&[("in/a.txt", "متن".as_bytes())]);
    let answer = folder.run(&["pack", "in", "-o", "no/such/p"]);
    assert_eq!(answer.code, Some(1));
    assert!(
        answer.err.starts_with("no/such/p: error: expected to write a pack here, found "),
        "{}",
        answer.err
    );
    // A folder in its place stays as it is.
    let answer = folder.run(&["pack", "in", "-o", "in"]);
    assert_eq!(answer.code, Some(1));
    assert_eq!(folder.names(), ["in"]);
}

#[test]
fn packs_that_cannot_be_read() {
    let folder =
        Folder::with(&[("in/a.txt", "متن".as_bytes()), ("text", b"no pack"), ("empty", b"")]);
    folder.run(&["pack", "in", "-o", "p"]);
    let mut bytes = folder.read("p");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    folder.write("damaged", &bytes);
    folder.write("cut", &bytes[..middle]);
    for verb in [&["inspect"][..], &["events"], &["search"]] {
        for name in ["gone", "in", "text", "empty", "damaged", "cut"] {
            let mut args = [verb, &[name]].concat();
            if verb[0] == "search" {
                args.push("متن");
            }
            let answer = folder.run(&args);
            assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""), "{args:?}");
            assert!(answer.err.starts_with(&format!("{name}: error: ")), "{}", answer.err);
            assert!(answer.err.contains("\n  to do: "), "{}", answer.err);
        }
    }
    insta::assert_snapshot!(folder.run(&["inspect", "gone"]).err, @r"
    gone: error: expected a pack, found nothing of that name
      to do: correct the path, or make it with `roznama pack INPUT… -o gone`
    ");
}

/// Text that was read in a wrong encoding is told, with what it was, and stays as it is.
#[test]
fn check_tells_mojibake() {
    let folder = Folder::with(&[
        ("a.txt", "السلام عليكم\nÇáÓáÇã Úáíßã\nÑÆíÓ ÇáæÒÑÇÁ\n".as_bytes()),
        ("b.txt", "Dès l’Aube, à Noël\n".as_bytes()),
    ]);
    let answer = folder.run(&["check", "."]);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    assert!(answer.err.contains("a.txt:2:1: warning:"), "{}", answer.err);
    assert!(
        answer.err.contains("windows-1256 read as windows-1252 on line 2, and in 1 line after it"),
        "{}",
        answer.err
    );
    assert!(answer.err.contains("السلام عليكم"), "{}", answer.err);
    assert!(!answer.err.contains("b.txt"), "{}", answer.err);
}
