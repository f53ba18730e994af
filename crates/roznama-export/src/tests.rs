use proptest::prelude::*;
use roznama_core::{Article, EventRow, Sourced, build, pack};
use roznama_inputs::{Input, InputFile, parse};
use roznama_text::Lang;

use super::*;

fn article() -> Article {
    Article {
        lang: Some(Sourced::stated(Lang::FA)),
        title: Some(Sourced::stated("عنوان، \"با گیومه\" & نشان_ها {}".to_owned())),
        date: Some(Sourced::curated(
            "2016-12-25?".parse().expect("a date"),
            Some("looked up".to_owned()),
        )),
        source: Some(Sourced::stated("تسنیم".to_owned())),
        url: Some("https://example.org/a_b?x={1}".to_owned()),
        author: Some("=SUM(A1)".to_owned()),
        tags: vec!["یک".to_owned(), "دو".to_owned()],
        extra: vec![("credits".to_owned(), "ایرنا".to_owned())],
        ..Article::new("a 1", "سطر یک\r\nسطر ``` دو, با ویرگول\n")
    }
}

fn corpus() -> Corpus {
    let event = EventRow {
        id: "E1".to_owned(),
        titles: [(Lang::EN, "A call, by telephone".to_owned())].into(),
        edtf: "2016-12-24/2016-12-25".parse().expect("a date"),
        places: vec!["Tehran".to_owned()],
        participants: Vec::new(),
        articles: Vec::new(),
        note: None,
    };
    let articles = vec![article(), Article::new("b", "خبری بی تاریخ\nمتن")];
    pack::read(&build(articles, vec![event]).pack()).expect("what was just written")
}

fn all(corpus: &Corpus) -> Selection {
    Selection::Articles((0..corpus.documents().len() as u32).map(DocIx).collect())
}

fn exported(format: Format) -> String {
    let corpus = corpus();
    export(&corpus, &all(&corpus), format).expect("articles go into every format").text
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    for part in expected {
        assert!(text.contains(part), "{part:?} in\n{text}");
    }
}

#[test]
fn bibtex_has_its_signs_escaped_and_its_dates_in_edtf() {
    check(
        &exported(Format::BibTex),
        &[
            "@online{a-1,\n",
            "title = {عنوان، \"با گیومه\" \\& نشان\\_ها \\{\\}}",
            "author = {{=SUM(A1)}}",
            "date = {2016-12-25?}",
            "langid = {persian}",
            "url = {https://example.org/a_b?x=%7B1%7D}",
            "note = {inferred: title, language}",
        ],
    );
}

#[test]
fn reference_managers_get_years_and_days() {
    check(
        &exported(Format::Ris),
        &[
            "TY  - NEWS\r\nID  - a 1\r\n",
            "PY  - 2016\r\nDA  - 2016/12/25/2016-12-25?\r\n",
            "KW  - دو\r\n",
            "ER  - \r\n\r\n",
        ],
    );
    check(
        &exported(Format::CslJson),
        &["\"type\": \"article-newspaper\"", "\"circa\": true", "\"literal\": \"=SUM(A1)\""],
    );
}

#[test]
fn calendars_leave_out_what_has_no_day() {
    let corpus = corpus();
    let of = |selection: &Selection| {
        export(&corpus, selection, Format::ICalendar).expect("it has a place")
    };
    let articles = of(&all(&corpus));
    assert_eq!(articles.left_out, 1);
    check(
        &articles.text,
        &[
            "DTSTART;VALUE=DATE:20161225\r\nDTEND;VALUE=DATE:20161226\r\n",
            "SUMMARY;LANGUAGE=fa:عنوان، ",
        ],
    );
    assert!(articles.text.split("\r\n").all(|line| line.len() <= 75), "{}", articles.text);
    let events = of(&Selection::Events(vec![EventIx(0)]));
    check(
        &events.text,
        &[
            "DTEND;VALUE=DATE:20161226",
            "SUMMARY;LANGUAGE=en:A call\\, by telephone",
            "LOCATION:Tehran",
        ],
    );
}

#[test]
fn events_have_no_place_among_publications() {
    let corpus = corpus();
    let events = Selection::Events(vec![EventIx(0)]);
    for format in Format::ALL {
        let result = export(&corpus, &events, format);
        assert_eq!(result.is_ok(), format.is_for_events(), "{format}");
    }
    let error = export(&corpus, &events, Format::Ris).expect_err("no place");
    assert_eq!(
        error.to_string(),
        "expected a format for events (csv, jsonl, ics, markdown), found `ris`"
    );
}

#[test]
fn no_cell_is_a_formula_and_none_is_lost() {
    let csv = exported(Format::Csv);
    check(
        &csv,
        &["\u{FEFF}id,title,title_basis", ",'=SUM(A1),", "\"سطر یک\r\nسطر ``` دو, با ویرگول\n\""],
    );
}

#[test]
fn one_article_as_text_is_its_text() {
    let corpus = corpus();
    let one = Selection::Articles(vec![DocIx(0)]);
    let text = export(&corpus, &one, Format::Text).expect("a text").text;
    assert_eq!(text, article().body);
    check(
        &exported(Format::Markdown),
        &["\n````text\nسطر یک\r\n", "\n````\n", "- date: 2016-12-25? (curated)"],
    );
}

#[test]
fn names_lead_to_formats() {
    for format in Format::ALL {
        assert_eq!(format.as_str().parse(), Ok(format));
    }
    assert!("pdf".parse::<Format>().is_err());
}

/// What `roznama pack` makes of an exported file is what was exported.
#[track_caller]
fn comes_back(articles: Vec<Article>) {
    let corpus = pack::read(&pack::write(articles, vec![])).expect("what was just written");
    let file = |format: Format| {
        let text = export(&corpus, &all(&corpus), format).expect("articles").text;
        let name = format!("export.{}", format.extension());
        InputFile { path: name.clone(), below: name, bytes: text.into_bytes() }
    };
    for input in [Input::Jsonl(file(Format::JsonLines)), Input::Csv(file(Format::Csv))] {
        let parsed = parse(vec![input]);
        assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
        let again = build(parsed.articles, vec![]);
        assert_eq!(again.documents, corpus.documents());
    }
}

#[test]
fn an_export_is_a_corpus_again() {
    // A spreadsheet's apostrophe is the one thing that CSV does not give back by itself.
    let article = Article { author: Some("نویسنده".to_owned()), ..article() };
    comes_back(vec![article, Article::new("b", "خبری بی تاریخ\nمتن")]);
}

proptest! {
    #[test]
    fn bibtex_braces_are_in_pairs(title in "\\PC{0,30}", author in "\\PC{0,20}") {
        let article = Article { title: Some(Sourced::stated(title)), author: Some(author), ..Article::new("a", "x") };
        let corpus = pack::read(&pack::write(vec![article], vec![])).expect("what was just written");
        let text = export(&corpus, &all(&corpus), Format::BibTex).expect("articles").text;
        let plain = text.replace("\\{", "").replace("\\}", "");
        prop_assert_eq!(plain.matches('{').count(), plain.matches('}').count());
    }
}
