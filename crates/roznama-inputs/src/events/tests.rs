use roznama_core::{Article, Passage, Role};

use super::read;
use crate::input::InputFile;

const HEADER: &str = "id,edtf,title_en,title_ur,places,article,role,quote,start,end\n";

fn articles() -> Vec<Article> {
    vec![Article::new("a", "پہلا جملہ۔ دوسرا\u{00A0}\u{00A0}جملہ۔"), Article::new("b", "متن")]
}

/// Checks the events as lines, and the places and expectations of the problems.
#[track_caller]
fn check(rows: &str, expected: &[&str], problems_expected: &[&str]) {
    let table = InputFile {
        path: "events.csv".to_owned(),
        below: "events.csv".to_owned(),
        bytes: format!("{HEADER}{rows}").into_bytes(),
    };
    let mut problems = Vec::new();
    let articles = articles();
    let events = read(&[table], &articles, &mut problems);
    let shown: Vec<String> = events
        .iter()
        .map(|event| {
            let links: Vec<String> = event
                .articles
                .iter()
                .map(|link| {
                    let body = articles.iter().find(|a| a.id == link.article).map(|a| &a.body);
                    let passage = match &link.passage {
                        Passage::Range(range) => {
                            body.unwrap().get(range.clone()).unwrap_or("outside")
                        }
                        Passage::Whole => "whole",
                        Passage::Quote(quote) => quote.as_str(),
                    };
                    let role = if link.role == Role::Report { "R" } else { "M" };
                    format!("{role} {} {passage}", link.article)
                })
                .collect();
            let titles: Vec<&str> = event.titles.values().map(String::as_str).collect();
            format!(
                "{} {} {} | {} | {}",
                event.id,
                event.edtf,
                titles.join("+"),
                event.places.join("+"),
                links.join(" + ")
            )
        })
        .collect();
    assert_eq!(shown, expected);
    let found: Vec<String> = problems
        .iter()
        .filter_map(|problem| Some((problem.position?, &problem.expected)))
        .map(|(at, expected)| format!("{}:{} {expected}", at.line, at.column))
        .collect();
    assert_eq!(found, problems_expected);
}

#[test]
fn rows_of_one_event_belong_together() {
    check(
        "E1,2016-12-24,Call,گفتگو,Tehran; Moscow,a,report,پہلا جملہ,,\n\
         E2,2016,Other,,,,,,,\n\
         E1,,,,,b,mention,,0,4\n\
         E1,2016-12-24,Call,,Tehran;Moscow,b,,,,\n",
        &[
            "E1 2016-12-24 Call+گفتگو | Tehran+Moscow | R a پہلا جملہ + M b مت + M b whole",
            "E2 2016 Other |  | ",
        ],
        &[],
    );
}

#[test]
fn a_quote_is_found_whatever_its_spaces() {
    check("E1,2016,,,,a,,دوسرا جملہ,,\n", &["E1 2016  |  | M a دوسرا جملہ"], &[]);
}

#[test]
fn what_is_bad_costs_itself() {
    check(
        ",2016,,,,,,,,\nE1,,,,,a,,,,\nE2,2016-13,,,,a,,,,\nE3,2016,,,,zz,,,,\nE4,2016,,,,a,main,nirgends,,\n",
        &["E3 2016  |  | M zz whole", "E4 2016  |  | M a nirgends"],
        &[
            "2:1 an event's `id` in every row",
            "3:1 a date in `edtf` in an event's first row",
            "4:9 a month 01–12, XX, a season 21–24 or a quarter 33–36 (EDTF)",
            "5:12 the id of an article that was read",
            "6:14 `report` or `mention`",
            "6:19 words that stand so in the article",
        ],
    );
    check(
        "E1,2016,,,,b,,,1,4\nE1,,,,,b,,,0,\nE1,,,,,b,,,4,99\n",
        &["E1 2016  |  | M b outside + M b whole + M b outside"],
        &[
            "2:16 `start` and `end` as bytes of the article's text, 0 to 6, between characters",
            "3:12 `start` and `end` as bytes of the article's text, 0 to 6, between characters",
            "4:12 `start` and `end` as bytes of the article's text, 0 to 6, between characters",
        ],
    );
    check(
        "E1,2016,Call,,,,,,,\nE1,2017,Kall,,,,,,,\n",
        &["E1 2016 Call |  | "],
        &[
            "3:4 what the first row of `E1` says in `edtf`, or nothing",
            "3:9 what the first row of `E1` says in `title_en`, or nothing",
        ],
    );
}
