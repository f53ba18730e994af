use proptest::prelude::*;

use super::*;

#[track_caller]
fn edtf(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn bounds_and_precision() {
    #[track_caller]
    fn check(text: &str, first: &str, last: &str, precision: Precision) {
        let edtf = edtf(text);
        let day = |text: &str| (!text.is_empty()).then(|| text.parse::<Day>().unwrap());
        assert_eq!(edtf.to_string(), text);
        assert_eq!(edtf.bounds(), (day(first), day(last)), "{text}");
        assert_eq!(edtf.precision(), precision, "{text}");
    }
    use Precision::{Century, Decade, Millennium, Minute, Month, Quarter, Season, Second, Year};
    check("2016-12-24", "2016-12-24", "2016-12-24", Precision::Day);
    check("2016-12", "2016-12-01", "2016-12-31", Month);
    check("2016-02~", "2016-02-01", "2016-02-29", Month);
    check("2016", "2016-01-01", "2016-12-31", Year);
    check("199X", "1990-01-01", "1999-12-31", Decade);
    check("20XX", "2000-01-01", "2099-12-31", Century);
    check("2XXX", "2000-01-01", "2999-12-31", Millennium);
    check("XXXX", "0000-01-01", "9999-12-31", Millennium);
    check("2016-XX", "2016-01-01", "2016-12-31", Year);
    check("2016-XX-XX", "2016-01-01", "2016-12-31", Year);
    check("2016-02-XX", "2016-02-01", "2016-02-29", Month);
    check("2016-21", "2016-03-01", "2016-05-31", Season);
    check("2016-22", "2016-06-01", "2016-08-31", Season);
    check("2016-23", "2016-09-01", "2016-11-30", Season);
    check("2016-24", "2016-12-01", "2017-02-28", Season);
    check("9999-24", "9999-12-01", "9999-12-31", Season);
    check("2016-33", "2016-01-01", "2016-03-31", Quarter);
    check("2016-36", "2016-10-01", "2016-12-31", Quarter);
    check("2021-04-13T19:56:00+04:30", "2021-04-13", "2021-04-13", Second);
    check("2021-04-13T19:56Z", "2021-04-13", "2021-04-13", Minute);
    check("2021-04-13T19:56-03:00", "2021-04-13", "2021-04-13", Minute);
    check("2016-12-24/2016-12-25", "2016-12-24", "2016-12-25", Precision::Day);
    check("2016-11-10~/2016-12-25", "2016-11-10", "2016-12-25", Precision::Day);
    check("2012/..", "2012-01-01", "", Year);
    check("../2012?", "", "2012-12-31", Year);
    check("2012/", "2012-01-01", "", Year);
    check("/2012", "", "2012-12-31", Year);
    check("2016-21/2016-22", "2016-03-01", "2016-08-31", Season);
    check("{2016-12-23,2016-12-21}", "2016-12-21", "2016-12-23", Precision::Day);
    check("[2012,2014,2016]", "2012-01-01", "2016-12-31", Year);
    check("-0044-03-15", "-0044-03-15", "-0044-03-15", Precision::Day);
}

#[test]
fn errors_say_where_and_what() {
    #[track_caller]
    fn check(text: &str, offset: usize, expected: &str, found: &str) {
        let error = text.parse::<Edtf>().unwrap_err();
        assert_eq!((error.offset(), error.expected(), error.found()), (offset, expected, found));
    }
    check("", 0, "a year of four digits", "");
    check("201", 0, "a year of four digits", "201");
    check("20166", 0, "a year of four digits", "20166");
    check("۲۰۱۶", 0, "a year of four digits", "۲۰۱۶");
    check("20X6", 0, "a year of four digits", "20X6");
    check("-0000", 0, "a year of four known digits after the minus", "-0000");
    check("2016-", 5, "a month 01–12, XX, a season 21–24 or a quarter 33–36", "");
    check("2016-25", 5, "a month 01–12, XX, a season 21–24 or a quarter 33–36", "25");
    check("2016-1", 5, "a month 01–12, XX, a season 21–24 or a quarter 33–36", "1");
    check("2016-04-31", 8, "a day that this month has", "31");
    check("2015-02-29", 8, "a day that this month has", "29");
    check("199X-04", 4, "the end of a year with unknown digits", "-04");
    check("2016-12-24 ", 10, "the end of the date", " ");
    check("2016-12-24T25:00:00", 11, "an hour 00–23", "25:00:00");
    check("2016-12-24T12", 13, "a colon and the minute", "");
    check("2016-12-24T12:00+05", 19, "a colon and the offset's minutes", "");
    check("2016-12-24T12:00-00:00", 16, "+00:00 or Z", "-00:00");
    check("2017/2016", 5, "an end that is not before the start", "2016");
    check("../..", 3, "a date on at least one side of the interval", "..");
    check("/", 1, "a date on at least one side of the interval", "");
    check("..", 2, "/ and the end of the interval", "");
    check("2016//", 5, "a year of four digits", "/");
    check("{2016}", 5, "a comma and a second date", "}");
    check("{2016,2017", 10, "a comma or the closing bracket", "");
    check("{2016-01-01..2016-01-03}", 11, "a comma and a second date", "..2016-01-03}");
}

#[test]
fn overlap_with_a_range() {
    #[track_caller]
    fn check(text: &str, from: &str, to: &str, expected: bool) {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse::<Day>().unwrap());
        assert_eq!(edtf(text).overlaps(day(from), day(to)), expected, "{text} {from}..{to}");
    }
    check("2016-12", "2016-12-31", "2017-01-31", true);
    check("2016-12", "2017-01-01", "", false);
    check("2016-12", "", "2016-12-01", true);
    check("2016-12", "", "", true);
    check("2016/..", "2030-01-01", "2030-12-31", true);
    check("../2016", "2030-01-01", "", false);
    check("{2016-12-21,2016-12-24}", "2016-12-22", "2016-12-23", false);
    check("{2016-12-21,2016-12-24}", "2016-12-22", "2016-12-24", true);
}

#[test]
fn the_order_is_by_first_day_then_last() {
    let sorted =
        ["../2015", "2015/..", "2015", "2015-06/..", "2016", "2016-01", "2016-01-01", "2016-21"];
    let mut dates: Vec<Edtf> = sorted.iter().map(|text| edtf(text)).collect();
    dates.reverse();
    dates.sort();
    let again: Vec<String> = dates.iter().map(ToString::to_string).collect();
    assert_eq!(
        again,
        ["../2015", "2015", "2015/..", "2015-06/..", "2016-01-01", "2016-01", "2016", "2016-21"]
    );
}

fn sample(choices: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(choices)
}

/// Boxed, because strategies of this depth fill a test thread's stack.
fn point() -> BoxedStrategy<String> {
    let year = prop_oneof![
        (0..=9999).prop_map(|year| format!("{year:04}")),
        (1..=9999).prop_map(|year| format!("-{year:04}"))
    ];
    let rest = prop_oneof![
        Just(String::new()),
        Just("-XX".to_owned()),
        (1..=12).prop_map(|month| format!("-{month:02}")),
        (1..=12, 1..=28).prop_map(|(month, day)| format!("-{month:02}-{day:02}")),
        (1..=12).prop_map(|month| format!("-{month:02}-XX")),
        (21..=24).prop_map(|season| format!("-{season}")),
        (33..=36).prop_map(|quarter| format!("-{quarter}")),
        (1..=12, 1..=28, 0..=23, 0..=59, sample(&["", "Z", "+03:30", "-11:00", ":07"])).prop_map(
            |(month, day, hour, minute, tail)| {
                format!("-{month:02}-{day:02}T{hour:02}:{minute:02}{tail}")
            }
        ),
    ];
    let masked = sample(&["199X", "20XX", "1XXX"]).prop_map(str::to_owned);
    let date = prop_oneof![4 => (year, rest).prop_map(|(year, rest)| year + &rest), 1 => masked];
    (date, sample(&["", "?", "~", "%"])).prop_map(|(date, mark)| date + mark).boxed()
}

/// The bounds that another implementation gives, where it reads the text.
fn bounds_by_edtf_core(text: &str) -> Option<(String, String)> {
    let bounds = text.parse::<edtf_core::Edtf>().ok()?.bounds();
    let day = |bound| match bound {
        edtf_core::Bound::Date(date) => date.to_string(),
        _ => String::new(),
    };
    Some((day(bounds.earliest), day(bounds.latest)))
}

proptest! {
    #[test]
    fn bounds_are_those_of_another_implementation(a in point(), b in point(), form in 0..4) {
        let text = match form {
            0 => a,
            1 => format!("{a}/{b}"),
            2 => format!("{a}/.."),
            _ => format!("[{a},{b}]"),
        };
        let (Ok(edtf), Some((first, last))) = (text.parse::<Edtf>(), bounds_by_edtf_core(&text)) else {
            return Ok(());
        };
        // A day beyond 9999 cannot be written in four digits.
        if !last.starts_with("10000") {
            let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
            prop_assert_eq!((day(edtf.bounds().0), day(edtf.bounds().1)), (first, last), "{}", text);
        }
    }

    #[test]
    fn what_is_parsed_is_printed(a in point(), b in point(), form in 0..6) {
        let text = match form {
            0 => a,
            1 => format!("{a}/{b}"),
            2 => format!("{a}/.."),
            3 => format!("/{a}"),
            4 => format!("{{{a},{b},{a}}}"),
            _ => format!("[{a},{b}]"),
        };
        if let Ok(edtf) = text.parse::<Edtf>() {
            prop_assert_eq!(edtf.to_string(), text);
            if let (Some(first), Some(last)) = edtf.bounds() {
                prop_assert!(first <= last);
            }
            prop_assert!(edtf.overlaps(edtf.bounds().0, edtf.bounds().1));
        } else {
            // Only an interval written backwards is refused.
            prop_assert!(text.contains('/'), "{}", text);
        }
    }

    #[test]
    fn any_text_is_parsed_or_refused(text in "[0-9X?~%T:Z/.,{}\\[\\]+-]{0,24}|.{0,16}") {
        match text.parse::<Edtf>() {
            Ok(edtf) => prop_assert_eq!(edtf.to_string(), text),
            Err(error) => prop_assert!(text.is_char_boundary(error.offset())),
        }
    }

    #[test]
    fn bounds_are_ordered_as_the_dates(days in proptest::collection::vec(-800_000..800_000_i32, 2)) {
        let days: Vec<Day> = days.into_iter().map(|days| Day::from_days(days).unwrap()).collect();
        let dates: Vec<Edtf> = days.iter().map(|&day| Edtf::from(day)).collect();
        prop_assert_eq!(days[0].cmp(&days[1]), dates[0].cmp(&dates[1]));
    }
}
