use proptest::prelude::*;

use super::*;

/// Facts that many sources agree on.
#[test]
fn known_dates() {
    #[track_caller]
    fn check(gregorian: &str, solar: (i32, u8, u8), lunar: (i32, u8, u8)) {
        let day: Day = gregorian.parse().unwrap();
        let triple = |date: CalendarDate| (date.year, date.month, date.day);
        assert_eq!(triple(Calendar::SolarHijri.date_of(day)), solar, "{gregorian}");
        assert_eq!(triple(Calendar::Hijri.date_of(day)), lunar, "{gregorian}");
        assert_eq!(Calendar::SolarHijri.day_of(solar.0, solar.1, solar.2), Some(day));
        assert_eq!(Calendar::Hijri.day_of(lunar.0, lunar.1, lunar.2), Some(day));
    }
    check("1979-02-11", (1357, 11, 22), (1399, 3, 14));
    check("2016-12-24", (1395, 10, 4), (1438, 3, 25));
    check("2017-03-20", (1395, 12, 30), (1438, 6, 21));
    check("2021-04-13", (1400, 1, 24), (1442, 9, 1));
    check("2025-03-21", (1404, 1, 1), (1446, 9, 21));
}

#[test]
fn dates_that_do_not_exist() {
    #[track_caller]
    fn check(calendar: Calendar, year: i32, month: u8, day: u8) {
        assert_eq!(calendar.day_of(year, month, day), None, "{calendar} {year}-{month}-{day}");
    }
    check(Calendar::SolarHijri, 1396, 12, 30);
    check(Calendar::SolarHijri, 1395, 7, 31);
    check(Calendar::SolarHijri, 1395, 13, 1);
    check(Calendar::SolarHijri, 1395, 0, 1);
    check(Calendar::Hijri, 1437, 9, 31);
    check(Calendar::Hijri, 1437, 255, 1);
    check(Calendar::Hijri, i32::MAX, 1, 1);
    check(Calendar::SolarHijri, i32::MIN, 1, 1);
    check(Calendar::Gregorian, 2015, 2, 29);
}

#[test]
fn the_tables_of_umm_al_qura_end() {
    assert!(Calendar::Hijri.is_tabular(1299));
    assert!(!Calendar::Hijri.is_tabular(1300));
    assert!(!Calendar::Hijri.is_tabular(1600));
    assert!(Calendar::Hijri.is_tabular(1601));
}

proptest! {
    #[test]
    fn a_day_is_its_date_in_every_calendar(days in -1_500_000..1_500_000_i32) {
        let day = Day::from_days(days).unwrap();
        for calendar in Calendar::ALL {
            let date = calendar.date_of(day);
            prop_assert_eq!(calendar.day_of(date.year, date.month, date.day), Some(day), "{}", calendar);
            let (first, last) = calendar.month_bounds(date.year, date.month).unwrap();
            prop_assert!(first <= day && day <= last);
            let (first, last) = calendar.year_bounds(date.year).unwrap();
            prop_assert!(first <= day && day <= last);
        }
    }

    #[test]
    fn any_numbers_are_a_day_or_none(year: i32, month: u8, day: u8) {
        for calendar in Calendar::ALL {
            if let Some(found) = calendar.day_of(year, month, day) {
                prop_assert_eq!(calendar.date_of(found), CalendarDate { year, month, day });
            }
        }
    }
}
