use std::sync::Mutex;

use roznama_inputs::NamedFile;

use super::{Step, pack, wanted};

fn file(path: &str, text: &str) -> NamedFile {
    NamedFile { path: path.to_owned(), bytes: Ok(text.into()) }
}

const TABLE: &str = "id,lang,date,body\n\
    a,fa,2016-12-24,متن خبر فارسی\n\
    b,fa,2016-13,متن دیگر\n\
    c,ar,2017-01,نص الخبر\n";

#[test]
fn what_was_understood_is_counted() {
    let steps = Mutex::new(Vec::new());
    let packed = pack(vec![file("n.csv", TABLE)], &|step| steps.lock().unwrap().push(step));
    let report = &packed.report;
    assert_eq!((report.articles, report.events, report.bytes), (3, 0, packed.pack.len()));
    assert_eq!(report.langs, [("fa".to_owned(), 2), ("ar".to_owned(), 1)]);
    assert_eq!((report.dated, report.dates_inferred), (2, 0));
    assert_eq!(report.days, Some(("2016-12-24".to_owned(), "2017-01-31".to_owned())));
    assert_eq!(report.id.len(), 16);
    let [problem] = &report.problems[..] else { panic!("{report:?}") };
    assert!(problem.is_error && problem.text.starts_with("n.csv:3:11: error: expected a month"));
    assert!(problem.text.contains("\n  to do: write 2016-12-24"));
    let steps = steps.into_inner().unwrap();
    let understanding = |done| Step::Understanding { done, of: 3 };
    assert_eq!(steps, [understanding(0), understanding(3), Step::Events, Step::Packing]);
}

#[test]
fn one_corpus_has_one_name() {
    let text = |path: &str, text: &str| file(path, text);
    let folder = vec![text("n/a.txt", "خبر"), text("n/b.txt", "متن")];
    let elsewhere = vec![text("m/x/b.txt", "متن"), text("m/a.txt", "خبر")];
    let (one, other) = (pack(folder, &|_| {}), pack(elsewhere, &|_| {}));
    assert_eq!(one, other);
    let third = pack(vec![text("n/a.txt", "خبر"), text("n/b.txt", "متن.")], &|_| {});
    assert_ne!(one.report.id, third.report.id);
}

#[test]
fn a_pack_is_opened() {
    let made = pack(vec![file("n.csv", TABLE)], &|_| {});
    for name in ["n.pack", "n.Roznama"] {
        let pack_file = NamedFile { path: name.to_owned(), bytes: Ok(made.pack.clone()) };
        let opened = pack(vec![pack_file], &|_| {});
        assert_eq!(opened.pack, made.pack);
        assert_eq!((opened.report.articles, &opened.report.id), (3, &made.report.id));
    }
    let cut = NamedFile { path: "n.pack".to_owned(), bytes: Ok(made.pack[..99].to_vec()) };
    let opened = pack(vec![cut], &|_| {});
    assert!(opened.pack.is_empty());
    assert!(opened.report.problems[0].text.starts_with("n.pack: error: expected a pack of this"));
}

#[test]
fn without_articles_there_is_no_pack_and_a_reason() {
    for (files, reason) in [
        (vec![file("n.pdf", "")], "n.pdf: error: expected a folder of .txt"),
        (vec![file("n/p.jpg", "")], "n: error: expected a folder with .txt files"),
        (vec![file("n/a.txt", " \n")], "n/a.txt:1:1: error: expected an article's text"),
        (vec![file("n/a.pack", "")], "n: error: expected a folder with .txt files"),
    ] {
        let packed = pack(files, &|_| {});
        assert!(packed.pack.is_empty() && packed.report.articles == 0);
        let told = &packed.report.problems[0].text;
        assert!(told.starts_with(reason), "{told}");
    }
    assert!(pack(Vec::new(), &|_| {}).pack.is_empty());
}

#[test]
fn text_read_in_a_wrong_encoding_is_told() {
    let packed = pack(vec![file("a.txt", "ط§ظ„ط³ظ„ط§ظ… ط¹ظ„ظٹظƒظ…")], &|_| {});
    assert!(packed.report.problems[0].text.contains("it was probably"), "{:?}", packed.report);
    // السلام in Windows-1256 is read, and that is told.
    let legacy = b"\xC7\xE1\xD3\xE1\xC7\xE3 \xDA\xE1\xED\xDF\xE3".to_vec();
    let packed = pack(vec![NamedFile { path: "b.txt".to_owned(), bytes: Ok(legacy) }], &|_| {});
    assert!(packed.report.problems[0].text.contains("windows-1256"), "{:?}", packed.report);
    assert_eq!(packed.report.articles, 1);
}

#[test]
fn packs_are_wanted_only_by_themselves() {
    assert_eq!(wanted(&["a.pack", "n/a.pack", "b.roznama", "pack"]), [true, false, true, false]);
}
