use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(input: &str, expected: &str) {
    let today = Day::from_ymd(2016, 12, 28);
    let found = parse_typed(input, today).map(|(edtf, calendar)| format!("{edtf} {calendar}"));
    assert_eq!(found.unwrap_or_default(), expected, "{input}");
}

#[test]
fn edtf_and_numbers() {
    check(" 2016-12-24 ", "2016-12-24 gregorian");
    check("2016", "2016 gregorian");
    check("2016-12~", "2016-12~ gregorian");
    check("2016-12-24/2016-12-25", "2016-12-24/2016-12-25 gregorian");
    check("2016/12", "2016-12 gregorian");
    check("2016/2017", "2016/2017 gregorian");
    check("٢٠١٦/١٢/٢٤", "2016-12-24 gregorian");
    check("24/12/2016", "2016-12-24 gregorian");
    check("24.12.2016", "2016-12-24 gregorian");
    check("12/24/2016", "2016-12-24 gregorian");
    check("۱۳۹۵/۱۰/۵", "2016-12-25 solar-hijri");
    check("5/10/1395", "2016-12-25 solar-hijri");
    check("1395", "2016-03-20/2017-03-20 solar-hijri");
    check("1395/10", "2016-12-21/2017-01-19 solar-hijri");
    check("1437", "2015-10-14~/2016-10-01~ hijri");
    check("25/3/1438", "2016-12-24~ hijri");
}

#[test]
fn words_of_three_languages() {
    check("دی ۱۳۹۵", "2016-12-21/2017-01-19 solar-hijri");
    check("دي ۹۵", "2016-12-21/2017-01-19 solar-hijri");
    check("۵ دی ۱۳۹۵", "2016-12-25 solar-hijri");
    check("دسامبر ۲۰۱۶", "2016-12 gregorian");
    check("دسمبر 2016", "2016-12 gregorian");
    check("24 دسمبر 2016ء", "2016-12-24 gregorian");
    check("24 ديسمبر 2016", "2016-12-24 gregorian");
    check("كانون الأول/ديسمبر 2016", "2016-12 gregorian");
    check("رمضان 1437", "2016-06-06~/2016-07-05~ hijri");
    check("24 Dec 2016", "2016-12-24 gregorian");
    check("Dec 24, 2016", "2016-12-24 gregorian");
    check("December 2016", "2016-12 gregorian");
    check("۲۰ دی تا ۵ بهمن ۱۳۹۵", "2017-01-09/2017-01-24 solar-hijri");
    check("هفته گذشته", "2016-12-17/2016-12-23 gregorian");
    check("گزشتہ ہفتے", "2016-12-19/2016-12-25 gregorian");
    check("دیروز", "2016-12-27 gregorian");
}

#[test]
fn words_that_count_from_today() {
    check("today", "2016-12-28 gregorian");
    check("Yesterday", "2016-12-27 gregorian");
    check("last Monday", "2016-12-26 gregorian");
    check("last week", "2016-12-19/2016-12-25 gregorian");
    check("هفتهٔ گذشته", "2016-12-17/2016-12-23 gregorian");
    check("الأسبوع الماضي", "2016-12-17/2016-12-23 gregorian");
    check("this month", "2016-12 gregorian");
    check("ماه گذشته", "2016-11-21/2016-12-20 solar-hijri");
    check("next year", "2017 gregorian");
    check("3 days ago", "2016-12-25 gregorian");
    check("قبل 3 أيام", "2016-12-25 gregorian");
    check("۳ روز پیش", "2016-12-25 gregorian");
    check("24 Dec", "2016-12-24 gregorian");
    check("5 Jan", "2017-01-05 gregorian");
    check("last week of 2016-12", "2016-12-25/2016-12-31 gregorian");
    check("first week of December 2016", "2016-12-01/2016-12-07 gregorian");
}

/// The small reader by itself.
#[test]
fn the_small_reader_knows_the_same_words() {
    #[track_caller]
    fn check(input: &str, expected: &str) {
        let today = Day::from_ymd(2016, 12, 28);
        let found = parse_named(input, today, None).map(|(edtf, _)| edtf.to_string());
        assert_eq!(found.unwrap_or_default(), expected, "{input}");
    }
    check("دی ۱۳۹۵", "2016-12-21/2017-01-19");
    check("۵ دی", "2016-12-25");
    check("دی", "2016-12-21/2017-01-19");
    check("رمضان 1437", "2016-06-06~/2016-07-05~");
    check("گزشتہ ہفتے", "2016-12-19/2016-12-25");
    check("گزشتہ روز", "2016-12-27");
    check("أول أمس", "2016-12-26");
    check("هفته آخر آذر ۱۳۹۵", "2016-12-14/2016-12-20");
    check("last week of 2016-12", "2016-12-25/2016-12-31");
    check("last week of today", "");
    check("65536 days ago", "");
    check("week", "");
}

#[test]
fn what_is_no_date() {
    for input in [
        "",
        " ",
        "soon",
        "حلب",
        "31/4/2016",
        "30 اسفند 1396",
        "2016-13",
        "12",
        "99999",
        "2016 12 24 8",
    ] {
        check(input, "");
    }
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_none(input in "\\PC{0,24}|[0-9۰-۹/. -]{0,14}") {
        let _ = parse_typed(&input, Day::from_ymd(2016, 12, 28));
        let _ = parse_named(&input, Day::from_ymd(2016, 12, 28), None);
    }
}
