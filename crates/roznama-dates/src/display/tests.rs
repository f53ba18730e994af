use super::*;

#[track_caller]
fn check(edtf: &str, calendar: Calendar, lang: Lang, expected: &str) {
    let digits = match lang.as_str() {
        "fa" => DigitSet::ExtendedArabicIndic,
        _ => DigitSet::Latin,
    };
    assert_eq!(format_edtf(&edtf.parse().unwrap(), calendar, lang, digits), expected, "{edtf}");
}

#[test]
fn english_gregorian() {
    #[track_caller]
    fn case(edtf: &str, expected: &str) {
        check(edtf, Calendar::Gregorian, Lang::EN, expected);
    }
    case("2016-12-24", "24 December 2016");
    case("2016-12", "December 2016");
    case("2016", "2016");
    case("-0043", "44 BC");
    case("199X", "1990s");
    case("19XX", "20th century");
    case("20XX", "21st century");
    case("1XXX", "1000–1999");
    case("2016-XX", "a month of 2016");
    case("2016-12-XX", "a day of December 2016");
    case("2016-24", "winter 2016");
    case("2016-33", "1st quarter of 2016");
    case("2016-12-25?", "perhaps 25 December 2016");
    case("2016-12~", "about December 2016");
    case("2016%", "perhaps about 2016");
    case("2021-04-13T19:56:00+04:30", "13 April 2021, 19:56 \u{2066}(UTC+4:30)\u{2069}");
    case("2021-04-13T09:05Z", "13 April 2021, 09:05 \u{2066}UTC\u{2069}");
    case("2016-12-24/2016-12-25", "24–25 December 2016");
    case("2014-11-28/2014-12-06", "28 November – 6 December 2014");
    case("2015-12-28/2016-01-03", "28 December 2015 – 3 January 2016");
    case("2016-12-01/2016-12-31", "December 2016");
    case("2015-01-01/2016-12-31", "2015–2016");
    case("2016-11/2016-12", "November – December 2016");
    case("2016-12/2017-01", "December 2016 – January 2017");
    case("2015/2016", "2015–2016");
    case("2016-11-10~/2016-12-25", "about 10 November 2016 – 25 December 2016");
    case("2016-12-21~/2016-12-31~", "about 21–31 December 2016");
    case("2012/..", "since 2012");
    case("../2016-12-25", "until 25 December 2016");
    case("2012/", "from 2012, end unknown");
    case("{2016-12-21,2016-12-23}", "21 and 23 December 2016");
    case("{2016-12-06,2016-12-08,2016-12-11}", "6, 8 and 11 December 2016");
    case("{2016-12-31,2017-01-02}", "31 December 2016 and 2 January 2017");
    case("[2012,2014,2016]", "2012, 2014 or 2016");
}

#[test]
fn other_languages() {
    use Calendar::{Gregorian, Hijri, SolarHijri};
    check("2016-12-24", Gregorian, Lang::AR, "24 ديسمبر 2016");
    check("2016-12-24~", Gregorian, Lang::AR, "نحو 24 ديسمبر 2016");
    check("2016-12-24", SolarHijri, Lang::AR, "4 دي 1395 هـ.ش");
    check("2016-12-24", Hijri, Lang::AR, "25 ربيع الأول 1438 هـ");
    check("2016-12-24/2016-12-25", Gregorian, Lang::AR, "24–25 ديسمبر 2016");
    check("{2016-12-21,2016-12-23}", Gregorian, Lang::AR, "21 و23 ديسمبر 2016");
    check("2012/..", Gregorian, Lang::AR, "منذ 2012");
    check("2016-12-25", SolarHijri, Lang::FA, "۵ دی ۱۳۹۵");
    check("2016-12-25~", SolarHijri, Lang::FA, "حدود ۵ دی ۱۳۹۵");
    check("2016-12-25", Gregorian, Lang::FA, "۲۵ دسامبر ۲۰۱۶");
    check("2016", Gregorian, Lang::FA, "۲۰۱۶ میلادی");
    check("2016-12-24/2016-12-25", SolarHijri, Lang::FA, "۴ تا ۵ دی ۱۳۹۵");
    check("2016-12-24", Hijri, Lang::FA, "۲۵ ربیع\u{200C}الاول ۱۴۳۸ ه\u{200D}.ق");
    check("2016-12-24", Gregorian, Lang::UR, "24 دسمبر 2016ء");
    check("2016-12", Gregorian, Lang::UR, "دسمبر 2016ء");
    check("2016-12~", Gregorian, Lang::UR, "تقریباً دسمبر 2016ء");
    check("2012/..", Gregorian, Lang::UR, "2012ء سے");
    check("2016-33", Gregorian, Lang::UR, "2016ء کی پہلی سہ ماہی");
    check("199X", Gregorian, Lang::UR, "1990ء کی دہائی");
    check("2016-12-24", Hijri, Lang::UR, "25 ربیع الاول 1438ھ");
}

#[test]
fn whole_months_and_years_of_the_chosen_calendar() {
    use Calendar::{Hijri, SolarHijri};
    check("2016-03-20/2017-03-20", SolarHijri, Lang::FA, "۱۳۹۵ ه\u{200D}.ش");
    check("2016-12-21/2017-01-19", SolarHijri, Lang::FA, "دی ۱۳۹۵");
    check("2015-06-22/2015-09-22", SolarHijri, Lang::FA, "تیر تا شهریور ۱۳۹۴");
    check("2016-06-06~/2016-07-05~", Hijri, Lang::AR, "نحو رمضان 1437 هـ");
    check("2016", SolarHijri, Lang::EN, "1394–1395 SH");
    check("2016-12", SolarHijri, Lang::EN, "Azar – Dey 1395 SH");
    check("2016-03", SolarHijri, Lang::EN, "Esfand 1394 SH – Farvardin 1395 SH");
    check("199X", SolarHijri, Lang::EN, "1368–1378 SH");
    check("2016-24", SolarHijri, Lang::EN, "Azar – Esfand 1395 SH");
}

#[test]
fn days_months_and_years_by_themselves() {
    let day = Day::from_ymd(2016, 12, 24).unwrap();
    let arabic = DigitSet::ArabicIndic;
    assert_eq!(format_day(day, Calendar::Gregorian, Lang::AR, arabic), "٢٤ ديسمبر ٢٠١٦");
    assert_eq!(
        format_day_with_weekday(day, Calendar::Gregorian, Lang::UR, DigitSet::Latin),
        "ہفتہ 24 دسمبر 2016ء"
    );
    assert_eq!(format_month(2016, 12, Calendar::Gregorian, Lang::AR, arabic), "ديسمبر ٢٠١٦");
    assert_eq!(format_year(2016, Calendar::Gregorian, Lang::UR, DigitSet::Latin), "2016ء");
    assert_eq!(month_name(Calendar::Gregorian, 13, Lang::EN), "");
    assert_eq!(month_name(Calendar::Gregorian, 0, Lang::EN), "");
}

#[test]
fn every_language_has_every_name() {
    for lang in [Lang::EN, Lang::AR, Lang::FA, Lang::UR] {
        for calendar in Calendar::ALL {
            for month in 1..=12 {
                assert!(!month_name(calendar, month, lang).is_empty());
            }
            assert!(!era(calendar, lang).is_empty());
        }
        for weekday in Weekday::ALL {
            assert!(!weekday_name(weekday, lang).is_empty());
        }
    }
}
