use proptest::prelude::*;

use super::*;

#[test]
fn known_days() {
    #[track_caller]
    fn check(text: &str, days: i32, weekday: Weekday) {
        let day: Day = text.parse().unwrap();
        assert_eq!(day.days(), days);
        assert_eq!(day.weekday(), weekday);
        assert_eq!(day.to_string(), text);
    }
    check("1970-01-01", 0, Weekday::Thursday);
    check("1969-12-31", -1, Weekday::Wednesday);
    check("2000-02-29", 11_016, Weekday::Tuesday);
    check("2016-12-24", 17_159, Weekday::Saturday);
    check("0000-03-01", -719_468, Weekday::Wednesday);
    check("-0001-12-31", -719_529, Weekday::Friday);
}

#[test]
fn days_that_do_not_exist() {
    for text in [
        "",
        "2016-13-01",
        "2016-04-31",
        "2015-02-29",
        "1900-02-29",
        "2016-00-10",
        "2016-1-1",
        "2016-12-24 ",
        "+2016-12-24",
        "-0000-01-01",
        "۲۰۱۶-۱۲-۲۴",
        "20161224",
    ] {
        assert!(text.parse::<Day>().is_err(), "{text}");
    }
}

#[test]
fn months_are_added_by_the_calendar() {
    #[track_caller]
    fn check(from: &str, months: i32, to: &str) {
        assert_eq!(from.parse::<Day>().unwrap().add_months(months).to_string(), to);
    }
    check("2016-12-24", -6, "2016-06-24");
    check("2016-03-31", -1, "2016-02-29");
    check("2016-01-31", 13, "2017-02-28");
    check("9999-12-01", 1, "9999-12-31");
    check("-9999-01-05", -1, "-9999-01-01");
}

proptest! {
    #[test]
    fn a_day_is_its_gregorian_date(days in Day::MIN.days()..=Day::MAX.days()) {
        let day = Day::from_days(days).unwrap();
        let (year, month, of_month) = day.ymd();
        prop_assert_eq!(Day::from_ymd(year, month, of_month), Some(day));
        prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
        prop_assert_eq!((day + 1).weekday().number() % 7, (day.weekday().number() + u8::from(day != Day::MAX)) % 7);
    }

    #[test]
    fn any_text_is_parsed_or_refused(text in ".{0,16}") {
        if let Ok(day) = text.parse::<Day>() {
            prop_assert_eq!(day.to_string(), text);
        }
    }
}
