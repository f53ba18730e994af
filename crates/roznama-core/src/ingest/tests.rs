//! What is concluded from a text, and on what basis.

use roznama_text::Lang;

use crate::{Article, Document, Sourced, document_of};

fn understand(body: &str) -> Document {
    document_of(Article::new("the-id", body))
}

#[track_caller]
fn check_title(body: &str, title: &str, rule: &str) {
    let document = understand(body);
    assert_eq!(document.title, Sourced::inferred(title.to_owned(), rule));
}

#[test]
fn titles() {
    check_title("\n  سرخی  \n\nمتن یہ ہے۔", "سرخی", "first-line");
    check_title("Apr ۱۳, ۲۰۲۱ ۱۹:۵۶ Asia/Tehran\n  • سرخی\n\nمتن", "سرخی", "first-line");
    check_title("۱۳۹۵/۱۰/۵\nعنوان\nمتن", "عنوان", "first-line");
    check_title("", "the-id", "id");
    check_title("…\n--\n", "the-id", "id");
    let long = "word ".repeat(60);
    check_title(&long, &format!("{}…", ["word"; 18].join(" ")), "lead");
    let sentence = format!("{}end. {long}", "word ".repeat(10));
    check_title(&sentence, &format!("{}end.", "word ".repeat(10)), "lead");
    check_title(&"ا".repeat(300), &format!("{}…", "ا".repeat(90)), "lead");
}

#[track_caller]
fn check_date(body: &str, date: Option<&str>) {
    let document = understand(body);
    let expected = date.map(|date| Sourced::inferred(date.parse().unwrap(), "date-line"));
    assert_eq!(document.date, expected, "{body:?}");
}

#[test]
fn date_lines() {
    check_date("24 ديسمبر 2016\nعنوان\nقال الرئيس ذلك.", Some("2016-12-24"));
    check_date("عنوان\nتاريخ النشر: 24 ديسمبر 2016\nقال الرئيس ذلك.", Some("2016-12-24"));
    check_date("قال الرئيس يوم 24 ديسمبر 2016 ان الحرب انتهت في كل البلاد منذ زمن.", None);
    check_date("عنوان\nقال الرئيس ذلك.", None);
    check_date("2016\nعنوان", None);
    check_date("السبت\nعنوان", None);
    let stated = Article {
        date: "2020".parse().ok().map(Sourced::stated),
        ..Article::new("a", "24 ديسمبر 2016\nعنوان")
    };
    assert_eq!(document_of(stated).date, "2020".parse().ok().map(Sourced::stated));
}

#[test]
fn mentions_count_from_the_document() {
    let on = |date: &str| {
        let article = Article {
            lang: Some(Sourced::stated(Lang::AR)),
            date: date.parse().ok().map(Sourced::stated),
            ..Article::new("a", "قال الرئيس يوم السبت ان الحرب انتهت.")
        };
        let values: Vec<String> =
            document_of(article).mentions.iter().map(|mention| mention.edtf.to_string()).collect();
        values
    };
    assert_eq!(on("2016-12-25"), ["2016-12-24"]);
    assert_eq!(on("2016-12-24/2016-12-25"), ["2016-12-24"]);
    assert_eq!(on("2016-12"), <[&str; 0]>::default());
}

#[test]
fn languages() {
    let document = understand("حکومت نے کہا ہے کہ یہ ایک اچھی خبر ہے۔");
    assert_eq!(document.lang, Sourced::inferred(Lang::UR, "language-id"));
    let stated = Article { lang: Some(Sourced::stated(Lang::FA)), ..Article::new("a", "ہے") };
    assert_eq!(document_of(stated).lang, Sourced::stated(Lang::FA));
}
